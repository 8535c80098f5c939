import type { JsonObject } from "../../../model/json.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { filledTextOf, objectOf } from "../rules/convert.ts";
import { incomplete } from "./failures.ts";
import type { KnownUser } from "./known.ts";
import type { Session } from "./session.ts";

/** Who must not be touched, beside what a user record itself shows. */
export interface Protected {
  readonly callerId: string | undefined;
  /** Ids of service accounts by their own list. */
  readonly serviceIds: ReadonlySet<string>;
}

function fixedReason(id: string, type: string | undefined, known: Protected): string | undefined {
  if (id === known.callerId) return "the account behind the key in use";
  if (type === "service" || known.serviceIds.has(id)) return "service account";
  if (type !== "interactive") return `account of the unknown type "${type ?? ""}"`;
  return undefined;
}

/** One user record of the wire as rolecall knows it. */
export function toKnownUser(session: Session, entry: JsonObject, known: Protected): KnownUser {
  const id = filledTextOf(entry, "id");
  if (id === undefined) throw incomplete(session.client.org, "GET /api/v1/users/", "a user has no id.");
  const email = filledTextOf(entry, "email");
  const name = filledTextOf(entry, "name");
  const type = filledTextOf(entry, "type");
  const role = filledTextOf(entry, "role");
  const membershipId = filledTextOf(entry, "membership_id");
  if (role === undefined && membershipId !== undefined)
    throw incomplete(
      session.client.org,
      "GET /api/v1/users/",
      `the user ${id} has a membership without a role.`,
    );
  const fixed = fixedReason(id, type, known);
  const isService = type === "service" || known.serviceIds.has(id);
  const identity: Identity = {
    id,
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(isService ? { isService: true } : {}),
  };
  return {
    id,
    url: filledTextOf(entry, "url") ?? session.client.referenceTo("users", id),
    identity,
    ...(role === undefined ? {} : { role }),
    ...(membershipId === undefined ? {} : { membershipId }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** Ids of all service accounts; the nested user can be null, the outer id is the same. */
export function serviceIdsOf(entries: readonly JsonObject[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const entry of entries) {
    for (const id of [filledTextOf(entry, "id"), filledTextOf(objectOf(entry.user) ?? {}, "id")]) {
      if (id !== undefined) ids.add(id);
    }
  }
  return ids;
}

/** Fills the connection's memory with the users of one pass over the list. */
export function rememberUsers(session: Session, users: readonly KnownUser[]): void {
  const { known } = session;
  known.usersById.clear();
  for (const user of users) known.usersById.set(user.id, user);
}

/** Remembers who the users are in the files, once that is settled. */
export function rememberSubjects(session: Session, subjectOf: (identity: Identity) => SubjectKey): void {
  const { known } = session;
  known.usersBySubject.clear();
  for (const user of known.usersById.values()) known.usersBySubject.set(subjectOf(user.identity), user);
}

/** The user an operation is about: by the id that it names, and only without one by subject. */
export function userOf(session: Session, { account, subject }: GrantOperation): KnownUser | undefined {
  const { known } = session;
  return account === undefined ? known.usersBySubject.get(subject) : known.usersById.get(account);
}

/** By what the grant of an operation's holder is known: a group's subject, or a user's id. */
export function holderKeyOf(session: Session, operation: GrantOperation): string | undefined {
  const isGroup = groupNameOf(operation.subject) !== undefined;
  return isGroup ? operation.subject : userOf(session, operation)?.id;
}
