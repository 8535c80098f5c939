/** Most values (objects, lists, texts, numbers …) that one answer may hold: about half a gigabyte once it is parsed. */
export const mostValues = 3_000_000;
/** Shorter answers are not counted, but estimated. */
const countedFrom = 64 * 1024;
/** Characters of one value in an ordinary answer. */
const usualLength = 12;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** About how many values a text of JSON will become; exactly where it may matter. */
export function weighJson(json: string): number {
  if (json.length < countedFrom) return Math.ceil(json.length / usualLength);
  return countValues(json, mostValues);
}

/**
 * How many values a text of JSON will become, without making them: each follows a comma or an opening bracket, outside
 * of texts. Stops counting one above `limit`.
 */
function countValues(json: string, limit: number): number {
  let count = 1;
  for (let at = 0; at < json.length && count <= limit; at++) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfText(json, at);
    else if (code === COMMA) count += 1;
    else if (code === OPEN_BRACE && json.charCodeAt(at + 1) !== CLOSE_BRACE) count += 1;
    else if (code === OPEN_BRACKET && json.charCodeAt(at + 1) !== CLOSE_BRACKET) count += 1;
  }
  return count;
}

/** Where the text that begins at a quotation mark ends; the end of everything for one that does not. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}
