import type { FitScore } from "@career/contracts";
import { createRandom } from "../random.ts";
import type { Page } from "../synthetic-resume.ts";
import { mapPage, withBulletsShuffled, withLine, withoutBullets, withSectionsShuffled } from "./page-changes.ts";

/** A change of a resume's text, and what the score promises to do then. */
export type TextChange = {
  readonly promise: string;
  readonly change: (page: Page, fit: FitScore, seed: number) => Page;
  readonly holds: (before: number, after: number) => boolean;
};

const isSame = (before: number, after: number): boolean => after === before;

/** The first skill that the resume lacks; one that it has when it lacks none. */
const demanded = ({ missingSkills, matchedSkills }: FitScore): string =>
  [...missingSkills, ...matchedSkills][0]?.skill ?? "";

export const textChanges: readonly TextChange[] = [
  {
    promise: "a line with a skill asked for, added to the text, never lowers the score",
    change: (page, fit) => withLine(page, "Further skills", demanded(fit)),
    holds: (before, after) => after >= before,
  },
  {
    promise: "bullets with a skill asked for, taken out of the text, never raise the score",
    change: (page, { matchedSkills }) =>
      withoutBullets(page, (text) => matchedSkills.some(({ skill, through }) => text.includes(through ?? skill))),
    holds: (before, after) => after <= before,
  },
  {
    promise: "bullets of an entry in another order change nothing",
    change: (page, _fit, seed) => withBulletsShuffled(page, createRandom(seed)),
    holds: isSame,
  },
  {
    promise: "sections in another order change nothing",
    change: (page, _fit, seed) => withSectionsShuffled(page, createRandom(seed)),
    holds: isSame,
  },
  {
    promise: "JS for JavaScript and k8s for Kubernetes change nothing",
    change: (page) =>
      mapPage(page, (text) =>
        text.replaceAll(/\bJavaScript\b/g, "JS").replaceAll(/\bKubernetes\b(?! Administrator)/g, "k8s"),
      ),
    holds: isSame,
  },
];
