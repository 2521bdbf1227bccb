import { outputOf, start } from "./processes.ts";

type ComposeOptions = {
  readonly cwd: string;
  readonly project: string;
  readonly environment: Readonly<Record<string, string>>;
};

export type Compose = ReturnType<typeof createCompose>;

/** `docker compose` on a project of its own; the files are those of COMPOSE_FILE, or docker-compose.yml. */
export const createCompose = ({ cwd, project, environment }: ComposeOptions) => {
  const docker = (...args: string[]) => outputOf(start(["docker", ...args], { cwd, environment }));
  const compose = (...args: string[]) => docker("compose", "--project-name", project, ...args);
  const idOf = async (service: string) => (await compose("ps", "--all", "--quiet", service)).trim();
  const label = `label=com.docker.compose.project=${project}`;

  return {
    docker,
    compose,
    up: (...args: string[]) => compose("up", "--wait", ...args),
    /** A part of what Docker says of the service's container, by a Go template. */
    inspect: async (service: string, template: string) =>
      (await docker("inspect", "--format", template, await idOf(service))).trim(),
    /** Everything that exists because of the project, by kind. */
    leftovers: async (): Promise<string[]> => {
      const lists = await Promise.all([
        docker("ps", "--all", "--quiet", "--filter", label),
        docker("volume", "ls", "--quiet", "--filter", label),
        docker("network", "ls", "--quiet", "--filter", label),
      ]);
      return lists.flatMap((list) => list.split("\n").filter((line) => line !== ""));
    },
  };
};
