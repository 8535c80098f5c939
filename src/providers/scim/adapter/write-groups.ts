import { parseAddress } from "../../../model/address.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { OWNER } from "../shape.ts";
import { readWhitelist, whitelistChanges } from "../whitelist.ts";
import { URN, type WirePatchOperation, type WireValue } from "../wire.ts";
import type { GroupRecord } from "./convert.ts";
import { failures } from "./failures.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";

function groupAt(session: Session, operation: Operation): GroupRecord {
  const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
  if (group !== undefined) return group;
  throw failures.error(session.client, {
    code: "NOT_FOUND",
    message: `There is no ${session.options.profile.collection.noun} at ${operation.address}.`,
    hint: "Plan again.",
  });
}

/** The call for a membership of a group. @throws ProviderError */
export function prepareHolder(session: Session, operation: GrantOperation): Write {
  const userId =
    session.userIdOf(operation) ??
    (operation.subject.startsWith("id:") ? operation.subject.slice(3) : undefined);
  if (operation.action === "remove") {
    const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
    if (group === undefined || userId === undefined || !group.members.includes(userId))
      return { kind: "nothing", note: "already gone" };
    const path = `members[value eq ${JSON.stringify(userId)}]`;
    return { kind: "patch", collection: "groups", id: group.id, operations: [{ op: "remove", path }] };
  }
  const group = groupAt(session, operation);
  if (userId === undefined) {
    throw failures.error(session.client, {
      code: "NOT_FOUND",
      message: `${operation.subject} is not a user of the organization.`,
      hint: "Declare the person as a member first.",
    });
  }
  if (group.members.includes(userId)) return { kind: "nothing", note: "already on it" };
  return {
    kind: "patch",
    collection: "groups",
    id: group.id,
    operations: [{ op: "add", path: "members", value: [{ value: userId }] }],
  };
}

/** The call for a group's setting or existence. @throws ProviderError */
export function prepareSetting(session: Session, operation: SettingOperation): Write {
  if (operation.setting === EXISTENCE) return prepareExistence(session, operation);
  const group = groupAt(session, operation);
  const operations =
    operation.setting === OWNER
      ? ownerOperations(session, operation, group)
      : whitelistOperations(session, operation, group);
  if (operations.length === 0) return { kind: "nothing", note: "already so" };
  return { kind: "patch", collection: "groups", id: group.id, operations };
}

function prepareExistence(session: Session, operation: SettingOperation): Write {
  const { collection } = session.options.profile;
  const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
  if (operation.action === "remove") {
    if (group === undefined) return { kind: "nothing", note: "already gone" };
    if (collection.lifecycle === "adopted")
      throw failures.error(session.client, {
        code: "REFUSED",
        message: `rolecall never deletes a ${collection.noun}.`,
      });
    return { kind: "delete", collection: "groups", id: group.id };
  }
  if (group !== undefined) return { kind: "nothing", note: "already there" };
  const name = parseAddress(operation.address).name ?? operation.address;
  return {
    kind: "create",
    collection: "groups",
    body: { schemas: [URN.group], externalId: name, displayName: name },
    joins: [],
  };
}

function ownerOperations(
  session: Session,
  operation: SettingOperation,
  group: GroupRecord,
): WirePatchOperation[] {
  const subject = operation.after;
  const id = operation.account ?? (typeof subject === "string" ? session.userIds.get(subject) : undefined);
  if (id === undefined) {
    throw failures.error(session.client, {
      code: "NOT_FOUND",
      message: `${String(subject)} is not a user and cannot own a ${session.options.profile.collection.noun}.`,
    });
  }
  if (group.owner === id) return [];
  return [{ op: "replace", path: `${session.options.profile.extension ?? ""}:owner`, value: { value: id } }];
}

function whitelistOperations(
  session: Session,
  operation: SettingOperation,
  group: GroupRecord,
): WirePatchOperation[] {
  const path = `${session.options.profile.extension ?? ""}:whitelist`;
  const desired = readWhitelist(operation.after);
  const { added, relabelled, removed } = whitelistChanges(group.whitelist, desired);
  const wire = (entry: { value: string; label?: string }): WireValue => ({
    value: entry.value,
    ...(entry.label === undefined ? {} : { display: entry.label }),
  });
  if (removed.length > 0) {
    if (desired.entries.length === 0) return [{ op: "remove", path }];
    const labels = new Map(group.whitelist.map((entry) => [entry.value, entry.label]));
    const whole = desired.entries.map((entry) => {
      const label = entry.label ?? labels.get(entry.value);
      return wire({ value: entry.value, ...(label === undefined ? {} : { label }) });
    });
    return [{ op: "replace", path, value: whole }];
  }
  return [
    ...(added.length === 0 ? [] : [{ op: "add" as const, path, value: added.map(wire) }]),
    ...relabelled.map((entry) => ({
      op: "replace" as const,
      path: `${path}[value eq ${JSON.stringify(entry.value)}].display`,
      value: entry.label,
    })),
  ];
}
