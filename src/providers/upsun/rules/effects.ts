import { formatAddress, parseAddress } from "../../../model/address.ts";
import { append } from "../../../model/append.ts";
import { describeAccess } from "../../../model/compare.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import { isManaged } from "../../../model/managed.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { sshChangesOf } from "./ssh.ts";
import { placeOf, replacesInvitation, type World } from "./world.ts";

/**
 * Adds who is written to, what it may cost, what is lost or kept elsewhere, and what has to follow. `covering` are the
 * ids of operations that bring others about.
 */
export function addEffects(world: World, operation: Operation, covering: ReadonlySet<string>): Operation {
  const effects = [
    ...operation.effects,
    ...(operation.kind === "grant" ? effectsOfGrant(world, operation, covering) : []),
    ...sshAdvice(world, operation),
  ];
  return effects.length === operation.effects.length ? operation : { ...operation, effects };
}

function effectsOfGrant(world: World, operation: GrantOperation, covering: ReadonlySet<string>): Effect[] {
  const place = placeOf(operation);
  const effects: Effect[] = [];
  if (place === "member" || place === "access") effects.push(...mailOf(world, operation));
  if (place === "member" && operation.action === "add") {
    effects.push({ kind: "cost", text: "a further user of the organization may be charged for" });
  }
  if (place === "access" && covering.has(operation.id)) {
    effects.push({
      kind: "note",
      subject: operation.subject,
      text: "accepting also makes the person a member of the organization",
    });
  }
  if (operation.action === "remove" && operation.observed?.pending === undefined) {
    if (place === "member") effects.push(...lostElsewhere(world, operation));
    if (place === "access") append(effects, keptThroughTeams(world, operation));
    if (place === "reach") append(effects, lostByTeam(world, operation));
  }
  return effects;
}

function mailOf(world: World, operation: GrantOperation): Effect[] {
  const email = operation.observed?.identity?.email ?? world.emailOf(operation.subject);
  const mail = (text: string): Effect[] => [{ kind: "mail", subject: operation.subject, text }];
  if (replacesInvitation(operation))
    return mail(`the open invitation is cancelled and a new one goes to ${email}`);
  if (operation.action !== "add" || operation.coveredBy !== undefined || world.isKnown(operation.subject))
    return [];
  return mail(`an invitation goes to ${world.emailOf(operation.subject)}`);
}

/** Removal from the organization reaches projects that nobody manages here. */
function lostElsewhere(world: World, operation: GrantOperation): Effect[] {
  if (!world.hasOtherProjects && isManaged(world.draft.desired, "projects")) return [];
  return [
    {
      kind: "cascade",
      subject: operation.subject,
      text: "loses access to every other project of the organization as well",
    },
  ];
}

/** A direct grant can go and the access stay. */
function keptThroughTeams(world: World, operation: GrantOperation): Effect[] {
  const { live } = world.draft;
  const effects: Effect[] = [];
  for (const subject of live.grants.get(operation.address)?.keys() ?? []) {
    const group = groupNameOf(subject);
    if (group === undefined) continue;
    const address = formatAddress(live.org, "groups", group);
    if (!live.grants.get(address)?.has(operation.subject)) continue;
    const role = live.settings.get(address)?.get("role")?.value;
    effects.push({
      kind: "note",
      subject: operation.subject,
      address,
      text: `keeps ${describeRole(role)} through team ${group}`,
    });
  }
  return effects;
}

function lostByTeam(world: World, operation: GrantOperation): Effect[] {
  const { live } = world.draft;
  const address = formatAddress(live.org, "groups", groupNameOf(operation.subject) ?? "");
  const role = live.settings.get(address)?.get("role")?.value;
  return [...(live.grants.get(address)?.keys() ?? [])].sort().map((subject) => ({
    kind: "cascade",
    subject,
    address: operation.address,
    text: `${subject} loses ${describeRole(role)} on ${parseAddress(operation.address).name ?? operation.address}`,
  }));
}

function describeRole(role: Json | undefined): string {
  if (!isJsonObject(role)) return typeof role === "string" ? role : "access";
  return describeAccess({
    environments: Object.fromEntries(Object.entries(role).map(([type, value]) => [type, String(value)])),
  });
}

function sshAdvice(world: World, operation: Operation): Effect[] {
  if (operation.kind === "grant" && operation.settles === "on-acceptance") return [];
  return sshChangesOf(operation, world.draft).map(({ project, types }) => ({
    kind: "advice",
    ...(project === operation.address ? {} : { address: project }),
    text: `redeploy the ${types.join(", ")} environments to take effect for SSH (apply --redeploy)`,
  }));
}
