import { describe, expect, it } from "vitest";
import { findSkillMentions, roles, skillRelation } from "./index.ts";

/** The skills of an invented person, and the family of roles that suits them. */
const people: readonly (readonly [string, string])[] = [
  [
    "software",
    "TypeScript, Java, Node.js, Express, Spring Boot, REST, GraphQL, gRPC, PostgreSQL, MongoDB, Redis, Kafka, AWS, Docker, Kubernetes, Terraform, CI/CD, Linux, Prometheus, Grafana",
  ],
  ["software", "Go, gRPC, PostgreSQL, Redis, Docker, Kubernetes, AWS, Kafka, Git"],
  ["software", "Java, Spring, Hibernate, JSP, Servlets, Oracle, MySQL, Eclipse, Tomcat, HTML, JavaScript"],
  ["software", "Java, Spring Boot, Microservices, REST, JUnit, Maven, Jenkins, Docker, AWS"],
  ["software", "Python, Django, Flask, PostgreSQL, REST API, HTML, CSS, JavaScript, Git"],
  ["software", "Python, FastAPI, Celery, RabbitMQ, Redis, Docker, AWS, PostgreSQL"],
  ["software", "C#, ASP.NET, .NET, SQL Server, Entity Framework, JavaScript, jQuery, IIS, Visual Studio"],
  ["software", "PHP, Laravel, MySQL, JavaScript, jQuery, HTML, CSS, WordPress"],
  ["software", "HTML, CSS, JavaScript, React, Redux, TypeScript, Bootstrap, Figma, Git"],
  ["software", "HTML5, CSS3, Bootstrap, jQuery, JavaScript, Photoshop, WordPress, Angular"],
  ["software", "JavaScript, React, Node.js, Express, MongoDB, HTML, CSS, Git, Heroku"],
  ["software", "Ruby on Rails, PostgreSQL, Redis, Sidekiq, RSpec, AWS, Docker, React"],
  ["software", "C, C++, Data Structures, Algorithms, Linux, Git, Java, Python, Object-oriented programming"],
  ["software", "Vue.js, Nuxt, TypeScript, Tailwind, Jest, Cypress, webpack, GraphQL"],
  ["software", "Kotlin, Spring Boot, PostgreSQL, Kafka, Docker, Kubernetes, Terraform, GitLab CI, AWS"],
  ["software", "Scala, Akka, Kafka, Cassandra, Docker, AWS, Play Framework"],
  ["cloud-and-devops", "AWS, Docker, Kubernetes, Jenkins, Ansible, Terraform, Linux, Git, Bash, Prometheus, Nagios"],
  ["cloud-and-devops", "Azure, Azure DevOps, ARM templates, PowerShell, Terraform, AKS, Docker, CI/CD"],
  [
    "cloud-and-devops",
    "Linux, Shell scripting, Git, Jenkins, Maven, Ansible, Chef, Puppet, AWS EC2, S3, Nagios, Tomcat",
  ],
  [
    "cloud-and-devops",
    "GCP, GKE, Terraform, Helm, Argo CD, Prometheus, Grafana, Go, Python, SLOs, incident management",
  ],
  ["cloud-and-devops", "AWS, VPC, IAM, EC2, S3, CloudFormation, Lambda, CloudWatch, Route 53, Python"],
  ["data-and-ai", "Python, R, pandas, NumPy, scikit-learn, Machine Learning, Statistics, SQL, Tableau"],
  ["data-and-ai", "Python, TensorFlow, Keras, PyTorch, NLP, Deep Learning, Computer Vision, OpenCV, Docker, AWS"],
  ["data-and-ai", "SQL, Excel, Power BI, Tableau, Python, Statistics, Reporting"],
  ["data-and-ai", "Hadoop, Hive, Pig, Sqoop, HBase, MapReduce, Spark, Oozie, Flume, Java, Linux, SQL"],
  ["data-and-ai", "Informatica PowerCenter, Oracle, SQL, PL/SQL, Unix, ETL, Data warehousing, SSIS, Teradata"],
  ["data-and-ai", "Spark, Scala, Kafka, Airflow, Snowflake, AWS, Python, SQL, dbt"],
  ["data-and-ai", "MLflow, Kubeflow, Docker, Kubernetes, Python, Airflow, AWS, Terraform, Machine Learning"],
  ["data-and-ai", "LangChain, LLM, RAG, OpenAI API, Python, FastAPI, Pinecone, Docker"],
  ["data-and-ai", "SSRS, SSIS, SSAS, SQL Server, Power BI, DAX, Excel, T-SQL"],
  ["security", "Network security, Firewalls, Cisco ASA, Palo Alto, VPN, IDS, IPS, Check Point, SIEM, Linux"],
  ["security", "Burp Suite, Nmap, Metasploit, OWASP, Kali Linux, Python, Nessus, Web application security"],
  ["security", "SIEM, Splunk, Incident response, QRadar, Threat intelligence, MITRE ATT&CK, Wireshark"],
  ["quality", "Selenium, Java, TestNG, Cucumber, Jenkins, Maven, Jira, Git, Postman"],
  ["quality", "Manual testing, Regression testing, Test cases, Jira, SQL, Functional testing, Agile, Bugzilla"],
  ["quality", "Playwright, TypeScript, Cypress, API testing, CI/CD, Docker, Jest"],
  ["mobile", "Kotlin, Java, Android Studio, Retrofit, Room, Firebase, MVVM, Git, REST API"],
  ["mobile", "Swift, Objective-C, Xcode, UIKit, SwiftUI, Core Data, CocoaPods"],
  ["mobile", "Flutter, Dart, Firebase, Android, iOS, REST APIs, Git"],
  ["erp", "SAP ABAP, SAP HANA, Fiori, BAPI, ALV reports, SmartForms, OData"],
  ["erp", "SAP FICO, SAP S/4HANA, General ledger, Accounts payable, SAP MM"],
  ["erp", "Salesforce, Apex, Lightning, Visualforce, SOQL, JavaScript"],
  ["erp", "Dynamics 365, ERP, SQL, Business processes, Requirements analysis, Power Platform"],
  [
    "infrastructure",
    "Oracle, SQL Server, Database administration, Backup and recovery, Performance tuning, RMAN, PL/SQL, Data Guard",
  ],
  ["infrastructure", "Windows Server, Active Directory, VMware, Linux, DNS, DHCP, PowerShell, Office 365"],
  ["infrastructure", "CCNA, Routing, Switching, OSPF, BGP, EIGRP, VLAN, Cisco, TCP/IP, Wireshark"],
  [
    "infrastructure",
    "Desktop support, Windows 10, Office 365, Ticketing systems, Hardware, Active Directory, Troubleshooting",
  ],
  ["embedded", "C, C++, RTOS, ARM, STM32, I2C, SPI, CAN bus, Embedded Linux, JTAG"],
  ["embedded", "Verilog, SystemVerilog, UVM, FPGA, VHDL, Digital design, Cadence, Perl"],
  ["embedded", "PCB design, Altium, Analog circuit design, Oscilloscope, Microcontrollers, Soldering, LTspice"],
  ["embedded", "ROS, C++, Python, SLAM, OpenCV, Gazebo, Control systems, MATLAB"],
  ["specialist", "Solidity, Ethereum, Smart contracts, Hyperledger Fabric, Web3, Truffle, Node.js, JavaScript"],
  ["games", "Unity, C#, Blender, Game design, 3D modeling, Git, Unreal Engine"],
  ["design", "Figma, Sketch, Adobe XD, Wireframing, Prototyping, User research, Usability testing"],
  ["design", "Photoshop, Illustrator, InDesign, CorelDRAW, Typography, Branding, Graphic design"],
  ["product", "Product roadmap, User stories, Jira, Agile, Stakeholder management, A/B testing, SQL, Market research"],
  ["product", "Scrum, Kanban, Jira, Sprint planning, Facilitation, Retrospectives, Agile, SAFe"],
  ["product", "Requirements analysis, BPMN, User stories, SQL, Jira, Visio, UAT, Business analysis"],
  [
    "product",
    "Project management, MS Project, Risk management, Budgeting, PMO, PRINCE2, Stakeholder management, Gantt charts",
  ],
  [
    "leadership",
    "Team leadership, People management, Agile, System design, Microservices, Hiring, Roadmaps, AWS, Mentoring, Software architecture",
  ],
  [
    "leadership",
    "Software architecture, Microservices, Domain-driven design, Kafka, AWS, Event-driven architecture, UML, Design patterns, Java",
  ],
  ["business", "SEO, Google Analytics, Google Ads, Content marketing, Social media, Email marketing, HubSpot"],
  ["business", "Financial modeling, Excel, Budgeting, Forecasting, Financial reporting, Valuation, SAP, Power BI"],
  ["business", "Recruitment, HRIS, Onboarding, Payroll, Excel, Employee engagement"],
  ["business", "Supply chain management, Inventory management, SAP MM, Demand planning, Excel, Procurement, Logistics"],
  ["documentation", "Technical writing, API documentation, Markdown, DITA, MadCap Flare, Git, Confluence"],
];

