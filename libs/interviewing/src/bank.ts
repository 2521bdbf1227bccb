import { Difficulty } from "@career/contracts";
import { z } from "zod";
import backEnd from "../data/back-end.json" with { type: "json" };
import behavioural from "../data/behavioural.json" with { type: "json" };
import cloudAndDevops from "../data/cloud-and-devops.json" with { type: "json" };
import data from "../data/data.json" with { type: "json" };
import databases from "../data/databases.json" with { type: "json" };
import embeddedAndHardware from "../data/embedded-and-hardware.json" with { type: "json" };
import frontEnd from "../data/front-end.json" with { type: "json" };
import hr from "../data/hr.json" with { type: "json" };
import machineLearning from "../data/machine-learning.json" with { type: "json" };
import productAndProjects from "../data/product-and-projects.json" with { type: "json" };
import programming from "../data/programming.json" with { type: "json" };
import project from "../data/project.json" with { type: "json" };
import qualityAndDesign from "../data/quality-and-design.json" with { type: "json" };
import security from "../data/security.json" with { type: "json" };
import supportAndEnterprise from "../data/support-and-enterprise.json" with { type: "json" };

/** One thing a good answer covers; a term counts when all its words stand close together in one sentence of the answer. */
export const BankPoint = z.strictObject({
  point: z.string().min(10),
  terms: z.array(z.string().min(2)).min(1),
});

export const BankQuestion = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: z.enum(["technical", "behavioural", "hr", "project"]),
  /** Names of the taxonomy; empty for questions about behaviour, motives and projects. */
  skills: z.array(z.string()),
  difficulty: Difficulty,
  text: z.string().min(15).max(300),
  expectedPoints: z.array(BankPoint).min(4).max(7),
  /** A good answer, for grading and for study. */
  reference: z.string().min(120),
});
export type BankPoint = z.infer<typeof BankPoint>;
export type BankQuestion = z.infer<typeof BankQuestion>;

/** Every question of the bank, sorted by id. */
export const questionBank: readonly BankQuestion[] = [
  backEnd,
  behavioural,
  cloudAndDevops,
  data,
  databases,
  embeddedAndHardware,
  frontEnd,
  hr,
  machineLearning,
  productAndProjects,
  programming,
  project,
  qualityAndDesign,
  security,
  supportAndEnterprise,
]
  .flatMap((file) => z.array(BankQuestion).parse(file))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const writtenByPoint = new Map(
  questionBank.flatMap(({ kind, expectedPoints }) =>
    expectedPoints.map(({ point, terms }) => [point, { terms, aboutSubject: kind === "technical" }] as const),
  ),
);
const questionsById = new Map(questionBank.map((question) => [question.id, question]));
const questionsByText = new Map(questionBank.map((question) => [question.text, question]));

/** What the bank has for a point, by the point's own sentence; `aboutSubject` when that sentence itself speaks of the subject. */
export const writtenPoint = (
  point: string,
): { readonly terms: readonly string[]; readonly aboutSubject: boolean } | undefined => writtenByPoint.get(point);

export const bankQuestion = (idOrText: string): BankQuestion | undefined =>
  questionsById.get(idOrText) ?? questionsByText.get(idOrText);
