import { isAlias, Lexer, type Node, visit } from "yaml";
import { UsageError } from "../model/errors.ts";
import { endOf, startOf } from "./collections.ts";
import { includeFile } from "./include.ts";
import { lineBreakOf, lineEnd, lineStart, nextLine, type Splice } from "./splice.ts";
import type { Workspace } from "./workspace.ts";
import { type Collection, type EntryNode, entriesOf, type Step, type YamlFile } from "./yaml-file.ts";

/** Parts of the root file that get a file of their own; each organization gets one too. */
const FILES: Readonly<Record<string, string>> = {
  people: "people.yaml",
  teams: "people.yaml",
  policies: "policies.yaml",
};

/** A piece of the root file that moves. */
interface Piece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** As it stands in its own file. */
  readonly text: string;
  /** What it is, for people: "people", "acme". */
  readonly what: string;
}

/**
 * Moves people and teams, policies, and each organization of the root file into files of their own, which it then
 * includes. Text is moved as it stands: comments and order are kept.
 * @returns what was done, one sentence a file; empty if there was nothing to move
 * @throws UsageError `FILE_EXISTS`, `EDIT_ANCHOR`, `EDIT_UNSAFE`
 */
export function splitRoot(
  workspace: Workspace,
  rootFile: string,
  isThere: (path: string) => boolean,
): readonly string[] {
  const file = workspace.file(rootFile);
  const before = workspace.textOf(rootFile);
  const pieces = piecesOf(file);
  if (pieces.length === 0) return [];
  const paths = [...new Set(pieces.map(({ path }) => path))];
  for (const path of paths) refuseTaken(path, isThere(path) || workspace.paths.includes(path));
  refuseSharing(file, pieces);
  const eol = lineBreakOf(file.text);
  for (const path of paths) {
    const parts = pieces.filter((piece) => piece.path === path).map(({ text }) => text);
    workspace.replace(path, `${schemaLineFor(file.text, path, eol)}${parts.join(eol)}`);
  }
  workspace.splice(rootFile, removals(pieces));
  for (const path of paths)
    includeFile(workspace, rootFile, path, path.startsWith("orgs/") ? "orgs/*.yaml" : path);
  refuseLostComments(
    before,
    [rootFile, ...paths].map((path) => workspace.textOf(path)),
  );
  return paths.map((path) => {
    const whats = pieces.filter((piece) => piece.path === path).map(({ what }) => what);
    return `${path}: ${whats.join(" and ")}`;
  });
}

function piecesOf(file: YamlFile): readonly Piece[] {
  const root = file.own(file.document.contents);
  if (root === undefined) return [];
  if (root.flow === true)
    throw new UsageError(
      "EDIT_UNSAFE",
      `${file.path} is written as one mapping in braces and cannot be taken apart as it stands.`,
      "`rolecall fmt` brings it into lines of its own.",
    );
  return spansOf(file, root).flatMap(({ entry, key, start, end }): readonly Piece[] => {
    if (file.own(entry.value)?.items.length === 0 || entry.value === null) return [];
    if (key === "orgs") return orgPieces(file, entry, { start: lineStart(file.text, startOf(entry)), end });
    const path = FILES[key];
    return path === undefined
      ? []
      : [{ path, start, end, text: tidy(file.text.slice(start, end), lineBreakOf(file.text)), what: key }];
  });
}

interface Span {
  readonly entry: EntryNode & { readonly step: Step };
  readonly key: string;
  /** Begins with the comments right above. */
  readonly start: number;
  readonly end: number;
}

/** Every entry of a block mapping with the lines that are its own, up to those of the next. */
function spansOf(file: YamlFile, collection: Collection, end = file.text.length): readonly Span[] {
  const { text } = file;
  const entries = entriesOf(collection);
  const starts = entries.map((entry) => aboveComments(text, lineStart(text, startOf(entry))));
  return entries.map((entry, index) => ({
    entry,
    key: String(entry.step),
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? end,
  }));
}

/** Comment lines right above a line, if they are indented as it is. */
function aboveComments(text: string, start: number): number {
  const indent = /^ */.exec(text.slice(start))?.[0] ?? "";
  let at = start;
  while (at > 0) {
    const before = lineStart(text, at - 1);
    if (!text.startsWith(`${indent}#`, before)) return at;
    at = before;
  }
  return at;
}

