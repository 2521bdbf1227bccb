import { documentSize, readDocument } from "./bson/read.ts";
import { array, type Document, object, string } from "./bson/values.ts";
import { writeDocument } from "./bson/write.ts";

export const maxMessageBytes = 48_000_000;

const headerBytes = 16;
const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;

const checksumPresent = 1;
const moreToCome = 2;
const requiredFlags = 0xffff;

/** A frame that breaks the protocol; the connection cannot go on. */
class WireError extends Error {}

export interface Request {
  readonly id: number;
  readonly command: Document;
  readonly expectsReply: boolean;
  readonly legacy: boolean;
}

/** Cuts a byte stream into requests. */
export class RequestReader {
  private chunks: Buffer[] = [];
  private buffered = 0;

  *push(chunk: Buffer): Generator<Request> {
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    for (;;) {
      const size = this.messageSize();
      if (size === undefined || this.buffered < size) return;
      const bytes = this.joined();
      this.chunks = [bytes.subarray(size)];
      this.buffered = bytes.length - size;
      yield decodeRequest(bytes.subarray(0, size));
    }
  }

  private messageSize(): number | undefined {
    if (this.buffered < 4) return undefined;
    const size = (this.chunks[0]!.length >= 4 ? this.chunks[0]! : this.joined()).readInt32LE(0);
    if (size < headerBytes || size > maxMessageBytes) throw new WireError("message length");
    return size;
  }

  private joined(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0]!;
  }
}

function decodeRequest(bytes: Buffer): Request {
  const id = bytes.readInt32LE(4);
  const code = bytes.readInt32LE(12);
  if (code === opMessage) return decodeMessage(id, bytes);
  if (code === opQuery) return decodeQuery(id, bytes);
  throw new WireError(`operation ${code}`);
}

function decodeMessage(id: number, bytes: Buffer): Request {
  if (bytes.length < headerBytes + 4) throw new WireError("message length");
  const flags = bytes.readUInt32LE(headerBytes);
  if ((flags & requiredFlags & ~(checksumPresent | moreToCome)) !== 0) throw new WireError("unknown required flag");
  const end = bytes.length - (flags & checksumPresent ? 4 : 0);
  let at = headerBytes + 4;
  let command: Document | undefined;
  const sequences: Document = new Map();
  while (at < end) {
    const kind = bytes[at]!;
    at += 1;
    const size = documentSize(bytes, at);
    const sectionEnd = at + size;
    if (size < 5 || sectionEnd > end) throw new WireError("section length");
    if (kind === 0) {
      if (command) throw new WireError("two bodies");
      command = readDocument(bytes, at, sectionEnd);
    } else if (kind === 1) readSequence(bytes, at + 4, sectionEnd, sequences);
    else throw new WireError(`section kind ${kind}`);
    at = sectionEnd;
  }
  if (!command) throw new WireError("no body");
  for (const [name, documents] of sequences) {
    if (command.has(name)) throw new WireError("a field given twice");
    command.set(name, documents);
  }
  return { id, command, expectsReply: (flags & moreToCome) === 0, legacy: false };
}

function readSequence(bytes: Buffer, start: number, end: number, sequences: Document): void {
  const nameEnd = bytes.indexOf(0, start);
  if (nameEnd < 0 || nameEnd >= end) throw new WireError("sequence name");
  const name = bytes.toString("utf8", start, nameEnd);
  if (sequences.has(name)) throw new WireError("a sequence given twice");
  const documents = [];
  let at = nameEnd + 1;
  while (at < end) {
    const size = documentSize(bytes, at);
    if (size < 5 || at + size > end) throw new WireError("document length");
    documents.push(object(readDocument(bytes, at, at + size)));
    at += size;
  }
  sequences.set(name, array(documents));
}

/** The legacy query message, which only carries the first hello of a connection. */
function decodeQuery(id: number, bytes: Buffer): Request {
  const nameEnd = bytes.indexOf(0, headerBytes + 4);
  if (nameEnd < 0) throw new WireError("namespace");
  const namespace = bytes.toString("utf8", headerBytes + 4, nameEnd);
  if (!namespace.endsWith(".$cmd")) throw new WireError("only commands are supported");
  const at = nameEnd + 1 + 8;
  const command = readDocument(bytes, at, at + documentSize(bytes, at));
  const name = command.keys().next().value?.toLowerCase();
  if (name !== "ismaster" && name !== "hello") throw new WireError("only the handshake may be a query message");
  command.set("$db", string(namespace.slice(0, -".$cmd".length)));
  return { id, command, expectsReply: true, legacy: true };
}

let lastRequestId = 0;

export function encodeReply(request: Request, reply: Document): Buffer {
  const body = writeDocument(reply);
  const prefix = request.legacy ? headerBytes + 20 : headerBytes + 5;
  const header = Buffer.alloc(prefix);
  header.writeInt32LE(prefix + body.length, 0);
  lastRequestId = (lastRequestId + 1) & 0x7fffffff;
  header.writeInt32LE(lastRequestId, 4);
  header.writeInt32LE(request.id, 8);
  header.writeInt32LE(request.legacy ? opReply : opMessage, 12);
  if (request.legacy) {
    header.writeInt32LE(8, 16);
    header.writeInt32LE(1, 32);
  }
  return Buffer.concat([header, body]);
}
