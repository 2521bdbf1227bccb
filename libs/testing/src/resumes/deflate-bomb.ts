import { constants, deflateRawSync } from "node:zlib";

const piece = 1024 * 1024;

/** A zlib stream of spaces that unpacks to so many MiB, made without ever holding them. */
export function deflateBomb(mebibytes: number): Buffer {
  const spaces = deflateRawSync(Buffer.alloc(piece, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from("789c", "hex"),
    ...Array.from({ length: mebibytes }, () => spaces),
    end,
    checksum(mebibytes),
  ]);
}

/** Adler-32 of spaces alone. */
function checksum(mebibytes: number): Buffer {
  const modulus = 65_521n;
  const length = BigInt(mebibytes * piece);
  const sum = (1n + 32n * length) % modulus;
  const sumOfSums = (length + (32n * length * (length + 1n)) / 2n) % modulus;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(Number(sumOfSums * 65_536n + sum));
  return bytes;
}
