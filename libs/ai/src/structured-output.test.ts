import { describe, expect, test } from "vitest";
import { z } from "zod";
import { OutputInvalid } from "./engine-errors.ts";
import { readOutput } from "./structured-output.ts";

const schema = z.object({ level: z.int(), quote: z.string() });
const value = { level: 2, quote: "a {b} c" };

describe("a reply", () => {
  test.each([
    ["plain", JSON.stringify(value)],
    ["fenced", `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``],
    ["with prose on both sides", `Here you are: ${JSON.stringify(value)} I hope it helps.`],
    ["with single quotes and a trailing comma", `{level: 2, 'quote': 'a {b} c',}`],
    ["with an unescaped line end", `{"level": 2, "quote": "a {b} c"`],
  ])("%s is read", (_name, text) => expect(readOutput(text, schema)).toEqual(value));

  test.each([
    ["no JSON", "I would rather not", "there is no JSON object in it"],
    ["an empty reply", "", "there is no JSON object in it"],
    ["another shape", '{"level": "high", "quote": "x"}', "level: Invalid input: expected number, received string"],
    ["a list", "[]", "there is no JSON object in it"],
  ])("%s names its problem", (_name, text, problem) => {
    const error = (() => {
      try {
        return readOutput(text, schema);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(OutputInvalid);
    expect((error as OutputInvalid).problems).toContain(problem);
  });

  test("has its placeholders restored in every string", () => {
    const nested = z.object({ list: z.array(z.object({ text: z.string() })) });
    const restore = (text: string) => text.replaceAll("[PERSON_1]", 'Jane "JD" Doe');
    expect(readOutput('{"list":[{"text":"by [PERSON_1]"}]}', nested, restore)).toEqual({
      list: [{ text: 'by Jane "JD" Doe' }],
    });
  });
});
