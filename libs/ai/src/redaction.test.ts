import { describe, expect, test } from "vitest";
import { maxContentCharacters } from "./content.ts";
import { redact } from "./redaction.ts";

const redacted = (text: string, identifiers: string[] = []) => redact(text, identifiers).content;

describe("identifiers that are given", () => {
  test.each([
    ["Jane Doe wrote this", "[PERSON_1] wrote this"],
    ["JANE DOE", "[PERSON_1]"],
    ["Doe, Jane", "[PERSON_1], [PERSON_2]"],
    ["Jane\n Doe's work", "[PERSON_1]'s work"],
    ["Jane and Mr. Doe", "[PERSON_1] and Mr. [PERSON_2]"],
    ["@janedoe_ and jane-doe99", "@[PERSON_1]_ and [PERSON_2]99"],
    ["Janet did it", "Janet did it"],
  ])("%j", (text, expected) => expect(redacted(text, ["Jane Doe"])).toBe(expected));

  test("names with accents are found without them, and short ones only as they are written", () => {
    expect(redacted("Jose García and José Garcia", ["José García"])).not.toMatch(/jos|garc/i);
    expect(redacted("Li Wei found an error; li is a tag", ["Li Wei"])).toBe("[PERSON_1] found an error; li is a tag");
    expect(redacted("Vincent van Gogh drove a van", ["Vincent van Gogh"])).toBe("[PERSON_1] drove a van");
  });

  test("the longest goes first, and addresses may be wrapped", () => {
    expect(redacted("12 Elm Road,\nSpringfield. Elm", ["Elm", "12 Elm Road, Springfield"])).toBe(
      "[ADDRESS_1]. [PERSON_1]",
    );
  });

  test("special characters in them are taken literally", () => {
    expect(redacted("a+b (x) O’Brien", ["(x)", "O'Brien"])).toBe("a+b [PERSON_1] [PERSON_2]");
  });
});

describe("what looks like contact data", () => {
  test.each([
    ["mail jane.doe+jobs@mail.example.co.uk now", "mail [EMAIL_1] now"],
    ["see https://example.org/~jane?x=1.", "see [LINK_1]."],
    ["(www.example.org)", "([LINK_1])"],
    ["github.com/someone, linkedin.com/in/some-one", "[LINK_1], [LINK_2]"],
    ["+91 98765 43210", "[PHONE_1]"],
    ["Tel. (555) 010-9999", "Tel. [PHONE_1]"],
    ["020 7946 0958", "[PHONE_1]"],
  ])("%j", (text, expected) => expect(redacted(text)).toBe(expected));

  test.each([
    "2019 - 2021",
    "2019-03-01",
    "03 2019 - 11 2021",
    "C++, C#, .NET, Node.js",
    "ASP.NET/MVC and socket.io",
    "grew it from 10,000 to 2,000,000 users",
    "99.99% of 120 ms",
  ])("%j is none", (text) => expect(redacted(text)).toBe(text));
});

describe("restoring", () => {
  test("gives every spelling back exactly", () => {
    const text = "JANE DOE\nJane Doe, jane@example.org, +49 30 1234567. jane wrote github.com/jane";
    const { content, restore } = redact(text, ["Jane Doe"]);
    expect(content).not.toMatch(/jane|doe|1234567/i);
    expect(restore(content)).toBe(text);
  });

  test("leaves placeholders alone that were never given out", () => {
    const { restore } = redact("Jane", ["Jane"]);
    expect(restore("[PERSON_1] and [PERSON_2]")).toBe("Jane and [PERSON_2]");
  });

  test("is not fooled by a text that brings placeholders of its own", () => {
    const { content, restore } = redact("[PERSON_1] is Jane", ["Jane"]);
    expect(content).toBe("[TEXT_1] is [PERSON_1]");
    expect(restore(content)).toBe("[PERSON_1] is Jane");
  });
});

test("redacted content obeys the cap and needs no further normalising", () => {
  const { content } = redact("Al\u200B ".repeat(maxContentCharacters), ["Al"]);
  expect(content.length).toBeLessThanOrEqual(maxContentCharacters);
  expect(content).not.toContain("\u200B");
});

test.each(["a", "1", "a.", "1-", "a@", "(", "www.", "[PERSON_"])("a long run of %j is read in linear time", (unit) => {
  const text = unit.repeat(maxContentCharacters);
  expect(redact(text, ["Jane Doe"]).restore(redact(text, ["Jane Doe"]).content).length).toBeGreaterThan(0);
});
