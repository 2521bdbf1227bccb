/** First and last parts of English words that are written with a hyphen, as resumes use them. */
const heads = new Set(
  (
    "all audio back best business client cloud co cost country cross customer cutting data decision deep early edge employee end enterprise error " +
    "event ever fast fault first five four front full go half hands hard high in industry inter key large lead life line long low machine " +
    "market medium mid mission multi near next no non on one open object off part peer performance point post pre problem production " +
    "quick rapid ready real risk role root scrum second self server service short side single six small so state step subject system team ten test " +
    "third three time top two type up user value vendor web well white wide world year"
  ).split(" "),
);
const tails = new Set(
  (
    "agnostic aided availability aware based box boarding building built by capable centered centred centric chain class client commerce " +
    "compliant critical cutting day defined depth dependent design developer driven edge effective efficient enabled end ended facing factor " +
    "first focused founded founder free friendly functional grade growing house hour impact in intensive language learning led level line little " +
    "loading local made member minute month native new off old on one oriented out party performance person phase platform point prem premise premises " +
    "quality ready regional related rich risk role run running safe saving scale sensitive series server service side site sized solving source speed " +
    "stack standing state step structured tenant term threaded tier time to tolerant trained up user value volume wide winning word working world written year"
  ).split(" "),
);

/** Whether a word parted after its hyphen is one that has a hyphen anyway, such as "cloud-native". */
export function isCompound(head: string, tail: string): boolean {
  return heads.has(head.toLowerCase()) || tails.has(tail.toLowerCase());
}
