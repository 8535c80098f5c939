import { parseAddress, sectionOf } from "../../model/address.ts";
import { appendUnder } from "../../model/append.ts";
import { losesAnything, type Operation } from "../../model/operation.ts";
import { EXISTENCE } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import { GROUPS, groupNameOf } from "../../model/subject.ts";

/** Groups that a group is nested in. */
export type GroupsAbove = (group: string) => readonly string[];

/** Ids of what takes something from one group, or somebody out of it. */
interface GroupLosses {
  /** Members who leave, also because their membership in the organization ends. */
  readonly members: string[];
  /** Settings that let its members do less. */
  readonly settings: string[];
  /** Places that it no longer reaches, or reaches for less. */
  readonly reach: string[];
}

/**
 * Lets what a group gains wait for what it loses, so that nobody who is to leave it gains by it first, even if the
 * removal fails; and who joins it waits for what it loses, which they would have until then. Where that loss itself waits for the gain, because it takes over from what somebody is to keep, the
 * gain goes first.
 */
export function holdBackGains(
  operations: readonly Operation[],
  live: LiveOrg,
  above: GroupsAbove = () => [],
): readonly Operation[] {
  const losses = findLosses(operations, live);
  if (losses.size === 0) return operations;
  const waits = new Waits(operations);
  const gains = operations.filter(isGroupGain).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const gain of gains) {
    const found = losses.get(gainingGroup(gain) ?? "");
    if (found === undefined) continue;
    const { members, settings, reach } = found;
    waits.add(gain.id, [...members, ...settings, ...(gain.kind === "setting" ? reach : [])]);
  }
  for (const joiner of operations) {
    const group = groupJoined(joiner);
    const groups = group === undefined ? [] : [group, ...above(group)].map((name) => losses.get(name));
    const needs = groups.flatMap((found) => (found === undefined ? [] : [...found.settings, ...found.reach]));
    if (needs.length > 0) waits.add(joiner.id, needs);
  }
  return operations.map((operation) => waits.withNeeds(operation));
}

/** The group that somebody is put in. */
function groupJoined(operation: Operation): string | undefined {
  if (operation.kind !== "grant" || operation.action !== "add") return undefined;
  const { section, name } = parseAddress(operation.address);
  return section === GROUPS ? name : undefined;
}

function isGroupGain(operation: Operation): boolean {
  if (operation.action === "remove" || gainingGroup(operation) === undefined) return false;
  return operation.direction === "more" || operation.direction === "mixed";
}

/** The group that an operation is about: its reach, or a setting of its own. */
function gainingGroup(operation: Operation): string | undefined {
  if (operation.kind === "grant") return groupNameOf(operation.subject);
  const { section, name } = parseAddress(operation.address);
  return section === GROUPS && operation.setting !== EXISTENCE ? name : undefined;
}

function findLosses(operations: readonly Operation[], live: LiveOrg): ReadonlyMap<string, GroupLosses> {
  const byGroup = new Map<string, GroupLosses>();
  const of = (group: string): GroupLosses => {
    const known = byGroup.get(group) ?? { members: [], settings: [], reach: [] };
    byGroup.set(group, known);
    return known;
  };
  for (const operation of operations) {
    if (!losesAnything(operation)) continue;
    // What the account in use loses itself comes after everything else.
    if (operation.kind === "grant" && operation.subject === live.actor.subject) continue;
    for (const group of groupsLeft(operation)) of(group).members.push(operation.id);
    const group = gainingGroup(operation);
    if (group === undefined) continue;
    of(group)[operation.kind === "setting" ? "settings" : "reach"].push(operation.id);
  }
  return byGroup;
}

/** Names of the groups in which somebody's place ends with a removal. */
function groupsLeft(operation: Operation): readonly string[] {
  if (operation.kind !== "grant" || operation.action !== "remove") return [];
  const left = operation.effects.flatMap(({ kind, address }) =>
    kind === "cascade" && address !== undefined ? [address] : [],
  );
  return [operation.address, ...left].flatMap((address) => {
    if (sectionOf(address) !== GROUPS) return [];
    const { name } = parseAddress(address);
    return name === undefined ? [] : [name];
  });
}

/** What waits for what, to which more is added as long as nothing comes to wait for itself. */
class Waits {
  readonly #coverers = new Map<string, string>();
  readonly #waitedForBy = new Map<string, string[]>();
  readonly #more = new Map<string, readonly string[]>();

  constructor(operations: readonly Operation[]) {
    for (const { id, coveredBy, dependsOn } of operations) {
      if (coveredBy !== undefined) this.#coverers.set(id, coveredBy);
      for (const needed of dependsOn) appendUnder(this.#waitedForBy, needed, id);
    }
  }

  add(id: string, needs: readonly string[]): void {
    const wanted = new Set(needs.map((need) => this.#coverers.get(need) ?? need));
    const waiting = this.#waitingFor(id);
    const possible = [...wanted].filter((need) => !waiting.has(need));
    this.#more.set(id, possible);
    for (const need of possible) appendUnder(this.#waitedForBy, need, id);
  }

  withNeeds(operation: Operation): Operation {
    const more = this.#more.get(operation.id) ?? [];
    if (more.length === 0) return operation;
    return { ...operation, dependsOn: [...new Set([...operation.dependsOn, ...more])].sort() };
  }

  /** Everything that cannot be done before an operation, itself included. */
  #waitingFor(id: string): ReadonlySet<string> {
    const found = new Set([id]);
    for (const next of found) for (const other of this.#waitedForBy.get(next) ?? []) found.add(other);
    return found;
  }
}
