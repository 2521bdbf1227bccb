export { skills } from "./catalogue.ts";
export { byCodePoint } from "./fold.ts";
export { findSkillMentions, type SkillMention } from "./mentions.ts";
export { nearestRoles } from "./nearest-roles.ts";
export { findRole, type Role, roles } from "./roles.ts";
export type { Skill, SkillContext } from "./skill.ts";
export { findSkill, impliedSkills, type SkillRelation, skillRelation } from "./skills.ts";
export { findSpokenLanguages, type SpokenLanguage } from "./spoken-languages.ts";
export { taxonomyVersion } from "./version.ts";
