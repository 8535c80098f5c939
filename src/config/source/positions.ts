import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  type ScalarEvent,
} from "js-yaml";
import { LineMap } from "./line-map.ts";

/** Collections nested deeper than this are refused; the language needs about ten levels. */
export const MAX_DEPTH = 64;

/** One step on the way to a value: a key of a mapping, or an index of a list. */
export type PathPart = string | number;

/** Where one entry of a collection stands among the events. For an item of a list both are the item. */
interface Entry {
  readonly key: number;
  readonly value: number;
}

const NO_ENTRIES: ReadonlyMap<PathPart, Entry> = new Map();
/** Plain scalars that the core schema may read as something other than text. */
const MAY_RESOLVE = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+.0-9].*)?$/s;

/**
 * Finds where in a YAML text the value of a path stands. Made only when a place is needed: it costs a second pass over
 * the text. Collections are indexed one by one, when a path leads through them.
 */
export class PositionIndex {
  readonly lines: LineMap;
  readonly #text: string;
  readonly #events: readonly Event[];
  /** For each event that opens something, the index of the event after its end. */
  readonly #ends: Int32Array;
  readonly #entries = new Map<number, ReadonlyMap<PathPart, Entry>>();
  readonly #anchors = new Map<string, number[]>();
  #duplicates: number[] = [];

  /** @throws YAMLException for a text that is not YAML */
  constructor(text: string) {
    this.#text = text;
    this.lines = new LineMap(text);
    this.#events = parseEvents(text, { maxDepth: MAX_DEPTH });
    this.#ends = findEnds(this.#events);
    for (let index = 0; index < this.#events.length; index += 1) this.#rememberAnchor(index);
  }

  /**
   * Offset of the key (`at: "key"`) or the value of a path. A path that does not exist gives the offset of what of it
   * exists. Paths lead through aliases into what was anchored.
   */
  offsetOf(path: readonly PathPart[], at: "key" | "value"): number {
    let entry: Entry = { key: 1, value: 1 };
    // An empty item of a list is nowhere; its list is the nearest place.
    let nearest = 0;
    for (const part of path) {
      const next = this.#entriesOf(this.#target(entry.value)).get(part);
      if (next === undefined) break;
      nearest = this.#startOf(entry, "value") ?? nearest;
      entry = next;
    }
    return this.#startOf(entry, at) ?? nearest;
  }

  /** Offsets of all keys that their mapping already had. */
  duplicateKeys(): readonly number[] {
    this.#duplicates = [];
    this.#entries.clear();
    for (const [index, event] of this.#events.entries()) {
      if (event.type === EVENT_ID.MAPPING) this.#entriesOf(index);
    }
    return this.#duplicates;
  }

  /** Offset of the second document, if there is one. */
  secondDocument(): number | undefined {
    const second = this.#ends[0] ?? 0;
    if (second >= this.#events.length) return undefined;
    return startOfEvent(this.#text, this.#events, second + 1);
  }

  #rememberAnchor(index: number): void {
    const event = this.#events[index];
    if (event === undefined || !("tagStart" in event) || event.anchorStart < 0) return;
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const places = this.#anchors.get(name);
    if (places === undefined) this.#anchors.set(name, [index]);
    else places.push(index);
  }

  #startOf(entry: Entry, at: "key" | "value"): number | undefined {
    const value = startOfEvent(this.#text, this.#events, entry.value);
    if (at === "value" && value !== undefined) return value;
    return startOfEvent(this.#text, this.#events, entry.key) ?? value;
  }

  #target(index: number): number {
    const event = this.#events[index];
    if (event?.type !== EVENT_ID.ALIAS) return index;
    const anchored = this.#anchors.get(this.#text.slice(event.anchorStart, event.anchorEnd)) ?? [];
    return anchored.findLast((candidate) => candidate < index) ?? index;
  }

  #entriesOf(index: number): ReadonlyMap<PathPart, Entry> {
    const known = this.#entries.get(index);
    if (known !== undefined) return known;
    const event = this.#events[index];
    const entries =
      event?.type === EVENT_ID.MAPPING
        ? this.#mappingEntries(index)
        : event?.type === EVENT_ID.SEQUENCE
          ? this.#sequenceEntries(index)
          : NO_ENTRIES;
    this.#entries.set(index, entries);
    return entries;
  }

  #mappingEntries(index: number): ReadonlyMap<PathPart, Entry> {
    const entries = new Map<PathPart, Entry>();
    const end = (this.#ends[index] ?? 0) - 1;
    for (let key = index + 1; key < end; ) {
      const value = this.#ends[key] ?? end;
      const name = this.#keyName(key);
      if (entries.has(name)) this.#duplicates.push(this.#startOf({ key, value: key }, "key") ?? 0);
      entries.set(name, { key, value });
      key = this.#ends[value] ?? end;
    }
    return entries;
  }

  #sequenceEntries(index: number): ReadonlyMap<PathPart, Entry> {
    const entries = new Map<PathPart, Entry>();
    const end = (this.#ends[index] ?? 0) - 1;
    for (let item = index + 1; item < end; item = this.#ends[item] ?? end) {
      entries.set(entries.size, { key: item, value: item });
    }
    return entries;
  }

  /** The key as it appears in the loaded object: `0x10: a` is loaded under "16". */
  #keyName(index: number): string {
    const event = this.#events[this.#target(index)];
    if (event?.type !== EVENT_ID.SCALAR) return "";
    const text = getScalarValue(this.#text, event);
    if (event.tagStart < 0 && (event.style !== 1 || !MAY_RESOLVE.test(text))) return text;
    return this.#resolve(event) ?? text;
  }

  #resolve(event: ScalarEvent): string | undefined {
    const document: Event = {
      type: EVENT_ID.DOCUMENT,
      explicitStart: false,
      explicitEnd: false,
      directives: [],
    };
    try {
      const events = [document, event, { type: EVENT_ID.POP }];
      return String(constructFromEvents(events, { source: this.#text })[0]);
    } catch {
      return undefined;
    }
  }
}

function findEnds(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const type = events[index]?.type;
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = index + 1;
    else if (type === EVENT_ID.SCALAR || type === EVENT_ID.ALIAS) ends[index] = index + 1;
    else open.push(index);
  }
  return ends;
}

/** Where the node's content begins, quote and block header included. Undefined for an empty node. */
function startOfEvent(text: string, events: readonly Event[], index: number): number | undefined {
  const event = events[index];
  switch (event?.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SCALAR:
      return startOfScalar(text, event, events[index - 1]);
    default:
      return undefined;
  }
}

function startOfScalar(text: string, event: ScalarEvent, before: Event | undefined): number | undefined {
  if (event.valueStart < 0) return undefined;
  if (event.style === 2 || event.style === 3) return event.valueStart - 1;
  if (event.style === 1) return event.valueStart;
  return blockHeader(text, event, before);
}

/**
 * Only the content of a block scalar is recorded. Its header ends the last line before it that is not blank, and is the
 * first of its marks after the key, anchor and tag on that line; a comment behind it may have more of them.
 */
function blockHeader(text: string, event: ScalarEvent, before: Event | undefined): number {
  let end = event.valueStart;
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
  const lineStart = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
  const from = Math.max(lineStart, endOfEvent(before), event.anchorEnd, event.tagEnd);
  const header = text.slice(from, end).search(/[|>]/);
  return header < 0 ? event.valueStart : from + header;
}

function endOfEvent(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return event.valueEnd;
  return event?.type === EVENT_ID.ALIAS ? event.anchorEnd : 0;
}
