/** What a fake engine does with one call. */
export type Behaviour =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "truncated"; readonly text: string }
  | { readonly kind: "status"; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: "hang" }
  | { readonly kind: "hang-mid-stream"; readonly text: string }
  | { readonly kind: "die-mid-stream"; readonly text: string }
  | { readonly kind: "end-mid-stream"; readonly text: string }
  | { readonly kind: "error-mid-stream"; readonly text: string }
  | { readonly kind: "garbage" }
  | { readonly kind: "drip"; readonly text: string; readonly everyMs: number }
  | { readonly kind: "endless-whitespace"; readonly heedsLimit: boolean }
  | { readonly kind: "missing-model" }
  | { readonly kind: "refusal"; readonly at: "prompt" | "answer" };

const json = (value: unknown): string => JSON.stringify(value);
const text = (words: string): Behaviour => ({ kind: "text", text: words });
const begun = '{"verdict": "str';

export const behave = {
  ok: (value: unknown): Behaviour => text(json(value)),
  text,
  fenced: (value: unknown): Behaviour => text(`\`\`\`json\n${json(value)}\n\`\`\`\n`),
  withProse: (value: unknown): Behaviour => text(`Sure, here is what you asked for:\n${json(value)}\nAnything else?`),
  withTrailingCommas: (value: unknown): Behaviour =>
    text(JSON.stringify(value, null, 1).replaceAll(/(["\d}\]])\n/g, "$1,\n")),
  truncated: (words = begun): Behaviour => ({ kind: "truncated", text: words }),
  status: (status: number, retryAfterSeconds?: number): Behaviour => ({
    kind: "status",
    status,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }),
  hang: (): Behaviour => ({ kind: "hang" }),
  hangMidStream: (words = begun): Behaviour => ({ kind: "hang-mid-stream", text: words }),
  dieMidStream: (words = begun): Behaviour => ({ kind: "die-mid-stream", text: words }),
  endMidStream: (words = begun): Behaviour => ({ kind: "end-mid-stream", text: words }),
  errorMidStream: (words = begun): Behaviour => ({ kind: "error-mid-stream", text: words }),
  garbage: (): Behaviour => ({ kind: "garbage" }),
  drip: (words: string, everyMs: number): Behaviour => ({ kind: "drip", text: words, everyMs }),
  endlessWhitespace: ({ heedsLimit }: { heedsLimit: boolean }): Behaviour => ({
    kind: "endless-whitespace",
    heedsLimit,
  }),
  missingModel: (): Behaviour => ({ kind: "missing-model" }),
  refusal: (at: "prompt" | "answer"): Behaviour => ({ kind: "refusal", at }),
};
