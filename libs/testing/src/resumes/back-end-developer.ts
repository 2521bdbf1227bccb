import type { ResumeProfile } from "@career/contracts";
import type { SampleResume } from "./sample-resume.ts";

/** A fictitious person: example.com addresses, and a phone number that the Swedish regulator reserves for fiction. */
export const backEndDeveloper: SampleResume = {
  name: "Asha Verma-Lindqvist",
  headline: "Senior Back-End Developer",
  email: "asha.verma-lindqvist@example.com",
  phone: "+46 8 465 004 52",
  location: "Stockholm, Sweden",
  links: ["https://asha-verma-lindqvist.example.com", "https://github.com/example-asha-verma"],
  summary:
    "Back-end developer with experience in payments and logistics. Designs, ships and operates services in " +
    "TypeScript and Java on AWS, owns them in production, and documents them for the people who take them over. " +
    "Prefers small services, measured latency and runbooks that someone has tried.",
  skills: [
    { group: "Programming languages", items: ["TypeScript", "JavaScript", "Java", "Python", "SQL"] },
    { group: "Back end", items: ["Node.js", "Express", "Spring Boot", "REST", "GraphQL", "gRPC"] },
    { group: "Data", items: ["PostgreSQL", "MongoDB", "Redis", "Kafka"] },
    { group: "Cloud and operations", items: ["AWS", "Docker", "Kubernetes", "Terraform", "CI/CD", "Linux"] },
    { group: "Observability", items: ["Prometheus", "Grafana", "OpenTelemetry"] },
    { group: "Ways of working", items: ["Communication", "Problem solving", "Teamwork"] },
  ],
  roles: [
    {
      title: "Senior Back-End Developer",
      employer: "Fjordline Payments AB",
      place: "Stockholm, Sweden",
      dates: "Jan 2020 – Present",
      bullets: [
        "Designed and run in production a payment ledger in TypeScript and Node.js on AWS that settles 2.4 million transactions a day with 99.98% availability.",
        "Replaced nightly batch files by Kafka events between 14 services, which cut the time from purchase to payout from 26 hours to 4 minutes.",
        "Moved the ledger from one PostgreSQL server to a partitioned cluster of 6 TB without downtime; p99 write latency fell from 310 ms to 45 ms.",
        "Put 31 services on Kubernetes with Terraform and CI/CD, taking a release from two days of manual work to 18 minutes.",
        "Introduced OpenTelemetry traces and Grafana dashboards; the mean time to recovery fell from 95 to 22 minutes within a year.",
        "Introduced five developers to the domain, two of whom now lead teams of their own; host of the incident review.",
      ],
    },
    {
      title: "Back-End Developer",
      employer: "Kastanj Logistics AB",
      place: "Gothenburg, Sweden",
      dates: "03/2017 – 12/2019",
      bullets: [
        "Built the shipment tracking API in Java and Spring Boot, used by 340 carriers and answering 1,800 requests a second at peak.",
        "Cached route plans in Redis, which reduced the load of the PostgreSQL database by 62% and saved 190,000 kronor a year in licences.",
        "Wrote a GraphQL gateway in Node.js for the mobile apps, so that a delivery screen needs one request in place of eleven.",
        "Containerised 12 services with Docker and set up their pipelines, raising the number of releases from two a month to nine a week.",
        "Took part in the on-call rota and wrote the 40 runbooks that new colleagues still start from.",
      ],
    },
    {
      title: "Junior Software Developer",
      employer: "Bluebrick Software Private Limited",
      place: "Pune, India",
      dates: "July 2014 – February 2017",
      bullets: [
        "Developed booking and invoicing features in Java and SQL for a hotel platform with 1,100 properties in nine countries.",
        "Wrote Python jobs that reconcile 80,000 invoices a month and replaced three days of manual work.",
        "Raised the test coverage of the billing module from 35% to 88% and halved the number of reported defects.",
        "Fixed the slowest 50 database queries; the monthly closing run went from seven hours to 50 minutes.",
      ],
    },
  ],
  projects: [
    {
      name: "Tidewatch, queue monitor",
      dates: "2021",
      bullets: [
        "Monitor for job queues in TypeScript with a Prometheus exporter; 1,300 stars and 27 contributors.",
        "Simulates consumer failures in Docker containers, so that teams can rehearse an outage before it happens.",
      ],
    },
    {
      name: "Gridlock, bus arrivals for the city",
      dates: "2018",
      bullets: [
        "Predicts bus arrivals from open data with Python and MongoDB; used by 6,500 commuters a week.",
        "Serves predictions over REST in under 30 ms from a single small Linux server.",
      ],
    },
  ],
  education: [
    {
      degree: "Master of Science in Computer Science",
      institution: "KTH Royal Institute of Technology, Stockholm",
      years: "2012 – 2014",
    },
    {
      degree: "Bachelor of Engineering in Information Technology",
      institution: "University of Pune",
      years: "2008 – 2012",
    },
  ],
  certifications: [
    "AWS Certified Solutions Architect – Associate, 2022",
    "Certified Kubernetes Application Developer, 2023",
  ],
  languages: ["English (fluent)", "Swedish (professional)", "Hindi (native)", "Marathi (native)"],
};

/** What a careful reader takes from `backEndDeveloper`, counted up to `sampleMonth`. */
export const backEndDeveloperTruth: ResumeProfile = {
  name: "Asha Verma-Lindqvist",
  email: "asha.verma-lindqvist@example.com",
  phone: "+46846500452",
  location: "Stockholm, Sweden",
  links: ["https://asha-verma-lindqvist.example.com", "https://github.com/example-asha-verma"],
  experienceMonths: 149,
  roles: [
    {
      employer: "Fjordline Payments AB",
      title: "Senior Back-End Developer",
      start: "2020-01",
      end: "present",
      months: 83,
      precision: "month",
    },
    {
      employer: "Kastanj Logistics AB",
      title: "Back-End Developer",
      start: "2017-03",
      end: "2019-12",
      months: 34,
      precision: "month",
    },
    {
      employer: "Bluebrick Software Private Limited",
      title: "Junior Software Developer",
      start: "2014-07",
      end: "2017-02",
      months: 32,
      precision: "month",
    },
  ],
  education: [
    {
      degree: "Master of Science",
      field: "Computer Science",
      institution: "KTH Royal Institute of Technology",
      startYear: 2012,
      endYear: 2014,
    },
    {
      degree: "Bachelor of Engineering",
      field: "Information Technology",
      institution: "University of Pune",
      startYear: 2008,
      endYear: 2012,
    },
  ],
  skills: [
    "TypeScript",
    "JavaScript",
    "Java",
    "Python",
    "SQL",
    "Node.js",
    "Express.js",
    "Spring Boot",
    "REST APIs",
    "GraphQL",
    "gRPC",
    "PostgreSQL",
    "MongoDB",
    "Redis",
    "Kafka",
    "AWS",
    "Docker",
    "Kubernetes",
    "Terraform",
    "CI/CD",
    "Linux",
    "Prometheus",
    "Grafana",
    "OpenTelemetry",
  ].sort(),
  softSkills: ["Communication", "Problem Solving", "Teamwork"],
  // What follows from a skill is the taxonomy's to say, not a reader's.
  impliedSkills: [],
  spokenLanguages: ["English", "Swedish", "Hindi", "Marathi"],
};
