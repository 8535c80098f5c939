import { type Account, type App, type Team, type TeamRole, type World } from "../store.ts";
import { type Call } from "../web.ts";
/** The team a path names, by name or id, for a caller who has something to do with it. */
export declare function teamFor(call: Call): Team;
/** The team a path names, for its members: outsiders on an app are refused. */
export declare function teamForMember(call: Call): Team;
/** The team a path names, for its admins. */
export declare function teamForAdmin(call: Call): Team;
/** An app by name or id, with its team if it has one. */
export declare function findApp(world: World, named: string): {
    app: App;
    team: Team | undefined;
} | undefined;
/** The app a path names, for a caller who can see it. */
export declare function appFor(call: Call): {
    app: App;
    team: Team | undefined;
};
/** The same for `/teams/apps/...`, where personal apps do not exist. */
export declare function teamAppFor(call: Call): {
    app: App;
    team: Team;
};
/** Whether somebody can see an app at all. */
export declare function canSee(app: App, team: Team | undefined, caller: Account): boolean;
/** Admins, and on teams with settable permissions holders of `manage`. */
export declare function canManage(app: App, team: Team, caller: Account): boolean;
/** Who may put others on an app: managers, and members of a team with fixed permissions while it is unlocked. */
export declare function canAddOthers(app: App, team: Team, caller: Account): boolean;
/** Who may take others off an app or change them. */
export declare function canChangeOthers(app: App, team: Team, caller: Account): boolean;
/** A role that can be set on this team. */
export declare function takeRole(team: Team, role: unknown): TeamRole;
/** An e-mail as the vendor takes it. */
export declare function takeEmail(call: Call, email: unknown): string;
/** Whom `user` in a body means: an e-mail, an account's id, or `~` for the caller. */
export declare function takeUser(call: Call, user: unknown): Account;
