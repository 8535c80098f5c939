import type { Code } from "../codes.ts";
import type { PathPart } from "../source/positions.ts";
import type { SchemaError } from "./validators.ts";
/** One violation of the schema, in our own words, with its path below the value that was validated. */
export interface SchemaFinding {
    readonly code: Code;
    readonly path: readonly PathPart[];
    readonly at: "key" | "value";
    readonly message: string;
    readonly hint: string;
}
/**
 * Turns a validator's errors into findings; never repeats the validator's own words. `name` is the key behind which the
 * validated value stands.
 */
export declare function explainErrors(errors: readonly SchemaError[], root: unknown, name?: PathPart): readonly SchemaFinding[];
