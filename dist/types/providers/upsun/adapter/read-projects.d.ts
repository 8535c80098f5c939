import type { Address } from "../../../model/address.ts";
import { type LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { ReadScope } from "../../provider.ts";
import { type Users } from "./read-access.ts";
import { type ProjectRecord } from "./records.ts";
import { type Roster } from "./roster.ts";
import { type Known, type Session } from "./session.ts";
/** Whether the caller may change access on a project, by the links of its records. */
export type Right = "yes" | "no" | "unknown";
/** What `refine` has to know of the projects. */
export interface ProjectFacts {
    readonly rights: Readonly<Record<Address, Right>>;
    /** Addresses of projects of which the caller is a direct admin. */
    readonly adminOf: readonly Address[];
}
/** What reading the projects needs to know. */
export interface ProjectRead {
    readonly session: Session;
    readonly builder: LiveOrgBuilder;
    readonly scope: ReadScope;
    /** Absent if the caller may not list members. */
    readonly roster: Roster | undefined;
    readonly users: Users;
    readonly ownerId: string;
    readonly callerId: string;
}
/** All projects of the organization that the caller sees. @throws ProviderError */
export declare function listProjects(session: Session): Promise<ProjectRecord[]>;
/**
 * Reads who holds direct access to, and who is invited to, the projects that matter. Each project is recorded as soon
 * as its lists are there, while those of others are on their way.
 */
export declare function readProjectHolders(read: ProjectRead, placed: ReadonlyMap<Address, Known>): Promise<ProjectFacts>;
