import type { JsonObject } from "../../../model/json.ts";
import type { Operation } from "../../../model/operation.ts";
import type { WirePatchOperation } from "../wire.ts";
import { objectField, textField } from "./lenient.ts";
import { mergePatch } from "./merge.ts";
import type { Collection, Session } from "./session.ts";
import type { Write } from "./write.ts";

/** Remembers a record that was just made. */
export function noteCreated(
  session: Session,
  operation: Operation,
  write: Extract<Write, { kind: "create" }>,
  id: string,
  version: string | undefined,
): void {
  const raw = { ...write.body, id, meta: version === undefined ? {} : { version } } as unknown as JsonObject;
  session.noteWrite(id);
  if (write.collection === "groups") {
    keepGroup(session, raw);
    session.groupIds.set(operation.address, id);
    return;
  }
  keepUser(session, raw);
  if (operation.kind === "grant") session.userIds.set(operation.subject, id);
}

function keepUser(session: Session, raw: JsonObject, roles?: readonly string[]): void {
  const record = session.keepUser(raw);
  if (record !== undefined) session.users.set(record.id, roles === undefined ? record : { ...record, roles });
}

/** Keeps a group as just read or made. */
export function keepGroup(session: Session, raw: JsonObject): void {
  const before = session.groups.get(textField(raw, "id") ?? "");
  const record = session.keepGroup(raw);
  if (record === undefined) return;
  // A service that hides members gives none here: what the users' listing gave stays.
  const isHidden = session.areMembersFromUsers && raw.members === undefined;
  session.groups.set(
    record.id,
    isHidden && before !== undefined ? { ...record, members: before.members } : record,
  );
}

/** Remembers that a record was deleted. */
export function noteDeleted(session: Session, collection: Collection, id: string): void {
  session.noteWrite(id);
  session[collection].delete(id);
}

/** Remembers what a PATCH did. */
export function notePatched(
  session: Session,
  write: {
    readonly collection: Collection;
    readonly id: string;
    readonly operations: readonly WirePatchOperation[];
  },
  version: string | undefined,
): void {
  session.noteWrite(write.id);
  const record = session[write.collection].get(write.id);
  if (record === undefined) return;
  const merged = mergePatch(record.raw, write.operations);
  const raw: JsonObject = { ...merged, meta: { ...objectField(merged, "meta"), version } };
  if (write.collection === "users")
    keepUser(
      session,
      raw,
      session.options.profile.roleEncoding === "role-groups" ? session.users.get(write.id)?.roles : undefined,
    );
  else keepPatchedGroup(session, write, raw);
}

function keepPatchedGroup(
  session: Session,
  write: { readonly id: string; readonly operations: readonly WirePatchOperation[] },
  raw: JsonObject,
): void {
  const before = session.groups.get(write.id);
  if (!session.areMembersFromUsers || before === undefined) {
    keepGroup(session, raw);
    return;
  }
  const members = mergePatch(
    { members: before.members.map((value) => ({ value })) },
    write.operations.filter((operation) => operation.path?.startsWith("members") === true),
  );
  const { members: _members, ...rest } = raw;
  keepGroup(session, rest);
  const record = session.groups.get(write.id);
  const list = Array.isArray(members.members) ? members.members : [];
  if (record !== undefined)
    session.groups.set(write.id, {
      ...record,
      members: list.flatMap((item) => textField(item, "value") ?? []),
    });
}

/** Ids of the groups to which somebody was added. */
export function groupsWritten(session: Session, operations: readonly Operation[]): readonly string[] {
  const ids = operations.flatMap((operation) =>
    operation.kind === "grant" && operation.action === "add"
      ? (session.groupIds.get(operation.address) ?? [])
      : [],
  );
  return [...new Set(ids)];
}
