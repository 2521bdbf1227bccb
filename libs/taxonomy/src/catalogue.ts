import ai from "../data/ai.json" with { type: "json" };
import backEnd from "../data/back-end.json" with { type: "json" };
import businessIntelligence from "../data/business-intelligence.json" with { type: "json" };
import cloud from "../data/cloud.json" with { type: "json" };
import commerce from "../data/commerce.json" with { type: "json" };
import credentials from "../data/credentials.json" with { type: "json" };
import dataEngineering from "../data/data-engineering.json" with { type: "json" };
import databases from "../data/databases.json" with { type: "json" };
import design from "../data/design.json" with { type: "json" };
import devops from "../data/devops.json" with { type: "json" };
import digitalBusiness from "../data/digital-business.json" with { type: "json" };
import documentation from "../data/documentation.json" with { type: "json" };
import embedded from "../data/embedded.json" with { type: "json" };
import engineering from "../data/engineering.json" with { type: "json" };
import enterprise from "../data/enterprise.json" with { type: "json" };
import fieldsOfStudy from "../data/fields-of-study.json" with { type: "json" };
import finance from "../data/finance.json" with { type: "json" };
import foundations from "../data/foundations.json" with { type: "json" };
import frontEnd from "../data/front-end.json" with { type: "json" };
import gamesAndGraphics from "../data/games-and-graphics.json" with { type: "json" };
import health from "../data/health.json" with { type: "json" };
import humanResources from "../data/human-resources.json" with { type: "json" };
import languages from "../data/languages.json" with { type: "json" };
import law from "../data/law.json" with { type: "json" };
import lifeSciences from "../data/life-sciences.json" with { type: "json" };
import logistics from "../data/logistics.json" with { type: "json" };
import methods from "../data/methods.json" with { type: "json" };
import mobile from "../data/mobile.json" with { type: "json" };
import office from "../data/office.json" with { type: "json" };
import quality from "../data/quality.json" with { type: "json" };
import security from "../data/security.json" with { type: "json" };
import softSkills from "../data/soft-skills.json" with { type: "json" };
import systems from "../data/systems.json" with { type: "json" };
import tradesAndServices from "../data/trades-and-services.json" with { type: "json" };
import { byCodePoint } from "./fold.ts";
import { type Skill, SkillFile } from "./skill.ts";

const files = [
  ai,
  backEnd,
  businessIntelligence,
  cloud,
  commerce,
  credentials,
  dataEngineering,
  databases,
  design,
  devops,
  digitalBusiness,
  documentation,
  embedded,
  engineering,
  enterprise,
  fieldsOfStudy,
  finance,
  foundations,
  frontEnd,
  gamesAndGraphics,
  health,
  humanResources,
  languages,
  law,
  lifeSciences,
  logistics,
  methods,
  mobile,
  office,
  quality,
  security,
  softSkills,
  systems,
  tradesAndServices,
];

/** Every skill, sorted by name. */
export const skills: readonly Skill[] = files
  .map((file) => SkillFile.parse(file))
  .flatMap(({ category, kind, skills }) => skills.map((skill) => ({ kind, ...skill, category })))
  .sort((a, b) => byCodePoint(a.name, b.name));
