import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { limits } from "../limits.ts";

export type Pdfium = WrappedPdfiumModule & {
  heap: () => Uint8Array<ArrayBuffer>;
  memoryBytes: () => number;
  /** Whether a document has asked for more memory than it may have; what follows from that cannot be trusted. */
  isExhausted: () => boolean;
};

type WasmMemory = { readonly buffer: ArrayBuffer; grow: (pages: number) => number };

const wasmPageBytes = 65_536;

/** PDFium in WASM, with its memory capped: `resourceLimits` of a worker thread bound only the JavaScript heap. */
export async function loadPdfium(): Promise<Pdfium> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const wrapped = await init({ wasmBinary: new Uint8Array(wasm).buffer, print: () => {}, printErr: () => {} });
  const { memory } = wrapped.pdfium.wasmExports as unknown as { memory: WasmMemory };
  let exhausted = false;
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * wasmPageBytes > limits.wasmBytes) {
      exhausted = true;
      throw new RangeError("WASM memory cap");
    }
    return grow(pages);
  };
  wrapped.PDFiumExt_Init();
  return Object.assign(wrapped, {
    heap: () => new Uint8Array(memory.buffer),
    memoryBytes: () => memory.buffer.byteLength,
    isExhausted: () => exhausted,
  });
}

/** Calls `use` with a block of WASM memory that is freed afterwards. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (address: number) => T): T {
  const address = pdfium.pdfium.wasmExports.malloc(bytes);
  if (address === 0) throw new RangeError("WASM memory cap");
  try {
    return use(address);
  } finally {
    pdfium.pdfium.wasmExports.free(address);
  }
}
