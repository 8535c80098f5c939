import { formatAddress, parseAddress } from "../../model/address.ts";
import { append, appendUnder } from "../../model/append.ts";
import {
  type GrantOperation,
  losesAnything,
  type Operation,
  type SettingOperation,
} from "../../model/operation.ts";
import { grantOperationId, settingOperationId } from "../../model/operation-id.ts";
import { EXISTENCE, type OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import { GROUPS, groupNameOf } from "../../model/subject.ts";
import { gainsRole, holdsRole, losesRole } from "../guard/holders.ts";
import { formerHolder, newHolder } from "../guard/named-holders.ts";
import { type GroupsAbove, holdBackGains } from "./group-gains.ts";
import { Replacements } from "./replacements.ts";

/**
 * Adds what must have succeeded before an operation may start:
 * a grant waits for its holder's membership and for the group or resource it needs; a group's reach waits for the
 * group's settings; a loss waits for what takes over from it; the last keepers wait for their successors; what a group
 * gains waits for what it loses, as does who joins it or, by `above`, one that is nested in it.
 * Waiting for something that another operation's call brings about means waiting for that operation.
 */
export function linkOperations(
  operations: readonly Operation[],
  live: LiveOrg,
  shape: OrgShape,
  above?: GroupsAbove,
): readonly Operation[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const linker = new Linker(operations, byId, live, shape);
  const linked = operations.map((operation) => {
    const needs = [...operation.dependsOn, ...linker.needs(operation)];
    if (needs.length === 0) return operation;
    const wanted = needs.map((id) => byId.get(id)?.coveredBy ?? id);
    const dependsOn = [...new Set(wanted)].filter((id) => id !== operation.id && byId.has(id)).sort();
    return { ...operation, dependsOn };
  });
  return holdBackGains(linked, live, above);
}

class Linker {
  readonly #byId: ReadonlyMap<string, Operation>;
  readonly #live: LiveOrg;
  readonly #root: string;
  readonly #shape: OrgShape;
  readonly #addsBySubject = new Map<string, GrantOperation[]>();
  readonly #steady = new Map<string, boolean>();
  readonly #addsByAddress = new Map<string, GrantOperation[]>();
  /** Settings that come to name somebody, by address and subject. */
  readonly #namings = new Map<string, string[]>();
  readonly #replacements: Replacements;

  constructor(
    operations: readonly Operation[],
    byId: ReadonlyMap<string, Operation>,
    live: LiveOrg,
    shape: OrgShape,
  ) {
    this.#byId = byId;
    this.#live = live;
    this.#root = formatAddress(live.org);
    this.#shape = shape;
    this.#replacements = new Replacements(operations, live);
    for (const operation of operations) {
      const named = newHolder(operation, shape);
      if (named !== undefined)
        appendUnder(this.#namings, grantOperationId(operation.address, named), operation.id);
      if (operation.kind !== "grant" || operation.action === "remove" || operation.direction === "less")
        continue;
      appendUnder(this.#addsBySubject, operation.subject, operation);
      appendUnder(this.#addsByAddress, operation.address, operation);
    }
  }

  needs(operation: Operation): string[] {
    return [...this.#ownNeeds(operation), ...this.#replacements.of(operation)];
  }

  #ownNeeds(operation: Operation): string[] {
    if (operation.kind === "setting") {
      if (operation.setting !== EXISTENCE)
        return [settingOperationId(operation.address, EXISTENCE), ...this.#placeOfFormer(operation)];
      return operation.action === "remove" ? this.#replacementsOfGroup(operation.address) : [];
    }
    return operation.action === "remove" || operation.direction === "less" || operation.direction === "mixed"
      ? this.#needsOfLoss(operation)
      : this.#needsOfGain(operation);
  }

  /** Who is no longer named by a setting, but is to keep access there, has it by other means first. */
  #placeOfFormer(operation: SettingOperation): string[] {
    const { address } = operation;
    const former = formerHolder(operation, this.#shape);
    if (former === undefined) return [];
    const own = this.#addsByAddress.get(address)?.filter(({ subject }) => subject === former);
    return [...ids(own), ...this.#replacements.through(former, address)];
  }

  #needsOfGain(operation: GrantOperation): string[] {
    if (operation.address === this.#root) return [];
    const needs = [settingOperationId(operation.address, EXISTENCE)];
    const membership = this.#byId.get(grantOperationId(this.#root, operation.subject));
    if (membership?.action === "add") needs.push(membership.id);
    const group = groupNameOf(operation.subject);
    if (group !== undefined) append(needs, this.#settingsOfGroup(group));
    return needs;
  }

  /** But for those that take something: they may themselves wait for the group's reach. */
  #settingsOfGroup(group: string): string[] {
    const address = formatAddress(parseAddress(this.#root).org, GROUPS, group);
    const prefix = `${address} #`;
    return [...this.#byId.values()]
      .filter((operation) => operation.id.startsWith(prefix) && !losesAnything(operation))
      .map(({ id }) => id);
  }

  #needsOfLoss(operation: GrantOperation): string[] {
    const needs = this.#successors(operation);
    if (operation.action !== "remove") return needs;
    const section = parseAddress(operation.address).section;
    const isGroupMembership = this.#shape.sections.some(
      (s) => s.section === section && s.holders?.form.form === "listed" && s.lifecycle === "managed",
    );
    if (isGroupMembership) append(needs, ids(this.#addsBySubject.get(operation.subject)));
    append(needs, this.#namings.get(grantOperationId(operation.address, operation.subject)) ?? []);
    if (groupNameOf(operation.subject) !== undefined)
      append(needs, ids(this.#addsByAddress.get(operation.address)));
    return needs;
  }

  /** Whoever takes over a role that must not be left empty comes first, unless somebody holds it throughout. */
  #successors(operation: GrantOperation): string[] {
    const roles =
      operation.address === this.#root
        ? this.#shape.members.keeps
        : (this.#shape.sections.find((s) => s.section === parseAddress(operation.address).section)?.holders
            ?.keeps ?? []);
    if (roles.length === 0 || !losesRole(operation, roles)) return [];
    if (this.#hasSteadyHolder(operation.address, roles)) return [];
    return ids(this.#addsByAddress.get(operation.address)?.filter((other) => gainsRole(other, roles)));
  }

  #hasSteadyHolder(address: string, roles: readonly string[]): boolean {
    const known = this.#steady.get(address);
    if (known !== undefined) return known;
    let isSteady = false;
    for (const [subject, grant] of this.#live.grants.get(address) ?? []) {
      if (
        grant.pending !== undefined ||
        groupNameOf(subject) !== undefined ||
        !holdsRole(grant.access, roles)
      )
        continue;
      const operation = this.#byId.get(grantOperationId(address, subject));
      if (operation?.kind !== "grant" || !losesRole(operation, roles)) isSteady = true;
    }
    this.#steady.set(address, isSteady);
    return isSteady;
  }

  #replacementsOfGroup(address: string): string[] {
    const operation = this.#byId.get(settingOperationId(address, EXISTENCE));
    return (operation?.effects ?? []).flatMap((effect) =>
      effect.address === undefined ? [] : ids(this.#addsByAddress.get(effect.address)),
    );
  }
}

function ids(operations: readonly GrantOperation[] | undefined): string[] {
  return (operations ?? []).map((operation) => operation.id);
}
