import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { insideFault, outsideFault, type PackageFolder } from "./import-rules.ts";
import { readImports } from "./read-imports.ts";

const packageOf = (path: string): { folder: PackageFolder; name: string; root: string } => {
  const [folder = "", name = ""] = path.split(sep);
  return { folder: folder as PackageFolder, name, root: join(folder, name) };
};

const isTestFile = (path: string): boolean => path.endsWith(".test.ts") || path.includes(`${sep}fixtures${sep}`);

const packageName = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const faultOf = (path: string, specifier: string): string | null => {
  const { folder, name, root } = packageOf(path);
  const isTest = isTestFile(path);
  if (specifier.startsWith(".")) {
    const target = normalize(join(dirname(path), specifier));
    return target.startsWith(root + sep) ? null : "a relative import may not leave its package";
  }
  if (!specifier.startsWith("@career/")) return outsideFault(name, isTest, packageName(specifier));
  return insideFault(folder, name, isTest, specifier);
};

/** Forbidden imports of a tree, each as `file:line: imports X: why`; and how many files were read. */
export const findFaults = (root: string): { files: number; faults: string[] } => {
  const files = globSync("{libs,services,infra}/*/src/**/*.{ts,tsx}", { cwd: root }).sort();
  const faults = files.flatMap((path) =>
    readImports(path, readFileSync(join(root, path), "utf8")).flatMap(({ specifier, line }) => {
      const fault = faultOf(path, specifier);
      return fault ? [`${path}:${line}: imports ${specifier}: ${fault}`] : [];
    }),
  );
  return { files: files.length, faults };
};
