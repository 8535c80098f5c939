import { HttpFailure, type HttpResponse } from "../http.ts";
import type { RawAnswer } from "./attempt.ts";

const shownCharacters = 80;

/** The answer as adapters see it. Parsing happens once. */
export function createResponse(answer: RawAnswer, label: string, url: URL, isWrite: boolean): HttpResponse {
  let parsed: { readonly value: unknown } | undefined;
  return {
    status: answer.status,
    headers: answer.headers,
    text: answer.text,
    request: label,
    url: url.href,
    json() {
      parsed ??= { value: parseJson(answer, label, isWrite) };
      return parsed.value;
    },
  };
}

/** True if the body is JSON. */
export function isReadable(response: HttpResponse): boolean {
  try {
    response.json();
    return true;
  } catch (error) {
    if (error instanceof HttpFailure) return false;
    throw error;
  }
}

function parseJson(answer: RawAnswer, label: string, isWrite: boolean): unknown {
  try {
    return JSON.parse(answer.text.charCodeAt(0) === 0xfeff ? answer.text.slice(1) : answer.text) as unknown;
  } catch (cause) {
    throw new HttpFailure(
      "not-json",
      label,
      `${label} answered ${answer.status} with ${describeBody(answer)}`,
      {
        isLost: isWrite && (answer.status < 400 || answer.status >= 500),
        status: answer.status,
        cause,
      },
    );
  }
}

function describeBody(answer: RawAnswer): string {
  // Whatever could move a cursor or reorder text is left out; the rest of the program never sees it raw from here.
  const text = answer.text
    .slice(0, shownCharacters * 4)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  if (text === "") return "an empty body in place of JSON.";
  const isLong = text.length > shownCharacters || answer.text.length > shownCharacters * 4;
  const shown = isLong ? `${text.slice(0, shownCharacters)}…` : text;
  const looksLikeHtml = /^<(!doctype|html|\?xml|head|body)/i.test(text);
  const looksCut = /^[[{]/.test(text);
  const what = looksLikeHtml ? "an HTML page" : looksCut ? "JSON that is cut or broken" : "text";
  return `${what} in place of JSON: ${shown}`;
}
