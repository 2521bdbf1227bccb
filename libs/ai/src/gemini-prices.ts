import type { Tokens } from "./engine.ts";

/** List prices in USD for a million tokens, as of 2025-09: ai.google.dev/gemini-api/docs/pricing */
const prices: Record<string, { input: number; output: number }> = {
  "gemini-2.5-pro": { input: 1.25, output: 10 },
  "gemini-2.5-flash": { input: 0.3, output: 2.5 },
  "gemini-2.5-flash-lite": { input: 0.1, output: 0.4 },
  "gemini-2.0-flash": { input: 0.1, output: 0.4 },
  "gemini-2.0-flash-lite": { input: 0.075, output: 0.3 },
};

/** Null for a model whose price is not in the table: unknown is not free. */
export const geminiCostUsd = (model: string, { input, output }: Tokens): number | null => {
  const price = prices[model.replace(/-\d{3}$/, "")];
  return price ? (input * price.input + output * price.output) / 1_000_000 : null;
};
