import type { Address } from "../../../model/address.ts";
import type { ProviderError } from "../../../model/errors.ts";
import type { Json } from "../../../model/json.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ReadScope } from "../../provider.ts";
import type { ScimFacts } from "../rules/facts.ts";
import { OWNER } from "../shape.ts";
import { writeEntries } from "../whitelist.ts";
import { UserAccounts } from "./accounts.ts";
import { actorOf, UNKNOWN_ACTOR } from "./actor.ts";
import { matchAddresses } from "./addresses.ts";
import { accessOf, type GroupRecord, identityOf, roleOfGroup, type UserRecord } from "./convert.ts";
import type { Features } from "./discovery.ts";
import type { Session } from "./session.ts";

const HIDDEN = "the service does not show who is there";

/** Builds the live organization from what the session has read. */
export class OrgReader {
  readonly #session: Session;
  readonly #scope: ReadScope;
  readonly #features: Features;
  readonly #builder: LiveOrgBuilder;
  readonly #public: Address[] = [];
  readonly #subjects = new Map<string, SubjectKey>();
  readonly #accounts: UserAccounts;

  constructor(session: Session, scope: ReadScope, features: Features) {
    this.#session = session;
    this.#scope = scope;
    this.#features = features;
    this.#builder = new LiveOrgBuilder(session.context.org, session.context.directory);
    this.#accounts = new UserAccounts(session);
  }

  build(
    groupsFailure: ProviderError | undefined,
    declared: SubjectKey | undefined,
    me: UserRecord | undefined,
  ): LiveOrg {
    const { clock, hosts } = this.#session.context;
    for (const notice of this.#features.notices) this.#builder.notice(notice);
    this.#readUsers();
    const { section } = this.#session.options.profile.collection;
    if (groupsFailure !== undefined) {
      this.#builder.gap({
        address: `${this.#builder.root}/${section}`,
        code: groupsFailure.code,
        message: groupsFailure.message,
        ...(groupsFailure.details.hint === undefined ? {} : { hint: groupsFailure.details.hint }),
      });
    }
    const owners = this.#readGroups();
    const subject =
      declared ??
      (me === undefined
        ? UNKNOWN_ACTOR
        : (this.#subjects.get(me.id) ?? this.#builder.subjectOf(identityOf(me))));
    const account = this.#session.users.get(this.#session.userIds.get(subject) ?? "") ?? me;
    if (subject === UNKNOWN_ACTOR) this.#noticeActor();
    const facts: ScimFacts = {
      areOwnersKnown: groupsFailure === undefined,
      owners,
      public: this.#public,
      hasExtension: this.#features.hasExtension,
      readOnly: [...this.#features.readOnly].sort(),
    };
    return this.#builder.build({
      ...(hosts.api === undefined ? {} : { vendorId: hosts.api }),
      actor: actorOf(this.#session, subject, account),
      readAt: new Date(clock.now()).toISOString(),
      facts,
    });
  }

  #noticeActor(): void {
    this.#builder.notice({
      severity: "note",
      code: "ACTOR_UNKNOWN",
      address: this.#builder.root,
      message:
        "SCIM does not say whose token this is, so rolecall cannot see whether a plan would lock it out.",
      hint: "Name the account with `actor:` in the organization.",
    });
  }

  #readUsers(): void {
    const { users, userIds, options, context } = this.#session;
    userIds.clear();
    this.#builder.open(this.#builder.root);
    let unknown = 0;
    // Who is who is settled before anything is recorded: the list of users is whole.
    for (const user of users.values()) this.#builder.meet(this.#accounts.of(user));
    this.#builder.settle();
    for (const user of users.values()) {
      if (user.active === undefined) unknown += 1;
      this.#noticeRoles(user);
      const subject = this.#builder.subjectOf(this.#accounts.of(user));
      this.#subjects.set(user.id, subject);
      userIds.set(subject, user.id);
      this.#builder.grant(this.#builder.root, this.#memberGrant(user, subject));
    }
    if (unknown > 0) {
      this.#builder.notice({
        severity: "warning",
        code: "ACTIVE_UNKNOWN",
        address: this.#builder.root,
        message: `${unknown} users of ${context.org.name} are listed without \`active\`; they count as ${options.profile.activeDefault ? "active" : "disabled"}.`,
      });
    }
  }

  #memberGrant(user: UserRecord, subject: SubjectKey): LiveGrant {
    const { options, context } = this.#session;
    const access = accessOf(user, options.profile);
    const isDeclared = context.org.grants.get(this.#builder.root)?.has(subject) === true;
    const isKept =
      access.disabled === true &&
      options.removal === "disable" &&
      !isDeclared &&
      this.#scope.isWhole !== true;
    const isUnclear = user.roles.some((role) => role.includes("+"));
    return {
      access,
      identity: this.#accounts.of(user),
      ref: user.id,
      ...(user.version === undefined ? {} : { version: user.version }),
      ...(isKept
        ? { fixed: "disabled, details kept" }
        : isUnclear
          ? { fixed: "a role with a + in its name" }
          : {}),
    };
  }

  #noticeRoles(user: UserRecord): void {
    const { profile } = this.#session.options;
    if (profile.hasOpenRoles || user.roles.length === 1) return;
    const who = user.email ?? user.userName;
    const isNone = user.roles.length === 0;
    this.#builder.notice({
      severity: "warning",
      code: isNone ? "NO_ROLE" : "SEVERAL_ROLES",
      address: this.#builder.root,
      message: isNone ? `${who} has no role.` : `${who} has several roles: ${user.roles.join(", ")}.`,
      hint: "Declare one role; rolecall does not guess which is meant.",
    });
  }

  /** Gives the owners by address. */
  #readGroups(): Record<Address, SubjectKey> {
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
    return owners;
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
    if (extension === undefined || !this.#features.hasExtension) return;
    if (owner !== undefined) this.#builder.setting(address, OWNER, { value: owner, ...ref });
    if (group.whitelist.length > 0) {
      this.#builder.setting(address, "whitelist", { value: writeEntries(group.whitelist) as Json, ...ref });
    }
  }

  #noticePublic(address: Address, group: GroupRecord): void {
    this.#public.push(address);
    this.#builder.notice({
      severity: "warning",
      code: "PUBLIC_SPACE",
      address,
      message: `"${group.displayName}" is public: every active user of the organization sees it, listed or not.`,
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
