import type { Identity, SubjectKey } from "./subject.ts";
/** A person or service account of the file's `people`. */
export interface Person {
    readonly key: string;
    /** Full name, for systems that keep one. */
    readonly name?: string;
    readonly givenName?: string;
    readonly familyName?: string;
    readonly email: string;
    readonly aliases: readonly string[];
    /** E-mail (or vendor id) to use at one provider or one organization, by provider id or organization key. */
    readonly accounts: Readonly<Record<string, string>>;
    readonly kind: "person" | "service";
}
/** The company's people, looked up by any e-mail they go by. E-mails compare without regard to case. */
export declare class Directory {
    #private;
    readonly people: ReadonlyMap<string, Person>;
    constructor(people: Iterable<Person>);
    /** The person who goes by this e-mail, main address, alias or account. */
    personByEmail(email: string): Person | undefined;
    /** Whom an account belongs to: `accounts` by vendor id first, then any e-mail, else the bare e-mail or id. */
    subjectOf(identity: Identity, provider: string, org: string): SubjectKey;
    /**
     * The e-mail by which a subject is addressed at one organization: the account declared for the organization,
     * else for the provider, else the person's e-mail. Undefined for groups and for `id:` subjects.
     */
    emailOf(subject: SubjectKey, provider: string, org: string): string | undefined;
    /** The vendor id declared under `accounts`, if the person's account there is an id and no e-mail. */
    accountIdOf(subject: SubjectKey, provider: string, org: string): string | undefined;
}
