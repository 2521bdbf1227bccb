import { repositoryPath } from "./location.ts";

/** Every service of the platform; a new one is a line here. */
export const services = ["gateway", "resume-analysis", "job-fit", "interview", "report-generation", "metrics"].map(
  (name) => ({
    name,
    entry: repositoryPath(`services/${name}/src/main.ts`),
  }),
);
