import { normalizeAccess } from "../../../model/compare.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import type { Actor, LiveOrg } from "../../../model/state.ts";
import { normalizeEmail, type SubjectKey } from "../../../model/subject.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path, placeKey } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import {
  accountOf,
  featuresOf,
  type InvitationRow,
  invitationOf,
  isPseudoOwner,
  type MemberRow,
  memberOf,
  teamOf,
} from "../rules/convert.ts";
import { APPS, memberForm } from "../shape.ts";
import { noteContradiction } from "./contradiction.ts";
import { failures } from "./failures.ts";
import { readApps } from "./read-apps.ts";
import { type Session, type TeamProfile, understand } from "./session.ts";

/** Who the token is and what the team says about it: two calls. @throws ProviderError */
export async function identify(session: Session): Promise<Actor> {
  const [account, team] = await namingTeam(session, [readAccount(session), readTeam(session)]);
  return actorOf(session, account, team.role, []);
}

/** Reads what the files manage of one team. @throws ProviderError if the team or one of its lists cannot be read */
export async function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const { org, directory, clock } = session.context;
  const wants = (section: string): boolean => scope.isWhole === true || isManaged(org, section);
  const builder = new LiveOrgBuilder(org, directory);
  const readAt = new Date(clock.now()).toISOString();
  const [account, profile, members] = await namingTeam(session, [
    readAccount(session),
    readProfile(session),
    wants("members") || wants(APPS) ? readMembers(session, wants("members")) : undefined,
  ]);
  session.profile = profile;
  session.actorEmail = normalizeEmail(account.email);
  const invitations = wants("members") && profile.invites ? await readInvitations(session) : [];
  // Also where the files do not manage them: a lock takes access from members by their role, and they are to be named.
  placeMembers(session, builder, members, invitations, wants("members"));
  const hasPlace = profile.role !== undefined && profile.role !== "collaborator";
  if (
    hasPlace &&
    members !== undefined &&
    !members.some((row) => normalizeEmail(row.email) === session.actorEmail)
  )
    noteContradiction(builder, account.email);
  const apps = wants(APPS)
    ? await readApps(session, builder, scope, { profile, members })
    : { managed: [], count: undefined };
  noticeTeam(session, builder, profile);
  const live = builder.build({
    vendorId: profile.id,
    actor: actorOf(session, account, profile.role, apps.managed),
    readAt,
    facts: {
      team: profile.name,
      type: profile.type,
      invites: profile.invites,
      fixedPermissions: profile.isFixed,
      membershipLimit: profile.membershipLimit ?? null,
      members: members === undefined ? null : members.filter(isMembership).length,
      invitations: invitations.length,
      apps: apps.count ?? null,
    },
  });
  rememberAccounts(session, builder, live, { members: members ?? [], invitations });
  return live;
}

/** Learns by what each subject is known, for writes; outsiders on apps may have revealed more about who is who. */
function rememberAccounts(
  session: Session,
  builder: LiveOrgBuilder,
  live: LiveOrg,
  rows: { readonly members: readonly MemberRow[]; readonly invitations: readonly InvitationRow[] },
): void {
  session.accounts = new Map(
    [...(live.accounts ?? []).values()].map((identity) => [identity.id ?? "", identity]),
  );
  learnRows(session, builder, rows.members, rows.invitations);
  for (const [address, holders] of live.grants) {
    if (address === builder.root) continue;
    holders.forEach(({ identity }, subject) => {
      session.places.set(placeKey(address, subject), identity);
    });
  }
}

function learnRows(
  session: Session,
  builder: LiveOrgBuilder,
  members: readonly MemberRow[],
  invitations: readonly InvitationRow[],
): void {
  session.members = new Map(
    members.filter(isMembership).map((row) => [builder.subjectOf(row.identity), row]),
  );
  session.invitations = new Map(
    invitations.map((row) => [builder.subjectOf(row.identity), { id: row.id, email: row.email }]),
  );
}

/** Waits for all of it. A team that is not there is named. @throws ProviderError */
async function namingTeam<Parts extends readonly unknown[]>(
  session: Session,
  parts: readonly [...{ [Index in keyof Parts]: Parts[Index] | Promise<Parts[Index]> }],
): Promise<Parts> {
  try {
    return (await Promise.all(parts)) as unknown as Parts;
  } catch (error) {
    if (!isRefusal(error, "NOT_FOUND")) throw error;
    const { details } = error;
    throw failures.error(
      { org: session.context.org.key },
      {
        ...details,
        message: `There is no team "${session.context.org.name}" that this token can see. ${details.message}`,
        hint: "Give the team's name as name:, or use a token of one of its members.",
      },
    );
  }
}

async function readAccount(session: Session): Promise<ReturnType<typeof accountOf>> {
  const body = await session.client.get("/account");
  return understand(session, "GET /account", () => accountOf(body));
}

async function readTeam(session: Session): Promise<ReturnType<typeof teamOf>> {
  const body = await session.client.get(path`/teams/${session.context.org.name}`);
  return understand(session, "GET /teams/{team}", () => teamOf(body));
}

