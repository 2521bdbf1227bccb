import { resolve } from "node:path";
import { findFaults } from "./find-faults.ts";

const { files, faults } = findFaults(process.argv[2] ?? resolve(import.meta.dirname, "../../.."));
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (files === 0) process.stderr.write("No source file was found, so nothing was checked.\n");
else process.stdout.write(`${files} files, ${faults.length} forbidden imports\n`);
process.exitCode = faults.length > 0 || files === 0 ? 1 : 0;
