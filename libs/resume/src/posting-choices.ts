import { ONE_OF } from "./posting-alternatives.ts";
import type { Demand } from "./posting-demands.ts";
import { levelOf } from "./posting-level.ts";
import type { Statement } from "./posting-statements.ts";

type Asked = { statement: Statement; demands: Demand[] };

/** "One of the following:" makes a choice of the bullets below it, and so does an "or" at the end of bullets. */
export function markListedChoices(asked: readonly Asked[]): void {
  for (let index = 0; index < asked.length; index++) {
    const { statement } = asked[index]!;
    if (ONE_OF.test(statement.text)) {
      const bullets = bulletsBelow(asked, index, statement);
      makeChoice(bullets, levelOf(statement.text, statement.text.length, statement.text.length));
      index += bullets.length;
    } else if (statement.bullet) {
      let last = index;
      while (ENDS_IN_OR.test(asked[last]!.statement.text) && asked[last + 1]?.statement.bullet) last++;
      if (last > index) makeChoice(asked.slice(index, last + 1), null);
      index = last;
    }
  }
}

const ENDS_IN_OR = /[\s,;](?:or|oder)$/iu;

/** The bullets up to the first that is outdented or stands further apart than those before it. */
function bulletsBelow(asked: readonly Asked[], index: number, { section, bullet, column }: Statement): Asked[] {
  const below: Asked[] = [];
  for (const one of asked.slice(index + 1)) {
    const { statement } = one;
    if (!statement.bullet || statement.section !== section || (bullet && statement.column <= column)) break;
    const [first, second] = below;
    const gap = second === undefined ? Infinity : second.statement.line - first!.statement.last;
    if (statement.line - (below.at(-1)?.statement.last ?? statement.line) > gap) break;
    below.push(one);
  }
  return below;
}

/** Of each kind that more than one of the bullets asks for. */
function makeChoice(bullets: readonly Asked[], stated: Demand["level"] | null): void {
  const all = bullets.flatMap(({ demands }) => demands);
  for (const kind of ["skill", "certification", "spoken-language"] as const) {
    const members = all.filter((demand) => demand.kind === kind);
    if (new Set(members.map(({ value }) => value)).size < 2) continue;
    const level = stated ?? (members.some((member) => member.level === "must") ? "must" : "nice");
    const choice = Math.min(...members.map(({ start }) => start));
    for (const member of members) Object.assign(member, { level, choice });
  }
}
