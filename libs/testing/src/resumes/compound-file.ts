/** The frame of old Office files, with a stream of the given name. */
export function compoundFile(stream: string): Buffer {
  const magic = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([magic, Buffer.alloc(1016), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}
