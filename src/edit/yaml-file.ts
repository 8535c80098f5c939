import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { UsageError } from "../model/errors.ts";

/** One step into a value: a key of a mapping, or an index of a list. */
export type Step = string | number;

/** A mapping or list as it stands in a file. */
export type Collection = YAMLMap | YAMLSeq;

/** One entry of a collection: a pair of a mapping, or an item of a list. */
export interface EntryNode {
  readonly key: Node | undefined;
  /** Null where nothing stands behind the key. */
  readonly value: Node | null;
}

/** A YAML file with the places of everything in it. */
export class YamlFile {
  /** Relative to the root folder; for messages. */
  readonly path: string;
  readonly text: string;
  readonly document: Document.Parsed;
  #aliases: readonly Alias[] | undefined;
  #anchors: readonly { readonly anchor: string; readonly at: number }[] | undefined;

  /** @throws UsageError `EDIT_UNREADABLE` if the text cannot be taken apart */
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.document = parseDocument(text, { version: "1.2", merge: false, uniqueKeys: false });
    const [problem] = this.document.errors;
    if (problem !== undefined) {
      throw new UsageError(
        "EDIT_UNREADABLE",
        `${path} is written in a way that cannot be edited safely: ${problem.message.split("\n")[0] ?? ""}`,
        "Make the change by hand.",
      );
    }
  }

  /** The value at a path; undefined if there is none. Aliases on the way are followed. */
  valueAt(path: readonly Step[]): unknown {
    const node = this.#walk(path, true);
    return node === undefined ? undefined : this.plain(node);
  }

  /** A node as plain data; aliases are followed. */
  plain(node: Node | null): unknown {
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (target === undefined || target === null) return null;
    return this.#hasAliases(target) ? this.#unfold(target) : target.toJS(this.document);
  }

  #hasAliases(node: Node): boolean {
    const [start, , end] = node.range ?? [0, 0, 0];
    return this.aliases().some((alias) => {
      const at = alias.range?.[0] ?? -1;
      return at >= start && at <= end;
    });
  }

  /** The library follows aliases only when it converts a document from its top. */
  #unfold(node: Node | null): unknown {
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (isMap(target)) {
      return Object.fromEntries(
        target.items.map((pair) => [keyText(pair), this.#unfold((pair.value ?? null) as Node | null)]),
      );
    }
    if (isSeq(target)) return target.items.map((item) => this.#unfold(item as Node));
    return isScalar(target) ? target.value : null;
  }

  /**
   * The collection at a path, as it may be edited.
   * @throws UsageError `EDIT_SHARED` for one that other places share through an anchor
   */
  collectionAt(path: readonly Step[]): Collection | undefined {
    const node = this.#walk(path, false);
    if (!isCollection(node) || !(isMap(node) || isSeq(node))) return undefined;
    this.#refuseShared(node, path);
    return node;
  }

  /** The entry at a path; undefined if there is none. @throws UsageError `EDIT_SHARED` */
  entryAt(path: readonly Step[]): EntryNode | undefined {
    const last = path.at(-1);
    const parent = this.collectionAt(path.slice(0, -1));
    return parent === undefined || last === undefined ? undefined : entryOf(parent, last);
  }

  /** The node as a collection that is written here; undefined for an alias, a scalar or nothing. */
  own(node: Node | null | undefined): Collection | undefined {
    return isMap(node) || isSeq(node) ? node : undefined;
  }

  /** Line of an offset, from 1. */
  lineOf(offset: number): number {
    return this.text.slice(0, offset).split("\n").length;
  }

  /** Anchors inside a range of the text that something outside of it refers to. */
  anchorsLeaving(start: number, end: number): readonly string[] {
    // Most files have none, and a change of many entries asks for each.
    if (this.aliases().length === 0) return [];
    const inside = new Set(
      this.#anchorsInOrder().flatMap(({ anchor, at }) => (at >= start && at <= end ? anchor : [])),
    );
    return [...inside].filter((anchor) =>
      this.aliases().some((alias) => {
        const at = alias.range?.[0] ?? 0;
        return alias.source === anchor && (at < start || at > end);
      }),
    );
  }

  #anchorsInOrder(): readonly { readonly anchor: string; readonly at: number }[] {
    if (this.#anchors === undefined) {
      const found: { anchor: string; at: number }[] = [];
      visit(this.document, {
        Node: (_key, node) => {
          const at = node.range?.[0];
          if (!isAlias(node) && node.anchor !== undefined && at !== undefined)
            found.push({ anchor: node.anchor, at });
        },
      });
      this.#anchors = found;
    }
    return this.#anchors;
  }

  /** Every alias of the file. */
  aliases(): readonly Alias[] {
    if (this.#aliases === undefined) {
      const found: Alias[] = [];
      visit(this.document, {
        Alias: (_key, alias) => {
          found.push(alias);
        },
      });
      this.#aliases = found;
    }
    return this.#aliases;
  }

  #walk(path: readonly Step[], followsAliases: boolean): Node | null | undefined {
    let node: Node | null | undefined = this.document.contents;
    for (const step of path) {
      const here = this.#resolve(node, path, followsAliases);
      if (!isMap(here) && !isSeq(here)) return undefined;
      if (isCollection(here) && !followsAliases) this.#refuseShared(here, path);
      const entry = entryOf(here, step);
      if (entry === undefined) return undefined;
      node = entry.value;
    }
    return this.#resolve(node, path, followsAliases);
  }

  #resolve(
    node: Node | null | undefined,
    path: readonly Step[],
    followsAliases: boolean,
  ): Node | null | undefined {
    if (!isAlias(node)) return node;
    if (!followsAliases) throw shared(this.path, path, node.source);
    return node.resolve(this.document);
  }

  #refuseShared(node: Collection, path: readonly Step[]): void {
    const { anchor } = node;
    if (anchor === undefined) return;
    if (this.aliases().some((alias) => alias.source === anchor)) throw shared(this.path, path, anchor);
  }
}

function shared(file: string, path: readonly Step[], anchor: string): UsageError {
  return new UsageError(
    "EDIT_SHARED",
    `${path.join(" > ")} in ${file} is shared with other places through the anchor &${anchor}: a change here would change those too.`,
    "Write the place out, or change the shared part by hand.",
  );
}

/** The entry of a collection under a key or an index. */
export function entryOf(collection: Collection, step: Step): EntryNode | undefined {
  if (isMap(collection)) {
    const pair = collection.items.find((item) => keyText(item) === String(step));
    return pair === undefined ? undefined : entryOfPair(pair);
  }
  const item: unknown = typeof step === "number" ? collection.items[step] : undefined;
  if (item === undefined) return undefined;
  if (isPair(item)) return entryOfPair(item);
  return { key: undefined, value: item as Node };
}

function entryOfPair(pair: Pair<unknown, unknown>): EntryNode {
  return { key: pair.key as Node, value: (pair.value ?? null) as Node | null };
}

/** The key of a pair as the loader sees it. */
export function keyText(pair: Pair<unknown, unknown>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Every entry of a collection in order, with its key or index. */
export function entriesOf(collection: Collection): readonly (EntryNode & { readonly step: Step })[] {
  if (isMap(collection)) {
    return collection.items.map((pair) => ({ ...entryOfPair(pair), step: keyText(pair) }));
  }
  return collection.items.map((item, index) => ({
    ...(isPair(item) ? entryOfPair(item) : { key: undefined, value: item as Node }),
    step: index,
  }));
}
