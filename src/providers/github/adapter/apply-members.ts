import { parseAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import { removed } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { keptRepositories } from "../rules/conversion.ts";
import { IN_VAIN } from "../rules/effects.ts";
import { GROUPS } from "../shape.ts";
import { accountOf, requireAccount } from "./accounts.ts";
import { failures } from "./failures.ts";
import type { Session } from "./session.ts";

const WAITS: Outcome = { note: "invited; waits for acceptance", isPending: true };

/** Invites, changes or removes one member. @throws ProviderError */
export async function applyMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  if (operation.action === "remove") return await removeMember(session, operation);
  if (operation.action === "add") return await invite(session, operation);
  if (operation.observed?.pending === undefined) return await setRole(session, operation);
  const account = await accountOf(session, operation);
  if (account !== undefined) return await setRole(session, operation);
  await withdraw(session, operation);
  return await invite(session, operation);
}

/** One invitation with the teams that the plan shows come with it: one mail. */
async function invite(session: Session, operation: GrantOperation): Promise<Outcome> {
  const { org, directory } = session.context;
  const account = await accountOf(session, operation);
  const email = directory.emailOf(operation.subject, org.provider, org.key);
  const to = account !== undefined ? { invitee_id: Number(account.id) } : { email };
  if (account === undefined && email === undefined) await requireAccount(session, operation);
  const teams = teamsNamed(session, operation);
  await clearFailed(session, operation);
  const { body } = await session.client.write({
    method: "POST",
    path: path`/orgs/${session.login}/invitations`,
    isContent: true,
    body: {
      ...to,
      role: operation.after?.role === "owner" ? "admin" : "direct_member",
      ...(teams.length === 0 ? {} : { team_ids: teams }),
    },
  });
  if (isJsonObject(body) && typeof body.id === "number") session.invitations.set(operation.subject, body.id);
  return WAITS;
}

/** Entries of earlier invitations in vain, as the plan shows. */
async function clearFailed(session: Session, { subject, effects }: GrantOperation): Promise<void> {
  if (!effects.some(({ text }) => text.startsWith(IN_VAIN))) return;
  for (const id of session.failed.get(subject) ?? [])
    await remove(session, path`/orgs/${session.login}/invitations/${id}`);
  session.failed.delete(subject);
}

/** Teams that the plan shows beside the invitation; nothing is written that it does not name. */
function teamsNamed(session: Session, { effects }: GrantOperation): readonly number[] {
  return effects.flatMap(({ kind, address }) => {
    if (kind !== "note" || address === undefined || sectionOf(address) !== GROUPS) return [];
    const id = session.teams.get(parseAddress(address).name ?? "")?.id;
    return id === undefined ? [] : [id];
  });
}

/** Always with a role: left out it means `member`, and demotes an owner. Rule 18. */
async function setRole(session: Session, operation: GrantOperation): Promise<Outcome> {
  const { login } = await requireAccount(session, operation);
  const { body } = await session.client.write({
    method: "PUT",
    path: path`/orgs/${session.login}/memberships/${login}`,
    body: { role: operation.after?.role === "owner" ? "admin" : "member" },
  });
  // What a team shows of somebody means something else once they are no owner.
  if (operation.after?.role !== "owner")
    session.owners = new Set([...session.owners].filter((owner) => owner !== login));
  return isJsonObject(body) && body.state === "pending" ? WAITS : {};
}

async function removeMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  if (operation.observed?.pending !== undefined) return await withdraw(session, operation);
  const { login } = await requireAccount(session, operation);
  if (keptRepositories(session.context.org, operation.subject).length > 0) {
    return await convert(session, operation, login);
  }
  return await remove(session, path`/orgs/${session.login}/memberships/${login}`);
}

/**
 * Makes a member an outside collaborator, who keeps the grants of their own; those that the plan shows as lost are
 * taken away then. Rule 32.
 */
async function convert(session: Session, operation: GrantOperation, login: string): Promise<Outcome> {
  await session.client.write({
    method: "PUT",
    path: path`/orgs/${session.login}/outside_collaborators/${login}`,
    body: {},
  });
  for (const { kind, address } of operation.effects) {
    const repository = address === undefined ? undefined : session.repositories.get(address);
    if (kind === "cascade" && repository !== undefined)
      await remove(session, path`/repos/${session.login}/${repository}/collaborators/${login}`);
  }
  return { note: "is an outside collaborator now" };
}

/** An invitation has a number of its own; the one seen in the plan must be the one that is withdrawn. */
async function withdraw(session: Session, operation: GrantOperation): Promise<Outcome> {
  const id = numberOf(operation.observed?.ref) ?? session.invitations.get(operation.subject);
  if (id === undefined)
    throw failures.error(
      { org: session.context.org.key },
      {
        code: "NOT_FOUND",
        message: `The invitation of ${operation.subject} is not there any more.`,
      },
    );
  return await remove(session, path`/orgs/${session.login}/invitations/${id}`);
}

/** The number in `invitation:NUMBER`. */
export function numberOf(ref: string | undefined): number | undefined {
  const match = /^invitation:(\d+)$/.exec(ref ?? "");
  return match === null ? undefined : Number(match[1]);
}

/** Deletes something; what is gone already is not a failure. @throws ProviderError */
export async function remove(session: Session, where: string): Promise<Outcome> {
  return await removed(session.client.write({ method: "DELETE", path: where }));
}
