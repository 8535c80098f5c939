import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { SectionMode } from "../../model/state.ts";
import type { Problem, ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
/** One organization while it is being resolved. */
export interface OrgContext {
    /** The key in the file. */
    readonly key: string;
    readonly file: string;
    readonly value: JsonObject;
    readonly shape: OrgShape;
    readonly problems: ProblemList;
    /** Declared sections with their mode. */
    readonly modes: ReadonlyMap<string, SectionMode>;
    /** True if the schema found something wrong at this path of the org, or below it. */
    isBroken(path: readonly PathPart[]): boolean;
}
/** A place inside the organization. */
export declare function spotIn(context: Pick<OrgContext, "key" | "file">, path: readonly PathPart[], at: "key" | "value"): Problem["spot"] & object;
/** The names of all sections of a shape, members first. */
export declare function sectionNames(shape: OrgShape): readonly string[];
