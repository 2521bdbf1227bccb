import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildApp } from "fauxqs";
import { createBucketNotifications } from "./bucket-notifications.ts";
import type { BucketRequestContext } from "./bucket-requests.ts";
import { createEventBridge, type EventBridge, type EventFaults } from "./event-bridge.ts";
import { createFront } from "./front.ts";
import { startLifecycle } from "./lifecycle.ts";
import { repairListing } from "./object-listing.ts";
import { reportObjectWrites } from "./object-writes.ts";
import { openStores, type Stores } from "./open-stores.ts";
import { disturbQueues, type QueueFaults } from "./queue-faults.ts";
import { moveQueueUrls } from "./queue-urls.ts";
import { inRequest, type RequestContext } from "./request-context.ts";
import { responseOverrides } from "./response-overrides.ts";
import { repairQueues } from "./sqs-repairs.ts";

export type AwsServerOptions = {
  /** 0 for any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where queues and objects are kept; in memory without it. */
  readonly dataDir?: string;
  readonly region?: string;
  readonly faults?: EventFaults;
  /** Without it messages come once and in order, unless a receiver lets them come again. */
  readonly queueFaults?: QueueFaults;
  /** The key that signs links and forms. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly now?: () => Date;
};

export type AwsServer = {
  readonly endpoint: string;
  readonly port: number;
  readonly events: EventBridge;
  /** SQS requests since the start, by action. */
  sqsRequests(): Readonly<Record<string, number>>;
  close(): Promise<void>;
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const buildFauxqs = async (stores: Stores, region: string) => {
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  const contexts = new WeakMap<object, RequestContext>();
  // Body parsing leaves the context of the request, so it is entered again just before the handler runs.
  app.addHook("preHandler", (request, _reply, done) => {
    const context = contexts.get(request.raw);
    if (context) inRequest(context, done);
    else done();
  });
  app.addHook("onSend", (request, reply, _payload, done) => {
    if (reply.statusCode === 200 || reply.statusCode === 206) {
      const query = new URLSearchParams(request.raw.url?.split(/\?(.*)/s)[1] ?? "");
      reply.headers(responseOverrides(request.method, query));
    }
    done();
  });
  await app.ready();
  return { app, contexts };
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A client that neither reads nor leaves must not hold up the end.
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });

/** SQS and S3 on this machine, empty at first, with upload events and the checks S3 makes on links and forms. */
export const startAwsServer = async (options: AwsServerOptions): Promise<AwsServer> => {
  const { host = "127.0.0.1", region = "us-east-1", now = () => new Date() } = options;
  const credentials = {
    accessKeyId: options.accessKeyId ?? "local",
    secretAccessKey: options.secretAccessKey ?? "local",
  };
  const stores = await openStores(options.dataDir);
  repairQueues(stores.sqsStore, stores.atomically);
  repairListing(stores.s3Store);
  const { sqsStore, s3Store, internals } = stores;
  const notifications = createBucketNotifications(s3Store, stores.db);
  const bridge = createEventBridge({
    region,
    now,
    targets: notifications.targets,
    send: ({ queueArn, body }, delaySeconds) => {
      sqsStore.getQueueByArn(queueArn)?.enqueue(internals.SqsStore.createMessage(body, {}, delaySeconds));
    },
    faults: options.faults,
  });
  const sendTestEvents: BucketRequestContext["sendTestEvents"] = (bucket, targets) => {
    if (!targets.every(({ queueArn }) => sqsStore.getQueueByArn(queueArn))) return false;
    bridge.sendTestEvents(bucket, targets);
    return true;
  };
  reportObjectWrites(stores, bridge.objectCreated);

  const { app, contexts } = await buildFauxqs(stores, region);
  const requests: Record<string, number> = {};
  const front = createFront({
    s3Store,
    credentials,
    region,
    now,
    notifications,
    sendTestEvents,
    sqsRequested: (action) => {
      requests[action] = (requests[action] ?? 0) + 1;
    },
    serve: (request, response, context) => {
      contexts.set(request, context);
      app.routing(request, response);
    },
  });
  const server = createServer({ keepAliveTimeout: 72_000 }, front.listener);
  const port = await listen(server, options.port ?? 0, host).catch((error: unknown) => {
    stores.close();
    throw error;
  });
  const endpoint = `http://${host}:${port}`;
  // No request is read before this turn of the event loop ends.
  moveQueueUrls(sqsStore, endpoint);
  if (options.queueFaults) disturbQueues(sqsStore, options.queueFaults);
  const stopLifecycle = startLifecycle(s3Store, now);

  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    stopLifecycle();
    front.close();
    await closeServer(server);
    await app.close();
    stores.close();
  };
  return {
    endpoint,
    port,
    events: bridge.events,
    sqsRequests: () => ({ ...requests }),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};
