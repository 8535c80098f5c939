import { parseAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { groupSubject } from "../../../model/subject.ts";
import { WAS_GONE } from "../../kit/gone.ts";
import type { Outcome } from "../../provider.ts";
import { filledTextOf, idIn, textsOf } from "../rules/convert.ts";
import { unsupported } from "./apply-checks.ts";
import { pathOf } from "./client.ts";
import { failures } from "./failures.ts";
import type { KnownObject } from "./known.ts";
import { userOf } from "./roster.ts";
import type { Session } from "./session.ts";

function nameOf(operation: Operation): string {
  return parseAddress(operation.address).name ?? "";
}

function groupOf(session: Session, operation: Operation): KnownObject {
  const group = session.known.groups.get(nameOf(operation));
  if (group === undefined) throw unsupported(session, operation, `there is no group "${nameOf(operation)}".`);
  return group;
}

/** Creates or deletes a group, or changes its description. @throws ProviderError */
export async function applyGroupSetting(session: Session, operation: SettingOperation): Promise<Outcome> {
  if (operation.setting === EXISTENCE) {
    return operation.action === "remove"
      ? await deleteGroup(session, operation)
      : await createGroup(session, operation);
  }
  const description = typeof operation.after === "string" ? operation.after : "";
  await session.client.write("PATCH", pathOf("groups", groupOf(session, operation).id), { description });
  return {};
}

async function createGroup(session: Session, operation: SettingOperation): Promise<Outcome> {
  const { client, known, context } = session;
  const name = nameOf(operation);
  const described = context.org.settings.get(operation.address)?.get("description")?.value;
  const description = typeof described === "string" && described !== "" ? { description: described } : {};
  const answer = await client.write("POST", "groups/", { name, ...description, users: [] });
  const id = filledTextOf(answer, "id");
  if (id === undefined) {
    throw failures.error(client, {
      code: "NOT_JSON",
      message: `CloudTruth created the group "${name}" but did not say under which id.`,
      isLost: true,
    });
  }
  known.rememberGroup(name, { id, url: filledTextOf(answer, "url") ?? client.referenceTo("groups", id) });
  return {};
}

/** Deletes what the plan shows as lost with the group, its grants, and then the group. */
async function deleteGroup(session: Session, operation: SettingOperation): Promise<Outcome> {
  const { client, known } = session;
  const name = nameOf(operation);
  const group = known.groups.get(name);
  if (group === undefined) return WAS_GONE;
  const subject = groupSubject(name);
  for (const effect of operation.effects) {
    if (effect.kind !== "cascade" || effect.address === undefined || effect.subject !== subject) continue;
    const grant = known.grants.get(effect.address)?.get(subject);
    if (grant === undefined) continue;
    await client.remove(pathOf("grants", grant));
    known.forgetGrant(effect.address, subject);
  }
  const isRemoved = await client.remove(pathOf("groups", group.id));
  known.groups.delete(name);
  return isRemoved ? {} : WAS_GONE;
}

/** Adds or removes one member. @throws ProviderError */
export async function applyGroupMember(session: Session, operation: GrantOperation): Promise<Outcome> {
  await changeMembers(session, [operation]);
  return {};
}

/** Several members of one group may come or go in one call. */
export function groupBatchKey(operation: Operation): string | undefined {
  if (operation.kind !== "grant" || operation.action === "update") return undefined;
  return parseAddress(operation.address).section === "groups"
    ? `${operation.address} ${operation.action}`
    : undefined;
}

/**
 * Adds or removes several members in one call. Where the service refuses, each goes alone, so that one unknown user
 * does not cost the others their place.
 */
export async function applyGroupMembers(
  session: Session,
  operations: readonly GrantOperation[],
): Promise<readonly (Outcome | Error)[]> {
  try {
    await changeMembers(session, operations);
    return operations.map(() => ({}));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const isHopeless =
      error.details.isLost === true || error.code === "UNAUTHORIZED" || error.code === "RATE_LIMITED";
    if (operations.length === 1 || isHopeless) return operations.map(() => error);
    const outcomes: (Outcome | Error)[] = [];
    for (const operation of operations) outcomes.push(...(await applyGroupMembers(session, [operation])));
    return outcomes;
  }
}

async function changeMembers(session: Session, operations: readonly GrantOperation[]): Promise<void> {
  const [first] = operations;
  if (first === undefined) return;
  const group = groupOf(session, first);
  const users = operations.map((operation) => memberOf(session, operation));
  const isAdd = first.action !== "remove";
  const answer = await sendMembers(session, pathOf("groups", group.id, isAdd ? "add" : "remove"), users);
  if (!Array.isArray(answer.users)) return;
  const present = new Set(textsOf(answer, "users").map((url) => idIn(url, "users")));
  const wrong = users.find((user) => present.has(user.id) !== isAdd);
  if (wrong === undefined) return;
  throw failures.error(session.client, {
    code: "REFUSED",
    message: `CloudTruth answered that all is well, but ${wrong.id} is ${isAdd ? "still not" : "still"} in the group "${nameOf(first)}".`,
    hint: OLDER_FORM,
  });
}

const OLDER_FORM =
  "Installations from before 2025 take group members in another form, which rolecall does not write.";

/** Such an installation asks for `user`, which the form of today does not have. */
async function sendMembers(
  session: Session,
  path: ReturnType<typeof pathOf>,
  users: readonly KnownObject[],
): Promise<JsonObject> {
  try {
    return await session.client.write("POST", path, { users: users.map((user) => user.url) });
  } catch (error) {
    const isOlder =
      error instanceof ProviderError &&
      error.details.status === 400 &&
      /\buser: This field is required/.test(error.details.message);
    throw isOlder ? new ProviderError({ ...error.details, hint: OLDER_FORM }) : error;
  }
}

function memberOf(session: Session, operation: GrantOperation): KnownObject {
  const user = userOf(session, operation);
  if (user === undefined) {
    throw unsupported(session, operation, `${operation.subject} is not a user of the organization.`);
  }
  return user;
}
