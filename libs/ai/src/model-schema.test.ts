import { expect, test } from "vitest";
import { z } from "zod";
import { geminiSchema } from "./gemini-schema.ts";
import { modelSchema } from "./model-schema.ts";

const output = z.object({
  level: z.int().min(0).max(4),
  note: z.string().max(300).nullable(),
  plain: z.string().nullish(),
  kind: z.literal("fit"),
  mark: z.literal(1),
  quotes: z.array(z.strictObject({ quote: z.string().min(3).regex(/x/).describe("verbatim") })).max(5),
  choice: z.union([z.string(), z.object({ reason: z.enum(["a", "b"]) })]).optional(),
  count: z.int(),
});

test("a model's schema holds structure and no lengths, patterns or bounds of machine integers", () => {
  expect(modelSchema(output)).toEqual({
    type: "object",
    required: ["level", "note", "kind", "mark", "quotes", "count"],
    properties: {
      level: { type: "integer", minimum: 0, maximum: 4 },
      note: { anyOf: [{ type: "string" }, { type: "null" }] },
      plain: { type: ["string", "null"] },
      kind: { type: "string", enum: ["fit"] },
      mark: { type: "number", enum: [1] },
      quotes: {
        type: "array",
        maxItems: 5,
        items: {
          type: "object",
          required: ["quote"],
          properties: { quote: { type: "string", description: "verbatim" } },
        },
      },
      choice: {
        anyOf: [
          { type: "string" },
          { type: "object", required: ["reason"], properties: { reason: { type: "string", enum: ["a", "b"] } } },
        ],
      },
      count: { type: "integer" },
    },
  });
});

test("Gemini's dialect has nullable instead of null, and enums of strings only", () => {
  const { properties } = geminiSchema(modelSchema(output)) as { properties: Record<string, unknown> };
  expect(properties.note).toEqual({ type: "string", nullable: true });
  expect(properties.plain).toEqual({ type: "string", nullable: true });
  expect(properties.mark).toEqual({ type: "number" });
  expect(properties.kind).toEqual({ type: "string", enum: ["fit"] });
  const nullable = z.object({ inner: z.object({ a: z.string() }).nullable() });
  expect(geminiSchema(modelSchema(nullable))).toMatchObject({
    properties: { inner: { type: "object", nullable: true, properties: { a: { type: "string" } } } },
  });
});
