import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { lateMessageProbe } from "./late-message-probe.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { repositoryPath } from "./processes.ts";
import { quickRestarts, shortPolicies } from "./short-policies.ts";
import { applyPatch } from "./source-patch.ts";

const { PLANTED_BUG, QUICK_RESTARTS, SHORT_POLICIES } = process.env;

const bug = plantedBugs.find(({ name }) => name === PLANTED_BUG);
if (PLANTED_BUG && !bug) throw new Error(`no bug is called ${PLANTED_BUG}`);

/** By the address of the file that they change. */
const patches = Map.groupBy(
  [
    ...(SHORT_POLICIES ? shortPolicies : []),
    ...(QUICK_RESTARTS ? quickRestarts : []),
    lateMessageProbe,
    ...(bug ? [bug.patch] : []),
  ],
  ({ file }) => pathToFileURL(repositoryPath(file)).href,
);

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    const own = patches.get(url);
    if (!own) return loaded;
    return { ...loaded, source: own.reduce(applyPatch, String(loaded.source)) };
  },
});
