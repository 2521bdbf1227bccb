import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";

function contactIn(header: string, links: string[] = []) {
  return extractFacts(documentOf(`Jane Doe\n${header}\n\nExperience\nEngineer, Acme Ltd   2019 – 2020`, links), {
    asOf: "2026-06",
  }).profile;
}

describe("e-mail", () => {
  it.each([
    ["jane.doe@example.com", "jane.doe@example.com"],
    ["Email: jane+cv@mail.example.co.uk | Berlin", "jane+cv@mail.example.co.uk"],
    ["(jane_doe-1@example.io)", "jane_doe-1@example.io"],
    ["mailto:jane@example.com", "jane@example.com"],
    ["Write to jane@example.com.", "jane@example.com"],
    ["jane@müller.de", "jane@müller.de"],
    ["@janedoe on social media", null],
    ["jane.doe@mail.wexcom\nbe.org", "jane.doe@mail.wexcombe.org"],
    ["Jane.Doe@Wexcombe.c\nom", "Jane.Doe@Wexcombe.com"],
    ["jane.doe@wexcombe.co\nm", "jane.doe@wexcombe.com"],
    ["jane.doe@wexcombe.co\n.uk", "jane.doe@wexcombe.co.uk"],
    ["jane.doe@wexcombe.co\nBerlin", "jane.doe@wexcombe.co"],
    ["jane.doe@\nwexcombe.org", "jane.doe@wexcombe.org"],
    ["jane.doe@wexcombe\n.org\nBerlin", "jane.doe@wexcombe.org"],
    ["jane.doe@wexcombe.org\nwww.wexcombe.de", "jane.doe@wexcombe.org"],
    ["jane.doe@wexcombe.org\nberlin.de", "jane.doe@wexcombe.org"],
    ["jane@localhost", null],
  ])("%s", (header, expected) => {
    expect(contactIn(header).email).toBe(expected);
  });
});

describe("phone", () => {
  it.each([
    ["+46 8 465 004 52", "+46846500452"],
    ["+1 (202) 555-0143", "+12025550143"],
    ["+1-202-555-0143", "+12025550143"],
    ["Phone: +44 20 7946 0958 | London", "+442079460958"],
    ["0049 30 901820", "+4930901820"],
    ["Berlin, Germany | 030 901820", "+4930901820"],
    ["London, UK | 020 7946 0958", "+442079460958"],
    ["(202) 555-0143", "+12025550143"],
    ["202.555.0143", "+12025550143"],
    ["Dallas, TX 75201\n00 31 6 12345678", "+31612345678"],
    ["Dallas, TX 75201\n(202) 555-0143", "+12025550143"],
    ["Austin, TX 78701 +1 (202) 555-\n0143 jane@example.com", "+12025550143"],
    ["København, Denmark | 22\n53 96 70", "+4522539670"],
    ["Phone: +46 8 465\n004 52", "+46846500452"],
    ["Kirkwall, Orkney\n020 7946 0958", "020 7946 0958"],
    ["M: 07700 900123", "07700 900123"],
    ["(030) 901820", "(030) 901820"],
    ["06.12.34.56.78", "06.12.34.56.78"],
    ["Pune, India · 98765 43210", "+919876543210"],
    ["Mobile: 9876543210", "+919876543210"],
    ["Tel. +33 1 23 45 67 89", "+33123456789"],
    ["☎ +81 3-1234-5678", "+81312345678"],
    ["123-456-7890", "+11234567890"],
    ["+1 234 567 890", "+1234567890"],
    ["2012 - 2015", null],
    ["12345", null],
    ["born 01.02.1990", null],
  ])("%s", (header, expected) => {
    expect(contactIn(header).phone).toBe(expected);
  });
});

describe("location", () => {
  it.each([
    ["Berlin, Germany | jane@example.com", "Berlin, Germany"],
    ["Austin, TX", "Austin, TX"],
    ["Washington, DC 20001", "Washington, DC 20001"],
    ["Location: Springfield", "Springfield"],
    ["Address: 12 Main Street, Springfield, IL 62701", "12 Main Street, Springfield, IL 62701"],
    ["jane@example.com • Pune, Maharashtra, India • +91 98765 43210", "Pune, Maharashtra, India"],
    ["London", "London"],
    ["Based in Lisbon, Portugal", "Lisbon, Portugal"],
    ["10115 Berlin", "10115 Berlin"],
    ["Remote", "Remote"],
    ["Smallville, Kansas", "Smallville, Kansas"],
    ["Lorem Street 5, 12345 Springfield · jane@example.com", "Lorem Street 5, 12345 Springfield"],
    ["Software Engineer, Germany", null],
    ["jane@example.com", null],
  ])("%s", (header, expected) => {
    expect(contactIn(header).location).toBe(expected);
  });
});

