import { connectOperation, type Fault, type FaultKind, type FaultRule, isAbout } from "./fault.ts";
import type { Journal, SentMessage } from "./journal.ts";
import { seededDraw } from "./seeded-draw.ts";

type DeciderOptions = {
  readonly target: string;
  readonly seed: number;
  readonly journal: Journal;
  readonly faults: readonly FaultRule[];
  /** Faults that this proxy can do to a request. */
  readonly kinds: readonly FaultKind[];
};

type Asked = {
  /** Says no for a fault that makes no sense for this very request: the rule is then passed over. */
  readonly can?: (fault: Fault) => boolean;
  readonly messages?: readonly SentMessage[];
};

/**
 * Chooses a fault, or none. Each operation has its own count and each draw depends on it alone, so that what happens at
 * the same time elsewhere changes nothing: the same seed and the same requests give the same faults.
 */
export const createDecider = ({ target, seed, journal, faults, kinds }: DeciderOptions) => {
  const callsOf = new Map<string, number>();
  let rules: { rule: FaultRule; calls: number }[] = [];

  const setFaults = (next: readonly FaultRule[]): void => {
    for (const { operation, fault } of next) {
      const possible = operation === connectOperation ? ["refuse"] : kinds;
      if (!possible.includes(fault.kind)) throw new Error(`${target} cannot do ${fault.kind} to ${operation}`);
    }
    rules = next.map((rule) => ({ rule, calls: 0 }));
  };
  setFaults(faults);

  return {
    setFaults,
    decide: (operation: string, { can = () => true, messages }: Asked = {}): Fault | null => {
      const call = (callsOf.get(operation) ?? 0) + 1;
      callsOf.set(operation, call);
      let chosen: Fault | null = null;
      for (const [position, entry] of rules.entries()) {
        const { rule } = entry;
        if (!isAbout(rule, operation) || !can(rule.fault)) continue;
        entry.calls += 1;
        const strikes =
          "calls" in rule
            ? rule.calls.includes(entry.calls)
            : seededDraw(seed, target, position, operation, call) < rule.chance;
        if (strikes) chosen ??= rule.fault;
      }
      journal.record({ target, operation, call, fault: chosen?.kind ?? null, ...(messages && { messages }) });
      return chosen;
    },
  };
};

export type Decider = ReturnType<typeof createDecider>;
