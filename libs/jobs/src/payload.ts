import { PermanentError } from "@career/foundation";
import type { JobDocument } from "@career/mongo";
import type { AnyJobContract } from "./registry.ts";

/** The payload of a job in the contract's own version. */
export const readPayload = (contract: AnyJobContract & { upcast?: unknown }, job: JobDocument): unknown => {
  const upcast = contract.upcast as ((version: number, payload: unknown) => unknown) | undefined;
  const payload = job.version < contract.version && upcast ? upcast(job.version, job.input) : job.input;
  const parsed = contract.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new PermanentError("job.invalid-input", `This job's input does not fit ${contract.name}: ${where}.`);
};
