import { describe, expect, it } from "vitest";
import { extractRequirements } from "./posting.ts";
import { asked } from "./posting-asked.fixture.ts";

const workplace = (text: string) => asked(text, ["location", "work-mode"]);

describe("where the work is done", () => {
  it.each([
    ["Location: Berlin, Germany", "Berlin, Germany"],
    ["Location: Berlin or Munich", "(Berlin | Munich)"],
    ["Location: Berlin, Munich, Hamburg", "(Berlin | Munich | Hamburg)"],
    ["Location: Berlin and Munich", "Berlin Munich"],
    ["Location: Berlin or Berlin", "Berlin"],
    ["Job location: Ghent (Belgium)", "Ghent"],
    ["Location: 12 Canal Street, Manchester", "12 Canal Street, Manchester"],
    ["**Location:** Bad Tölz", "Bad Tölz"],
    ["Standort: Köln", "Köln"],
    ["Location\nLeeds", "Leeds"],
    ["Location: Berlin (hybrid)", "Berlin hybrid"],
    ["Location: Hybrid - London, UK", "hybrid London, UK"],
    ["Location: Remote (Germany)", "remote Germany"],
    ["Location: Berlin / Remote", "Berlin? remote?"],
    ["Standort: Berlin, Homeoffice möglich", "Berlin remote?"],
    ["Location: Austin, TX | Type: Full-time | Workplace: On-site", "Austin, TX on-site"],
    ["Work mode: Hybrid", "hybrid"],
    ["Remote: possible", "remote?"],
    ["Remote: no", "on-site"],
    ["Location: Berlin, Germany. Start: as soon as possible.", "Berlin, Germany"],
    ["Work Location: Hybrid remote in Leeds", "hybrid Leeds"],
    ["Location: flexible", ""],
    ["Location\n\nRequirements", ""],
    ["Our locations: Berlin, Paris", ""],
  ])("by the label %j: %s", (label, expected) => {
    expect(workplace(`Barista\n${label}`)).toBe(expected);
  });

  it.each([
    ["Acme GmbH · Berlin · Hybrid\nBarista", "Berlin hybrid"],
    ["Barista\nAcme GmbH, Berlin", "Berlin"],
    ["Barista\nAcme AB, Stockholm, Sweden (hybrid, full time)", "Stockholm, Sweden hybrid"],
    ["Barista – Hybrid – Dublin", "hybrid Dublin"],
    ["Barista (Remote, Germany)", "remote Germany"],
    ["Barista\nAcme · Paris · Remote", "Paris? remote"],
    ["Barista - Berlin or Munich", "(Berlin | Munich)"],
    ["Barista\nRemote (EMEA)", "remote EMEA"],
    ["Head of Sales, EMEA", ""],
    ["Hybrid Cloud Engineer", ""],
    ["Remote Sensing Analyst", ""],
    ["Barista\nReading", ""],
  ])("in the header %j: %s", (header, expected) => {
    expect(workplace(`${header}\nYou will like it here.`)).toBe(expected);
  });

  it.each([
    ["The role is based in Leeds.", "Leeds"],
    ["You'll be based at our headquarters in Oslo.", "Oslo"],
    ["You will work from our Hamburg office.", "Hamburg"],
    ["You must be based in the UK.", "UK"],
    ["😀 You must be based in Leeds", "Leeds"],
    ["Based in or near Manchester.", "Manchester"],
    ["Candidates must live in Berlin or Potsdam.", "(Berlin | Potsdam)"],
    ["Ideally you are based in Berlin.", "Berlin?"],
    ["You are willing to relocate to Vienna.", "Vienna"],
    ["Wir suchen eine Köchin (m/w/d) in Hamburg.", "Hamburg"],
    ["Trabajo presencial en Sevilla.", "on-site Sevilla"],
    ["This is a fully remote position.", "remote"],
    ["The job is 100% remote within Germany.", "remote Germany"],
    ["Remote work is possible.", "remote?"],
    ["We like flexible hours, with the option to work remotely.", "remote?"],
    ["You spend 3 days a week in the office.", "hybrid"],
    ["You come to our office in Bristol two or three days a week.", "hybrid Bristol"],
    ["You may work from home one day a week.", "hybrid"],
    ["You can work fully remotely or in our office in Berlin.", "remote? Berlin?"],
    ["This is an on-site position in Bristol.", "on-site Bristol"],
    ["There is no remote work.", "on-site"],
    ["We are a startup based in Leeds.", ""],
    ["Based in Leeds, we bake bread.", ""],
    ["Our customers are based in Germany.", ""],
    ["We have offices in Berlin, Paris and Rome.", ""],
    ["You travel to Paris, Berlin and London.", ""],
    ["You are happy to travel to our site in Lyon.", ""],
    ["You provide on-site support to customers in Paris.", ""],
    ["There is an on-site gym and parking.", ""],
    ["This is not a remote position.", ""],
    ["You lead a fully remote team.", ""],
    ["We are a fully remote company.", ""],
    ["Experience working remotely is a plus.", ""],
    ["You build hybrid apps and a hybrid cloud.", ""],
    ["You work 5 days a week, weekends included.", ""],
    ["You get 3 days of training in the office.", ""],
  ])("in the sentence %s: %s", (sentence, expected) => {
    expect(workplace(`Barista\n${sentence}`)).toBe(expected);
  });

  it.each(["\n", "\r\n", "\n    "])("in a sentence that runs over the end of a line %j", (end) => {
    const text = `Barista\nYou are with us, at our own bar, for three days a${end}week in the office, and you must be based${end}in Leeds or Bristol.`;
    expect(workplace(text)).toBe("hybrid (Leeds | Bristol)");
    const { requirements } = extractRequirements(text);
    expect(requirements.map(({ quote }) => quote)).toEqual([
      `three days a${end}week in the office`,
      "Leeds",
      "Bristol",
    ]);
  });

  it("says nothing of the job in a section about something else", () => {
    expect(workplace("Barista\n\nAbout us\nYou must be based in Berlin.\n\nBenefits\n- Remote work possible")).toBe("");
  });

  it("by a label wins over the header, and that over sentences", () => {
    expect(workplace("Barista\nAcme · Paris\n\nThe role is based in Leeds.\nLocation: Berlin")).toBe("Berlin");
    expect(workplace("Barista\nAcme · Paris\n\nThe role is based in Leeds.")).toBe("Paris");
    expect(workplace("Barista\nRemote\n\nYou must be based in Leeds.")).toBe("remote Leeds");
  });
});
