import type { Answer } from "./answer.ts";

export type Contradiction = { readonly factor: number; readonly reasons: readonly string[] };

export const contradictionOf = (_answer: Answer, _question: string, _reference: string): Contradiction => ({
  factor: 1,
  reasons: [],
});
