import type { Address } from "../../../model/address.ts";
import { formatAddress } from "../../../model/address.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import type { Actor, LiveOrg } from "../../../model/state.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import { UpsunClient } from "./client.ts";

/** What is known of a project or a team: its id, and what people call it. */
export interface Known {
  readonly id: string;
  readonly title: string;
}

/** An open invitation as it was read. */
export interface KnownInvitation {
  readonly id: string;
  readonly email: string;
}

/**
 * One connection and what it has learnt. Reads fill it, writes take ids from here alone and never from a plan. A later
 * read of a few addresses adds to it; it never forgets.
 */
export interface Session {
  readonly context: ConnectContext;
  readonly client: UpsunClient;
  readonly root: Address;
  actor: Actor | undefined;
  /** The last read of everything that is managed; a read of a few addresses does not replace it. */
  live: LiveOrg | undefined;
  organizationId: string;
  /** Members of the organization by subject, with their user ids. */
  readonly members: Map<SubjectKey, Identity>;
  readonly projects: Map<Address, Known>;
  readonly teams: Map<Address, Known>;
  /** By {@link entryKey}. */
  readonly invitations: Map<string, KnownInvitation>;
  /** Invitations that failed, counted by e-mail in lower case. */
  readonly failed: Map<string, number>;
  /** Users with a direct record on a project, by {@link entryKey}. */
  readonly direct: Map<string, Identity>;
}

export function createSession(context: ConnectContext): Session {
  return {
    context,
    client: new UpsunClient(context),
    root: formatAddress(context.org.key),
    actor: undefined,
    live: undefined,
    organizationId: "",
    members: new Map(),
    projects: new Map(),
    teams: new Map(),
    invitations: new Map(),
    failed: new Map(),
    direct: new Map(),
  };
}

/** Key of one subject on one address. */
export function entryKey(address: Address, subject: SubjectKey): string {
  return `${address}\n${subject}`;
}

/** Whom an account is in the files. */
export function subjectOf(session: Session, identity: Identity): SubjectKey {
  const { directory, org } = session.context;
  return directory.subjectOf(identity, org.provider, org.key);
}

/** The e-mail by which a subject is invited here; undefined for accounts known by id alone. */
export function emailOf(session: Session, subject: SubjectKey): string | undefined {
  const { directory, org } = session.context;
  return directory.emailOf(subject, org.provider, org.key);
}

/** The user an operation is about: the account that it names, a member as read, or as the file's `accounts` gives it. */
export function userIdOf(session: Session, { account, subject }: GrantOperation): string | undefined {
  const { directory, org } = session.context;
  return account ?? session.members.get(subject)?.id ?? directory.accountIdOf(subject, org.provider, org.key);
}
