import { isDeepStrictEqual } from "node:util";
import { makeUuid } from "../../../simulator/kit/random.ts";
import { URN } from "../wire.ts";
import type { CoerceOptions } from "./coerce.ts";
import { coerceResource } from "./coerce.ts";
import { entryOf, invalid, ScimFault } from "./fault.ts";
import { applyPatch } from "./patch.ts";
import type { RuledOrganization, StoredRecord } from "./record.ts";
import { checkDeletion, checkGroup, checkUser } from "./rules.ts";
import type { ResourceKind } from "./schemas.ts";
import { resourceKinds } from "./schemas.ts";
import type { Limits, Switches } from "./switches.ts";

/** What one organization is made from. */
export interface OrganizationOptions {
  readonly name: string;
  readonly profile: "viz-now" | "generic";
  /** Schema name of the space extension; undefined for none. */
  readonly extension: string | undefined;
  readonly switches: Switches;
  readonly limits: Limits;
  readonly urlEnv: string | undefined;
  readonly now: () => number;
  readonly random: () => number;
}

interface Shadow {
  readonly record: StoredRecord | undefined;
  left: number;
}

/** One organization's records, with the rules of every write. */
export class SimulatedOrganization implements RuledOrganization {
  readonly options: OrganizationOptions;
  readonly kinds: ReturnType<typeof resourceKinds>;
  readonly records = new Map<string, StoredRecord>();
  readonly #shadows = new Map<string, Shadow>();

  constructor(options: OrganizationOptions) {
    this.options = options;
    this.kinds = resourceKinds(options.extension, options.profile);
  }

  get switches(): Switches {
    return this.options.switches;
  }

  get hasVizNowRules(): boolean {
    return this.options.profile === "viz-now";
  }

  /** All records of a kind as writes see them, in the order of creation. */
  all(kind: "User" | "Group"): StoredRecord[] {
    return inOrder([...this.records.values()].filter((record) => record.kind === kind));
  }

  /** All records of a kind as reads see them; late where visibility is delayed. */
  visible(kind: "User" | "Group"): StoredRecord[] {
    const seen = new Map(this.records);
    for (const [id, shadow] of this.#shadows) {
      if (shadow.record === undefined) seen.delete(id);
      else seen.set(id, shadow.record);
    }
    return inOrder([...seen.values()].filter((record) => record.kind === kind));
  }

  /** One read is over: delayed writes come closer to being seen. */
  countRead(): void {
    for (const [id, shadow] of this.#shadows) {
      shadow.left -= 1;
      if (shadow.left <= 0) this.#shadows.delete(id);
    }
  }

  /** The record a read finds. @throws ScimFault 404 */
  read(kind: ResourceKind, id: string): StoredRecord {
    const record = this.visible(kind.name).find((item) => item.id === id);
    if (record === undefined) throw notFound(kind, id);
    return record;
  }

