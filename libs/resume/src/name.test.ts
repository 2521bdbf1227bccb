import { describe, expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of.ts";
import { readLines } from "./lines.ts";
import { findName } from "./name.ts";

function nameIn(text: string, email: string | null = null): string | null {
  return (
    findName(readLines(documentOf(text)), { handles: email === null ? [] : [email.split("@")[0]!], email: null })
      ?.text ?? null
  );
}

describe("names of many cultures and styles", () => {
  it.each([
    ["Jane Doe", "Jane Doe"],
    ["JANE DOE", "Jane Doe"],
    ["J A N E   D O E", "Jane Doe"],
    ["Jane Q. Doe", "Jane Q. Doe"],
    ["J. R. Smith Jr.", "J. R. Smith Jr."],
    ["Seán O'Brien", "Seán O'Brien"],
    ["MÁIRE O'BRIEN-MCDONALD", "Máire O'Brien-McDonald"],
    ["Ludwig van Beethoven", "Ludwig van Beethoven"],
    ["Dr. Jane van der Berg, PhD", "Jane van der Berg"],
    ["Prof. Dr. Karl Müller", "Karl Müller"],
    ["Jean-Luc Picard", "Jean-Luc Picard"],
    ["Jean DUPONT", "Jean Dupont"],
    ["María José García Márquez", "María José García Márquez"],
    ["João da Silva", "João da Silva"],
    ["Priya Ramanathan", "Priya Ramanathan"],
    ["S. Venkata Raghavan", "S. Venkata Raghavan"],
    ["Mohammed bin Rashid Al Maktoum", "Mohammed bin Rashid Al Maktoum"],
    ["Nguyễn Văn An", "Nguyễn Văn An"],
    ["Zhang Wei", "Zhang Wei"],
    ["张伟", "张伟"],
    ["山田 太郎", "山田 太郎"],
    ["김민수", "김민수"],
    ["Иван Петров", "Иван Петров"],
    ["Олена Шевченко", "Олена Шевченко"],
    ["Γιώργος Παπαδόπουλος", "Γιώργος Παπαδόπουλος"],
    ["أحمد محمد", "أحمد محمد"],
    ["प्रिया शर्मा", "प्रिया शर्मा"],
    ["דוד כהן", "דוד כהן"],
    ["Chukwuemeka Okonkwo", "Chukwuemeka Okonkwo"],
    ["Oyelaran-Oyeyinka Adébáyò", "Oyelaran-Oyeyinka Adébáyò"],
    ["Åsa Öberg", "Åsa Öberg"],
    ["Łukasz Żółkiewski", "Łukasz Żółkiewski"],
    ["Ömer Faruk Yılmaz", "Ömer Faruk Yılmaz"],
    ["Kaʻiulani Kealoha", "Kaʻiulani Kealoha"],
    ["Sukarno", "Sukarno"],
    ["Wei Zhang (张伟)", "Wei Zhang"],
    ["Jane Doe, MBA, PMP", "Jane Doe"],
    ["Jane Doe (she/her)", "Jane Doe"],
    ["Mr. John Smith", "John Smith"],
    ["Shri Rajesh Kumar", "Rajesh Kumar"],
    ["Doe, Jane", "Jane Doe"],
    ["Name: Jane Doe", "Jane Doe"],
    ["Résumé of Jane Doe", "Jane Doe"],
    ["Curriculum Vitae\nJane Doe", "Jane Doe"],
    ["RESUME\n\nJane Doe\nSoftware Engineer", "Jane Doe"],
    ["Jane Doe | Software Engineer", "Jane Doe"],
    ["Jane Doe – Senior Data Scientist", "Jane Doe"],
    ["Jane Doe    jane@example.com    +1 555 123 4567", "Jane Doe"],
    ["jane.doe@example.com\nJane Doe", "Jane Doe"],
    ["Software Engineer\nJane Doe", "Jane Doe"],
    ["JANE\nDOE\nSoftware Engineer", "Jane Doe"],
    ["# Jane Doe", "Jane Doe"],
    ["**Jane Doe**", "Jane Doe"],
  ])("%s", (text, expected) => {
    expect(nameIn(`${text}\nBerlin, Germany\n\nEXPERIENCE\nEngineer, Acme Corp 2019 – 2020`)).toBe(expected);
  });

  it.each([
    ["Dr.-Ing. Jane Doe", "Jane Doe"],
    ["Dipl.-Ing. Jane Doe, M.Sc.", "Jane Doe"],
    ["Jane Doe, RN, Esq.", "Jane Doe"],
    ["María de los Ángeles Pérez", "María de los Ángeles Pérez"],
    ["Mark Cook", "Mark Cook"],
    ["HANNAH PAGE", "Hannah Page"],
    ["Élodie de\nVilliers", "Élodie de Villiers"],
    ["Dawn French", "Dawn French"],
    ["Jordan Swift Jenkins", "Jordan Swift Jenkins"],
    ["Mary Bachelor", "Mary Bachelor"],
  ])("%s", (text, expected) => {
    expect(nameIn(`${text}\nBerlin, Germany\n\nEXPERIENCE\nEngineer, Acme Corp 2019 – 2020`)).toBe(expected);
  });

  it("takes the family name of a narrow column from the next line when the address holds it", () => {
    expect(nameIn("João Magalhães\nGonçalves\nDesigner", "joao.goncalves@example.com")).toBe(
      "João Magalhães Gonçalves",
    );
    expect(nameIn("João Magalhães\nLisboa\nDesigner", "joao@example.com")).toBe("João Magalhães");
  });

  it("takes a job for a name when the person's address says so", () => {
    expect(nameIn("Head Baker\nOlivia Baker", "olivia.baker@example.com")).toBe("Olivia Baker");
  });

  it("finds a name below a side bar by the heading that follows it", () => {
    const bar = "Skills\nPython, Java\nCertificates\n• First Aid at Work\n• Driving";
    expect(nameIn(`${bar}\nJane Doe\nProfile\nI like clear words.`)).toBe("Jane Doe");
  });

  it("does not look for a name among employers", () => {
    expect(nameIn("Experience\nBlue Heron Foods\nCook, 2019 – 2020")).toBeNull();
  });

  it("reads a name that is drawn twice once", () => {
    expect(nameIn("Jane Doe-Roe\nJane Doe-Roe\nEngineer")).toBe("Jane Doe-Roe");
    expect(nameIn("Jane Doe-Roe Jane Doe-Roe\nEngineer")).toBe("Jane Doe-Roe");
  });

  it("takes a labelled name wherever it stands, and no label for a name", () => {
    expect(nameIn("Telefon:\n+48 601 211 693\nSkills\nGo\nCertificates\n• First Aid\nRESUME\nName: Jane Doe")).toBe(
      "Jane Doe",
    );
  });

  it("finds a name below a side bar by the e-mail address", () => {
    const text =
      "Contact\njane.doe@example.com\nBerlin\nSkills\nPython\nJava\nGit\nLinux\nDocker\nSQL\nBash\nAgile\nJane Doe\nSoftware Engineer";
    expect(nameIn(text, "jane.doe@example.com")).toBe("Jane Doe");
  });

  it.each([
    ["jane@example.com"],
    ["EXPERIENCE"],
    ["Software Engineer"],
    ["Austin, Texas"],
    ["+1 555 123 4567"],
    ["Python, Java"],
    ["Java Servlet API"],
    ["Fluent Dutch"],
    ["Technical Bachelor"],
    [""],
  ])("is not: %s", (text) => {
    expect(nameIn(text)).toBeNull();
  });
});
