/** `degree` as printed; null field where the degree names it or there is none. */
export type Study = { degree: string; fields: readonly string[]; joint: readonly string[] };

const list = (names: string): string[] => names.split(";").map((name) => name.trim());

const FIELDS = list(
  "Computer Science; Mechanical Engineering; Economics; Applied Mathematics; Nursing; Graphic Design; History; Electronics and Communication Engineering; Marketing; Biology; Information Technology; Industrial Engineering; Psychology; Chemistry; Statistics; Data Science; Philosophy; Environmental Studies; Hospitality Management; International Relations; Physics; Accounting and Finance",
);
const study = (degrees: string, joint: string, fields: readonly string[] = FIELDS): Study[] =>
  list(degrees).map((degree) => ({ degree, fields, joint: joint.split("|") }));

export const studies: Readonly<Record<string, readonly Study[]>> = {
  en: [
    ...study(
      "Bachelor of Science; Bachelor of Arts; Master of Science; Master of Arts; Bachelor of Technology; Bachelor of Engineering; Master of Engineering",
      " in |, ",
    ),
    ...study("BSc; B.Sc.; MSc; M.Sc.; B.Tech; M.Tech; B.E.; BS; B.S.; BA; MA; M.S.; BEng", " in |, | "),
    ...study("Bachelor's degree; Master's degree", " in "),
    ...study("PhD; Ph.D.", " in |, "),
    ...study("Diploma; Associate of Science", " in "),
    { degree: "MBA", fields: [], joint: [] },
    { degree: "Master of Business Administration", fields: [], joint: [] },
    { degree: "Bachelor of Commerce", fields: [], joint: [] },
    { degree: "High School Diploma", fields: [], joint: [] },
  ],
  de: [
    ...study(
      "B.Sc.; M.Sc.; Bachelor of Science; Master of Science",
      " |, | in ",
      list(
        "Informatik; Wirtschaftsinformatik; Maschinenbau; Elektrotechnik; Betriebswirtschaftslehre; Psychologie; Germanistik",
      ),
    ),
    ...study("Diplom; Bachelor; Master", " in ", list("Informatik; Physik; Maschinenbau; Soziologie")),
    { degree: "Abitur", fields: [], joint: [] },
  ],
  fr: [
    ...study(
      "Licence; Master; Doctorat; BTS",
      " en | ",
      list("Informatique; Mathématiques appliquées; Gestion; Droit; Histoire; Biologie"),
    ),
    { degree: "Baccalauréat", fields: [], joint: [] },
  ],
  es: [
    ...study(
      "Licenciatura; Grado; Máster; Ingeniería",
      " en ",
      list("Informática; Sistemas; Economía; Diseño Gráfico; Biología; Administración de Empresas"),
    ),
  ],
  pt: study(
    "Bacharelado; Mestrado; Licenciatura",
    " em ",
    list("Ciência da Computação; Engenharia Civil; Economia; Design"),
  ),
  it: study(
    "Laurea Magistrale; Laurea Triennale; Laurea",
    " in ",
    list("Informatica; Ingegneria Gestionale; Economia; Lettere"),
  ),
  nl: study("Bachelor; Master", " ", list("Informatica; Bedrijfskunde; Werktuigbouwkunde")),
  pl: study("Magister; Inżynier; Licencjat", ", ", list("Informatyka; Ekonomia; Automatyka")),
};

export const institutions: Readonly<Record<string, readonly string[]>> = {
  en: list(
    "University of Norrhaven; Kestrel Valley College; Wexcombe State University; Royal Institute of Tamarind; St. Brannoc's College; Indian Institute of Technology, Palmyra; Quillstone Polytechnic; University of Ghana; MIT; Oakhollow School of Design; National Institute of Technology Karvar; Harrow Point High School; University of California, Redthorn; Yarrow Community College; Graduate School of Business, Lumora University; Anna University; London School of Clockmaking",
  ),
  de: list(
    "Technische Universität Falkenstadt; Universität Hohenbrück; Hochschule Seewald; FH Nordmark; Gymnasium am Lindenplatz; Fachhochschule Weidenau",
  ),
  fr: list(
    "Université de Valombre; École Polytechnique de Sévrange; IUT de Corbeval; Lycée Jeanne-Morel; Institut Supérieur du Rivage",
  ),
  es: list(
    "Universidad Nacional de Montelara; Universidad Politécnica de Sotoverde; Instituto Tecnológico de Villaflor; Escuela Superior de Artes de Olmeda",
  ),
  pt: list("Universidade Federal do Vale Verde; Universidade de Monsaraz; Instituto Superior de Engenharia de Alvor"),
  it: list("Università degli Studi di Montefalco; Politecnico di Val d'Orsa"),
  nl: list("Universiteit van Zandwijk; Hogeschool Noorderdam; Technische Universiteit Waterland"),
  pl: list("Politechnika Nadwiślańska; Uniwersytet w Borzewie; Akademia Górska"),
};
