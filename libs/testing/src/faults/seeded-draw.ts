import { createHash } from "node:crypto";

/** A number in [0, 1) that depends on its arguments alone. */
export const seededDraw = (seed: number, ...parts: (string | number)[]): number =>
  createHash("sha256")
    .update(JSON.stringify([seed, ...parts]))
    .digest()
    .readUInt32BE() /
  2 ** 32;
