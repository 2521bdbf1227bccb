import { expect, test } from "vitest";
import { restOfBrokenAddress } from "./broken-addresses.ts";

test.each([
  ["mara.whitfield@mail.examp", "le.com", "le.com"],
  ["E-mail: mara.whitfield@example.co", "m", "m"],
  ["mara.whitfield@example.co", ".uk | Porto", ".uk"],
  ["mara.whitfield@mail.", "example.org", "example.org"],
  ["mara.whitfield+jobs", "@example.com", "@example.com"],
  ["mara.whit", "field@example.com", "field@example.com"],
  ["linkedin.com/in/mara-whit", "field", "field"],
  ["Web: https://mara-whitfield.exa", "mple.net/work", "mple.net/work"],
  ["mara-whitfield.exa", "mple.net/work", "mple.net/work"],
])("%s goes on with %s", (upper, lower, rest) => {
  expect(restOfBrokenAddress(upper, lower)).toBe(rest.length);
});

test.each([
  ["mara@example.com", "marawhitfield.dev"],
  ["mara@example.com", "Porto, Portugal"],
  ["marawhitfield.dev", "github.com/mara"],
  ["github.com/mara", "linkedin.com/in/mara"],
  ["github.com/mara", "skills"],
  ["github.com/mara", "Skills"],
  ["github.com/mara", "chess and old maps"],
  ["Whitfield", "mara@example.com"],
  ["Mara Whitfield, Ph.D.", "mara@example.com"],
  ["Whitfield, Esq.", "gitlab.com/mara"],
  ["built with care", "in Porto"],
])("%s does not go on with %s", (upper, lower) => {
  expect(restOfBrokenAddress(upper, lower)).toBeUndefined();
});
