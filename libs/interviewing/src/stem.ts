const IRREGULAR = new Map(
  Object.entries({
    written: "write",
    wrote: "write",
    sent: "send",
    kept: "keep",
    built: "build",
    held: "hold",
    chosen: "choose",
    chose: "choose",
    made: "make",
    ran: "run",
    found: "find",
    lost: "lose",
    spent: "spend",
    led: "lead",
    taught: "teach",
    brought: "bring",
    bought: "buy",
    thought: "think",
    broke: "break",
    broken: "break",
    grew: "grow",
    grown: "grow",
    fell: "fall",
    fallen: "fall",
    began: "begin",
    stored: "store",
    indices: "index",
    indexes: "index",
    vertices: "vertex",
    matrices: "matrix",
    analyses: "analysis",
    criteria: "criterion",
    children: "child",
    people: "person",
    schemata: "schema",
    caches: "cache",
    bytes: "byte",
    queries: "query",
    dies: "die",
    died: "die",
    frozen: "freeze",
    hidden: "hide",
    shown: "show",
    known: "know",
    taken: "take",
    given: "give",
    driven: "drive",
    bound: "bind",
    understood: "understand",
    faster: "fast",
    fastest: "fast",
    slower: "slow",
    cheaper: "cheap",
    larger: "large",
    smaller: "small",
    fewer: "few",
    longer: "long",
    shorter: "short",
    higher: "high",
    lower: "low",
    safer: "safe",
    earlier: "early",
    simpler: "simple",
  }),
);

// Longest first; "less" is not among them, because it turns a word into its opposite.
const SUFFIXES =
  "ationally izations isations ization isation ational fulness iveness abilities ability ibility ically ations itions ation ition ators ements ement ments ment ness ions ion ances ance ences ence ancy ency able ible ator izers isers izer iser izing ising ized ised ating ated ates izes ises ize ise ate ings ing edly ed ers er ors or ities ity ives ive ous ants ant ents ent als al ful ly ics ic ies y es e s".split(
    " ",
  );
const SHORTEST_STEM = 4;
const PASSES = 3;
const LONGEST_WORD = 40;
const LATIN = /^[a-z]+$/;

const withoutSuffix = (word: string): string => {
  for (const suffix of SUFFIXES) {
    if (word.length - suffix.length < SHORTEST_STEM || !word.endsWith(suffix)) continue;
    if (suffix === "s" && /[su]s$/.test(word)) continue;
    return word.slice(0, -suffix.length);
  }
  return word;
};

const withoutShortEnding = (word: string): string => {
  if (word.length < 4) return word;
  if (word.length >= 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("s") && !/(?:ss|us|is|os)$/.test(word)) return word.slice(0, -1);
  if (word.length >= 6 && /([bdgmnprt])\1(?:ing|ed)$/.test(word)) return word.replace(/.(?:ing|ed)$/, "");
  return word;
};

/** A rough stem: words of one family share it ("replicates", "replication", "replicas"); only for comparing, not for show. */
export const stem = (word: string): string => {
  const regular = IRREGULAR.get(word) ?? word;
  if (regular.length > LONGEST_WORD || !LATIN.test(regular)) return regular;
  let stemmed = withoutShortEnding(regular);
  for (let pass = 0; pass < PASSES; pass++) {
    const shorter = withoutSuffix(stemmed);
    if (shorter === stemmed) break;
    stemmed = shorter;
  }
  return stemmed.length > SHORTEST_STEM && /([bdgmnprt])\1$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
};
