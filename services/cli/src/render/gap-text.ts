import type { GapRequirement, GapSpan, GapStatus, GapView } from "@career/contracts";
import colors from "picocolors";
import { displayWidth, printable } from "./display-width.ts";
import type { Terminal } from "./terminal.ts";
import { type Line, type Piece, wrap } from "./wrapped.ts";

type Style = (text: string) => string;
type Styles = Readonly<Record<GapStatus | "bold" | "dim", Style>>;

const signs: Readonly<Record<GapStatus, string>> = { matched: "✓", partial: "~", missing: "✗" };
const statuses: readonly GapStatus[] = ["matched", "partial", "missing"];

/** From this width on both stand side by side. */
const sideBySideFrom = 100;
const divider = " │ ";

const stylesOf = (color: boolean): Styles => {
  const { bold, dim, green, yellow, red } = colors.createColors(color);
  return { bold, dim, matched: green, partial: yellow, missing: red };
};

/** `[✓3 React]`: sign and number say without colour what the words are, and which requirement they belong to. */
const markOf = (words: string, status: GapStatus, requirements: readonly number[], styles: Styles): Piece => ({
  lead: `[${signs[status]}${requirements.map((index) => index + 1).join(",")} `,
  text: `${printable(words)}]`,
  style: styles[status],
});

const piecesOf = (text: string, spans: readonly GapSpan[], styles: Styles): Piece[] => [
  ...spans.flatMap(({ start, end, status, requirements }, index) => [
    { text: printable(text.slice(spans[index - 1]?.end ?? 0, start)) },
    markOf(text.slice(start, end), status, requirements, styles),
  ]),
  { text: printable(text.slice(spans.at(-1)?.end ?? 0)) },
];

const spansByRow = (spans: readonly GapSpan[]): Map<number, GapSpan[]> => Map.groupBy(spans, ({ row }) => row);

/** Wrapped beside a lead, which only the first line has. */
const hanging = (lead: string, pieces: readonly Piece[], width: number, style: Style): Line[] => {
  const margin = displayWidth(lead);
  return wrap(pieces, width - margin).map((line, index) => ({
    text: `${index === 0 ? style(lead) : " ".repeat(margin)}${line.text}`,
    width: margin + line.width,
  }));
};

const nameOf = ({ kind, value }: GapRequirement): string =>
  kind === "experience-years" ? `${value} years of experience` : value;

const askedLines = ({ posting, requirements }: GapView, width: number, styles: Styles): Line[] => {
  if (!posting) {
    return requirements.flatMap((one, index) =>
      wrap([markOf(nameOf(one), one.status, [index], styles), { text: ` ${one.level}`, style: styles.dim }], width),
    );
  }
  const spans = spansByRow(posting.spans);
  return posting.lines.flatMap((text, row) => wrap(piecesOf(text, spans.get(row) ?? [], styles), width));
};

/** The lines of the resume that show something, each with its page and line. */
const shownLines = ({ resume }: GapView, width: number, styles: Styles): Line[] => {
  const places = resume.lines.map(({ page, line }) => `${page}:${line} `);
  const margin = Math.max(0, ...places.map((place) => place.length));
  const spans = spansByRow(resume.spans);
  return resume.lines.flatMap(({ text }, row) => {
    const own = spans.get(row) ?? [];
    if (own.length === 0) return [];
    return hanging(places[row]!.padEnd(margin), piecesOf(text, own, styles), width, styles.dim);
  });
};

const beside = (left: readonly Line[], right: readonly Line[], width: number, { dim }: Styles): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const { text, width: taken } = left[index] ?? { text: "", width: 0 };
    return `${text}${" ".repeat(width - taken)}${dim(divider)}${right[index]?.text ?? ""}`.trimEnd();
  });

const titled = (title: string, lines: readonly Line[], { bold, dim }: Styles): Line[] => [
  { text: bold(title), width: displayWidth(title) },
  ...(lines.length > 0 ? lines : [{ text: dim("nothing"), width: 7 }]),
];

const gapLines = ({ requirements }: GapView, width: number, styles: Styles): string[] =>
  requirements.flatMap((one, index) => {
    if (one.status === "matched") return [];
    const lead = `  ${signs[one.status]}${index + 1} `;
    const words = `${printable(nameOf(one))} (${one.level}): `;
    const pieces = [{ text: words, style: styles.bold }, { text: printable(one.reason) }];
    return hanging(lead, pieces, width, styles[one.status]).map(({ text }) => text);
  });

/**
 * Posting and resume with what is matched, partial and missing, for a terminal of any width from 60 columns on: side by
 * side where there is room, else one after the other. Nothing of either text reaches the terminal as a control.
 */
export const gapText = (view: GapView, { width, color }: Terminal): string => {
  const styles = stylesOf(color);
  const count = (status: GapStatus): number => view.requirements.filter((one) => one.status === status).length;
  const legend = statuses.map((status) => styles[status](`${signs[status]} ${status} ${count(status)}`)).join("   ");
  const [askedTitle, shownTitle] = [view.posting ? "Job description" : "Role of the catalogue", "Resume"];
  const isWide = width >= sideBySideFrom;
  const leftWidth = isWide ? Math.floor((width - divider.length) / 2) : width;
  const asked = titled(askedTitle, askedLines(view, leftWidth, styles), styles);
  const rightWidth = isWide ? width - divider.length - leftWidth : width;
  const shown = titled(shownTitle, shownLines(view, rightWidth, styles), styles);
  const gaps = gapLines(view, width, styles);
  return [
    `\n${styles.bold("What is asked for, beside what shows it")}`,
    legend,
    styles.dim("A number ties what is asked for to what shows it."),
    "",
    ...(isWide
      ? beside(asked, shown, leftWidth, styles)
      : [...asked.map(({ text }) => text), "", ...shown.map(({ text }) => text)]),
    ...(gaps.length > 0 ? [`\n${styles.bold("Partial and missing")}`, ...gaps] : []),
  ].join("\n");
};
