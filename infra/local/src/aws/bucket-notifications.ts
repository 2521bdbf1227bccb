import type { DatabaseSync } from "node:sqlite";
import type { S3Store } from "./fauxqs-internals.ts";
import type { ObjectCreatedName } from "./notification.ts";

/** One queue that a bucket notifies. */
export type NotificationTarget = {
  readonly id: string;
  readonly queueArn: string;
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
};

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name]!);

const texts = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map((match) => unescapeXml(match[1]!));

const parseTarget = (xml: string): NotificationTarget => {
  const [names, values] = [texts(xml, "Name"), texts(xml, "Value")];
  const rule = (wanted: string): string => values[names.findIndex((name) => name.toLowerCase() === wanted)] ?? "";
  return {
    id: texts(xml, "Id")[0] ?? "",
    queueArn: texts(xml, "Queue")[0] ?? "",
    events: texts(xml, "Event"),
    prefix: rule("prefix"),
    suffix: rule("suffix"),
  };
};

/** The queues of a `NotificationConfiguration` document. */
export const parseTargets = (configuration: string): NotificationTarget[] =>
  [...configuration.matchAll(/<QueueConfiguration>(.*?)<\/QueueConfiguration>/gs)].map((match) =>
    parseTarget(match[1]!),
  );

const wants = ({ events, prefix, suffix }: NotificationTarget, name: ObjectCreatedName, key: string): boolean =>
  events.some((event) => event === "s3:ObjectCreated:*" || event === `s3:${name}`) &&
  key.startsWith(prefix) &&
  key.endsWith(suffix);

export type BucketNotifications = {
  get(bucket: string): string | undefined;
  set(bucket: string, configuration: string): void;
  targets(bucket: string, name: ObjectCreatedName, key: string): NotificationTarget[];
};

/** The notification configurations of buckets, kept beside them: fauxqs 2.4.1 accepts and forgets them. */
export const createBucketNotifications = (s3Store: S3Store, db: DatabaseSync | undefined): BucketNotifications => {
  db?.exec(`CREATE TABLE IF NOT EXISTS s3_bucket_notification_configurations (
    bucket TEXT PRIMARY KEY REFERENCES s3_buckets(name) ON DELETE CASCADE,
    configuration TEXT NOT NULL
  )`);
  const rows = db?.prepare("SELECT bucket, configuration FROM s3_bucket_notification_configurations").all() ?? [];
  const configurations = new Map(rows.map((row) => [String(row.bucket), String(row.configuration)]));
  const save = db?.prepare(
    "INSERT OR REPLACE INTO s3_bucket_notification_configurations (bucket, configuration) VALUES (?, ?)",
  );

  const deleteBucket = s3Store.deleteBucket.bind(s3Store);
  s3Store.deleteBucket = (bucket) => {
    deleteBucket(bucket);
    configurations.delete(bucket);
  };
  return {
    get: (bucket) => configurations.get(bucket),
    set: (bucket, configuration) => {
      save?.run(bucket, configuration);
      configurations.set(bucket, configuration);
    },
    targets: (bucket, name, key) =>
      parseTargets(configurations.get(bucket) ?? "").filter((target) => wants(target, name, key)),
  };
};
