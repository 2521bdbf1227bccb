const GENERIC =
  "Science|Sciences|Arts|Technology|Engineering|Commerce|Laws?|Philosophy|Business Administration|Fine Arts|Education|Medicine|Applied Sciences?|Computer Applications?|Architecture|Design|Public Health|Public Administration|Surgery|Pharmacy|Nursing|Music|Social Work|Letters";

/** What stands in brackets behind a degree written out: "(MSc)", not "(History)". */
const ABBREVIATION =
  "[BMD]\\.?\\s?(?:Sc|Tech|Eng|Com|Ed|Arch|Phil|Res|B\\.?A|F\\.?A|C\\.?A|P\\.?[AHP]|Mus|A|S|E)|Ph\\.?\\s?D|LL\\.?[BM]|MD|JD|AAS?|Ed\\.?D";

/** Degrees as printed, longest first; what follows "in" or "of" is read as the field. */
const DEGREE = new RegExp(
  "(?<![\\p{L}\\d])(?:" +
    [
      `(?:Integrated |Executive |Joint |Double |Honou?rs )?(?:Bachelor|Master|Doctor|Associate)(?:'?s)?(?: of (?:${GENERIC})(?![\\p{L}])| degree| Degree)?(?: \\((?:Hons|Honou?rs|${ABBREVIATION})\\.?\\))?(?!\\p{L})`,
      "(?:Associate|Bachelor|Master|Doctorate)(?:'s)? degree",
      "(?:Doctorate|Doktor|Diplom(?:-\\p{L}+)?|Diploma|Postgraduate Diploma|Post Graduate Diploma|PG ?Diploma|Higher National Diploma|HND|PGDM|PGCE)(?!\\p{L})",
      "Ph\\.?\\s?D\\.?|D\\.?Phil\\.?|(?:Executive |Global |Online )?M\\.?B\\.?A\\.?|EMBA|MD|JD|DDS|DVM|DNP|Pharm\\.?\\s?D\\.?|Psy\\.?D\\.?|B\\.?B\\.?A\\.?|M\\.?C\\.?A\\.?|B\\.?C\\.?A\\.?|LL\\.?[BM]\\.?|J\\.D\\.|M\\.D\\.|MBBS|Ed\\.?D\\.?",
      "(?:B|M)\\.?\\s?(?:Sc|Tech|Eng|Com|Ed|Arch|Des|Phil|Pharm|Res)\\.?(?:\\s?\\((?:Hons|Honou?rs)\\.?\\)|\\s(?:Hons|Honou?rs))?(?![\\p{L}])",
      "(?:B|M)\\.?(?:S|A|E|F\\.?A)\\.?c?(?:\\s?\\((?:Hons|Honou?rs)\\.?\\)|\\s(?:Hons|Honou?rs))?(?![\\p{L}&/])",
      "(?:Doctorat|Doctorado|Doutorado|Dottorato|Doktorat|Promotion|Fachabitur|Matura|Maturita|Maturità|Vordiplom|Magisterstudium|Ingénieur(?: diplômé)?|Diplôme d'ingénieur|CAP|Bac Pro|DEUG|Bachillerato|Técnico(?: Superior)?|Tecnólogo|Grado Superior|Ensino Médio|Pós-graduação|Especialização|Especialización|Posgrado|Postgrado|Ingeniero|Ingeniera|Diploma di maturità|HBO|VWO|HAVO|Doctoraal|Licentiat|Civilingenjör|Cand\\.? ?(?:scient|merc|polyt)\\.?|Lisans|Yüksek Lisans|Ön Lisans|Sarjana|Cử nhân|Thạc sĩ|Kỹ sư|Bakalář|Bakalářské studium|Mgr\\.|Bc\\.|Diplomă|Licență|Master universitaire|Πτυχίο|Бакалавриат|Магистратура|Специалитет)(?!\\p{L})|학사|석사|박사|學士|碩士|بكالوريوس|ماجستير|दिप्लोमा|स्नातक|(?:Licence|Licenciatura|Licenciado|Licenciada|Grado|Máster|Maestría|Ingeniería|Mestrado|Bacharelado|Graduação|Laurea(?: Magistrale| Triennale)?|Magister|Inżynier|Licencjat|Staatsexamen|DUT|BTS|Baccalauréat|Abitur|A-Levels?|GCSEs?|High School Diploma|Higher Secondary(?: Certificate)?|Secondary School Certificate|HSC|SSC|GED|Kandidat|Бакалавр|Магистр|Специалист)(?!\\p{L})|本科|学士|硕士|博士|学士号|修士",
    ].join("|") +
    ")",
  "u",
);
const DEGREE_ANY_CASE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:bachelor|master|doctor)(?:'?s)?(?: of (?:${GENERIC})(?!\\p{L})| degree)?(?!\\p{L})|diploma|doctorate|ph\\.?d\\.?|mba|b\\.?tech|m\\.?tech|b\\.?sc|m\\.?sc)(?!\\p{L})`,
  "iu",
);

export type DegreeMatch = { from: number; to: number };

export function findDegree(text: string): DegreeMatch | null {
  const match = DEGREE.exec(text) ?? DEGREE_ANY_CASE.exec(text);
  if (match === null) return null;
  // "Scrum Master", "Master Data" and "Associate Engineer" are no degrees.
  if (
    /^(?:Master|Associate|Doctor)$/u.test(match[0]) &&
    !/^\s(?:of|in|,)/u.test(text.slice(match.index + match[0].length))
  )
    return null;
  const printed = match[0].trimEnd();
  return { from: match.index, to: match.index + printed.length };
}

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ["PhD", /(?<!\p{L})(?:ph\.?\s?d\.?|doctora(?:te|l)|d\.?phil)(?!\p{L})/iu],
  [
    "Master",
    /(?<!\p{L})(?:master(?:'?s)?(?:\s(?:degree|of|in)|'s|(?=\s(?:or|and)\s)|\s?\/)|m\.?sc\.?|m\.?tech|m\.?eng\.?|m\.?b\.?a\.?|MS(?=\s(?:degree|in|or)|\/)|advanced degree|postgraduate degree)(?!\p{L})/iu,
  ],
  [
    "Bachelor",
    /(?<!\p{L})(?:bachelor(?:'?s)?|b\.?sc\.?|b\.?tech|b\.?eng\.?|BS(?=\s?(?:degree|in|or|\/|,))|BA(?=\s?(?:degree|in|or|\/))|B\.S\.|B\.A\.|undergraduate degree)(?!\p{L})/iu,
  ],
  ["Associate", /(?<!\p{L})associate(?:'?s)? degree(?!\p{L})/iu],
  ["Diploma", /(?<!\p{L})(?:high school diploma|GED|diploma)(?!\p{L})/iu],
];

const ANY_DEGREE =
  /(?<!\p{L})(?:(?:university|college|relevant|technical|related|academic|a)\sdegree|degree in)(?!\p{L})/iu;

/** The lowest level of education a sentence accepts: "Bachelor's or Master's" asks for a bachelor's, as does "a degree". */
export function lowestLevel(text: string): string | null {
  const accepted = LEVELS.filter(([, pattern]) => pattern.test(text));
  return accepted.at(-1)?.[0] ?? (ANY_DEGREE.test(text) ? "Bachelor" : null);
}
