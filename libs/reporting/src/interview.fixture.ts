import type { AnswerScores, Evaluation, InterviewTurn, Question, ReportContent, RubricLevel } from "@career/contracts";

export type InterviewContent = Extract<ReportContent, { kind: "interview" }>;

const level = (criterion: RubricLevel["criterion"], value: number, reason: string, quotes: string[] = []) => ({
  criterion,
  level: value,
  reason,
  quotes,
});

const scored = (technical: number, communication: number, relevance: number, overall: number): AnswerScores => ({
  technical,
  communication,
  relevance,
  overall,
});

export const questionOf = (turn: number, text: string, more: Partial<Question> = {}): Question => ({
  id: `question-${turn}`,
  turn,
  kind: "technical",
  skill: "PostgreSQL",
  difficulty: 3,
  text,
  bankText: text,
  expectedPoints: [],
  quote: null,
  basis: "rules",
  ...more,
});

export const evaluationOf = (turn: number, scores: AnswerScores, more: Partial<Evaluation> = {}): Evaluation => ({
  turn,
  questionId: `question-${turn}`,
  scores,
  levels: [],
  flags: [],
  star: null,
  delivery: { words: 0, fillers: 0, pace: null },
  coveredPoints: [],
  missedPoints: [],
  reasons: [],
  outline: [],
  rubric: "interview@1",
  basis: "rules",
  ...more,
});

const indexing: InterviewTurn = {
  question: questionOf(1, "How do you find out why a query in PostgreSQL is slow, and what do you do about it?"),
  answer:
    "I start with EXPLAIN (ANALYZE, BUFFERS) on the real query, because estimates alone mislead. I look for sequential scans over large tables, for row estimates that are off by an order of magnitude, and for sorts that spill to disk.\n\nUsually the fix is an index on the filter and join columns, for example a composite index on (tenant_id, created_at DESC). When estimates are wrong I run ANALYZE or raise the statistics target. Um, after that I measure again with pg_stat_statements, so that I know it was this query and not another one.",
  evaluation: evaluationOf(1, scored(86, 78, 92, 85), {
    levels: [
      level("correctness", 4, "Names the plan, the estimates and the spill, all of them right.", [
        "I start with EXPLAIN (ANALYZE, BUFFERS) on the real query",
        "sorts that spill to disk",
      ]),
      level("depth", 3, "Explains causes; trade-offs of indexes on writes are missing.", [
        "a composite index on (tenant_id, created_at DESC)",
      ]),
      level("relevance", 4, "Every sentence is about slow queries."),
      level("structure", 3, "Finding, mending and measuring come in order."),
      level("clarity", 3, "One filler word in 92 words.", ["Um"]),
    ],
    delivery: { words: 92, fillers: 1, pace: 138.4 },
    coveredPoints: [
      {
        point: "Reads the plan with EXPLAIN ANALYZE",
        quote: "I start with EXPLAIN (ANALYZE, BUFFERS) on the real query",
      },
      { point: "Chooses an index that fits the filter", quote: "the fix is an index on the filter and join columns" },
      { point: "Measures again afterwards", quote: "I measure again with pg_stat_statements" },
    ],
    missedPoints: ["The cost of an index on writes and disk space"],
    reasons: ["Three of four expected points are covered.", "The answer is in an order that can be followed."],
    outline: [
      "Which plan did you see?",
      "Which index, and what does it cost on writes?",
      "How did you prove the gain?",
    ],
    basis: "model",
  }),
};

const conflict: InterviewTurn = {
  question: questionOf(2, "Tell me about a time when you disagreed with a colleague about a design. What happened?", {
    kind: "behavioural",
    skill: null,
    difficulty: 2,
  }),
  answer:
    "In 2023 our team in Köln had to split the billing service. A senior colleague, Jürgen Müßig, wanted one shared database; I was afraid of coupling. My task was to bring a proposal to the architecture round within a week.\n\nI wrote both options on two pages, measured how often the tables are joined, and asked two other teams that had done it. Then we both presented the numbers. We agreed on separate schemas with an outbox, and the release two months later went out without a night shift; incidents in billing fell from nine to two a quarter.",
  evaluation: evaluationOf(2, scored(74, 84, 88, 81), {
    levels: [
      level("relevance", 4, "A real disagreement about a design.", ["I was afraid of coupling"]),
      level("structure", 4, "All four elements are there, in order."),
      level("clarity", 3, "No filler words; one long sentence."),
      level("depth", 3, "The result has numbers, the colleague's view is short.", [
        "incidents in billing fell from nine to two a quarter",
      ]),
    ],
    star: {
      situation: "In 2023 our team in Köln had to split the billing service.",
      task: "My task was to bring a proposal to the architecture round within a week.",
      action: "I wrote both options on two pages, measured how often the tables are joined, and asked two other teams",
      result: "incidents in billing fell from nine to two a quarter",
    },
    delivery: { words: 98, fillers: 0, pace: 121 },
    reasons: ["Situation, task, action and result are all named."],
    outline: ["What did your colleague fear?", "What would you do differently today?"],
  }),
};

