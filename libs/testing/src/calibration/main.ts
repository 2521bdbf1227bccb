import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { calibrate, calibrationMonth, type Measured } from "./calibration.ts";
import { kinds } from "./comparison.ts";
import { faultsOf } from "./floors.ts";
import { formatMonth } from "./periods.ts";
import { lossTable, qualityPage, resultTable } from "./quality-page.ts";

const usage = `npm run calibrate -- [--seed N] [--count N] [--write] [--failures KIND]
  --seed N         which resumes to invent (default 777)
  --count N        how many (default 350)
  --write          writes the result to docs/quality.md
  --failures KIND  prints what was missed and what was found instead: ${kinds.join(", ")}, experience, all
`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "777" },
        count: { type: "string", default: "350" },
        write: { type: "boolean", default: false },
        failures: { type: "string" },
      },
    }).values;
  } catch {
    return null;
  }
}

function failuresOf({ resume, comparison }: Measured, wanted: string): string[] {
  const { experienceError, outcomes } = comparison;
  const lines = outcomes
    .filter(
      ({ kind, missing, surplus }) => (wanted === kind || wanted === "all") && missing.length + surplus.length > 0,
    )
    .map(
      ({ kind, missing, surplus }) => `${kind}: missing ${JSON.stringify(missing)}, surplus ${JSON.stringify(surplus)}`,
    );
  const isOff = experienceError === null || experienceError > 1;
  if ((wanted === "experience" || wanted === "all") && isOff)
    lines.push(`experience: off by ${experienceError ?? "all"}`);
  return lines.map((line) => `${resume.id} ${resume.format}: ${line}`);
}

const values = readArguments();
const seed = Number(values?.seed);
const count = Number(values?.count);
if (values === null || !Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const measured = await calibrate({ seed, count });
  if (values.failures !== undefined) {
    for (const one of measured) for (const line of failuresOf(one, values.failures)) process.stdout.write(`${line}\n`);
  }
  process.stdout.write(`${resultTable(measured)}\n\n${lossTable(measured)}\n`);
  if (values.write) {
    const page = new URL("../../../../docs/quality.md", import.meta.url);
    await writeFile(page, qualityPage(measured, seed, formatMonth(calibrationMonth)));
  }
  const faults = faultsOf(measured);
  for (const fault of faults) process.stderr.write(`below the floor: ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
