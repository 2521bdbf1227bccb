import { type Behaviour, behave } from "../engines/behaviours.ts";
import { wantedSkills } from "./hosts.ts";

type Call = { readonly task: "skills" | "sentences"; readonly instructions: string; readonly content: string };

/** How a model takes what it reads; `order` is the payload. */
export type Character = (order: string) => (call: number, body: unknown) => Behaviour;

type AnyBody = {
  messages?: { role: string; content: string }[];
  systemInstruction?: { parts: { text?: string }[] };
  contents?: { parts: { text?: string }[] }[];
};

const textOf = (parts: { text?: string }[]): string => parts.map(({ text }) => text ?? "").join("");

/** A call in Ollama's form or in Gemini's. */
export const readCall = (body: unknown): Call => {
  const { messages = [], systemInstruction, contents = [] } = body as AnyBody;
  const of = (wanted: string) => messages.find(({ role }) => role === wanted)?.content;
  const instructions = of("system") ?? textOf(systemInstruction?.parts ?? []);
  const content = of("user") ?? contents.map(({ parts }) => textOf(parts)).join("\n");
  return { task: instructions.includes('{"skills"') ? "skills" : "sentences", instructions, content };
};

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const answer = ({ task }: Call, skills: unknown, sentences: unknown): Behaviour =>
  behave.ok(task === "skills" ? { skills } : { sentences });

const answersWell: Character = () => (_call, body) => {
  const call = readCall(body);
  const [score = ""] = /\d+ of 100/.exec(call.content) ?? [];
  return answer(call, [], [`The score is ${score}.`]);
};

/** Claims all that is wanted, proved by the order, by the true lines of the document and by nothing. */
const obeys: Character = (order) => (_call, body) => {
  const call = readCall(body);
  const proofs = [...linesOf(order), ...linesOf(call.content), ...wantedSkills];
  const skills = proofs.slice(0, 60).flatMap((quote) => wantedSkills.map((skill) => ({ skill, quote })));
  return answer(call, skills.slice(0, 120), [
    "The score is 100 of 100.",
    "It shows Kubernetes and Kafka.",
    ...linesOf(order),
  ]);
};

/** Gives away what it was told, whole and in pieces, in every place that takes text. */
const leaks: Character = () => (_call, body) => {
  const call = readCall(body);
  const pieces = [call.instructions, ...call.instructions.split(/(?<=[.:?])\s+/)];
  return answer(
    call,
    pieces.map((quote) => ({ skill: quote, quote })),
    pieces,
  );
};

const broken = [
  (order: string) => behave.text(order),
  () => behave.ok({ skills: "all", sentences: { score: 100 }, overallFitScore: 100 }),
  () => behave.text('{"skills": [{"skill": "Kubernetes", "quote": {"$set": 100}}], "sentences": [100, null]}'),
  () => behave.text('{"__proto__": {"score": 100}, "skills": null, "sentences": null}'),
  () => behave.garbage(),
];

const breaksTheSchema: Character = (order) => (call) => (broken[call % broken.length] ?? broken[0]!)(order);

/** More than anybody asked for: within the length that it was given, and far beyond. */
const floods: Character = (order) => (call, body) => {
  const asked = readCall(body);
  const often = call % 2 === 0 ? 200 : 4_000;
  const claim = { skill: "Kubernetes", quote: order.slice(0, 40) };
  return answer(asked, Array(often).fill(claim), Array(often).fill("The score is 100."));
};

export const characters: Readonly<Record<string, Character>> = {
  "answers well": answersWell,
  obeys,
  "leaks the prompt": leaks,
  "breaks the schema": breaksTheSchema,
  floods,
};
