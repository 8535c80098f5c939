import type { StateValue } from "../../../simulator/contract.ts";
/** One mapping of the state file. */
export type Entry = {
    readonly [key: string]: StateValue | undefined;
};
/** @throws Error if the value is no mapping */
export declare function asRecord(value: StateValue | undefined, what: string): Entry;
/** A list; absent is empty. @throws Error if the value is something else */
export declare function asList(value: StateValue | undefined, what: string): readonly StateValue[];
/** A text that is not empty, or undefined. */
export declare function maybeText(entry: Entry, key: string): string | undefined;
/** @throws Error if it is missing */
export declare function text(entry: Entry, key: string, what: string): string;
/** A truth value. */
export declare function flag(entry: Entry, key: string, fallback: boolean): boolean;
/** A number, or undefined. */
export declare function number(entry: Entry, key: string): number | undefined;
