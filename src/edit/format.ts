import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import { parseText } from "../config/source/parse.ts";
import { UsageError } from "../model/errors.ts";
import { canonicalJson } from "../model/json.ts";
import { keepCommentColumns } from "./comment-columns.ts";
import { type FindShape, orderKeys } from "./key-order.ts";
import { tightenLists } from "./tight-lists.ts";

/** Longest line of the canonical style; flow collections that would be longer become blocks. */
export const LINE_WIDTH = 120;
/** Passes after which the text has to be stable. */
const MOST_PASSES = 4;

/**
 * A file in canonical order and style: known keys in one order, two spaces, a blank line between the parts. Comments,
 * anchors and the order of names survive. Idempotent.
 * @throws UsageError `FORMAT_UNSAFE` for a file that would then say something else, which would be our fault
 */
export function formatText(path: string, text: string, findShape: FindShape): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length).replaceAll("\r\n", "\n");
  let last = body;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = formatOnce(path, last, findShape);
    if (next === last) break;
    last = next;
  }
  const isSame = canonicalJson(parseText(body).value) === canonicalJson(parseText(last).value);
  if (!isSame || formatOnce(path, last, findShape) !== last) {
    throw new UsageError(
      "FORMAT_UNSAFE",
      `${path} is written in a way that cannot be brought into canonical style safely.`,
      "It stays as it is.",
    );
  }
  return mark + (text.includes("\r\n") ? last.replaceAll("\n", "\r\n") : last);
}

function formatOnce(path: string, text: string, findShape: FindShape): string {
  const ordered = parse(path, text);
  orderKeys(ordered.contents, findShape);
  // An alias must come after its anchor, whatever the canonical order would be.
  const document = areAliasesSound(ordered) ? ordered : parse(path, text);
  separateParts(document.contents);
  unfoldLongFlows(document);
  const styled = document.toString({ indent: 2, lineWidth: 0, flowCollectionPadding: true, indentSeq: true });
  return keepCommentColumns(text, tightenLists(styled));
}

function parse(path: string, text: string): Document.Parsed {
  const document = parseDocument(text, { version: "1.2", merge: false, uniqueKeys: false });
  const [problem] = document.errors;
  if (problem === undefined) return document;
  throw new UsageError(
    "FORMAT_UNSAFE",
    `${path} cannot be taken apart: ${problem.message.split("\n")[0] ?? ""}`,
    "It stays as it is.",
  );
}

/** False if an alias would stand before its anchor, or if one name is given to two anchors. */
function areAliasesSound(document: Document): boolean {
  const known = new Set<string>();
  let isSound = true;
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        if (!known.has(node.source)) isSound = false;
      } else if (node.anchor !== undefined) {
        if (known.has(node.anchor)) isSound = false;
        known.add(node.anchor);
      }
    },
  });
  return isSound;
}

function separateParts(root: Node | null): void {
  if (!isMap(root) || root.flow === true) return;
  for (const [index, pair] of root.items.entries()) {
    const key = pair.key;
    if (index > 0 && isScalar(key) && isCollection(pair.value) && pair.value.flow !== true)
      key.spaceBefore = true;
  }
}

/** Turns flow collections into blocks where the line would be too long and no comment stands inside. */
function unfoldLongFlows(document: Document): void {
  visit(document, {
    Collection: (key, node, ancestors) => {
      if (!isCollection(node) || node.flow !== true) return undefined;
      const isInFlow = ancestors.some((ancestor) => isCollection(ancestor) && ancestor.flow === true);
      if (isInFlow || hasInnerAnchors(node)) return undefined;
      if (columnOf(key, ancestors) + widthOf(node) <= LINE_WIDTH) return undefined;
      if (isCollection(node) && node.items.length > 0) node.flow = false;
      return undefined;
    },
  });
}

function hasInnerAnchors(node: Node): boolean {
  let has = false;
  visit(node, {
    Alias: () => {
      has = true;
    },
  });
  return has;
}

function columnOf(key: unknown, ancestors: readonly unknown[]): number {
  const depth = ancestors.filter((ancestor) => isMap(ancestor) || isSeq(ancestor)).length;
  const pair = ancestors.at(-1);
  const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value).length + 2 : key === null ? 0 : 2;
  return Math.max(0, depth - 1) * 2 + name;
}

function widthOf(node: Node): number {
  const value: unknown = node.toJSON();
  // Close enough: quotes and brackets of JSON make up for the spaces of YAML.
  return JSON.stringify(value).length;
}
