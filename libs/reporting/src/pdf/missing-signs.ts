import type { Block } from "../view/view.ts";
import { missingSign, normalise, runsOf } from "./shown-text.ts";

const mostListed = 24;

const textsOf = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

const named = (character: string): string =>
  [...character].map((part) => `U+${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");

/** Says which characters stand as a sign for what no font has, so that none goes missing unnoticed. */
export const missingNotes = (shown: unknown): Block[] => {
  const missing = textsOf(shown).flatMap((text) =>
    runsOf(normalise(text).replaceAll("\n", " "), false).flatMap((run) => run.missing ?? []),
  );
  const characters = [...new Set(missing.flatMap((text) => [...text]))];
  if (characters.length === 0) return [];
  const listed = characters.slice(0, mostListed).map(named).join(", ");
  const more = characters.length > mostListed ? ` and ${characters.length - mostListed} more` : "";
  return [
    {
      kind: "note",
      title: "Characters that this PDF cannot draw",
      text: `${missingSign} stands for characters that its fonts lack: ${listed}${more}. The JSON and HTML forms of this report have them all.`,
      tone: "neutral",
    },
  ];
};
