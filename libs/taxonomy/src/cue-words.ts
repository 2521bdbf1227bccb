const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Nouns that turn the capitalised word before them into a technology: "Go services", "Excel macros". */
export const followers = words(`
  api apis app application applications apps backend based bindings certification certified client clients cluster clusters code
  codebase compiler component components concurrency cookbooks cookies crate crates dashboard dashboards data database
  databases dataframes developer developers development driver drivers ecosystem engine engineer engineers experience expertise firmware form
  forms formulas framework frontend functions hooks interfaces ide js job jobs language libraries library macro macros
  manifests microservice microservices middleware models modeling module modules mvc native powered like notebook notebooks orm package
  packages pipeline pipelines pivot plugin plugins programmer programmers programming proficiency project projects queries
  query reports runtime scraper scripting scripts sdk security server servers service services skill skills spreadsheet spreadsheets
  stack streaming structured templates testing tests topics vba web widgets workbooks workloads`);

/** The few that do so for a word in small letters. */
export const plainFollowers = words(`
  components developer developers framework hooks js macros microservices programmer programmers programming spreadsheet
  spreadsheets`);

/** Those that do so for a field of work in small letters: "procurement experience", "logistics background". */
export const fieldFollowers = words("background expertise experience knowledge qualification qualifications skills");

/** What may go on after a field of work that a cue has named: "understanding of containers with", "experience in sales at". */
export const phraseEnds = words(`
  as at for in including is or preferably preferred required such using via which with within would`);

/** Words that announce a technology directly: "using Go", "Advanced Excel". */
export const leaders = words(`
  advanced apache basic coding core expert idiomatic intermediate know knows language learn learned learning modern ms
  microsoft programming proficient solid using use used via vanilla`);

/** Words that announce one through a preposition: "proficient in Excel", "written in C", "ported to Rust". */
export const cues = words(`
  advanced analysis apis applications apps background based build building built certification certified code coded coding
  competency comfortable competent confident develop developed developer developing development dashboards excellent
  experience experienced expert expertise exposure familiar familiarity fluency fluent hands-on implement implemented
  implementation implementing knowledge knowledgeable mastery microservices migrate migrated migrating modules ported
  porting proficiency proficient program programmed programming programs reports rewrite rewriting rewrote scripts services
  skill skilled skills software strong tools trained training understanding versed working write writing written wrote
  years`);

export const prepositions = words("at from in into of on to with");

/** What may stand between the items of a list: "Go as well as Rust", "R (advanced), SQL". */
export const connectors = words(`
  advanced and as basic beginner e especially et etc expert g including intermediate like mainly oder or plus primarily
  proficient und well with y year years yrs`);

/** Headings and labels before a list: "Languages: R". */
export const labels = words(`
  competencies databases environment frameworks languages libraries office packages platforms programming proficient skills
  software stack tech technologies technology tools`);

/** Labels of the rest, before a colon alone: "Other: Rust". */
export const otherLabels = words("additional also further misc miscellaneous other others");

/** What a verb governs: "go to", "excel at", "access your", "react quickly". */
export const governed = words(`
  a above across all an and/or any at away beyond calmly each every everything fast forward further her his in into it its
  me my on our out over positively promptly quickly rapidly sure swiftly that the their them these this those through to
  under up upon us well within you your`);

export const conjunctions = words("and e et oder or und y");

/** Who does a job; with the field before it, a title. */
export const persons = words(`
  administrator administrators analyst analysts apprentice architect architects consultant consultants designer designers
  developer developers director engineer engineers executive expert head intern interns internship lead leads manager
  managers master masters officer owner owners practitioner professional professionals programmer programmers recruiter
  researcher researchers scientist scientists specialist specialists technician tester testers trainee
  writer writers`);

/** What stands before the name of an employer; "for" only after a word of work. */
export const employerLeads = words("at joined joining left leaving for");
export const employments = words("consulted freelanced interned work worked working works");

/** What follows the name of a company: its legal form, its people, its places. */
export const companyFollowers = words(`
  ag alumni campus co corp corporation employees gmbh headquarters hq inc kk limited llc ltd office offices plc pvt sa se`);
