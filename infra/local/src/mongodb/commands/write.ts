import { type Document, document, int, object, string, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";

const maxStatements = 100_000;

/** Runs the statements of one write command; a failed one is reported, and ends an ordered command. */
export function runStatements<Statement>(
  statements: readonly Statement[],
  ordered: boolean,
  run: (statement: Statement, at: number) => void,
): Value[] {
  if (statements.length === 0 || statements.length > maxStatements) {
    throw new MongoError(
      16,
      `Write batch sizes must be between 1 and ${maxStatements}. Got ${statements.length} operations.`,
    );
  }
  const errors: Value[] = [];
  for (const [at, statement] of statements.entries()) {
    try {
      run(statement, at);
    } catch (error) {
      if (!(error instanceof MongoError) || error.code === ErrorCode.internalError) throw error;
      errors.push(object(writeError(at, error)));
      if (ordered) break;
    }
  }
  return errors;
}

function writeError(index: number, error: MongoError): Document {
  const fields = document({ index: int(index), code: int(error.code) });
  for (const [name, value] of error.details ?? []) fields.set(name, value);
  return fields.set("errmsg", string(error.message));
}

export function withErrors(reply: Document, errors: Value[]): Document {
  return errors.length > 0 ? reply.set("writeErrors", { kind: "array", value: errors }) : reply;
}
