/** MongoDB's wire protocol, as far as a proxy must read it: https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */

const headerBytes = 16;
const opQuery = 2004;
const opMessage = 2013;
const moreToCome = 2;
const stringType = 2;

/** Cuts a stream of bytes into messages. */
export async function* framesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let buffered: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    while (buffered.length >= headerBytes && buffered.length >= buffered.readInt32LE(0)) {
      const size = Math.max(headerBytes, buffered.readInt32LE(0));
      yield buffered.subarray(0, size);
      buffered = buffered.subarray(size);
    }
  }
}

export const requestIdOf = (frame: Buffer): number => frame.readInt32LE(4);
export const responseToOf = (frame: Buffer): number => frame.readInt32LE(8);

const opCodeOf = (frame: Buffer): number => frame.readInt32LE(12);

/** False for a write that wants no acknowledgement. */
export const expectsReply = (frame: Buffer): boolean =>
  opCodeOf(frame) !== opMessage || (frame.readUInt32LE(headerBytes) & moreToCome) === 0;

/** A command's first field is its name, and its value the collection where there is one. */
const firstFieldOf = (frame: Buffer, document: number): string => {
  const type = frame[document + 4];
  const nameEnd = frame.indexOf(0, document + 5);
  const name = frame.toString("utf8", document + 5, nameEnd);
  if (type !== stringType) return name;
  const length = frame.readInt32LE(nameEnd + 1);
  return `${name}:${frame.toString("utf8", nameEnd + 5, nameEnd + 5 + length - 1)}`;
};

/** Where the command's document starts: the section of kind 0, wherever it stands. */
const commandAt = (frame: Buffer): number | null => {
  let at = headerBytes + 4;
  while (at < frame.length) {
    if (frame[at] === 0) return at + 1;
    at += 1 + frame.readInt32LE(at + 1);
  }
  return null;
};

/** Such as `insert:jobs` or `hello`. */
export const operationOf = (frame: Buffer): string => {
  const code = opCodeOf(frame);
  if (code === opQuery) return firstFieldOf(frame, frame.indexOf(0, headerBytes + 4) + 1 + 8);
  const document = code === opMessage ? commandAt(frame) : null;
  return document === null ? `operation ${code}` : firstFieldOf(frame, document);
};
