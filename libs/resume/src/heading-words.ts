import type { SectionKind } from "./headings.ts";

/**
 * The word that decides, strongest first: "Volunteer Experience" is volunteering, "Project Experience" projects,
 * "Language Skills" languages, "Summary of Qualifications" a summary.
 */
export const KEY_WORDS: readonly (readonly [SectionKind, string])[] = [
  ["references", "references referees referenzen références referencias referências referenze referenties referencje"],
  [
    "publications",
    "publications papers talks patents presentations publikationen publicaciones publicações conferences",
  ],
  [
    "volunteering",
    "volunteering volunteer voluntary community extracurricular extra-curricular ehrenamt ehrenamtliches bénévolat voluntariado volontariato vrijwilligerswerk wolontariat activities involvement",
  ],
  [
    "contact",
    "contact contacts kontakt kontaktdaten personalien coordonnées contacto contato contatti contactgegevens kontaktuppgifter kontaktoplysninger iletişim контакты контакти kontakty kontak επικοινωνία",
  ],
  [
    "summary",
    "summary objective about me profil perfil profilo profiel profiili resumen resumo über zusammenfassung kurzprofil kurzporträt sommario о себе introduction biography présentation presentación presentazione apresentação synthèse extracto objetivo objectif obiettivo samenvatting podsumowanie sammanfattning özet hakkımda προφίλ shrnutí",
  ],
  ["skills", "skillset toolbox toolkit"],
  [
    "languages",
    "languages language sprachen sprachkenntnisse fremdsprachen sprachkompetenz langues langue linguistiques linguistic idiomas idioma lenguas línguas lingue lingua linguistiche talen talenkennis taalvaardigheid języki języków języka språk språkkunskaper sprog kielitaito kielet diller языки язык мови jazyky limbi bahasa γλώσσες nyelvek nyelvtudás",
  ],
  [
    "education",
    "education educational studies qualifications qualification bildung ausbildung bildungsweg schulbildung hochschulbildung studium formation formations formación educación educação formação educação istruzione formazione opleiding opleidingen onderwijs wykształcenie edukacja utbildning utdanning uddannelse koulutus eğitim öğrenim образование освіта vzdělání studii educație pendidikan εκπαίδευση σπουδές tanulmányok végzettség schooling études diplômes diplôme scolarité estudios escolaridade studi degrees",
  ],
  [
    "certifications",
    "certifications certification certificates certificate licenses licences licensure zertifikate zertifizierungen certificats certificaciones certificados certificações certificazioni certificati certificaten certificeringen certyfikaty certifikat sertifikalar сертификаты сертифікати weiterbildung weiterbildungen fortbildung fortbildungen",
  ],
  [
    "projects",
    "projects project projekte projekt projets proyectos projetos progetti projecten projekty projekter projeler проекты проєкти realisations réalisations",
  ],
  [
    "awards",
    "awards award honors honours achievements accomplishments scholarships distinctions auszeichnungen prix premios prêmios premi nagrody",
  ],
  [
    "interests",
    "interests hobbies interessen intérêts loisirs intereses interesses interessi aficiones pasatiempos passatempi zainteresowania hobbys hobby's hobby freizeit freizeitinteressen freizeitaktivitäten fritid fritidsintressen intressen interesser fritidsinteresser harrastukset passions pasiones passioni passatempos zájmy koníčky záľuby interese hobbiuri hobiler хобби увлечения хобі захоплення ενδιαφέροντα χόμπι érdeklődés hobbik hobi minat",
  ],
  [
    "skills",
    "skills skill technologies technology stack tools expertise competencies competences proficiencies proficiency competencias kenntnisse fachkenntnisse edv-kenntnisse it-kenntnisse softwarekenntnisse fähigkeiten fertigkeiten kompetenzen kernkompetenzen compétences savoir-faire habilidades destrezas conocimientos conhecimentos competências aptitudes aptidões capacità abilità competenze conoscenze vaardigheden competenties umiejętności kompetencje kompetenser färdigheter kunskaper ferdigheter færdigheder kompetencer taidot osaaminen yetenekler beceriler навыки навички умения dovednosti znalosti competențe abilități keahlian keterampilan δεξιότητες készségek abilities specialties specialities logiciels outils tecnologías tecnologias ferramentas herramientas",
  ],
  [
    "experience",
    "experience experiences employment internships internship praktika berufserfahrung berufspraxis praxiserfahrung arbeitserfahrung erfahrung erfahrungen werdegang expérience expériences emplois stages experiencia experiencias experiência experiências trayectoria historial empleo empleos emprego esperienza esperienze werkervaring ervaring loopbaan doświadczenie arbetslivserfarenhet arbetserfarenhet erfarenhet erfaring arbeidserfaring erhvervserfaring työkokemus deneyim deneyimi tecrübesi опыт zkušenosti zkušenost experiență pengalaman munkatapasztalat tapasztalat εμπειρία",
  ],
  ["experience", "work career positions roles jobs carriera beruf"],
  ["education", "academic academics"],
  ["certifications", "courses trainings training cursos corsi cursussen kurser kursy kurse credentials"],
  ["summary", "profile statement bio overview highlights"],
  ["skills", "kennis knowledge"],
  [
    "other",
    "declaration additional miscellaneous personal details information strengths sonstiges memberships affiliations curriculum",
  ],
];

/** Words a heading may carry beside the one that decides. */
export const COMPANIONS: ReadonlySet<string> = new Set(
  (
    "a and or of the my in to for with work working professional relevant selected key core other additional recent previous prior past " +
    "technical personal academic career industry industrial background history summary details information info main general executive " +
    "qualifications skills experience experiences employment education projects research teaching leadership clinical job software " +
    "it computer programming soft hard profile tech tools technologies technology languages language frameworks libraries platforms digital " +
    "expertise knowledge areas area competencies competences internships internship open source side freelance consulting full-time part-time training " +
    "courses coursework online development continuing record practical international military major notable featured technological " +
    "certifications certificates licenses awards honors interests hobbies activities achievements publications volunteer volunteering service about me us " +
    "spoken known foreign held set journey contributions interpersonal analytical business creative functional domain specific special specialized " +
    "und et y e i och og och u a la le les de des du del della di do da dos das en em berufliche beruflicher beruflichen professionnelle professionnelles professionnels profesional profesionales laboral laborales académica académico académicas profissional profissionais acadêmica acadêmico " +
    "professionale professionali lavorativa lavorative lavoro zawodowe zawodowa zawodowy technische technischen techniques técnicas técnicos técnica tecniche tecnica tecnologiche schulische akademische akademischer persönliche persönliches ausgewählte relevante scolaire académique " +
    "informatiques informatique informáticas informáticos informatiche linguistiques langues étrangères universitaire universitaria complementaria complémentaires complementare " +
    "personnels personnelles personnel personales personal pessoais pessoal personali persoonlijke relevante obce obcych językowe znajomość szkolenia studia destacados relevantes trabajo trabalho zatrudnienia pracy historia " +
    "iş teknik yabancı dil ключевые профессиональные профессиональный работы о себе pracovní profesională străine kerja επαγγελματική " +
    "work-related highlights overview key qualification studies learning professionnel expérience compétences kenntnisse mich opis histórico percurso parcours"
  ).split(" "),
);