/** Each organization with a head of its own; what stands behind `orgs:` goes with the first. */
function orgPieces(
  file: YamlFile,
  entry: EntryNode,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Piece[] {
  const { text } = file;
  const orgs = file.own(entry.value);
  if (orgs === undefined) throw unsafe(file, "orgs is not written out there");
  const eol = lineBreakOf(text);
  const paths = orgPaths(entriesOf(orgs).map(({ step }) => String(step)));
  if (orgs.flow === true) return flowPieces(file, orgs, paths, { start, end });
  const head = text.slice(start, lineEnd(text, start));
  if (!/^["']?orgs["']?\s*:\s*(#.*)?$/.test(head.trim()))
    throw unsafe(file, "something stands behind `orgs:`");
  const behind = nextLine(text, start);
  return spansOf(file, orgs, end).map(({ key, start: own, end: stop }, index): Piece => {
    const [from, title] = index === 0 ? [behind, head] : [own, "orgs:"];
    return {
      path: paths[index] ?? "",
      start: index === 0 ? start : own,
      end: stop,
      text: `${title}${eol}${tidy(text.slice(from, stop), eol)}`,
      what: key,
    };
  });
}

/** The same where the organizations stand in one pair of braces. */
function flowPieces(
  { text }: YamlFile,
  orgs: Collection,
  paths: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly Piece[] {
  const eol = lineBreakOf(text);
  const entries = entriesOf(orgs);
  if (entries.length === 1) {
    const what = String(entries[0]?.step);
    return [{ path: paths[0] ?? "", start, end, text: tidy(text.slice(start, end), eol), what }];
  }
  return entries.map((entry, index): Piece => {
    const written = text.slice(startOf(entry), endOf(entry, text)).split(eol).join(`${eol}    `);
    return {
      path: paths[index] ?? "",
      start: index === 0 ? start : end,
      end,
      text: `orgs:${eol}  ${written}${eol}`,
      what: String(entry.step),
    };
  });
}

/** Files whose names differ by more than their case, and hold nothing that a path could not. */
function orgPaths(keys: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return keys.map((key) => {
    const base = key.replace(/[^\p{L}\p{N}._-]+/gu, "-");
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}-${count}`;
    used.add(name.toLowerCase());
    return `orgs/${name}.yaml`;
  });
}

/** Without blank lines at both ends; ends with a line break. */
function tidy(text: string, eol: string): string {
  return `${text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd()}${eol}`;
}

/** The root file's line for editors, with the way from another folder; none where it has none. */
function schemaLineFor(text: string, path: string, eol: string): string {
  const found = /^# yaml-language-server: *\$schema=(\S+)/m.exec(text)?.[1];
  if (found === undefined) return "";
  const isAbsolute = /^([a-z]+:|\/)/i.test(found);
  const up = "../".repeat(path.split("/").length - 1);
  const schema = isAbsolute || up === "" ? found : `${up}${found.replace(/^\.\//, "")}`;
  return `# yaml-language-server: $schema=${schema}${eol}${eol}`;
}

function removals(pieces: readonly Piece[]): readonly Splice[] {
  return pieces.map(({ start, end }) => ({ start, end, text: "" }));
}

function refuseTaken(path: string, isTaken: boolean): void {
  if (!isTaken) return;
  throw new UsageError(
    "FILE_EXISTS",
    `${path} is there already; nothing was written.`,
    "Move it away, or move the parts of the root file by hand.",
  );
}

/** An anchor counts in its own file alone. */
function refuseSharing(file: YamlFile, pieces: readonly Piece[]): void {
  const fileOf = (node: Node): string =>
    pieces.find(({ start, end }) => (node.range?.[0] ?? 0) >= start && (node.range?.[0] ?? 0) < end)?.path ??
    "";
  const anchors = new Map<string, string>();
  visit(file.document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, fileOf(node));
        return;
      }
      if (anchors.get(node.source) === fileOf(node)) return;
      throw new UsageError(
        "EDIT_ANCHOR",
        `*${node.source} in line ${file.lineOf(node.range?.[0] ?? 0)} stands for text that would come into another file.`,
        "Write it out in one of the two places; an anchor counts in its own file alone.",
      );
    },
  });
}

/** @throws UsageError `EDIT_UNSAFE` if a comment was lost on the way, which would be our fault */
function refuseLostComments(before: string, after: readonly string[]): void {
  const left = after.flatMap(commentsOf);
  for (const comment of commentsOf(before)) {
    const at = left.indexOf(comment);
    if (at < 0)
      throw new UsageError(
        "EDIT_UNSAFE",
        `The comment "${comment}" has no place in the new files; nothing was written.`,
        "This is a fault of rolecall; please report it.",
      );
    left.splice(at, 1);
  }
}

function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith("#")).map((token) => token.trim());
}

function unsafe(file: YamlFile, why: string): UsageError {
  return new UsageError(
    "EDIT_UNSAFE",
    `${file.path} cannot be taken apart as it stands: ${why}.`,
    "Nothing was written.",
  );
}
