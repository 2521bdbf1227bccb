import { describe, expect, it } from "vitest";
import { findEducation } from "./education.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { readLines } from "./lines.ts";
import { parseMonth } from "./months.ts";

function educationIn(text: string): string[] {
  return findEducation(readLines(documentOf(text)), parseMonth("2026-06")).map((entry) =>
    [entry.degree, entry.field, entry.institution, entry.startYear, entry.endYear].join(" | "),
  );
}

describe("education", () => {
  it.each([
    ["BSc Physics, MIT, 2014 – 2018", ["BSc | Physics | MIT | 2014 | 2018"]],
    [
      "Bachelor of Science in Computer Science, Stanford University, 2014-2018",
      ["Bachelor of Science | Computer Science | Stanford University | 2014 | 2018"],
    ],
    [
      "Stanford University    2014 – 2018\nB.S. in Computer Science",
      ["B.S. | Computer Science | Stanford University | 2014 | 2018"],
    ],
    [
      "MS    KTH Royal Institute of Technology, MS in Computer Science – Stockholm    2012 – 2014",
      ["MS | Computer Science | KTH Royal Institute of Technology | 2012 | 2014"],
    ],
    [
      "KTH Royal Institute of Technology\nMaster of Science\nComputer Science",
      ["Master of Science | Computer Science | KTH Royal Institute of Technology |  | "],
    ],
    [
      "Yarrow Community College — Master of Arts, Data\nScience",
      ["Master of Arts | Data Science | Yarrow Community College |  | "],
    ],
    [
      "Quillstone Polytechnic — Master of Engineering\nin Psychology",
      ["Master of Engineering | Psychology | Quillstone Polytechnic |  | "],
    ],
    [
      "Associate of Science in Nursing, Oakhollow\nSchool of Design\n2023",
      ["Associate of Science | Nursing | Oakhollow School of Design |  | 2023"],
    ],
    [
      "Bachelor of Arts in Electronics and Communication\nEngineering, St. Brannoc's College (2010 – 2014)",
      ["Bachelor of Arts | Electronics and Communication Engineering | St. Brannoc's College | 2010 | 2014"],
    ],
    ["B.E., Biology\nUniversity of Norrhaven\n2014", ["B.E. | Biology | University of Norrhaven |  | 2014"]],
    ["MSc, Physics\nUniversity of Ghana\n2014", ["MSc | Physics | University of Ghana |  | 2014"]],
    [
      "University of Norrhaven — Bachelor's\ndegree in Graphic Design\n2024",
      ["Bachelor's degree | Graphic Design | University of Norrhaven |  | 2024"],
    ],
    [
      "2014 – 2018\nB.Tech, Computer Science and Engineering\nIIT Bombay",
      ["B.Tech | Computer Science and Engineering | IIT Bombay | 2014 | 2018"],
    ],
    [
      "M.Sc. Informatik, Technische Universität München (10/2016 – 09/2018)",
      ["M.Sc. | Informatik | Technische Universität München | 2016 | 2018"],
    ],
    ["MBA, INSEAD, 2019", ["MBA |  | INSEAD |  | 2019"]],
    [
      "Ph.D. in Machine Learning, University of Toronto, 2015–2020",
      ["Ph.D. | Machine Learning | University of Toronto | 2015 | 2020"],
    ],
    ["PhD, Physics, ETH Zürich 2010 - 2014", ["PhD | Physics | ETH Zürich | 2010 | 2014"]],
    [
      "Bachelor of Arts (Hons) in History — University of Leeds — 2011",
      ["Bachelor of Arts (Hons) | History | University of Leeds |  | 2011"],
    ],
    [
      "Master's degree in Data Science | University of Barcelona | Sep 2020 – Jun 2021",
      ["Master's degree | Data Science | University of Barcelona | 2020 | 2021"],
    ],
    [
      "Bachelor of Engineering (Electronics), Anna University, 2010 - 2014",
      ["Bachelor of Engineering | Electronics | Anna University | 2010 | 2014"],
    ],
    [
      "Diploma in Graphic Design, Central Saint Martins College, 2009",
      ["Diploma | Graphic Design | Central Saint Martins College |  | 2009"],
    ],
    ["High School Diploma, Lincoln High School, 2012", ["High School Diploma |  | Lincoln High School |  | 2012"]],
    [
      "B.Sc. Mathematics - University of Ghana - 2015\nGPA: 3.8/4.0",
      ["B.Sc. | Mathematics | University of Ghana |  | 2015"],
    ],
    [
      "Massachusetts Institute of Technology, Cambridge, MA\nMaster of Engineering, Electrical Engineering    2018",
      ["Master of Engineering | Electrical Engineering | Massachusetts Institute of Technology |  | 2018"],
    ],
    [
      "MSc Computer Science at the University of Edinburgh, 2020",
      ["MSc | Computer Science | University of Edinburgh |  | 2020"],
    ],
    [
      "Licence Informatique, Université de Lille, 2015 – 2018",
      ["Licence | Informatique | Université de Lille | 2015 | 2018"],
    ],
    ["• BSc in Nursing, University of Malta (2012–2016)", ["BSc | Nursing | University of Malta | 2012 | 2016"]],
    [
      "Bachelor of Technology in IT    Expected May 2027\nVIT Vellore",
      ["Bachelor of Technology | IT | VIT Vellore |  | 2027"],
    ],
    ["University of Oslo, 2016 – present\nPhD Informatics", ["PhD | Informatics | University of Oslo | 2016 | "]],
    [
      "University of California, Berkeley\nBachelor of Science - BS, Computer Science · (2014 - 2018)",
      ["Bachelor of Science | Computer Science | University of California, Berkeley | 2014 | 2018"],
    ],
    [
      "Bachelor of Science in Nursing (BSN)\nUniversity of Illinois at Chicago    2019",
      ["Bachelor of Science | Nursing | University of Illinois at Chicago |  | 2019"],
    ],
    [
      "INSEAD\nMBA    2019\nSorbonne\nLicence Informatique   2010 – 2013",
      ["MBA |  | INSEAD |  | 2019", "Licence | Informatique | Sorbonne | 2010 | 2013"],
    ],
    ["HSC, St. Mary's Higher Secondary School, 2010", ["HSC |  | St. Mary's Higher Secondary School |  | 2010"]],
  ])("%s", (text, expected) => {
    expect(educationIn(text)).toEqual(expected);
  });

  it.each([
    [
      "PhD, International Relations, University of Leeds, 2011",
      ["PhD | International Relations | University of Leeds |  | 2011"],
    ],
    [
      "Human-Computer Interaction, BSc\nAin Shams University, 2015",
      ["BSc | Human-Computer Interaction | Ain Shams University |  | 2015"],
    ],
    [
      "Magister, Automatyka\nPolitechnika Warszawska\n2015 – 2019",
      ["Magister | Automatyka | Politechnika Warszawska | 2015 | 2019"],
    ],
    [
      "Master Informatica\nUniversiteit van Utrecht    2016",
      ["Master | Informatica | Universiteit van Utrecht |  | 2016"],
    ],
    ["MSc Physics, MIT (Class of 2018)", ["MSc | Physics | MIT |  | 2018"]],
    ["University of Oslo\nBSc Physics\nGraduated 2027", ["BSc | Physics | University of Oslo |  | 2027"]],
    [
      "MSc Economics\nSchool of Business, Lumora University\n2010",
      ["MSc | Economics | School of Business, Lumora University |  | 2010"],
    ],
    ["Executive MBA, INSEAD, 2019", ["Executive MBA |  | INSEAD |  | 2019"]],
    ["MD in Medicine, Charité, 2011", ["MD | Medicine | Charité |  | 2011"]],
    ["BFA in Drama at École Supérieure, 2008 – 2011", ["BFA | Drama | École Supérieure | 2008 | 2011"]],
    [
      "Degree: BEng\nField: Fine Arts\nInstitution: Quillstone\nYears: 2012 – 2016",
      ["BEng | Fine Arts | Quillstone | 2012 | 2016"],
    ],
    ["MA in History, London School of\nEconomics, 2010", ["MA | History | London School of Economics |  | 2010"]],
    ["MSc Psychology, Wexcombe State\nUniversity\n2018", ["MSc | Psychology | Wexcombe State University |  | 2018"]],
    [
      "Quillstone\nMA in Nursing (2018)\nGPA 3.7\n\nUniversity of Oslo\nBSc Biology (2016)",
      ["MA | Nursing | Quillstone |  | 2018", "BSc | Biology | University of Oslo |  | 2016"],
    ],
  ])("%s", (text, expected) => {
    expect(educationIn(text)).toEqual(expected);
  });

  it.each([
    ["BSc in Chemistry (Wexcombe State University), 2016", "BSc | Chemistry | Wexcombe State University |  | 2016"],
    [
      "MA in History (University of California, Davis)   2011 – 2013",
      "MA | History | University of California, Davis | 2011 | 2013",
    ],
    [
      "Master of Science (History), University of Ulm, 2019",
      "Master of Science | History | University of Ulm |  | 2019",
    ],
    ["Bachelor of Technology (CSE), University of Ulm", "Bachelor of Technology | CSE | University of Ulm |  | "],
    ["Master of Science (M.Sc.), University of Ulm", "Master of Science (M.Sc.) |  | University of Ulm |  | "],
    ["BEng Robotics (Lumora Tech), 2019", "BEng | Robotics | Lumora Tech |  | 2019"],
    [
      "Licenciatura en Derecho (Universidad de Quillota), 2010",
      "Licenciatura | Derecho | Universidad de Quillota |  | 2010",
    ],
    ["BSc (Hons) in Physics (Open University), 2009", "BSc (Hons) | Physics | Open University |  | 2009"],
    ["Linguistics (MA), University of Ulm, 2014–16", "MA | Linguistics | University of Ulm | 2014 | 2016"],
    ["Bachelor of Arts from University of Ulm in 2013", "Bachelor of Arts |  | University of Ulm |  | 2013"],
    [
      "MSc Physics, MIT (Massachusetts Institute of Technology), 2012",
      "MSc | Physics | MIT (Massachusetts Institute of Technology) |  | 2012",
    ],
  ])("brackets: %s", (text, expected) => {
    expect(educationIn(text)).toEqual([expected]);
  });

  it("joins a system of universities and the place in the next line", () => {
    expect(educationIn("BTech, Physics, Indian Institute of Technology\nKanpur, 2012 – 2016")).toEqual([
      "BTech | Physics | Indian Institute of Technology Kanpur | 2012 | 2016",
    ]);
  });

  it("takes the years that had no room in the line above", () => {
    expect(educationIn("University of Bonn — BA, History\n— 2019 – 2022\n• Thesis on trade")).toEqual([
      "BA | History | University of Bonn | 2019 | 2022",
    ]);
    expect(educationIn("BSc Physics, University of Ulm –\n- Oct 2012 – Sept 2016")).toEqual([
      "BSc | Physics | University of Ulm | 2012 | 2016",
    ]);
  });

  it("parts several entries in either order", () => {
    const expected = [
      "MSc | Physics | University of Bonn | 2016 | 2018",
      "BSc | Physics | University of Ulm | 2012 | 2016",
    ];
    expect(
      educationIn("MSc Physics    2016 – 2018\nUniversity of Bonn\n\nBSc Physics    2012 – 2016\nUniversity of Ulm"),
    ).toEqual(expected);
    expect(
      educationIn(
        "University of Bonn\nMSc Physics, 2016 – 2018\n• Thesis on optics\nUniversity of Ulm\nBSc Physics, 2012 – 2016",
      ),
    ).toEqual(expected);
    expect(
      educationIn("2016 – 2018  MSc Physics, University of Bonn\n2012 – 2016  BSc Physics, University of Ulm"),
    ).toEqual(expected);
    expect(
      educationIn("2016 – 2018\nMSc Physics\nUniversity of Bonn\n2012 – 2016\nBSc Physics\nUniversity of Ulm"),
    ).toEqual(expected);
  });

  it.each([["Scrum Master"], ["Relevant coursework: algorithms, databases"], ["Master Data Management"], [""]])(
    "nothing in: %s",
    (text) => {
      expect(educationIn(text)).toEqual([]);
    },
  );
});