describe("places and numbers that a line breaks", () => {
  it.each([
    ["jane@example.com | Abu Dhabi, United Arab\nEmirates | janedoe.dev", "Abu Dhabi, United Arab Emirates"],
    ["jane@example.com · Recife,\nBrazil", "Recife, Brazil"],
    ["A: Lyon, France\nP: +33 6 39 98 12 46", "Lyon, France"],
    ["Telefone: +48 601 185 403 Endereço: Rzeszów E-mail: jane@example.com", "Rzeszów"],
    ["jane@example.com Porto, Portugal +351 913 599 234", "Porto, Portugal"],
    ["jane@example.com | Grosselfingen | +49 30 23125000", "Grosselfingen"],
    ["jane@example.com | LinkedIn | +49 30 23125000", null],
    ["Head of Kilns\nQuillota, West Marshes\njane@example.com", "Quillota, West Marshes"],
    ["Co-Founder & CTO\nLeeds, West Yorkshire\n+44 20 7946 0958 | jane@example.com", "Leeds, West Yorkshire"],
    ["Product Manager\njane@example.com\nBrannoc, Isle of Wexcombe", "Brannoc, Isle of Wexcombe"],
    ["Sales, Marketing\njane@example.com", null],
    ["Python, Django\njane@example.com", null],
    ["– Curriculum Vitae | jane@example.com", null],
  ])("%s", (header, expected) => {
    expect(contactIn(header).location).toBe(expected);
  });

  it("prefers an unknown region in the head to the place of a job", () => {
    const text =
      "Jane Doe\nTeacher of Pottery\nQuillota, West Marshes\n+49 30 901820\njane@example.com\nWork Experience\nTeacher of Pottery | Umbra School | Sydney, NSW | 2018 – 2020";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.location).toBe("Quillota, West Marshes");
  });

  it("reads a number over two lines", () => {
    expect(contactIn("Wien | +43 664\n1586768").phone).toBe("+436641586768");
  });

  it("takes no dates for a number", () => {
    const text = "Jane Doe\nSeoul, South Korea\n\nExperience\nArt Director, Palmyra Corp. (2021/08 – 2022/10)";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.phone).toBeNull();
  });

  it("finds details that stand below the jobs, around the address", () => {
    const text =
      "Jane Doe\nExperience\nCook, Trattoria Roma, 2019 – 2020\nEducation\nBSc Physics, MIT, 2012\nE: jane@example.com\nD: Puebla, Mexico";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.location).toBe("Puebla, Mexico");
  });
});

describe("links", () => {
  it.each([
    ["https://github.com/jane", ["https://github.com/jane"]],
    ["github.com/jane", ["https://github.com/jane"]],
    ["www.janedoe.com/", ["https://www.janedoe.com"]],
    ["linkedin.com/in/jane-doe | janedoe.dev", ["https://linkedin.com/in/jane-doe", "https://janedoe.dev"]],
    ["See https://example.com/cv?x=1&y=2.", ["https://example.com/cv?x=1&y=2"]],
    ["HTTPS://GitHub.com/Jane", ["https://github.com/Jane"]],
    ["jane@example.com", []],
    ["Node.js, ASP.NET and Socket.io", []],
  ])("%s", (header, expected) => {
    expect(contactIn(header).links).toEqual(expected);
  });

  it("adds targets of annotations once and leaves mail addresses out", () => {
    const annotated = [
      "https://www.github.com/jane/",
      "https://jane.example.com",
      "mailto:jane@example.com",
      "tel:+123",
    ];
    expect(contactIn("github.com/jane", annotated).links).toEqual([
      "https://github.com/jane",
      "https://jane.example.com",
    ]);
  });

  it("leaves out what a line's end tore off an address that an annotation has in full", () => {
    const annotated = ["https://linkedin.com/in/jane-doe-wexcombe", "https://janedoe.example.net/work"];
    expect(contactIn("linkedin.com/in/jane-doe-wex\ncombe janedoe.exa\nmple.net/work", annotated).links).toEqual(
      annotated,
    );
    expect(contactIn("github.com/jane", ["https://github.com/jane/kiln"]).links).toEqual([
      "https://github.com/jane",
      "https://github.com/jane/kiln",
    ]);
    expect(contactIn("jane@mail.wexcom\nbe.org").links).toEqual([]);
  });

  it("does not take words in links, addresses and employers for skills", () => {
    const text = "Jane Doe\npython@java.com | github.com/jane/react-app\n\nExperience\nCook, Oracle Ltd, 2019 – 2020";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.skills).toEqual([]);
  });

  it("does not take names of links, headings and fields of study for skills", () => {
    const text =
      "Jane Doe\nGitHub: github.com/jane\n\nIT Skills\nSQL\n\nEducation\nBSc in Computer Science, University of Oslo, 2012";
    expect(extractFacts(documentOf(text), { asOf: "2026-06" }).profile.skills).toEqual(["SQL"]);
  });
});
