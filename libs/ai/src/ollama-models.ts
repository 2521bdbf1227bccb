import type { ModelResponse, Ollama } from "ollama";

export type OllamaModel = {
  readonly digest: string;
  /** The server passes what it gets on to another one. */
  readonly isRemote: boolean;
  /** Whether the model's template has a place for instructions; Ollama drops a system message without a word where not. */
  readonly takesSystem: boolean;
};

/** Milliseconds for which a look at the installed models is good; a model pulled again has another digest. */
const rememberMs = 30_000;

const fullName = (model: string): string => (model.split("/").at(-1)?.includes(":") ? model : `${model}:latest`);

/** Asks for the installed model of a name, at most once in half a minute; null when it is not installed. */
export const createModelLookup = (model: string, now: () => number) => {
  let known: { model: OllamaModel; until: number } | null = null;
  return {
    async find(client: Ollama): Promise<OllamaModel | null> {
      if (known && now() < known.until) return known.model;
      const { models } = await client.list();
      if (!Array.isArray(models)) throw new SyntaxError("the list of models is not a list");
      const found = models.find(({ name }) => fullName(name) === fullName(model)) as
        | (ModelResponse & { remote_host?: string; remote_model?: string })
        | undefined;
      if (!found) return null;
      const isRemote = Boolean(found.remote_host ?? found.remote_model);
      const { template } = await client.show({ model });
      const takesSystem = /\.(?:System|Messages)\b/.test(template ?? "");
      known = { model: { digest: found.digest, isRemote, takesSystem }, until: now() + rememberMs };
      return known.model;
    },
    forget() {
      known = null;
    },
  };
};
