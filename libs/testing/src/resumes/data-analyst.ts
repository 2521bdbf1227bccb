import type { ResumeProfile } from "@career/contracts";
import type { SampleResume } from "./sample-resume.ts";

/** A fictitious person with a phone number of the North American block reserved for fiction. */
export const dataAnalyst: SampleResume = {
  name: "Mirela Castellanos-Quill",
  headline: "Data Analyst",
  email: "mirela.castellanos-quill@example.com",
  phone: "+1 202 555 0143",
  location: "Washington, DC",
  links: ["https://mirela-quill.example.com"],
  summary:
    "Data analyst in health care who turns records into decisions: clean SQL, honest statistics, and dashboards that people open every morning.",
  skills: [
    { group: "Languages", items: ["SQL", "Python", "R"] },
    { group: "Analysis", items: ["pandas", "NumPy", "Statistics", "A/B Testing", "Forecasting"] },
    { group: "Reporting", items: ["Tableau", "Power BI", "Excel"] },
    { group: "Data platforms", items: ["Snowflake", "dbt", "Airflow"] },
  ],
  roles: [
    {
      title: "Data Analyst",
      employer: "Harborview Clinics Inc",
      place: "Washington, DC",
      dates: "06/2021 – Present",
      bullets: [
        "Maintains 45 Tableau dashboards in production, opened by 600 clinicians every week.",
        "Modelled 2.1 billion visit records in Snowflake with dbt and cut the nightly run from 5 hours to 40 minutes.",
        "Built a forecasting model in Python and pandas that predicts no-shows; missed appointments fell by 12%.",
      ],
    },
    {
      title: "Reporting Analyst",
      employer: "Cedar & Vale Insurance",
      place: "Baltimore, MD",
      dates: "02/2019 – 05/2021",
      bullets: [
        "Replaced 30 Excel reports by Power BI, saving 22 hours of manual work a week.",
        "Designed the A/B testing of renewal letters in R, which raised renewals by 4.5%.",
      ],
    },
  ],
  projects: [
    {
      name: "Metro Minutes",
      dates: "2022",
      bullets: ["Analysis of 8 million train departures in Python and NumPy, cited by two local newspapers."],
    },
  ],
  education: [
    {
      degree: "Bachelor of Arts in Economics",
      institution: "University of Maryland",
      years: "2014 – 2018",
    },
  ],
  certifications: ["Tableau Certified Data Analyst, 2023"],
  languages: ["English (native)", "Spanish (fluent)", "Romanian (conversational)"],
};

export const dataAnalystTruth: ResumeProfile = {
  name: "Mirela Castellanos-Quill",
  email: "mirela.castellanos-quill@example.com",
  phone: "+12025550143",
  location: "Washington, DC",
  links: ["https://mirela-quill.example.com"],
  experienceMonths: 94,
  roles: [
    {
      employer: "Harborview Clinics Inc",
      title: "Data Analyst",
      start: "2021-06",
      end: "present",
      months: 66,
      precision: "month",
    },
    {
      employer: "Cedar & Vale Insurance",
      title: "Reporting Analyst",
      start: "2019-02",
      end: "2021-05",
      months: 28,
      precision: "month",
    },
  ],
  education: [
    {
      degree: "Bachelor of Arts",
      field: "Economics",
      institution: "University of Maryland",
      startYear: 2014,
      endYear: 2018,
    },
  ],
  skills: [...dataAnalyst.skills.flatMap(({ items }) => items), "Dashboards"].sort(),
  softSkills: [],
  impliedSkills: [],
  spokenLanguages: ["English", "Spanish", "Romanian"],
};
