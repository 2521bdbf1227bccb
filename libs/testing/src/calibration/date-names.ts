/** Month names, abbreviations and words for "present", as people of that language write them. */
export type DateNames = {
  long: readonly string[];
  short: readonly string[];
  present: readonly string[];
  since: readonly string[];
  to: readonly string[];
};

const list = (names: string): string[] => names.split(",").map((name) => name.trim());
const names = (long: string, short: string, present: string, since: string, to: string): DateNames => ({
  long: list(long),
  short: list(short),
  present: list(present),
  since: list(since),
  to: list(to),
});

export const dateNames: Readonly<Record<string, DateNames>> = {
  en: names(
    "January, February, March, April, May, June, July, August, September, October, November, December",
    "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec",
    "Present, present, Current, Now, Ongoing, Today, Till date, to date, PRESENT",
    "since, Since, From",
    "to, until",
  ),
  de: names(
    "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember",
    "Jan., Feb., März, Apr., Mai, Juni, Juli, Aug., Sept., Okt., Nov., Dez.",
    "heute, Heute, aktuell, laufend",
    "seit, Seit, ab",
    "bis",
  ),
  fr: names(
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
    "janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.",
    "aujourd'hui, présent, en cours, ce jour, aujourd’hui",
    "depuis, Depuis",
    "à, au",
  ),
  es: names(
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
    "ene, feb, mar, abr, may, jun, jul, ago, sep, oct, nov, dic",
    "actualidad, presente, la actualidad, Actual, hoy",
    "desde, Desde",
    "a, hasta",
  ),
  pt: names(
    "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro",
    "jan, fev, mar, abr, mai, jun, jul, ago, set, out, nov, dez",
    "atual, presente, o momento, atualmente",
    "desde, Desde",
    "a, até",
  ),
  it: names(
    "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre",
    "gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic",
    "oggi, presente, in corso, attuale",
    "dal, Da",
    "a, al",
  ),
  nl: names(
    "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december",
    "jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec",
    "heden, nu, Heden",
    "sinds, vanaf",
    "tot, t/m",
  ),
  pl: names(
    "styczeń, luty, marzec, kwiecień, maj, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień",
    "sty, lut, mar, kwi, maj, cze, lip, sie, wrz, paź, lis, gru",
    "obecnie, teraz, nadal",
    "od",
    "do",
  ),
  sv: names(
    "januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december",
    "jan, feb, mar, apr, maj, jun, jul, aug, sep, okt, nov, dec",
    "nuvarande, nu, pågående",
    "sedan",
    "till",
  ),
  tr: names(
    "Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık",
    "Oca, Şub, Mar, Nis, May, Haz, Tem, Ağu, Eyl, Eki, Kas, Ara",
    "halen, günümüz, devam ediyor",
    "",
    "",
  ),
  ru: names(
    "январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь",
    "янв., фев., март, апр., май, июнь, июль, авг., сент., окт., нояб., дек.",
    "настоящее время, по настоящее время, н.в., сейчас",
    "с",
    "по",
  ),
};
