import type { Identity, SubjectKey } from "../../../model/subject.ts";
import { identityOf, type UserRecord } from "./convert.ts";
import type { Session } from "./session.ts";

/** Whose the users of one reading are. Each is looked up once, however many lists they are on. */
export class UserAccounts {
  readonly #session: Session;
  readonly #known = new Map<string, Identity>();
  /** Who the users are by their own records alone. */
  #recorded: ReadonlySet<SubjectKey> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The account of a user: by e-mail, else by the person's key that rolecall wrote into `externalId`. */
  of(user: UserRecord): Identity {
    const known = this.#known.get(user.id);
    if (known !== undefined) return known;
    const identity = this.#identityFor(user);
    this.#known.set(user.id, identity);
    return identity;
  }

  #identityFor(user: UserRecord): Identity {
    const { directory, org } = this.#session.context;
    const identity = identityOf(user);
    const person = user.externalId === undefined ? undefined : directory.people.get(user.externalId);
    if (person === undefined || directory.people.has(this.#subjectOf(identity))) return identity;
    const email = directory.emailOf(person.key, "scim", org.key);
    return email === undefined || this.#isRecorded(person.key) ? identity : { ...identity, email };
  }

  #isRecorded(subject: SubjectKey): boolean {
    this.#recorded ??= new Set(
      [...this.#session.users.values()].map((user) => this.#subjectOf(identityOf(user))),
    );
    return this.#recorded.has(subject);
  }

  #subjectOf(identity: Identity): SubjectKey {
    const { directory, org } = this.#session.context;
    return directory.subjectOf(identity, org.provider, org.key);
  }
}
