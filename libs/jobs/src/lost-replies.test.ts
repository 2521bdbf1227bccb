import { startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startJobRun } from "./fixtures/job-run.ts";
import { type Command, startReplyCutter } from "./fixtures/reply-cutter.ts";

let stack: TestStack;
let cutter: Awaited<ReturnType<typeof startReplyCutter>>;
let run: Awaited<ReturnType<typeof startJobRun>>;

beforeAll(async () => {
  stack = await startTestStack();
  const { hostname, port } = new URL(stack.mongodbUri);
  cutter = await startReplyCutter({ hostname, port: Number(port) });
  run = await startJobRun(stack, `mongodb://127.0.0.1:${cutter.port}/?directConnection=true`, "lost-replies");
});
afterAll(async () => {
  await run.close();
  await cutter.close();
  await stack.close();
});

const steps: Record<string, (command: Command) => boolean> = {
  accept: ({ name, text }) => name === "insert" && text.includes("idempotencyKey"),
  claim: ({ name, text }) => name === "findAndModify" && text.includes("leaseOwner") && text.includes("startedAt"),
  renew: ({ name, text }) => name === "update" && text.includes("leaseUntil") && !text.includes("leaseOwner"),
  commit: ({ name, text }) => name === "findAndModify" && text.includes("committedAttempt"),
  "ledger row": ({ name, text }) => name === "insert" && text.includes("usage"),
  "forgetting of effects": ({ name, text }) => name === "update" && text.includes("effectsRevision"),
};

describe.each([
  ["reply was lost after it took effect", "after"],
  ["connection broke before it was sent", "before"],
] as const)("a job ends once when the %s, at", (_, when) => {
  const faults = Object.keys(steps).flatMap((step) => [1, 2].map((times) => [step, times] as const));

  test.each(faults)("its %s, %i times", async (step, times) => {
    cutter.cut(steps[step]!, when, times);
    const renewalsCut = () => vi.waitFor(() => expect(cutter.left()).toBe(0), { timeout: 20_000 });
    const job = await run.runToItsEnd(step === "renew" ? renewalsCut : undefined);
    // A command that took effect need not come a second time.
    expect(cutter.left()).toBeLessThan(times);
    await run.expectOneEnd(job);
  });
});
