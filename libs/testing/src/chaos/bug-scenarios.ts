import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CrashPoint, pause } from "@career/foundation";
import { MongoClient } from "mongodb";
import { type Violation, violation } from "../checker/violation.ts";
import type { FaultRule } from "../faults/fault.ts";
import { startFaultProxyProcess } from "../faults/fault-proxy-process.ts";
import { createClient } from "./client.ts";
import { lateMessage } from "./late-message-probe.ts";
import type { BugName } from "./planted-bugs.ts";
import type { Service, SmallStack } from "./small-stack.ts";
import { createErrands } from "./workload.ts";

export type Scenario = {
  /** Of the proxy before SQS and S3. */
  readonly faults?: readonly FaultRule[];
  /** One of these is what the checker must say. */
  readonly rules: readonly string[];
  /** Brings about what shows the bug; what it sees itself it returns. */
  readonly run: (stage: Stage) => Promise<readonly Violation[]>;
};

const patienceMs = 60_000;

const until = async (what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`it never came to this: ${what}`);
    await pause(20);
  }
};

/** What scenarios are made of. */
export const createStage = (stack: SmallStack) => {
  const userId = Object.keys(stack.api.keys)[0]!;
  const client = createClient(stack.api, stack.accepted);
  const run = createErrands(client, { seed: 1, users: [userId] });
  let numbers = 0;
  const next = (): number => {
    numbers += 1;
    return numbers;
  };
  const attemptsOf = async (jobId: string): Promise<number> => {
    const mongo = new MongoClient(stack.mongo.uri);
    const job = await mongo
      .db("genai_career")
      .collection<{ _id: string; attempt: number }>("jobs")
      .findOne({ _id: jobId });
    await mongo.close();
    return job?.attempt ?? 0;
  };

  /** An analysed resume. */
  const resume = async (): Promise<string> => {
    const key = `resume-${next()}`;
    const announced = await client.post({
      userId,
      path: "/v1/resumes",
      type: "resume.analyze",
      key,
      body: { fileName: "cv.txt", contentType: "text/plain" },
    });
    await client.sendFile(announced, `Asha Verma\nBackend developer\n\nSkills\nNode.js, SQL, Docker\n${key}\n`);
    await client.untilEnded(userId, announced.jobId!);
    return announced.resumeId!;
  };
  const score = (resumeId: string) =>
    client.post({
      userId,
      path: "/v1/job-fits",
      type: "job-fit.score",
      key: `fit-${next()}`,
      body: { resumeId, role: "Backend Developer" },
    });

  return {
    stack,
    attemptsOf,
    resume,
    score,
    untilEnded: (jobId: string) => client.untilEnded(userId, jobId),
    report: async (fitId: string) => {
      const body = { fitId };
      return client.post({ userId, path: "/v1/reports", type: "report.generate", key: `report-${next()}`, body });
    },
    candidates: (count: number): Promise<unknown> =>
      Promise.all(Array.from({ length: count }, () => run({ kind: "candidate", number: next() }))),
    /** Has a service die at a place; resolves when it is started that may. */
    crashAt: async (name: Service, CRASH_AT: CrashPoint): Promise<string> => {
      const CRASH_MARK = join(stack.folder, `mark-${next()}`);
      await stack.restart(name, () => ({ CRASH_AT, CRASH_MARK }));
      return CRASH_MARK;
    },
  };
};

type Stage = ReturnType<typeof createStage>;

