import type { S3Store } from "./fauxqs-internals.ts";

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;

type Uploads = ReadonlyMap<string, { bucket: string; key: string; initiated: Date }>;

type Rule = { readonly prefix: string; readonly expiryDays: number; readonly abortDays: number };

/** Days of an element of that name, or never. */
const daysOf = (rule: string, element: string, unit: string): number =>
  Number(new RegExp(`<${element}>.*?<${unit}>(\\d+)<`, "s").exec(rule)?.[1] ?? Number.POSITIVE_INFINITY);

const parseRules = (configuration: string): Rule[] =>
  [...configuration.matchAll(/<Rule>(.*?)<\/Rule>/gs)]
    .map((match) => match[1]!)
    .filter((rule) => rule.includes("<Status>Enabled</Status>"))
    .map((rule) => ({
      prefix: /<Prefix>([^<]*)</.exec(rule)?.[1] ?? "",
      expiryDays: daysOf(rule, "Expiration", "Days"),
      abortDays: daysOf(rule, "AbortIncompleteMultipartUpload", "DaysAfterInitiation"),
    }));

const applyRule = (s3Store: S3Store, bucket: string, { prefix, expiryDays, abortDays }: Rule, now: Date): void => {
  const isOlder = (date: Date, days: number): boolean => now.getTime() - date.getTime() > days * dayMilliseconds;
  const { objects } = s3Store.listObjects(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
  const expired = objects.filter(({ lastModified }) => isOlder(lastModified, expiryDays));
  for (const { key } of expired) s3Store.deleteObject(bucket, key);

  const { multipartUploads } = s3Store as unknown as { multipartUploads: Uploads };
  const abandoned = [...multipartUploads].filter(
    ([, upload]) => upload.bucket === bucket && upload.key.startsWith(prefix) && isOlder(upload.initiated, abortDays),
  );
  for (const [uploadId] of abandoned) s3Store.abortMultipartUpload(uploadId);
};

/** Applies the buckets' lifecycle rules (age, by prefix) now and every hour, and keeps no process alive; returns how to stop it. */
export const startLifecycle = (s3Store: S3Store, now: () => Date): (() => void) => {
  const pass = (): void => {
    for (const { name } of s3Store.listBuckets()) {
      const rules = parseRules(s3Store.getBucketLifecycleConfiguration(name) ?? "");
      for (const rule of rules) applyRule(s3Store, name, rule, now());
    }
  };
  pass();
  const timer = setInterval(pass, hourMilliseconds).unref();
  return () => clearInterval(timer);
};
