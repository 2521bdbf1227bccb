import { z } from "zod";

/** A model engine that is configured, and what to do when it is not ready. */
export const EngineView = z.object({
  name: z.string(),
  location: z.enum(["local", "cloud"]),
  model: z.string(),
  state: z.enum(["ready", "model-missing", "unreachable", "off"]),
  detail: z.string(),
});
export type EngineView = z.infer<typeof EngineView>;

/** In the order in which they are asked; the rules come after the last and are always there. */
export const EngineList = z.object({ items: z.array(EngineView) });
