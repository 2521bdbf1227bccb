import { type Behaviour, behave } from "./behaviours.ts";
import { fillSchema } from "./fill-schema.ts";

type AnyBody = {
  format?: object;
  messages?: { role: string; content: string }[];
  generationConfig?: { responseSchema?: object };
  contents?: { parts: { text?: string }[] }[];
};

/** The schema and the untrusted content of a call, in Ollama's form or Gemini's. */
const readCall = (body: unknown): { schema: object; content: string } => {
  const { format, messages, generationConfig, contents } = body as AnyBody;
  const ofOllama = messages?.find(({ role }) => role === "user")?.content;
  const ofGemini = contents?.flatMap(({ parts }) => parts.map(({ text }) => text ?? "")).join("");
  return { schema: format ?? generationConfig?.responseSchema ?? {}, content: ofOllama ?? ofGemini ?? "" };
};

export const inventedQuote = "Led a team of forty engineers at Nonesuch Aerospace";

/** A model that fills the schema with quotes which stand nowhere and with high numbers. */
export const inventing = (_call: number, body: unknown): Behaviour =>
  behave.ok(fillSchema(readCall(body).schema, { text: inventedQuote, number: 100 }));

const order = /[^\n.]*\b(?:give|award|rate|score|mark|grade)\b[^\n.]*?(\d{1,3})[^\n.]*/i;

/** A model that does what the text it reads demands: the number it asks for, proved by the sentence that asks. */
export const obeying = (_call: number, body: unknown): Behaviour => {
  const { schema, content } = readCall(body);
  const [sentence = inventedQuote, number = "100"] = order.exec(content) ?? [];
  return behave.ok(fillSchema(schema, { text: sentence.trim(), number: Number(number) }));
};
