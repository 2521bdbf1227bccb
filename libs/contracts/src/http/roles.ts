import { z } from "zod";

export const RoleView = z.object({
  title: z.string(),
  family: z.string(),
  requiredSkills: z.array(z.string()),
  preferredSkills: z.array(z.string()),
  typicalYears: z.number(),
});
export type RoleView = z.infer<typeof RoleView>;

export const RoleList = z.object({ taxonomy: z.string(), items: z.array(RoleView) });
