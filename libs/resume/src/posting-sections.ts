import { DECORATION } from "./sections.ts";

export type PostingSection = "intro" | "must" | "nice" | "duties" | "boilerplate";

const NICE =
  /(?:nice[- ]to[- ]have|nice to haves|preferred|bonus|plus(?:es)?\b|desirable|desired|good[- ]to[- ]have|optional|advantage|extra (?:points|credit)|brownie|would be (?:great|nice)|great to have|even better|stand out|what sets you apart|additional (?:skills|qualifications)|von vorteil|wünschenswert|un plus|se valorará|diferenciais|mile widziane)/iu;
const BOILERPLATE =
  /^(?:about (?:us|the company|our|[A-Z])|who we are|our (?:company|culture|values|mission|story|benefits|perks|commitment|team|offer|hiring process)|company (?:overview|description|profile)|the company|benefits|perks|what we offer|we offer|what you(?:'ll| will)? get|what's in it|why (?:join|work|us|you|we)|compensation|salary|pay (?:range|transparency)|equal opportunity|eeo|diversity|equity|privacy|data protection|how to apply|application process|interview process|hiring process|the process|recruitment process|contact|disclaimer|note to|legal|accommodations?|life at|our perks|wir bieten|über uns|das bieten wir|unser angebot|nous offrons|à propos|ofrecemos|sobre nosotros|o que oferecemos|oferujemy)/iu;
const MUST =
  /(?:requirements?|require[sd]?|must[- ]haves?|qualifications?|what (?:you(?:'ll| will)? need|we(?:'re| are)? (?:look(?:ing)?|need|expect|require)|you (?:bring|have|must have|know|should have|should bring))|what you'll bring|who you are|about you|your (?:profile|skills|background|experience|qualifications|strengths)|you (?:have|are|bring|should have)|we(?:'re| are) looking for|ideal candidate|skills|experience|expertise|competenc(?:y|ies)|education|tech(?:nical|nology)? stack|our stack|technologies|stack|eligibility|essential|key criteria|person specification|candidate profile|anforderungen|dein profil|ihr profil|das bringst du mit|profil recherché|requisitos|requisiti|functie-eisen|wymagania|languages|certifications)/iu;
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
  if (DUTIES.test(text) && !/requirement|qualification|skill/iu.test(text)) return "duties";
  return MUST.test(text) ? "must" : null;
}

const BOILERPLATE_LINE =
  /(?:equal[- ]opportunity|regardless of (?:race|age|gender|color)|without regard to|all qualified applicants|reasonable accommodation|privacy (?:policy|notice)|GDPR|background check|visa sponsorship|401\(?k\)?|health insurance|dental|paid time off|\bPTO\b|parental leave|stock options|\bwe were founded|founded in|our (?:customers|clients|investors|mission) (?:is|are|include)|free (?:lunch|snacks|coffee)|gym membership|unlimited vacation|apply (?:now|online|at|via|today)|send your (?:cv|resume))/iu;

export function isBoilerplate(text: string): boolean {
  return BOILERPLATE_LINE.test(text);
}
