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
  maxAnswerCharacters,
} from "@career/contracts";
import type { ApiClient } from "../api-client.ts";
import { type Command, type Output, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { Failure, UsageError } from "../failure.ts";
import { succeeded } from "../job-outcome.ts";
import { knownRole } from "../known-role.ts";
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

/** The assessment and the report, which are one each, whoever asks for them first. */
const finish = async (client: ApiClient, interviewId: string, out: string): Promise<InterviewView> => {
  const { jobId } = await client.completeInterview(interviewId);
  succeeded(await client.waitForJob(jobId));
  const report = await client.createReport({ interviewId });
  succeeded(await client.waitForJob(report.jobId));
  const { links } = await client.getReport(report.reportId);
  await writeFile(out, await client.download(links.pdf));
  return client.getInterview(interviewId);
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
    const request: CreateInterview = {
      role: knownRole(values.role).title,
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
