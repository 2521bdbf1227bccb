/** Holds everything back while it is shut, as a service that hangs does. */
export const createGate = () => {
  let shut: PromiseWithResolvers<void> | null = null;
  return {
    pause: (): void => {
      shut ??= Promise.withResolvers();
    },
    resume: (): void => {
      shut?.resolve();
      shut = null;
    },
    passed: async (): Promise<void> => {
      while (shut) await shut.promise;
    },
  };
};

export type Gate = ReturnType<typeof createGate>;
