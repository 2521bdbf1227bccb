import { expect, test } from "vitest";
import { z } from "zod";
import * as contracts from "./index.ts";

type WithPayload = { name: string; version: number; queue: string; payload: z.ZodType; result?: z.ZodType };

const isContract = (value: unknown): value is WithPayload =>
  typeof value === "object" && value !== null && "payload" in value && "queue" in value;

const schemaOf = ({ payload, result }: WithPayload) => ({
  payload: z.toJSONSchema(payload, { io: "input" }),
  ...(result ? { result: z.toJSONSchema(result, { io: "input" }) } : {}),
});

const all = (Object.values(contracts) as unknown[]).filter(isContract);

test.each(all.map((contract) => [`${contract.name}@${contract.version}`, contract] as const))(
  "%s is on the wire as it was: a change here needs a new version unless it only adds something optional",
  async (name, contract) => {
    await expect(JSON.stringify(schemaOf(contract), null, 2)).toMatchFileSnapshot(`./wire-format/${name}.json`);
  },
);

test("a job is named noun.imperative, an event noun.past-tense, and each once", () => {
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+$/);
});

test("messages of the next version are understood", () => {
  const message = { v: 2, type: "job-fit.score", jobId: "x", added: true };
  expect(contracts.JobMessage.safeParse(message).success).toBe(true);
});

test("a dead-letter queue keeps longer than its source", () => {
  for (const { retentionSeconds } of contracts.queuePolicies) {
    expect(contracts.deadLetterRetentionSeconds).toBeGreaterThan(retentionSeconds);
  }
});
