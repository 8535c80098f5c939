import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Code } from "./codes.ts";
import type { PathPart } from "./source/positions.ts";
/** A place in a file: by structure, at a key or at its value, or by offset. The line is looked up at the end. */
export type Spot = {
    readonly file: string;
    readonly path: readonly PathPart[];
    readonly at: "key" | "value";
} | {
    readonly file: string;
    readonly offset: number;
} | {
    readonly file: string;
};
/** A problem before its place is known. */
export interface Problem {
    readonly code: Code;
    readonly message: string;
    /** The next step. */
    readonly hint: string;
    readonly spot?: Spot;
}
/** Problems of one kind that are kept; what comes after them is only counted. */
export declare const MAX_PROBLEMS = 100;
/** Collects what is wrong with the files, in any order. */
export declare class ProblemList {
    #private;
    add(problem: Problem): void;
    /** Keeps a text out of every message and frame: a token that somebody wrote into the file. */
    hide(secret: string): void;
    /** What is kept out of messages and frames. */
    get secrets(): readonly string[];
    /** True once looking for more errors is of no use to anybody. */
    get isFull(): boolean;
    get isEmpty(): boolean;
    get hasErrors(): boolean;
    /** The problems with their places, sorted; errors and warnings together. */
    diagnose(locate: (spot: Spot) => {
        readonly place: Place;
        readonly frame?: string;
    }): readonly Diagnostic[];
}
