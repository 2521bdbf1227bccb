import { startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createObjectStore, type ObjectStore } from "./object-store.ts";

let stack: TestStack;
let store: ObjectStore;
let publicEndpoint: string;

beforeAll(async () => {
  stack = await startTestStack();
  publicEndpoint = stack.aws.endpoint.replace("127.0.0.1", "localhost");
  store = createObjectStore({ ...stack.aws, publicEndpoint });
});
afterAll(async () => {
  store.close();
  await stack.close();
});

it("signs links for the address that clients use, and they work", async () => {
  const key = "uploads/u/signed";
  const upload = await store.presignUpload({ key, contentType: "text/plain", maxBytes: 100, seconds: 60 });
  expect(upload.url.startsWith(`${publicEndpoint}/`)).toBe(true);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", new Blob(["resume"]));
  expect((await fetch(upload.url, { method: "POST", body: form })).ok).toBe(true);

  const link = await store.presignDownload({ key, versionId: null }, { fileName: "cv.txt", seconds: 60 });
  expect(link.startsWith(`${publicEndpoint}/`)).toBe(true);
  expect(await (await fetch(link)).text()).toBe("resume");
  expect(Buffer.from((await store.get({ key, versionId: null }, 100))!).toString()).toBe("resume");
});
