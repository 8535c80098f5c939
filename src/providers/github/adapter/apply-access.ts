import { parseAddress } from "../../../model/address.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { path, placeKey } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { bodyWordOf } from "../rules/words.ts";
import { requireAccount } from "./accounts.ts";
import { teamOf } from "./apply-groups.ts";
import { numberOf, remove } from "./apply-members.ts";
import { failures } from "./failures.ts";
import { patiently } from "./patience.ts";
import type { Session } from "./session.ts";

/** The vendor's name of the repository at an address. @throws ProviderError if the read did not find it */
export function repositoryOf(session: Session, address: string): string {
  const name = session.repositories.get(address);
  if (name !== undefined) return name;
  throw failures.error(
    { org: session.context.org.key },
    {
      code: "NOT_FOUND",
      message: `There is no repository "${parseAddress(address).name ?? address}" in ${session.login}.`,
    },
  );
}

/** Gives, changes or ends access to one repository. @throws ProviderError */
export async function applyRepositoryGrant(session: Session, operation: GrantOperation): Promise<Outcome> {
  const repository = repositoryOf(session, operation.address);
  const group = groupNameOf(operation.subject);
  const permission = bodyWordOf(operation.after?.role ?? "");
  if (group !== undefined) {
    const team = teamOf(session, group);
    const where = path`/orgs/${session.login}/teams/${team.slug}/repos/${session.login}/${repository}`;
    if (operation.action === "remove") return await remove(session, where);
    await patiently(session, team, () =>
      session.client.write({ method: "PUT", path: where, body: { permission } }),
    );
    return {};
  }
  if (operation.observed?.pending !== undefined)
    return await changeInvitation(session, operation, repository);
  const { login } = await requireAccount(session, operation);
  const where = path`/repos/${session.login}/${repository}/collaborators/${login}`;
  if (operation.action === "remove") return await remove(session, where);
  await clearExpired(session, operation.address, repository, login);
  const isContent = !session.members.has(login);
  const { status } = await session.client.write({
    method: "PUT",
    path: where,
    body: { permission },
    isContent,
  });
  return status === 201 ? { note: "invited; waits for acceptance", isPending: true } : {};
}

/** Invitations to repositories have numbers of their own, and take the words of answers. */
async function changeInvitation(
  session: Session,
  operation: GrantOperation,
  repository: string,
): Promise<Outcome> {
  const id =
    numberOf(operation.observed?.ref) ?? session.places.get(placeKey(operation.address, operation.subject));
  if (id === undefined)
    throw failures.error(
      { org: session.context.org.key },
      {
        code: "NOT_FOUND",
        message: `The invitation of ${operation.subject} to ${repository} is not there any more.`,
      },
    );
  const where = path`/repos/${session.login}/${repository}/invitations/${id}`;
  if (operation.action === "remove") return await remove(session, where);
  await session.client.write({ method: "PATCH", path: where, body: { permissions: operation.after?.role } });
  return { note: "invitation changed; waits for acceptance", isPending: true };
}

/** Whether a PUT renews an expired invitation is not known: it is withdrawn first. Rule 57. */
async function clearExpired(
  session: Session,
  address: string,
  repository: string,
  login: string,
): Promise<void> {
  const key = placeKey(address, login);
  const id = session.expired.get(key);
  if (id === undefined) return;
  await remove(session, path`/repos/${session.login}/${repository}/invitations/${id}`);
  session.expired.delete(key);
}

/** Assigns a role on the organization or takes it back, always with its number: without, all would go. Rule 59. */
export async function applyRole(session: Session, operation: GrantOperation): Promise<Outcome> {
  const name = parseAddress(operation.address).name ?? "";
  const id = session.roles.get(name);
  if (id === undefined)
    throw failures.error(
      { org: session.context.org.key },
      {
        code: "NOT_FOUND",
        message: `${session.login} has no role "${name}".`,
        hint: `It has ${[...session.roles.keys()].sort().join(", ")}.`,
      },
    );
  const group = groupNameOf(operation.subject);
  const holder =
    group === undefined
      ? path`users/${(await requireAccount(session, operation)).login}`
      : path`teams/${teamOf(session, group).slug}`;
  const where = `${path`/orgs/${session.login}/organization-roles/`}${holder}${path`/${id}`}`;
  if (operation.action === "remove") return await remove(session, where);
  const assign = () => session.client.write({ method: "PUT", path: where });
  await (group === undefined ? assign() : patiently(session, teamOf(session, group), assign));
  return {};
}
