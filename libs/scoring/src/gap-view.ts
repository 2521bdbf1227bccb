import type { FitRequirements, GapRequirement, GapView, Requirement, ResumeFacts } from "@career/contracts";
import { type Answer, createAnswerer } from "./gap-view-answer.ts";
import { createQuotedLines, createTextLines } from "./gap-view-lines.ts";
import { bestOf, type Mention, overlap, withoutOverlaps, worstOf } from "./gap-view-spans.ts";
import { byPlace } from "./order.ts";
import { scoreFit } from "./score-fit.ts";

type Asked = { readonly requirement: Requirement; readonly answer: Answer };

/** The years that a role of the catalogue takes are no words of anything; they are asked for all the same. */
const requirementsOf = ({ requirements, experienceYears }: FitRequirements): readonly Requirement[] => {
  const areNamed = requirements.some(({ kind }) => kind === "experience-years");
  if (areNamed || !experienceYears) return requirements;
  const years = { kind: "experience-years", value: String(experienceYears), level: "must" } as const;
  return [...requirements, { ...years, group: null, quote: null, start: null, end: null }];
};

const postingOf = (text: string, asked: readonly Asked[]): GapView["posting"] => {
  const { lines, placesOf } = createTextLines(text);
  const mentions = asked.flatMap(({ requirement: { quote, start, end }, answer: { status } }, index): Mention[] => {
    if (start === null || end === null || text.slice(start, end) !== quote) return [];
    return placesOf(start, end).map((place) => ({ ...place, status, requirements: [index] }));
  });
  const spans = withoutOverlaps(mentions, worstOf);
  return { lines, spans: spans.map((span) => ({ ...span, requirements: [...span.requirements] })) };
};

const resumeOf = ({ lines, facts }: ResumeFacts, asked: readonly Asked[]) => {
  const own = facts.filter(({ source, quote }) => source !== "job" && quote !== "").sort(byPlace);
  const showings = asked.map(({ answer }) => answer.shownBy.filter(({ fact }) => fact.quote !== ""));
  const shown = showings.flat().map(({ fact }) => fact);
  const quoted = createQuotedLines(lines, own, shown);
  const mentions = showings.map((some, index) =>
    some.map(({ fact, status }) => {
      const { page, line, value } = fact;
      return { ...quoted.placeOf(fact), page, line, value, status, requirements: [index] };
    }),
  );
  const spans = withoutOverlaps(mentions.flat(), bestOf);
  const evidence = mentions.map(([best]) => (best ? spans.findIndex((span) => overlap(span, best)) : null));
  return { resume: { lines: quoted.lines, spans }, evidence };
};

/**
 * What is asked for beside what shows it, by the scorer's own rules: matched, partial or missing, as `createAnswerer`
 * says. Each span's text is a quote, or the part of it on that line; where words overlap the longest are the span. In a
 * posting its status is the worst of what it asks for, in a resume the best of what it shows. `posting` is the text that
 * the requirements quote, null for a role of the catalogue.
 */
export const gapViewOf = ({
  facts,
  target,
  posting,
}: {
  facts: ResumeFacts;
  target: FitRequirements;
  posting: string | null;
}): GapView => {
  const requirements = requirementsOf(target);
  const answerTo = createAnswerer(facts, { ...target, requirements: [...requirements] });
  const asked = requirements.map((requirement) => ({ requirement, answer: answerTo(requirement) }));
  const { resume, evidence } = resumeOf(facts, asked);
  const { overallFitScore, band, confidence, gates, improvements, ceiling, rubric, taxonomy } = scoreFit({
    facts,
    target,
  });
  return {
    score: { overallFitScore, band, confidence, gates, improvements, ceiling, rubric, taxonomy },
    requirements: asked.map(
      ({ requirement: { kind, value, level, group }, answer: { status, reason } }, index): GapRequirement => ({
        ...{ kind, value, level, group, status, reason },
        evidence: evidence[index] ?? null,
      }),
    ),
    posting: posting === null ? null : postingOf(posting, asked),
    resume,
  };
};
