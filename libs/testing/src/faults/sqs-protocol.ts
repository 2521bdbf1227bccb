import { createHash, randomUUID } from "node:crypto";
import type { HttpProtocol, ProxiedRequest } from "./http-protocol.ts";
import type { SentMessage } from "./journal.ts";

type Entry = { Id?: string; MessageBody?: string };
type SqsBody = Entry & { QueueUrl?: string; QueueName?: string; Entries?: Entry[] };

const read = ({ body }: ProxiedRequest): SqsBody => {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return {};
  }
};

const actionOf = ({ headers }: ProxiedRequest): string => String(headers["x-amz-target"]).replace(/^.*\./, "");
const isSend = (action: string): boolean => action === "SendMessage" || action === "SendMessageBatch";
const entriesOf = (body: SqsBody): Entry[] => body.Entries ?? [body];

const json = (value: unknown) => ({ contentType: "application/x-amz-json-1.0", body: JSON.stringify(value) });

/** What SQS says of a message that it took; clients compare the hash. */
const taken = ({ MessageBody = "" }: Entry) => ({
  MessageId: randomUUID(),
  MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex"),
});

const idsIn = ({ MessageBody = "" }: Entry): SentMessage => {
  try {
    const { id = null, jobId = null, payload } = JSON.parse(MessageBody);
    return { id, jobId: jobId ?? payload?.jobId ?? null };
  } catch {
    return { id: null, jobId: null };
  }
};

/** SQS in its JSON protocol: an operation is an action and the queue it is about. */
export const sqsProtocol: HttpProtocol = {
  operation: (request) => {
    const { QueueUrl, QueueName } = read(request);
    const queue = QueueName ?? QueueUrl?.split("/").at(-1);
    return queue ? `${actionOf(request)}:${queue}` : actionOf(request);
  },
  failure: (_request, status) =>
    json({
      __type: `com.amazonaws.sqs#${status === 503 ? "ServiceUnavailable" : "InternalFailure"}`,
      message: "Failed.",
    }),
  success: (request) => {
    const body = read(request);
    switch (actionOf(request)) {
      case "SendMessage":
        return json(taken(body));
      case "SendMessageBatch":
        return json({ Successful: entriesOf(body).map((entry) => ({ Id: entry.Id, ...taken(entry) })), Failed: [] });
      case "DeleteMessageBatch":
      case "ChangeMessageVisibilityBatch":
        return json({ Successful: entriesOf(body).map(({ Id }) => ({ Id })), Failed: [] });
      case "DeleteMessage":
      case "ChangeMessageVisibility":
        return json({});
      default:
        return null;
    }
  },
  messages: (request) => (isSend(actionOf(request)) ? entriesOf(read(request)).map(idsIn) : undefined),
  shuffle: (request, draw) => {
    if (actionOf(request) !== "ReceiveMessage") return null;
    return (reply) => {
      const { Messages = [], ...rest } = JSON.parse(reply) as { Messages?: unknown[] };
      const ranked = Messages.map((message, index) => ({ message, rank: draw(index) }));
      ranked.sort((left, right) => left.rank - right.rank);
      return JSON.stringify({ ...rest, Messages: ranked.map(({ message }) => message) });
    };
  },
  // Clients send to the host that a queue's URL names, whatever endpoint they were given.
  readdress: (request) => {
    if (actionOf(request) !== "GetQueueUrl") return null;
    return (reply) => {
      const { QueueUrl } = JSON.parse(reply) as SqsBody;
      return QueueUrl
        ? JSON.stringify({ QueueUrl: QueueUrl.replace(/\/\/[^/]+/, `//${request.headers.host}`) })
        : reply;
    };
  },
};
