import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createDocumentReader } from "./index.ts";

/**
 * Reads every file of a folder in a process of its own, and an ordinary document beside each, on the other of two threads.
 * Prints what came of them and the most memory that the process ever had.
 */
const folder = process.argv[2]!;
const ordinary = await readFile(process.argv[3]!);
const reader = createDocumentReader({ threads: 2 });
const outcomes: Record<string, { code: string; beside: number }> = {};
for (const name of (await readdir(folder)).sort()) {
  const bytes = await readFile(join(folder, name));
  const [code, beside] = await Promise.all([
    reader.read(bytes).then(
      () => "read",
      (error: { code?: string }) => error.code ?? String(error),
    ),
    reader.read(ordinary).then(({ pageCount }) => pageCount),
  ]);
  outcomes[name] = { code, beside };
}
await reader.close();
process.stdout.write(JSON.stringify({ outcomes, mostKilobytes: process.resourceUsage().maxRSS }));
