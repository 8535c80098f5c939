/** Makes foreign text safe to show: in a terminal, a log, a comment or a workflow command. */

// Everything that moves a cursor, changes colours, hides or reorders text: control, format (bidi marks, zero-width,
// byte-order mark, tags), lone surrogates, unassigned and private-use characters, line and paragraph separators.
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/u;
const unsafeEach = new RegExp(unsafe, "gu");
// Zero-width joiner and non-joiner: needed by emoji and several scripts, and harmless between letters.
const joiners = new Set(["\u200c", "\u200d"]);

// What a CI runner may take for a command: `::` at the beginning of a line, where a text may be broken at any blank,
// and the older `##[` anywhere, which other runners write `##vso[` and `##teamcity[`.
const command = /(^|\s):(?=:)|##(?=\w*\[)/;
const commandEach = new RegExp(command, "g");

/**
 * Replaces every character that could forge output by a visible escape: `\n`, `\t`, `\x1b`, `\u{202e}`. The result is
 * one line, in which a blank parts what a CI runner would take for a command. Text that is safe already is returned as
 * it is.
 */
export function sanitizeText(text: string): string {
  return defuseCommands(replaceUnsafe(text, escapeCharacter));
}

/**
 * The same for one line of a file that is shown as it stands, in a difference: tabs stay, and a line end of its own. A
 * line that is safe already is not changed, so that a difference can still be applied.
 */
export function sanitizeLine(line: string): string {
  const end = line.endsWith("\r") ? "\r" : "";
  const text = end === "" ? line : line.slice(0, -1);
  const safe = replaceUnsafe(text, (character) =>
    character === "\t" ? character : escapeCharacter(character),
  );
  return defuseCommands(safe) + end;
}

function defuseCommands(text: string): string {
  if (!command.test(text)) return text;
  return text.replace(commandEach, (found) => `${found} `);
}

/** Replaces every character that could forge output by what `substitute` makes of it. */
export function replaceUnsafe(text: string, substitute: (character: string) => string): string {
  if (!unsafe.test(text)) return text;
  return text.replace(unsafeEach, (character) =>
    joiners.has(character) ? character : substitute(character),
  );
}

/** The same value with every text in it, keys included, made safe to show. */
export function sanitizeAll<Value>(value: Value): Value {
  return sanitizeUnknown(value) as Value;
}

function sanitizeUnknown(value: unknown): unknown {
  if (typeof value === "string") return sanitizeText(value);
  if (Array.isArray(value)) return value.map(sanitizeUnknown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [sanitizeText(key), sanitizeUnknown(inner)]),
  );
}

/**
 * A value as JSON, two spaces deep, that is safe to show as it stands: what could forge output is written as an escape
 * of JSON, so that the value is the same when it is read again.
 */
export function printableJson(value: unknown): string {
  const text = replaceUnsafe(JSON.stringify(value, null, 2), (character) =>
    character === "\n"
      ? character
      : [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
          .join(""),
  );
  // A CI runner may take it for a command, wherever it stands in a line.
  return text.replaceAll(/##(?=\w*\[)/g, "\\u0023#");
}

/** The same, cut to so many characters with an ellipsis at the end. */
export function sanitizeShort(text: string, length: number): string {
  const beginning = text.length > length * 8 ? text.slice(0, length * 8) : text;
  const safe = [...sanitizeText(beginning)];
  if (safe.length <= length && beginning.length === text.length) return safe.join("");
  return `${safe.slice(0, Math.max(0, length - 1)).join("")}…`;
}

function escapeCharacter(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
