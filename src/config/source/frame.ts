import { replaceUnsafe } from "../../model/sanitize.ts";
import type { LineMap } from "./line-map.ts";
import { starUrls } from "./url-secrets.ts";

/** Lines shown before and after the one in question. */
const CONTEXT = 2;
/** Longest part of a line that is shown; a one-line file of a megabyte must not fill the screen. */
const WIDTH = 120;
/** A credential that somebody wrote into the file; the value is not to be repeated on a screen or in a log. */
const CREDENTIAL = /((?:token|password|secret|api[-_]?key)["']?\s*:\s*)([^\s{[&*#].*)/gi;
/** Secrets reach over the edge of what is shown, so more than that is looked at before hiding them. */
const MARGIN = 4096;

/**
 * A few source lines with a caret under one place, ready to print. Lines and columns count from 1, columns in UTF-16
 * units. Control characters, which could steer a terminal, are shown as symbols; tabs as one blank. What is listed
 * as secret is shown as stars.
 */
export function renderFrameOf(
  lines: LineMap,
  line: number,
  column: number,
  secrets: readonly string[],
): string {
  const first = Math.max(1, line - CONTEXT);
  const last = Math.max(line, Math.min(lines.lineCount, line + CONTEXT));
  const digits = String(last).length;
  const shift = column > WIDTH - 20 ? column - Math.floor(WIDTH / 2) : 0;
  const rendered: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const shown = showLine(lines, number, shift, secrets);
    if (number === last && number > line && shown === "") break;
    rendered.push(`${number === line ? ">" : " "} ${String(number).padStart(digits)} | ${shown}`.trimEnd());
    if (number === line)
      rendered.push(`  ${" ".repeat(digits)} | ${" ".repeat(Math.max(0, column - 1 - shift))}^`);
  }
  return rendered.join("\n");
}

function showLine(lines: LineMap, number: number, shift: number, secrets: readonly string[]): string {
  const from = Math.max(0, shift - MARGIN);
  const source = lines.lineText(number, from, shift - from + WIDTH + MARGIN);
  const shown = printable(hide(source, secrets)).slice(shift - from);
  return shown.length > WIDTH ? `${shown.slice(0, WIDTH)}...` : shown;
}

/** Stars replace each character, so that the caret stays where it belongs. */
function hide(source: string, secrets: readonly string[]): string {
  const known = secrets.reduce(
    (shown, secret) => shown.replaceAll(secret, "*".repeat(secret.length)),
    source,
  );
  return starUrls(known).replace(
    CREDENTIAL,
    (_, key: string, value: string) => key + "*".repeat(value.length),
  );
}

/** As wide as before, so that the caret stays where it belongs. */
function printable(source: string): string {
  const shown = replaceUnsafe(source, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\t") return " ";
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd".repeat(character.length);
  });
  // What a CI runner may take for a command, wherever it stands in a line.
  return shown.replaceAll(/##(?=\w*\[)/g, "#\ufffd");
}
