import { type DocumentText, maxUploadBytes, type ResumeFacts } from "@career/contracts";
import type { ResumeDocument } from "@career/mongo";
import { createSkillTask } from "../tasks/enrich.ts";
import { enrichFacts } from "./enrich-facts.ts";
import type { Enrichment } from "./enrichment.ts";

export type Analysis = Pick<NonNullable<ResumeDocument["analysis"]>, "original" | "facts">;
type Original = { readonly key: string; readonly versionId: string | null };

/** Reads the visible text of a resume again from the bytes that its analysis kept. */
export type ReadOriginal = (original: Original, signal: AbortSignal) => Promise<DocumentText | null>;

export const createOriginalReader =
  (
    objects: { get: (original: Original, limit: number, signal?: AbortSignal) => Promise<Uint8Array | null> },
    readDocument: (bytes: Uint8Array, options: { signal: AbortSignal }) => Promise<DocumentText>,
  ): ReadOriginal =>
  async (original, signal) => {
    try {
      const bytes = await objects.get(original, maxUploadBytes, signal);
      return bytes && (await readDocument(bytes, { signal }));
    } catch {
      // The score does not need it: what the rules found is stored.
      signal.throwIfAborted();
      return null;
    }
  };

/** Another version of the reader may have read the bytes then; its offsets would be those of another text. */
const isTextOf = ({ text }: DocumentText, { facts }: ResumeFacts): boolean =>
  facts.every(({ quote, start, end }) => text.slice(start, end) === quote);

const task = createSkillTask("resume.enrich", "a resume");

/** Skills that a model finds in a resume beside those that the rules found. */
export const resumeEnrichment = (
  { original, facts }: Analysis,
  readOriginal: ReadOriginal,
  signal: AbortSignal,
): Enrichment<ResumeFacts> => {
  const known = [...facts.profile.skills, ...facts.profile.softSkills];
  return {
    task,
    sha256: original.sha256,
    base: facts,
    read: async () => {
      const document = await readOriginal(original, signal);
      if (!document || !isTextOf(document, facts)) return null;
      return { input: { text: document.text, known }, withNamed: (named) => enrichFacts(facts, document, named) };
    },
  };
};
