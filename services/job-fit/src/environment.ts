import { aiEnvironment } from "@career/ai";
import { workerEnvironment } from "@career/jobs";

/** What the job-fit worker reads from its environment. */
export const environment = workerEnvironment.extend(aiEnvironment.shape);