const sentence =
  "Every consumer keeps the ids of the messages that it has handled, so a message that is delivered twice changes nothing the second time. ";

const exhaustive: InterviewTurn = {
  question: questionOf(3, "How do you make the consumer of a queue safe against messages that are delivered twice?", {
    skill: "Message queues",
    difficulty: 4,
  }),
  answer: Array.from({ length: 74 }, (_, index) => `${index + 1}. ${sentence}`)
    .join("")
    .slice(0, 10_000),
  evaluation: evaluationOf(3, scored(61, 40, 72, 58), {
    levels: [
      level("correctness", 3, "Ids of handled messages are the right means.", [
        "Every consumer keeps the ids of the messages that it has handled",
      ]),
      level("depth", 2, "The same point is made many times."),
      level("structure", 1, "The answer repeats itself."),
    ],
    delivery: { words: 1776, fillers: 0, pace: null },
    coveredPoints: [{ point: "Stores the ids of messages", quote: "keeps the ids of the messages" }],
    missedPoints: ["Effect and id are stored in one transaction", "How long ids are kept"],
    reasons: ["Two of three expected points are missing."],
    outline: ["What is the key?", "What happens when the process dies between effect and receipt?"],
  }),
};

const hindi: InterviewTurn = {
  question: questionOf(4, "Explain what an event loop does, in the language that you prefer.", {
    skill: "Node.js",
    difficulty: 2,
    basis: "model",
  }),
  answer:
    "इवेंट लूप एक ही थ्रेड पर काम करता है और तैयार कॉलबैक को एक-एक करके चलाता है। जब कोई क्षत्रिय या विद्यार्थी शब्द की तरह संयुक्ताक्षर आता है तो भी पाठ पढ़ा जा सकता है। I would say \"non-blocking\": while the kernel waits for I/O, JavaScript goes on 🚀🙂. See https://nodejs.org/en/learn?x=<b>&y='1' and `a -> b => c`.\nשלום, مرحبا, 你好.",
  evaluation: evaluationOf(4, scored(70, 66, 80, 71), {
    levels: [
      level("correctness", 3, "One thread and callbacks are named.", ["इवेंट लूप एक ही थ्रेड पर काम करता है"]),
      level("clarity", 3, "Two languages, each readable."),
    ],
    delivery: { words: 61, fillers: 1, pace: 96 },
    coveredPoints: [{ point: "One thread", quote: "एक ही थ्रेड पर काम करता है" }],
    missedPoints: ["Microtasks before the next phase"],
    reasons: ["The main point is right."],
    outline: ["Which phases are there?", "What blocks the loop?"],
  }),
};

const empty: InterviewTurn = {
  question: questionOf(5, "What does a Kubernetes readiness probe do that a liveness probe does not?", {
    skill: "Kubernetes",
    difficulty: 2,
  }),
  answer: "",
  evaluation: evaluationOf(5, scored(0, 0, 0, 0), {
    levels: [level("correctness", 0, "There is no answer."), level("relevance", 0, "There is no answer.")],
    flags: ["empty"],
    missedPoints: ["Readiness takes the pod out of the service", "Liveness restarts the container"],
    reasons: ["An empty answer scores 0."],
    outline: ["When is a pod ready?", "What happens when it is not alive?"],
  }),
};

