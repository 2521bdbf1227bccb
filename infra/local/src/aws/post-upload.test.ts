import { request } from "node:http";
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { expect, it } from "vitest";
import { drainRecords, emulatorTest, startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";

const key = "uploads/u1/r1";
const megabyte = 1024 * 1024;

const prepare = async (options: Partial<PresignedPostOptions> = {}, dataDir?: string) => {
  const { server, s3, sqs } = await startTestServer(dataDir === undefined ? {} : { dataDir });
  const { url, fields } = await createPresignedPost(s3, {
    Bucket: bucket,
    Key: key,
    Conditions: [["content-length-range", 2, 5 * megabyte]],
    Fields: { "Content-Type": "application/pdf" },
    ...options,
  });
  const form = (
    file: string | Buffer | undefined,
    name = "resume.pdf",
    extra: Record<string, string> = {},
  ): FormData => {
    const data = new FormData();
    for (const [field, value] of Object.entries({ ...fields, ...extra })) data.set(field, value);
    if (file !== undefined) data.set("file", new File([new Uint8Array(Buffer.from(file))], name));
    return data;
  };
  const post = async (body: FormData): Promise<{ status: number; text: string; headers: Headers }> => {
    const response = await fetch(url, { method: "POST", body });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const stored = async (): Promise<(string | undefined)[]> =>
    ((await s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key);
  return { server, s3, sqs, url, fields, form, post, stored };
};

it("stores the file with its type and sends the event", async () => {
  const { s3, sqs, post, form } = await prepare();
  const { status, headers } = await post(form("resume"));
  expect([status, headers.get("etag")]).toEqual([204, '"69f2afc2390cec954f7c208b07212d39"']);
  const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  expect(object.ContentType).toBe("application/pdf");
  expect(await object.Body?.transformToString()).toBe("resume");
  expect(await drainRecords(sqs)).toMatchObject([
    { eventName: "ObjectCreated:Post", s3: { object: { key, size: 6, eTag: "69f2afc2390cec954f7c208b07212d39" } } },
  ]);
});

it.each([
  ["200", 200],
  ["201", 201],
  ["204", 204],
])("answers success_action_status %s with %i", async (wanted, status) => {
  const { post, form } = await prepare({ Fields: { success_action_status: wanted } });
  const response = await post(form("resume"));
  expect(response.status).toBe(status);
  expect(response.text.includes(`<Key>${key}</Key>`)).toBe(status === 201);
});

emulatorTest("answers another success_action_status with 204", async () => {
  const { post, form } = await prepare({ Fields: { success_action_status: "302" } });
  expect((await post(form("resume"))).status).toBe(204);
});

it("puts the file's name where the key asks for it", async () => {
  const { post, form, stored, s3 } = await prepare({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
    Key: "uploads/u1/${filename}",
    Fields: { "x-amz-meta-owner": "u1" },
  });
  expect((await post(form("resume", "My résumé $&.pdf"))).status).toBe(204);
  expect(await stored()).toEqual(["uploads/u1/My résumé $&.pdf"]);
  const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "uploads/u1/My résumé $&.pdf" }));
  expect(head.Metadata).toEqual({ owner: "u1" });
});

const refusals = (post: (body: FormData) => Promise<{ status: number; text: string }>) => async (body: FormData) => {
  const { status, text } = await post(body);
  return [status, /<Code>(.*?)<\/Code>/.exec(text)?.[1]];
};

it("refuses what the policy forbids and stores nothing", async () => {
  const { post, form, stored, sqs } = await prepare();
  const refused = refusals(post);
  expect(await refused(form("resume", "a.pdf", { "Content-Type": "text/html" }))).toEqual([403, "AccessDenied"]);
  expect(await refused(form("resume", "a.pdf", { key: "uploads/u2/r1" }))).toEqual([403, "AccessDenied"]);
  expect(await refused(form("x"))).toEqual([400, "EntityTooSmall"]);
  expect(await stored()).toEqual([]);
  expect(await drainRecords(sqs)).toEqual([]);
});

it("refuses a form whose time is over", async () => {
  const { post, form, stored } = await prepare({ Expires: -60 });
  expect(await refusals(post)(form("resume"))).toEqual([403, "AccessDenied"]);
  expect(await stored()).toEqual([]);
});

