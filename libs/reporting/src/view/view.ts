/** What a report says and in which order, free of any format. HTML and PDF draw the same view. */
export type View = {
  title: string;
  cover: Cover;
  sections: Section[];
  /** Identity of the report, for the foot of every page. */
  imprint: string;
};

export type Tone = "strong" | "good" | "middling" | "weak" | "neutral";

/** A number on a scale. */
export type Gauge = { label: string; value: number; of: number };

export type Fact = { label: string; value: string };

export type Cover = {
  label: string;
  title: string;
  subtitle: string;
  facts: Fact[];
  score: { value: number; band: string; tone: Tone; note: string };
  gauges: Gauge[];
};

export type Section = { title: string; aside?: string; blocks: Block[]; sections?: Section[] };

/** Words of a person, character by character. */
export type Quote = { text: string; source?: string };

export type Cell = {
  text: string;
  strong?: boolean;
  quotes?: Quote[];
  /** Drawn beside the text, which says the same. */
  dots?: { value: number; of: number };
};

export type Column = { title: string; share: number; numeric?: boolean };

export type Block =
  | { kind: "label"; text: string }
  | { kind: "lead"; text: string }
  | { kind: "paragraph"; text: string; muted?: boolean }
  | { kind: "verbatim"; text: string }
  | { kind: "list"; items: { text: string; quote?: string }[] }
  | { kind: "facts"; items: Fact[] }
  | { kind: "gauges"; items: Gauge[] }
  | { kind: "table"; caption?: string; columns: Column[]; rows: Cell[][]; sum?: boolean }
  | { kind: "note"; title: string; text: string; tone: Tone };
