const institution =
  /(?:^|\s)(?:universi|college|institut|school|academy|politecnico|polytechni|hochschule|akademi|école|escuela|scuola)/iu;
const degree =
  /^(?:bachelor|master|doctor|associate (?:of|in|degree)|(?:advanced |higher )?(?:national )?diploma|licen[cs]|laurea|mestrado|maestría|máster|grado|magister|dipl\.|ph\.?\s?d|d\.?phil|m\.?b\.?a\b|[bm]\.?\s?(?:a|s|sc|e|eng|tech|com|ed|phil|arch|ca)\b)/iu;
const jobTitle =
  /(?:^|\S\s)(?:engineer|developer|manager|analyst|scientist|designer|consultant|architect|administrator|specialist|director|officer|assistant|accountant|technician|tester|programmer|representative|executive|recruiter|intern|trainee|electrician|lead|head|entwickler(?:in)?|ingenieur(?:in)?)$/iu;
const rank = /^(?:senior|junior|associate|lead|head|principal|staff|chief|assistant|deputy|vice)\s/iu;
const endsInRank = /(?:^|\s)(?:senior|junior|associate|lead|head|principal|staff|chief|assistant|deputy|vice)$/iu;
/** A name with its place or legal form is whole; what follows a dash may be the beginning of a title. */
const wholeName = /,\s\S|\s(?:ltd|inc|llc|gmbh|ag|plc|corp|s\.?a|b\.?v|oy|ab)\.?$/iu;

/** Behind the degree and its field the school has begun: "PhD in Physics | Graduate", "MA, History, Harrow Point". */
function namesSchool(text: string): boolean {
  const parts = text.split(/\s?[,|(–—]\s?|\sat\s/u);
  return parts.length > (/\sin\s/u.test(parts[0]!) ? 1 : 2);
}

/** "…, National Institute of Technology" above "Karvar". */
export function partsInstitution(above: string, below: string): boolean {
  return namesSchool(above) && institution.test(above) && /^\p{Lu}\p{Ll}+$/u.test(below);
}

/** "Bachelor of Technology in Environmental" above "Studies". */
export function partsDegree(above: string, below: string): boolean {
  return degree.test(above) && /^\p{Lu}\p{Ll}/u.test(below) && !institution.test(below) && !/,/.test(below);
}

/** Whether the words below are another part of an entry, and not the rest of the one above. */
export function beginsPart(above: string, below: string): boolean {
  if (institution.test(above) && !degree.test(above)) return degree.test(below);
  if (degree.test(above)) return !namesSchool(above) && institution.test(below);
  const title = below.split(/,|\s[|·–—(]|\s\d/u, 1)[0]!;
  if (jobTitle.test(above)) return wholeName.test(below) && !jobTitle.test(title);
  if (!jobTitle.test(title) || endsInRank.test(above)) return false;
  if (wholeName.test(above)) return true;
  return /\s/.test(title) && (/\s[–—-]\s/.test(above) ? rank.test(below) : !rank.test(above));
}
