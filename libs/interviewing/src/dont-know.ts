import { isGeneralWord } from "./common-words.ts";
import { englishFunctionWords } from "./function-words.ts";
import type { Passage } from "./passage.ts";

const PHRASES =
  `i dont know|i do not know|dont know|do not know|dont really know|do not really know|not know|idk|dunno|no idea|no clue|not sure|unsure|haven't a clue|
  i pass|pass|skip|skip this|next question|next please|next one|cant answer|cannot answer|can not answer|unable to answer|wont answer|rather not answer|
  cant say|cannot say|cant remember|dont remember|do not remember|cannot remember|cant recall|dont recall|do not recall|never heard|havent heard|not heard|
  not familiar|unfamiliar|not aware|havent worked|have not worked|never worked|never used|havent used|have not used|havent learned|have not learned|havent learnt|
  have not learnt|havent studied|have not studied|beats me|no answer|nothing|nothing comes to mind|not applicable|n a|na|none|sorry|no comment|
  dont have an answer|do not have an answer|i forgot|forgot|no knowledge|dont understand|do not understand|no experience|
  no sé|no lo sé|je ne sais pas|ich weiß nicht|ich weiss nicht|weiß ich nicht|keine ahnung|não sei|non lo so|nie wiem|bilmiyorum|не знаю|не помню|pata nahi|nahi pata|malum nahi`
    .split("|")
    .map((phrase) => phrase.trim().replace(/['’]/g, "").split(/\s+/));
const WITHOUT_SPACES = [
  "不知道",
  "不清楚",
  "わかりません",
  "知りません",
  "分かりません",
  "मुझे नहीं पता",
  "पता नहीं",
  "नहीं जानता",
  "모르겠",
  "لا أعرف",
];

const LONGEST_JUDGED = 60;
const LEAST_CONTENT = 5;
const LEAST_AFTER_TURN = 4;
const HONEST_FILLER = new Set(
  "honestly honest sorry really actually exactly moment right now um uh afraid come mind tell hmm".split(" "),
);

const phraseAt = (words: readonly string[], at: number): number => {
  let longest = 0;
  for (const phrase of PHRASES) {
    if (phrase.length > longest && phrase.every((word, i) => words[at + i] === word)) longest = phrase.length;
  }
  return longest;
};

const TURNING = new Set(["but", "however", "although"]);

/** "I am not sure, but …": four different telling words after the turn are an answer. */
const answersAfterTurn = ({ tokens }: Passage): boolean => {
  const turn = tokens.findIndex(({ word }) => TURNING.has(word));
  if (turn < 0) return false;
  const telling = tokens.slice(turn).filter(({ word }) => !englishFunctionWords.has(word) && !isGeneralWord(word));
  return new Set(telling.map(({ stem }) => stem)).size >= LEAST_AFTER_TURN;
};

/**
 * Says that there is no answer, and gives none: without those phrases, words of the question and general words, fewer
 * than five words are left. "I am not sure, but …" followed by an answer is an answer.
 */
export const admitsNotKnowing = (passage: Passage, questionStems: ReadonlySet<string>): boolean => {
  const { text, tokens } = passage;
  if (tokens.length > LONGEST_JUDGED || answersAfterTurn(passage)) return false;
  if (WITHOUT_SPACES.some((phrase) => text.includes(phrase)) && text.length < 40) return true;
  const words = tokens.map(({ word }) => word);
  let phrases = 0;
  const content = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const length = phraseAt(words, i);
    if (length > 0) {
      phrases++;
      i += length;
      continue;
    }
    const { word, stem } = tokens[i]!;
    if (!englishFunctionWords.has(word) && !questionStems.has(stem) && !isGeneralWord(word) && !HONEST_FILLER.has(word))
      content.add(stem);
    i++;
  }
  return phrases > 0 && content.size < LEAST_CONTENT;
};
