/** HTML that has been escaped; only `html` makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Insertable = Markup | string | number | readonly Insertable[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

// HTML has no way to write these characters: a parser drops or replaces them.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export const escapeHtml = (text: string): string =>
  text.replace(unwritable, "\ufffd").replace(/[&<>"']/g, (character) => entities[character]!);

const insert = (value: Insertable): string => {
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(insert).join("") : escapeHtml(String(value));
};

/** Escapes every value that is not markup itself. */
export const html = (strings: TemplateStringsArray, ...values: readonly Insertable[]): Markup =>
  new Markup(strings.reduce((text, part, i) => text + insert(values[i - 1] ?? "") + part));
