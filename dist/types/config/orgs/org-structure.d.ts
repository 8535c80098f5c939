import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { SectionMode } from "../../model/state.ts";
import type { ProblemList } from "../problems.ts";
import type { SchemaCheck } from "../schema/validators.ts";
import { type OrgContext } from "./org-context.ts";
/**
 * Checks an organization's structure, down to its lists of grants, with the validator of its provider. Gives a test that
 * tells whether something was found at a path or below it.
 */
export declare function checkStructure(org: {
    readonly key: string;
    readonly file: string;
    readonly value: JsonObject;
    readonly shape: OrgShape;
}, check: SchemaCheck | undefined, problems: ProblemList): OrgContext["isBroken"];
/** Whatever stands under `token` and is no variable's name is kept out of all output. */
export declare function hideTokens(value: unknown, problems: ProblemList): void;
/** The mode of each declared section; checks `manage` and that no section is empty by accident. */
export declare function readModes(context: Omit<OrgContext, "modes">): ReadonlyMap<string, SectionMode>;
