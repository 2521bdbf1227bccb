import type { ServerResponse } from "node:http";
import type { Behaviour } from "./behaviours.ts";

type Ending = "stop" | "length";

/** How one protocol writes an answer. */
export type Wire = {
  readonly isStream: boolean;
  readonly contentType: string;
  /** Tokens the caller allows. */
  readonly maxOutputTokens: number;
  /** A piece of a stream. */
  piece(text: string): string;
  /** The last piece of a stream. */
  last(ending: Ending, tokens: number): string;
  /** A whole answer that is not streamed. */
  whole(text: string, ending: Ending): string;
  /** Reports an error inside a stream that has begun. */
  errorPiece(): string;
  failure(status: number, retryAfterSeconds?: number): { headers: Record<string, string>; body: string };
  /** A refusal, which is an answer with status 200; null when the protocol knows none. */
  refusal(at: "prompt" | "answer"): string | null;
};

const pieces = (text: string): string[] => text.match(/[\s\S]{1,16}/g) ?? [""];

const fail = (response: ServerResponse, wire: Wire, status: number, retryAfterSeconds?: number): void => {
  const { headers, body } = wire.failure(status, retryAfterSeconds);
  response.writeHead(status, headers).end(body);
};

const begin = (response: ServerResponse, wire: Wire, text: string): void => {
  response.writeHead(200, { "content-type": wire.contentType });
  for (const part of wire.isStream ? pieces(text) : []) response.write(wire.piece(part));
};

const answer = (response: ServerResponse, wire: Wire, text: string, ending: Ending): void => {
  begin(response, wire, text);
  response.end(wire.isStream ? wire.last(ending, Math.ceil(text.length / 4)) : wire.whole(text, ending));
};

const drip = (response: ServerResponse, wire: Wire, text: string, everyMs: number): void => {
  begin(response, wire, "");
  const left = [...text];
  const timer = setInterval(() => {
    const next = left.shift();
    if (next !== undefined) response.write(wire.piece(next));
    else response.end(wire.last("stop", text.length));
  }, everyMs);
  response.once("close", () => clearInterval(timer));
};

const pourWhitespace = (response: ServerResponse, wire: Wire): void => {
  begin(response, wire, "");
  const pour = () => {
    if (response.destroyed) return;
    const hasRoom = response.write(wire.piece(" ".repeat(64)));
    if (hasRoom) setImmediate(pour);
    else response.once("drain", pour);
  };
  pour();
};

type Player<Kind extends Behaviour["kind"]> = (
  behaviour: Extract<Behaviour, { kind: Kind }>,
  response: ServerResponse,
  wire: Wire,
) => void;

const players: { [Kind in Behaviour["kind"]]: Player<Kind> } = {
  text: ({ text }, response, wire) => answer(response, wire, text, "stop"),
  truncated: ({ text }, response, wire) => answer(response, wire, text, "length"),
  status: ({ status, retryAfterSeconds }, response, wire) => fail(response, wire, status, retryAfterSeconds),
  "missing-model": (_behaviour, response, wire) => fail(response, wire, 404),
  hang: () => undefined,
  "hang-mid-stream": ({ text }, response, wire) => begin(response, wire, text),
  "die-mid-stream": ({ text }, response, wire) => {
    begin(response, wire, text);
    response.write(wire.piece(""), () => response.destroy());
  },
  "end-mid-stream": ({ text }, response, wire) => {
    begin(response, wire, text);
    response.end();
  },
  "error-mid-stream": ({ text }, response, wire) => {
    begin(response, wire, text);
    response.end(wire.errorPiece());
  },
  garbage: (_behaviour, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<html>\n<h1>It works!</h1>\n</html>\n");
  },
  drip: ({ text, everyMs }, response, wire) => drip(response, wire, text, everyMs),
  "endless-whitespace": ({ heedsLimit }, response, wire) => {
    if (heedsLimit) answer(response, wire, " ".repeat(wire.maxOutputTokens), "length");
    else pourWhitespace(response, wire);
  },
  refusal: ({ at }, response, wire) => {
    const refusal = wire.refusal(at);
    if (refusal === null) answer(response, wire, "I cannot help with that.", "stop");
    else response.writeHead(200, { "content-type": wire.contentType }).end(refusal);
  },
};

/** Does to one call what the behaviour says. */
export const play = <Kind extends Behaviour["kind"]>(
  behaviour: Extract<Behaviour, { kind: Kind }>,
  response: ServerResponse,
  wire: Wire,
): void => {
  const player: Player<Kind> = players[behaviour.kind as Kind];
  player(behaviour, response, wire);
};
