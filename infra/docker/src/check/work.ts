import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { outputOf, start } from "./processes.ts";

type WorkOptions = {
  readonly root: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
};

export type Work = ReturnType<typeof createWork>;

const answers = [
  "I would measure first, then add an index for the query and check the plan that PostgreSQL chose.",
  "We split the service because one team could not release it twice a day; calls then needed time limits and retries.",
  "I keep the state in the database and make every write safe to repeat, so that a crash costs nothing.",
];

/** What a person does with the command line on the host. */
export const createWork = ({ root, folder, environment }: WorkOptions) => {
  const career = (...args: string[]) =>
    start(["npx", "--prefix", root, "career", ...args], { cwd: folder, environment });

  return {
    /** The integration tests of a platform that runs already; their last line. */
    integrationTests: async (): Promise<string> => {
      const run = ["npm", "--prefix", root, "run", "test:integration", "--", "platform"];
      return (await outputOf(start(run, { cwd: root, environment }))).trim().split("\n").at(-1)!;
    },
    /** Scores of two resumes that were never uploaded under that name. */
    fit: async (name: string): Promise<number[]> => {
      const files = await Promise.all(
        ["resume.pdf", "resume.docx"].map(async (sample) => {
          const file = join(folder, `${name}-${sample}`);
          await copyFile(join(root, "samples", sample), file);
          return file;
        }),
      );
      const output = await outputOf(career("fit", ...files, "--role", "Backend Developer", "--json"));
      return output
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).overallFitScore);
    },

    /** An interview that waits at its first question for `answer`, and ends in a report. */
    startInterview: (name: string) => {
      const out = join(folder, `${name}.pdf`);
      const length = String(answers.length);
      const child = career("interview", "--role", "Backend Developer", "--length", length, "--out", out);
      const asked = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
      const done = outputOf(child).then((output) => {
        if (!output.includes(`Report: ${out}`)) throw new Error(`The interview ended without a report:\n${output}`);
      });
      return {
        asked: Promise.race([asked, done]),
        answer: () => child.stdin.end(`${answers.join("\n")}\n`),
        done,
      };
    },
  };
};
