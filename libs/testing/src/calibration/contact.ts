import { type Culture, cultures, titlesAfter, titlesBefore } from "./people.ts";
import { type Country, countries } from "./places.ts";
import type { Random } from "./random.ts";
import type { Link, Truth } from "./synthetic-resume.ts";

export type Contact = Pick<Truth, "names" | "email" | "phone" | "location" | "links"> & {
  printedName: string;
  script: Culture["script"];
  printedPhone: string | null;
  printedLinks: readonly Link[];
};

const list = (names: string): string[] => names.split(",").map((name) => name.trim());
const MAIL_HOSTS = list(
  "example.com, example.org, mail.example.net, example.co.uk, post.example.de, students.example.edu",
);
const NICKNAMES = list("sunflower88, codewizard, the.night.owl, contact, hello, jobs2024, bluefox");

export function inventContact(random: Random, scripts: readonly Culture["script"][]): Contact {
  const culture = random.pick(cultures.filter((one) => scripts.includes(one.script)));
  const name = inventName(random, culture);
  const country = random.pick(countries);
  const location = random.chance(0.93) ? inventLocation(random, country) : null;
  const phone = random.chance(0.93) ? inventPhone(random, country, location) : null;
  const email = random.chance(0.97) ? inventMail(random, name.romanised) : null;
  const links = inventLinks(random, name.romanised);
  return {
    names: name.names,
    printedName: name.printed,
    script: culture.script,
    email,
    phone: phone?.value ?? null,
    printedPhone: phone?.printed ?? null,
    location,
    links: links.map(({ url }) => url),
    printedLinks: links,
  };
}

function inventName(random: Random, culture: Culture): { names: string[]; printed: string; romanised: string[] } {
  const halves = (name: string): [string, string] => {
    const [own = "", roman = own] = name.split("|");
    return [own, roman];
  };
  const [given, romanGiven] = halves(random.pick(culture.given));
  const [family, romanFamily] = halves(random.pick(culture.family));
  const [second] =
    culture.second !== undefined && random.chance(culture.second) ? halves(random.pick(culture.family)) : [""];
  const joined = (first: string, last: string, joint: string) =>
    [first, last].filter((part) => part !== "").join(joint);
  const families = joined(family, second === family ? "" : second, " ");
  const own =
    culture.order === "family first" ? joined(families, given, culture.joint) : joined(given, families, culture.joint);
  const roman = joined(romanGiven, romanFamily, " ");
  const romanised = [romanGiven, romanFamily].filter((part) => part !== "");
  if (culture.script !== "latin") {
    const printed = random.chance(0.35)
      ? random.pick([`${own} (${roman})`, `${roman} (${own})`, `${own} ${roman}`])
      : own;
    return { names: printed === own ? [own] : [own, roman], printed, romanised };
  }
  return { names: [own], printed: dress(random, own, given, families), romanised };
}

/** The name as people write it above a resume: with a title or a degree, in capitals, family name in capitals. */
function dress(random: Random, name: string, given: string, family: string): string {
  const roll = random.between(1, 100);
  if (roll <= 58) return name;
  if (roll <= 68) return `${random.pick(titlesBefore)} ${name}`;
  if (roll <= 76)
    return `${name}, ${random.pick(titlesAfter)}${random.chance(0.2) ? `, ${random.pick(titlesAfter)}` : ""}`;
  if (roll <= 92) return name.toLocaleUpperCase("en");
  return family === "" ? name : `${given} ${family.toLocaleUpperCase("en")}`;
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/[øœ]/g, "o")
    .replace(/đ/g, "d")
    .replace(/þ/g, "th")
    .replace(/ı/g, "i")
    .replace(/[^a-z]+/g, "");
}

function inventMail(random: Random, romanised: readonly string[]): string {
  const [first = "", last = first] = romanised.map(fold);
  const locals = [
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${first}_${last}`,
    `${last}.${first}`,
    `${first}${random.between(70, 99)}`,
    random.pick(NICKNAMES),
    `${first}.${last}+cv`,
  ];
  const mail = `${random.pick(locals)}@${random.pick(MAIL_HOSTS)}`;
  return random.chance(0.06) ? mail.toUpperCase() : mail;
}

function inventPhone(random: Random, country: Country, location: string | null): { value: string; printed: string } {
  const national = random.pick(country.numbers).replace(/#/g, () => String(random.between(0, 9)));
  const digits = national.replace(/\D/g, "");
  const value = `+${country.dialling}${digits}`;
  const plus = `+${country.dialling}`;
  const styles = [
    `${plus} ${national}`,
    `${plus} ${national}`,
    `${plus}-${national.replace(/ /g, "-")}`,
    `${plus}${digits}`,
    `(${plus}) ${national}`,
    `00${country.dialling} ${national}`,
    `${plus} ${national.replace(/[ -]/g, ".")}`,
  ];
  if (country.trunk !== "") styles.push(`${plus} (${country.trunk}) ${national}`);
  if (country.dialling === "1") {
    const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
    styles.push(
      `(${area}) ${exchange}-${line}`,
      `${area}-${exchange}-${line}`,
      `${area}.${exchange}.${line}`,
      `1-${area}-${exchange}-${line}`,
    );
  } else if (location?.includes(country.name)) styles.push(`${country.trunk}${national}`);
  return { value, printed: random.pick(styles) };
}

function inventLocation(random: Random, country: Country): string {
  const city = random.pick(country.cities);
  const region = country.regions === undefined ? null : random.pick(country.regions);
  const styles = [`${city}, ${country.name}`, `${city}, ${country.name}`];
  if (region !== null) styles.push(`${city}, ${region}`, `${city}, ${region}, ${country.name}`);
  else styles.push(city);
  return city === country.name ? city : random.pick(styles);
}

function inventLinks(random: Random, romanised: readonly string[]): Link[] {
  const handle = romanised.map(fold).join(random.pick(["", "-"]));
  const sites = [
    `linkedin.com/in/${handle}`,
    `github.com/${handle}`,
    `${handle}.dev`,
    `www.${handle}.example.com/portfolio`,
    `behance.net/${handle}`,
    `gitlab.com/${handle}`,
    `medium.com/@${handle}`,
    `stackoverflow.com/users/${random.between(1000, 99999)}/${handle}`,
  ];
  return random
    .shuffled(sites)
    .slice(0, random.between(0, 3))
    .map((site) => {
      const url = `https://${site}`;
      const text = random.pick([site, url, url, site.startsWith("linkedin") ? `www.${site}` : site]);
      return { text, url };
    });
}
