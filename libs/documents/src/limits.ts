const mebibyte = 1024 * 1024;

/** What one document may cost. A resume is far below each of these; whatever is above one was made to hurt. */
export const limits = {
  pages: 50,
  characters: 500_000,
  zipEntries: 500,
  zipPartBytes: 5 * mebibyte,
  zipTotalBytes: 20 * mebibyte,
  xmlDepth: 500,
  /** Elements and attributes of all parts: what the heap of the reading thread can hold with ease. */
  xmlNodes: 400_000,
  heapMegabytes: 512,
  wasmBytes: 256 * mebibyte,
} as const;
