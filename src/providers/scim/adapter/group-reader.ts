import type { Address } from "../../../model/address.ts";
import type { Json } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ReadScope } from "../../provider.ts";
import { OWNER } from "../shape.ts";
import { writeEntries } from "../whitelist.ts";
import type { UserAccounts } from "./accounts.ts";
import { matchAddresses } from "./addresses.ts";
import { type GroupRecord, roleOfGroup, type UserRecord } from "./convert.ts";
import type { Session } from "./session.ts";

const HIDDEN = "the service does not show who is there";

/** What is known before groups are looked at: who the users are, and what the service can do. */
export interface KnownBefore {
  readonly accounts: UserAccounts;
  /** By the user's id. */
  readonly subjects: ReadonlyMap<string, SubjectKey>;
  /** True if the service knows owners and whitelists. */
  readonly hasExtension: boolean;
}

/** Records groups, or what the profile makes of them, with settings and members. */
export class GroupReader {
  readonly #session: Session;
  readonly #scope: ReadScope;
  readonly #builder: LiveOrgBuilder;
  readonly #accounts: UserAccounts;
  readonly #subjects: ReadonlyMap<string, SubjectKey>;
  readonly #hasExtension: boolean;
  readonly #open: Address[] = [];

  constructor(
    session: Session,
    scope: ReadScope,
    builder: LiveOrgBuilder,
    { accounts, subjects, hasExtension }: KnownBefore,
  ) {
    this.#session = session;
    this.#scope = scope;
    this.#builder = builder;
    this.#accounts = accounts;
    this.#subjects = subjects;
    this.#hasExtension = hasExtension;
  }

  /** Gives the owners by address, and the places that are open to everybody. */
  read(): { readonly owners: Readonly<Record<Address, SubjectKey>>; readonly open: readonly Address[] } {
    const { groups, groupIds, options, context } = this.#session;
    const shown = [...groups.values()].filter(
      (group) => roleOfGroup(options.profile, group.displayName) === undefined,
    );
    const matched = matchAddresses(context.org, options.profile, shown);
    groupIds.clear();
    const owners: Record<Address, SubjectKey> = {};
    for (const [address, found] of matched) {
      const [group] = found;
      if (group === undefined) continue;
      if (found.length > 1) {
        this.#reportAmbiguous(address, found);
        continue;
      }
      groupIds.set(address, group.id);
      const owner = group.owner === undefined ? undefined : this.#subjectOfId(group.owner);
      if (owner !== undefined) owners[address] = owner;
      if (this.#isManaged()) this.#readGroup(address, group, owner);
    }
    this.#noticeEmpty();
    return { owners, open: this.#open };
  }

  #isManaged(): boolean {
    const { section } = this.#session.options.profile.collection;
    return this.#scope.isWhole === true || isManaged(this.#session.context.org, section);
  }

  #subjectOfId(id: string): SubjectKey {
    return this.#subjects.get(id) ?? `id:${id}`;
  }

