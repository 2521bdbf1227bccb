import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { calibrate, calibrationMonth, type Measured } from "./calibration.ts";
import { kinds } from "./comparison.ts";
import { scorePairs } from "./fit/expected-pairs.ts";
import { pairReport, scorePage, scoreReport } from "./fit/score-page.ts";
import { fullSizes, measureScores, pairFaults, scoreFaults } from "./fit/score-quality.ts";
import { faultsOf } from "./floors.ts";
import { formatMonth } from "./periods.ts";
import { lossTable, qualityPage, resultTable } from "./quality-page.ts";

const usage = `npm run calibrate -- [--seed N] [--count N] [--write] [--pairs] [--failures KIND]
  --seed N         which resumes to invent (default 5077)
  --count N        how many (default 700)
  --write          writes the result to docs/quality.md
  --pairs          only the pairs of resume and posting with an expected order
  --failures KIND  prints what was missed and what was found instead: ${kinds.join(", ")}, experience, all
`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "5077" },
        count: { type: "string", default: "700" },
        write: { type: "boolean", default: false },
        pairs: { type: "boolean", default: false },
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

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Prints all that is measured; answers what is below its floor. */
async function measureAll(seed: number, count: number, options: { failures?: string | undefined; write: boolean }) {
  const measured = await calibrate({ seed, count });
  const { failures } = options;
  if (failures !== undefined) for (const one of measured) for (const line of failuresOf(one, failures)) print(line);
  print(`${resultTable(measured)}\n\n${lossTable(measured)}\n`);
  const pairs = scorePairs();
  const quality = measureScores(seed, fullSizes);
  print(`${pairReport(pairs)}\n${scoreReport(quality)}`);
  if (options.write) {
    const page = new URL("../../../../docs/quality.md", import.meta.url);
    await writeFile(page, qualityPage(measured, seed, formatMonth(calibrationMonth)) + scorePage(pairs, quality));
  }
  return [...faultsOf(measured), ...pairFaults(pairs), ...scoreFaults(quality)];
}

function measurePairs(): string[] {
  const pairs = scorePairs();
  print(pairReport(pairs));
  return pairFaults(pairs);
}

const values = readArguments();
const seed = Number(values?.seed);
const count = Number(values?.count);
if (values === null || !Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const faults = values.pairs ? measurePairs() : await measureAll(seed, count, values);
  for (const fault of faults) process.stderr.write(`below the floor: ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
