import { satisfies } from "../../../model/access.ts";
import { parseAddress } from "../../../model/address.ts";
import type { Json, JsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant, LiveSetting } from "../../../model/state.ts";
import { OWNER } from "../shape.ts";
import { writeEntries } from "../whitelist.ts";
import { accessOf, type GroupRecord, identityOf, type UserRecord } from "./convert.ts";
import { listField, textField } from "./lenient.ts";
import { SETTLING_PAUSES, type Session } from "./session.ts";

/** The entry an operation is about, read freshly. @throws ProviderError */
export async function observe(
  session: Session,
  operation: Operation,
): Promise<LiveGrant | LiveSetting | undefined> {
  if (operation.kind === "setting") return await observeSetting(session, operation);
  const { section } = parseAddress(operation.address);
  return section === undefined
    ? await observeMember(session, operation)
    : await observeHolder(session, operation);
}

async function observeMember(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const { options } = session;
  const user = await findUser(session, operation);
  if (user === undefined) return undefined;
  const access = accessOf(user, options.profile);
  // Where removal means disabling, a disabled user is a removed one.
  if (operation.action === "remove" && options.removal === "disable" && access.disabled === true)
    return undefined;
  return {
    access,
    identity: identityOf(user),
    ref: user.id,
    ...(user.version === undefined ? {} : { version: user.version }),
  };
}

async function findUser(session: Session, operation: GrantOperation): Promise<UserRecord | undefined> {
  const id = session.userIdOf(operation);
  if (id !== undefined) {
    const raw = await session.fetch("users", id);
    return raw === undefined ? undefined : await withRoles(session, operation, raw);
  }
  const raw = await lookUpUser(session, operation);
  const record = raw === undefined ? undefined : await withRoles(session, operation, raw);
  if (record !== undefined) session.userIds.set(operation.subject, record.id);
  return record;
}

/** Keeps the record; where roles are groups, asks the groups too. */
async function withRoles(
  session: Session,
  operation: GrantOperation,
  raw: JsonObject,
): Promise<UserRecord | undefined> {
  const record = session.keepUser(raw);
  if (record === undefined) return undefined;
  session.users.set(record.id, record);
  if (session.options.profile.roleEncoding !== "role-groups") return record;
  await settle(session, async () => {
    await session.loadGroups();
    session.join();
    const now = session.users.get(record.id);
    return (
      now === undefined ||
      operation.after === undefined ||
      satisfies(accessOf(now, session.options.profile), operation.after)
    );
  });
  return session.users.get(record.id);
}

/** Repeats a read a few times while it does not show what is expected; then it counts as it is. */
async function settle(session: Session, isAsExpected: () => Promise<boolean>): Promise<void> {
  for (const pause of [...SETTLING_PAUSES, undefined]) {
    if ((await isAsExpected()) || pause === undefined) return;
    await session.context.clock.sleep(pause);
  }
}

/** After a lost creation: by `externalId`, by `userName`, at last in the whole list. */
async function lookUpUser(session: Session, operation: GrantOperation): Promise<JsonObject | undefined> {
  const { directory, org } = session.context;
  const email = directory.emailOf(operation.subject, "scim", org.key);
  const path = await session.pathOf("users");
  const lister = await session.lister();
  const isPerson = directory.people.has(operation.subject);
  const queries: readonly (readonly [string, string | undefined])[] = [
    ["externalId", isPerson ? operation.subject : undefined],
    ["userName", email],
  ];
  for (const [attribute, value] of queries) {
    if (value === undefined) continue;
    const found = await lister.matching(path, attribute, value);
    if (found?.[0] !== undefined) return found[0];
  }
  // An empty answer to a filter proves nothing: some services compare by case.
  const all = await lister.all(path);
  return all.find(
    (raw) =>
      (isPerson && textField(raw, "externalId") === operation.subject) ||
      (email !== undefined && textField(raw, "userName")?.toLowerCase() === email.toLowerCase()),
  );
}

async function findGroup(session: Session, operation: Operation): Promise<GroupRecord | undefined> {
  const id = session.groupIds.get(operation.address);
  const raw = id === undefined ? await lookUpGroup(session, operation) : await session.fetch("groups", id);
  const record = raw === undefined ? undefined : session.keepGroup(raw);
  if (record === undefined) return undefined;
  const members = session.areMembersFromUsers
    ? (session.groups.get(record.id)?.members ?? [])
    : record.members;
  const kept = { ...record, members };
  session.groups.set(record.id, kept);
  session.groupIds.set(operation.address, record.id);
  return kept;
}

async function lookUpGroup(session: Session, operation: Operation): Promise<JsonObject | undefined> {
  const name = parseAddress(operation.address).name ?? "";
  const lister = await session.lister();
  const path = await session.pathOf("groups");
  const found = (await lister.matching(path, "displayName", name)) ?? [];
  const all = found.length > 0 ? found : await lister.all(path);
  const named = all.filter((raw) => textField(raw, "displayName") === name);
  // Several of one name: none of them can be known to be the one that was just made.
  return named.length === 1 ? named[0] : undefined;
}

async function observeHolder(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const userId = session.userIdOf(operation);
  const group = await findGroup(session, operation);
  if (group === undefined || userId === undefined) return undefined;
  const isHidden = !session.options.profile.areMembersReadable && group.members.length === 0;
  // What cannot be seen is believed: the service has confirmed the write.
  if (isHidden && operation.action !== "remove")
    return { access: operation.after ?? {}, identity: { id: userId }, ref: group.id };
  if (!(await isMember(session, group, userId, operation))) return undefined;
  const user = session.users.get(userId);
  return { access: {}, identity: user === undefined ? { id: userId } : identityOf(user), ref: group.id };
}

async function isMember(
  session: Session,
  group: GroupRecord,
  userId: string,
  operation: GrantOperation,
): Promise<boolean> {
  if (!session.areMembersFromUsers) return group.members.includes(userId);
  const expected = operation.action !== "remove";
  let isOn = !expected;
  await settle(session, async () => {
    const raw = await session.fetch("users", userId);
    isOn = listField(raw, "groups").some((item) => textField(item, "value") === group.id);
    return isOn === expected;
  });
  return isOn;
}

async function observeSetting(
  session: Session,
  operation: SettingOperation,
): Promise<LiveSetting | undefined> {
  const group = await findGroup(session, operation);
  if (group === undefined) return undefined;
  const ref = group.id;
  if (operation.setting === EXISTENCE) return { value: true, ref };
  if (operation.setting === OWNER) {
    const owner =
      [...session.userIds].find(([, id]) => id === group.owner)?.[0] ??
      (group.owner === undefined ? undefined : `id:${group.owner}`);
    return owner === undefined ? undefined : { value: owner, ref };
  }
  return group.whitelist.length === 0 ? undefined : { value: writeEntries(group.whitelist) as Json, ref };
}
