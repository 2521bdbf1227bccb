import colors from "picocolors";

export const { bold, dim, green, red, yellow } = colors;

/** One line of at most `width` characters. */
export const clip = (text: string, width: number): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join("")}…`;
};

export const heading = (text: string): string => `\n  ${bold(text)}`;

/** Rows as aligned columns; the last column is not padded. */
export const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "),
  );
};

/** "7 years 3 months" */
export const duration = (months: number): string => {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const part = (count: number, unit: string) => (count === 0 ? "" : `${count} ${unit}${count === 1 ? "" : "s"}`);
  return [part(years, "year"), part(rest, "month")].filter(Boolean).join(" ") || "0 months";
};
