/** Words in a row that no answer shares with our instructions by chance. */
const tellingWords = 8;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(tellingWords - 1).map((_, first) => words.slice(first, first + tellingWords).join(" "));
};

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Whether an answer repeats eight words in a row of the instructions that the content, which may be quoted, does not hold. */
export const createLeakCheck = (instructions: string, content: string): ((output: unknown) => boolean) => {
  const quotable = new Set(runsOf(content));
  const ours = new Set(runsOf(instructions).filter((run) => !quotable.has(run)));
  return (output) => stringsIn(output).some((text) => runsOf(text).some((run) => ours.has(run)));
};
