import { Document, isCollection, visit } from "yaml";
import { replaceUnsafe } from "../model/sanitize.ts";
import { tightenLists } from "./tight-lists.ts";

/** A value on one line, as it is written into files: `[view, deploy]`, `{ role: admin, until: 2027-01-31 }`. */
export function renderInline(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_key, node) => {
      if (isCollection(node)) node.flow = true;
    },
    Scalar: (_key, node) => {
      if (isForging(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return tightenLists(
    replaceUnsafe(text.replace(/\n\s*/g, " "), escapeCharacter).replaceAll("##[", "\\x23#["),
  );
}

/** True for a text that would hide or reorder what stands in the file. */
function isForging(value: unknown): boolean {
  // A CI runner may take the second for a command, wherever it stands in a line.
  return typeof value === "string" && (replaceUnsafe(value, () => "") !== value || value.includes("##["));
}

/** An escape of YAML, which stands in double quotes. */
function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A key as it is written before its colon. */
export function renderKey(key: string): string {
  return renderInline({ [key]: 0 })
    .replace(/^\{ /, "")
    .replace(/: 0 \}$/, "");
}

/** `key: value` on one line. */
export function renderPair(key: string, value: unknown): string {
  return `${renderKey(key)}: ${renderInline(value)}`;
}
