import { request } from "node:http";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";
import { checkHost } from "./host-check.ts";
import { startAwsServer } from "./server.ts";

it("says why it cannot start, and leaves the data free", async () => {
  const dataDir = temporaryFolder();
  const { server } = await startTestServer();
  await expect(startAwsServer({ dataDir, port: server.port })).rejects.toThrow("EADDRINUSE");
  await startTestServer({ dataDir });
});

describe("the Host header", () => {
  it.each(["127.0.0.1", "127.0.0.1:4566", "localhost:80", "LOCALHOST", "[::1]:4566"])("may be %s", (host) => {
    expect(checkHost({ host })).toBeUndefined();
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost:80@evil.example", "127.0.0.2", "", "bucket.localhost"])(
    "may not be %j",
    (host) => {
      expect(checkHost({ host })).toMatchObject({ status: 403, code: "AccessDenied" });
    },
  );

  it("is refused in the dialect of the service", async () => {
    const { server } = await startTestServer();
    const ask = (headers: Record<string, string>): Promise<string> =>
      new Promise((resolve) => {
        const asked = request(
          { host: "127.0.0.1", port: server.port, headers: { host: "rebound.example", ...headers } },
          (response) => {
            let text = `${response.statusCode} ${response.headers["content-type"]} `;
            response.on("data", (chunk: Buffer) => {
              text += chunk.toString();
            });
            response.on("end", () => resolve(text));
          },
        );
        asked.end();
      });
    expect(await ask({})).toMatch(/^403 application\/xml .*<Error><Code>AccessDenied<\/Code>/s);
    expect(await ask({ "x-amz-target": "AmazonSQS.ListQueues" })).toMatch(
      /^403 application\/x-amz-json-1\.0 \{"__type":/,
    );
  });
});

it("closes while clients keep their connections, and only once", async () => {
  const { server, s3 } = await startTestServer();
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "a", Body: "a" }));
  await Promise.all([server.close(), server.close()]);
  await expect(fetch(`${server.endpoint}/health`)).rejects.toThrow();
});
