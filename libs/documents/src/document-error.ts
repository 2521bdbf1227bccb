export const documentErrorCodes = [
  "document.empty",
  "document.too-large",
  "document.unsupported",
  "document.encrypted",
  "document.image-only",
  "document.unreadable",
  "document.corrupt",
  "document.too-complex",
  "document.timeout",
] as const;

export type DocumentErrorCode = (typeof documentErrorCodes)[number];

/** A document that cannot be read, with a sentence that tells its owner what to do. The same bytes fail again. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly code: DocumentErrorCode;
  readonly retryable = false;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
