import type { AccountWire, CollaboratorWire, PermissionEntityWire, PermissionWire, TeamAppWire, TeamFeatureWire, TeamInvitationWire, TeamMemberWire, TeamWire } from "../wire.ts";
import { type Account, type App, type Invitation, type Membership, type Row, type Team, type World } from "./store.ts";
/** A permission as answers give it. */
export declare function permissionView(name: string): PermissionWire;
export declare function accountView(account: Account): AccountWire;
/** A team as one caller sees it. */
export declare function teamView(world: World, team: Team, caller: Account): TeamWire;
export declare function featureViews(team: Team): readonly TeamFeatureWire[];
export declare function memberView(world: World, member: Membership): TeamMemberWire;
/** The member list: memberships, and a derived row for every outsider on some app. */
export declare function memberViews(world: World, team: Team): readonly TeamMemberWire[];
export declare function invitationView(world: World, team: Team, invitation: Invitation): TeamInvitationWire;
/** An app under `/teams/...`. */
export declare function teamAppView(world: World, team: Team, app: App, caller: Account): TeamAppWire;
/** An app under `/apps/...`: team twice, no lock. */
export declare function appView(world: World, app: App, team: Team | undefined): Readonly<Record<string, unknown>>;
/** A person on an app. */
export declare function rowView(world: World, app: App, team: Team | undefined, row: Row): CollaboratorWire;
/** Everybody on an app, the team's pseudo-account included. */
export declare function rowViews(world: World, app: App, team: Team | undefined): readonly CollaboratorWire[];
/** Every app and space of a team with its people. */
export declare function entityViews(world: World, team: Team): readonly PermissionEntityWire[];
