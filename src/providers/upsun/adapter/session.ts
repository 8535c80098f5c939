import type { Address } from "../../../model/address.ts";
import { formatAddress } from "../../../model/address.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import type { Actor, LiveOrg } from "../../../model/state.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import type { ConnectContext } from "../../provider.ts";
import { Client } from "./client.ts";

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
  readonly client: Client;
  readonly root: Address;
  actor: Actor | undefined;
  /** The last read of everything that is managed; a read of a few addresses does not replace it. */
  live: LiveOrg | undefined;
  organizationId: string;
  /** Members of the organization by subject, with their user ids. */
  readonly members: Map<SubjectKey, Identity>;
  readonly projects: Map<Address, Known>;
  readonly teams: Map<Address, Known>;
  /** By `placeKey`. */
  readonly invitations: Map<string, KnownInvitation>;
  /** Invitations that failed, counted by e-mail in lower case. */
  readonly failed: Map<string, number>;
  /** Users with a direct record on a project, by `placeKey`. */
  readonly direct: Map<string, Identity>;
}

/** Opens a session; nothing is sent yet. */
export function openSession(context: ConnectContext): Session {
  return {
    context,
    client: new Client(context),
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
