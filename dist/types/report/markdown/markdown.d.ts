import type { Plan } from "../../model/plan.ts";
import { type Unit } from "./text.ts";
/** GitHub takes 65,536 characters in a comment; some are left for what the platform adds. */
export declare const COMMENT_LIMIT = 65000;
/** Where a page stands and how large it may be. */
export interface MarkdownOptions {
    /** Most characters (or bytes) of the text. */
    readonly limit: number;
    /** What `limit` counts. Default: characters. */
    readonly unit?: Unit;
    /** The configuration the plan is for, in the title. */
    readonly target?: string;
    /** The run that made the page; becomes the link in the footer. */
    readonly runUrl?: string;
    /** Commit that the plan is for. */
    readonly headSha?: string;
    /** Title before the target. Default: "Access plan", or "No access changes". */
    readonly heading?: string;
    /** A line about what became of the plan, above everything else; Markdown of ours. */
    readonly status?: readonly string[];
    /** Whether long blocks are folded. Default: true. */
    readonly isFolding?: boolean;
    /** Requests that were foreseen at least. */
    readonly foreseen?: number;
    /** Leaves out what differs from run to run, so that two pages can be compared. */
    readonly isStable?: boolean;
}
/**
 * A plan as Markdown within a limit, always. What does not fit goes in this order: detail, context, additions (which
 * become counts). Removals and changes of owners and admins stay as long as they can be named in any form; if not
 * even the shortest form fits, the page says so and gives their numbers.
 */
export declare function renderMarkdown(plan: Plan, options: MarkdownOptions): string;
/** Any page within a job summary: whole if it fits, else cut at a line end with everything closed, and saying so. */
export declare function fitSummary(markdown: string, limit?: number): string;
/** True if the plan asks for nothing and has nothing to say that somebody must act on. */
export declare function isQuiet(plan: Plan): boolean;
