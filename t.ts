import { runStoppedWorker } from "./libs/testing/src/scenarios/stopped-worker.ts";
const t=performance.now();
console.log(await runStoppedWorker({times:5,seed:2}), performance.now()-t);
process.exit(0);
