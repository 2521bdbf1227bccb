import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { describe, expect, it } from "vitest";
import { createClients } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";
import { admitPost } from "./post-policy.ts";
import { signatureOf } from "./sigv4.ts";

const { s3 } = createClients({ endpoint: "http://127.0.0.1:4566" });
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const key = "uploads/u1/r1";

const signedFields = async (options: Partial<PresignedPostOptions> = {}): Promise<Map<string, string>> => {
  const { fields } = await createPresignedPost(s3, { Bucket: bucket, Key: key, Expires: 300, ...options });
  return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
};

const admit = (fields: Map<string, string>, now = new Date()) => admitPost(fields, { bucket, now, credentials });

/** Fields signed over any policy document, also one the SDK would not make. */
const signedOver = (document: unknown, given: Record<string, string> = {}): Map<string, string> => {
  const policy = Buffer.from(typeof document === "string" ? document : JSON.stringify(document)).toString("base64");
  const scope = { accessKeyId: "local", date: "20261122", region: "us-east-1", service: "s3" };
  return new Map(
    Object.entries({
      key,
      policy,
      "x-amz-algorithm": "AWS4-HMAC-SHA256",
      "x-amz-credential": "local/20261122/us-east-1/s3/aws4_request",
      "x-amz-date": "20261122T000000Z",
      "x-amz-signature": signatureOf(policy, scope, credentials),
      ...given,
    }),
  );
};

const conditions = [
  ["starts-with", "$key", "uploads/"],
  ...["algorithm", "credential", "date"].map((name) => ["starts-with", `$x-amz-${name}`, ""]),
];
const expiration = "2999-01-01T00:00:00Z";

describe("admitPost", () => {
  it("admits the form the SDK signs, with its size range", async () => {
    const fields = await signedFields({
      Conditions: [
        ["content-length-range", 1, 5_242_880],
        ["eq", "$Content-Type", "application/pdf"],
      ],
      Fields: { "Content-Type": "application/pdf" },
    });
    expect(admit(fields)).toEqual({ minimumBytes: 1, maximumBytes: 5_242_880 });
    expect(admit(await signedFields())).toEqual({ minimumBytes: 0, maximumBytes: Number.POSITIVE_INFINITY });
  });

  it("refuses another key, type, bucket or missing field", async () => {
    const Fields = { "Content-Type": "application/pdf" };
    const fields = await signedFields({ Fields, Conditions: [["eq", "$Content-Type", "application/pdf"]] });
    const refusal = (change: (copy: Map<string, string>) => void) => {
      const copy = new Map(fields);
      change(copy);
      return admit(copy);
    };
    expect(refusal((copy) => copy.set("key", "uploads/u2/r1"))).toMatchObject({
      status: 403,
      code: "AccessDenied",
      message: 'Invalid according to Policy: Policy Condition failed: ["eq","$key","uploads/u1/r1"]',
    });
    expect(refusal((copy) => copy.set("content-type", "text/html"))).toMatchObject({ status: 403 });
    expect(refusal((copy) => copy.delete("content-type"))).toMatchObject({ status: 403 });
    expect(admitPost(fields, { bucket: "other", now: new Date(), credentials })).toMatchObject({ status: 403 });
  });

  it("refuses fields that no condition covers, except x-ignore-", async () => {
    const fields = await signedFields();
    expect(admit(new Map([...fields, ["x-ignore-note", "1"]]))).not.toHaveProperty("code");
    expect(admit(new Map([...fields, ["x-amz-meta-owner", "1"]]))).toMatchObject({
      message: "Invalid according to Policy: Extra input fields: x-amz-meta-owner",
    });
  });

  it("refuses an expired policy", async () => {
    const fields = await signedFields({ Expires: 60 });
    expect(admit(fields, new Date(Date.now() + 61_000))).toMatchObject({
      status: 403,
      code: "AccessDenied",
      message: "Invalid according to Policy: Policy expired.",
    });
  });

  it("refuses a form without policy, with another's signature, key or algorithm", async () => {
    const fields = await signedFields();
    const change = (name: string, value: string) => admit(new Map([...fields, [name, value]]));
    expect(admit(new Map([["key", key]]))).toMatchObject({ status: 403, code: "AccessDenied" });
    expect(change("x-amz-signature", "0".repeat(64))).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
    expect(change("x-amz-signature", "short")).toMatchObject({ code: "SignatureDoesNotMatch" });
    expect(change("policy", Buffer.from("{}").toString("base64"))).toMatchObject({ code: "SignatureDoesNotMatch" });
    expect(change("x-amz-algorithm", "none")).toMatchObject({ code: "AccessDenied" });
    expect(change("x-amz-credential", fields.get("x-amz-credential")!.replace("local", "root"))).toMatchObject({
      code: "InvalidAccessKeyId",
    });
  });

  it("narrows the size to all ranges, and matches each member of a list of types", () => {
    const ranges = [
      ["content-length-range", 1, 100],
      ["content-length-range", 10, 1000],
    ];
    expect(admit(signedOver({ expiration, conditions: [...conditions, ...ranges] }))).toEqual({
      minimumBytes: 10,
      maximumBytes: 100,
    });
    const document = { expiration, conditions: [...conditions, ["starts-with", "$Content-Type", "image/"]] };
    expect(admit(signedOver(document, { "content-type": "image/png,image/jpeg" }))).not.toHaveProperty("code");
    expect(admit(signedOver(document, { "content-type": "image/png,text/html" }))).toMatchObject({ status: 403 });
  });

  it.each([
    "no json",
    "null",
    { expiration },
    { conditions },
    { expiration, conditions: [["matches", "$key", ".*"]] },
    { expiration, conditions: [["content-length-range", "a", "b"]] },
    { expiration, conditions: ["key"] },
  ])("refuses the malformed policy %j", (document) => {
    expect(admit(signedOver(document))).toMatchObject({ status: 400, code: "InvalidPolicyDocument" });
  });
});
