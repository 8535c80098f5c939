import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { Identity } from "../../../model/subject.ts";
import { allDone } from "../../kit/all-done.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import { check, numberIn, type Session, textIn } from "./session.ts";

/** One member. */
export interface MemberRow {
  readonly identity: Identity & { readonly id: string; readonly login: string };
  readonly role: "owner" | "member";
}

/** One open invitation to the organization. */
export interface InvitationRow {
  readonly id: number;
  readonly identity: Identity;
  /** In the file's words; any other word for what the file cannot hold. */
  readonly role: string;
  /** True if an identity provider keeps it. */
  readonly isFromProvider: boolean;
  /** Slugs of the teams that are joined on accepting. */
  readonly teams: readonly string[];
}

/** An invitation that was not accepted in time, or could not be sent. It gives nothing, and stays listed. */
export interface FailedRow {
  readonly id: number;
  readonly identity: Identity;
  readonly reason: string;
}

/** Who belongs to the organization, and who is invited. */
export interface Roster {
  readonly members: readonly MemberRow[];
  readonly invitations: readonly InvitationRow[];
}

/** The account of a user in a REST answer. */
export function identityOf(session: Session, request: string, row: JsonObject): MemberRow["identity"] {
  return {
    id: String(numberIn(session, request, row, "id")),
    login: textIn(session, request, row, "login"),
    ...(row.type === "Bot" ? { isService: true } : {}),
  };
}

/** One account by its login; undefined if there is none. @throws ProviderError */
export async function accountByLogin(
  session: Session,
  login: string,
): Promise<MemberRow["identity"] | undefined> {
  return await accountAt(session, path`/users/${login}`);
}

/** One account by its number; undefined if there is none. @throws ProviderError */
export async function accountById(session: Session, id: string): Promise<MemberRow["identity"] | undefined> {
  return await accountAt(session, path`/user/${id}`);
}

async function accountAt(session: Session, where: string): Promise<MemberRow["identity"] | undefined> {
  try {
    const body = await session.client.get(where);
    if (!isJsonObject(body)) throw session.client.notUnderstood(`GET ${where}`, "it is not an account");
    return identityOf(session, `GET ${where}`, body);
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND")) return undefined;
    throw error;
  }
}

/** All members. The lists carry no role, so that there are two. @throws ProviderError */
export async function readMembers(session: Session): Promise<readonly MemberRow[]> {
  const base = path`/orgs/${session.context.org.name}/members`;
  const [owners, members] = await allDone([
    session.client.list(`${base}?role=admin`),
    session.client.list(`${base}?role=member`),
  ]);
  const rows = (list: readonly JsonObject[], role: MemberRow["role"]): readonly MemberRow[] =>
    list.map((row) => ({ identity: identityOf(session, `GET ${base}`, row), role }));
  return [...rows(owners, "owner"), ...rows(members, "member")];
}

const INVITED_AS: Readonly<Record<string, string>> = { admin: "owner", direct_member: "member" };

/** All open invitations; with the teams they name where `withTeams` asks for them. @throws ProviderError */
export async function readInvitations(
  session: Session,
  withTeams: boolean,
): Promise<readonly InvitationRow[]> {
  const where = path`/orgs/${session.context.org.name}/invitations`;
  const rows = await session.client.list(where);
  const read = rows.map(async (row): Promise<InvitationRow> => {
    const request = `GET ${where}`;
    check(session, request, row, {
      "login?": "filled text",
      "email?": "filled text",
      "invitation_source?": "text",
    });
    const id = numberIn(session, request, row, "id");
    const role = textIn(session, request, row, "role");
    return {
      id,
      identity: await invitedOf(session, row),
      role: INVITED_AS[role] ?? role,
      isFromProvider: row.invitation_source === "scim",
      teams: withTeams && row.team_count !== 0 ? await teamsOf(session, `${where}/${id}/teams`) : [],
    };
  });
  return await allDone(read);
}

/** An invitation gives the login or the e-mail, and never the number. */
async function invitedOf(session: Session, row: JsonObject): Promise<Identity> {
  const { login, email } = row;
  if (typeof login === "string")
    return (await accountByLogin(session, login)) ?? { login, id: `login:${login}` };
  if (typeof email === "string") return { email };
  throw session.client.notUnderstood("the list of invitations", "an invitation has neither login nor email");
}

/** Invitations that have failed. @throws ProviderError */
export async function readFailed(session: Session): Promise<readonly FailedRow[]> {
  const where = path`/orgs/${session.context.org.name}/failed_invitations`;
  const request = `GET ${where}`;
  const rows = await session.client.list(where);
  return rows.map((row): FailedRow => {
    check(session, request, row, {
      "login?": "filled text",
      "email?": "filled text",
      "failed_reason?": "text",
    });
    const { login, email, failed_reason: reason } = row;
    return {
      id: numberIn(session, request, row, "id"),
      identity: {
        ...(typeof login === "string" ? { login } : {}),
        ...(typeof email === "string" ? { email } : {}),
      },
      reason: typeof reason === "string" && reason !== "" ? reason : "it failed",
    };
  });
}

async function teamsOf(session: Session, where: string): Promise<readonly string[]> {
  const rows = await session.client.list(where);
  return rows.map((row) => textIn(session, `GET ${where}`, row, "slug"));
}

/** The live grant of one open invitation. */
export function invitationGrant(row: InvitationRow): LiveGrant {
  const isKnown = row.role === "owner" || row.role === "member";
  const fixed = row.isFromProvider
    ? "invited by the identity provider"
    : isKnown
      ? undefined
      : `an invitation as ${row.role}`;
  return {
    access: { role: row.role },
    identity: row.identity,
    pending: { state: "pending" },
    ref: `invitation:${row.id}`,
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** Decides who is who, and records memberships and invitations. */
export function placeMembers(
  session: Session,
  builder: LiveOrgBuilder,
  { members, invitations }: Roster,
): void {
  for (const { identity } of members) builder.meet(identity);
  for (const { identity } of invitations) builder.meet(identity);
  builder.settle();
  session.owners = new Set(
    members.flatMap(({ identity, role }) => (role === "owner" ? [identity.login] : [])),
  );
  session.members = new Set(members.map(({ identity }) => identity.login));
  session.invitations.clear();
  for (const row of invitations) session.invitations.set(builder.subjectOf(row.identity), row.id);
  // Also where the files do not manage them: a base permission reaches every member.
  builder.open(builder.root);
  for (const { identity, role } of members) builder.grant(builder.root, { access: { role }, identity });
  for (const row of invitations) builder.grant(builder.root, invitationGrant(row));
}
