import { type AwsError, accessDenied, signatureMismatch, unknownAccessKey } from "./aws-error.ts";
import { type Credentials, parseAmzDate, parseCredential, sameSignature, signatureOf } from "./sigv4.ts";

/** Form fields before the file, by lower-case name. */
export type FormFields = ReadonlyMap<string, string>;

/** How many bytes the policy lets the file have. */
export type Admission = { readonly minimumBytes: number; readonly maximumBytes: number };

type Condition =
  | { readonly kind: "eq" | "starts-with"; readonly field: string; readonly value: string; readonly source: unknown }
  | { readonly kind: "content-length-range"; readonly minimum: number; readonly maximum: number };

type Policy = { readonly expiration: Date; readonly conditions: readonly Condition[] };

const invalid = (reason: string): AwsError => accessDenied(`Invalid according to Policy: ${reason}`);

const parseCondition = (source: unknown): Condition[] | undefined => {
  if (Array.isArray(source)) {
    const [operator, first, second] = source;
    const kind = String(operator).toLowerCase();
    if (kind === "content-length-range") {
      const [minimum, maximum] = [Number(first), Number(second)];
      return minimum <= maximum ? [{ kind, minimum, maximum }] : undefined;
    }
    if ((kind !== "eq" && kind !== "starts-with") || typeof first !== "string" || !first.startsWith("$"))
      return undefined;
    return [{ kind, field: first.slice(1).toLowerCase(), value: String(second), source }];
  }
  if (typeof source !== "object" || source === null) return undefined;
  return Object.entries(source).map(([name, value]) => ({
    kind: "eq",
    field: name.toLowerCase(),
    value: String(value),
    source: ["eq", `$${name}`, value],
  }));
};

const parsePolicy = (encoded: string): Policy | undefined => {
  let document: { expiration?: unknown; conditions?: unknown };
  try {
    document = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
  const expiration = new Date(String(document?.expiration));
  if (Number.isNaN(expiration.getTime()) || !Array.isArray(document.conditions)) return undefined;
  const conditions = document.conditions.map(parseCondition);
  return conditions.includes(undefined) ? undefined : { expiration, conditions: conditions.flat() as Condition[] };
};

const checkSignature = (encodedPolicy: string, fields: FormFields, credentials: Credentials): AwsError | undefined => {
  const signature = fields.get("x-amz-signature");
  const scope = parseCredential(fields.get("x-amz-credential") ?? "");
  const amzDate = fields.get("x-amz-date") ?? "";
  if (!signature || fields.get("x-amz-algorithm") !== "AWS4-HMAC-SHA256" || !scope || !parseAmzDate(amzDate)) {
    return accessDenied("The form needs x-amz-algorithm, x-amz-credential, x-amz-date and x-amz-signature.");
  }
  if (scope.accessKeyId !== credentials.accessKeyId) return unknownAccessKey(scope.accessKeyId);
  return sameSignature(signatureOf(encodedPolicy, scope, credentials), signature) ? undefined : signatureMismatch;
};

const holds = (kind: "eq" | "starts-with", expected: string, field: string, actual: string): boolean => {
  if (kind === "eq") return actual === expected;
  // A list of media types must match the prefix in each of its members.
  const members = field === "content-type" ? actual.split(",").map((member) => member.trim()) : [actual];
  return members.every((member) => member.startsWith(expected));
};

/** Fields that S3 lets a form carry without a condition. */
const needsNoCondition = (field: string): boolean =>
  field === "policy" || field === "x-amz-signature" || field === "file" || field.startsWith("x-ignore-");

const checkConditions = (policy: Policy, fields: FormFields, bucket: string): AwsError | undefined => {
  const actual = new Map([...fields, ["bucket", bucket]]);
  const covered = new Set<string>();
  for (const condition of policy.conditions) {
    if (condition.kind === "content-length-range") continue;
    covered.add(condition.field);
    const value = actual.get(condition.field);
    if (value === undefined || !holds(condition.kind, condition.value, condition.field, value)) {
      return invalid(`Policy Condition failed: ${JSON.stringify(condition.source)}`);
    }
  }
  const extra = [...fields.keys()].filter((field) => !covered.has(field) && !needsNoCondition(field));
  return extra.length > 0 ? invalid(`Extra input fields: ${extra.join(", ")}`) : undefined;
};

/** Decides on a browser's form upload before its file is read; the size is left to whoever reads the file. */
export const admitPost = (
  fields: FormFields,
  { bucket, now, credentials }: { bucket: string; now: Date; credentials: Credentials },
): Admission | AwsError => {
  const encoded = fields.get("policy");
  if (encoded === undefined) return accessDenied();
  const forged = checkSignature(encoded, fields, credentials);
  if (forged) return forged;
  const policy = parsePolicy(encoded);
  if (!policy) {
    return {
      status: 400,
      code: "InvalidPolicyDocument",
      message: "The content of the form does not meet the conditions specified in the policy document.",
    };
  }
  if (policy.expiration <= now) return invalid("Policy expired.");
  const failed = checkConditions(policy, fields, bucket);
  if (failed) return failed;
  const ranges = policy.conditions.filter((condition) => condition.kind === "content-length-range");
  return {
    minimumBytes: Math.max(0, ...ranges.map(({ minimum }) => minimum)),
    maximumBytes: Math.min(Number.POSITIVE_INFINITY, ...ranges.map(({ maximum }) => maximum)),
  };
};
