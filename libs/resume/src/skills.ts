import type { Rung } from "@career/contracts";
import { findSkillMentions, type SkillMention } from "@career/taxonomy";
import { overlaps, type Span } from "./lines.ts";
import { withoutPastimes } from "./skills-pastimes.ts";
import { statementAround } from "./statement.ts";

export type SkillEvidence = Span & { skill: string; soft: boolean; method: SkillMention["method"]; rung: Rung };

/** What surrounds a mention decides what it proves. Spans are in document order and do not overlap within a list. */
export type SkillContext = {
  text: string;
  /** E-mail addresses, links, names of employers and institutions: words in them are no skills. */
  excluded: readonly Span[];
  roles: readonly Span[];
  projects: readonly Span[];
  pastimes: readonly Span[];
};

/** A sentence about running something, and not only about building it. */
const OPERATION =
  /(?<!\p{L})(?:(?:in|to|into|for|on|live) production|production(?:[- ](?:grade|ready|systems?|traffic|workloads?|environments?|clusters?|deployments?|incidents?|databases?|services?|use))|in prod|went live|go-live|live (?:traffic|users|customers)|on-?call|pager ?duty|up-?time|SLAs?|SLOs?|availability|incidents?|outages?|deployed|(?:requests|transactions|events|messages|queries)(?: (?:per|a) |\/)(?:second|sec|s|minute|min|hour|day)|rps|qps|tps|[\d.,]+\s?(?:k|m|million|thousand|billion|bn)?\+?\s(?:(?:daily|monthly|weekly|active|concurrent|paying|registered)\s){0,3}(?:users|customers|clients|requests|transactions|orders|subscribers|merchants|devices)|(?:daily|monthly) active users|DAU|MAU)(?!\p{L})/iu;
const NEGATION =
  /(?<!\p{L})(?:no|without|lack(?:ing|s)?(?: of)?|never|little or no)\s(?:[\p{L}-]+\s){0,2}?(?:experience|knowledge|exposure|expertise|background|worked|used)?\s?(?:in|with|of|on|using|to)\s(?:[\p{L}\d.+#-]+(?:,\s|\s(?:and|or)\s)){0,4}$|(?<!\p{L})(?:never (?:used|worked with)|not (?:familiar|experienced) (?:with|in))\s$/iu;

/** `evidence` is all that is proven; `repeats` say the same again elsewhere. Each list is in document order. */
export type SkillFindings = { evidence: SkillEvidence[]; repeats: SkillEvidence[]; licences: Span[] };

/**
 * The first mention of each skill in each role and outside of them, one a rung, is its evidence: whoever reads it can
 * tell where and how long it was used. A licence or qualification is held, not mastered: it is no skill, and told apart.
 */
export function findSkillEvidence(context: SkillContext): SkillFindings {
  const places = new Set<string>();
  const evidence: SkillEvidence[] = [];
  const repeats: SkillEvidence[] = [];
  const excluded = inOrder(context.excluded);
  const roles = inOrder(context.roles);
  const rungOf = rungReader(context);
  const licences: Span[] = [];
  for (const mention of withoutPastimes(context.text, context.pastimes, findSkillMentions(context.text))) {
    if (covers(excluded, mention) || isNegated(context.text, mention)) continue;
    const { skill, start, end, method } = mention;
    if (skill.kind === "credential") {
      licences.push({ start, end });
      continue;
    }
    const rung = rungOf(mention);
    const role = roles.findLastIndex((one) => one.start <= start && overlaps(one, mention));
    const place = `${skill.name} ${role} ${rung}`;
    const found = { skill: skill.name, soft: skill.kind === "soft", start, end, method, rung };
    (places.has(place) ? repeats : evidence).push(found);
    places.add(place);
  }
  return { evidence, repeats, licences };
}

function rungReader(context: SkillContext): (mention: Span) => Rung {
  const roles = inOrder(context.roles);
  const projects = inOrder(context.projects);
  // Mentions come in order, so those of one statement share one reading of it.
  let read: Span & { operates: boolean } = { start: 0, end: 0, operates: false };
  return (mention) => {
    if (!covers(roles, mention)) return covers(projects, mention) ? "project" : "listed";
    if (mention.start < read.start || mention.end > read.end) {
      const { start, end } = statementAround(context.text, mention);
      read = { start, end, operates: OPERATION.test(context.text.slice(start, end)) };
    }
    return read.operates ? "production" : "role";
  };
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isNegated(text: string, mention: Span): boolean {
  return NEGATION.test(text.slice(Math.max(0, mention.start - 80), mention.start));
}

/** Binary search: a hostile document may hold many thousand links and mentions. */
function covers(sorted: readonly Span[], mention: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= mention.start) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && overlaps(sorted[low]!, mention);
}
