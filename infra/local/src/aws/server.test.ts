import { request } from "node:http";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, ListQueuesCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { deadLetterQueueName, queuePolicies } from "@career/contracts";
import { describe, expect, it } from "vitest";
import { bucket, queueUrl, startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { checkHost } from "./host-check.ts";
import { startAwsServer } from "./server.ts";

describe("provisioning", () => {
  it("creates every queue of the contracts with its dead-letter queue and policy", async () => {
    const { sqs } = await startTestServer();
    const { QueueUrls } = await sqs.send(new ListQueuesCommand({}));
    const names = queuePolicies.flatMap(({ name }) => [name, deadLetterQueueName(name)]);
    expect(QueueUrls?.map((url) => url.split("/").at(-1)).sort()).toEqual(names.toSorted());
    for (const policy of queuePolicies) {
      const QueueUrl = await queueUrl(sqs, policy.name);
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
      expect(Attributes).toMatchObject({
        VisibilityTimeout: String(policy.visibilityTimeoutSeconds),
        MessageRetentionPeriod: String(policy.retentionSeconds),
        ReceiveMessageWaitTimeSeconds: "20",
      });
      expect(JSON.parse(Attributes!.RedrivePolicy!)).toEqual({
        deadLetterTargetArn: `arn:aws:sqs:us-east-1:000000000000:${deadLetterQueueName(policy.name)}`,
        maxReceiveCount: policy.maxReceiveCount,
      });
    }
  });

  it("brings changed queues back to the contracts at the next start", async () => {
    const dataDir = temporaryFolder();
    const first = await startTestServer({ dataDir });
    const QueueUrl = await queueUrl(first.sqs, "events");
    await first.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: "5" } }));
    await first.server.close();
    const { sqs } = await startTestServer({ dataDir });
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: await queueUrl(sqs, "events"), AttributeNames: ["VisibilityTimeout"] }),
    );
    expect(Attributes?.VisibilityTimeout).toBe("30");
  });

  it("says why it cannot start, and leaves the data free", async () => {
    const dataDir = temporaryFolder();
    const { server } = await startTestServer();
    await expect(startAwsServer({ bucket, dataDir, port: server.port })).rejects.toThrow("EADDRINUSE");
    await expect(startAwsServer({ bucket: "No", dataDir })).rejects.toThrow("not valid");
    await startTestServer({ dataDir });
  });
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
