import { formatAddress, parseAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { Outcome } from "../../provider.ts";
import { slugOf } from "../rules/words.ts";
import { GROUPS } from "../shape.ts";
import { requireAccount } from "./accounts.ts";
import { remove } from "./apply-members.ts";
import { failures } from "./failures.ts";
import { patiently } from "./patience.ts";
import { type KnownTeam, numberIn, type Session, textIn } from "./session.ts";

/** The team of an operation, or of a group's key. @throws ProviderError if the read did not find it */
export function teamOf(session: Session, key: string): KnownTeam {
  const team = session.teams.get(key);
  if (team !== undefined) return team;
  throw failures.error(
    { org: session.context.org.key },
    {
      code: "NOT_FOUND",
      message: `There is no group "${key}" in ${session.login}.`,
    },
  );
}

const keyIn = (operation: Operation): string => parseAddress(operation.address).name ?? "";

/** Creates or deletes a group, or changes one of its settings. @throws ProviderError */
export async function applyGroupSetting(session: Session, operation: SettingOperation): Promise<Outcome> {
  if (operation.setting === EXISTENCE)
    return operation.action === "remove"
      ? await deleteGroup(session, keyIn(operation))
      : await createGroup(session, keyIn(operation));
  const team = teamOf(session, keyIn(operation));
  const { setting, after } = operation;
  const { body } = await session.client.write({
    method: "PATCH",
    path: path`/orgs/${session.login}/teams/${team.slug}`,
    body: bodyOf(session, setting, after ?? null),
  });
  if (setting === "parent" && isJsonObject(body)) remember(session, keyIn(operation), body);
  return {};
}

/** A setting in the words of a request. */
function bodyOf(session: Session, setting: string, value: Json): Readonly<Record<string, unknown>> {
  switch (setting) {
    case "parent":
      return { parent_team_id: typeof value === "string" ? teamOf(session, value).id : null };
    case "notifications":
      return { notification_setting: value === false ? "notifications_disabled" : "notifications_enabled" };
    default:
      return { [setting]: value };
  }
}

function remember(session: Session, key: string, body: JsonObject): void {
  const request = "the answer with the team";
  session.teams.set(key, {
    id: numberIn(session, request, body, "id"),
    slug: textIn(session, request, body, "slug"),
    parent: isJsonObject(body.parent) ? textIn(session, request, body.parent, "slug") : undefined,
  });
}

/** A new team with its settings. Who makes it becomes its maintainer (rule 34), and leaves unless the files say so. */
async function createGroup(session: Session, key: string): Promise<Outcome> {
  const { org } = session.context;
  const address = formatAddress(org.key, GROUPS, key);
  const settings = [...(org.settings.get(address) ?? [])].filter(
    ([name, { value }]) => name !== EXISTENCE && !(name === "parent" && value === null),
  );
  const wanted = Object.assign({}, ...settings.map(([name, { value }]) => bodyOf(session, name, value)));
  remember(session, key, await makeTeam(session, key, wanted));
  session.fresh.add(teamOf(session, key).id);
  await settleParent(session, key, wanted.parent_team_id);
  await leaveNewGroup(session, key);
  return {};
}

/** Makes the team. Where the answer was lost and the team is there, its maker still has to leave it: it is taken for made. */
async function makeTeam(session: Session, key: string, wanted: object): Promise<JsonObject> {
  const where = path`/orgs/${session.login}/teams`;
  try {
    const { body } = await session.client.write({
      method: "POST",
      path: where,
      isContent: true,
      // Without a parent GitHub makes secret teams; rolecall's default is one that members see.
      body: { name: key, privacy: "closed", ...wanted },
    });
    if (isJsonObject(body)) return body;
    throw session.client.notUnderstood(`POST ${where}`, "it is not a team");
  } catch (error) {
    if (!(error instanceof ProviderError) || error.details.isLost !== true) throw error;
    const found = await session.client.get(`${where}${path`/${slugOf(key)}`}`).catch(() => undefined);
    if (isJsonObject(found) && found.name === key) return found;
    throw error;
  }
}

/** An App's wish for a parent may be ignored at creation. */
async function settleParent(session: Session, key: string, wanted: unknown): Promise<void> {
  const team = teamOf(session, key);
  if (wanted === undefined || team.parent !== undefined) return;
  const { body } = await patiently(session, team, () =>
    session.client.write({
      method: "PATCH",
      path: path`/orgs/${session.login}/teams/${team.slug}`,
      body: { parent_team_id: wanted },
    }),
  );
  if (isJsonObject(body)) remember(session, key, body);
}

async function leaveNewGroup(session: Session, key: string): Promise<void> {
  const { actor, context } = session;
  if (actor === undefined) return;
  const { org, directory } = context;
  const subject = directory.subjectOf(actor, org.provider, org.key);
  if (org.grants.get(formatAddress(org.key, GROUPS, key))?.has(subject) === true) return;
  const team = teamOf(session, key);
  const where = path`/orgs/${session.login}/teams/${team.slug}/memberships/${actor.login}`;
  try {
    await patiently(session, team, () => session.client.write({ method: "DELETE", path: where }));
  } catch (error) {
    if (!isRefusal(error, "NOT_FOUND")) throw error;
  }
}

/** Deleting a parent deletes everything below it (rule 38): a group that still has children is refused. */
async function deleteGroup(session: Session, key: string): Promise<Outcome> {
  const { slug } = teamOf(session, key);
  const children = await session.client.list(path`/orgs/${session.login}/teams/${slug}/teams`);
  if (children.length > 0) {
    const names = children.map((child) => textIn(session, "the list of child teams", child, "name"));
    throw failures.error(
      { org: session.context.org.key },
      {
        code: "REFUSED",
        message: `The group "${key}" still has groups below it (${names.join(", ")}), which GitHub would delete with it.`,
        hint: "Give them another parent, or parent: null, in the file; then plan again.",
      },
    );
  }
  const outcome = await remove(session, path`/orgs/${session.login}/teams/${slug}`);
  session.teams.delete(key);
  return outcome;
}

/** Puts somebody into a group, changes their role in it, or takes them out. @throws ProviderError */
export async function applyGroupMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  const team = teamOf(session, keyIn(operation));
  const { login } = await requireAccount(session, operation);
  const where = path`/orgs/${session.login}/teams/${team.slug}/memberships/${login}`;
  if (operation.action === "remove") return await remove(session, where);
  const role = operation.after?.role ?? "member";
  const { body } = await patiently(session, team, () =>
    session.client.write({ method: "PUT", path: where, body: { role } }),
  );
  return isJsonObject(body) && body.state === "pending"
    ? { note: "waits until the invitation to the organization is accepted", isPending: true }
    : {};
}
