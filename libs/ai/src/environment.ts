import { PermanentError } from "@career/foundation";
import { z } from "zod";
import type { Engine, EngineState } from "./engine.ts";
import { createGeminiEngine } from "./gemini-engine.ts";
import { createOllamaEngine, defaultNumCtx } from "./ollama-engine.ts";

/** What a service that asks engines reads: `workerEnvironment.extend(aiEnvironment.shape)`. */
export const aiEnvironment = z.object({
  AI_ENGINES: z
    .string()
    .optional()
    .describe(
      "Model engines in the order in which they are asked, such as `ollama,gemini`; `rules` alone for none. Without it: those whose OLLAMA_HOST or GEMINI_API_KEY is set.",
    )
    .meta({ unit: "list" }),
  OLLAMA_HOST: z
    .string()
    .optional()
    .describe("Address of Ollama; http://127.0.0.1:11434 when AI_ENGINES names `ollama` and this is not given.")
    .meta({ unit: "URL" }),
  OLLAMA_MODEL: z
    .string()
    .default("llama3.2:3b")
    .describe("Model that Ollama runs; it has to be pulled.")
    .meta({ unit: "name" }),
  OLLAMA_NUM_CTX: z.coerce
    .number()
    .int()
    .min(2_048)
    .default(defaultNumCtx)
    .describe("Size of prompt and answer together, for every call to Ollama.")
    .meta({ unit: "tokens" }),
  OLLAMA_LOCATION: z
    .enum(["local", "remote"])
    .optional()
    .describe(
      "Set `local` when OLLAMA_HOST is another name of this machine. Without it only loopback counts as local, and a person's text goes elsewhere only with consent and redacted.",
    ),
  GEMINI_API_KEY: z
    .string()
    .optional()
    .describe("Key of the Gemini API; without it Gemini is off.")
    .meta({ unit: "key", secret: true }),
  GEMINI_MODEL: z.string().default("gemini-2.5-flash").describe("Model of the Gemini API.").meta({ unit: "name" }),
  GEMINI_BASE_URL: z.url().optional().describe("Another address of the Gemini API, such as a proxy."),
});
export type AiEnvironment = z.input<typeof aiEnvironment>;
type Settings = z.output<typeof aiEnvironment>;

export type EngineStatus = EngineState & Pick<Engine, "name" | "location" | "model">;

const factories: Record<string, (settings: Settings) => Engine | EngineStatus> = {
  ollama: ({ OLLAMA_HOST = "http://127.0.0.1:11434", OLLAMA_MODEL, OLLAMA_NUM_CTX, OLLAMA_LOCATION }) =>
    createOllamaEngine({
      host: OLLAMA_HOST,
      model: OLLAMA_MODEL,
      numCtx: OLLAMA_NUM_CTX,
      isThisMachine: OLLAMA_LOCATION === "local",
    }),
  gemini: ({ GEMINI_API_KEY, GEMINI_MODEL, GEMINI_BASE_URL }) =>
    GEMINI_API_KEY
      ? createGeminiEngine({ apiKey: GEMINI_API_KEY, model: GEMINI_MODEL, baseUrl: GEMINI_BASE_URL })
      : {
          name: "gemini",
          location: "cloud",
          model: GEMINI_MODEL,
          state: "off",
          detail: "Set GEMINI_API_KEY to switch it on.",
        },
};

const chosenNames = ({ AI_ENGINES, OLLAMA_HOST, GEMINI_API_KEY }: Settings): string[] => {
  if (AI_ENGINES === undefined) return [...(OLLAMA_HOST ? ["ollama"] : []), ...(GEMINI_API_KEY ? ["gemini"] : [])];
  const names = AI_ENGINES.split(",").map((name) => name.trim().toLowerCase());
  // The rules are always there and always last, so naming them changes nothing.
  return [...new Set(names)].filter((name) => name !== "" && name !== "rules");
};

const isEngine = (made: Engine | EngineStatus): made is Engine => "generate" in made;

/** The engines of a configuration in their order, and what state each is in, also of those that are off. */
export const createEnginesFromEnvironment = (
  environment: AiEnvironment,
): { engines: Engine[]; status(): Promise<EngineStatus[]> } => {
  const settings = aiEnvironment.parse(environment);
  const names = chosenNames(settings);
  const unknown = names.filter((name) => !Object.hasOwn(factories, name));
  if (unknown.length > 0) {
    const known = [...Object.keys(factories), "rules"].join(", ");
    throw new PermanentError("environment.invalid", `AI_ENGINES names ${unknown.join(", ")}; known are ${known}.`);
  }
  const made = names.map((name) => factories[name]!(settings));
  return {
    engines: made.filter(isEngine),
    status: () =>
      Promise.all(
        made.map(async (engine) => {
          if (!isEngine(engine)) return engine;
          const { name, location, model } = engine;
          return { name, location, model, ...(await engine.status()) };
        }),
      ),
  };
};
