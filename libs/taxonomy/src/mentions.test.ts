import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSkillMentions, skills } from "./index.ts";

const named = (text: string): string[] => findSkillMentions(text).map(({ skill }) => skill.name);

/** Text, then the skills in it in order; an empty list is a trap. */
const table: readonly (readonly [string, readonly string[]])[] = [
  // Names made of signs.
  ["C++", ["C++"]],
  ["C++ and C#", ["C++", "C#"]],
  ["C/C++ developer", ["C", "C++"]],
  ["c/c++", ["C", "C++"]],
  ["C, C++, C#", ["C", "C++", "C#"]],
  ["F# on .NET", ["F#", ".NET"]],
  ["Built .NET services", [".NET"]],
  ["C#/.NET", ["C#", ".NET"]],
  ["ASP.NET Core and ADO.NET", ["ASP.NET Core", "ADO.NET"]],
  ["asp.net mvc", ["ASP.NET"]],
  ["VB.NET", ["VB.NET"]],
  ["(C#)", ["C#"]],
  ["Modern C++17 code", ["C++"]],
  ["Objective-C", ["Objective-C"]],
  ["Objective C", ["Objective-C"]],
  ["Node.js, Vue.js, Next.js", ["Node.js", "Vue.js", "Next.js"]],
  ["NodeJS and node js", ["Node.js", "Node.js"]],
  ["node-js", ["Node.js"]],
  ["CI/CD pipelines", ["CI/CD"]],
  ["CI / CD", ["CI/CD"]],
  ["CICD", ["CI/CD"]],
  ["PL/SQL and T-SQL", ["PL/SQL", "T-SQL"]],
  ["PLSQL", ["PL/SQL"]],
  ["TCP/IP", ["TCP/IP"]],
  ["A/B testing", ["A/B Testing"]],
  ["SAP S/4HANA", ["SAP S/4HANA"]],
  ["D3.js charts", ["D3.js"]],
  ["scikit-learn, sklearn", ["scikit-learn", "scikit-learn"]],
  ["HTML5/CSS3", ["HTML", "CSS"]],
  ["OAuth2 and OAuth 2.0", ["OAuth", "OAuth"]],
  // Text cut into words, with a space between them all.
  ["C + + , C # and F #", ["C++", "C#", "F#"]],
  ["Services on . NET and ASP . NET", [".NET", "ASP.NET"]],
  ["Node . js , Vue . js", ["Node.js", "Vue.js"]],
  ["The quarter ends . Net income rose .", []],
  // Plain words and what stands beside them.
  ["Word and Excel, Windows and Linux", ["Word", "Excel", "Windows", "Linux"]],
  ["You learn and excel", []],
  ["Good knowledge of Unity and of Word", ["Unity", "Word"]],
  ["Launched in Spring, in the spirit of Unity", []],
  ["Cleaning of windows and doors", []],
  // A bullet is no hyphen, and a list's line no part of a name.
  ["- Java\n- Spring Boot\n- Python", ["Java", "Spring Boot", "Python"]],
  ["Java\nSpring Boot\nPython", ["Java", "Spring Boot", "Python"]],
  ["worked much with Google\nCloud Platform", ["Google Cloud"]],
  // Signs within names.
  ["M&A, Health & Safety, GD&T", ["Mergers and Acquisitions", "Health and Safety", "GD&T"]],
  ["Extract, Transform, Load", ["ETL"]],
  ["Machine, Learning", []],
  ["Experience with LLM applications", ["Generative AI"]],
  // Singular and plural.
  ["A scalable application on a relational database", ["Scalability", "Relational Databases"]],
  ["Front end technologies, an agile methodology", ["Front-end Development", "Agile"]],
  ["The Microsoft team meets on Google ground", []],
  // Aliases.
  ["k8s", ["Kubernetes"]],
  ["Postgres", ["PostgreSQL"]],
  ["GCP", ["Google Cloud"]],
  ["amazon-web-services", ["AWS"]],
  ["Amazon Web Services (AWS)", ["AWS", "AWS"]],
  ["unity3d", ["Unity"]],
  ["ReactJS / React.js", ["React", "React"]],
  ["JS, TS", ["JavaScript", "TypeScript"]],
  ["java script", ["JavaScript"]],
  ["JAVASCRIPT", ["JavaScript"]],
  ["golang", ["Go"]],
  ["MS SQL Server", ["SQL Server"]],
  ["MS-Excel", ["Excel"]],
  ["Microsoft Excel", ["Excel"]],
  ["Microsoft Word and MS Access", ["Word", "Access"]],
  ["Python3", ["Python"]],
  ["Python 3.9", ["Python"]],
  ["RESTful APIs", ["REST APIs"]],
  ["REST API", ["REST APIs"]],
  ["rest apis", ["REST APIs"]],
  ["Built REST APIs in Node.js and Express", ["REST APIs", "Node.js", "Express.js"]],
  ["Tests in Jest and Cypress", ["Jest", "Cypress"]],
  ["PowerBI, Dashboards", ["Power BI", "Dashboards"]],
  ["Grafana dashboards", ["Grafana"]],
  ["Worked in Agile teams", ["Agile"]],
  ["ML models", ["Machine Learning"]],
  ["machine-learning", ["Machine Learning"]],
  ["Machine\nLearning", ["Machine Learning"]],
  ["automated testing, web services, quality assurance", ["Test Automation", "Web Services", "Quality Assurance"]],
  ["Spring Boot microservices", ["Spring Boot", "Microservices"]],
  ["AWS Lambda", ["AWS Lambda"]],
  ["Apache Kafka", ["Kafka"]],
  // Plain words that are technology here.
  ["Go, Python and Rust", ["Go", "Python", "Rust"]],
  ["python, go, rust", ["Python", "Go", "Rust"]],
  ["R, SQL", ["R", "SQL"]],
  ["SQL, R and Tableau", ["SQL", "R", "Tableau"]],
  ["React developer", ["React"]],
  ["react developer", ["React"]],
  ["Languages: Go", ["Go"]],
  ["Languages: Go, C", ["Go", "C"]],
  ["Go, Rust", ["Go", "Rust"]],
  ["Word, Excel, Access", ["Word", "Excel", "Access"]],
  ["Proficient in Excel and Word", ["Excel", "Word"]],
  ["proficient in excel.", ["Excel"]],
  ["Advanced Excel", ["Excel"]],
  ["Excel macros", ["Excel"]],
  ["Built Go services", ["Go"]],
  ["Services written in Go.", ["Go"]],
  ["Firmware written in C for sensors", ["Firmware", "C"]],
  ["5 years of experience with React", ["React"]],
  ["Used Swift and Kotlin", ["Swift", "Kotlin"]],
  ["Java, Spring, Hibernate", ["Java", "Spring", "Hibernate"]],
  ["Spring Framework", ["Spring"]],
  ["Spark jobs on Hadoop", ["Spark", "Hadoop"]],
  ["Hive, Pig, Spark", ["Hive", "Pig", "Spark"]],
  ["Chef, Puppet and Ansible", ["Chef", "Puppet", "Ansible"]],
  ["Ant and Maven", ["Ant", "Maven"]],
  ["Flask or Django", ["Flask", "Django"]],
  ["Scala and Julia", ["Scala", "Julia"]],
  ["Managed Kafka clusters", ["Kafka"]],
  ["Dart/Flutter", ["Dart", "Flutter"]],
  ["Elm, Haskell", ["Elm", "Haskell"]],
  ["Unity, C#", ["Unity", "C#"]],
  ["Make, CMake", ["Make", "CMake"]],
  ["Python (3 years), Go (1 year)", ["Python", "Go"]],
  ["• Python\n• Go\n• SQL", ["Python", "Go", "SQL"]],
  ["Java | Swift | Go", ["Java", "Swift", "Go"]],
  ["React with TypeScript", ["React", "TypeScript"]],
  ["React-based front end", ["React"]],
  ["Ported the Python monolith to Go", ["Python", "Go"]],
  ["MongoDB, Express, React, Node", ["MongoDB", "Express.js", "React", "Node.js"]],
  ["使用Python开发", ["Python"]],
  ["Python을 사용", ["Python"]],
  ["développement Java et C", ["Java", "C"]],
  ["ＰＹＴＨＯＮ", ["Python"]],
  ["Postman, Jira, Git.", ["Postman", "Jira", "Git"]],
  // Traps.
  ["go to market", []],
  ["Go to market", []],
  ["Always willing to go the extra mile", []],
  ["Go above and beyond", []],
  ["excel at meetings", []],
  ["Excel at solving puzzles", []],
  ["I excel in fast environments", []],
  ["react quickly", []],
  ["React quickly to incidents", []],
  ["spring 2019", []],
  ["Spring 2019", []],
  ["In Spring 2020 I moved", []],
  ["Spring semester", []],
  ["access to buildings", []],
  ["Access to data", []],
  ["with access to SQL data", ["SQL"]],
  ["in word and deed", []],
  ["a man of his word", []],
  ["C-level executives", []],
  ["vitamin C", []],
  ["Vitamin C, hepatitis C", []],
  ["R&D", []],
  ["R & D department", []],
  ["Python and R & D", ["Python"]],
  ["Ready to Go", []],
  ["rest of the team", []],
  ["the rest", []],
  ["REST OF THE TEAM", []],
  ["swift response", []],
  ["Swift service at the table", []],
  ["Swift response times", []],
  ["rust prevention", []],
  ["make sense of things", []],
  ["Make decisions daily", []],
  ["Head Chef at a hotel", []],
  ["pastry chef", []],
  ["ant colony", []],
  ["hive of bees", []],
  ["pig farm", []],
  ["the spark of life", []],
  ["unity among nations", []],
  ["Julia Roberts", []],
  ["Franz Kafka", []],
  ["La Scala", []],
  ["express delivery", []],
  ["American Express", []],
  ["dart board", []],
  ["puppet theatre", []],
  ["a flask of tea", []],
  ["elm tree", []],
  ["John C. Smith", []],
  ["Worked with R. Kumar on Python", ["Python"]],
  ["Plan C", []],
  ["Grade C, Grade B", []],
  ["https://github.com/jane/react-python", []],
  ["jane.python@java.com", []],
  ["github.com/jane", []],
  ["JavaScripts and Pythonic", ["JavaScript"]],
  ["Javanese", []],
  ["Scrumptious", []],
  ["Gopher", []],
  ["the team will go, python-like, further", ["Python"]],
  ["communication systems", []],
  ["Ruby earrings. Azure sky.", []],
  ["Azure skills", ["Azure"]],
  ["Kafka topics; REST and SOAP", ["Kafka", "REST APIs", "SOAP"]],
  ["Senior Back-End Developer", []],
  ["QA Engineer and Scrum Master", []],
  ["Databases: PostgreSQL, MySQL", ["PostgreSQL", "MySQL"]],
  ["Cloud and operations: AWS, Docker", ["AWS", "Docker"]],
  ["Product Manager, Data Analyst, UX Designer", []],
  ["back-end development and databases", ["Back-end Development", "Databases"]],

  ["relational databases and solid SQL", ["Relational Databases", "SQL"]],
];

