import { Problem } from "@career/contracts";
import { z } from "@hono/zod-openapi";

/** Parts that several routes of the OpenAPI document share. */
export const security = [{ apiKey: [] }];

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { "application/json": { schema } },
  description,
});

/** `required` matters: without it a POST that has no content type skips validation. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { content: { "application/json": { schema } }, required: true },
});

export const problems = <Status extends number>(...statuses: Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { content: { "application/problem+json": { schema: Problem } }, description: "problem document" },
    ]),
  );

export const IdParameter = z.object({ id: z.string().min(1).max(64) });

/** Visible ASCII; the same key with the same body names the same job for ever. */
export const IdempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, "1 to 255 visible ASCII characters")
    .optional(),
});
