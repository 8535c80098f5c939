import { type Address } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { ReadScope } from "../../provider.ts";
import { type AppRow, type MemberRow } from "../rules/convert.ts";
import { type Session, type TeamProfile } from "./session.ts";
/** What is known of the team when its apps are read. */
export interface TeamView {
    readonly profile: TeamProfile;
    /** Undefined if the token may not see them. */
    readonly members: readonly MemberRow[] | undefined;
}
/** What the read of the apps tells beside the grants. */
export interface AppsRead {
    /** Names of apps on which the acting identity holds `manage`. */
    readonly managed: readonly string[];
    readonly count: number;
}
/** Reads the apps of a team and who is on those that are managed. Trouble with one app becomes a gap. */
export declare function readApps(session: Session, builder: LiveOrgBuilder, scope: ReadScope, team: TeamView): Promise<AppsRead>;
/** Whether an app will be locked once the files are applied: as they say, else as it is. */
export declare function isLockedInTheEnd(session: Session, address: Address, row: AppRow | undefined): boolean;
