import { type Behaviour, behave } from "./behaviours.ts";

/** `call` counts from 1. A list is played in order and its last entry repeats; with a seed it is drawn from instead. */
export type Script = readonly Behaviour[] | ((call: number, body: unknown) => Behaviour);

/** A number in [0, 1) that depends on seed and call alone (mulberry32). */
const draw = (seed: number, call: number): number => {
  let state = (seed + call * 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
};

/** What a script does with a call. */
export const readScript =
  (script: Script, seed: number | undefined) =>
  (call: number, body: unknown): Behaviour => {
    if (typeof script === "function") return script(call, body);
    const position = seed === undefined ? call - 1 : Math.floor(draw(seed, call) * script.length);
    return script[Math.min(position, script.length - 1)] ?? behave.status(500);
  };
