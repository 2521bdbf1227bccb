import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import {
  type CreateInterview,
  InterviewTone,
  InterviewType,
  type InterviewView,
  interviewLength,
  type JobView,
  maxAnswerCharacters,
} from "@career/contracts";
import { findRole, nearestRoles } from "@career/taxonomy";
import type { ApiClient } from "../api-client.ts";
import { type Command, type Output, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { Failure, UsageError } from "../failure.ts";
import { assessmentText, evaluationText, questionText } from "../render/interview-text.ts";

const help = `career interview --role NAME [--type TYPE] [--tone TONE] [--length N] [--fit ID] [--out FILE] [--json]

Asks one question at a time, gives feedback after each answer and ends in a report (a PDF in this folder).
An answer is one line. Answers may be piped, one a line; when they run out, the interview ends early.

  --role NAME     a role of the catalogue
  --type TYPE     ${InterviewType.options.join(", ")} (default mixed)
  --tone TONE     ${InterviewTone.options.join(", ")} (default neutral)
  --length N      ${interviewLength.minimum} to ${interviewLength.maximum} questions (default ${interviewLength.default})
  --fit ID        asks about the gaps of that score
  --out FILE      where the PDF goes (default interview-ID.pdf)
  --json          the whole interview as JSON at the end, nothing else on standard output`;

const choice = <Value extends string>(name: string, value: string, options: readonly Value[]): Value => {
  const found = options.find((option) => option === value);
  if (found) return found;
  throw new UsageError(`--${name} is one of ${options.join(", ")}, not "${value}".`);
};

const succeeded = (job: JobView): JobView => {
  if (job.state === "succeeded") return job;
  throw new Failure(job.error?.code ?? `job.${job.state}`, job.error?.message ?? `The job ended as ${job.state}.`);
};

/** Asks until the plan is done or the answers run out. */
const converse = async (
  client: ApiClient,
  interviewId: string,
  answers: AsyncIterator<string>,
  show: (text: string) => void,
): Promise<void> => {
  for (;;) {
    const interview = await client.getInterview(interviewId);
    const current = interview.turns.at(-1);
    if (!current || current.evaluation) return;
    const { question } = current;
    show(questionText(question, interview.planned));
    const started = performance.now();
    const next = await answers.next();
    if (next.done) {
      if (interview.answered === 0) {
        throw new Failure("interview.no-answer", "There was no answer at all, so there is nothing to assess.");
      }
      await client.completeInterview(interviewId);
      return;
    }
    const answer = next.value.slice(0, maxAnswerCharacters);
    const seconds = process.stdin.isTTY ? Math.max(1, (performance.now() - started) / 1000) : undefined;
    const { jobId } = await client.answer(
      interviewId,
      { turn: question.turn, answer, ...(seconds ? { seconds } : {}) },
      randomUUID(),
    );
    succeeded(await client.waitForJob(jobId));
    const evaluated = (await client.getInterview(interviewId)).turns.find(
      (turn) => turn.question.turn === question.turn,
    );
    if (evaluated?.evaluation) show(evaluationText(evaluated.evaluation));
  }
};

/** The job of that kind which the interview brought about; it is made a moment after the job before it has ended. */
const followUp = async (client: ApiClient, type: string, subjectId: string): Promise<JobView> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { items } = await client.listJobs({ limit: 20 });
    const job = items.find((candidate) => candidate.type === type && candidate.subject.id === subjectId);
    if (job) return succeeded(await client.waitForJob(job.id));
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Failure(
    "interview.stuck",
    "The interview was answered, but its end is not there yet. Try `career report` later.",
  );
};

const finish = async (client: ApiClient, interviewId: string, out: string): Promise<InterviewView> => {
  await followUp(client, "interview.complete", interviewId);
  const interview = await client.getInterview(interviewId);
  if (!interview.reportId) throw new Failure("interview.no-report", "The interview has no report.");
  await followUp(client, "report.generate", interview.reportId);
  const { links } = await client.getReport(interview.reportId);
  await writeFile(out, await client.download(links.pdf));
  return interview;
};

export const interview: Command = {
  summary: "practises an interview and ends in a report",
  help,
  run: async (args, { print, say, input }: Output) => {
    const { values, positionals } = parseOptions(args, {
      role: { type: "string" },
      type: { type: "string", default: "mixed" },
      tone: { type: "string", default: "neutral" },
      length: { type: "string", default: String(interviewLength.default) },
      fit: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
    });
    if (!values.role || positionals.length > 0) throw new UsageError("Give --role NAME.");
    const length = Number(values.length);
    if (!Number.isInteger(length) || length < interviewLength.minimum || length > interviewLength.maximum) {
      throw new UsageError(
        `--length is ${interviewLength.minimum} to ${interviewLength.maximum}, not "${values.length}".`,
      );
    }
    const role = findRole(values.role);
    if (!role) {
      const nearest = nearestRoles(values.role).join(", ");
      throw new Failure("role.unknown", `The catalogue has no role "${values.role}". The nearest are: ${nearest}.`);
    }
    const request: CreateInterview = {
      role: role.title,
      interviewType: choice("type", values.type, InterviewType.options),
      tone: choice("tone", values.tone, InterviewTone.options),
      length,
      ...(values.fit ? { fitId: values.fit } : {}),
    };
    const show = values.json ? say : print;
    const lines = createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY });
    // At once: what is piped arrives while the platform starts, and lines that nobody listens to are gone.
    const answers = lines[Symbol.asyncIterator]();

    const done = await withPlatform({ say }, async (client) => {
      const { interviewId, jobId } = await client.createInterview(request, randomUUID());
      succeeded(await client.waitForJob(jobId));
      await converse(client, interviewId, answers, show);
      const out = values.out ?? `interview-${interviewId}.pdf`;
      return { out, view: await finish(client, interviewId, out) };
    });
    lines.close();
    if (done.view.assessment) show(assessmentText(done.view.assessment));
    show(`\nReport: ${resolve(done.out)}  (career report ${done.view.reportId} --out FILE gets it again)`);
    if (values.json) print(JSON.stringify(done.view));
    return 0;
  },
};