describe("findSkillMentions", () => {
  it.each([
    ["with a preposition", (name: string) => `Experience with ${name} and Python.`],
    ["within a list", (name: string) => `Python, ${name} and Java`],
    ["at the end of a list", (name: string) => `Python and ${name}.`],
    ["alone", (name: string) => `Good knowledge of ${name}`],
    ["as one line of many", (name: string) => `- Java\n- ${name}\n- Python`],
  ])("finds every skill %s", (_, sentence) => {
    const free = skills.filter(({ kind, name, context }) => kind !== "soft" && !context?.beside.includes(name));
    const lost = free.filter(({ name }) => !named(sentence(name)).includes(name));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it("finds every spelling within a list, beside a neighbour where it needs one", () => {
    for (const { kind, name, aliases, implies, related, context } of skills) {
      if (kind === "soft") continue;
      for (const alias of [name, ...aliases]) {
        const beside = context?.beside.includes(alias) ? [...implies, ...related] : ["Python"];
        expect(
          beside.flatMap((neighbour) => named(`${neighbour}, ${alias} and Java`)),
          alias,
        ).toContain(name);
      }
    }
  });

  it.each(table)("%j", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it("gives offsets of the words as written, and how they were spelled", () => {
    const text = "🚀 Wrote k8s operators in Go and python.";
    const mentions = findSkillMentions(text).map(({ start, end, method }) => [text.slice(start, end), method]);
    expect(mentions).toEqual([
      ["k8s", "alias"],
      ["Go", "exact"],
      ["python", "exact"],
    ]);
  });

  it("never overlaps and stays in order", () => {
    const text = table.map(([line]) => line).join("\n\n");
    let end = 0;
    for (const mention of findSkillMentions(text)) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      end = mention.end;
    }
  });

  it("holds its promises on any text", () => {
    const words = fc.constantFrom("Go", "C", "C++", "R", "Node.js", "and", "in", "React", "用", "🚀", "é", "excel");
    const gaps = fc.constantFrom(" ", ", ", "/", "\n", ". ", " & ", "-", "", "\u0000", "\u200b");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.tuple(words, gaps)).map((parts) => parts.flat().join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        let end = 0;
        for (const mention of findSkillMentions(given)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 500 },
    );
  });

  it("reads ten thousand characters in milliseconds, and hostile text in linear time", () => {
    const page = table.map(([line]) => line).join("\n");
    const text = page.repeat(Math.ceil(10_000 / page.length)).slice(0, 10_000);
    findSkillMentions(text);
    const cost = (input: string): number => {
      const started = process.cpuUsage();
      findSkillMentions(input);
      return process.cpuUsage(started).user / 1000;
    };
    expect(cost(text)).toBeLessThan(50);
    for (const hostile of ["C+", "Go ", "a/", "- ", "\n", "Go,", "c++#", ".net", "R&"]) {
      expect(cost(hostile.repeat(100_000))).toBeLessThan(2_000);
    }
  });
});
