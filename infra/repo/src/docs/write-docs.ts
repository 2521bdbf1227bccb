import { writeFileSync } from "node:fs";
import { documents } from "./documents.ts";

for (const { path, render } of documents) {
  writeFileSync(path, render());
  process.stdout.write(`${path}\n`);
}
