const controlShare = 0.01;
/** Enough to tell text from a program or picture; the whole file is decoded only once it is known to be text. */
const sampleBytes = 64 * 1024;

/** Share of the characters of a text in a Latin script whose upper byte is 0. */
const latinShare = 0.7;

/** The text of a TXT file, or undefined when the bytes are no text: UTF-16, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = unicodeMark(bytes) ?? unmarkedUtf16(bytes);
  if (utf16) return accept(decodeAs(utf16, bytes));
  const sample = bytes.subarray(0, sampleBytes);
  if (sample.includes(0)) return undefined;
  return accept(decodeAs("utf-8", bytes) ?? decodeAs("windows-1252", bytes));
}

/** UTF-16, when the bytes begin with its byte order mark. */
export function unicodeMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: every other byte is 0, and only those. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, sampleBytes) & ~1);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index & 1]! += 1;
  const [even, odd] = zeros as [number, number];
  const most = (latinShare * sample.length) / 2;
  if (sample.length < 4 || Math.min(even, odd) > 0) return undefined;
  if (odd > most) return "utf-16le";
  return even > most ? "utf-16be" : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function accept(text: string | undefined): string | undefined {
  if (text === undefined || text.includes("\0")) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary files are known by their control characters
  const controls = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u009F]/g)?.length ?? 0;
  return controls > Math.max(2, text.length * controlShare) ? undefined : text;
}
