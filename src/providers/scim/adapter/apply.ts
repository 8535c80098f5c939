import { ProviderError } from "../../../model/errors.ts";
import type { Operation } from "../../../model/operation.ts";
import { WAS_GONE } from "../../kit/gone.ts";
import type { Outcome } from "../../provider.ts";
import { URN, type WirePatch, type WirePatchOperation } from "../wire.ts";
import type { Answer } from "./client.ts";
import { bodyObject } from "./client.ts";
import { accessOf } from "./convert.ts";
import { failures, scimTypeOf } from "./failures.ts";
import { idOfLocation, objectField, textField } from "./lenient.ts";
import { mergePatch, putBody } from "./merge.ts";
import { observe } from "./observe.ts";
import { keepGroup, noteCreated, noteDeleted, notePatched } from "./remember.ts";
import type { Collection, Session } from "./session.ts";
import type { RoleGroupChange, Write } from "./write.ts";
import { prepareWrite } from "./writes.ts";

/** A write that met another version is looked at anew so often. */
const VERSION_ATTEMPTS = 3;

/** Carries out one operation. @throws ProviderError */
export async function applyOperation(session: Session, operation: Operation): Promise<Outcome> {
  const key = session.groupIds.get(operation.address) ?? operation.id;
  return await session.inTurn(key, async () => await perform(session, operation));
}

async function perform(session: Session, operation: Operation): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const write = prepareWrite(session, operation);
    if (write.kind === "nothing") return { note: write.note };
    if (write.kind === "create") return await create(session, operation, write);
    const answer = write.kind === "delete" ? await remove(session, write) : await change(session, write);
    if (answer === "gone") return WAS_GONE;
    if (answer === undefined) return outcomeOf(write);
    const isVersion = answer.status === 412 || answer.status === 428;
    if (!isVersion || attempt >= VERSION_ATTEMPTS) throw session.client.refusal(answer, false);
    await lookAgain(session, operation, write.collection, write.id);
  }
}

function outcomeOf(write: Write): Outcome {
  return write.kind === "patch" && write.note !== undefined ? { note: write.note } : {};
}

/**
 * Somebody else changed the record: it is read again, and written only if what the plan was computed from still
 * holds. @throws ProviderError
 */
export async function lookAgain(
  session: Session,
  operation: Operation,
  collection: Collection,
  id: string,
): Promise<void> {
  const raw = await session.fetch(collection, id);
  if (raw === undefined) {
    session[collection].delete(id);
    return;
  }
  if (collection === "groups") {
    keepGroup(session, raw);
    return;
  }
  const before = session.users.get(id);
  const record = session.keepUser(raw);
  if (record === undefined) return;
  const roles = session.options.profile.roleEncoding === "role-groups" ? (before?.roles ?? []) : record.roles;
  session.users.set(id, { ...record, roles });
  if (operation.kind !== "grant" || operation.before === undefined) return;
  const now = accessOf({ ...record, roles }, session.options.profile);
  const isSame = now.role === operation.before.role && now.disabled === operation.before.disabled;
  const isDone =
    operation.after !== undefined &&
    now.role === operation.after.role &&
    now.disabled === operation.after.disabled;
  // Who is blocked already is removed, where removal means blocking.
  const isBlocked =
    operation.action === "remove" && session.options.removal === "disable" && now.disabled === true;
  if (isSame || isDone || isBlocked) return;
  throw failures.error(session.client, {
    code: "REFUSED",
    message: `${operation.subject} was changed by somebody else since the plan was made.`,
    hint: "Plan again.",
  });
}

async function create(
  session: Session,
  operation: Operation,
  write: Extract<Write, { kind: "create" }>,
): Promise<Outcome> {
  const path = await session.pathOf(write.collection);
  const answer = await session.client.must("POST", path, { body: write.body });
  const id =
    textField(answer.body, "id") ??
    idOfLocation(answer.location) ??
    idOfLocation(textField(objectField(answer.body, "meta"), "location"));
  if (id === undefined) {
    // Neither body nor location: later operations need the id, so it is looked up.
    await observe(session, operation);
    return {};
  }
  const version = await versionIn(session, answer);
  noteCreated(session, operation, write, id, version);
  for (const group of write.joins) await changeMembership(session, group, id, "add");
  return {};
}

async function versionIn(session: Session, answer: Answer): Promise<string | undefined> {
  if (!(await session.features()).hasEtag) return undefined;
  return textField(objectField(answer.body, "meta"), "version") ?? answer.etag;
}

async function remove(
  session: Session,
  write: Extract<Write, { kind: "delete" }>,
): Promise<Answer | "gone" | undefined> {
  const answer = await session.client.send(
    "DELETE",
    await itemPath(session, write),
    await conditions(session, write),
  );
  if (answer.status === 404) return "gone";
  if (answer.status === 405 || answer.status === 501)
    throw deletionUnsupported(session, answer, write.collection);
  if (answer.status >= 400 || answer.status === 202) return answer;
  noteDeleted(session, write.collection, write.id);
  return undefined;
}

function deletionUnsupported(session: Session, answer: Answer, collection: Collection): ProviderError {
  const refusal = session.client.refusal(answer, false);
  return new ProviderError({
    ...refusal.details,
    code: "UNSUPPORTED",
    hint:
      collection === "users"
        ? "The service does not delete; use `removal: disable`."
        : `The service does not delete groups; remove this ${session.options.profile.collection.noun} in the service itself, or keep it in the file.`,
  });
}

