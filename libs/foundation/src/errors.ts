/** An error whose `code` is `noun.reason`, whose message tells a person what to do, and which knows if trying again can help. */
export class CodedError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.retryable = options.retryable;
  }
}

/** Trying again cannot help: the input is wrong or the thing is gone. */
export class PermanentError extends CodedError {
  constructor(code: string, message: string, cause?: unknown) {
    super(code, message, { retryable: false, cause });
  }
}

/** Something outside did not answer; the same call may work later. */
export class TransientError extends CodedError {
  constructor(code: string, message: string, cause?: unknown) {
    super(code, message, { retryable: true, cause });
  }
}

const isCoded = (error: unknown): error is { code: string; message: string; retryable: boolean } =>
  error instanceof Error && "retryable" in error && typeof error.retryable === "boolean" && "code" in error;

/** What may be stored and shown of an error. An unknown one is retryable, and its text stays in the log. */
export const describeError = (error: unknown): { code: string; message: string; retryable: boolean } =>
  isCoded(error)
    ? { code: error.code, message: error.message, retryable: error.retryable }
    : { code: "job.unexpected", message: "Something unexpected went wrong on our side.", retryable: true };
