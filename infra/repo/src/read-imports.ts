import { parseSync } from "oxc-parser";

export type FoundImport = { specifier: string; line: number };

const lineAt = (code: string, offset: number): number => code.slice(0, offset).split("\n").length;

/** Everything a module imports: static, dynamic, type-only and re-exported. */
export const readImports = (fileName: string, code: string): FoundImport[] => {
  const { module, errors } = parseSync(fileName, code);
  if (errors.length > 0) throw new Error(`${fileName} cannot be parsed: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ];
  return requests
    .map(({ start, end }) => ({ text: code.slice(start, end), line: lineAt(code, start) }))
    .filter(({ text }) => /^["'`][^$]*["'`]$/.test(text))
    .map(({ text, line }) => ({ specifier: text.slice(1, -1), line }));
};
