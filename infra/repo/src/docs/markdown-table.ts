const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [rowOf(head), rowOf(head.map(() => "---")), ...rows.map(rowOf)].join("\n");