/**
 * The way the vendor's CLI decides: invitations on ordinary teams whose feature is enabled, permissions where the
 * feature is present at all. https://github.com/heroku/cli (src/lib/members/team-invite-utils.ts)
 */
export async function readProfile(session: Session): Promise<TeamProfile> {
  const features = session.client.get(path`/teams/${session.context.org.name}/features`);
  const [team, body] = await Promise.all([readTeam(session), features]);
  const { present, enabled } = understand(session, "GET /teams/{team}/features", () => featuresOf(body));
  return {
    ...team,
    invites: team.type === "team" && enabled.has("team-invite-acceptance"),
    isFixed: !present.has("org-access-controls"),
  };
}

/** All rows of the member list. Undefined if the token may not see it and it is not needed. */
export async function readMembers(
  session: Session,
  isNeeded: boolean,
): Promise<readonly MemberRow[] | undefined> {
  try {
    const rows = await session.client.list(path`/teams/${session.context.org.name}/members`);
    return understand(session, "GET /teams/{team}/members", () => rows.map(memberOf));
  } catch (error) {
    if (!isNeeded && isRefusal(error, "FORBIDDEN")) return undefined;
    throw error;
  }
}

/** All pending invitations. */
export async function readInvitations(session: Session): Promise<readonly InvitationRow[]> {
  const rows = await session.client.list(path`/teams/${session.context.org.name}/invitations`, {
    isInvitation: true,
  });
  return understand(session, "GET /teams/{team}/invitations", () => rows.map(invitationOf));
}

/** Rows for outsiders (`collaborator`) and the apps' pseudo-owner are not memberships. */
function isMembership(row: MemberRow): boolean {
  return row.role !== "collaborator" && !isPseudoOwner(row.email);
}

/** The live grant of one membership. */
export function membershipGrant(row: MemberRow): Parameters<LiveOrgBuilder["grant"]>[1] {
  const isKnown = memberForm.roles.some((role) => role.name === row.role);
  const fixed = row.isFederated
    ? "managed by the identity provider"
    : isKnown
      ? undefined
      : "a role that cannot be set through the API";
  return {
    access: normalizeAccess(memberForm, { role: row.role ?? "none" }),
    identity: row.identity,
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** The live grant of one open invitation. */
export function invitationGrant(row: InvitationRow): Parameters<LiveOrgBuilder["grant"]>[1] {
  return {
    access: normalizeAccess(memberForm, { role: row.role }),
    identity: row.identity,
    pending: { state: "pending" },
    ref: `invitation:${row.id}`,
  };
}

function placeMembers(
  session: Session,
  builder: LiveOrgBuilder,
  rows: readonly MemberRow[] | undefined,
  invitations: readonly InvitationRow[],
  isManaged: boolean,
): void {
  const members = (rows ?? []).filter(isMembership);
  for (const { identity } of [...members, ...invitations]) builder.meet(identity);
  for (const { identity, isFederated, hasMfa } of members) {
    if (identity.id !== undefined)
      builder.login(identity.id, { hasSso: isFederated, ...(hasMfa === undefined ? {} : { hasMfa }) });
  }
  builder.settle();
  learnRows(session, builder, members, invitations);
  const federated: SubjectKey[] = [];
  if (rows !== undefined) builder.open(builder.root);
  for (const row of members) {
    const subject = builder.grant(builder.root, membershipGrant(row));
    if (row.isFederated) federated.push(subject);
  }
  for (const row of invitations) builder.grant(builder.root, invitationGrant(row));
  if (isManaged && federated.length > 0) noticeFederated(builder, federated.sort());
}

function noticeFederated(builder: LiveOrgBuilder, subjects: readonly SubjectKey[]): void {
  const shown = subjects.slice(0, 5).join(", ");
  const more = subjects.length > 5 ? ` and ${subjects.length - 5} more` : "";
  builder.notice({
    severity: "note",
    code: "FEDERATED_MEMBER",
    address: builder.root,
    message: `Managed by the identity provider and left alone: ${shown}${more}.`,
    hint: "Change them at the identity provider; a membership that outlives its person there has to be removed in the dashboard.",
  });
}

function noticeTeam(session: Session, builder: LiveOrgBuilder, profile: TeamProfile): void {
  const declared = session.context.org.options.type;
  if (declared !== undefined && declared !== profile.type) {
    builder.notice({
      severity: "warning",
      code: "TEAM_TYPE_DIFFERS",
      address: builder.root,
      message: `The files say that ${profile.name} is of type ${String(declared)}; Heroku says ${profile.type}.`,
      hint: `Write type: ${profile.type}.`,
    });
  }
  for (const warning of session.client.warnings) {
    builder.notice({
      severity: "note",
      code: "VENDOR_WARNING",
      address: builder.root,
      message: `Heroku says: ${warning}`,
    });
  }
}

function actorOf(
  session: Session,
  account: ReturnType<typeof accountOf>,
  role: string | undefined,
  managedApps: readonly string[],
): Actor {
  const { org, directory } = session.context;
  return {
    identity: account,
    subject: directory.subjectOf(account, org.provider, org.key),
    standing: role === undefined ? "no role in the team" : role,
    powers: [`role:${role ?? "none"}`, ...managedApps.map((app) => `manage:${app}`).sort()],
  };
}
