import { contrast, unseenContrast } from "../contrast.ts";
import type { Background } from "./context.ts";
import type { HiddenRun } from "./pages.ts";
import type { RunLook } from "./styles.ts";

const tiniestHalfPoints = 4;

/** Why a reader cannot see a run, or undefined when they can. In doubt about the background, text counts as visible. */
export function hiddenKind(look: RunLook, background: Background): HiddenRun | undefined {
  if (look.hidden) return "vanish";
  if (look.halfPoints !== undefined && look.halfPoints < tiniestHalfPoints) return "tiny";
  const [text, behind] = [parse(look.colour), parse(look.fill ?? background)];
  return text && behind && contrast(text, behind) < unseenContrast ? "white" : undefined;
}

function parse(colour: string | undefined): { red: number; green: number; blue: number } | undefined {
  if (!colour || !/^[\da-f]{6}$/i.test(colour)) return undefined;
  const value = Number.parseInt(colour, 16);
  return { red: value >> 16, green: (value >> 8) & 255, blue: value & 255 };
}
