export type Ready =
  | { readonly kind: "line"; readonly match: RegExp }
  | { readonly kind: "http"; readonly url: string }
  /** A task that runs once: the next group starts when it has ended with code 0, and it is not started again. */
  | { readonly kind: "exit" };

type Run =
  /** A TypeScript or JavaScript file, run by the Node that runs the supervisor. */
  | { readonly entry: string; readonly command?: undefined }
  /** Any other program; unlike an entry it outlives a supervisor that is killed. */
  | { readonly command: string; readonly entry?: undefined };

export type ProcessSpec = Run & {
  readonly name: string;
  /** Processes of one group start together, after all of the lower groups are ready, and stop before them; 0 by default. */
  readonly group?: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly ready: Ready;
  /** 30 seconds by default. */
  readonly readyTimeoutMs?: number;
  /** From SIGTERM to SIGKILL. */
  readonly stopTimeoutMs: number;
};
