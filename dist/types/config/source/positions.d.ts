import { LineMap } from "./line-map.ts";
/** Collections nested deeper than this are refused; the language needs about ten levels. */
export declare const MAX_DEPTH = 64;
/** One step on the way to a value: a key of a mapping, or an index of a list. */
export type PathPart = string | number;
/**
 * Finds where in a YAML text the value of a path stands. Made only when a place is needed: it costs a second pass over
 * the text. Collections are indexed one by one, when a path leads through them.
 */
export declare class PositionIndex {
    #private;
    readonly lines: LineMap;
    /** @throws YAMLException for a text that is no YAML */
    constructor(text: string);
    /**
     * Offset of the key (`at: "key"`) or the value of a path. A path that does not exist gives the offset of what of it
     * exists. Paths lead through aliases into what was anchored.
     */
    offsetOf(path: readonly PathPart[], at: "key" | "value"): number;
    /** Offsets of all keys that their mapping already had. */
    duplicateKeys(): readonly number[];
    /** Offset of the second document, if there is one. */
    secondDocument(): number | undefined;
}
