import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { CreateJobFit, JobFitGapView, JobFitView, JobView } from "@career/contracts";
import { maxPostingCharacters } from "@career/contracts";
import { createDocumentReader } from "@career/documents";
import { extractorVersion } from "@career/resume";
import { rubricVersion } from "@career/scoring";
import { taxonomyVersion } from "@career/taxonomy";
import type { ApiClient } from "../api-client.ts";
import { type Command, inOrder, type Output, parseOptions } from "../command.ts";
import { withPlatform } from "../connection.ts";
import { describeFailure, Failure, UsageError } from "../failure.ts";
import { mediaTypeOf, readInput } from "../files.ts";
import { succeeded } from "../job-outcome.ts";
import { knownRole } from "../known-role.ts";
import { checkPagePath, pagePath, writePage } from "../page-file.ts";
import { fitText } from "../render/fit-text.ts";
import { gapText } from "../render/gap-text.ts";
import { terminalOf } from "../render/terminal.ts";

const help = `career fit FILE… (--role NAME | --job FILE) [--explain] [--html FILE] [--json] [--keep]

Uploads each resume, analyses it and scores it against a role of the catalogue or a job description,
with the line of the resume that proves each match. Uses the platform that is running, or starts one for
the call and stops it at the end.

  --role NAME   a role, such as "Backend Developer"
  --job FILE    a job description (text, PDF or DOCX)
  --explain     what is asked for beside what shows it: matched (✓), partial (~) and missing (✗), with colour
                on a terminal; with --json as "gapView"
  --html FILE   writes the same as a page that needs nothing else; of several resumes the second one's page is
                FILE-2, and so on
  --json        one JSON object a file, one a line
  --keep        leave a platform that was started for this call running`;

type Target = Pick<CreateJobFit, "role" | "jobDescription">;
type Options = { explain: boolean; html: string | undefined; json: boolean; keep: boolean };
type Outcome =
  | { file: string; fit: JobFitView; gapView: JobFitGapView | null }
  | { file: string; error: { code: string; message: string } };

/** Files in progress at once. */
const concurrency = 4;
const maxTries = 20;

const postingTarget = async (path: string): Promise<Target> => {
  const reader = createDocumentReader({ threads: 1 });
  try {
    const { text } = await reader.read(await readInput(path));
    if (text.length <= maxPostingCharacters) return { jobDescription: text };
    throw new Failure(
      "posting.too-long",
      `${path} is longer than 50,000 characters. Keep what says what is asked for.`,
    );
  } finally {
    await reader.close();
  }
};

/**
 * The same file and the same target are one job however often they are asked for: the key is made of what goes in. A job
 * that ended without a result, or whose resume was deleted, is asked for again under the next key.
 */
const keyOf = (parts: unknown[], attempt: number): string =>
  createHash("sha256")
    .update(JSON.stringify([...parts, attempt]))
    .digest("hex");

const mayAskAgain = (job: JobView): boolean =>
  job.state === "expired" || job.state === "cancelled" || (job.state === "failed" && (job.error?.retryable ?? true));

const analyse = async (client: ApiClient, file: string, say: (step: string) => void): Promise<string> => {
  const bytes = await readInput(file);
  if (bytes.byteLength === 0) {
    throw new Failure("document.empty", "The file is empty. Choose the one that holds the resume.");
  }
  const month = new Date().toISOString().slice(0, 7);
  const identity = [createHash("sha256").update(bytes).digest("hex"), basename(file), extractorVersion, month];
  const body = { fileName: basename(file).slice(-255), contentType: mediaTypeOf(bytes), bytes: bytes.byteLength };
  for (let attempt = 1; ; attempt += 1) {
    const accepted = await client.createResume(body, keyOf(identity, attempt));
    if (accepted.upload) {
      say(`uploading ${Math.ceil(bytes.byteLength / 1024)} kB`);
      await client.upload(accepted.upload, bytes);
      say("uploaded, waiting for the analysis");
    }
    const job = await client.waitForJob(accepted.jobId, (state) => say(`analysis ${state}`));
    const stale = accepted.replayed && (mayAskAgain(job) || (await isDeleted(client, accepted.resumeId)));
    if (stale && attempt < maxTries) continue;
    succeeded(job);
    return accepted.resumeId;
  }
};

