import type { Unit } from "./text.ts";
/** Lines that grow up to a limit. Once it is passed the page is full, and whoever fills it stops early. */
export declare class Page {
    #private;
    constructor(limit: number, unit: Unit);
    get isFull(): boolean;
    /** What still fits; below zero once the page is full. */
    get remaining(): number;
    add(...lines: readonly string[]): void;
    addAll(lines: readonly string[]): void;
    /** An empty line, unless there is one already. */
    gap(): void;
    /** The text, or undefined if it did not fit. */
    finish(): string | undefined;
}
/** How much of a plan a page shows. Each stage shows less than the one before. */
export interface Stage {
    /** Reasons, places and effects under each line of the diff. */
    readonly hasDetails: boolean;
    /** Pending, deferred, spared, guards that passed, warnings. */
    readonly hasContext: boolean;
    /** One line per person who gains, or only how many. */
    readonly people: "lines" | "counts";
    readonly additions: "lines" | "counts";
    readonly hasDiff: boolean;
    readonly cautions: "reasons" | "lines" | "subjects" | "addresses" | "subject-counts" | "org-counts" | "counts";
}
/** From everything to counts only; the first that fits is taken. */
export declare const STAGES: readonly Stage[];
