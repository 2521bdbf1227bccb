const ENGLISH =
  "engineer developer programmer architect analyst scientist researcher manager designer administrator admin consultant specialist technician tester " +
  "intern working\\sstudent trainee apprentice assistant associate coordinator officer executive director president founder co-founder cofounder owner partner principal " +
  "chief head lead leader supervisor superintendent foreman teacher lecturer professor instructor tutor trainer coach mentor fellow nurse doctor physician pharmacist dentist therapist " +
  "chef cook baker waiter waitress barista bartender cashier clerk receptionist secretary accountant auditor bookkeeper controller treasurer teller banker broker trader actuary " +
  "lawyer attorney paralegal counsel judge editor writer copywriter journalist reporter translator interpreter photographer videographer animator illustrator artist musician " +
  "representative agent salesperson salesman recruiter buyer planner strategist evangelist advocate marketer operator driver pilot mechanic electrician plumber welder carpenter machinist " +
  "freelancer contractor volunteer webmaster modeler modeller statistician economist mathematician physicist chemist biologist geologist psychologist librarian " +
  "ceo cto cfo coo cio ciso cpo vp svp evp avp chairman chairwoman chairperson dean provost sre sde sdet swe pm qa dba postdoc " +
  "internship apprenticeship traineeship ninja hacker wizard guru moderator curator producer steward host hostess attendant guard soldier sergeant captain lieutenant " +
  "organiser organizer handyman janitor cleaner gardener farmer butcher stylist hairdresser nanny caregiver caretaker paramedic firefighter inspector surveyor estimator dispatcher expediter merchandiser " +
  "worker jeweller jeweler seamstress locksmith blacksmith roofer painter decorator bricklayer fisherman midwife veterinarian dietitian nutritionist optician optometrist " +
  "radiographer sonographer phlebotomist hygienist surgeon cardiologist pathologist radiologist microbiologist biochemist epidemiologist ecologist meteorologist archaeologist historian archivist " +
  "physiotherapist counselor counsellor headteacher headmaster rector registrar examiner underwriter adjuster appraiser realtor housekeeper sommelier florist caterer concierge " +
  "dancer choreographer composer actor actress author presenter broadcaster referee lifeguard detective investigator draughtsman draftsman drafter fitter assembler fabricator packer picker courier chauffeur babysitter diplomat ambassador";

const GERMAN =
  "entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin werkstudent werkstudentin praktikant praktikantin praktikum geschäftsführer geschäftsführerin mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin referent referentin " +
  "analystin designerin architektin buchhalter buchhalterin lehrer lehrerin arzt ärztin verkäufer verkäuferin kauffrau kellner kellnerin köchin mechaniker elektriker redakteur redakteurin sekretär sekretärin assistentin trainee auszubildende auszubildender azubi doktorand doktorandin prokurist";
const FRENCH =
  "développeur développeuse developpeur ingénieur ingénieure stagiaire alternant alternante apprenti apprentie responsable chargé chargée consultante directeur directrice technicien technicienne formateur formatrice gérant gérante " +
  "analyste comptable acheteur acheteuse vendeur vendeuse infirmier infirmière enseignant enseignante professeur professeure avocat avocate juriste serveur serveuse cuisinier cuisinière secrétaire concepteur conceptrice rédacteur rédactrice graphiste traducteur traductrice gestionnaire conseiller conseillère assistante adjoint adjointe coordinateur coordinatrice médecin pharmacien pharmacienne architecte chercheur chercheuse doctorant doctorante";
const SPANISH_PORTUGUESE =
  "desarrollador desarrolladora ingeniero ingeniera programador programadora analista becario becaria gerente jefe jefa directora técnico técnica administrador administradora arquitecto arquitecta pasante practicante profesor profesora " +
  "diseñador diseñadora contador contadora enfermero enfermera maestro maestra médico médica abogado abogada vendedor vendedora cocinero cocinera camarero camarera asistente auxiliar coordinador coordinadora consultor consultora investigador investigadora supervisora traductor traductora administrativo administrativa periodista psicólogo psicóloga encargado encargada redactor redactora asesor asesora " +
  "desenvolvedor desenvolvedora engenheiro engenheira estagiário estagiária gestor gestora coordenador coordenadora arquiteto arquiteta professora enfermeiro enfermeira advogado advogada assistente pesquisador pesquisadora tradutor tradutora recepcionista cozinheiro jornalista";
const ITALIAN =
  "sviluppatore sviluppatrice ingegnere tirocinante stagista programmatore programmatrice direttore direttrice architetto impiegato impiegata insegnante infermiere infermiera avvocato commesso commessa cameriere cameriera cuoco cuoca ricercatore ricercatrice traduttore traduttrice progettista responsabile contabile consulente addetto addetta coordinatore coordinatrice medico segretaria grafico";
const DUTCH_POLISH =
  "ontwikkelaar softwareontwikkelaar stagiair stagiaire adviseur medewerker verpleegkundige docent leraar verkoper kok ontwerper onderzoeker boekhouder projectleider teamleider analist beheerder consulent monteur accountmanager " +
  "programista programistka inżynier stażysta stażystka kierownik kierowniczka specjalista specjalistka księgowa księgowy analityk analityczka pielęgniarka nauczyciel nauczycielka sprzedawca grafik lekarz architekt kierowca kucharz kelner kelnerka asystent asystentka menedżer koordynator koordynatorka tłumacz tłumaczka projektant projektantka konsultant konsultantka doradca dyrektor praktykant";
const NORDIC =
  "utvecklare ingenjör utvikler ingeniør udvikler praktikant konsult sjuksköterska lärare säljare projektledare ekonom lærer sykepleier sygeplejerske konsulent sælger selger projektleder rådgiver leder kehittäjä insinööri";
const OTHERS =
  "vývojář vývojářka inženýr účetní analytik učitel učitelka inginer programator contabil asistentă profesoară fejlesztő mérnök " +
  "geliştirici geliştiricisi mühendis mühendisi stajyer yazılımcı müdürü uzmanı öğretmen öğretmeni hemşire analisti asistanı danışman danışmanı pengembang insinyur perawat akuntan staf manajer magang " +
  "разработчик инженер программист стажёр стажер менеджер аналитик тестировщик руководитель учитель врач бухгалтер юрист дизайнер директор консультант продавец администратор специалист преподаватель розробник інженер програміст аналітик вчитель бухгалтерка " +
  "μηχανικός προγραμματιστής λογιστής αναλυτής καθηγητής διευθυντής σύμβουλος";

export const TITLES = [ENGLISH, GERMAN, FRENCH, SPANISH_PORTUGUESE, ITALIAN, DUTCH_POLISH, NORDIC, OTHERS].join(" ");

/** Ends of compound words: "Softwareentwicklerin", "Wirtschaftsprüfer". */
export const COMPOUND_TITLES =
  "entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|berater(?:in)?|student(?:in)?|programmierer(?:in)?|assistent(?:in)?|manager(?:in)?|techniker(?:in)?|prüfer(?:in)?|pfleger(?:in)?|verkäufer(?:in)?|meister(?:in)?|kaufmann|kauffrau|arbeiter(?:in)?|lehrer(?:in)?|analyst(?:in)?|designer(?:in)?|administrator(?:in)?|architekt(?:in)?|redakteur(?:in)?|mechaniker(?:in)?|vertreter(?:in)?|helfer(?:in)?|fahrer(?:in)?|forscher(?:in)?|" +
  "ontwikkelaar|medewerker|leider|beheerder|analist|utvecklare|utvikler|udvikler|ingenjör|ingeniør|ledare";
