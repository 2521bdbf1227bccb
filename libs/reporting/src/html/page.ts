import { createHash } from "node:crypto";
import { html, Markup } from "./markup.ts";
import { style } from "./style.ts";

const policyOf = (sheet: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(sheet).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** One page that loads nothing and runs nothing; `extraStyle` follows the sheet that all pages have. */
export const pageOf = ({
  title,
  body,
  extraStyle = "",
}: {
  title: string;
  body: Markup;
  extraStyle?: string;
}): string => {
  const sheet = style + extraStyle;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(sheet)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
};
