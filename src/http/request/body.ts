import { type Answered, HttpFailure } from "../http.ts";

/** Longest answer that is accepted. */
export const longestBodyBytes = 64 * 1024 * 1024;
/** Longest part of an error's body that is kept. */
export const longestErrorBytes = 1024 * 1024;

/**
 * Reads a body to its end, so that a connection that breaks on the way is noticed here and never taken for a short
 * answer. The body of an error is cut with a note, and what is not UTF-8 in it is replaced; anywhere else it is refused:
 * two names of which one byte was replaced are one name.
 * @throws HttpFailure of kind `too-large` or `not-text`; whatever the transport throws
 */
export async function readBody(response: Answered, label: string, isWrite: boolean): Promise<string> {
  if (response.body === null) return "";
  const isError = response.status >= 400;
  const limit = isError ? longestErrorBytes : longestBodyBytes;
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  const isPlain = !response.headers.has("content-encoding");
  if (isPlain && announced > limit && !isError) throw tooLarge(label, response.status, isWrite);
  const { bytes, isCut } = await readParts(response.body, limit);
  if (isError) {
    const text = new TextDecoder().decode(bytes);
    return isCut ? `${text}\n[cut after ${limit} bytes]` : text;
  }
  if (isCut) throw tooLarge(label, response.status, isWrite);
  return decode(bytes, label, response.status, isWrite);
}

async function readParts(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await reader.next();
    if (done === true) return { bytes: Buffer.concat(parts), isCut: false };
    const room = limit - length;
    length += value.byteLength;
    parts.push(length > limit ? value.subarray(0, room) : value);
    if (length <= limit) continue;
    // Not waited for: a transport that does not end must not hold up the message.
    reader.return?.().catch(() => undefined);
    return { bytes: Buffer.concat(parts), isCut: true };
  }
}

function decode(bytes: Uint8Array, label: string, status: number, isWrite: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `${label} answered ${status} with bytes that are not UTF-8; nothing of it is taken for the truth.`;
    throw new HttpFailure("not-text", label, message, { isLost: isWrite, status, cause });
  }
}

function tooLarge(label: string, status: number, isWrite: boolean): HttpFailure {
  const message = `${label} answered more than ${longestBodyBytes / 1024 / 1024} MiB; it was not read.`;
  return new HttpFailure("too-large", label, message, { isLost: isWrite, status });
}