const credit = { same: 1, implied: 0.8, related: 0.4 } as const;
const creditFor = (want: string, skills: readonly string[]): number =>
  skills.reduce((best, skill) => {
    const relation = skillRelation(skill, want);
    return relation ? Math.max(best, credit[relation]) : best;
  }, 0);
const meanCredit = (wanted: readonly string[], skills: readonly string[]): number =>
  wanted.reduce((sum, want) => sum + creditFor(want, skills), 0) / wanted.length;

/** Families of the roles, by the share of their skills that are named; what is required counts three times. */
const familiesFor = (text: string): string[] => {
  const skills = findSkillMentions(text).map(({ skill }) => skill.name);
  return roles
    .map((role) => ({
      ...role,
      share: 3 * meanCredit(role.requiredSkills, skills) + meanCredit(role.preferredSkills, skills),
    }))
    .sort((a, b) => b.share - a.share)
    .map(({ family }) => family);
};

describe("skills point to a role of the right family", () => {
  it.each(people)("%s: %s", (family, skills) => {
    expect(familiesFor(skills).slice(0, 3)).toContain(family);
  });

  it("which is mostly the first", () => {
    const first = people.filter(([family, skills]) => familiesFor(skills)[0] === family);
    expect(first.length / people.length).toBeGreaterThanOrEqual(0.9);
  });
});
