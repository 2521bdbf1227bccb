import type { FitRequirements, Requirement } from "@career/contracts";
import { findSkillMentions, findStudies } from "@career/taxonomy";
import { findEmails } from "./contact.ts";
import { overlaps } from "./lines.ts";
import { findUrls } from "./links.ts";
import { markListedChoices } from "./posting-choices.ts";
import { demandsOf } from "./posting-demands.ts";
import { withoutMarkup } from "./posting-markup.ts";
import { seniorityOf } from "./posting-seniority.ts";
import { settle } from "./posting-settlement.ts";
import { within } from "./posting-spans.ts";
import { headerOf, linesOfPosting, statementsOf } from "./posting-statements.ts";
import { titleOf } from "./posting-title.ts";
import { workplaceOf } from "./posting-workplace.ts";

const MAX_TEXT = 200_000;

/** What a pasted job description asks for, each with the words that name it. A stronger level wins. */
export function extractRequirements(posting: string): FitRequirements {
  const printed = posting.slice(0, MAX_TEXT);
  const text = withoutMarkup(printed);
  const lines = linesOfPosting(text);
  const addresses = [...findUrls(text), ...findEmails(text)];
  const titled = titleOf(lines);
  const title = titled?.title ?? null;
  const mentions = findSkillMentions(text).filter(
    (mention) => !addresses.some((address) => overlaps(address, mention)),
  );
  const studies = findStudies(text);
  const statements = statementsOf(lines, mentions);
  const workplace = workplaceOf(lines, headerOf(lines, mentions), statements);
  // A town may be spelt like a skill: Leeds, LEED.
  const named = mentions.filter(
    (mention) => !workplace.some((one) => one.kind === "location" && overlaps(one, mention)),
  );
  const asked = statements
    .filter(
      ({ section, text: said }) => section !== "intro" || title === null || !said.includes(title) || said.length >= 90,
    )
    .map((statement) => {
      const demands = demandsOf(statement, within(named, statement), within(studies, statement));
      return { statement, demands };
    });
  markListedChoices(asked);
  const requirements = settle(printed, [
    ...seniorityOf(titled?.line ?? null, statements),
    ...workplace,
    ...asked.flatMap(({ demands }) => demands),
  ]);
  return { title, requirements, experienceYears: overallYears(requirements) };
}

function overallYears(requirements: readonly Requirement[]): number | null {
  const years = (level: Requirement["level"]) =>
    requirements
      .filter((one) => one.kind === "experience-years" && one.level === level)
      .map((one) => Number(one.value));
  const demanded = years("must");
  const stated = demanded.length > 0 ? demanded : years("nice");
  return stated.length > 0 ? Math.max(...stated) : null;
}
