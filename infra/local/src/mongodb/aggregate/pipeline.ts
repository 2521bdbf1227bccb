import { exactLong } from "../bson/numbers.ts";
import { type Document, int, isNumber, type Value } from "../bson/values.ts";
import { writeDocument } from "../bson/write.ts";
import type { Result } from "../cursors.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { type Filter, matchAll, matches } from "../match/filter.ts";
import { parseFilter } from "../match/parse.ts";
import { find } from "../query/find.ts";
import type { Hint } from "../query/plan.ts";
import { parseProjection } from "../query/projection.ts";
import type { Deadline } from "../query/scan.ts";
import { parseSort, Sorter, type SortField, sortKey } from "../query/sort.ts";
import type { Collection } from "../storage/catalog.ts";
import type { Store } from "../storage/store.ts";
import { parseGroup } from "./group.ts";
import { parseUnwind } from "./unwind.ts";

type Transform = (documents: Iterable<Document>) => Iterable<Document>;

type Stage =
  | { readonly kind: "match"; readonly filter: Filter }
  | { readonly kind: "sort"; readonly sort: readonly SortField[] }
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "transform"; readonly transform: Transform };

export function parsePipeline(stages: readonly Document[]): Stage[] {
  return stages.map((stage) => {
    const [first, second] = stage;
    if (!first || second) {
      throw new MongoError(40323, "A pipeline stage specification object must contain exactly one field.");
    }
    return parseStage(...first);
  });
}

function parseStage(name: string, spec: Value): Stage {
  switch (name) {
    case "$match":
      if (spec.kind !== "object") throw new MongoError(15959, "the match filter must be an expression in an object");
      return { kind: "match", filter: parseFilter(spec.value) };
    case "$sort":
      if (spec.kind !== "object") throw new MongoError(15973, "the $sort key specification must be an object");
      if (spec.value.size === 0) throw new MongoError(15976, "$sort stage must have at least one sort key");
      return { kind: "sort", sort: parseSort(spec.value) };
    case "$limit":
      return { kind: "limit", limit: parseLimit(spec) };
    case "$group":
      return { kind: "transform", transform: parseGroup(spec) };
    case "$project":
      return { kind: "transform", transform: parseProject(spec) };
    case "$unwind":
      return { kind: "transform", transform: parseUnwind(spec) };
    case "$count":
      return { kind: "transform", transform: parseCount(spec) };
    default:
      throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
  }
}

function parseLimit(spec: Value): number {
  const whole = isNumber(spec) ? exactLong(spec) : undefined;
  if (whole === undefined || whole < 0n) {
    throw new MongoError(2107201, "invalid argument to $limit stage: Expected a non-negative integer");
  }
  if (whole === 0n) throw new MongoError(15958, "the limit must be positive");
  return Number(whole);
}

function parseProject(spec: Value): Transform {
  if (spec.kind !== "object") throw new MongoError(15969, "$project specification must be an object");
  if (spec.value.size === 0) {
    throw new MongoError(
      51272,
      "Invalid $project :: caused by :: projection specification must have at least one field",
    );
  }
  const project = parseProjection(spec.value, "aggregate");
  return function* projected(documents) {
    for (const document of documents) yield project(document);
  };
}

function parseCount(spec: Value): Transform {
  if (spec.kind !== "string") throw new MongoError(40156, "the count field must be a non-empty string");
  const name = spec.value;
  if (name === "") throw new MongoError(40157, "the count field must be a non-empty string");
  if (name.startsWith("$")) throw new MongoError(40158, "the count field cannot be a $-prefixed path");
  if (name.includes("\0")) throw new MongoError(40159, "the count field cannot contain a null byte");
  if (name.includes(".")) throw new MongoError(40160, "the count field cannot contain '.'");
  return function* counted(documents) {
    let count = 0;
    for (const _ of documents) count += 1;
    if (count > 0) yield new Map([[name, int(count)]]);
  };
}

function* limited(documents: Iterable<Document>, limit: number): Generator<Document> {
  let count = 0;
  for (const document of documents) {
    yield document;
    count += 1;
    if (count >= limit) return;
  }
}

function* sorted(documents: Iterable<Document>, sort: readonly SortField[], limit: number): Generator<Document> {
  const sorter = new Sorter<{ key: Buffer; document: Document }>(limit);
  for (const document of documents) sorter.add({ key: sortKey(document, sort), document });
  for (const { document } of sorter.ordered()) yield document;
}

function* filtered(documents: Iterable<Document>, filter: Filter): Generator<Document> {
  for (const document of documents) if (matches(filter, document)) yield document;
}

function applyStages(documents: Iterable<Document>, stages: readonly Stage[]): Iterable<Document> {
  let current = documents;
  for (const [at, stage] of stages.entries()) {
    const next = stages[at + 1];
    if (stage.kind === "match") current = filtered(current, stage.filter);
    else if (stage.kind === "sort")
      current = sorted(current, stage.sort, next?.kind === "limit" ? next.limit : Infinity);
    else if (stage.kind === "limit") current = limited(current, stage.limit);
    else current = stage.transform(current);
  }
  return current;
}

/** Runs a pipeline; the matches, sort and limit it starts with become a query, which can use an index. */
export function* runPipeline(
  store: Store,
  collection: Collection | undefined,
  pipeline: readonly Stage[],
  hint: Hint | undefined,
  check: Deadline,
): Generator<Result> {
  if (!collection) return;
  const rest = [...pipeline];
  const filters: Filter[] = [];
  while (rest[0]?.kind === "match") filters.push((rest.shift() as Extract<Stage, { kind: "match" }>).filter);
  const sort = rest[0]?.kind === "sort" ? (rest.shift() as Extract<Stage, { kind: "sort" }>).sort : [];
  const limit = rest[0]?.kind === "limit" ? (rest.shift() as Extract<Stage, { kind: "limit" }>).limit : Infinity;
  const filter = filters.length === 0 ? matchAll : { kind: "and" as const, children: filters };
  const source = find(store, collection, { filter, sort, skip: 0, limit, hint }, check);
  for (const document of applyStages(documentsOf(source), rest)) {
    const bytes = writeDocument(document).length;
    if (bytes > 16 * 1024 * 1024) throw new MongoError(ErrorCode.documentTooLarge, `BSONObj size: ${bytes} is invalid`);
    yield { document, bytes, last: false };
  }
}

function* documentsOf(found: Iterable<{ document: Document }>): Generator<Document> {
  for (const { document } of found) yield document;
}