const unknown: InterviewTurn = {
  question: questionOf(6, "You said that you use an outbox. How is it read, and what happens when the reader dies?", {
    kind: "follow-up",
    skill: "Message queues",
    difficulty: 4,
    quote: "separate schemas with an outbox",
  }),
  answer: "I don't know.",
  evaluation: evaluationOf(6, scored(5, 30, 20, 12), {
    levels: [level("correctness", 0, "Nothing is claimed."), level("clarity", 3, "Short and honest.")],
    flags: ["dont-know", "too-short"],
    delivery: { words: 3, fillers: 0, pace: 60 },
    missedPoints: ["Polling or change data capture", "At-least-once delivery"],
    reasons: ["“I don't know” has a defined low score."],
    outline: ["Where does the reader keep its place?"],
  }),
};

const unbroken: InterviewTurn = {
  question: questionOf(7, "Which HTTP status do you return for a request that was already accepted, and why?", {
    skill: "REST",
    difficulty: 1,
  }),
  answer: `I return 202 with the same job, for example\n    GET https://api.example.com/v1/jobs/${"0123456789abcdef".repeat(16)}\nor 200 when it is done. ${"!".repeat(180)}`,
  evaluation: evaluationOf(7, scored(80, 70, 85, 78), {
    levels: [level("correctness", 4, "202 and the same job are right.", ["I return 202 with the same job"])],
    delivery: { words: 17, fillers: 0, pace: 110 },
    coveredPoints: [{ point: "Idempotency by key", quote: "the same job" }],
    reasons: ["Short and right."],
    outline: ["What identifies a repeated request?"],
  }),
};

const unanswered: InterviewTurn = {
  question: questionOf(8, "Why do you want this role?", { kind: "hr", skill: null, difficulty: 1 }),
  answer: null,
  evaluation: null,
};

/** Eight turns: answers of every sort, in four scripts, by rules and by a model. */
export const interviewContent = (): InterviewContent => ({
  kind: "interview",
  candidateName: "Zoë Müller-Lüdenscheidt",
  role: "Backend Developer",
  interviewType: "mixed",
  tone: "warm",
  startedAt: "2026-11-22T18:04:09.000Z",
  turns: [indexing, conflict, exhaustive, hindi, empty, unknown, unbroken, unanswered],
  assessment: {
    scores: scored(54, 53, 63, 55),
    band: "developing",
    answered: 7,
    planned: 8,
    strengths: [
      { text: "Reads query plans and measures again", turn: 1, quote: "I measure again with pg_stat_statements" },
      { text: "Resolves a disagreement with numbers", turn: 2, quote: "we both presented the numbers" },
      { text: "Explains the event loop in two languages", turn: 4, quote: null },
    ],
    improvements: [
      { text: "Say each point once and stop", turn: 3 },
      { text: "Revise probes and what they do to a pod", turn: 5 },
      { text: "Name the trade-off of each choice", turn: null },
    ],
    skills: [
      { skill: "PostgreSQL", score: 85, turns: [1] },
      { skill: "Node.js", score: 71, turns: [4] },
      { skill: "REST", score: 78, turns: [7] },
      { skill: "Message queues", score: 35, turns: [3, 6] },
      { skill: "Kubernetes", score: 0, turns: [5] },
    ],
    rubric: "interview@1",
    basis: "model",
  },
  provenance: [
    {
      task: "interview.evaluate",
      taskVersion: 1,
      engine: "ollama",
      model: "llama3.2:3b",
      digest: "sha256:a80c4f17acd55265feec403c7aef86be0c25983ab279d83f3bcd3abbcb5b8b72",
      promptHash: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
      basis: "model",
      degraded: false,
      attempts: [{ engine: "ollama", outcome: "ok", ms: 4180 }],
      tokens: { input: 1240, output: 318 },
      costUsd: 0,
    },
    ...Array.from({ length: 6 }, () => ({
      task: "interview.evaluate",
      taskVersion: 1,
      engine: "rules",
      basis: "rules" as const,
      degraded: true,
      attempts: [
        { engine: "ollama", outcome: "engine.timeout", ms: 20_000 },
        { engine: "gemini", outcome: "engine.unavailable", ms: 132 },
        { engine: "rules", outcome: "ok", ms: 2 },
      ],
    })),
    {
      task: "interview.question",
      taskVersion: 2,
      engine: "gemini",
      model: "gemini-2.5-flash",
      basis: "model",
      degraded: false,
      attempts: [{ engine: "gemini", outcome: "ok", ms: 812 }],
      tokens: { input: 402, output: 61 },
      costUsd: 0.000273,
    },
  ],
});
