import { HttpFailure } from "../http.ts";

/** Longest answer that is accepted. */
export const longestBodyBytes = 64 * 1024 * 1024;
/** Longest part of an error's body that is kept. */
export const longestErrorBytes = 1024 * 1024;

/**
 * Reads a body to its end, so that a connection that breaks on the way is noticed here and never taken for a short
 * answer. The body of an error is cut with a note.
 * @throws HttpFailure of kind `too-large`; whatever the transport throws
 */
export async function readBody(response: Response, label: string, isWrite: boolean): Promise<string> {
  if (response.body === null) return "";
  const isError = response.status >= 400;
  const limit = isError ? longestErrorBytes : longestBodyBytes;
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  const isPlain = !response.headers.has("content-encoding");
  if (isPlain && announced <= limit) return await response.text();
  if (isPlain && announced > limit && !isError) {
    // Not waited for: a transport that does not end must not hold up the message.
    response.body.cancel().catch(() => undefined);
    throw tooLarge(label, response.status, isWrite);
  }
  const { text, isCut } = await readStream(response.body, limit);
  if (!isCut) return text;
  if (isError) return `${text}\n[cut after ${limit} bytes]`;
  throw tooLarge(label, response.status, isWrite);
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<{ text: string; isCut: boolean }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      parts.push(decoder.decode());
      return { text: parts.join(""), isCut: false };
    }
    const room = limit - bytes;
    bytes += value.byteLength;
    parts.push(decoder.decode(bytes > limit ? value.subarray(0, room) : value, { stream: true }));
    if (bytes > limit) {
      reader.cancel().catch(() => undefined);
      return { text: parts.join(""), isCut: true };
    }
  }
}

function tooLarge(label: string, status: number, isWrite: boolean): HttpFailure {
  const message = `${label} answered more than ${longestBodyBytes / 1024 / 1024} MiB; it was not read.`;
  return new HttpFailure("too-large", label, message, { isLost: isWrite, status });
}
