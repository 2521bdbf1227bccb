import { expect, it } from "vitest";
import { temporaryFolder } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";
import { reportObjectWrites } from "./object-writes.ts";
import { openStores } from "./open-stores.ts";

it("writes an object and its event together or not at all", async () => {
  const dataDir = temporaryFolder();
  const stores = await openStores(dataDir);
  stores.s3Store.createBucket(bucket);
  reportObjectWrites(stores, (_name, _bucket, { key }) => {
    // What a crash does between the two writes.
    if (key === "second") throw new Error("the queue is full");
  });
  stores.s3Store.putObject(bucket, "first", Buffer.from("kept"));
  expect(() => stores.s3Store.putObject(bucket, "second", Buffer.from("lost"))).toThrow("the queue is full");
  const uploadId = stores.s3Store.createMultipartUpload(bucket, "second");
  const { etag } = stores.s3Store.uploadPart(uploadId, 1, Buffer.from("lost"));
  expect(() => stores.s3Store.completeMultipartUpload(uploadId, [{ partNumber: 1, etag }])).toThrow(
    "the queue is full",
  );
  stores.close();

  const reopened = await openStores(dataDir);
  expect(reopened.s3Store.listObjects(bucket).objects.map(({ key }) => key)).toEqual(["first"]);
  expect(reopened.s3Store.getObject(bucket, "first").body.toString()).toBe("kept");
  reopened.close();
});
