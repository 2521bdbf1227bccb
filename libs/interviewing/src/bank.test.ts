import { findSkill, roles } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./answer.ts";
import { questionBank } from "./bank.ts";
import { coverPoint } from "./coverage.ts";
import { englishFunctionWords } from "./function-words.ts";
import { readPassage } from "./passage.ts";
import { compilePoint } from "./points.ts";

const ofKind = (kind: string) => questionBank.filter((question) => question.kind === kind);

describe("question bank", () => {
  test("has enough questions of each kind", () => {
    expect(ofKind("technical").length).toBeGreaterThanOrEqual(100);
    expect(ofKind("behavioural").length).toBeGreaterThanOrEqual(20);
    expect(ofKind("hr").length).toBeGreaterThanOrEqual(12);
    expect(ofKind("project").length).toBeGreaterThanOrEqual(12);
  });

  test("repeats no id, no text and no point", () => {
    const points = questionBank.flatMap(({ expectedPoints }) => expectedPoints.map(({ point }) => point));
    for (const values of [questionBank.map(({ id }) => id), questionBank.map(({ text }) => text), points]) {
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
    }
  });

  test("names skills of the taxonomy, and has one for every technical question", () => {
    for (const { id, kind, skills } of questionBank) {
      for (const skill of skills) expect(findSkill(skill)?.name, id).toBe(skill);
      if (kind === "technical") expect(skills, id).not.toEqual([]);
    }
  });

  test("asks about at least two required skills of every role of the catalogue", () => {
    const known = new Set(questionBank.flatMap(({ skills }) => skills));
    const thin = roles.filter(({ requiredSkills }) => requiredSkills.filter((skill) => known.has(skill)).length < 2);
    expect(thin.map(({ title }) => title)).toEqual([]);
  });

  test("asks one question of four to seven points with an answer of at least three sentences", () => {
    for (const { id, text, reference } of questionBank) {
      expect(text.split("?").length, id).toBeLessThanOrEqual(2);
      expect(readPassage(reference).sentences.length, id).toBeGreaterThanOrEqual(3);
    }
  });

  test("no term is a function word that every answer has", () => {
    for (const { id, expectedPoints } of questionBank) {
      for (const term of expectedPoints.flatMap(({ terms }) => terms)) {
        if (term === "because" || term === "id") continue;
        expect(englishFunctionWords.has(term.toLowerCase()), `${id}: ${term}`).toBe(false);
      }
    }
  });

  test("the reference answer covers the points, and no point is covered by the question itself", () => {
    const uncovered: string[] = [];
    for (const { id, text, reference, expectedPoints } of questionBank) {
      const [answer, question] = [readAnswer(reference), readAnswer(text)];
      for (const { point } of expectedPoints) {
        const compiled = compilePoint(point, readPassage(text));
        if (coverPoint(answer, compiled).credit < 0.5) uncovered.push(`${id}: ${point}`);
        expect(coverPoint(question, compiled).credit, `${id}: ${point}`).toBeLessThan(0.5);
      }
    }
    expect(uncovered).toEqual([]);
  });
});
