import { writeFile } from "node:fs/promises";
import { renderSamples } from "./samples.ts";

const folder = new URL("../../../../samples/", import.meta.url);
for (const [name, bytes] of Object.entries(await renderSamples())) await writeFile(new URL(name, folder), bytes);
