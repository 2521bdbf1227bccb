import type { DocumentReader, DocumentView } from "@career/documents";

/** Reads a document, and looks at it only where pictures of its pages are wanted. */
export const createDocumentSource =
  ({ read, view }: Pick<DocumentReader, "read" | "view">, images: number) =>
  async (bytes: Uint8Array, { signal }: { signal: AbortSignal }): Promise<DocumentView> =>
    images > 0 ? view(bytes, { signal, images }) : { document: await read(bytes, { signal }), pages: [], lines: [] };
