import type { Address } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import { canonicalJson, isJsonObject } from "../../../model/json.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import { readOptions, type ScimOptions } from "../profiles/options.ts";
import { Client } from "./client.ts";
import { type GroupRecord, readGroup, readUser, roleOfGroup, type UserRecord } from "./convert.ts";
import { discoverFeatures, type Features } from "./discovery.ts";
import { failures } from "./failures.ts";
import { field } from "./lenient.ts";
import { ScimLister } from "./listing.ts";
import { wrongScimField } from "./wrong-fields.ts";

/** Pauses before a read is believed that does not show our own writes yet, in milliseconds. */
export const SETTLING_PAUSES: readonly number[] = [250, 500, 1000];

/** Which collection a record is in. */
export type Collection = "users" | "groups";

/** What no list needs to hold: more than half of the bytes, and read-only (RFC 7643, 4.1.2 and 4.2). */
const LEFT_OUT: Readonly<Record<Collection, readonly string[]>> = {
  users: ["groups"],
  groups: ["members.$ref", "members.display"],
};

/** What one connection has learnt, and the only place that keeps it. */
export class Session {
  readonly context: ConnectContext;
  readonly client: Client;
  readonly options: ScimOptions;
  readonly users = new Map<string, UserRecord>();
  readonly groups = new Map<string, GroupRecord>();
  /** Ids of users by subject. */
  readonly userIds = new Map<SubjectKey, string>();
  /** Ids of groups by address. */
  readonly groupIds = new Map<Address, string>();
  /** Ids of role groups by role value. */
  readonly roleGroups = new Map<string, string>();
  /** True if group members had to be taken from the users' `groups`. */
  areMembersFromUsers = false;
  readonly #asRead = new Map<string, JsonObject>();
  /** Records written since the last read, with the form in which they were read before; undefined: not there. */
  readonly #unsettled = new Map<string, JsonObject | undefined>();
  readonly #turns = new Map<string, Promise<unknown>>();
  /** True if the list of users showed groups, or nothing was left out of it. */
  #listsGroups = true;
  #features: Promise<Features> | undefined;
  #canBulk = true;

  constructor(context: ConnectContext) {
    this.context = context;
    this.client = new Client(context);
    this.options = readOptions(context.org.options);
  }

  /** The user an operation is about: by the id that it names, and only without one by subject. */
  userIdOf({ account, subject }: GrantOperation): string | undefined {
    return account ?? this.userIds.get(subject);
  }

  /** What the service can do; asked once. @throws ProviderError */
  async features(): Promise<Features> {
    this.#features ??= discoverFeatures(this.client, this.options.profile, this.context.org.key);
    return await this.#features;
  }

  /** False once the service has refused bulk requests. */
  get canBulk(): boolean {
    return this.#canBulk;
  }

  turnBulkOff(): void {
    this.#canBulk = false;
  }

