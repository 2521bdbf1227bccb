import { skillPoints } from "./general-points.ts";

export type GeneralQuestion = { id: string; difficulty: number; text: string; expectedPoints: string[] };

const templates: readonly (readonly [id: string, difficulty: number, text: string])[] = [
  ["purpose", 1, "What is {skill} used for, and when would you choose it?"],
  ["to-a-newcomer", 1, "How would you explain {skill} to a new colleague who has never worked with it?"],
  ["first-use", 1, "What did you use {skill} for most recently, and what was your part in it?"],
  ["parts", 2, "What are the main parts or ideas of {skill}, and how do they work together?"],
  ["everyday", 2, "Which task with {skill} do you do most often, and how do you go about it?"],
  ["mistakes", 2, "Which mistakes do beginners make with {skill}, and how do you avoid them?"],
  ["problem", 3, "Which problem with {skill} was hard to solve, and how did you find the cause?"],
  ["alternatives", 3, "Which alternatives to {skill} do you know, and how do you decide between them?"],
  ["quality", 3, "How do you check that work done with {skill} is correct and complete?"],
  ["improve", 4, "How would you improve the way a team works with {skill}, and how would you measure it?"],
  ["limits", 4, "Where does {skill} reach its limits, and what do you do then?"],
  ["scale", 4, "What changes about {skill} when the amount of work or the number of users grows tenfold?"],
  ["introduce", 5, "How would you introduce {skill} in an organisation that does not use it yet?"],
  [
    "trade-offs",
    5,
    "Which decision about {skill} had consequences you had to weigh against each other, and how did you decide?",
  ],
];

const slugOf = (skill: string): string => skill.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, "-");

/** Questions that can be asked about any skill, for those the bank does not know; more than an interview can be long. */
export const generalQuestions = (skill: string): GeneralQuestion[] =>
  templates.map(([id, difficulty, text]) => ({
    id: `general-${id}-${slugOf(skill)}`,
    difficulty,
    text: text.replaceAll("{skill}", () => skill),
    expectedPoints: skillPoints.map(({ point }) => point),
  }));
