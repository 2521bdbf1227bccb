import type { IncomingMessage, ServerResponse } from "node:http";
import { type AwsError, escapeXml, invalidArgument, requestId, sendAwsError, xmlDeclaration } from "./aws-error.ts";
import type { S3Object, S3Store } from "./fauxqs-internals.ts";
import { type PostForm, readPostForm } from "./post-form.ts";
import { admitPost, type FormFields } from "./post-policy.ts";
import { type Credentials, encodeUri } from "./sigv4.ts";

const metadataPrefix = "x-amz-meta-";

const putForm = (s3Store: S3Store, bucket: string, key: string, { fields, body }: PostForm): S3Object => {
  const metadata = Object.fromEntries(
    [...fields]
      .filter(([name]) => name.startsWith(metadataPrefix))
      .map(([name, value]) => [name.slice(metadataPrefix.length), value]),
  );
  const system = {
    cacheControl: fields.get("cache-control"),
    contentDisposition: fields.get("content-disposition"),
    contentEncoding: fields.get("content-encoding"),
    contentLanguage: fields.get("content-language"),
  };
  const present = Object.fromEntries(Object.entries(system).filter(([, value]) => value !== undefined));
  return s3Store.putObject(bucket, key, body, fields.get("content-type") ?? "binary/octet-stream", metadata, present);
};

const answer = (
  response: ServerResponse,
  location: string,
  bucket: string,
  object: S3Object,
  fields: FormFields,
): void => {
  const wanted = Number(fields.get("success_action_status"));
  const status = wanted === 200 || wanted === 201 ? wanted : 204;
  const elements = { Location: location, Bucket: bucket, Key: object.key, ETag: object.etag };
  const xml = Object.entries(elements).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  const body = status === 201 ? `${xmlDeclaration}<PostResponse>${xml.join("")}</PostResponse>` : undefined;
  response.writeHead(status, {
    etag: object.etag,
    location,
    "x-amz-request-id": requestId(),
    ...(body !== undefined && { "content-type": "application/xml" }),
    ...(status !== 204 && { "content-length": Buffer.byteLength(body ?? "") }),
  });
  response.end(body);
};

/** S3's form upload (`POST /bucket`, multipart/form-data) with the whole of its policy; fauxqs checks none of it. */
export const acceptPostUpload = async (
  request: IncomingMessage,
  response: ServerResponse,
  {
    bucket,
    s3Store,
    credentials,
    now,
  }: { bucket: string; s3Store: S3Store; credentials: Credentials; now: () => Date },
): Promise<void> => {
  const refuse = (error: AwsError): void => sendAwsError(request, response, error);
  const form = await readPostForm(request, (fields) => {
    if (!s3Store.hasBucket(bucket)) {
      return {
        status: 404,
        code: "NoSuchBucket",
        message: "The specified bucket does not exist",
        details: { BucketName: bucket },
      };
    }
    if (!fields.get("key")) {
      return invalidArgument(
        "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
      );
    }
    return admitPost(fields, { bucket, now: now(), credentials });
  });
  if ("code" in form) return refuse(form);
  const key = form.fields.get("key")!;
  const object = putForm(s3Store, bucket, key, form);
  const path = key.split("/").map(encodeUri).join("/");
  answer(response, `http://${request.headers.host}/${bucket}/${path}`, bucket, object, form.fields);
};
