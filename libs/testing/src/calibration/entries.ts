import type { Ability } from "./abilities.ts";
import type { Career, Job } from "./career.ts";
import { entryLayouts, groupLayouts, marginLayouts, studyLayouts } from "./entry-layouts.ts";
import type { Random } from "./random.ts";
import type { Schooling } from "./schooling.ts";
import { fillSentence, pickSentence, plainSentences, trapSentences, workSentences } from "./sentences.ts";
import type { Block, Item } from "./synthetic-resume.ts";

export type Entries = { items: Item[]; used: Ability[] };

type WorkOptions = { abilities: readonly Ability[]; language: string; inMargin: boolean };

/** The jobs as entries in one layout, each with an account of the work. */
export function layCareer(random: Random, career: Career, { abilities, language, inMargin }: WorkOptions): Entries {
  const write = writer(random, abilities, language);
  const layout = random.pick(entryLayouts);
  const marginLayout = random.pick(marginLayouts);
  const groupLayout = random.pick(groupLayouts);
  const grouped = !inMargin && random.chance(0.7);
  const items: Item[] = [];
  const parts = (job: Job) => ({ ...job, dates: job.period?.text ?? null });
  const entry = (job: Job): Item =>
    inMargin
      ? { margin: job.period?.text ?? "", blocks: [...marginLayout(parts(job)), ...write.account()] }
      : { margin: null, blocks: [...layout(parts(job)), ...write.account()] };
  for (const post of career.posts) {
    if ("pause" in post) {
      const { text } = post.period;
      items.push(
        inMargin
          ? { margin: text, blocks: [{ kind: "strong", text: post.pause }] }
          : { margin: null, blocks: [{ kind: "split", left: post.pause, right: text }] },
      );
    } else if (post.jobs.length > 1 && grouped) {
      const [first] = post.jobs;
      const { employer, place } = first!;
      const heads = groupLayout({ employer, place, dates: post.total?.text ?? null }, post.jobs.map(parts));
      for (const head of heads) items.push({ margin: null, blocks: [...head, ...write.account()] });
    } else items.push(...post.jobs.map(entry));
  }
  return { items: items.map(({ margin, blocks }) => ({ margin, blocks: withText(blocks) })), used: write.used };
}

/** Projects carry dates too, which are no experience. */
export function layProjects(random: Random, abilities: readonly Ability[], language: string): Entries {
  const write = writer(random, abilities, language);
  const names = random.shuffled(["Metro Minutes", "Tide Table", "Pocket Ledger", "Open Orchard", "Birdsong Atlas"]);
  const dated = random.chance(0.5);
  const items = names.slice(0, random.between(1, 2)).map((name): Item => {
    const year = random.between(2012, 2023);
    const dates = random.pick([`${year}`, `${year} – ${year + 1}`, `Mar ${year} – Jun ${year}`]);
    const head: Block = dated ? { kind: "split", left: name, right: dates } : { kind: "strong", text: name };
    return { margin: null, blocks: [head, ...write.account(1)] };
  });
  return { items, used: write.used };
}

export function layStudies(random: Random, schooling: readonly Schooling[], inMargin: boolean): Item[] {
  const layout = random.pick(studyLayouts);
  const place = random.chance(0.3) ? "Oakhollow, UK" : null;
  const aside = random.chance(0.2)
    ? random.pick(["GPA: 3.8/4.0", "Grade: 1.7", "Thesis on the drying of wood", "First Class Honours"])
    : null;
  return schooling.map(({ study, institution, years }) => {
    const blocks: Block[] = inMargin
      ? [
          { kind: "strong", text: study },
          { kind: "text", text: institution },
        ]
      : layout({ study, institution, years, place });
    if (aside !== null) blocks.push({ kind: "text", text: aside });
    return { margin: inMargin ? (years ?? "") : null, blocks: withText(blocks) };
  });
}

function withText(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => !("text" in block) || block.text !== "");
}

/** Writes what was done in a job: sentences with skills, without, and with words that only look like skills. */
function writer(
  random: Random,
  abilities: readonly Ability[],
  language: string,
): { used: Ability[]; account(count?: number): Block[] } {
  const used: Ability[] = [];
  let queue: Ability[] = [];
  const kind = random.pick(["bullet", "bullet", "bullet", "text"] as const);
  const sentence = (): string => {
    const roll = random.between(1, 100);
    if (roll <= 14 && language === "en") return random.pick(trapSentences);
    if (roll <= 34 || abilities.length === 0) return random.pick(plainSentences[language]!);
    if (queue.length < 3) queue = random.shuffled(abilities);
    const { text, used: taken } = fillSentence(
      pickSentence(random, workSentences[language]!, queue.length),
      queue.map(({ printed }) => printed),
    );
    used.push(...queue.slice(0, taken));
    queue = queue.slice(taken);
    return text;
  };
  return {
    used,
    account: (count = random.between(0, 4)) =>
      [...new Set(Array.from({ length: count }, sentence))].map((text) => ({ kind, text })),
  };
}
