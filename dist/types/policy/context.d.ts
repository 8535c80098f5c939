import type { LoadedConfig } from "../config/config.ts";
import type { AccessBook } from "../model/access-book.ts";
import type { AccessRule } from "../model/holdings.ts";
import type { JsonObject } from "../model/json.ts";
import type { Directory } from "../model/person.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
/** What a subject is, as selectors and expressions say it. `unknown` is an account that is not in `people`. */
export type SubjectKind = "person" | "service" | "group" | "unknown";
/** One organization with what is needed to walk its access. */
export interface PolicyOrg {
    readonly org: DesiredOrg;
    readonly shape: OrgShape;
    readonly rules: readonly AccessRule[];
    readonly book: AccessBook;
}
/** Everything a check may look at. */
export interface PolicyContext {
    readonly orgs: readonly PolicyOrg[];
    readonly directory: Directory;
    readonly teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>;
    /** Milliseconds since 1970. */
    readonly now: number;
    kindOf(subject: SubjectKey): SubjectKind;
    /** Names of the teams a subject is in, directly or through another team; sorted. */
    teamsOf(subject: SubjectKey): readonly string[];
}
/** Gathers what the checks look at. */
export declare function policyContext(config: LoadedConfig, now: number, shapes: (provider: string, options: JsonObject) => OrgShape, inheritance: (provider: string) => readonly AccessRule[]): PolicyContext;
