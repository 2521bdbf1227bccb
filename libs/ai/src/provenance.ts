import { createHash } from "node:crypto";
import type { EngineAttempt, EngineRun } from "@career/contracts";
import type { EngineReply, Usage } from "./engine.ts";
import { type JsonSchema, modelSchema } from "./model-schema.ts";
import type { AiTask } from "./task.ts";

type Asked = { readonly name: string; readonly version: number };

/** Identifies what we asked, without what a person wrote. */
export const hashPrompt = ({ name, version }: Asked, instructions: string, schema: JsonSchema): string =>
  createHash("sha256")
    .update(JSON.stringify([name, version, instructions, schema]))
    .digest("hex");

/** The `promptHash` of a run of this task, known before any engine is asked. */
export const promptHashOf = <Input, Output>(task: AiTask<Input, Output>, input: Input): string =>
  hashPrompt(task, task.prompt(input).instructions, modelSchema(task.output));

/** Collects how an answer comes about; tokens and cost are those of all attempts, also of the failed ones. */
export const createRunRecord = ({ name, version }: Asked, promptHash: string) => {
  const attempts: EngineAttempt[] = [];
  const tokens = { input: 0, output: 0 };
  let costUsd: number | null = 0;
  const run = (rest: Pick<EngineRun, "engine" | "basis" | "degraded"> & Partial<EngineRun>): EngineRun => ({
    task: name,
    taskVersion: version,
    promptHash,
    attempts,
    tokens,
    ...(costUsd === null ? {} : { costUsd }),
    ...rest,
  });
  return {
    attempt(engine: string, outcome: string, ms: number): void {
      attempts.push({ engine, outcome, ms: Math.max(0, Math.round(ms)) });
    },
    spend(usage: Usage | undefined): void {
      if (!usage) return;
      tokens.input += usage.tokens.input;
      tokens.output += usage.tokens.output;
      costUsd = costUsd === null || usage.costUsd === null ? null : costUsd + usage.costUsd;
    },
    answeredBy: (engine: string, reply: EngineReply, degraded: boolean): EngineRun =>
      run({
        engine,
        model: reply.model,
        ...(reply.digest ? { digest: reply.digest } : {}),
        basis: "model",
        degraded,
      }),
    answeredByRules: (): EngineRun => run({ engine: "rules", basis: "rules", degraded: true }),
  };
};

export type RunRecord = ReturnType<typeof createRunRecord>;
