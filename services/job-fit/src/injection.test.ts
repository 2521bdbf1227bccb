import { type Character, characters, type Payload, payloads, sampleOf } from "@career/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { believingEnrichers } from "./fixtures/believing-enrichers.ts";
import { type Host, openInjectionBench } from "./fixtures/injection-bench.ts";

/** INJECTION=all puts every payload before every engine; otherwise each sees one of each family. */
const isWhole = process.env.INJECTION === "all";

const named = (name: string): Character => {
  const character = characters[name];
  if (!character) throw new Error(`there is no character ${name}`);
  return character;
};

const engines = [
  { engine: "rules", name: "answers well" },
  { engine: "ollama", name: "answers well" },
  { engine: "gemini", name: "answers well" },
  { engine: "ollama", name: "obeys" },
  { engine: "gemini", name: "obeys" },
  { engine: "ollama", name: "leaks the prompt" },
  { engine: "gemini", name: "breaks the schema" },
  { engine: "ollama", name: "floods" },
] as const;
const hosts: readonly Host[] = ["resume", "posting"];

type Row = { family: string; runs: number; resume: number; posting: number; faults: number };

const rows = new Map<string, Row>();
let bench: Awaited<ReturnType<typeof openInjectionBench>>;

beforeAll(async () => {
  bench = await openInjectionBench();
});
afterAll(async () => {
  await bench.close();
  if (isWhole) console.table(Object.fromEntries([...rows.values()].map(({ family, ...row }) => [family, row])));
});

const note = ({ family }: Payload, host: Host, moved: number, faults: number): void => {
  const row = rows.get(family) ?? { family, runs: 0, resume: 0, posting: 0, faults: 0 };
  row.runs += 1;
  row[host] = Math.max(row[host], Math.abs(moved));
  row.faults += faults;
  rows.set(family, row);
};

test.each(engines.map((engine, index) => ({ ...engine, index })))(
  "with $engine that $name no payload moves a score, shows a prompt, speaks to a person or breaks a form",
  async ({ engine, name, index }) => {
    const chosen = isWhole ? payloads : sampleOf(index);
    const before = bench.callsOf(engine);
    const found: string[] = [];
    for (const [position, payload] of chosen.entries()) {
      for (const host of hosts) {
        const { moved, faults } = await bench.attack({ engine, character: named(name) }, { payload, host, position });
        note(payload, host, moved, faults.length);
        found.push(
          ...faults.map((fault) => `${payload.family} in the ${host}, ${payload.text.slice(0, 40)}: ${fault}`),
        );
      }
    }
    expect(found).toEqual([]);
    if (engine !== "rules") expect(bench.callsOf(engine) - before).toBeGreaterThanOrEqual(chosen.length * hosts.length);
  },
  isWhole ? 600_000 : 60_000,
);

test("a worker that believed what a model claims would be found out", async () => {
  const believing = await openInjectionBench({ enrichersOf: believingEnrichers });
  const [payload] = payloads;
  const given = { payload: payload!, host: "resume" as const, position: 0 };
  const { moved, faults } = await believing.attack({ engine: "ollama", character: named("obeys") }, given);
  await believing.close();
  expect(moved).toBeGreaterThan(10);
  expect(faults).not.toEqual([]);
});
