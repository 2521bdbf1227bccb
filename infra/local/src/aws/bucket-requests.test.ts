import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketNotificationConfigurationCommand,
  GetPublicAccessBlockCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  type QueueConfiguration,
  type S3Client,
  type TopicConfiguration,
} from "@aws-sdk/client-s3";
import { expect, it } from "vitest";
import { drain, startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { bucket, queueArn } from "./fixtures/provision.ts";

const place = { Bucket: bucket };

const configure = (
  s3: S3Client,
  QueueConfigurations: QueueConfiguration[],
  TopicConfigurations?: TopicConfiguration[],
) =>
  s3.send(
    new PutBucketNotificationConfigurationCommand({
      ...place,
      NotificationConfiguration: { QueueConfigurations, ...(TopicConfigurations && { TopicConfigurations }) },
    }),
  );

const notify = (name: string, Events: QueueConfiguration["Events"], rules: Record<string, string> = {}) => ({
  Id: name,
  QueueArn: queueArn(name),
  Events,
  Filter: { Key: { FilterRules: Object.entries(rules).map(([Name, Value]) => ({ Name, Value }) as never) } },
});

it("notifies the queues that are configured, by event, prefix and suffix, also after a restart", async () => {
  const dataDir = temporaryFolder();
  const first = await startTestServer({ dataDir });
  await configure(first.s3, [
    notify("job-fit", ["s3:ObjectCreated:Put"], { Prefix: "in&out/", Suffix: ".pdf" }),
    notify("interview", ["s3:ObjectCreated:Copy"]),
  ]);
  expect((await drain(first.sqs, "job-fit")).map(({ Body }) => JSON.parse(Body!).Event)).toEqual(["s3:TestEvent"]);
  expect(await drain(first.sqs, "interview")).toHaveLength(1);
  await first.server.close();

  const { s3, sqs } = await startTestServer({ dataDir });
  const { QueueConfigurations } = await s3.send(new GetBucketNotificationConfigurationCommand(place));
  expect(QueueConfigurations?.map(({ Id }) => Id)).toEqual(["job-fit", "interview"]);
  for (const Key of ["in&out/a.pdf", "in&out/a.txt", "elsewhere/a.pdf"]) {
    await s3.send(new PutObjectCommand({ ...place, Key, Body: "a" }));
  }
  const records = (await drain(sqs, "job-fit")).flatMap(({ Body }) => JSON.parse(Body!).Records);
  expect(records.map((record) => [record.s3.configurationId, record.s3.object.key])).toEqual([
    ["job-fit", "in%26out/a.pdf"],
  ]);
  expect(await drain(sqs, "interview")).toEqual([]);
});

it("validates destinations as S3 does, and changes nothing when one is refused", async () => {
  const { s3, sqs } = await startTestServer();
  await drain(sqs, "resume-uploads");
  const known = notify("resume-uploads", ["s3:ObjectCreated:*"]);
  await expect(configure(s3, [known, notify("absent", ["s3:ObjectCreated:*"])])).rejects.toMatchObject({
    name: "InvalidArgument",
  });
  const topic = { TopicArn: "arn:aws:sns:us-east-1:000000000000:t", Events: known.Events };
  await expect(configure(s3, [known], [topic])).rejects.toMatchObject({ name: "NotImplemented" });
  expect(await drain(sqs, "resume-uploads")).toEqual([]);
  const { QueueConfigurations } = await s3.send(new GetBucketNotificationConfigurationCommand(place));
  expect(QueueConfigurations?.map(({ Id }) => Id)).toEqual(["uploads"]);
});

it("forgets a bucket's notifications with the bucket", async () => {
  const { s3 } = await startTestServer();
  await s3.send(new DeleteBucketCommand(place));
  await s3.send(new CreateBucketCommand(place));
  const { QueueConfigurations } = await s3.send(new GetBucketNotificationConfigurationCommand(place));
  expect(QueueConfigurations).toBeUndefined();
});

it("is never public", async () => {
  const { s3 } = await startTestServer();
  const closed = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  const put = (configuration: typeof closed) =>
    s3.send(new PutPublicAccessBlockCommand({ ...place, PublicAccessBlockConfiguration: configuration }));
  await put(closed);
  const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand(place));
  expect(PublicAccessBlockConfiguration).toEqual(closed);
  await expect(put({ ...closed, BlockPublicPolicy: false })).rejects.toMatchObject({ name: "NotImplemented" });
});
