import { expect, test } from "vitest";
import { runGatewayDrain } from "./gateway-drain.ts";

test("a gateway under load that is told to stop answers what it took and resets no connection", {
  timeout: 180_000,
}, async () => {
  const { faults } = await runGatewayDrain({ clients: 8 });
  expect(faults).toEqual([]);
});
