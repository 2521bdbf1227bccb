import { createHash } from "node:crypto";
import { DocumentText } from "@career/contracts";
import { badDocuments, renderSamples } from "@career/testing/resumes";
import { afterAll, describe, expect, test } from "vitest";
import { createDocumentReader, DocumentError } from "./index.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a document that cannot be read fails with a code and a sentence", () => {
  test.each(badDocuments)("$name is $code", async ({ make, code }) => {
    const error = await failureOf(reader.read(await make()));
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ code, retryable: false });
    expect((error as DocumentError).message).toMatch(/^[A-Z].*(Upload|upload).*\.$/);
  });
});

describe("the samples", () => {
  test.each(["resume.pdf", "resume.docx", "resume.txt", "front-end.txt", "data-analyst.pdf"])(
    "%s is read",
    async (name) => {
      const document = await reader.read((await renderSamples())[name]!);
      expect(DocumentText.parse(document)).toEqual(document);
      expect(document).toMatchObject({ extractor: "documents@3", kind: name.split(".")[1], findings: [] });
      expect(document.pageCount).toBe(name === "resume.pdf" ? 2 : 1);
    },
  );

  test("PDF, DOCX and TXT of one resume say the same words in the same order", async () => {
    const samples = await renderSamples();
    const words = async (name: string) => (await reader.read(samples[name]!)).text.split(/\s+/);
    const plain = await words("resume.txt");
    expect(await words("resume.docx")).toEqual(plain);
    expect(await words("resume.pdf")).toEqual(plain);
  });

  test("links come from annotations and hyperlinks", async () => {
    const samples = await renderSamples();
    const links = [
      { page: 1, url: "mailto:asha.verma-lindqvist@example.com" },
      { page: 1, url: "https://asha-verma-lindqvist.example.com" },
      { page: 1, url: "https://github.com/example-asha-verma" },
    ];
    expect((await reader.read(samples["resume.pdf"]!)).links).toEqual(links);
    expect((await reader.read(samples["resume.docx"]!)).links).toEqual(links);
  });

  test("the same bytes give the same document in every thread", async () => {
    const others = createDocumentReader({ threads: 2 });
    const samples = Object.values(await renderSamples());
    const digest = async (bytes: Uint8Array, by = reader) =>
      createHash("sha256")
        .update(JSON.stringify(await by.read(bytes)))
        .digest("hex");
    for (const bytes of samples) {
      const all = await Promise.all([digest(bytes), digest(bytes, others), digest(bytes, others), digest(bytes)]);
      expect(new Set(all).size).toBe(1);
    }
    await others.close();
  });

  test("the caller keeps its bytes", async () => {
    const bytes = (await renderSamples())["resume.pdf"]!;
    const before = createHash("sha256").update(bytes).digest("hex");
    await reader.read(bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(before);
  });
});