  #reportAmbiguous(address: Address, found: readonly GroupRecord[]): void {
    const { section, noun } = this.#session.options.profile.collection;
    if (!this.#isManaged()) return;
    const name = found[0]?.displayName ?? address;
    this.#builder.resource({ address, section, title: name });
    this.#builder.setting(address, EXISTENCE, { value: true, fixed: "several go by this name" });
    this.#builder.gap({
      address,
      code: "AMBIGUOUS_NAME",
      message: `${found.length} ${noun}s are called "${name}": ${found.map((group) => group.id).join(", ")}.`,
      hint: `Pin the one that is meant with \`id:\`.`,
    });
  }

  #readGroup(address: Address, group: GroupRecord, owner: SubjectKey | undefined): void {
    const { options, context } = this.#session;
    const { collection, extension } = options.profile;
    this.#builder.resource({ address, section: collection.section, id: group.id, title: group.displayName });
    this.#readSettings(address, group, owner);
    if (extension !== undefined && group.isPublic) this.#noticePublic(address, group);
    if (group.nested.length > 0) this.#noticeNested(address, group);
    const resource = context.org.resources.get(address);
    const isListed =
      resource !== undefined
        ? resource.hasHolders
        : collection.lifecycle === "managed" || context.org.unlisted === "revoke";
    const isInScope = this.#scope.addresses === undefined || this.#scope.addresses.has(address);
    if (this.#scope.isWhole !== true && (!isListed || !isInScope)) return;
    if (!options.profile.areMembersReadable) {
      this.#keepHidden(address, group);
      return;
    }
    this.#readMembers(address, group, owner);
  }

  /** Whoever the file names is taken to be there: nobody can see it, and nobody is removed by what cannot be seen. */
  #keepHidden(address: Address, group: GroupRecord): void {
    if (this.#scope.isWhole === true) return;
    const wanted = this.#session.context.org.grants.get(address);
    const names: string[] = [];
    for (const user of this.#session.users.values()) {
      const identity = this.#accounts.of(user);
      const subject = this.#builder.subjectOf(identity);
      if (wanted?.has(subject) !== true) continue;
      names.push(subject);
      this.#builder.grant(address, { access: {}, identity, ref: group.id, fixed: HIDDEN });
    }
    const who = names.length === 0 ? "its members are" : `its members (${names.sort().join(", ")}) are`;
    this.#builder.notice({
      severity: "warning",
      code: "MEMBERS_HIDDEN",
      address,
      message: `The service does not show who is on "${group.displayName}": ${who} neither added nor removed.`,
      hint: "Look after its members in the service itself.",
    });
  }

  /** A service in which every group is empty, although the file knows members, most likely hides them. */
  #noticeEmpty(): void {
    const { options, context, groupIds, groups } = this.#session;
    const { section, noun } = options.profile.collection;
    const lists = [...groupIds.keys()].some((address) => (context.org.grants.get(address)?.size ?? 0) > 0);
    const isEmpty = [...groups.values()].every((group) => group.members.length === 0);
    if (!lists || !isEmpty || !options.profile.areMembersReadable || !this.#isManaged()) return;
    this.#builder.notice({
      severity: "warning",
      code: "MEMBERS_MAY_BE_HIDDEN",
      address: `${this.#builder.root}/${section}`,
      message: `No ${noun} shows a single member. Some services never show them.`,
      hint: "If this is one of them, write members-readable: false in the organization.",
    });
  }

  #readSettings(address: Address, group: GroupRecord, owner: SubjectKey | undefined): void {
    const { collection, extension, areMembersReadable } = this.#session.options.profile;
    const isNeverDeleted = collection.lifecycle === "adopted";
    const isDeclared = this.#session.context.org.resources.has(address);
    const isHidden = !areMembersReadable && !isDeclared && this.#scope.isWhole !== true;
    const ref = { ref: group.id };
    this.#builder.setting(address, EXISTENCE, {
      value: true,
      ...ref,
      ...(isNeverDeleted
        ? { fixed: `rolecall never deletes a ${collection.noun}` }
        : isHidden
          ? { fixed: `${HIDDEN}, so nobody can know who would lose it` }
          : {}),
    });
    if (extension === undefined || !this.#hasExtension) return;
    if (owner !== undefined) this.#builder.setting(address, OWNER, { value: owner, ...ref });
    if (group.whitelist.length > 0) {
      this.#builder.setting(address, "whitelist", { value: writeEntries(group.whitelist) as Json, ...ref });
    }
  }

  #noticePublic(address: Address, group: GroupRecord): void {
    this.#open.push(address);
    this.#builder.notice({
      severity: "warning",
      code: "PUBLIC_SPACE",
      address,
      message: `"${group.displayName}" is open to everybody: it is public, so every active user of the organization sees it, listed or not.`,
    });
  }

  #noticeNested(address: Address, group: GroupRecord): void {
    this.#builder.notice({
      severity: "warning",
      code: "NESTED_GROUP",
      address,
      message: `"${group.displayName}" has groups as members (${group.nested.join(", ")}); they are left alone.`,
    });
  }

  /**
   * The owner has access without being listed. Listed or not is never drift, so the owner appears here exactly if
   * the file lists them.
   */
  #readMembers(address: Address, group: GroupRecord, owner: SubjectKey | undefined): void {
    const { org } = this.#session.context;
    this.#builder.open(address);
    const wanted = org.grants.get(address);
    const declared = org.settings.get(address)?.get(OWNER)?.value;
    const isOwnerSteady = owner !== undefined && (declared === undefined || declared === owner);
    for (const id of group.members) {
      const user = this.#session.users.get(id);
      const subject = this.#subjectOfId(id);
      if (isOwnerSteady && subject === owner) continue;
      // Who is to own it is listed until then, and neither loses that nor needs it afterwards.
      const isComing = subject === declared && wanted?.has(subject) !== true;
      this.#memberOf(address, group, id, user, isComing ? "is to own it" : undefined);
    }
    const account = this.#session.users.get(group.owner ?? "");
    if (isOwnerSteady && wanted?.has(owner) === true && account !== undefined)
      this.#memberOf(address, group, account.id, account);
  }

  #memberOf(
    address: Address,
    group: GroupRecord,
    id: string,
    user: UserRecord | undefined,
    fixed?: string,
  ): void {
    if (user === undefined) {
      this.#builder.grant(address, {
        access: {},
        identity: { id },
        ref: group.id,
        fixed: "not a user of the organization",
      });
      return;
    }
    this.#builder.grant(address, {
      access: {},
      identity: this.#accounts.of(user),
      ref: group.id,
      ...(fixed === undefined ? {} : { fixed }),
    });
  }
}
