const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["hundred", "thousand", "million"];

const values = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, position) => [word, (position + 2) * 10] as const),
]);
const scaleOf = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);

const anyWord = [...ones, ...tens, ...scales].join("|");
const spelt = new RegExp(`\\b(?:${anyWord})(?:(?:-|\\s+|\\s+and\\s+)(?:${anyWord}))*\\b`, "giu");

const amountOf = (words: string): number => {
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[-\s]+/)) {
    const scale = scaleOf.get(word);
    if (scale === undefined) part += values.get(word) ?? 0;
    else if (scale === 100) part = (part || 1) * scale;
    else {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return total + part;
};

/** A text with every number in digits: "sixty-two percent" is "62 %", "1,200" is "1200". */
export const inDigits = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replaceAll(spelt, (words) => String(amountOf(words)))
    .replaceAll(/(?<=\d)\s*(?:%|per\s?cent\b|percentage points?\b)/giu, " %");

/** An amount that no digits stand for. */
export const isVagueAmount = (text: string): boolean =>
  /\b(?:dozens?|half|halves|thirds?|quarters?|double[sd]?|triple[sd]?|twice|thrice|decades?|couple|billions?)\b|(?![0-9])\p{N}/iu.test(
    text,
  );
