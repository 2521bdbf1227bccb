import { z } from "@hono/zod-openapi";
import { ProblemError } from "./problems.ts";

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
});

type Position = { createdAt: Date; id: string };

export const encodeCursor = (position: Position | null): string | null =>
  position && Buffer.from(`${position.createdAt.toISOString()} ${position.id}`).toString("base64url");

export const decodeCursor = (cursor: string | undefined): Position | undefined => {
  if (cursor === undefined) return undefined;
  const [time = "", id] = Buffer.from(cursor, "base64url").toString().split(" ");
  const createdAt = new Date(time);
  if (!id || Number.isNaN(createdAt.getTime())) {
    throw new ProblemError({
      status: 422,
      code: "cursor.invalid",
      detail: "This cursor was not made by this service. Start again without one.",
    });
  }
  return { createdAt, id };
};
