import { onPlatform, resumeId } from "./emulated-platform.ts";
import { eventually } from "./eventually.ts";
import { freePort } from "./free-port.ts";
import { createKeepAliveClient } from "./keep-alive-client.ts";
import { createFaults, type Outcome } from "./outcome.ts";
import { startService } from "./program.ts";

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/**
 * A gateway under load gets SIGTERM: every request that it took is answered, long polls too, and the first thing a client
 * sees of the stop is that nobody listens any more.
 */
export const runGatewayDrain = ({ clients }: { readonly clients: number }): Promise<Outcome> =>
  onPlatform(async ({ apiKey, environment, jobs }) => {
    const { faults, expect } = createFaults();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const gateway = await startService("gateway", {
      environment: { ...environment, PORT: String(port), DRAIN_DELAY_SECONDS: "1" },
    });
    const accepted: string[] = [];
    const refusals: string[] = [];
    let answers = 0;
    let answersWhileDraining = 0;
    let isDraining = false;

    const load = async (): Promise<void> => {
      const client = createKeepAliveClient(url, apiKey);
      try {
        for (;;) {
          const { status, body } = await client.call({
            path: "/v1/job-fits",
            body: { resumeId, role: "Backend Developer" },
          });
          expect(status === 202, `POST was answered with ${status}`);
          accepted.push(String(body.jobId));
          const read = await client.call({ path: `/v1/jobs/${body.jobId}` });
          expect(read.status === 200, `GET was answered with ${read.status}`);
          answers += 2;
          if (isDraining) answersWhileDraining += 2;
        }
      } catch (error) {
        refusals.push(codeOf(error));
      } finally {
        client.close();
      }
    };
    const waitLong = async (jobId: string): Promise<void> => {
      const client = createKeepAliveClient(url, apiKey);
      const { status } = await client.call({ path: `/v1/jobs/${jobId}`, headers: { prefer: "wait=20" } });
      expect(status === 200, `a long poll was answered with ${status}`);
      client.close();
    };

    const loads = Array.from({ length: clients }, load);
    await eventually("the gateway is under load", async () => (answers > clients * 4 ? true : undefined));
    const longPolls = accepted.slice(0, clients).map(waitLong);
    const ended = gateway.terminate();
    await gateway.said(({ msg }) => msg === "gateway stopping");
    isDraining = true;
    const ready = await createKeepAliveClient(url, apiKey).call({ path: "/readyz", headers: { connection: "close" } });
    expect(ready.status === 503, `/readyz answered ${ready.status} while the gateway drained`);
    await Promise.all([...loads, ...longPolls]);
    const { code } = await ended;
    expect(code === 0, `the gateway ended with ${code}`);
    expect(gateway.log().at(-1)?.msg === "gateway stopped", "the gateway was cut off");
    expect(answersWhileDraining > 0, "no request was taken during the drain delay");
    for (const code of refusals) expect(code === "ECONNREFUSED", `a client saw ${code}`);
    const kept = await jobs.countDocuments({ _id: { $in: accepted } });
    expect(kept === accepted.length, `${kept} of ${accepted.length} accepted jobs are kept`);
    return { figures: { clients, answers, "answers while draining": answersWhileDraining }, faults };
  });
