import type { Access } from "../../../model/access.ts";
import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import { append } from "../../../model/append.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../../../model/state.ts";
import { groupNameOf, groupSubject, type SubjectKey } from "../../../model/subject.ts";
import { environmentTypes } from "../shape.ts";

/**
 * Changes to who may log in by SSH take effect only when environments of the type are redeployed.
 * https://docs.upsun.com/administration/users.html
 */
export interface SshChange {
  readonly project: Address;
  /** Environment types concerned, in the order production, staging, development. */
  readonly types: readonly string[];
}

/** Both sides that the change stands between. */
export interface SshWorld {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
}

/** The environment types on which access allows SSH: contributor and more. */
export function sshTypes(access: Access | undefined): readonly string[] {
  if (access === undefined) return [];
  if (access.role === "admin") return environmentTypes;
  return environmentTypes.filter((type) =>
    ["contributor", "admin"].includes(access.environments?.[type] ?? ""),
  );
}

function sshTypesOfTeam(role: Json | undefined): readonly string[] {
  if (role === "admin") return environmentTypes;
  if (!isJsonObject(role)) return [];
  return environmentTypes.filter((type) => role[type] === "contributor" || role[type] === "admin");
}

function differing(before: readonly string[], after: readonly string[]): readonly string[] {
  return environmentTypes.filter((type) => before.includes(type) !== after.includes(type));
}

/** Where an operation changes who may log in by SSH. Access that waits for acceptance changes nothing yet. */
export function sshChangesOf(operation: Operation, world: SshWorld): readonly SshChange[] {
  if (operation.kind === "setting") return changesOfTeam(operation, world);
  if (operation.observed?.pending !== undefined) return [];
  const { section } = parseAddress(operation.address);
  if (section === undefined)
    return operation.action === "remove" ? lostWithMembership(operation.subject, world) : [];
  if (section === "groups")
    return onReached(world, operation.address, teamTypes(world, operation.address, operation));
  const group = groupNameOf(operation.subject);
  if (group !== undefined) {
    const address = formatAddress(world.desired.key, "groups", group);
    return only([{ project: operation.address, types: teamTypes(world, address, operation) }]);
  }
  return only([
    { project: operation.address, types: differing(sshTypes(operation.before), sshTypes(operation.after)) },
  ]);
}

function changesOfTeam(
  operation: Extract<Operation, { kind: "setting" }>,
  world: SshWorld,
): readonly SshChange[] {
  if (operation.setting === EXISTENCE) {
    if (operation.action !== "remove") return [];
    return onReached(world, operation.address, sshTypesOfTeam(liveRole(world, operation.address)));
  }
  const types = differing(sshTypesOfTeam(operation.before), sshTypesOfTeam(operation.after));
  return onReached(world, operation.address, types);
}

function liveRole(world: SshWorld, address: Address): Json | undefined {
  return world.live.settings.get(address)?.get("role")?.value;
}

function teamTypes(world: SshWorld, address: Address, operation: GrantOperation): readonly string[] {
  const live = liveRole(world, address);
  const role =
    operation.action === "remove" ? live : (world.desired.settings.get(address)?.get("role")?.value ?? live);
  return sshTypesOfTeam(role);
}

/** Every project that a team reaches, before or after. */
function onReached(world: SshWorld, address: Address, types: readonly string[]): readonly SshChange[] {
  const group = groupSubject(parseAddress(address).name ?? "");
  const reached = new Set<Address>();
  for (const side of [world.live.grants, world.desired.grants]) {
    for (const [project, holders] of side) if (holders.has(group)) reached.add(project);
  }
  return only([...reached].sort().map((project) => ({ project, types })));
}

function lostWithMembership(subject: SubjectKey, world: SshWorld): readonly SshChange[] {
  const changes: SshChange[] = [];
  for (const [address, holders] of world.live.grants) {
    const grant = holders.get(subject);
    if (grant === undefined || grant.pending !== undefined) continue;
    const { section } = parseAddress(address);
    if (section === "projects") changes.push({ project: address, types: sshTypes(grant.access) });
    if (section === "groups")
      append(changes, onReached(world, address, sshTypesOfTeam(liveRole(world, address))));
  }
  return only(changes);
}

function only(changes: readonly SshChange[]): readonly SshChange[] {
  return changes.filter((change) => change.types.length > 0);
}

/** Several changes put together, one for each project. */
export function uniteChanges(changes: readonly SshChange[]): readonly SshChange[] {
  const byProject = new Map<Address, Set<string>>();
  for (const { project, types } of changes) {
    const known = byProject.get(project) ?? new Set();
    for (const type of types) known.add(type);
    byProject.set(project, known);
  }
  return [...byProject]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([project, types]) => ({ project, types: environmentTypes.filter((type) => types.has(type)) }));
}
