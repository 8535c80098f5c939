import type { Code } from "./codes.ts";
import type { PathPart } from "./positions.ts";
import type { SchemaError } from "./validators.ts";
/** One violation of the schema, in our own words, with its path below the value that was validated. */
export interface SchemaFinding {
    readonly code: Code;
    readonly path: readonly PathPart[];
    readonly at: "key" | "value";
    readonly message: string;
    readonly hint?: string;
}
/** Turns a validator's errors into findings; never repeats the validator's own words. */
export declare function explainErrors(errors: readonly SchemaError[], root: unknown): readonly SchemaFinding[];
