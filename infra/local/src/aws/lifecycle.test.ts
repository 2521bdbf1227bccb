import {
  CreateMultipartUploadCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { expect, it } from "vitest";
import { startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";

const inHours = (hours: number): (() => Date) => {
  const time = Date.now() + hours * 3_600_000;
  return () => new Date(time);
};

it("deletes uploads after a day, and nothing else", async () => {
  const dataDir = temporaryFolder();
  const first = await startTestServer({ dataDir });
  const put = (Key: string) => first.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: "resume" }));
  await put("uploads/u/r");
  await put("resumes/u/r/original");
  const part = { Bucket: bucket, Key: "uploads/u/large" };
  const { UploadId } = await first.s3.send(new CreateMultipartUploadCommand(part));
  await first.server.close();

  const keysAfter = async (hours: number) => {
    const { server, s3 } = await startTestServer({ dataDir, now: inHours(hours) });
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    const upload = await s3
      .send(new UploadPartCommand({ ...part, UploadId, PartNumber: 1, Body: "part" }))
      .catch((error) => error.name);
    await server.close();
    return [Contents?.map(({ Key }) => Key), upload.ETag !== undefined];
  };
  expect(await keysAfter(23)).toEqual([["resumes/u/r/original", "uploads/u/r"], true]);
  expect(await keysAfter(25)).toEqual([["resumes/u/r/original"], false]);
});
