import { isHeading } from "./column-evidence.ts";

const lastToken = /\S+$/u;
const firstToken = /^[^\s|,;]+(?=$|[\s|,;])/u;
const begunMail = /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]*$/u;
const restOfHost = /^[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,}$/u;
const restOfDomain = /^\.?\p{Ll}{1,3}$/u;
const openDomain = /[.@]\p{Ll}{0,2}$/u;
const localPart = /^[\p{L}\p{N}._%+-]+$/u;
/** With a sign that no word or title has: "mara.whit", not "Ph.D.". */
const begunLocalPart = /^(?=.*[\d._+-][\p{Ll}\d])[\p{Ll}\d._%+-]{4,}(?<!\.)$/u;
const restOfMail = /^[\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const begunLink = /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/\S+$/iu;
const restOfLink = /^[\p{Ll}\p{N}._~/?=&%#-]+$/u;
const linkInside = /^[\p{Ll}\p{N}-]*\.?\p{Ll}{2,}(?:\.\p{Ll}{2,})*\/\S*$/u;
const topDomain = /\.(?:com|org|net|edu|gov|info|dev|app|tech|design|page|site|me|\p{Ll}{2})$/u;
const begunHost = /^(?:https?:\/\/)?[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+$/u;

/**
 * How much of the lower line is the rest of an e-mail address or a link that a narrow column breaks where its edge is, without
 * a hyphen; undefined where nothing shows that it is.
 */
export function restOfBrokenAddress(upper: string, lower: string): number | undefined {
  const begun = lastToken.exec(upper)?.[0];
  const rest = firstToken.exec(lower)?.[0];
  if (begun === undefined || rest === undefined) return undefined;
  return goesOn(begun, rest, rest === lower) ? rest.length : undefined;
}

function goesOn(begun: string, rest: string, isAlone: boolean): boolean {
  if (begunMail.test(begun)) {
    if (rest.startsWith(".")) return restOfHost.test(rest) || restOfDomain.test(rest);
    if (!topDomain.test(begun)) return restOfHost.test(rest);
    return isAlone && openDomain.test(begun) && restOfDomain.test(rest);
  }
  if (restOfMail.test(rest)) return rest.startsWith("@") ? localPart.test(begun) : begunLocalPart.test(begun);
  if (begunHost.test(begun)) return !topDomain.test(begun) && linkInside.test(rest);
  return begunLink.test(begun) && isAlone && restOfLink.test(rest) && !begunLink.test(rest) && !isHeading(rest);
}
