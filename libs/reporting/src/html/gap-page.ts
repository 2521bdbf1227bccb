import type { GapStatus, JobFitGapView } from "@career/contracts";
import { ceilingBlocks, gatesTable, improvementsTable } from "../view/fit-view.ts";
import type { Cover, Section } from "../view/view.ts";
import { numberWords, titleOf, toneOf } from "../view/words.ts";
import { blockMarkup } from "./blocks.ts";
import { postingMarkup, resumeMarkup } from "./gap-columns.ts";
import { statusMarkup, undirected } from "./gap-marks.ts";
import { requirementsMarkup } from "./gap-requirements.ts";
import { gapStyle } from "./gap-style.ts";
import { html, type Markup } from "./markup.ts";
import { pageOf } from "./page.ts";
import { coverMarkup, sectionMarkup } from "./sections.ts";

const meanings: Readonly<Record<GapStatus, string>> = {
  matched: "shown at least as a dated role shows it",
  partial: "shown in a list, in a project or through something close to it; too little of it",
  missing: "not shown",
};
const statuses: readonly GapStatus[] = ["matched", "partial", "missing"];

const coverOf = ({ score, requirements, targetRole, candidateName }: JobFitGapView): Cover => ({
  label: "Gap view of a job fit",
  title: undirected(targetRole ?? "Job description"),
  subtitle: undirected(candidateName ?? "Candidate"),
  facts: [
    { label: "Confidence", value: `${numberWords(score.confidence * 100, 0)} %` },
    { label: "Asked for", value: String(requirements.length) },
  ],
  score: {
    value: score.overallFitScore,
    band: titleOf(score.band),
    tone: toneOf(score.band),
    note: "Computed by rules",
  },
  gauges: statuses.map((status) => ({
    label: titleOf(status),
    value: requirements.filter((one) => one.status === status).length,
    of: requirements.length,
  })),
});

/** The stored score stays as it was; a page that shows another one says so. */
const storedMarkup = ({ stored, score, stale }: JobFitGapView): Markup | "" =>
  stale || stored.overallFitScore !== score.overallFitScore
    ? blockMarkup(
        {
          kind: "note",
          title: "Computed anew",
          text: `The stored score is ${stored.overallFitScore}, ${stored.band} (${stored.rubric}, ${stored.taxonomy}). This page is computed with ${score.rubric} and ${score.taxonomy}.`,
          tone: "middling",
        },
        2,
      )
    : "";

const overviewOf = ({ score }: JobFitGapView): Section[] => [
  { title: "What would raise the score", blocks: [improvementsTable(score)] },
  { title: "Why it is not 100", blocks: ceilingBlocks(score) },
  { title: "Must-haves, apart from the points", blocks: [gatesTable(score)] },
];

const columnMarkup = (id: string, title: string, content: Markup): Markup =>
  html`<section aria-labelledby="${id}"><h3 id="${id}">${title}</h3>\n${content}</section>\n`;

/** One page: the score on top, then posting and resume side by side, then every requirement; each links to the others. */
export const renderGapPage = (view: JobFitGapView): string => {
  const cover = coverOf(view);
  const body = html`<main>
<a class="skip" href="#comparison">To what is asked for, beside what shows it</a>
${coverMarkup(cover)}
${storedMarkup(view)}
<div class="overview">
${overviewOf(view).map((section, index) => sectionMarkup(section, `section-${index + 1}`, 2))}</div>
<section aria-labelledby="comparison">
<h2 id="comparison">What is asked for, beside what shows it</h2>
<ul class="legend">${statuses.map((status) => html`<li>${statusMarkup(status)} <small>${meanings[status]}</small></li>`)}</ul>
<div class="pair">
${columnMarkup("posting", view.posting ? "Job description" : "Role of the catalogue", postingMarkup(view))}${columnMarkup("resume", "Resume, the lines that say something", resumeMarkup(view))}</div>
</section>
<section aria-labelledby="requirements">
<h2 id="requirements">Everything asked for</h2>
${requirementsMarkup(view)}
</section>
</main>
<footer>${view.score.rubric} · ${view.score.taxonomy} · fit ${view.fitId}. Computed by rules from the stored facts.</footer>`;
  return pageOf({ title: `Gap view: ${cover.title}`, body, extraStyle: gapStyle });
};
