import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import type { LiveGrant, LiveSetting } from "../../../model/state.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { dispatch, type Handlers } from "../../kit/dispatch.ts";
import { ifThere } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import { appOf, collaboratorOf, isPseudoOwner } from "../rules/convert.ts";
import { countsAs, coverOf, roleAfter, weakerCover } from "../rules/role-cover.ts";
import { APPS } from "../shape.ts";
import { accountFor, appNameOf, requireProfile } from "./apply-target.ts";
import { invitationGrant, membershipGrant, readInvitations, readMembers } from "./read.ts";
import { isLockedInTheEnd } from "./read-apps.ts";
import { heldAccess, type Session, understand } from "./session.ts";

const OBSERVERS: Handlers<Session, LiveGrant | LiveSetting | undefined> = {
  grants: { organization: observeMembership, [APPS]: observePlace },
  settings: { [APPS]: observeLock },
};

/** The entry an operation is about, freshly read. Undefined if there is none. @throws ProviderError */
export async function observe(
  session: Session,
  operation: Operation,
): Promise<LiveGrant | LiveSetting | undefined> {
  return await dispatch(OBSERVERS, session, operation);
}

async function observeLock(session: Session, operation: SettingOperation): Promise<LiveSetting | undefined> {
  const app = appNameOf(session, operation.address) ?? "";
  const body = await ifThere(session.client.get(path`/teams/apps/${app}`));
  if (body === undefined) return undefined;
  return { value: understand(session, "GET /teams/apps/{app}", () => appOf(body)).isLocked };
}

async function observeMembership(
  session: Session,
  operation: GrantOperation,
): Promise<LiveGrant | undefined> {
  const { org, directory } = session.context;
  const [members, invitations] = await Promise.all([
    readMembers(session, true),
    requireProfile(session).invites ? readInvitations(session) : [],
  ]);
  const ours = (row: { readonly identity: LiveGrant["identity"] }): boolean =>
    operation.account !== undefined && row.identity.id !== undefined
      ? row.identity.id === operation.account
      : directory.subjectOf(row.identity, org.provider, org.key) === operation.subject ||
        isSameAccount(row.identity, operation.observed?.identity);
  const member = members?.find((row) => row.role !== "collaborator" && ours(row));
  if (member !== undefined) return membershipGrant(member);
  const invitation = invitations.find(ours);
  return invitation === undefined ? undefined : invitationGrant(invitation);
}

function isSameAccount(a: LiveGrant["identity"], b: LiveGrant["identity"] | undefined): boolean {
  return (
    a.email !== undefined && b?.email !== undefined && normalizeEmail(a.email) === normalizeEmail(b.email)
  );
}

async function observePlace(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const { org } = session.context;
  const profile = requireProfile(session);
  const app = appNameOf(session, operation.address) ?? "";
  const body = await ifThere(
    session.client.get(path`/apps/${app}/collaborators/${accountFor(session, operation)}`),
  );
  if (body === undefined) return undefined;
  const row = understand(session, "GET /apps/{app}/collaborators/{user}", () => collaboratorOf(body));
  if (isPseudoOwner(row.email)) return undefined;
  const isLocked = isLockedInTheEnd(session, operation.address, session.apps.get(operation.address));
  const member = session.members.get(operation.subject);
  const now = coverOf(row.role ?? member?.role, isLocked);
  const after = member === undefined ? now : coverOf(roleAfter(org, operation.subject, member), isLocked);
  const access = countsAs(weakerCover(now, after), heldAccess(profile, row.permissions), operation.after);
  return access === undefined ? undefined : { access, identity: row.identity };
}
