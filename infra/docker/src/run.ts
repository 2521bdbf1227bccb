import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const entryOf = (service: string): string => join(root, "services", service, "src/main.ts");

const entries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(join(root, "services"))
      .filter((service) => existsSync(entryOf(service)))
      .map((service) => [service, entryOf(service)]),
  ),
  provision: join(root, "services/gateway/src/provision.ts"),
};

const [name = ""] = process.argv.slice(2);
const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;

// In this process, so that a signal to the container reaches the service.
if (entry) {
  await import(entry);
} else {
  console.error(`Name what is to run: ${Object.keys(entries).join(", ")}.`);
  process.exitCode = 2;
}
