export type BadDocument = {
  name: string;
  /** What a person would have called it; the kind is never read from it. */
  fileName: string;
  /** Code of the `DocumentError`. */
  code: string;
  make: () => Uint8Array | Promise<Uint8Array>;
};

export const mebibyte = 1024 * 1024;