async function itemPath(
  session: Session,
  write: { readonly collection: Collection; readonly id: string },
): Promise<string> {
  return `${await session.pathOf(write.collection)}/${encodeURIComponent(write.id)}`;
}

/** `If-Match`, where the service keeps versions. */
async function conditions(
  session: Session,
  write: { readonly collection: Collection; readonly id: string },
): Promise<{ ifMatch?: string }> {
  if (!(await session.features()).hasEtag) return {};
  const version = session[write.collection].get(write.id)?.version;
  return version === undefined ? {} : { ifMatch: version };
}

/** Gives the answer only if the service did not do it. @throws ProviderError */
async function change(
  session: Session,
  write: Extract<Write, { kind: "patch" }>,
): Promise<Answer | undefined> {
  if (write.roles?.isLower === true) await changeRoleGroups(session, write.id, write.roles);
  if (write.operations.length > 0) {
    const answer = await send(session, write);
    if (answer.status >= 400 || answer.status === 202) return answer;
    notePatched(session, write, await versionIn(session, answer));
  }
  if (write.roles?.isLower === false) await changeRoleGroups(session, write.id, write.roles);
  return undefined;
}

async function send(session: Session, write: Extract<Write, { kind: "patch" }>): Promise<Answer> {
  const features = await session.features();
  if (!features.hasPatch) return await put(session, write);
  const path = await itemPath(session, write);
  const condition = await conditions(session, write);
  const answer = await session.client.send("PATCH", path, {
    body: patchBody(write.operations),
    ...condition,
  });
  if (answer.status === 405 || answer.status === 501) return await put(session, write);
  const other = answer.status === 400 && isShapeProblem(answer) ? otherShape(write.operations) : undefined;
  if (other === undefined) return answer;
  const second = await session.client.send("PATCH", path, { body: patchBody(other), ...condition });
  return second.status < 400 ? second : answer;
}

/** The body of a PATCH. */
export function patchBody(operations: readonly WirePatchOperation[]): WirePatch {
  return { schemas: [URN.patch], Operations: operations };
}

function isShapeProblem(answer: Answer): boolean {
  const type = scimTypeOf(answer.body);
  return type === "invalidPath" || type === "invalidSyntax" || type === "noTarget";
}

/** The same change without paths, which some services understand alone; undefined if it cannot be said so. */
function otherShape(operations: readonly WirePatchOperation[]): readonly WirePatchOperation[] | undefined {
  const isSimple = operations.every(
    ({ op, path }) => op === "replace" && path !== undefined && /^\w+$/.test(path),
  );
  if (!isSimple) return undefined;
  return [{ op: "replace", value: Object.fromEntries(operations.map(({ path, value }) => [path, value])) }];
}

/** Where PATCH is missing: the whole record, read just now, with the change in it. */
async function put(session: Session, write: Extract<Write, { kind: "patch" }>): Promise<Answer> {
  if (write.collection === "groups" && session.areMembersFromUsers) {
    throw failures.error(session.client, {
      code: "UNSUPPORTED",
      message:
        "The service has no PATCH, and it does not show members: replacing the whole group would clear them.",
      hint: "Leave this group out of the file, or change it in the service.",
    });
  }
  const path = await itemPath(session, write);
  const fresh = await session.client.must("GET", path);
  const raw = bodyObject(fresh);
  const version = await versionIn(session, fresh);
  return await session.client.send("PUT", path, {
    body: putBody(mergePatch(raw, write.operations)),
    ...(version === undefined ? {} : { ifMatch: version }),
  });
}

/** Nobody is ever without a role, except on the way down, where the higher one goes first. */
async function changeRoleGroups(session: Session, user: string, roles: RoleGroupChange): Promise<void> {
  const join = async (): Promise<void> => {
    for (const group of roles.joins) await changeMembership(session, group, user, "add");
  };
  const leave = async (): Promise<void> => {
    for (const group of roles.leaves) await changeMembership(session, group, user, "remove");
  };
  if (roles.isLower) {
    await leave();
    await join();
    return;
  }
  await join();
  await leave();
}

async function changeMembership(
  session: Session,
  group: string,
  user: string,
  action: "add" | "remove",
): Promise<void> {
  await session.inTurn(group, async () => await changeMembershipNow(session, group, user, action));
}

async function changeMembershipNow(
  session: Session,
  group: string,
  user: string,
  action: "add" | "remove",
): Promise<void> {
  const operation: WirePatchOperation =
    action === "add"
      ? { op: "add", path: "members", value: [{ value: user }] }
      : { op: "remove", path: `members[value eq ${JSON.stringify(user)}]` };
  for (let attempt = 1; ; attempt += 1) {
    const write = { kind: "patch", collection: "groups", id: group, operations: [operation] } as const;
    const answer = await send(session, write);
    if (answer.status < 400) {
      notePatched(session, write, await versionIn(session, answer));
      return;
    }
    if ((answer.status !== 412 && answer.status !== 428) || attempt >= VERSION_ATTEMPTS)
      throw session.client.refusal(answer, false);
    const raw = await session.fetch("groups", group);
    if (raw !== undefined) keepGroup(session, raw);
  }
}
