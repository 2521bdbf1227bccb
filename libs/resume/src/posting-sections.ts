import { DECORATION } from "./section-content.ts";

export type PostingSection = "intro" | "must" | "nice" | "duties" | "boilerplate";

const QUALIFIER =
  "(?:the|our|your|job|key|minimum|basic|core|technical|essential|required|mandatory|professional|general|main|position|role|candidate|hard|soft|work|language|other|specific|must|should|and|&|of|for|formal|relevant)\\s";
const NICE =
  /^(?:nice[- ]to[- ]haves?|nice if|preferred|preferable|preferences|bonus|plus(?:es)?\b|desirable|desired|good[- ]to[- ]haves?|optional|advantage|extra (?:points|credit)|brownie|(?:it )?would be (?:great|nice|a plus)|(?:it's |it is )?(?:great to have|even better|a (?:big )?plus)|(?:you(?:'ll)? )?stand out|what sets you apart|additional (?:skills|qualifications|experience)|von vorteil|wünschenswert|un plus|se valorará|diferenciais|mile widziane|(?:skills|qualifications|experience|requirements|what|things)(?![\p{L}]).{0,40}(?:nice to have|preferred|bonus|plus|desired|desirable|optional))/iu;
const BOILERPLATE =
  /^(?:about (?:us|the company|our|[A-Z])|who we are|our (?:company|culture|values|mission|story|benefits|perks|commitment|team|offer|hiring process)|company (?:overview|description|profile)|the company|benefits|perks|what we offer|we offer|what you(?:'ll| will)? get|what's in it|why (?:join|work|us|you|we)|compensation|salary|pay (?:range|transparency)|equal opportunity|eeo|diversity|equity|privacy|data protection|how to apply|application process|interview process|hiring process|the process|recruitment process|contact|disclaimer|note to|legal|accommodations?|life at|our perks|wir bieten|über uns|das bieten wir|unser angebot|nous offrons|à propos|ofrecemos|sobre nosotros|o que oferecemos|oferujemy)/iu;
const MUST = new RegExp(
  `^(?:${QUALIFIER}){0,4}(?:requirements?|requires?|required|must[- ]haves?|qualifications?|skills?|skill ?set|experience|expertise|competenc(?:y|ies)|education|stack|tech(?:nology)? stack|technologies|tools|eligibility|criteria|person specification|profile|background|knowledge|languages?|certifications?|anforderungen|requisitos|requisiti|requisitos|functie-eisen|wymagania|profil recherché|profil)(?!\\p{L})(?:[\\s/&,]+(?:and|or|for|of|the|this|role|position|job|needed|required|you|need|we|expect|skills?|qualifications?|requirements?|experience|education|knowledge|competencies|abilities|must|have|essential|minimum|technologies|tools|training|background|languages|certifications)){0,8}[\\s?:!.)]*$` +
    "|^(?:what (?:you(?:'ll| will)? need|we(?:'re| are)? (?:look(?:ing)?|need|expect|require)|you (?:bring|have|must have|know|should|possess)|you'll (?:bring|have))|who (?:you are|we(?:'re| are) looking for)|about you|you(?:'ll| will)? (?:have|bring|should have|might be|must have|are)|we(?:'re| are) looking for|the ideal candidate|ideal candidate|your (?:skills|strengths|experience|background)|to succeed|dein profil|ihr profil|das bringst du mit)",
  "iu",
);
const DUTIES =
  /(?:responsibilit|what you(?:'ll| will) (?:do|be doing|work on)|you will|you'll|the role|your (?:role|mission|tasks|day|impact|responsibilities)|duties|day[- ]to[- ]day|job description|role (?:description|overview|summary)|about the (?:role|job|position|team)|position (?:summary|overview)|overview|summary|key tasks|in this role|aufgaben|deine aufgaben|missions|funciones|responsabilidades|obowiązki)/iu;

const MAX_HEADING = 70;

/** The section a line of a posting opens, or null when it is no heading. */
export function postingHeading(text: string): PostingSection | null {
  if (text.length > MAX_HEADING + 20) return null;
  const bare = text.replace(DECORATION, "").trim();
  if (bare === "" || bare.length > MAX_HEADING || bare.split(/\s+/).length > 9) return null;
  const ended = /:\s*\**$/.test(text) || /^[#*_=]/.test(text);
  // A heading says nothing more than a heading: no comma list, no full stop, no numbers.
  if (!ended && (/[,.;]|\d/.test(bare.replace(/[.?!]$/, "")) || /^\p{Ll}/u.test(bare))) return null;
  if (/[:]\s*\S/.test(bare)) return null;
  if (!ended && /\.$/.test(text) && bare.split(/\s+/).length > 3) return null;
  const kind = kindOf(bare);
  if (kind === null || ended) return kind;
  const words = bare.split(/\s+/).length;
  return words <= 5 || /^(?:what|who|why|how|you|we|about|your|our)\b/iu.test(bare) ? kind : null;
}

function kindOf(text: string): PostingSection | null {
  if (/^about (?:the (?:role|job|position|team|opportunity)|this (?:role|job|position))/iu.test(text)) return "duties";
  if (/^about you/iu.test(text)) return "must";
  if (NICE.test(text)) return "nice";
  if (BOILERPLATE.test(text)) return "boilerplate";
  if (MUST.test(text)) return "must";
  return DUTIES.test(text) ? "duties" : null;
}

const BOILERPLATE_LINE =
  /(?:equal[- ]opportunity|regardless of (?:race|age|gender|color)|without regard to|all qualified applicants|reasonable accommodation|privacy (?:policy|notice)|GDPR|background check|visa sponsorship|401\(?k\)?|health insurance|dental|paid time off|\bPTO\b|parental leave|stock options|\bwe were founded|founded in|our (?:customers|clients|investors|mission) (?:is|are|include)|free (?:lunch|snacks|coffee)|gym membership|unlimited vacation|apply (?:now|online|at|via|today)|send your (?:cv|resume))/iu;

const OTHERS_TOOLS =
  /(?:^|[,;:]\s|\sand\s)(?:(?:our|their|many|most|some|all) (?:of our )?)?(?:customers?|clients?|users|partners|founders|investors|competitors|colleagues)(?:,? (?:who|which|that))?\s(?:\p{L}+ly\s|also\s)?(?:use|run|write|wrote|work with|rely on|love|code in)(?!\p{L})|(?<!\p{L})(?:customers?|clients?|teams?|colleagues|founders),? (?:who|which|that) (?:use|run|write|work with|rely on|code in)(?!\p{L})/iu;

/** Where a sentence turns to what others work with: "our customers use SAP", "with a team that writes Java"; else its end. */
export function endOfOwn(text: string): number {
  return OTHERS_TOOLS.exec(text)?.index ?? text.length;
}

export function isBoilerplate(text: string): boolean {
  return BOILERPLATE_LINE.test(text);
}