  /** The record a write finds. @throws ScimFault 404, 412, 428 */
  find(kind: ResourceKind, id: string, ifMatch: string | undefined): StoredRecord {
    const record = this.records.get(id);
    if (record === undefined || record.kind !== kind.name) throw notFound(kind, id);
    const { ignoreIfMatch, strictIfMatch, frameworkEtag } = this.switches;
    if (ignoreIfMatch || frameworkEtag) return record;
    if (ifMatch === undefined && strictIfMatch) throw new ScimFault(428, "If-Match is required.");
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== versionOf(record)) {
      throw new ScimFault(412, `The record is at version ${versionOf(record)}.`);
    }
    return record;
  }

  create(kind: ResourceKind, body: Readonly<Record<string, unknown>>): StoredRecord {
    const attributes = startingActive(kind, coerceResource(kind, body, this.#coercion()));
    const now = this.options.now();
    const id = makeUuid(this.options.random);
    const checked = this.#check(kind, id, attributes, undefined);
    return this.#put(
      { id, kind: kind.name, attributes: checked, created: now, modified: now, version: 1 },
      undefined,
    );
  }

  replace(kind: ResourceKind, record: StoredRecord, body: Readonly<Record<string, unknown>>): StoredRecord {
    const attributes = startingActive(kind, coerceResource(kind, body, this.#coercion()));
    for (const schema of kind.extensions) keepReadOnly(record.attributes, attributes, schema.id, "status");
    return this.#change(kind, record, attributes);
  }

  patch(kind: ResourceKind, record: StoredRecord, body: Readonly<Record<string, unknown>>): StoredRecord {
    const schemas = entryOf(body, "schemas")?.[1];
    if (!Array.isArray(schemas) || !schemas.includes(URN.patch)) {
      throw invalid("invalidSyntax", `schemas has to name ${URN.patch}.`);
    }
    const operations = entryOf(body, "Operations")?.[1];
    this.#refuseMemberQuirks(operations);
    const attributes = applyPatch(kind, record.attributes, operations, {
      ...this.#coercion(),
      hasStrictOps: this.switches.strictOps,
      duplicatesOnAdd: this.switches.duplicateOnAdd,
      ...(this.switches.presentMember409
        ? { onPresentMember: () => new ScimFault(409, "The member is there already.", "uniqueness") }
        : {}),
    });
    return this.#change(kind, record, attributes);
  }

  remove(kind: ResourceKind, record: StoredRecord): void {
    if (this.switches.deleteDeactivates && kind.name === "User") {
      this.#change(kind, record, { ...record.attributes, active: false });
      return;
    }
    checkDeletion(this, record);
    this.#hide(record.id, record);
    this.records.delete(record.id);
    if (kind.name !== "User") return;
    for (const group of this.all("Group")) this.#forget(group, record.id);
  }

  #forget(group: StoredRecord, user: string): void {
    const attributes: Record<string, unknown> = { ...group.attributes };
    const members = Array.isArray(attributes.members) ? (attributes.members as { value?: unknown }[]) : [];
    const rest = members.filter((member) => member.value !== user);
    if (rest.length === 0) delete attributes.members;
    else attributes.members = rest;
    const urn = this.options.extension;
    if (urn !== undefined) {
      const { owner, ...space } = (attributes[urn] ?? {}) as { owner?: { value?: unknown } };
      if (owner !== undefined && owner.value === user) attributes[urn] = space;
    }
    if (!isDeepStrictEqual(attributes, group.attributes)) this.#store(group, attributes);
  }

  #change(kind: ResourceKind, record: StoredRecord, attributes: Record<string, unknown>): StoredRecord {
    const checked = this.#check(kind, record.id, attributes, record);
    // A change that changes nothing keeps version and time, as RFC 7644 §3.5.2 asks.
    if (isDeepStrictEqual(checked, record.attributes)) return record;
    return this.#store(record, checked);
  }

  #store(record: StoredRecord, attributes: Record<string, unknown>): StoredRecord {
    const next = { ...record, attributes, modified: this.options.now(), version: record.version + 1 };
    return this.#put(next, record);
  }

  #put(next: StoredRecord, previous: StoredRecord | undefined): StoredRecord {
    this.#hide(next.id, previous);
    this.records.set(next.id, next);
    return next;
  }

  #hide(id: string, previous: StoredRecord | undefined): void {
    const delay = this.switches.delayedVisibility;
    if (delay === 0) return;
    const shadow = this.#shadows.get(id);
    this.#shadows.set(id, { record: shadow === undefined ? previous : shadow.record, left: delay });
  }

  #check(
    kind: ResourceKind,
    id: string,
    attributes: Record<string, unknown>,
    previous: StoredRecord | undefined,
  ): Record<string, unknown> {
    return kind.name === "User"
      ? checkUser(this, id, attributes, previous)
      : checkGroup(this, id, attributes);
  }

  #coercion(): CoerceOptions {
    return { hasLenientBooleans: this.switches.lenientBooleans, refusesUnknown: this.switches.refuseUnknown };
  }

  #refuseMemberQuirks(operations: unknown): void {
    if (!Array.isArray(operations)) return;
    let changes = 0;
    for (const operation of operations as Record<string, unknown>[]) {
      const path = String(entryOf(operation, "path")?.[1] ?? "").toLowerCase();
      const op = String(entryOf(operation, "op")?.[1] ?? "").toLowerCase();
      if (!path.startsWith("members")) continue;
      const value = entryOf(operation, "value")?.[1];
      const isWhole = path === "members" && (op === "replace" || (op === "remove" && value === undefined));
      if (isWhole && this.switches.membersReplaceRefused) {
        throw invalid("invalidValue", "members cannot be replaced or cleared.");
      }
      changes += Array.isArray(value) ? value.length : 1;
    }
    const most = this.switches.maxMemberChanges;
    if (most > 0 && changes > most)
      throw invalid("invalidValue", `At most ${most} member changes a request.`);
  }
}

/** POST and PUT may leave `active` out; the record starts anew, which is active (rule 9). */
function startingActive(kind: ResourceKind, attributes: Record<string, unknown>): Record<string, unknown> {
  return kind.name === "User" && attributes.active === undefined
    ? { ...attributes, active: true }
    : attributes;
}

function keepReadOnly(
  from: Readonly<Record<string, unknown>>,
  to: Record<string, unknown>,
  urn: string,
  name: string,
): void {
  const value = (from[urn] as Record<string, unknown> | undefined)?.[name];
  if (value !== undefined) to[urn] = { ...(to[urn] as Record<string, unknown> | undefined), [name]: value };
}

function inOrder(records: StoredRecord[]): StoredRecord[] {
  return records.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
}

function notFound(kind: ResourceKind, id: string): ScimFault {
  return new ScimFault(404, `${kind.name} ${id} does not exist.`);
}

/** The entity tag of a record, weak as most services give it. */
export function versionOf(record: StoredRecord): string {
  return `W/"${record.version}"`;
}
