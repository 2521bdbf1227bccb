import { crc32, deflateSync } from "node:zlib";
import type { PageImage } from "./page-pixels.ts";

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const bitDepth = 8;
const trueColour = 2;
/** Each line states its difference to the one above: most of a page is as white as its neighbour. */
const filterUp = 2;

export function toPng({ pixels, stride, width, height }: PageImage): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = trueColour;
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    rows[at++] = filterUp;
    for (let x = 0; x < width; x += 1) {
      const offset = y * stride + x * 4;
      for (const channel of [2, 1, 0]) {
        const above = y === 0 ? 0 : pixels[offset - stride + channel]!;
        rows[at++] = pixels[offset + channel]! - above;
      }
    }
  }
  return new Uint8Array(
    Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
