import type { ProviderError } from "../../../model/errors.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveGrant, LiveOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ReadScope } from "../../provider.ts";
import type { ScimFacts } from "../rules/facts.ts";
import { UserAccounts } from "./accounts.ts";
import { actorOf, UNKNOWN_ACTOR } from "./actor.ts";
import { accessOf, identityOf, type UserRecord } from "./convert.ts";
import type { Features } from "./discovery.ts";
import { GroupReader } from "./group-reader.ts";
import type { Session } from "./session.ts";

/** Builds the live organization from what the session has read. */
export class OrgReader {
  readonly #session: Session;
  readonly #scope: ReadScope;
  readonly #features: Features;
  readonly #builder: LiveOrgBuilder;
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
    const { owners, open } = new GroupReader(this.#session, this.#scope, this.#builder, {
      accounts: this.#accounts,
      subjects: this.#subjects,
      hasExtension: this.#features.hasExtension,
    }).read();
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
      public: open,
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
      this.#scope.isImport !== true;
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
}
