import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";

/** What the stores need to know of the HTTP request they serve, and fauxqs does not pass on. */
export type RequestContext = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client has gone or the server closes. */
  readonly signal: AbortSignal;
  /** Undo steps for messages handed to this request, run when its response never reached the client. */
  readonly handedOut: (() => void)[];
};

const storage = new AsyncLocalStorage<RequestContext>();

export const currentRequest = (): RequestContext | undefined => storage.getStore();

export const inRequest = <Result>(context: RequestContext, work: () => Result): Result => storage.run(context, work);
