import type { JsonObject } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { filledTextOf, isKnownRole, objectOf } from "../rules/convert.ts";
import { incomplete } from "./failures.ts";
import type { KnownUser } from "./known.ts";
import { type Session, subjectOf } from "./session.ts";

/** Who must not be touched, beside what a user record itself tells. */
export interface Protected {
  readonly callerId: string | undefined;
  /** Ids of service accounts by their own list. */
  readonly serviceIds: ReadonlySet<string>;
}

function fixedReason(
  id: string,
  type: string | undefined,
  role: string | undefined,
  known: Protected,
): string | undefined {
  if (id === known.callerId) return "the account behind the key in use";
  if (type === "service" || known.serviceIds.has(id)) return "service account";
  if (type !== "interactive") return `account of the unknown type "${type ?? ""}"`;
  if (role !== undefined && !isKnownRole(role)) return `role "${role}" is unknown to rolecall`;
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
  const fixed = fixedReason(id, type, role, known);
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
  known.usersBySubject.clear();
  for (const user of users) {
    known.usersById.set(user.id, user);
    const subject = subjectOf(session, user.identity);
    const present = known.usersBySubject.get(subject);
    const isMain = present === undefined || isWanted(session, subject, user, present);
    if (isMain) known.usersBySubject.set(subject, user);
    const second = isMain ? present : user;
    if (second !== undefined) known.usersBySubject.set(ownKey(second), second);
  }
}

/** Of two accounts of one person, the one under the e-mail that the files give for here is meant. */
function isWanted(session: Session, subject: string, user: KnownUser, present: KnownUser): boolean {
  const { org, directory } = session.context;
  const wanted = directory.emailOf(subject, org.provider, org.key);
  if (wanted === undefined) return false;
  const matches = (email: string | undefined): boolean =>
    email !== undefined && normalizeEmail(email) === normalizeEmail(wanted);
  return matches(user.identity.email) && !matches(present.identity.email);
}

function ownKey(user: KnownUser): string {
  return user.identity.email === undefined ? `id:${user.id}` : normalizeEmail(user.identity.email);
}
