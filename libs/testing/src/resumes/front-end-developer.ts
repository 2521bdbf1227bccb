import type { ResumeProfile } from "@career/contracts";
import type { SampleResume } from "./sample-resume.ts";

/** A fictitious person with a phone number that the British regulator reserves for drama. */
export const frontEndDeveloper: SampleResume = {
  name: "Tomos Okonkwo-Hale",
  headline: "Front-End Developer",
  email: "tomos.okonkwo-hale@example.com",
  phone: "+44 20 7946 0958",
  location: "London, United Kingdom",
  links: ["https://github.com/example-tomos-hale"],
  summary:
    "Front-end developer who builds fast, accessible interfaces in React and TypeScript and measures them with the people who use them.",
  skills: [
    { group: "Languages", items: ["TypeScript", "JavaScript", "HTML", "CSS"] },
    { group: "Frameworks", items: ["React", "Next.js", "Redux", "Tailwind CSS"] },
    { group: "Tools", items: ["Vite", "Storybook", "Jest", "Playwright", "Figma", "Git"] },
  ],
  roles: [
    {
      title: "Front-End Developer",
      employer: "Lanternfish Tickets Ltd",
      place: "London, United Kingdom",
      dates: "May 2022 – Present",
      bullets: [
        "Rebuilt the checkout in React and TypeScript; sales completed on a phone rose by 17% in production.",
        "Moved 120 pages to Next.js and brought the time to first paint from 3.8 to 1.2 seconds.",
        "Runs the component library of 64 components in Storybook, tested with Jest and Playwright.",
      ],
    },
    {
      title: "Junior Web Developer",
      employer: "Papercrane Studio Ltd",
      place: "Bristol, United Kingdom",
      dates: "Sep 2020 – Apr 2022",
      bullets: [
        "Delivered 23 customer sites in JavaScript, HTML and CSS, each within its budget.",
        "Built a booking widget with Redux that 40 restaurants embed.",
      ],
    },
  ],
  projects: [
    {
      name: "Palette Pal, contrast checker",
      dates: "2023",
      bullets: ["Browser tool in TypeScript and Vite that designers open 900 times a week from Figma."],
    },
  ],
  education: [
    {
      degree: "Bachelor of Science in Digital Media",
      institution: "University of Bristol",
      years: "2017 – 2020",
    },
  ],
  certifications: ["Certified Professional in Web Accessibility, 2024"],
  languages: ["English (native)", "Welsh (fluent)"],
};

export const frontEndDeveloperTruth: ResumeProfile = {
  name: "Tomos Okonkwo-Hale",
  email: "tomos.okonkwo-hale@example.com",
  phone: "+442079460958",
  location: "London, United Kingdom",
  links: ["https://github.com/example-tomos-hale"],
  experienceMonths: 75,
  roles: [
    {
      employer: "Lanternfish Tickets Ltd",
      title: "Front-End Developer",
      start: "2022-05",
      end: "present",
      months: 55,
      precision: "month",
    },
    {
      employer: "Papercrane Studio Ltd",
      title: "Junior Web Developer",
      start: "2020-09",
      end: "2022-04",
      months: 20,
      precision: "month",
    },
  ],
  education: [
    {
      degree: "Bachelor of Science",
      field: "Digital Media",
      institution: "University of Bristol",
      startYear: 2017,
      endYear: 2020,
    },
  ],
  skills: [...frontEndDeveloper.skills.flatMap(({ items }) => items), "Web Accessibility"].sort(),
  softSkills: [],
  impliedSkills: [],
  spokenLanguages: ["English", "Welsh"],
};
