#!/usr/bin/env node
import "../../infra/repo/require-node.mjs";

await import("./src/main.ts");
