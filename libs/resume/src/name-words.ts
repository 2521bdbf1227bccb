export const HONORIFIC =
  /^(?:(?:dipl\.?-(?:ing|inf|kfm|kffr|phys|math|psych|wirt\.-ing|des|päd|biol|chem)|dr\.?-ing|dott\.ssa|prof\.ssa|tan sri|h\.c|dr|prof|professor|mr|mrs|ms|miss|mx|sir|madam|dame|herr|frau|monsieur|madame|mme|mlle|sr|sra|srta|don|doña|dra|drs|dott|ing|inż|eng|engr|arq|arch|lic|dipl|mag|mgr|bc|ir|er|adv|atty|ca|rev|hon|capt|col|lt|sgt|maj|gen|shri|sri|smt|kum|haji|hj|dato'?|datuk|ustadh|sheikh|г-н|г-жа|med|rer|nat|phil|habil)(?:\.|(?=\s))\s*)+/iu;

export const DEGREE_SUFFIX =
  /(?:[\s,]+(?:ph\.?\s?d\.?|d\.?phil\.?|m\.?d\.?|mba|m\.?b\.?a\.?|m\.?sc\.?(?:\s?\(.{2,20}\))?|b\.?sc\.?|m\.?s\.?|b\.?s\.?|m\.?a\.?|b\.?a\.?|b\.?tech\.?|m\.?tech\.?|b\.?e\.?|m\.?e\.?|b\.?eng\.?|m\.?eng\.?|llb|llm|j\.?d\.?|dds|rn|bsn|msn|cpa|cfa|acca|fca|pmp|cissp|cism|ccna|ccnp|ccie|csm|pe|p\.?eng\.?|shrm-?cp|phr|sphr|esq|edd|dba|mph|mfa|bfa|mca|bca|fcca|aca|gphr|cma|frm|psm|itil|togaf|cka|ceh|oscp|esq|frcs|mrcp|ra|aia|faia|ceng|meng|chfc|clu|lcsw|msw|ot|pt|dpt|pharm\.?d\.?|psy\.?d\.?|np|fnp|crna|bba|mphil|ll\.?b\.?|ll\.?m\.?|b\.?com\.?|m\.?com\.?|pgdm)\.?)+$/iu;

/** Small words inside names: written low, and kept low when a name in capitals is rewritten. */
export const PARTICLES = new Set(
  "van der den de la las los le du da das do dos di del della von zu zum af av ten ter te bin binti bint ibn ben al el ul y e i st san auf dem abu bte vom 't d/o s/o a/l a/p and".split(
    " ",
  ),
);

/** Words that open a document or label a detail, and so never a name. */
const NOT_NAMES =
  "resume résumé curriculum vitae cv lebenslauf portfolio page email e-mail phone mobile address linkedin github website confidential contact profile about summary objective hello hi i'm experience education skills languages projects " +
  "nationality gender birth born male female married single date street avenue road lane apartment apt suite floor block sector building remote university college institute school inc llc ltd gmbh company open available looking seeking " +
  "years with and for the my is software data web full stack senior junior it cloud machine learning computer science engineering technology technologies team work updated version applicant candidate application cover letter personal details";
export const NOT_NAME = new RegExp(`(?<![\\p{L}])(?:${NOT_NAMES.replaceAll(" ", "|")})(?![\\p{L}])`, "iu");

/** How well a language is known, written before it. */
export const LANGUAGE_LEVEL =
  /^(?:fluent|native|bilingual|basic|conversational|intermediate|advanced|professional|business|excellent|good|very|spoken|written)$/iu;

/** Trades that are family names too: a job where something else may be the name, a name where nothing else is. */
export const TRADE_NAME =
  /^\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]*)?\s(?:Baker|Cook|Carpenter|Butcher|Gardener|Farmer|Porter|Cooper|Page|Driver|Fisher|Barber|Steward|Marshall|Judge|Constable|Sergeant|Butler|Painter|Plumber|Weaver|Mason|Sheppard|Shepherd|Cleaner|Buyer|Guard|Fellow|Partner|Pilot|Chef|Major|Young|Street|Lane|Floor|Block|Date|Phone|Birth|College|May)$/iu;

/** Given names that tools bear too. */
export const GIVEN_NAME_OF_TOOL =
  /^(?:ada|amber|athena|basil|cassandra|crystal|dale|hugo|iris|jade|jasmine|jasper|julia|juno|luna|pascal|pearl|robin|rose|ruby|scala|stan|travis|vera|will)$/iu;

/** What a resume calls itself above the name. */
export const OPENING_TITLE = /^(?:resume|résumé|curriculum vitae|cv|lebenslauf)$/iu;
