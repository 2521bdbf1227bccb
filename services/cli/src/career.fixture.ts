import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { run } from "./run.ts";

export const repository = resolve(import.meta.dirname, "../../..");

/** A call of the command line in this process. */
export const career = async (args: string[], input = "") => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    print: (line) => out.push(line),
    say: (line) => err.push(line),
    input: (async function* () {
      yield input;
    })(),
  });
  return { code, out: out.join("\n"), err: err.join("\n"), lines: out };
};

export type CareerCall = { code: number | null; out: string; err: string };

/** A process of its own in `folder`, with a platform of its own whose data is there too. */
export const careerProcess = (folder: string, args: string[], input = ""): Promise<CareerCall> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve(repository, "services/cli/career.mjs"), ...args], {
      cwd: folder,
      env: {
        ...process.env,
        CAREER_HOME: resolve(folder, "home"),
        NO_COLOR: "1",
        MONGODB_URI: "",
        AWS_ENDPOINT_URL: "",
        AI_ENGINES: "rules",
      },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdin.end(input);
    child.once("close", (code) => done({ code, out, err }));
  });
