import type { IncomingHttpHeaders } from "node:http";
import type { SentMessage } from "./journal.ts";

export type ProxiedRequest = {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type MadeUpReply = { readonly contentType: string; readonly body: string };

type Rewrite = (reply: string) => string;

/** What a proxy must know of a service to be believed in its place. */
export type HttpProtocol = {
  operation(request: ProxiedRequest): string;
  /** The error document of that status. */
  failure(request: ProxiedRequest, status: number): MadeUpReply;
  /** What the service answers when it has done what it was asked; null where only the service can say. */
  success(request: ProxiedRequest): MadeUpReply | null;
  /** The ids in what is sent to a queue; undefined for anything else. */
  messages(request: ProxiedRequest): SentMessage[] | undefined;
  /** For a request whose reply is a list of messages: how to give it the order that `draw` tells. Null for all others. */
  shuffle(request: ProxiedRequest, draw: (index: number) => number): Rewrite | null;
  /** For a request whose reply tells where to go on: how to name the proxy in it. Null for all others. */
  readdress(request: ProxiedRequest): Rewrite | null;
};
