import type { Operation } from "../../model/operation.ts";
import type { Painter } from "./paint.ts";
/** One operation and what became of it, as `apply/result.ts` has it. */
export interface ResultLine {
    readonly operation: Operation;
    readonly status: "applied" | "failed" | "skipped" | "refused";
    readonly note?: string;
    readonly isPending?: boolean;
    readonly problem?: {
        readonly code: string;
        readonly message: string;
        readonly hint?: string;
        readonly requestId?: string;
    };
}
/** What a run did, as `apply/result.ts` has it. */
export interface AppliedLines {
    readonly results: readonly ResultLine[];
    readonly different: readonly Operation[];
    readonly isReadBack: boolean;
    readonly isInterrupted: boolean;
    readonly advice: readonly string[];
}
interface Style {
    readonly painter: Painter;
    readonly width: number;
}
/** What was done, what was not and why, and whether live is now as the files say. */
export declare function renderApplied(applied: AppliedLines, style: Style): string;
/** The last line of a run: "Applied 5 of 6 operations, 1 failed. Converged." */
export declare function applyHeadline(applied: AppliedLines): string;
/** Operations that were asked for and are not done, each with its reason. */
export declare function renderRefused(refused: readonly {
    readonly operation: Operation;
    readonly message: string;
}[], style: Style, title?: string): string;
export {};
