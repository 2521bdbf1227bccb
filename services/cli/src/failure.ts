/** A failure that is told to the person: what was wrong, where, what to do. */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Wrong usage of the command line: exit code 2 and the way to the help. */
export class UsageError extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unexpected";

/** What a program reads of any error. */
export const describeFailure = (error: unknown): { code: string; message: string } => ({
  code: codeOf(error),
  message: error instanceof Error ? error.message : String(error),
});
