import type { Random } from "./random.ts";
import type { Block } from "./synthetic-resume.ts";

const LABELS = ["Languages", "Tools", "Platforms", "Daily use", "Also", "Frameworks", "Other"];
const LEVELS = ["advanced", "expert", "5 years", "basic", "intermediate"];

export type SkillLayout = (printed: readonly string[], random: Random) => Block[];

const inOneLine =
  (joint: string): SkillLayout =>
  (printed) => [{ kind: "text", text: printed.join(joint) }];

const grouped = (printed: readonly string[], random: Random): { label: string; items: string[] }[] => {
  const labels = random.shuffled(LABELS);
  const size = random.between(2, 5);
  return Array.from({ length: Math.ceil(printed.length / size) }, (_, index) => ({
    label: labels[index % labels.length]!,
    items: printed.slice(index * size, (index + 1) * size),
  }));
};

export const skillLayouts: readonly SkillLayout[] = [
  inOneLine(", "),
  inOneLine(", "),
  inOneLine(" | "),
  inOneLine(" · "),
  inOneLine(" • "),
  inOneLine("; "),
  inOneLine(" / "),
  (printed) => printed.map((text) => ({ kind: "bullet", text })),
  (printed) => printed.map((text) => ({ kind: "text", text })),
  (printed, random) =>
    grouped(printed, random).map(({ label, items }) => ({ kind: "text", text: `${label}: ${items.join(", ")}` })),
  (printed, random) =>
    grouped(printed, random).map(({ label, items }) => ({ kind: "bullet", text: `${label}: ${items.join(", ")}` })),
  (printed, random) =>
    grouped(printed, random).map(({ label, items }) => ({ kind: "row", cells: [label, items.join(", ")] })),
  (printed) =>
    Array.from({ length: Math.ceil(printed.length / 3) }, (_, row) => ({
      kind: "row",
      cells: printed.slice(row * 3, row * 3 + 3),
    })),
  (printed, random) => [{ kind: "text", text: printed.map((text) => `${text} (${random.pick(LEVELS)})`).join(", ") }],
  (printed, random) => printed.map((text) => ({ kind: "text", text: `${text} – ${random.pick(LEVELS)}` })),
  (printed, random) => printed.map((text) => ({ kind: "row", cells: [text, random.pick(LEVELS)] })),
];
