import type { Address } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { ReadScope } from "../../provider.ts";
import type { Users } from "./read-access.ts";
import { type OrganizationRecord, type TeamRecord } from "./records.ts";
import type { Session } from "./session.ts";
/** What reading the teams needs to know. */
export interface TeamRead {
    readonly session: Session;
    readonly builder: LiveOrgBuilder;
    readonly scope: ReadScope;
    readonly users: Users;
    readonly placed: ReadonlyMap<Address, {
        readonly id: string;
    }>;
}
/** @throws ProviderError `UNSUPPORTED` if the files declare teams and the organization does not have the feature */
export declare function requireTeams(session: Session, organization: OrganizationRecord): void;
/** All teams of the organization. @throws ProviderError */
export declare function listTeams(session: Session): Promise<TeamRecord[]>;
/** The team a key of the file means: the same label, or one that differs only in case if there is just one. */
export declare function matchTeams(teams: readonly TeamRecord[], label: string): readonly TeamRecord[];
/** Puts every team, its role, its people and its projects into the live state. */
export declare function readTeams(read: TeamRead): Promise<void>;
