const TAG = /<\/?([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>/giu;
const BLOCK = /^(?:p|div|section|article|ul|ol|li|br|hr|h[1-6]|table|tr|td|th|dl|dt|dd|blockquote)$/iu;
const INLINE = /^(?:a|b|i|u|em|strong|span|font|small|code|mark|sup|sub|html|body|head|header|footer|main)$/iu;
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;|&#160;/giu, " "],
  [/&amp;/giu, "&"],
  [/&bull;/giu, "•"],
  [/&[nm]dash;/giu, "–"],
  [/&(?:#39|rsquo|apos);/giu, "'"],
];

/** A posting copied as HTML, with tags made line breaks, bullets and spaces. The text keeps its length, so offsets hold. */
export function withoutMarkup(text: string): string {
  if (!text.includes("<") && !text.includes("&")) return text;
  let bare = text.replace(TAG, (tag, name: string) => {
    if (/^<li/iu.test(tag)) return `\n•${" ".repeat(tag.length - 2)}`;
    if (BLOCK.test(name)) return `\n${" ".repeat(tag.length - 1)}`;
    return INLINE.test(name) ? " ".repeat(tag.length) : tag;
  });
  for (const [entity, sign] of ENTITIES) bare = bare.replace(entity, (printed) => sign.padEnd(printed.length));
  return bare;
}
