export type Rgb = { red: number; green: number; blue: number };

/** WCAG 2 contrast ratio, 1 (same) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * linear[red]! + 0.7152 * linear[green]! + 0.0722 * linear[blue]!;
}

const linear = Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

export const white: Rgb = { red: 255, green: 255, blue: 255 };
/** Below this ratio nobody sees text; #E6E6E6 on white is 1.25. */
export const unseenContrast = 1.25;
