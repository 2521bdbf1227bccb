import type { Measured } from "./calibration.ts";
import type { Comparison } from "./comparison.ts";
import { type Score, type Scores, scoresOf } from "./scores.ts";
import type { Format } from "./synthetic-resume.ts";

type Floor = { name: string; floor: number; of: (scores: Scores) => number };

const f1 = (score: Score) => score.f1;

/** Below these, facts are not to be trusted. */
export const floors: readonly Floor[] = [
  { name: "contact, F1", floor: 0.98, of: ({ contact }) => f1(contact) },
  { name: "skills, F1", floor: 0.95, of: ({ kinds }) => f1(kinds.skills) },
  { name: "role dates, F1", floor: 0.95, of: ({ kinds }) => f1(kinds["role dates"]) },
  { name: "role titles, F1", floor: 0.95, of: ({ kinds }) => f1(kinds["role titles"]) },
  { name: "role employers, F1", floor: 0.95, of: ({ kinds }) => f1(kinds["role employers"]) },
  { name: "education, F1", floor: 0.9, of: ({ kinds }) => f1(kinds.education) },
  { name: "spoken languages, F1", floor: 0.9, of: ({ kinds }) => f1(kinds["spoken languages"]) },
  { name: "certifications, F1", floor: 0.9, of: ({ kinds }) => f1(kinds.certifications) },
  { name: "experience within a month", floor: 0.95, of: ({ experience }) => experience },
];

/** What columns and tables may lose against the same words in one column. */
export const layoutAllowance = 0.02;
/** A loss of just that much is not more. */
const rounding = 1e-9;

export type LayoutLoss = { format: Format; losses: { name: string; loss: number }[] };

/** Loss of each measure by printing in columns or a table, format by format. */
export function layoutLosses(measured: readonly Measured[]): LayoutLoss[] {
  const paired = measured.flatMap(({ resume, comparison, oneColumn }) =>
    oneColumn === null ? [] : [{ format: resume.format, comparison, oneColumn }],
  );
  return [...new Set(paired.map(({ format }) => format))].sort().map((format) => {
    const own = paired.filter((pair) => pair.format === format);
    const printed = scoresOf(own.map(({ comparison }) => comparison));
    const plain = scoresOf(own.map(({ oneColumn }) => oneColumn));
    return { format, losses: floors.map(({ name, of }) => ({ name, loss: of(plain) - of(printed) })) };
  });
}

/** Every measure below its floor, in words. */
export function faultsOf(measured: readonly Measured[]): string[] {
  const scores = scoresOf(measured.map(({ comparison }): Comparison => comparison));
  const low = floors.flatMap(({ name, floor, of }) =>
    of(scores) < floor ? [`${name}: ${of(scores).toFixed(3)}, at least ${floor} is wanted`] : [],
  );
  const lost = layoutLosses(measured).flatMap(({ format, losses }) =>
    losses.flatMap(({ name, loss }) =>
      loss > layoutAllowance + rounding ? [`${format}: ${loss.toFixed(3)} of ${name} lost against one column`] : [],
    ),
  );
  const twins = measured.flatMap(({ resume, twinFaults }) =>
    (twinFaults ?? []).map((fault) => `${resume.id} (${resume.format}): its twin with hidden words has ${fault}`),
  );
  return [...low, ...lost, ...twins];
}