export const scenarios: Readonly<Record<BugName, Scenario>> = {
  "acknowledge-before-commit": {
    rules: ["message.acknowledged-early"],
    run: async ({ stack, resume, score, untilEnded, crashAt }) => {
      const resumeId = await resume();
      const mark = await crashAt("job-fit", "worker.after-work");
      const { jobId } = await score(resumeId);
      await until("the worker died at its work", () => existsSync(mark));
      const { waiting, held } = (await stack.queues.depths())["job-fit"];
      await untilEnded(jobId!);
      if (waiting + held > 0) return [];
      return [
        violation("G1", "message.acknowledged-early", jobId!, "its worker died, and its message was gone already"),
      ];
    },
  },
  "no-fence": {
    rules: ["job.attempt"],
    run: async ({ stack, resume, score, untilEnded, attemptsOf }) => {
      const resumeId = await resume();
      const commit = "findAndModify:jobs";
      // The first of a worker claims; another wake-up of the same job may come before its commit.
      const calls = [2, 3, 4, 5, 6, 7, 8, 9];
      const slow = (ms: number): FaultRule[] => [{ operation: commit, calls, fault: { kind: "delay", ms } }];
      const proxies = await startFaultProxyProcess({
        seed: 1,
        targets: [
          { name: "first", kind: "mongodb", upstream: stack.mongo.uri, faults: slow(12_000) },
          { name: "second", kind: "mongodb", upstream: stack.mongo.uri, faults: slow(13_000) },
        ],
      });
      const holds = async (name: string): Promise<boolean> =>
        ((await proxies.counts())[`${name} ${commit} delay`] ?? 0) > 0;
      try {
        await stack.restart("job-fit", () => ({ MONGODB_URI: proxies.urls.first! }));
        const { jobId } = await score(resumeId);
        await until("the first attempt's commit is under way", () => holds("first"));
        stack.processes.signal("job-fit", "SIGSTOP");
        await stack.startAnother("job-fit", { MONGODB_URI: proxies.urls.second! });
        await until("the second attempt's commit is under way", () => holds("second"));
        if ((await attemptsOf(jobId!)) !== 2) throw new Error("the second attempt came too late");
        await untilEnded(jobId!);
        stack.processes.signal("job-fit", "SIGCONT");
      } finally {
        stack.processes.signal("job-fit", "SIGCONT");
        await stack.restart("job-fit");
        await stack.stopAnother("job-fit");
        await proxies.stop();
      }
      return [];
    },
  },
  "effects-lost": {
    rules: ["ledger.missing"],
    run: async ({ resume, score, untilEnded, crashAt }) => {
      const resumeId = await resume();
      const mark = await crashAt("job-fit", "worker.after-project");
      const { jobId } = await score(resumeId);
      await until("the worker died after its first effect", () => existsSync(mark));
      await untilEnded(jobId!);
      return [];
    },
  },
  "retry-without-back-off": {
    rules: ["retry.no-back-off"],
    run: async ({ stack, resume, score, report, untilEnded }) => {
      const resumeId = await resume();
      const fits = await Promise.all([1, 2, 3, 4].map(() => score(resumeId)));
      for (const { jobId } of fits) await untilEnded(jobId!);
      // More often than the SDK tries by itself, for all of them.
      await stack.proxies.setFaults("aws", [
        { operation: "PutObject:reports", chance: 1, fault: { kind: "status", status: 503 } },
      ]);
      const reports = await Promise.all(fits.map(({ fitId }) => report(fitId!)));
      await stack.untilRetried(reports.map(({ jobId }) => jobId!));
      await stack.proxies.setFaults("aws", []);
      for (const { jobId } of reports) await untilEnded(jobId!);
      return [];
    },
  },
  "event-dedupe-by-message-id": {
    faults: [{ operation: "SendMessageBatch:events", chance: 1, fault: { kind: "duplicate" } }],
    rules: ["event.too-many"],
    run: async ({ candidates }) => {
      await candidates(2);
      return [];
    },
  },
  "sweep-missing": {
    faults: [{ operation: "SendMessageBatch:job-fit", calls: [1], fault: { kind: "drop" } }],
    rules: ["job.not-ended"],
    run: async ({ resume, score }) => {
      await score(await resume());
      return [];
    },
  },
  "object-of-the-loser-kept": {
    rules: ["object.orphan"],
    run: async ({ resume, score, report, untilEnded, crashAt }) => {
      const { jobId, fitId } = await score(await resume());
      await untilEnded(jobId!);
      const mark = await crashAt("report-generation", "worker.after-put");
      const ordered = await report(fitId!);
      await until("the worker died after it had written a file", () => existsSync(mark));
      await untilEnded(ordered.jobId!);
      return [];
    },
  },
  "buffered-message-run-late": {
    rules: ["message.run-late"],
    run: async ({ stack, resume, score, untilEnded }) => {
      const { jobId } = await score(await resume());
      await untilEnded(jobId!);
      const proxies = await startFaultProxyProcess({
        seed: 1,
        targets: [
          {
            name: "slow",
            kind: "mongodb",
            upstream: stack.mongo.uri,
            // Long enough that messages wait for a slot, short enough that some are fetched ahead.
            faults: [{ operation: "find:jobs", chance: 1, fault: { kind: "delay", ms: 40 } }],
          },
        ],
      });
      try {
        await stack.restart("job-fit", () => ({ MONGODB_URI: proxies.urls.slow! }));
        const body = JSON.stringify({ v: 1, type: "job-fit.score", jobId });
        const wakeUps = Promise.all(Array.from({ length: 300 }, () => stack.queues.send("job-fit", body)));
        for (let stops = 0; stops < 3; stops += 1) {
          await until("messages are at hand", async () => (await stack.queues.depths())["job-fit"].held > 4);
          stack.processes.signal("job-fit", "SIGSTOP");
          // Longer than a message is hidden.
          await pause(5_500);
          stack.processes.signal("job-fit", "SIGCONT");
          await pause(200);
        }
        await wakeUps;
        await until("the queue is empty", async () => {
          const { waiting, held } = (await stack.queues.depths())["job-fit"];
          return waiting + held === 0;
        });
      } finally {
        await stack.restart("job-fit");
        await proxies.stop();
      }
      const times = readFileSync(stack.logPath, "utf8").split(lateMessage).length - 1;
      return times === 0 ? [] : [violation("G4", "message.run-late", "job-fit", `${times} times: ${lateMessage}`)];
    },
  },
};