  /** Runs work on one thing strictly one after the other: each needs the version that the one before left behind. */
  async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(key, turn);
    return await turn;
  }

  /** The path of a collection. */
  async pathOf(collection: Collection): Promise<string> {
    const features = await this.features();
    return collection === "users" ? features.usersPath : features.groupsPath;
  }

  async lister(): Promise<ScimLister> {
    const { profile } = this.options;
    return new ScimLister(this.client, await this.features(), profile.pageSize, this.context.clock);
  }

  /** Reads all users, without the groups that they are in. @throws ProviderError `INCOMPLETE` */
  async loadUsers(): Promise<void> {
    await this.#loadUsers(LEFT_OUT.users);
  }

  async #loadUsers(leftOut: readonly string[]): Promise<void> {
    const records = await this.#load("users", (raw) => this.keepUser(raw), leftOut);
    replaceAll(this.users, records);
    // Who is asked for alone afterwards shows groups whatever the list does.
    this.#listsGroups =
      leftOut.length === 0 || [...records.values()].some(({ groups }) => groups !== undefined);
    await this.#askForActive();
  }

  /** Where no group shows a member, users may show their groups: reads them once more, with those. @throws ProviderError */
  async seekMembers(): Promise<void> {
    const areSilent = [...this.groups.values()].every((group) => field(group.raw, "members") === undefined);
    if (this.groups.size > 0 && areSilent && !this.#listsGroups && this.options.profile.areMembersReadable)
      await this.#loadUsers([]);
  }

  /** Reads all groups. @throws ProviderError `INCOMPLETE` */
  async loadGroups(): Promise<void> {
    const records = await this.#load("groups", (raw) => this.keepGroup(raw), LEFT_OUT.groups);
    replaceAll(this.groups, records);
  }

  /** Puts together what only both listings show: members shown on users only, and roles kept as groups. */
  join(): void {
    const groups = [...this.groups.values()];
    const isShown = [...this.users.values()].some((user) => (user.groups ?? []).length > 0);
    this.areMembersFromUsers = isShown && groups.every((group) => field(group.raw, "members") === undefined);
    if (this.areMembersFromUsers) {
      for (const group of groups) {
        const members = [...this.users.values()]
          .filter((user) => user.groups?.includes(group.id))
          .map((user) => user.id);
        this.groups.set(group.id, { ...group, members });
      }
    }
    this.#joinRoles();
  }

  #joinRoles(): void {
    const { profile } = this.options;
    if (profile.roleEncoding !== "role-groups") return;
    const roles = new Map<string, string[]>();
    for (const group of this.groups.values()) {
      const role = roleOfGroup(profile, group.displayName);
      if (role === undefined) continue;
      this.roleGroups.set(role, group.id);
      for (const member of group.members) roles.set(member, [...(roles.get(member) ?? []), role]);
    }
    for (const user of this.users.values()) {
      this.users.set(user.id, { ...user, roles: [...new Set(roles.get(user.id) ?? [])].sort() });
    }
  }

  /** Remembers a user as just read. */
  keepUser(raw: JsonObject): UserRecord | undefined {
    const record = readUser(raw, this.options.profile);
    if (record !== undefined) this.#asRead.set(record.id, raw);
    return record;
  }

  /** Remembers a group as just read. */
  keepGroup(raw: JsonObject): GroupRecord | undefined {
    const record = readGroup(raw, this.options.profile);
    if (record !== undefined) this.#asRead.set(record.id, raw);
    return record;
  }

  /** Notes a write, so that a read that does not show it yet is not believed at once. */
  noteWrite(id: string): void {
    if (!this.#unsettled.has(id)) this.#unsettled.set(id, this.#asRead.get(id));
  }

  /** One record as it is now; undefined if it is gone. Waits for our own writes to show. @throws ProviderError */
  async fetch(collection: Collection, id: string): Promise<JsonObject | undefined> {
    for (const pause of [...SETTLING_PAUSES, undefined]) {
      const raw = await this.#fetchOnce(collection, id);
      if (pause === undefined || !this.#isStale(id, raw)) {
        this.#unsettled.delete(id);
        return raw;
      }
      await this.context.clock.sleep(pause);
    }
    return undefined;
  }

  async #fetchOnce(collection: Collection, id: string): Promise<JsonObject | undefined> {
    const path = `${await this.pathOf(collection)}/${encodeURIComponent(id)}`;
    const answer = await this.client.send("GET", path);
    if (answer.status === 404) return undefined;
    if (answer.status >= 400) throw this.client.refusal(answer, true);
    if (!isJsonObject(answer.body)) throw this.client.incomplete(path, "the answer is not an object");
    const wrong = wrongScimField(collection, answer.body, this.options.profile);
    if (wrong !== undefined) throw this.client.incomplete(path, wrong);
    return answer.body;
  }

  #isStale(id: string, raw: JsonObject | undefined): boolean {
    if (!this.#unsettled.has(id)) return false;
    const before = this.#unsettled.get(id);
    if (before === undefined || raw === undefined) return before === undefined && raw === undefined;
    return canonicalJson(comparable(before)) === canonicalJson(comparable(raw));
  }

  async #load<T extends { readonly id: string }>(
    collection: Collection,
    keep: (raw: JsonObject) => T | undefined,
    leftOut: readonly string[],
  ): Promise<ReadonlyMap<string, T>> {
    const path = await this.pathOf(collection);
    const lister = await this.lister();
    const known: ReadonlyMap<string, { readonly id: string }> = this[collection];
    for (const pause of [...SETTLING_PAUSES, undefined]) {
      const list = await lister.all(path, leftOut);
      const byId = new Map(list.map((raw) => [String(raw.id), raw]));
      // Of the writes that are not settled, those of this collection: known before, or shown now.
      const waiting = [...this.#unsettled.keys()].filter((id) => known.has(id) || byId.has(id));
      if (pause !== undefined && waiting.some((id) => this.#isStale(id, byId.get(id)))) {
        await this.context.clock.sleep(pause);
        continue;
      }
      for (const id of waiting) this.#unsettled.delete(id);
      return this.#records(collection, path, list, keep);
    }
    throw failures.error(this.client, {
      code: "INCOMPLETE",
      message: `${path} did not settle.`,
    });
  }

  #records<T extends { readonly id: string }>(
    collection: Collection,
    path: string,
    list: readonly JsonObject[],
    keep: (raw: JsonObject) => T | undefined,
  ): ReadonlyMap<string, T> {
    const records = new Map<string, T>();
    for (const [index, raw] of list.entries()) {
      const record = keep(raw);
      if (record === undefined) throw this.client.incomplete(path, "an entry has no id");
      const wrong = wrongScimField(collection, raw, this.options.profile);
      if (wrong !== undefined)
        throw this.client.incomplete(path, `in entry ${index + 1} (${record.id}), ${wrong}`);
      records.set(record.id, record);
    }
    return records;
  }

  /** A listing may leave `active` out; a single read may hold it. Asked for a few only, unless the file says so. */
  async #askForActive(): Promise<void> {
    const silent = [...this.users.values()].filter((user) => user.active === undefined);
    if (silent.length === 0 || (silent.length > 20 && this.options.listsActive)) return;
    for (const user of silent) {
      const raw = await this.#fetchOnce("users", user.id);
      const record = raw === undefined ? undefined : this.keepUser(raw);
      if (record !== undefined) this.users.set(record.id, record);
    }
  }
}

/** A record without what lists leave out: one that was read alone has it. */
function comparable({ groups: _groups, ...raw }: JsonObject): JsonObject {
  if (!Array.isArray(raw.members)) return raw;
  const members = raw.members.map((member) => {
    if (!isJsonObject(member)) return member;
    const { $ref: _ref, display: _display, ...rest } = member;
    return rest;
  });
  return { ...raw, members };
}

function replaceAll<K, V>(target: Map<K, V>, source: ReadonlyMap<K, V>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}

/** Opens a session; nothing is sent yet. */
export function openSession(context: ConnectContext): Session {
  return new Session(context);
}
