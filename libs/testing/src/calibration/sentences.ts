import type { Random } from "./random.ts";

/** `{a}`, `{b}`, `{c}` are skills; no other word of a sentence names one. */
export const workSentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Built the billing service in {a} and {b}, used by 40 branches.",
    "Migrated 31 reports from spreadsheets to {a}, saving 12 hours a week",
    "Introduced {a} for the whole group; trained nine colleagues in {b}.",
    "Wrote importers with {a}, {b} and {c}.",
    "Led a team of five that moved the ordering process to {a}",
    "Used {a} to find why parcels were late, and cut delays by 18%.",
    "Replaced an ageing {a} installation with {b} over two quarters.",
    "Responsible for {a} and {b} across three sites",
    "Rolled out {a} to 120 users (with {b}).",
    "Day-to-day work in {a}/{b} with a team in two countries.",
    "Tech: {a}, {b}, {c}",
    "Technologies used: {a}, {b}",
    "Environment: {a}; {b}; {c}",
    "Maintained 14 services written in {a}.",
    "Reduced cost per order by 30% thanks to {a}.",
    "Mentored two juniors in {a} during 2019 and 2020.",
  ],
  de: [
    "Entwicklung der Abrechnung mit {a} und {b}.",
    "Einführung von {a} in vier Niederlassungen",
    "Ablösung des Altsystems durch {a}, {b} und {c}",
    "Verantwortlich für {a} an drei Standorten",
  ],
  fr: [
    "Développement du service de facturation avec {a} et {b}.",
    "Mise en place de {a} pour 120 utilisateurs",
    "Formation de neuf collègues à {a} et {b}",
  ],
  es: [
    "Desarrollo del sistema de facturación con {a} y {b}.",
    "Implantación de {a} en cuatro sedes",
    "Uso de {a}, {b} y {c} a diario",
  ],
  pt: ["Desenvolvimento do sistema de cobrança com {a} e {b}.", "Implantação de {a} em quatro filiais"],
  it: ["Sviluppo del sistema di fatturazione con {a} e {b}.", "Introduzione di {a} in quattro sedi"],
  nl: ["Bouwde het facturatiesysteem met {a} en {b}.", "Invoering van {a} op vier locaties"],
  pl: ["Rozwój systemu rozliczeń z użyciem {a} i {b}.", "Wdrożenie {a} w czterech oddziałach"],
};

export const plainSentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Answered 60 letters a day and kept the archive in order.",
    "Opened two new branches and hired eleven people",
    "Won the yearly award of the house in 2018.",
    "Served up to 200 guests an evening",
    "Saved 1.2 million euros between 2015 and 2017.",
    "Took part in the yearly fair in Hanover",
    "Handled the till, the orders and the keys.",
    "Promoted after ten months.",
  ],
  de: ["Betreuung von 60 Kunden in drei Ländern", "Leitung eines Teams von fünf Personen."],
  fr: ["Encadrement d'une équipe de cinq personnes.", "Accueil de 200 clients par jour"],
  es: ["Atención a 200 clientes al día.", "Apertura de dos sucursales nuevas"],
  pt: ["Atendimento a 200 clientes por dia.", "Abertura de duas filiais"],
  it: ["Gestione di 200 clienti al giorno.", "Apertura di due nuove sedi"],
  nl: ["Begeleidde een team van vijf mensen.", "Opende twee nieuwe vestigingen"],
  pl: ["Obsługa 200 klientów dziennie.", "Otwarcie dwóch nowych oddziałów"],
};

/** Words that are names of technology elsewhere, and are none here. */
export const trapSentences: readonly string[] = [
  "Helped three brands go to market within a year.",
  "Excel at explaining hard things simply.",
  "React quickly when a delivery goes wrong.",
  "Took swift action when the cooling failed in spring 2019.",
  "Kept the rest of the floor informed and never let the spark go out.",
  "Express delivery was less than half of the volume.",
  "Had access to the vault and the word of the owner.",
  "Sketch ideas on paper before anything is built.",
  "Go the extra mile; go above and beyond for guests.",
  "Swift to respond, able to excel under pressure.",
  "Won the C-suite over to the plan and put safety at the heart of R&D.",
  "Spring cleaning of the whole archive: no rust, no dust.",
  "Looked after a python and two scales of lizards at the city zoo.",
  "Sold ruby rings, crystal vases and amber necklaces.",
  "Assembled the shell of the boat and the julia butterfly display.",
  "Ready to go from day one, and reacts calmly to complaints.",
];

export const summaries: readonly string[] = [
  "Reliable and curious, at home in small teams and large ones.",
  "Ten years of experience in shops, kitchens and warehouses; ready for the next step.",
  "I like clear words and finished work.",
  "Looking for a place where careful people are welcome. Worked in four countries since 2011.",
  "With over 8 years in the field I bring calm to busy places.",
];

/** The sentence with its skills filled in, and how many of `printed` it took. */
export function fillSentence(sentence: string, printed: readonly string[]): { text: string; used: number } {
  let used = 0;
  const text = sentence.replace(/\{[abc]\}/g, () => printed[used++]!);
  return { text, used };
}

function skillsNeeded(sentence: string): number {
  return sentence.match(/\{[abc]\}/g)?.length ?? 0;
}

export function pickSentence(random: Random, sentences: readonly string[], available: number): string {
  return random.pick(sentences.filter((sentence) => skillsNeeded(sentence) <= available));
}
