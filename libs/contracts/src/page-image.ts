import { z } from "zod";
import { StoredObjectReference } from "./report.ts";

/** Most pages of a resume that pictures are kept of. */
export const mostPageImages = 5;

/** In points from the top left corner of the page. */
export const PageRectangle = z.object({
  page: z.int().positive(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});
export type PageRectangle = z.infer<typeof PageRectangle>;

/** A picture of a page; width and height are those of the page, in points. */
export const PageImage = z.object({
  page: z.int().positive(),
  width: z.number(),
  height: z.number(),
  image: StoredObjectReference,
});
export type PageImage = z.infer<typeof PageImage>;
