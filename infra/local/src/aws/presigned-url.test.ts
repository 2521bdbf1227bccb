import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClients, drainRecords, emulatorTest, startTestServer } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";
import { checkPresignedUrl } from "./presigned-url.ts";

const endpoint = "http://127.0.0.1:4566";
const { s3 } = createClients({ endpoint });
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const signedAt = new Date("2026-11-22T10:00:00Z");

const sign = (key: string, expiresIn = 60): Promise<string> =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn, signingDate: signedAt });

const check = (url: string, { method = "GET", now = signedAt, headers = {}, secretAccessKey = "local" } = {}) => {
  const [path = "", query = ""] = url.replace(endpoint, "").split("?");
  return checkPresignedUrl(
    { method, path, query: new URLSearchParams(query), headers: { host: "127.0.0.1:4566", ...headers } },
    { ...credentials, secretAccessKey },
    now,
  );
};

const later = (seconds: number): Date => new Date(signedAt.getTime() + seconds * 1000);

describe("checkPresignedUrl", () => {
  it("accepts every key as the SDK signs it, and no other key", async () => {
    const key = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(text));
    await fc.assert(
      fc.asyncProperty(key, async (text) => {
        const url = await sign(`reports/${text}`);
        expect(check(url)).toBeUndefined();
        expect(check(url.replace("reports/", "reports/other/"))?.code).toBe("SignatureDoesNotMatch");
      }),
      { numRuns: 60 },
    );
  });

  it("refuses another method, host, secret or parameter", async () => {
    const url = await sign("a.pdf");
    expect(check(url, { method: "PUT" })?.code).toBe("SignatureDoesNotMatch");
    expect(check(url, { headers: { host: "localhost:4566" } })?.code).toBe("SignatureDoesNotMatch");
    expect(check(url, { secretAccessKey: "other" })?.code).toBe("SignatureDoesNotMatch");
    expect(check(`${url}&response-content-type=text%2Fhtml`)?.code).toBe("SignatureDoesNotMatch");
    expect(check(url.replace("Expires=60", "Expires=600"))?.code).toBe("SignatureDoesNotMatch");
    expect(check(url.replace("Credential=local", "Credential=other"))?.code).toBe("InvalidAccessKeyId");
  });

  it("ends with its last second", async () => {
    const url = await sign("a.pdf", 60);
    expect(check(url, { now: later(59.999) })).toBeUndefined();
    expect(check(url, { now: later(60) })).toMatchObject({ status: 403, message: "Request has expired" });
    expect(check(url, { now: later(-16 * 60) })).toMatchObject({ message: "Request is not yet valid" });
    expect(check(url.replace("Expires=60", "Expires=604801"))?.code).toBe("AuthorizationQueryParametersError");
  });

  it("refuses an x-amz header that was not signed: it could turn an upload into a copy", async () => {
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket: bucket, Key: "a" }), { signingDate: signedAt });
    expect(check(url, { method: "PUT" })).toBeUndefined();
    const headers = { "x-amz-copy-source": "/career/resumes/other/original" };
    expect(check(url, { method: "PUT", headers })).toMatchObject({
      details: { HeadersNotSigned: "x-amz-copy-source" },
    });
  });

  it("asks for every parameter", async () => {
    const url = await sign("a.pdf");
    for (const name of ["Algorithm", "Credential", "Date", "Expires", "SignedHeaders"]) {
      const without = url.replace(new RegExp(`X-Amz-${name}=[^&]*&?`), "");
      expect(check(without), name).toMatchObject({ status: 400, code: "AuthorizationQueryParametersError" });
    }
  });
});

describe("links on the server", () => {
  const signReport = async () => {
    const { s3 } = await startTestServer();
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "reports/a b+ü.pdf", Body: "report" }));
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: "reports/a b+ü.pdf",
      ResponseContentDisposition: 'attachment; filename="report.pdf"',
      ResponseContentType: "application/pdf",
    });
    return getSignedUrl(s3, command);
  };

  it("are served with the file name they ask for", async () => {
    const url = await signReport();
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([200, "report"]);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="report.pdf"');
    expect(response.headers.get("content-type")).toBe("application/pdf");
  });

  emulatorTest("are nothing without their signature", async () => {
    const url = await signReport();
    const bare = await fetch(url.split("?")[0]!);
    expect([bare.status, await bare.text()]).toEqual([403, expect.stringContaining("<Code>AccessDenied</Code>")]);
    const disguised = await fetch(url.split("?")[0]!, { headers: { "x-amz-target": "AmazonSQS.ListQueues" } });
    expect(disguised.status).toBe(403);
    const altered = await fetch(url.replace("reports/", "resumes/"));
    expect([altered.status, await altered.text()]).toEqual([403, expect.stringContaining("SignatureDoesNotMatch")]);
    const malformed = await fetch(url.replace("reports/", "reports/%ZZ"));
    expect(malformed.status).toBe(400);
  });

  it("takes an upload by link", async () => {
    const { s3, sqs } = await startTestServer();
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket: bucket, Key: "uploads/u/r" }));
    const response = await fetch(url, { method: "PUT", body: "resume" });
    expect([response.status, response.headers.get("etag")]).toEqual([200, '"69f2afc2390cec954f7c208b07212d39"']);
    expect(await drainRecords(sqs)).toHaveLength(1);
  });
});