emulatorTest("refuses a form without a policy, with another signature, without file or key, or too long", async () => {
  const { post, form, stored, sqs } = await prepare();
  const refused = refusals(post);
  const withoutPolicy = new FormData();
  withoutPolicy.set("key", key);
  withoutPolicy.set("file", new File(["resume"], "a.pdf"));
  expect(await refused(withoutPolicy)).toEqual([403, "AccessDenied"]);
  expect(await refused(form("resume", "a.pdf", { "X-Amz-Signature": "0" }))).toEqual([403, "SignatureDoesNotMatch"]);
  expect(await refused(form(undefined))).toEqual([400, "InvalidArgument"]);
  expect(await refused(form("resume", "a.pdf", { key: "" }))).toEqual([400, "InvalidArgument"]);
  expect(await refused(form("resume", "a.pdf", { note: "n".repeat(20_001) }))).toEqual([
    400,
    "MaxPostPreDataLengthExceeded",
  ]);
  expect(await stored()).toEqual([]);
  expect(await drainRecords(sqs)).toEqual([]);
});

it("takes a file of exactly the limit and refuses one byte more", async () => {
  const { post, form, stored } = await prepare();
  const { status, text } = await post(form(Buffer.alloc(5 * megabyte + 1)));
  expect([status, text]).toEqual([400, expect.stringContaining("<Code>EntityTooLarge</Code>")]);
  expect(text).toContain(`<MaxSizeAllowed>${5 * megabyte}</MaxSizeAllowed>`);
  expect(await stored()).toEqual([]);
  expect((await post(form(Buffer.alloc(5 * megabyte)))).status).toBe(204);
});

emulatorTest("answers an upload over the limit while the client still sends", async () => {
  const { url, fields, stored } = await prepare();
  const parts = Object.entries({ ...fields, key }).map(
    ([name, value]) => `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const upload = request(url, { method: "POST", headers: { "content-type": "multipart/form-data; boundary=edge" } });
  upload.on("error", () => undefined);
  upload.write(`${parts.join("")}--edge\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`);
  // The body never ends, so an answer can only come from the limit.
  const answer = new Promise<number | undefined>((resolve) =>
    upload.once("response", ({ statusCode }) => resolve(statusCode)),
  );
  upload.write(Buffer.alloc(6 * megabyte));
  expect(await answer).toBe(400);
  upload.destroy();
  expect(await stored()).toEqual([]);
});

emulatorTest("stores nothing when the client leaves or the form is cut off", async () => {
  const dataDir = temporaryFolder();
  const { url, fields, server } = await prepare({}, dataDir);
  const parts = Object.entries({ ...fields, key }).map(
    ([name, value]) => `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--edge\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nresume`;
  const headers = { "content-type": "multipart/form-data; boundary=edge" };
  const cut = await fetch(url, { method: "POST", headers, body });
  expect([cut.status, await cut.text()]).toEqual([400, expect.stringContaining("MalformedPOSTRequest")]);

  const upload = request(url, { method: "POST", headers: { ...headers, "content-length": body.length + 10 } });
  upload.on("error", () => undefined);
  await new Promise((resolve) => upload.write(body, resolve));
  upload.destroy();
  await server.close();
  const { sqs, stored } = await prepare({}, dataDir);
  expect([await stored(), await drainRecords(sqs)]).toEqual([[], []]);
});

emulatorTest("lets pages of this machine upload, and no other", async () => {
  const { url, form } = await prepare();
  const preflight = await fetch(url, {
    method: "OPTIONS",
    headers: { origin: "http://127.0.0.1:5173", "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(200);
  expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
  const toQueues = await fetch(new URL("/", url), { method: "OPTIONS", headers: { origin: "http://127.0.0.1:5173" } });
  expect([toQueues.status, toQueues.headers.get("access-control-allow-origin")]).toEqual([403, null]);

  const allowed = await fetch(url, {
    method: "POST",
    body: form("resume"),
    headers: { origin: "http://localhost:5173" },
  });
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
  expect(allowed.headers.get("access-control-expose-headers")).toContain("ETag");

  for (const origin of ["https://evil.example", "null", "http://localhost.evil.example"]) {
    const refused = await fetch(url, { method: "POST", body: form("resume"), headers: { origin } });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  }
});
