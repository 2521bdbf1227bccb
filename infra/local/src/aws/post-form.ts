import type { IncomingMessage } from "node:http";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { type AwsError, invalidArgument } from "./aws-error.ts";
import type { Admission, FormFields } from "./post-policy.ts";

export type PostForm = { readonly fields: FormFields; readonly body: Buffer };

const maximumFieldBytes = 20_000;
/** Larger files need a multipart upload; fauxqs holds an object in memory while it writes it. */
const hardMaximumBytes = 64 * 1024 * 1024;

const malformed: AwsError = {
  status: 400,
  code: "MalformedPOSTRequest",
  message: "The body of your POST request is not well-formed multipart/form-data.",
};
const fieldsTooLarge: AwsError = {
  status: 400,
  code: "MaxPostPreDataLengthExceeded",
  message: "Your POST request fields preceding the upload file were too large.",
};
const noFile = invalidArgument("POST requires exactly one file upload per request.", {
  ArgumentName: "file",
  ArgumentValue: 0,
});

const tooLarge = (proposed: number, maximum: number): AwsError => ({
  status: 400,
  code: "EntityTooLarge",
  message: "Your proposed upload exceeds the maximum allowed size",
  details: { ProposedSize: proposed, MaxSizeAllowed: maximum },
});
const tooSmall = (proposed: number, minimum: number): AwsError => ({
  status: 400,
  code: "EntityTooSmall",
  message: "Your proposed upload is smaller than the minimum allowed size",
  details: { ProposedSize: proposed, MinSizeAllowed: minimum },
});

/** Every field may carry `${filename}`, and S3 replaces it before it looks at the policy. */
const expandFileName = (fields: FormFields, filename: string | undefined): FormFields =>
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
  new Map([...fields].map(([name, value]) => [name, value.replaceAll("${filename}", () => filename ?? "")]));

const createParser = (request: IncomingMessage): Busboy | undefined => {
  try {
    return new Busboy({
      headers: { ...request.headers, "content-type": request.headers["content-type"] ?? "" },
      isPartAFile: (name) => name === "file",
      limits: { fieldSize: maximumFieldBytes, fields: 100, headerPairs: 20 },
    });
  } catch {
    return undefined;
  }
};

/**
 * Reads a form upload and asks `admit` as soon as the file begins, so a refusal costs no more than the fields, and a file
 * over its limit no more than the limit: the rest of the body is discarded unread.
 */
export const readPostForm = (
  request: IncomingMessage,
  admit: (fields: FormFields) => Admission | AwsError,
): Promise<PostForm | AwsError> =>
  new Promise((resolve) => {
    const parser = createParser(request);
    if (!parser) {
      request.resume();
      return resolve(malformed);
    }
    const given = new Map<string, string>();
    let fieldBytes = 0;
    let form: PostForm | undefined;
    const settle = (outcome: PostForm | AwsError): void => {
      request.unpipe(parser);
      request.resume();
      resolve(outcome);
    };
    parser.on("field", (name, value, nameTruncated, valueTruncated) => {
      fieldBytes += name.length + value.length;
      if (nameTruncated || valueTruncated || fieldBytes > maximumFieldBytes) return settle(fieldsTooLarge);
      if (given.has(name.toLowerCase())) return settle(invalidArgument(`The form has two fields named ${name}.`));
      given.set(name.toLowerCase(), value);
    });
    parser.on("fieldsLimit", () => settle(fieldsTooLarge));
    parser.on("file", (_name: string, file: BusboyFileStream, filename: string | undefined) => {
      file.on("error", () => settle(malformed));
      const fields = expandFileName(given, filename);
      const admission = admit(fields);
      if ("code" in admission) {
        file.resume();
        return settle(admission);
      }
      const maximum = Math.min(admission.maximumBytes, hardMaximumBytes);
      const chunks: Buffer[] = [];
      let size = 0;
      file.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maximum) return void chunks.push(chunk);
        chunks.length = 0;
        settle(tooLarge(Number(request.headers["content-length"] ?? size), maximum));
      });
      file.on("end", () => {
        if (size < admission.minimumBytes) return settle(tooSmall(size, admission.minimumBytes));
        form = { fields, body: Buffer.concat(chunks) };
      });
    });
    parser.on("error", () => settle(malformed));
    parser.on("finish", () => settle(form ?? noFile));
    request.on("close", () => settle(malformed));
    request.pipe(parser);
  });
