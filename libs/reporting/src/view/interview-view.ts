import type { Assessment } from "@career/contracts";
import { basisNotes, interviewBasis } from "./basis.ts";
import { computationSection, interviewMethod } from "./computation.ts";
import { gaugesOf, type InterviewContent } from "./content.ts";
import { questionSection } from "./question-section.ts";
import type { Block, Section, View } from "./view.ts";
import { dateWords, plural, titleOf, toneOf } from "./words.ts";

const strengths = ({ strengths }: Assessment): Block =>
  strengths.length === 0
    ? { kind: "paragraph", text: "The answers show no strength that the rubric names.", muted: true }
    : {
        kind: "list",
        items: strengths.map(({ text, turn, quote }) => ({
          text: `${text} (question ${turn})`,
          ...(quote === null ? {} : { quote }),
        })),
      };

const improvements = ({ improvements }: Assessment): Block =>
  improvements.length === 0
    ? { kind: "paragraph", text: "Nothing stands out.", muted: true }
    : {
        kind: "list",
        items: improvements.map(({ text, turn }) => ({ text: turn === null ? text : `${text} (question ${turn})` })),
      };

const skills = ({ skills }: Assessment): Block =>
  skills.length === 0
    ? { kind: "paragraph", text: "No question was about a single skill.", muted: true }
    : {
        kind: "table",
        columns: [
          { title: "Skill", share: 5 },
          { title: "Score", share: 2 },
          { title: "Questions", share: 3 },
        ],
        rows: skills.map(({ skill, score, turns }) => [
          { text: skill, strong: true },
          { text: `${score} of 100` },
          { text: turns.join(", ") },
        ]),
      };

const answersSection = (content: InterviewContent): Section => ({
  title: "Questions and answers",
  blocks: content.turns.length === 0 ? [{ kind: "paragraph", text: "No question was asked.", muted: true }] : [],
  sections: content.turns.map(questionSection),
});

export const interviewView = (content: InterviewContent): Omit<View, "imprint"> => {
  const { assessment } = content;
  const subtitle = content.candidateName ?? "Candidate";
  return {
    title: `Interview report: ${content.role}`,
    cover: {
      label: "Interview report",
      title: content.role,
      subtitle,
      facts: [
        { label: "Interview", value: titleOf(content.interviewType) },
        { label: "Tone", value: titleOf(content.tone) },
        { label: "Answered", value: `${assessment.answered} of ${plural(assessment.planned, "question")}` },
        { label: "Started", value: dateWords(content.startedAt) },
      ],
      score: {
        value: assessment.scores.overall,
        band: titleOf(assessment.band),
        tone: toneOf(assessment.band),
        note: assessment.basis === "rules" ? "Marked by rules" : "Marked with a model, quotes checked",
      },
      gauges: gaugesOf(assessment.scores),
    },
    sections: [
      { title: "What this is based on", blocks: [...interviewBasis(content), ...basisNotes(content.provenance)] },
      { title: "Strengths", blocks: [strengths(assessment)] },
      { title: "Improvements", blocks: [improvements(assessment)] },
      { title: "Skills", blocks: [skills(assessment)] },
      answersSection(content),
      computationSection(interviewMethod(content), content.provenance),
    ],
  };
};
