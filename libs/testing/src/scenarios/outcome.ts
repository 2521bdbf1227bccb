/** What a scenario measured, and what it found wrong: nothing when the platform keeps its promises. */
export type Outcome = {
  readonly figures: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

/** Notes what is not as it must be. */
export const createFaults = () => {
  const faults: string[] = [];
  return {
    faults,
    expect: (isRight: boolean, otherwise: string): void => {
      if (!isRight) faults.push(otherwise);
    },
  };
};
