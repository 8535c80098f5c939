import type { Address } from "../../model/address.ts";
import type { DesiredResource, DesiredSetting } from "../../model/state.ts";
import type { GrantCollector } from "../grants/grant-collector.ts";
import type { Subjects } from "../people/subjects.ts";
import type { PathPart } from "../source/positions.ts";
import { type OrgContext } from "./org-context.ts";
/** Resources and settings of one organization, by address. */
export interface CollectedSections {
    readonly resources: Map<Address, DesiredResource>;
    readonly settings: Map<Address, Map<string, DesiredSetting>>;
}
/** Reads all declared sections beside the members. Their grants go to the collector. */
export declare function readSections(context: OrgContext, subjects: Subjects, collector: GrantCollector): CollectedSections;
/** One person (or service account, or e-mail) where a team or group would make no sense. */
export declare function readPerson(context: Pick<OrgContext, "key" | "file" | "problems">, subjects: Subjects, written: string, path: readonly PathPart[]): string | undefined;