const isDeleted = (client: ApiClient, resumeId: string): Promise<boolean> =>
  client.getResume(resumeId).then(
    () => false,
    (error: unknown) => error instanceof Failure && error.code === "resume.unknown",
  );

const score = async (client: ApiClient, resumeId: string, target: Target, say: (step: string) => void) => {
  for (let attempt = 1; ; attempt += 1) {
    const key = keyOf([resumeId, target, rubricVersion, taxonomyVersion], attempt);
    const { jobId, fitId, replayed } = await client.createJobFit({ resumeId, ...target }, key);
    const job = await client.waitForJob(jobId, (state) => say(`score ${state}`));
    if (replayed && mayAskAgain(job) && attempt < maxTries) continue;
    succeeded(job);
    return client.getJobFit(fitId);
  }
};

const json = (outcome: Outcome): string => {
  if ("error" in outcome) return JSON.stringify({ file: outcome.file, ok: false, error: outcome.error });
  const { id, missingSkills, ...fit } = outcome.fit;
  const { overallFitScore, band, confidence, matchedSkills, breakdown, gates, improvements } = fit;
  const { ceiling, rubric, taxonomy, provenance, jobId, candidateName, targetRole } = fit;
  return JSON.stringify({
    file: outcome.file,
    ok: true,
    candidateName,
    targetRole,
    overallFitScore,
    band,
    confidence,
    matchedSkills,
    missingSkills: missingSkills.map(({ skill }) => skill),
    breakdown,
    gates,
    improvements,
    ceiling,
    explanation: fit.explanation,
    rubric,
    taxonomy,
    provenance,
    jobId,
    fitId: id,
    ...(outcome.gapView ? { gapView: outcome.gapView } : {}),
  });
};

const printed = ({ file, fit, gapView }: Extract<Outcome, { fit: JobFitView }>): string =>
  [fitText(file, fit), ...(gapView ? [gapText(gapView, terminalOf(process.stdout))] : [])].join("\n");

const runFiles = async (files: string[], target: Target, { explain, html, ...options }: Options, output: Output) => {
  let code = 0;
  const show = (outcome: Outcome): void => {
    if ("error" in outcome) {
      code = 1;
      output.say(`${outcome.file}: ${outcome.error.message}`);
    }
    if (options.json) output.print(json(outcome));
    else if ("fit" in outcome) output.print(printed(outcome));
  };
  await withPlatform({ say: output.say, keep: options.keep }, (client) =>
    inOrder(
      [...files.entries()],
      concurrency,
      async ([index, file]): Promise<Outcome> => {
        const say = (step: string) => output.say(`  ${file}: ${step}`);
        try {
          const found = await score(client, await analyse(client, file, say), target, say);
          if (html !== undefined) {
            const path = pagePath(html, index);
            await writePage(path, await client.getGapPage(found.id));
            say(`page written to ${path}`);
          }
          return { file, fit: found, gapView: explain ? await client.getGapView(found.id) : null };
        } catch (error) {
          return { file, error: describeFailure(error) };
        }
      },
      show,
    ),
  );
  return code;
};

export const fit: Command = {
  summary: "how well a resume fits a role or a job description",
  help,
  run: async (args, output) => {
    const { values, positionals } = parseOptions(args, {
      role: { type: "string" },
      job: { type: "string" },
      explain: { type: "boolean", default: false },
      html: { type: "string" },
      json: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw new UsageError("Name at least one resume.");
    const { role, job, html, ...flags } = values;
    if ((role === undefined) === (job === undefined)) throw new UsageError("Give either --role NAME or --job FILE.");
    try {
      if (html !== undefined) {
        const inputs = [...positionals, ...(job === undefined ? [] : [job])];
        await Promise.all(positionals.map((_, index) => checkPagePath(pagePath(html, index), inputs)));
      }
      const target = role === undefined ? await postingTarget(job ?? "") : { role: knownRole(role).title };
      return await runFiles(positionals, target, { ...flags, html }, output);
    } catch (error) {
      const failure = describeFailure(error);
      output.say(failure.message);
      if (values.json) for (const file of positionals) output.print(json({ file, error: failure }));
      return 1;
    }
  },
};
