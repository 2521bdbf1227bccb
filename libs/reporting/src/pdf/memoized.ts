const mostMemories = 20_000;

/** Remembers what was computed for each text, and forgets all of it when there are too many. */
export const memoized = <Value>(compute: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= mostMemories) known.clear();
    known.set(text, value);
    return value;
  };
};
