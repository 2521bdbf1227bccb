import type { EngineRun } from "@career/contracts";
import { type Logger, pause } from "@career/foundation";
import { delimitContent, guardInstructions, normaliseContent } from "./content.ts";
import type { Engine } from "./engine.ts";
import { EngineFailure, EnginePolicyRefusal, OutputLeaked, OutputRejected } from "./engine-errors.ts";
import { createEngineRunner, type RunContext, type RunnerTools } from "./engine-runner.ts";
import { modelSchema } from "./model-schema.ts";
import { createLeakCheck } from "./prompt-leak.ts";
import { createRunRecord, hashPrompt } from "./provenance.ts";
import { type Cleared, clearForCloud, type RedactionReceipt } from "./redaction.ts";
import type { RouterPolicy } from "./router-policy.ts";
import { readOutput } from "./structured-output.ts";
import type { AiTask } from "./task.ts";

export type RouterOptions = {
  /** In the order in which they are asked; the rules of the task come after the last. */
  readonly engines: readonly Engine[];
  readonly policy: RouterPolicy;
  readonly random: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Logger;
  readonly wait?: RunnerTools["wait"];
};

export type RunOptions = {
  /** Rejects the run at once with its reason, and closes the engine's connection. */
  readonly signal: AbortSignal;
  /** Milliseconds from now in which the whole run has to end. */
  readonly deadlineMs?: number | undefined;
  readonly privacy: "local-only" | "cloud-allowed";
  /** Of `redact(task.prompt(input).content, …)`; without it no cloud engine is asked. */
  readonly receipt?: RedactionReceipt | undefined;
};

export type RouterResult<Output> = {
  readonly output: Output;
  readonly run: EngineRun;
  /** Claims of a model that the task's check did not find true. */
  readonly dropped: number;
};

export type Router = {
  /** In the order in which they are asked; none where the rules alone answer. */
  readonly engines: readonly Pick<Engine, "name" | "model" | "digest">[];
  run<Input, Output>(task: AiTask<Input, Output>, input: Input, options: RunOptions): Promise<RouterResult<Output>>;
};

type Prompt = { readonly instructions: string; readonly content: string };

/** What this engine may be sent. The gate decides on the very text that is sent afterwards. */
const clear = (engine: Engine, prompt: Prompt, { privacy, receipt }: RunOptions): Cleared | EnginePolicyRefusal => {
  const cleared = clearForCloud(prompt, receipt);
  if (engine.location === "local") {
    return { content: prompt.content, restore: "restore" in cleared ? cleared.restore : (text) => text };
  }
  if (privacy !== "cloud-allowed") return new EnginePolicyRefusal(engine.name, "only local engines may be used");
  return "refusal" in cleared ? new EnginePolicyRefusal(engine.name, cleared.refusal) : cleared;
};

const verify = <Input, Output>(task: AiTask<Input, Output>, output: Output, input: Input) => {
  if (!task.check) return { output, dropped: 0 };
  try {
    return task.check(output, input);
  } catch (error) {
    throw new OutputRejected(error);
  }
};

/** Answers a task by the first engine that can, and by the task's own rules when none can. */
export const createRouter = ({ engines, policy, random, now, log, wait = pause }: RouterOptions): Router => {
  const runners = engines.map((engine) => createEngineRunner(engine, { policy, random, now, wait }));

  const byRules = <Input, Output>(task: AiTask<Input, Output>, input: Input): RouterResult<Output> => ({
    output: task.rules(input),
    run: { task: task.name, taskVersion: task.version, engine: "rules", basis: "rules", degraded: false, attempts: [] },
    dropped: 0,
  });

  return {
    engines,

    async run(task, input, options) {
      const { signal, deadlineMs = Number.POSITIVE_INFINITY } = options;
      signal.throwIfAborted();
      if (runners.length === 0) return byRules(task, input);

      const until = now() + deadlineMs - (policy.rulesMs ?? 0);
      const { instructions, content } = task.prompt(input);
      const prompt = { instructions, content: normaliseContent(content) };
      const schema = modelSchema(task.output);
      const record = createRunRecord(task, hashPrompt(task, instructions, schema));
      const context: RunContext = { signal, remainingMs: () => until - now(), record };

      for (const [position, { engine, ask }] of runners.entries()) {
        const cleared = clear(engine, prompt, options);
        if (cleared instanceof EnginePolicyRefusal) {
          record.attempt(engine.name, cleared.code, 0);
          continue;
        }
        try {
          const request = {
            instructions: guardInstructions(instructions),
            content: delimitContent(cleared.content),
            schema,
            maxOutputTokens: task.maxOutputTokens,
          };
          const leaks = createLeakCheck(request.instructions, prompt.content);
          const accept = (text: string) => {
            const output = readOutput(text, task.output, cleared.restore);
            if (leaks(output)) throw new OutputLeaked(engine.name);
            return verify(task, output, input);
          };
          const { answer, reply } = await ask({ request, accept }, context);
          return { ...answer, run: record.answeredBy(engine.name, reply, position > 0) };
        } catch (error) {
          signal.throwIfAborted();
          if (!(error instanceof EngineFailure)) throw error;
          log.info({ task: task.name, engine: engine.name, outcome: error.code }, "engine gave no answer");
        }
      }
      return { output: task.rules(input), run: record.answeredByRules(), dropped: 0 };
    },
  };
};
