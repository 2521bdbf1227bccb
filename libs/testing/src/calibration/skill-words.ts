/**
 * A family of jobs: its titles, its skills as `canonical|other spelling|…`, every spelling of which is written in resumes,
 * and the families of the catalogue's roles that suit; none where the catalogue has no such field, or the jobs are of many.
 */
export type Family = { titles: readonly string[]; skills: readonly string[]; roleFamilies: readonly string[] };

const list = (names: string): string[] => names.split(",").map((name) => name.trim());

const family = (titles: string, skills: string, ...roleFamilies: string[]): Family => ({
  titles: list(titles),
  skills: list(skills),
  roleFamilies,
});

export const families: readonly Family[] = [
  family(
    "Back-end Developer, Senior Software Engineer, Software Engineer II, Staff Engineer, Java Developer, Lead Developer, Principal Engineer, Python Developer, Golang Engineer, Software Developer",
    "Java, Python, Go|Golang, TypeScript|TS, Node.js|NodeJS|Node, PostgreSQL|Postgres, MongoDB|Mongo, Redis, Kafka|Apache Kafka, gRPC, GraphQL, Spring Boot, Django, FastAPI, Ruby on Rails|Rails, C#, .NET, Kubernetes|k8s|K8s, Docker, AWS|Amazon Web Services, RabbitMQ, Rust, Scala, Elasticsearch, MySQL, CI/CD, Git, Linux, SQL, Hibernate, Flask, NestJS, C++",
    "software",
  ),
  family(
    "Front-end Developer, UI Engineer, Frontend Engineer, Web Developer, React Developer, Full Stack Developer, Senior Frontend Developer",
    "JavaScript|JS, TypeScript, React|React.js|ReactJS, Vue.js|Vue, Angular, Next.js|NextJS, HTML|HTML5, CSS|CSS3, Redux, webpack|Webpack, Tailwind CSS|Tailwind, Sass, Jest, Cypress, Storybook, Svelte, GraphQL, Figma, Vite, jQuery, Bootstrap, D3.js",
    "software",
  ),
  family(
    "Data Analyst, Data Scientist, Machine Learning Engineer, Data Engineer, BI Developer, Analytics Engineer, Applied Scientist, Head of Data, Business Intelligence Analyst",
    "Python, R, SQL, pandas|Pandas, NumPy, TensorFlow, PyTorch, scikit-learn|sklearn, Spark|Apache Spark, Airflow|Apache Airflow, dbt, Snowflake, BigQuery, Tableau, Power BI|PowerBI, Excel|MS Excel, Databricks, Looker, Kafka, Hadoop, Machine Learning|ML, Natural Language Processing|NLP, XGBoost, MLflow, Amazon Redshift|Redshift, SAS, SPSS, Matplotlib",
    "data-and-ai",
  ),
  family(
    "DevOps Engineer, Site Reliability Engineer, Cloud Architect, Platform Engineer, Systems Administrator, Cloud Engineer, Infrastructure Engineer, Network Engineer",
    "AWS, Azure|Microsoft Azure, Google Cloud|GCP, Kubernetes|k8s, Docker, Terraform, Ansible, Jenkins, Prometheus, Grafana, Helm, Linux, Bash, Python, GitLab CI, GitHub Actions, Datadog, Nginx, Argo CD|ArgoCD, VMware, PowerShell, Splunk, Amazon EC2|EC2, AWS Lambda|Lambda, Windows Server, Active Directory, Cisco, Puppet, Chef",
    "cloud-and-devops",
    "infrastructure",
  ),
  family(
    "Android Developer, iOS Developer, Mobile Engineer, Mobile App Developer, Flutter Developer",
    "Kotlin, Swift, Java, Flutter, Dart, React Native, SwiftUI, Xcode, Android Studio, Firebase, Jetpack Compose, Objective-C, Realm, Fastlane, Git",
    "mobile",
  ),
  family(
    "UX Designer, Product Designer, Graphic Designer, UI/UX Designer, Visual Designer, Art Director",
    "Figma, Sketch, Adobe Photoshop|Photoshop, Adobe Illustrator|Illustrator, Adobe XD, InVision, Miro, Adobe InDesign|InDesign, Wireframing, Prototyping, User Research, HTML, CSS, Canva, Adobe After Effects|After Effects, Webflow",
    "design",
  ),
  family(
    "QA Engineer, Test Automation Engineer, SDET, Software Tester, Quality Assurance Analyst, Test Lead",
    "Selenium, Cypress, Playwright, JUnit, Postman, Jira|JIRA, Python, Java, TestNG, Cucumber, Appium, Jenkins, SQL, Apache JMeter|JMeter, pytest, Git, TestRail",
    "quality",
  ),
  family(
    "Security Analyst, Penetration Tester, SOC Analyst, Information Security Officer, Security Engineer",
    "Wireshark, Nmap, Burp Suite, Splunk, Metasploit, Python, Nessus, SIEM, OWASP, ISO 27001, Linux, Bash, CrowdStrike, Penetration Testing, Okta, Palo Alto Networks",
    "security",
  ),
  family(
    "Embedded Software Engineer, Firmware Engineer, Hardware Engineer, Electrical Engineer, Mechanical Engineer, Controls Engineer",
    "C, C++, Python, FreeRTOS, ARM, STM32, CAN Bus|CAN bus, MATLAB, Simulink, AutoCAD, SolidWorks, I2C, SPI, VHDL, Verilog, LabVIEW, Altium Designer|Altium, Git, Raspberry Pi, Arduino",
    "embedded",
  ),
  family(
    "Marketing Manager, Content Marketer, Sales Representative, Account Executive, Social Media Manager, SEO Specialist, Copywriter, Business Development Manager, Key Account Manager",
    "Google Analytics, SEO, Salesforce, HubSpot, Google Ads, Mailchimp, Excel|Microsoft Excel, PowerPoint, Canva, WordPress, Shopify, SEMrush, Tableau, CRM, Content Marketing, Email Marketing",
  ),
  family(
    "Accountant, Financial Analyst, Office Manager, HR Manager, Recruiter, Project Manager, Product Manager, Operations Manager, Business Analyst, Scrum Master, Executive Assistant, Controller, Payroll Clerk, Program Manager",
    "Excel, PowerPoint, Word|Microsoft Word|MS Word, QuickBooks, SAP ERP|SAP, Jira, Confluence, Scrum, Power BI, SQL, Workday, Outlook, Tableau, NetSuite, Trello, Asana, Visio, Agile, Kanban, SharePoint, Salesforce",
  ),
  family(
    "Pastry Chef, Registered Nurse, High School Teacher, Barista, Warehouse Supervisor, Electrician, Bench Jeweller, Librarian, Research Assistant, Translator, Line Cook, Store Manager, Pharmacist, Civil Engineer, Architect, Physiotherapist, Flight Attendant, Truck Driver, Social Worker, Postdoctoral Researcher",
    "Excel, Word|Microsoft Word|MS Word, PowerPoint, Google Workspace|G Suite, Outlook, Slack, Zoom",
  ),
];

