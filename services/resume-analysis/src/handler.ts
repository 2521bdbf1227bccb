import { createHash } from "node:crypto";
import {
  type DocumentText,
  maxUploadBytes,
  type PageImage,
  type Readability,
  type ResumeAnalyze,
  type ResumeFacts,
} from "@career/contracts";
import { type DocumentView, rectanglesOf } from "@career/documents";
import { PermanentError, TransientError } from "@career/foundation";
import type { JobHandler } from "@career/jobs";
import { type ObjectStore, objectKeys, type StoredObject } from "@career/objects";

type Dependencies = {
  objects: Pick<ObjectStore, "bucket" | "get" | "put" | "putNew">;
  /** With pictures of the pages that are to be kept. */
  readDocument: (bytes: Uint8Array, options: { signal: AbortSignal }) => Promise<DocumentView>;
  extractFacts: (document: DocumentText, options: { asOf: string }) => ResumeFacts;
  checkReadability: (document: DocumentText, facts: ResumeFacts) => Readability;
};

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Reads the uploaded bytes once, keeps them where nothing else writes, and turns them into facts. */
export const createHandler =
  ({ objects, readDocument, extractFacts, checkReadability }: Dependencies): JobHandler<typeof ResumeAnalyze> =>
  async ({ payload, principal, id, attempt, createdAt }, { signal, own }) => {
    const { resumeId, upload, fileName, asOf } = payload;

    const readOriginal = async (key: string): Promise<{ bytes: Uint8Array; original: StoredObject }> => {
      const original = { bucket: objects.bucket, key, versionId: null };
      const kept = await objects.get(original, maxUploadBytes, signal);
      if (kept) return { bytes: kept, original };
      const uploaded = await objects.get(upload, maxUploadBytes, signal);
      if (!uploaded) {
        throw new PermanentError("upload.vanished", "The uploaded file is gone. Please upload it again.");
      }
      if (uploaded.byteLength === 0) {
        throw new PermanentError("document.empty", "The file is empty. Please choose the resume and upload it again.");
      }
      if (uploaded.byteLength > maxUploadBytes) {
        throw new PermanentError(
          "document.too-large",
          "The file is larger than 5 MiB. Please save it smaller, for example without pictures.",
        );
      }
      await own([key], { shared: true });
      const written = await objects.putNew(key, uploaded, "application/octet-stream");
      if (written) return { bytes: uploaded, original: written };
      throw new TransientError("storage.raced", "Another attempt kept the file at the same moment.");
    };

    const keepImages = async ({ pages }: DocumentView): Promise<PageImage[]> => {
      const pictures = pages.flatMap(({ image, ...page }) => {
        const key = objectKeys.resumePage(principal.userId, resumeId, `${id}-${attempt}`, page.page);
        return image ? [{ ...page, key, image }] : [];
      });
      await own(pictures.map(({ key }) => key));
      const kept: PageImage[] = [];
      for (const { key, image, ...page } of pictures) {
        signal.throwIfAborted();
        const stored = await objects.put(key, image, "image/png");
        kept.push({ ...page, image: { ...stored, sha256: digestOf(image), bytes: image.byteLength } });
      }
      return kept;
    };

    const { bytes, original } = await readOriginal(objectKeys.resumeOriginal(principal.userId, resumeId));
    const view = await readDocument(bytes, { signal });
    const { document } = view;
    const facts = extractFacts(document, { asOf });
    const pages = await keepImages(view);
    const analysis = {
      original: { ...original, sha256: digestOf(bytes) },
      bytes: bytes.byteLength,
      kind: document.kind,
      pageCount: document.pageCount,
      facts,
      readability: checkReadability(document, facts),
      ...(pages.length > 0 && { pages, factBoxes: facts.facts.map((fact) => rectanglesOf(view, fact)) }),
    };
    return {
      result: { resumeId, ...analysis },
      effects: [
        {
          kind: "project",
          collection: "resumes",
          id: resumeId,
          resumeId,
          revision: 1,
          fields: { jobId: id, deleted: false, fileName, createdAt, analysis },
        },
      ],
      provenance: [{ task: "resume.facts", engine: facts.extractor, basis: "rules", degraded: false }],
      measures: { skills: facts.profile.skills.length, pages: document.pageCount },
    };
  };
