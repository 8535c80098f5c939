import type { JsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Subjects } from "../people/subjects.ts";
import type { ProblemList } from "../problems.ts";
import type { Validators } from "../schema/validators.ts";
import type { Definition } from "./merge.ts";
/** What organizations are resolved with. */
export interface OrgResolution {
    readonly now: number;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly subjects: Subjects;
    readonly validators: Validators;
    readonly providerIds: readonly string[];
    readonly shapes: (provider: string, options: JsonObject) => OrgShape | undefined;
    readonly problems: ProblemList;
}
/** The provider of an organization as written, if it is one we know. */
export declare function providerOf(definition: Definition, providerIds: readonly string[]): string | undefined;
/** Turns one organization of the files into what is desired. Undefined if not even its provider is known. */
export declare function resolveOrg(key: string, definition: Definition, resolution: OrgResolution): DesiredOrg | undefined;
/** Finds two orgs of the files that are one organization at the vendor. */
export declare function checkDuplicateOrgs(orgs: readonly DesiredOrg[], problems: ProblemList): void;
