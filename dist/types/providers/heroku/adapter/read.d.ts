import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { Actor, LiveOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import { type InvitationRow, type MemberRow } from "../rules/convert.ts";
import { type Session, type TeamProfile } from "./session.ts";
/** Who the token is and what the team says about it: two calls. @throws ProviderError */
export declare function identify(session: Session): Promise<Actor>;
/** Reads what the files manage of one team. @throws ProviderError if the team or one of its lists cannot be read */
export declare function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg>;
/**
 * The way the vendor's CLI decides: invitations on ordinary teams whose feature is enabled, permissions where the
 * feature is present at all. https://github.com/heroku/cli (src/lib/members/team-invite-utils.ts)
 */
export declare function readProfile(session: Session): Promise<TeamProfile>;
/** All rows of the member list. Undefined if the token may not see it and it is not needed. */
export declare function readMembers(session: Session, isNeeded: boolean): Promise<readonly MemberRow[] | undefined>;
/** All pending invitations. */
export declare function readInvitations(session: Session): Promise<readonly InvitationRow[]>;
/** The live grant of one membership. */
export declare function membershipGrant(row: MemberRow): Parameters<LiveOrgBuilder["grant"]>[1];
/** The live grant of one open invitation. */
export declare function invitationGrant(row: InvitationRow): Parameters<LiveOrgBuilder["grant"]>[1];
