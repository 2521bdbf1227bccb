import fc from "fast-check";
import { anyFilter, anySort } from "./filters.ts";
import { anyPath } from "./values.ts";

export type Stage = Record<string, unknown>;

const reference = anyPath.filter((path) => !/\d/.test(path)).map((path) => `$${path}`);

const group = fc
  .tuple(
    fc.oneof(reference, fc.constant(null), fc.record({ a: reference, b: reference })),
    fc.oneof(fc.constant("$n"), reference),
  )
  .map(([_id, summed]): Stage[] => [
    { $group: { _id, count: { $sum: 1 }, sum: { $sum: summed } } },
    { $sort: { _id: 1 } },
  ]);

export const anyProjection: fc.Arbitrary<Record<string, 0 | 1>> = fc
  .tuple(
    fc.uniqueArray(anyPath, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(0 as const, 1 as const),
    fc.constantFrom<Record<string, 0 | 1>>({}, { _id: 0 }),
  )
  .map(([paths, mode, id]) => ({ ...id, ...Object.fromEntries(paths.map((path) => [path, mode])) }));

const unwind = fc.oneof(
  fc.constantFrom<Stage>({ $unwind: "$list" }, { $unwind: "$in.x" }),
  fc.boolean().map((preserveNullAndEmptyArrays): Stage => ({ $unwind: { path: "$list", preserveNullAndEmptyArrays } })),
);

const maybe = (stages: fc.Arbitrary<Stage[]>): fc.Arbitrary<Stage[]> =>
  fc.option(stages, { nil: undefined }).map((chosen) => chosen ?? []);

/** The portable stages, in an order that leaves one right answer: sorted before anything depends on the order. */
export const anyPipeline: fc.Arbitrary<Stage[]> = fc
  .tuple(
    maybe(anyFilter.map(($match) => [{ $match }])),
    anySort.map(($sort) => [{ $sort }]),
    maybe(fc.integer({ min: 1, max: 4 }).map(($limit) => [{ $limit }])),
    maybe(unwind.map((stage) => [stage])),
    maybe(
      fc.oneof(
        group,
        anyProjection.map(($project): Stage[] => [{ $project }]),
        fc.constant<Stage[]>([{ $count: "total" }]),
      ),
    ),
  )
  .map((stages) => stages.flat());
