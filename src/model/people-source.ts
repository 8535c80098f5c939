import type { AttributeValue } from "./person.ts";
import type { DesiredOrg, OriginRef } from "./state.ts";

/** Where the people of a company are listed: standard input, an organization of the files, or a service of its own. */
export type SourcePlace =
  | { readonly kind: "input" }
  | { readonly kind: "org"; readonly org: DesiredOrg }
  /** An organization that stands nowhere in the files: what is needed to talk to the service. */
  | { readonly kind: "service"; readonly org: DesiredOrg };

/** What a list calls the things that rolecall asks for; what is absent goes by a usual name. */
export interface SourceColumns {
  readonly email?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** Whether somebody works here still. */
  readonly active?: string;
}

/** The directory that knows who works here, as the files describe it. */
export interface PeopleSource {
  readonly place: SourcePlace;
  /** `email`, or the attribute by which somebody is recognised under another address. */
  readonly match: string;
  readonly columns: SourceColumns;
  /** Columns by the attribute that they become. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The `directory:` of the files. */
export interface DeclaredSource extends PeopleSource {
  readonly origin: OriginRef;
}

/** One person in a directory, as it came. */
export interface DirectoryRecord {
  /** Where it stands, for people: `line 4`, or the service's name for it. */
  readonly place: string;
  /** The service's id of the account. */
  readonly id?: string;
  readonly email?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  /** False for somebody who is listed and no longer works here. */
  readonly isActive: boolean;
  /** Everything else by the source's name for it; what is empty is absent. */
  readonly fields: Readonly<Record<string, AttributeValue>>;
}
