import { z } from "zod";

/** An S3 event as it arrives on the queue. Configuring a notification sends `s3:TestEvent`, which has no `Records`. */
export const S3Notification = z.object({
  Event: z.string().optional(),
  Records: z
    .array(
      z.object({
        eventName: z.string(),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({
            /** Form-encoded: `+` is a space. */
            key: z.string(),
            size: z.number().optional(),
            eTag: z.string().optional(),
            versionId: z.string().optional(),
            sequencer: z.string().optional(),
          }),
        }),
      }),
    )
    .optional(),
});
export type S3Notification = z.infer<typeof S3Notification>;
