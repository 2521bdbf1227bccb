import { readFileSync } from "node:fs";
import { seededDraw } from "../faults/seeded-draw.ts";
import { badDocuments } from "../resumes/index.ts";
import type { Client } from "./client.ts";
import { repositoryPath } from "./processes.ts";

/** A person's errand: jobs that build on each other. */
export type Errand = { readonly kind: "candidate" | "interview" | "bad-document"; readonly number: number };

/** Jobs that an errand makes. */
const jobsOf = { candidate: 5, interview: 6, "bad-document": 1 } as const;

const read = (name: string): string => readFileSync(repositoryPath(`samples/${name}`), "utf8");
const resume = read("resume.txt");
const posting = read("job-description.txt");
const roles = ["Backend Developer", "Cloud Engineer", "Data Analyst"];
const answers = [
  "I added an index to the orders table because the query scanned it all, and the response time fell from two seconds to forty milliseconds.",
  "I don't know.",
  "In my last project I measured first, found that the cache was never hit, and moved the key to the tenant; then I told the team what I had learned.",
];
/** Those that an upload link takes and that are read in no time. */
const sendable = badDocuments.filter(
  ({ name, code }) => !/too-(large|complex)$/.test(code) && name !== "an empty file",
);

/** About so many jobs: 1 % documents that cannot be read, two fifths interviews, the rest uploads, scores and reports. */
export const planErrands = (seed: number, jobs: number): Errand[] => {
  const errands: Errand[] = [];
  for (let [number, left] = [1, jobs]; left > 0; number += 1) {
    const draw = seededDraw(seed, "errand", number);
    // Per errand, not per job: 1 % of the jobs are bad documents when 5 % of the errands are.
    const kind = draw < 0.05 ? "bad-document" : draw < 0.4 ? "interview" : "candidate";
    errands.push({ kind, number });
    left -= jobsOf[kind];
  }
  return errands;
};

const contentTypeOf = (fileName: string): string =>
  fileName.endsWith(".pdf")
    ? "application/pdf"
    : fileName.endsWith(".docx")
      ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      : "text/plain";

/** Does an errand as a client would, one step after the other. */
export const createErrands = (client: Client, { seed, users }: { seed: number; users: readonly string[] }) => {
  const pick = <Item>(items: readonly Item[], ...parts: (string | number)[]): Item =>
    items[Math.floor(seededDraw(seed, ...parts) * items.length)]!;
  const succeeded = { state: "succeeded" };

  const candidate = async (number: number, userId: string): Promise<void> => {
    const key = (step: string) => `${seed}-${number}-${step}`;
    const post = (path: string, type: string, step: string, body: object) =>
      client.post({ userId, path, type, key: key(step), body, expected: succeeded });
    const announced = await post("/v1/resumes", "resume.analyze", "resume", {
      fileName: "cv.txt",
      contentType: "text/plain",
    });
    await client.sendFile(announced, `${resume}\nVersion ${number}\n`);
    await client.untilEnded(userId, announced.jobId!);
    const targets = [{ role: pick(roles, "role", number) }, { jobDescription: posting }];
    await Promise.all(
      targets.map(async (target, index) => {
        const body = { resumeId: announced.resumeId, ...target };
        const fit = await post("/v1/job-fits", "job-fit.score", `fit-${index}`, body);
        await client.untilEnded(userId, fit.jobId!);
        const report = await post("/v1/reports", "report.generate", `report-${index}`, { fitId: fit.fitId });
        await client.untilEnded(userId, report.jobId!);
      }),
    );
  };

  const interview = async (number: number, userId: string): Promise<void> => {
    const key = (step: string) => `${seed}-${number}-${step}`;
    const body = { role: pick(roles, "role", number), interviewType: "technical", length: 3 };
    const path = "/v1/interviews";
    const opened = await client.post({
      userId,
      path,
      type: "interview.open",
      key: key("open"),
      body,
      expected: succeeded,
    });
    await client.untilEnded(userId, opened.jobId!);
    for (const turn of [1, 2, 3]) {
      const answered = await client.post({
        userId,
        path: `${path}/${opened.interviewId}/answers`,
        type: "interview.evaluate",
        key: key(`turn-${turn}`),
        body: { turn, answer: pick(answers, "answer", number, turn) },
        expected: succeeded,
      });
      await client.untilEnded(userId, answered.jobId!);
    }
  };

  const badDocument = async (number: number, userId: string): Promise<void> => {
    const document = pick(sendable, "document", number);
    const content = await document.make();
    const announced = await client.post({
      userId,
      path: "/v1/resumes",
      type: "resume.analyze",
      key: `${seed}-${number}-bad`,
      body: { fileName: "cv", contentType: contentTypeOf(document.fileName) },
      expected: { state: "failed", code: document.code },
    });
    await client.sendFile(announced, Uint8Array.from(content));
    await client.untilEnded(userId, announced.jobId!);
  };

  const run = { candidate, interview, "bad-document": badDocument };
  return ({ kind, number }: Errand): Promise<void> => run[kind](number, users[number % users.length]!);
};
