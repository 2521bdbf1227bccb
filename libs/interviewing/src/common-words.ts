/** Only endings of number and tense, so that "regularization" stays apart from "regular". */
const lightStem = (word: string): string =>
  word.length < 5 || /(?:ss|us|is)$/.test(word)
    ? word
    : word.replace(/(?:ies|ying)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "");

const lightStems = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(lightStem));

/** Words of any conversation: they say almost nothing about a subject. */
const general =
  lightStems(`able additional cannot using otherwise took carry suit accept add age ago agree allow answer appear apply approach area ask aspect available away back bad based basic
  basically become begin believe best better big bit bring call care case cause certain certainly change check choose clear clearly close come
  common commonly company complete concept consider contain continue correct course create current day deal decide define definitely depend describe
  detail did different difference difficult discuss do done easy easily effect effective end enough ensure especially etc everything exactly example
  expect experience explain extra fact fairly far feel few final find fine first follow form full fully further general generally get give go good great group grow
  guess hand handle happen hard help high hold hope idea important improve include instead interest involve issue item job keep kind know large last
  later lead learn leave let level like likely line list little long look lot low main mainly major make manage matter maybe mean meet method might mind modern
  moment move name near necessary need new nice normal normally note number obviously occur often okay one open opposite part particular
  people perhaps person piece place point possible practice prefer present pretty previous probably problem proper properly provide purpose put quality
  question quick quite rather reach ready real really reason regular relate remain remember require rest result right run said same say second see seem sense
  set several show side similar simple simply single situation small solution solve something sometimes sort speak special specific start state stay step stop stuff
  sure take talk tell tend term thank thing think three thought time today together tool top topic total try turn two type typical typically understand
  use useful usual usually various version very want way week well whole wide wish word work world wrong year yes`);

/** Words of the whole trade: they place an answer in computing, but not in the subject of one question. */
const trade =
  lightStems(`access application architecture business client cloud code component computer control customer data database design developer
  development device digital element engineer environment error feature host machine action file framework function hardware information input internet language library management
  memory model module network object operation order output page performance platform process product production program programming project request
  resource response role security server service skill software source standard storage store structure system table task team technical
  technique technology test text tool train training unit update user value web website`);

/**
 * How much a word tells about its subject: 0.2 for general words, 0.5 for words of the whole trade, 1 for the rest,
 * 1.1 for names with digits or capitals inside. Inverse commonness in four steps instead of corpus statistics.
 */
export const weightOf = (word: string, written: string): number => {
  if (isGeneralWord(word)) return 0.2;
  if (isTradeWord(word)) return 0.5;
  return /\d|\p{Lu}.*\p{Lu}/u.test(written.slice(0, 40)) ? 1.1 : 1;
};

export const isGeneralWord = (word: string): boolean => general.has(lightStem(word));
export const isTradeWord = (word: string): boolean => trade.has(lightStem(word));
