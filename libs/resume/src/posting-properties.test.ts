import { FitRequirements, type Requirement } from "@career/contracts";
import { findSkill } from "@career/taxonomy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractRequirements } from "./posting.ts";

const WORDS =
  "Java Kotlin Scala React Angular Vue.js AWS Azure GCP PostgreSQL MySQL Kafka RabbitMQ Docker Kubernetes HTML CSS German French CPA ACCA CKA PMP Berlin Munich Germany Remote Hybrid On-site Senior Mid Junior Lead engineer role position or and , / ( ) . ; : and/or either e.g. like such\u00a0as similar oder bzw. the is a plus required preferred you must be based in Location: Seniority: Requirements Benefits Nice\u00a0to\u00a0have <li> </p> &amp; ** 3 days a week in the office 😀 📍 \r".split(
    " ",
  );
const posting = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, "one of the following:", "at least one of", "What you'll do"),
      fc.constantFrom(" ", " ", " ", "\n", "\n- ", "\n  - ", "\n\n", ", ", " or "),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.flat().join(""));

const membersOf = (requirements: readonly Requirement[]) =>
  Map.groupBy(
    requirements.filter(({ group }) => group !== null),
    ({ group }) => group!,
  );

describe("requirements of any posting", () => {
  it("quote the posting, are distinct, and are the same when it is read again", () => {
    fc.assert(
      fc.property(posting, (text) => {
        const read = extractRequirements(text);
        const { requirements } = FitRequirements.parse(read);
        for (const { kind, value, quote, start, end } of requirements) {
          expect(end).toBeGreaterThan(start!);
          expect(text.slice(start!, end!)).toBe(quote);
          if (kind === "skill") expect(findSkill(quote!)?.name).toBe(value);
          if (kind === "location") expect(quote!.replaceAll("\u00a0", " ")).toBe(value);
        }
        expect(new Set(requirements.map(({ kind, value }) => `${kind} ${value}`)).size).toBe(requirements.length);
        expect(extractRequirements(text)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it("are alternatives in twos or more of one kind and level, numbered from 1 as they stand", () => {
    fc.assert(
      fc.property(posting, (text) => {
        const groups = membersOf(extractRequirements(text).requirements);
        expect([...groups.keys()]).toEqual([...groups.keys()].map((_, index) => index + 1));
        for (const members of groups.values()) {
          expect(members.length).toBeGreaterThan(1);
          expect(new Set(members.map(({ kind, level }) => `${kind} ${level}`)).size).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  const some = fc.shuffledSubarray(["Java", "Kotlin", "Angular", "Kafka", "PostgreSQL", "Docker"], { minLength: 2 });

  it("are one group behind 'or' and none behind 'and', whatever stands there", () => {
    fc.assert(
      fc.property(some, (names) => {
        const listed = (word: string) =>
          extractRequirements(
            `Requirements\n- Experience with ${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`,
          ).requirements.map(({ value, group }) => [value, group]);
        expect(listed("or")).toEqual(names.map((name) => [name, 1]));
        expect(listed("and")).toEqual(names.map((name) => [name, null]));
      }),
    );
  });
});
