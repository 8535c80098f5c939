import { parseAddress } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant, LiveSetting } from "../../../model/state.ts";
import { groupNameOf, normalizeEmail } from "../../../model/subject.ts";
import { dispatch, type Handlers } from "../../kit/dispatch.ts";
import { accessOf, filledTextOf, idIn, parseReference, textOf, textsOf } from "../rules/convert.ts";
import { pathOf } from "./client.ts";
import { openState } from "./invitations.ts";
import { toKnownUser, userOf } from "./roster.ts";
import type { Session } from "./session.ts";

const OBSERVERS: Handlers<Session, LiveGrant | LiveSetting | undefined> = {
  grants: {
    organization: observeMembership,
    groups: observeGroupMember,
    projects: observeGrant,
    environments: observeGrant,
  },
  settings: { groups: observeSetting },
};

/** The entry an operation is about, as it is now; also refreshes the ids that later calls use. @throws ProviderError */
export async function observe(
  session: Session,
  operation: Operation,
): Promise<LiveGrant | LiveSetting | undefined> {
  return await dispatch(OBSERVERS, session, operation);
}

/** A member is looked up by user id where it is known, else by e-mail among invitations and users. */
async function observeMembership(
  session: Session,
  operation: GrantOperation,
): Promise<LiveGrant | undefined> {
  const { client, known } = session;
  const user = userOf(session, operation);
  if (user !== undefined) {
    const entry = await client.find(pathOf("users", user.id));
    const live = entry === undefined ? undefined : observeUser(session, operation, entry);
    if (live !== undefined || operation.action !== "add") return live;
  }
  const email = emailOf(session, operation);
  if (email === undefined) return undefined;
  const isMeant = (entry: JsonObject): boolean =>
    normalizeEmail(textOf(entry, "email") ?? "") === normalizeEmail(email);
  const invitations = await client.list("invitations/", { email });
  for (const entry of invitations.filter(isMeant)) {
    const live = observeInvitation(session, operation, entry);
    if (live !== undefined) return live;
  }
  const member = (await client.list("users/", { type: "interactive" })).find(isMeant);
  known.invitations.delete(operation.subject);
  return member === undefined ? undefined : observeUser(session, operation, member);
}

function emailOf(session: Session, operation: GrantOperation): string | undefined {
  const { context, known } = session;
  return (
    known.invitations.get(operation.subject)?.email ??
    context.directory.emailOf(operation.subject, context.org.provider, context.org.key)
  );
}

function observeUser(session: Session, operation: GrantOperation, entry: JsonObject): LiveGrant | undefined {
  const { known } = session;
  const user = toKnownUser(session, entry, { callerId: known.caller?.id, serviceIds: new Set() });
  const before = known.usersById.get(user.id);
  const identity = before?.identity.isService === true ? before.identity : user.identity;
  known.usersById.set(user.id, { ...user, identity });
  known.usersBySubject.set(operation.subject, { ...user, identity });
  if (user.role === undefined) return undefined;
  const fixed = user.fixed ?? before?.fixed;
  return {
    access: accessOf(user.role),
    identity,
    ...(user.membershipId === undefined ? {} : { ref: user.membershipId }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function observeInvitation(
  session: Session,
  operation: GrantOperation,
  entry: JsonObject,
): LiveGrant | undefined {
  const id = filledTextOf(entry, "id");
  const email = filledTextOf(entry, "email");
  const role = filledTextOf(entry, "role");
  const open = openState(entry);
  if (id === undefined || email === undefined || role === undefined || open === undefined) return undefined;
  session.known.invitations.set(operation.subject, { id, email, role, isBounced: open.isBounced });
  return {
    access: accessOf(role),
    identity: { email },
    pending: { state: open.state, ...(open.isBounced ? { isBounced: true } : {}) },
    ref: id,
  };
}

async function findGroup(session: Session, address: string): Promise<JsonObject | undefined> {
  const name = parseAddress(address).name ?? "";
  const known = session.known.groups.get(name);
  if (known !== undefined) return await session.client.find(pathOf("groups", known.id));
  const entries = await session.client.list("groups/", { name });
  const entry = entries.find((candidate) => textOf(candidate, "name") === name);
  const id = entry === undefined ? undefined : filledTextOf(entry, "id");
  if (entry === undefined || id === undefined) return undefined;
  session.known.rememberGroup(name, {
    id,
    url: filledTextOf(entry, "url") ?? session.client.referenceTo("groups", id),
  });
  return entry;
}

async function observeSetting(
  session: Session,
  operation: SettingOperation,
): Promise<LiveSetting | undefined> {
  const group = await findGroup(session, operation.address);
  if (group === undefined) return undefined;
  const ref = textOf(group, "id") ?? "";
  if (operation.setting === EXISTENCE) return { value: true, ref };
  return { value: textOf(group, "description") ?? "" };
}

async function observeGroupMember(
  session: Session,
  operation: GrantOperation,
): Promise<LiveGrant | undefined> {
  const user = userOf(session, operation);
  if (user === undefined) return undefined;
  const group = await findGroup(session, operation.address);
  if (group === undefined) return undefined;
  const isIn = textsOf(group, "users").some((url) => idIn(url, "users") === user.id);
  if (!isIn) return undefined;
  return { access: {}, identity: user.identity, ...(user.fixed === undefined ? {} : { fixed: user.fixed }) };
}

async function observeGrant(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const { client, known } = session;
  const { address, subject } = operation;
  const scope = known.scopes.get(address);
  const group = groupNameOf(subject);
  const user = group === undefined ? userOf(session, operation) : undefined;
  const holder = group === undefined ? user : known.groups.get(group);
  if (scope === undefined || holder === undefined) return undefined;
  const key = group === undefined ? holder.id : subject;
  const collection = group === undefined ? "users" : "groups";
  const entry = (await client.list("grants/", { scope: scope.url })).find((candidate) => {
    const principal = parseReference(textOf(candidate, "principal") ?? "");
    return principal?.collection === collection && principal.id === holder.id;
  });
  const id = entry === undefined ? undefined : filledTextOf(entry, "id");
  const role = entry === undefined ? undefined : filledTextOf(entry, "role");
  if (id === undefined || role === undefined) {
    known.forgetGrant(address, key);
    return undefined;
  }
  known.rememberGrant(address, key, id);
  return {
    access: accessOf(role),
    identity: user?.identity ?? { name: group ?? subject },
    ref: id,
    ...(user?.fixed === undefined ? {} : { fixed: user.fixed }),
  };
}
