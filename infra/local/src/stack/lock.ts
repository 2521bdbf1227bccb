import { DatabaseSync } from "node:sqlite";

/** An exclusive lock that the operating system frees when its holder dies. Null when another process has it. */
export const takeLock = (path: string): { release(): void } | null => {
  const database = new DatabaseSync(path);
  try {
    database.exec("BEGIN EXCLUSIVE");
    return { release: () => database.close() };
  } catch {
    database.close();
    return null;
  }
};
