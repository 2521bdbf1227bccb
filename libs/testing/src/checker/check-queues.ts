import type { DeadLetter, Evidence, PlantedPoison } from "./evidence.ts";
import { type Violation, violation } from "./violation.ts";

const isPlanted = (poison: PlantedPoison, { queue, body }: DeadLetter): boolean =>
  poison.queue === queue && ("body" in poison ? poison.body === body : body.includes(poison.contains));

const nameOf = (poison: PlantedPoison): string => ("body" in poison ? poison.body : poison.contains).slice(0, 200);

/** G6: dead-letter queues hold the planted poison, once or more since SQS delivers so, and nothing else; queues are empty. */
export const checkQueues = ({ queues, deadLetters, planted }: Evidence): Violation[] => [
  ...queues
    .filter(({ waiting, held, delayed }) => waiting + held + delayed > 0)
    .map(({ name, waiting, held, delayed }) =>
      violation("G6", "queue.not-empty", name, `${waiting} waiting, ${held} held, ${delayed} delayed`),
    ),
  ...planted
    .filter((poison) => !deadLetters.some((letter) => isPlanted(poison, letter)))
    .map((poison) => violation("G6", "dead-letter.missing", poison.queue, `planted: ${nameOf(poison)}`)),
  ...deadLetters
    .filter((letter) => !planted.some((poison) => isPlanted(poison, letter)))
    .map(({ queue, body }) => violation("G6", "dead-letter.unplanned", queue, body.slice(0, 200))),
];
