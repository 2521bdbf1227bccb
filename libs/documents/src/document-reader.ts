import type { DocumentText } from "@career/contracts";
import { Piscina } from "piscina";
import { DocumentError } from "./document-error.ts";
import type { DocumentView } from "./document-view.ts";
import { limits } from "./limits.ts";
import { checkSize, tooMuchMemory } from "./read-document.ts";
import { createSlots } from "./slots.ts";
import type { WorkerAnswer, WorkerTask } from "./worker.ts";

export type DocumentReaderOptions = {
  /** Documents read at the same time. */
  threads?: number;
  /** Time for one document, counted from when a thread takes it. */
  timeoutMs?: number;
  maxOldGenerationSizeMb?: number;
  /** Module of the worker thread; another one only in tests. */
  worker?: URL;
};

export type DocumentReader = {
  /** Rejects with a `DocumentError`, or with the signal's reason. */
  read(bytes: Uint8Array, options?: { signal?: AbortSignal; fileName?: string }): Promise<DocumentText>;
  /** As `read`, with the place of every character of a PDF and pictures of its first `images` pages, none by default. */
  view(bytes: Uint8Array, options?: { signal?: AbortSignal; images?: number }): Promise<DocumentView>;
  close(): Promise<void>;
};

/** Reads documents in threads of their own, so that a document can neither block nor crash the process that asks. */
export function createDocumentReader(options: DocumentReaderOptions = {}): DocumentReader {
  const { threads = 1, timeoutMs = 20_000, maxOldGenerationSizeMb = limits.heapMegabytes } = options;
  const slots = createSlots(threads);
  const pool = new Piscina({
    filename: (options.worker ?? new URL("./worker.ts", import.meta.url)).href,
    minThreads: threads,
    maxThreads: threads,
    // A large young generation can overrun the limit in one collection, and V8 then aborts the whole process.
    resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: 8 },
    env: {},
    execArgv: [],
  });

  // A thread that dies between documents, or cannot start, fails no read of its own; the pool starts another.
  let threadError: unknown;
  pool.on("error", (error) => {
    threadError = error;
  });

  async function runInThread(task: WorkerTask, caller: AbortSignal | undefined) {
    // The caller keeps its bytes; a view into a shared buffer would otherwise take the whole buffer along.
    const own = new Uint8Array(task.bytes);
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = caller ? AbortSignal.any([caller, deadline]) : deadline;
    let answer: WorkerAnswer;
    try {
      answer = await pool.run({ ...task, bytes: own }, { signal, transferList: [own.buffer] });
    } catch (error) {
      if (caller?.aborted) throw caller.reason;
      if (deadline.aborted) throw timedOut(timeoutMs, threadError);
      if ((error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY") throw tooMuchMemory(error);
      throw error;
    }
    if ("failure" in answer) throw new DocumentError(answer.failure.code, answer.failure.message);
    return answer;
  }

  async function run(task: WorkerTask, signal: AbortSignal | undefined) {
    signal?.throwIfAborted();
    checkSize(task.bytes);
    return slots.run(() => runInThread(task, signal), signal);
  }

  return {
    async read(bytes, { signal } = {}) {
      const answer = await run({ bytes }, signal);
      if (!("document" in answer)) throw new Error("the worker answered another question");
      return answer.document;
    },
    async view(bytes, { signal, images = 0 } = {}) {
      const answer = await run({ bytes, images }, signal);
      if (!("view" in answer)) throw new Error("the worker answered another question");
      return answer.view;
    },
    close: () => pool.destroy(),
  };
}

function timedOut(milliseconds: number, cause: unknown): DocumentError {
  return new DocumentError(
    "document.timeout",
    `The document could not be read within ${milliseconds / 1000} seconds. Export it again as a simple PDF or DOCX and upload that file.`,
    { cause },
  );
}
