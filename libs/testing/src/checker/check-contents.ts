import { isDeepStrictEqual } from "node:util";
import { type Evidence, hasSucceeded, isErased, type RawJob, type RawResult } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

type Reference = { readonly key: string; readonly sha256: string; readonly bytes?: number };

const forms = ["json", "html", "pdf"] as const;

/** Fields that a result document repeats of its job's result: pairs of what is stored and what was computed. */
const pairs: Readonly<
  Record<string, (document: RawResult, result: RawJob["result"] & object) => [unknown, unknown][]>
> = {
  "resume.analyze": ({ analysis }, result) => {
    const { original, bytes, pageCount, facts, readability, pages, factBoxes } = (analysis ?? {}) as Record<
      string,
      unknown
    >;
    return [
      [original, result.original],
      [bytes, result.bytes],
      [pageCount, result.pageCount],
      [facts, result.facts],
      [readability, result.readability],
      [pages, result.pages],
      [factBoxes, result.factBoxes],
    ];
  },
  "job-fit.score": (document, result) => {
    const score = result.score as Record<string, unknown>;
    return [
      [document.resumeSha256, result.resumeSha256],
      [document.inputs, result.inputs],
      ...Object.entries(score).map(([field, value]): [unknown, unknown] => [document[field], value]),
    ];
  },
  "report.generate": (document, result) => forms.map((form) => [document[form], result[form]]),
};

/** What a result document says is what its job has computed. */
const checkResultContents = (evidence: Evidence): Violation[] => {
  const documents = new Map(
    Object.values(evidence.results).flatMap((all) => all.map((document) => [document.jobId, document] as const)),
  );
  return evidence.jobs.flatMap((job) => {
    const document = documents.get(job._id);
    const compare = pairs[job.type];
    if (!document || !compare || isErased(evidence, job)) return [];
    if (!hasSucceeded(job)) {
      const isEmpty = document.analysis === undefined;
      return isEmpty ? [] : [violation("G3", "result.of-failed", job._id, `${job.state}, and its resume is analysed`)];
    }
    if (
      !job.result ||
      compare(document, job.result).every(([stored, computed]) => isDeepStrictEqual(stored, computed))
    ) {
      return [];
    }
    return [violation("G3", "result.differs", job._id, "its document says something else than its result")];
  });
};

const references = ({ results }: Evidence): Map<string, Reference> => {
  const ofReports = results.reports.flatMap((report) => forms.map((form) => report[form] as Reference | undefined));
  const ofResumes = results.resumes.flatMap(({ analysis, bytes }) => {
    const { original, pages = [] } = (analysis ?? {}) as { original?: Reference; pages?: { image: Reference }[] };
    const images = pages.map(({ image }) => image);
    return original ? [{ ...original, ...(typeof bytes === "number" && { bytes }) }, ...images] : [];
  });
  return new Map([...ofReports, ...ofResumes].flatMap((reference) => (reference ? [[reference.key, reference]] : [])));
};

/** Every object that a document refers to is there as it was written, and there is no other. */
const checkObjects = (evidence: Evidence): Violation[] => {
  const referred = references(evidence);
  const stored = new Map(evidence.objects.map((object) => [object.key, object]));
  const missing = [...referred.keys()].filter((key) => !stored.has(key));
  const wrong = evidence.objects.filter(({ key, sha256, bytes }) => {
    const reference = referred.get(key);
    return reference && (reference.sha256 !== sha256 || (reference.bytes ?? bytes) !== bytes);
  });
  const orphans = evidence.objects.filter(({ key }) => !referred.has(key));
  return [
    ...missing.map((key) => violation("G3", "object.missing", key, "a document refers to it")),
    ...wrong.map(({ key }) => violation("G3", "object.differs", key, "its bytes are not those that were written")),
    ...orphans.map(({ key }) => violation("G3", "object.orphan", key, "no document refers to it")),
  ];
};

const countedTypes = {
  resumes: "resume.analyze",
  jobFits: "job-fit.score",
  interviews: "interview.complete",
  reports: "report.generate",
} as const;

/** A person's statistics are those of their jobs. */
const checkProfiles = (evidence: Evidence): Violation[] => {
  const jobsOf = Map.groupBy(evidence.jobs, ({ userId }) => userId);
  return evidence.profiles.flatMap(({ _id, profile }) => {
    const jobs = jobsOf.get(_id) ?? [];
    if (!profile) return jobs.length === 0 ? [] : [violation("G3", "profile.missing", _id, "jobs, and no profile")];
    const counted = Object.entries(countedTypes).map(([name, type]): [string, number] => [
      name,
      jobs.filter((job) => job.type === type && hasSucceeded(job)).length,
    ]);
    counted.push(["failedJobs", jobs.filter(({ state }) => state === "failed" || state === "expired").length]);
    const wrong = counted.filter(([name, count]) => profile.statistics[name] !== count);
    const detail = wrong.map(([name, count]) => `${name}: ${profile.statistics[name]} of ${count}`).join(", ");
    return wrong.length === 0 ? [] : [violation("G3", "profile.differs", _id, detail)];
  });
};

/** G3: documents, objects and profiles hold what the jobs have made, and nothing else. */
export const checkContents = (evidence: Evidence): Violation[] => [
  ...checkResultContents(evidence),
  ...checkObjects(evidence),
  ...checkProfiles(evidence),
];