/** Titles in other languages, for resumes in them. */
export const foreignTitles: Readonly<Record<string, readonly string[]>> = {
  de: list(
    "Softwareentwickler, Projektleiterin, Werkstudent Softwareentwicklung, Wirtschaftsprüfer, Systemadministrator, Vertriebsleiter, Datenanalystin, Sachbearbeiterin, Teamleiter Einkauf, Ingenieurin",
  ),
  fr: list(
    "Développeur Full Stack, Ingénieure Logiciel, Chef de projet, Responsable marketing, Chargée de communication, Comptable, Analyste de données, Stagiaire développeur",
  ),
  es: list(
    "Desarrollador de Software, Ingeniera de Datos, Jefe de Proyecto, Analista Programador, Contadora, Gerente de Ventas, Diseñadora Gráfica, Becario",
  ),
  pt: list(
    "Desenvolvedor Back-end, Engenheira de Software, Analista de Sistemas, Gerente de Projetos, Coordenadora de Marketing, Estagiário de TI",
  ),
  it: list(
    "Sviluppatore Software, Ingegnere Meccanico, Responsabile Vendite, Analista Funzionale, Architetto, Tirocinante",
  ),
  nl: list("Softwareontwikkelaar, Projectleider, Accountmanager, Data-analist, Verpleegkundige, Stagiair"),
  pl: list(
    "Programista Java, Inżynier Oprogramowania, Kierownik Projektu, Specjalista ds. Marketingu, Księgowa, Analityk Danych",
  ),
};

export const internTitles: readonly string[] = list(
  "Software Engineering Intern, Marketing Intern, Data Science Intern, Summer Intern, Research Intern, Design Trainee, Apprentice Electrician",
);
