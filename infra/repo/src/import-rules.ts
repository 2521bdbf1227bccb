/** Who may import whom. Names are packages of this workspace; the order of the domain libraries is their direction. */
const domain = ["taxonomy", "documents", "resume", "scoring", "interviewing", "reporting"];
const adapters = ["queue", "mongo", "objects", "ai", "telemetry"];
const libraries = ["contracts", "foundation", ...domain, ...adapters, "jobs"];

export type PackageFolder = "libs" | "services" | "infra";

const domainRules = Object.fromEntries(
  domain.map((name, position) => [name, ["contracts", ...domain.slice(0, position)]]),
);
const adapterRules = Object.fromEntries(adapters.map((name) => [name, ["contracts", "foundation"]]));

const rules: Record<string, readonly string[]> = {
  contracts: [],
  foundation: [],
  ...domainRules,
  ...adapterRules,
  jobs: ["contracts", "foundation", ...adapters],
  testing: [...libraries, "local"],
  local: ["contracts"],
  repo: ["documents", "resume", "scoring"],
  cli: ["contracts", ...domain, "local"],
};

/** Workspace packages that a package may import; a service may use every library and no other service. */
const allowedImports = (folder: PackageFolder, name: string, isTest: boolean): readonly string[] => {
  const own = rules[name] ?? (folder === "services" ? libraries : []);
  return isTest ? [...own, "testing"] : own;
};

/** Environment schemas of the processes, from which `repo`, and it alone, writes their documentation. */
const environments = [
  "@career/cli/environment",
  "@career/gateway/environment",
  "@career/gateway/provision-environment",
  "@career/interview/environment",
  "@career/job-fit/environment",
  "@career/local/environment",
  "@career/metrics/environment",
  "@career/report-generation/environment",
  "@career/resume-analysis/environment",
];

/** Entries of packages beside their name: open to whoever may import the package, or to one package alone. */
const entries: Readonly<Record<string, "importers" | "repo">> = {
  "@career/local/emulators": "importers",
  "@career/testing/resumes": "importers",
  ...Object.fromEntries(environments.map((entry) => [entry, "repo"] as const)),
};

/** Why a package may not import something of another one of this workspace; null when it may. */
export const insideFault = (folder: PackageFolder, name: string, isTest: boolean, specifier: string): string | null => {
  const [, imported = "", ...inner] = specifier.split("/");
  const entry = inner.length > 0 ? entries[specifier] : "importers";
  if (!entry) return "a package is imported by its name, not by a path inside it";
  if (entry !== "importers") return entry === name ? null : `only ${entry} may import ${specifier}`;
  if (imported === name || allowedImports(folder, name, isTest).includes(imported)) return null;
  return `${name} may not import ${imported}`;
};

/** Packages that one part of the tree keeps to itself, so that nothing else knows of it. */
const reserved: Record<string, readonly string[]> = {
  fauxqs: ["local"],
  mongodb: ["mongo", "local", "testing"],
  "@aws-sdk/client-sqs": ["queue", "local", "testing"],
  "@aws-sdk/client-s3": ["objects", "local", "testing"],
  "@aws-sdk/client-cloudwatch": ["telemetry", "local", "testing"],
  "sqs-consumer": ["queue"],
  "@google/generative-ai": ["ai"],
  ollama: ["ai"],
};

const networkModules = ["http", "https", "http2", "net", "tls", "dns", "dgram", "child_process", "cluster"];

/** Why a package may not import something from outside the workspace; null when it may. */
export const outsideFault = (name: string, isTest: boolean, imported: string): string | null => {
  const keepers = reserved[imported];
  if (keepers && !keepers.includes(name) && !isTest) return `only ${keepers.join(", ")} may import ${imported}`;
  if (domain.includes(name) && !isTest && networkModules.some((module) => imported === `node:${module}`)) {
    return "a domain library touches no network and starts no process";
  }
  if (name === "contracts" && !isTest && imported !== "zod") return "contracts import zod and nothing else";
  return null;
};
