import { type QueueName, queuePolicies } from "@career/contracts";
import type { PlantedPoison } from "../checker/evidence.ts";
import { seededDraw } from "../faults/seeded-draw.ts";

export type Poison = PlantedPoison & { readonly queue: QueueName; readonly body: string };

const job = (type: string, jobId: string): string => JSON.stringify({ v: 1, type, jobId });

/** Messages that map to no job: no JSON, no message of ours, a job that nobody has accepted, a file of nobody. */
const bodies: Readonly<Record<QueueName, readonly ((name: string) => string)[]>> = {
  "resume-analysis": [
    (name) => `{"v":1,"type":"resume.analyze","jobId":"${name}`,
    (name) => job("resume.analyze", name),
  ],
  "job-fit": [(name) => `no message of ours: ${name}`, (name) => job("job-fit.score", name)],
  interview: [(name) => JSON.stringify({ name }), (name) => job("interview.evaluate", name)],
  "report-generation": [(name) => JSON.stringify([name]), (name) => job("report.generate", name)],
  "resume-uploads": [
    (name) => `<xml>${name}</xml>`,
    (name) =>
      JSON.stringify({ Records: [{ eventName: "ObjectCreated:Put", s3: { object: { key: `elsewhere/${name}` } } }] }),
  ],
  events: [(name) => JSON.stringify({ v: 1, type: "job.finished", id: name })],
};

/** Poison, each one with a name of its own, over all queues. */
export const planPoison = (seed: number, count: number): Poison[] =>
  Array.from({ length: count }, (_, index) => {
    const { name: queue } = queuePolicies[index % queuePolicies.length]!;
    const kinds = bodies[queue];
    const body = kinds[Math.floor(seededDraw(seed, "poison", index) * kinds.length)]!(`poison-${seed}-${index}`);
    return { queue, body };
  });
