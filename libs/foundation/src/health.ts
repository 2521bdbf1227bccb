/** Something that this process needs; `check` rejects when it does not answer, and gives up when the signal fires. */
export type ReadinessCheck = { readonly name: string; readonly check: (signal: AbortSignal) => Promise<void> };

export type HealthAnswer = {
  readonly status: "ok" | "unavailable" | "starting" | "draining";
  readonly checks: Readonly<Record<string, "ok" | "failed">>;
};

/** What the probes of this process ask. */
export type Health = {
  /** Readiness fails while this does not answer. */
  needs(check: ReadinessCheck): void;
  /** Liveness fails while this part is not alive: only a restart would help. */
  watch(part: string, alive: () => boolean): void;
  live(): HealthAnswer;
  /** What the checks said, at most `keepMs` ago. */
  ready(): Promise<HealthAnswer>;
};

export type Phase = "starting" | "running" | "draining";

type HealthOptions = {
  /** Milliseconds for which an answer is given again, so that probes cannot overload what they ask. */
  readonly keepMs?: number;
  /** Milliseconds that a check may take. */
  readonly checkMs?: number;
};

const answerOf = (results: ReadonlyArray<readonly [name: string, ok: boolean]>): HealthAnswer => ({
  status: results.every(([, ok]) => ok) ? "ok" : "unavailable",
  checks: Object.fromEntries(results.map(([name, ok]) => [name, ok ? "ok" : "failed"])),
});

const passes = ({ check }: ReadinessCheck, limitMs: number): Promise<boolean> => {
  const signal = AbortSignal.timeout(limitMs);
  const over = new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(false)));
  const passed = check(signal).then(
    () => true,
    () => false,
  );
  return Promise.race([passed, over]);
};

/** Liveness and readiness of one process: ready from `enter("running")` until `enter("draining")`, from where none leads back. */
export const createHealth = ({
  keepMs = 1_000,
  checkMs = 2_000,
}: HealthOptions = {}): Health & {
  enter(phase: Phase): void;
} => {
  const checks: ReadinessCheck[] = [];
  const parts = new Map<string, () => boolean>();
  let phase: Phase = "starting";
  let latest: Promise<HealthAnswer> | undefined;
  let freshUntil = 0;

  /** Asks anew, unless somebody is asking just now or has just asked. */
  const ask = (): Promise<HealthAnswer> => {
    if (latest && performance.now() < freshUntil) return latest;
    freshUntil = Number.POSITIVE_INFINITY;
    latest = Promise.all(checks.map(async (check) => [check.name, await passes(check, checkMs)] as const)).then(
      (results) => {
        freshUntil = performance.now() + keepMs;
        return answerOf(results);
      },
    );
    return latest;
  };

  return {
    needs: (check) => void checks.push(check),
    watch: (part, alive) => void parts.set(part, alive),
    live: () => answerOf([...parts].map(([part, alive]) => [part, alive()] as const)),
    ready: async () => {
      if (phase === "running") {
        const answer = await ask();
        if (phase === "running") return answer;
      }
      return { status: phase, checks: {} };
    },
    enter: (next) => {
      if (phase !== "draining") phase = next;
    },
  };
};

/** The probes by their path, for whoever serves them. */
export const healthProbes: Readonly<Record<string, (health: Health) => HealthAnswer | Promise<HealthAnswer>>> = {
  "/livez": (health) => health.live(),
  "/readyz": (health) => health.ready(),
};

export const healthStatus = ({ status }: HealthAnswer): 200 | 503 => (status === "ok" ? 200 : 503);
