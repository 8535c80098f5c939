import type { JsonObject } from "../model/json.ts";
import type { OrgShape } from "../model/shape.ts";
import type { SectionMode } from "../model/state.ts";
import { type SchemaFinding } from "./explain-errors.ts";
import { type OrgContext } from "./org-context.ts";
import type { PathPart } from "./positions.ts";
import type { ProblemList } from "./problems.ts";
import type { SchemaCheck } from "./validators.ts";
/** What the schema says about one organization. */
export interface OrgFindings {
    /** Findings about single grants; the grant reader says it better, so they count only where it is silent. */
    readonly grants: readonly SchemaFinding[];
    isBroken(path: readonly PathPart[]): boolean;
}
/** Checks an organization's structure with the validator of its provider. */
export declare function checkStructure(org: {
    readonly key: string;
    readonly file: string;
    readonly value: JsonObject;
    readonly shape: OrgShape;
}, check: SchemaCheck | undefined, problems: ProblemList): OrgFindings;
/** The path of the grant that a path leads to or into; undefined for a path outside of grants. */
export declare function entryPath(path: readonly PathPart[], shape: OrgShape): readonly PathPart[] | undefined;
/** Whatever stands under `token` and is no variable's name is kept out of all output. */
export declare function hideTokens(value: unknown, problems: ProblemList): void;
/** The mode of each declared section; checks `manage` and that no section is empty by accident. */
export declare function readModes(context: Omit<OrgContext, "modes">): ReadonlyMap<string, SectionMode>;
