import type { Tone } from "../view/view.ts";

/** A4 in points. The foot of the page stands in the bottom margin. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 60, bottom: 76 } as const;

export const content = { width: page.width - page.left - page.right, bottom: page.height - page.bottom } as const;

export const colours = {
  ink: "#18212f",
  muted: "#546072",
  line: "#d3dae3",
  panel: "#f3f6fa",
  rail: "#dce3eb",
  accent: "#1f4e9e",
  paper: "#ffffff",
} as const;

export const tones: Record<Tone, string> = {
  strong: "#16703f",
  good: "#1d6a86",
  middling: "#8a5a00",
  weak: "#a8322d",
  neutral: "#1f4e9e",
};

/** Type size and distance of the baselines in points. */
export type Style = { size: number; leading: number; bold: boolean; colour: string };

const style = (size: number, leading: number, bold: boolean, colour: string = colours.ink): Style => ({
  size,
  leading,
  bold,
  colour,
});

export const styles = {
  eyebrow: style(10, 14, true, colours.accent),
  title: style(24, 30, true),
  subtitle: style(13, 18, false, colours.muted),
  section: style(15, 20, true),
  subsection: style(12, 17, true, colours.accent),
  aside: style(12, 17, true),
  label: style(9.5, 14, true),
  lead: style(11, 16, true),
  body: style(9.5, 14, false),
  strong: style(9.5, 14, true),
  muted: style(9.5, 14, false, colours.muted),
  cell: style(8.5, 12.5, false),
  cellStrong: style(8.5, 12.5, true),
  cellMuted: style(8.5, 12.5, false, colours.muted),
  head: style(8, 12.5, true, colours.muted),
  small: style(8, 11, false, colours.muted),
  score: style(40, 42, true),
} as const;
