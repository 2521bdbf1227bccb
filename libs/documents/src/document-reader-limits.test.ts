import { expect, test } from "vitest";
import { createDocumentReader, type DocumentReaderOptions } from "./index.ts";

const misbehaving = new URL("./misbehaving-worker.fixture.ts", import.meta.url);

async function withReader(
  options: DocumentReaderOptions,
  use: (reader: ReturnType<typeof createDocumentReader>) => Promise<void>,
) {
  const reader = createDocumentReader({ worker: misbehaving, ...options });
  try {
    await use(reader);
  } finally {
    await reader.close();
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("a document that hangs is killed at its limit; the next one is read, its time counted from when a thread takes it", () =>
  withReader({ timeoutMs: 4000 }, async (reader) => {
    const [hung, waited] = await Promise.allSettled([reader.read(bytes("hang")), reader.read(bytes("Developer"))]);
    expect(hung).toMatchObject({ status: "rejected", reason: { code: "document.timeout", retryable: false } });
    expect(waited).toMatchObject({ status: "fulfilled", value: { text: "Developer" } });
  }));

test("while one document hangs, others are read beside it", () =>
  withReader({ threads: 2, timeoutMs: 60_000 }, async (reader) => {
    const controller = new AbortController();
    let ended = false;
    const hung = reader.read(bytes("hang"), { signal: controller.signal }).catch(() => {
      ended = true;
    });
    for (const name of ["Developer", "Analyst", "Nurse"]) expect((await reader.read(bytes(name))).text).toBe(name);
    expect(ended).toBe(false);
    controller.abort();
    await hung;
  }));

test("a document that hoards memory fails alone", () =>
  withReader({ maxOldGenerationSizeMb: 48 }, async (reader) => {
    await expect(reader.read(bytes("hoard"))).rejects.toMatchObject({ code: "document.too-complex" });
    expect((await reader.read(bytes("Developer"))).text).toBe("Developer");
  }));

test("the caller's signal kills the work, and the event loop keeps turning meanwhile", () =>
  withReader({}, async (reader) => {
    const controller = new AbortController();
    const reading = reader.read(bytes("hang"), { signal: controller.signal });
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    const queued = reader.read(bytes("Analyst"), { signal: controller.signal });
    controller.abort(new Error("shutting down"));
    await expect(reading).rejects.toThrow("shutting down");
    await expect(queued).rejects.toThrow("shutting down");
    await expect(reader.read(bytes("Developer"), { signal: controller.signal })).rejects.toThrow("shutting down");
    expect((await reader.read(bytes("Developer"))).text).toBe("Developer");
  }));

test("a fault in the reader is no DocumentError, and the next document is read", () =>
  withReader({}, async (reader) => {
    await expect(reader.read(bytes("throw"))).rejects.toThrow("bug");
    await expect(reader.read(bytes("exit"))).rejects.toThrow();
    expect((await reader.read(bytes("Developer"))).text).toBe("Developer");
  }));
