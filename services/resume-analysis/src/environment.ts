/** What the resume-analysis worker reads from its environment. */
export { workerEnvironment as environment } from "@career/jobs";
