import { deepStrictEqual, strictEqual } from "node:assert";
import type { Api } from "./api.ts";
import type { Compose } from "./compose.ts";
import type { Work } from "./work.ts";

const services = ["gateway", "resume-analysis", "job-fit", "interview", "report-generation", "metrics"];

type Scenario = {
  readonly compose: Compose;
  readonly work: Work;
  readonly api: Api;
  readonly say: (line: string) => void;
};

const checkHardening = async ({ compose, say }: Scenario): Promise<void> => {
  for (const service of services) {
    const template =
      "{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}";
    strictEqual(await compose.inspect(service, template), "node true [ALL] [no-new-privileges:true]", service);
  }
  const image = await compose.inspect("gateway", "{{.Config.Image}}");
  const bytes = (name: string) => compose.docker("image", "inspect", "--format", "{{.Size}}", name).then(Number);
  const [whole, base] = await Promise.all([bytes(image), bytes("node:24-slim")]);
  say(`image ${Math.round(whole / 1e6)} MB, of which ${Math.round((whole - base) / 1e6)} MB over node:24-slim`);
};

type Harm = {
  readonly name: string;
  readonly harm: () => Promise<unknown>;
  /** Brings back what the harm took. */
  readonly mend: () => Promise<unknown>;
  /** LocalStack forgets its objects with its process: what was uploaded before would be gone. */
  readonly losesObjects?: boolean;
};

/** Starts work, does harm while it runs and mends it; `ended` resolves when the work ended as if nothing had been. */
const harmed = async (
  { work, say }: Scenario,
  expected: readonly number[],
  { name, harm, mend, losesObjects = false }: Harm,
): Promise<{ ended: Promise<void> }> => {
  const began = performance.now();
  const interview = work.startInterview(name);
  await interview.asked;
  const repaired = Promise.withResolvers<void>();
  const fit = losesObjects ? repaired.promise.then(() => work.fit(name)) : work.fit(name);
  interview.answer();
  const ended = Promise.all([fit, interview.done, repaired.promise]).then(([scores]) => {
    deepStrictEqual(scores, expected, name);
    say(`${name}: its interview and scores ended well, ${Math.round((performance.now() - began) / 1000)} s`);
  });
  // Awaited only later.
  ended.catch(() => undefined);
  await harm()
    .then(mend)
    .then(() => repaired.resolve(), repaired.reject);
  await repaired.promise;
  return { ended };
};

const killOf = ({ compose }: Scenario, service: string): Harm => ({
  name: `kill ${service}`,
  harm: () => compose.compose("kill", service),
  mend: () => (services.includes(service) ? compose.up("--no-deps", service) : compose.up()),
  losesObjects: service === "localstack",
});

/** All processes of the container die, which Docker takes for a crash and mends by itself. */
const crashOf = ({ compose }: Scenario, service: string): Harm => ({
  name: `crash of ${service}`,
  harm: () => compose.compose("exec", "--no-TTY", service, "sh", "-c", "kill -9 -1").catch(() => undefined),
  mend: async () => {
    await compose.up("--no-deps", service);
    strictEqual(await compose.inspect(service, "{{.RestartCount}}"), "1", `restarts of ${service} by Docker`);
  },
});

const burst = 60;

/** SIGTERM in the middle of a burst: what runs is finished, what waits is left, and neither counts as a failure. */
const drains = async ({ compose, api, say }: Scenario): Promise<void> => {
  const accepted = await api.scoreOften(burst);
  await Promise.any(accepted);
  await compose.compose("stop", "job-fit");
  strictEqual(await compose.inspect("job-fit", "{{.State.ExitCode}}"), "0", "exit code of job-fit after SIGTERM");
  const ids = await Promise.all(accepted);
  const done = (await api.listJobs()).filter(({ id, state }) => ids.includes(id) && state === "succeeded").length;
  await compose.up("--no-deps", "job-fit");
  const jobs = await Promise.all(ids.map(api.waitForJob));
  deepStrictEqual(
    new Set(jobs.map(({ state, failures }) => `${state}, ${failures} failures`)),
    new Set(["succeeded, 0 failures"]),
  );
  say(`stop of job-fit: exit code 0 after ${done} of ${burst} jobs; the others were done when it was back`);
};

/** From nothing to everything ready, and through a kill of each container while it works. */
export const runScenario = async (scenario: Scenario): Promise<void> => {
  const { compose, work, api, say } = scenario;
  deepStrictEqual(await compose.leftovers(), [], "nothing is there at first");
  await compose.up("--build");
  say("docker compose up --wait: everything is ready");
  await checkHardening(scenario);

  const expected = await work.fit("first");
  const interview = work.startInterview("first");
  interview.answer();
  await interview.done;
  say(`career fit: scores ${expected.join(" and ")}; career interview: a report`);
  say(`integration tests on this platform: ${await work.integrationTests()}`);

  const harms = [
    ...[...services, "mongodb"].map((service) => killOf(scenario, service)),
    crashOf(scenario, "job-fit"),
    killOf(scenario, "localstack"),
  ];
  const under: Promise<void>[] = [];
  for (const harm of harms) {
    if (harm.losesObjects) await Promise.all(under);
    under.push((await harmed(scenario, expected, harm)).ended);
  }
  await Promise.all(under);
  await drains(scenario);

  const jobs = await api.listJobs();
  deepStrictEqual([...new Set(jobs.map(({ state }) => state))], ["succeeded"], "states of all jobs");
  say(`all ${jobs.length} jobs succeeded`);
};
