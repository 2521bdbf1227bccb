import { commands } from "./commands.ts";
import { disguises } from "./disguises.ts";
import { forms } from "./forms.ts";
import type { Payload } from "./payload.ts";

/** Every payload; none that is seen names a skill that the targets of the suite ask for, since that would state it. */
export const payloads: readonly Payload[] = [...commands, ...forms, ...disguises];

/** One of each family, another one for each number. */
export const sampleOf = (number: number): Payload[] =>
  [...Map.groupBy(payloads, ({ family }) => family).values()].map((members) => members[number % members.length]!);
