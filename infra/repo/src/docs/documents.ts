import { resolve } from "node:path";
import { renderConfigurationPage } from "./configuration-page.ts";
import { renderEnvironmentExample } from "./environment-example.ts";
import { renderRubricPage } from "./rubric-page.ts";

const repository = resolve(import.meta.dirname, "../../../..");

/** What is written from the environment schemas and from the rubric, and where. */
export const documents = [
  { path: resolve(repository, ".env.example"), render: renderEnvironmentExample },
  { path: resolve(repository, "docs/configuration.md"), render: renderConfigurationPage },
  { path: resolve(repository, "docs/rubric.md"), render: renderRubricPage },
] as const;
