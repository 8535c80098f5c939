import { HttpFailure, type HttpResponse } from "../http.ts";
import { mostValuesOfRead, type ValueBudget } from "../policy/value-budget.ts";
import type { RawAnswer } from "./attempt.ts";
import { mostValues, weighJson } from "./count-values.ts";

const shownCharacters = 80;

/** The answer as adapters see it. Parsing happens once, and takes its values out of the budget. */
export function createResponse(
  answer: RawAnswer,
  label: string,
  url: URL,
  isWrite: boolean,
  budget?: ValueBudget,
): HttpResponse {
  let parsed: { readonly value: unknown } | undefined;
  return {
    status: answer.status,
    headers: answer.headers,
    text: answer.text,
    request: label,
    url: url.href,
    json() {
      parsed ??= { value: parseJson(answer, label, isWrite, budget) };
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
    // What is too large today is too large a second later.
    if (error instanceof HttpFailure) return error.kind !== "not-json";
    throw error;
  }
}

function parseJson(
  answer: RawAnswer,
  label: string,
  isWrite: boolean,
  budget: ValueBudget | undefined,
): unknown {
  const values = weighJson(answer.text);
  const isRoom = budget?.take(values) !== false;
  if (values > mostValues || !isRoom) {
    const bound = isRoom
      ? `more than ${mostValues} values`
      : `more values than the ${mostValuesOfRead} that one read may take in`;
    const message = `${label} answered ${answer.status} with ${bound}; it was not taken in.`;
    throw new HttpFailure("too-large", label, message, { isLost: isWrite, status: answer.status });
  }
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
