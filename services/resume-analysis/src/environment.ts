import { mostPageImages } from "@career/contracts";
import { workerEnvironment } from "@career/jobs";
import { z } from "zod";

/** What the resume-analysis worker reads from its environment. */
export const environment = workerEnvironment.extend({
  RESUME_PAGE_IMAGES: z.coerce
    .number()
    .int()
    .min(0)
    .max(mostPageImages)
    .default(0)
    .describe("First pages of each PDF that a picture is kept of, with the place of every fact on them.")
    .meta({ unit: "pages" }),
});
