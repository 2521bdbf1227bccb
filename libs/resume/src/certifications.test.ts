import { describe, expect, it } from "vitest";
import { findCertifications } from "./certifications.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { readLines } from "./lines.ts";
import { parseMonth } from "./months.ts";

function certificationsIn(text: string): string[] {
  return findCertifications(readLines(documentOf(text)), [], parseMonth("2026-06")).map((piece) => piece.text);
}

describe("certifications", () => {
  it.each([
    ["Certified Kubernetes\nAdministrator (CKA)", ["Certified Kubernetes Administrator (CKA)"]],
    ["• Certified Public\nAccountant (CPA)\n• First Aid", ["Certified Public Accountant (CPA)", "First Aid"]],
    ["AWS Certified Solutions\nArchitect – Associate", ["AWS Certified Solutions Architect – Associate"]],
    ["Google Analytics Individual\nQualification, 2021", ["Google Analytics Individual Qualification"]],
    ["Project Management\nProfessional (PMP)", ["Project Management Professional (PMP)"]],
    [
      "Certified Information Systems\nSecurity Officer (CISSO)",
      ["Certified Information Systems Security Officer (CISSO)"],
    ],
    ["Cisco Certified Network Associate\n(CCNA) (2024)", ["Cisco Certified Network Associate (CCNA)"]],
    ["First Aid and\nCPR", ["First Aid and CPR"]],
    ["PRINCE2 Foundation\nProfessional Scrum Master", ["PRINCE2 Foundation", "Professional Scrum Master"]],
    ["CompTIA Security\nCertified ScrumMaster (CSM)", ["CompTIA Security", "Certified ScrumMaster (CSM)"]],
    ["Forklift Licence\nRegistered Nurse", ["Forklift Licence", "Registered Nurse"]],
  ])("%s", (text, expected) => {
    expect(certificationsIn(text)).toEqual(expected);
  });

  it("goes on behind a comma where the layout says so", () => {
    const lines = readLines(documentOf("Wexcombe Certified Potter, Kiln\nSE 11 Glazes\nForklift Licence"));
    const laidOut = lines.map((line, index) => ({ ...line, wraps: index === 1 }));
    expect(findCertifications(laidOut, [], parseMonth("2026-06")).map((piece) => piece.text)).toEqual([
      "Wexcombe Certified Potter, Kiln SE 11 Glazes",
      "Forklift Licence",
    ]);
  });
});
