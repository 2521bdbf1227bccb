const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const prepositions =
  "of in on at by for from with to into onto over under between through during before after about against within without across per via than as upon among toward towards off out up down";

const auxiliaries =
  "is are was were be been being am do does did has have had can could will would shall should may might must";

/** What cannot follow an article in a sentence, nor most prepositions; used to tell shuffled words from prose. */
export const neverAfterArticle = wordsOf(
  `a an the of at by for from with to into onto via than as upon ${auxiliaries} and or but if because`,
);
export const neverAfterPreposition = wordsOf(`of with from into and or but is are was were be been has had does do`);

export const articles = wordsOf("a an the");
/** Prepositions that need an object right after them. */
export const strictPrepositions = wordsOf("of with from into at");

const english = `${prepositions} ${auxiliaries} a an the this that these those my your his her its our their each every no
  and or but if because so while when where which who whom whose what why how then there here it they them he she we us i me you
  not nor only also just very too more most less least much many some any all both either neither other another such own same
  than as until unless although though since whether yet still even ever never always often again once
  im ive id ill youre weve theyre its thats dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt
  s t re ve ll d m`;

/** Function words of languages that share the Latin script, enough to see that a text is prose. */
const otherLanguages = `el la los las un una unos unas de del y o que en con por para se es son como más no lo su al
  le les des du et ou dans pour avec par sur est sont qui une ce cette pas plus aux
  der die das den dem ein eine einen und oder nicht ist sind mit von zu für auf im als auch wird werden
  os as um uma dos das em com não é são ao mais il gli di che per non sono della dei
  hai hain ka ki ke ko se mein aur ya nahi yeh`;

export const englishFunctionWords = wordsOf(english);
export const functionWords: ReadonlySet<string> = new Set([...englishFunctionWords, ...wordsOf(otherLanguages)]);
