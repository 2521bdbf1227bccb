/** What the report-generation worker reads from its environment. */
export { workerEnvironment as environment } from "@career/jobs";
