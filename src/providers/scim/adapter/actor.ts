import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { Actor } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import { fileRole } from "../profiles/profile.ts";
import { identityOf, readUser, type UserRecord } from "./convert.ts";
import type { Session } from "./session.ts";

/** The subject of a token whose account nobody names. */
export const UNKNOWN_ACTOR: SubjectKey = "id:scim-token";

/** Whom the file names as the account behind the token. */
export function declaredActor(session: Session): SubjectKey | undefined {
  const { actor } = session.options;
  const { directory } = session.context;
  if (actor === undefined) return undefined;
  if (directory.people.has(actor)) return actor;
  return directory.personByEmail(actor)?.key ?? normalizeEmail(actor);
}

/**
 * The user that `/Me` gives; undefined where it is not offered, as in most services, or is refused or broken: a token
 * that is not accepted at all is refused for the users too.
 */
export async function askMe(session: Session): Promise<UserRecord | undefined> {
  const answer = await session.client.send("GET", "/Me").catch((error: unknown) => {
    if (error instanceof ProviderError && error.code !== "RATE_LIMITED") return undefined;
    throw error;
  });
  if (answer === undefined) return undefined;
  if (answer.status !== 200 || !isJsonObject(answer.body)) return undefined;
  return readUser(answer.body, session.options.profile);
}

/** The actor in words; `powers` holds its role. */
export function actorOf(session: Session, subject: SubjectKey, user: UserRecord | undefined): Actor {
  if (user === undefined) {
    const email = session.context.directory.emailOf(subject, "scim", session.context.org.key);
    return {
      identity: email === undefined ? { name: "SCIM token" } : { email },
      subject,
      standing: "provisioning token",
      powers: [],
    };
  }
  const role = fileRole(session.options.profile, user.roles);
  return {
    identity: identityOf(user),
    subject,
    standing: role ?? "user without a role",
    powers: role === undefined ? [] : [role],
  };
}

/** Who the token is, with the fewest requests that also prove that it is accepted. @throws ProviderError */
export async function identify(session: Session): Promise<Actor> {
  const declared = declaredActor(session);
  const { directory, org } = session.context;
  if (declared === undefined) {
    const me = await askMe(session);
    if (me !== undefined) return actorOf(session, directory.subjectOf(identityOf(me), "scim", org.key), me);
  }
  const path = await session.pathOf("users");
  const email = declared === undefined ? undefined : directory.emailOf(declared, "scim", org.key);
  const found =
    email === undefined ? undefined : await (await session.lister()).matching(path, "userName", email);
  if (found === undefined) await session.client.must("GET", `${path}?count=1`);
  const user = found?.[0] === undefined ? undefined : readUser(found[0], session.options.profile);
  return actorOf(session, declared ?? UNKNOWN_ACTOR, user);
}
