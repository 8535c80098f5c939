import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";
import type { Hold } from "./hold.ts";
import type { Json, JsonObject } from "./json.ts";
import type { LoginFacts } from "./login.ts";
import type { Identity, SubjectKey } from "./subject.ts";

/** A place in the files by structure; its line is looked up only when somebody wants to see it. */
export interface OriginRef {
  readonly file: string;
  /** Path of keys and indexes to the collection; shared between all entries of it. */
  readonly parent: readonly (string | number)[];
  readonly key: string | number;
  /** Teams passed on the way to the subject, outermost first: `["team:engineering", "team:platform"]`. */
  readonly via: readonly string[];
}

/** One path by which the files lead to a grant. */
export interface Origin extends Place {
  readonly via: readonly string[];
}

/** How a section is held to the file. */
export type SectionMode = "exact" | "additive" | "ignore";
/** What happens to resources that exist live and are not in the file. */
export type UnlistedMode = "report" | "ignore" | "revoke";

/** A grant the files ask for. */
export interface DesiredGrant {
  readonly access: Access;
  readonly origins: readonly OriginRef[];
  /** Instant, in milliseconds since 1970, at which the grant ends. For several paths: the latest. */
  readonly until?: number;
  readonly reason?: string;
  /** True if the file does not name it, but another grant brings it along. */
  readonly isImplied?: true;
}

/** A grant whose time is over: not desired, kept to explain the removal. */
export interface ExpiredGrant {
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly access: Access;
  readonly until: number;
  readonly origins: readonly OriginRef[];
}

/** A setting the files ask for. */
export interface DesiredSetting {
  readonly value: Json;
  readonly origins: readonly OriginRef[];
}

/** A resource that the files list, with or without anything managed on it. */
export interface DesiredResource {
  readonly address: Address;
  readonly section: string;
  /** The key in the file. */
  readonly key: string;
  /** The vendor's id, where the file pins it. */
  readonly id?: string;
  readonly origin: OriginRef;
  /** True if the file says who holds access here; false leaves the holders unmanaged. */
  readonly hasHolders: boolean;
}

/** Where a token comes from: `token: { env: NAME }`, or the provider's default variables. */
export interface DesiredOrg {
  /** The key in the file, the first part of every address. */
  readonly key: string;
  readonly provider: string;
  /** The vendor's name of the organization. Default: the key. */
  readonly name: string;
  /** Environment variable that holds the token, where the file names one. */
  readonly tokenVariable?: string;
  /** Base URL, where the file gives one (already taken from the environment for `url: { env: NAME }`). */
  readonly url?: string;
  /** Environment variable that holds the base URL, where the file names one. */
  readonly urlVariable?: string;
  /** The provider's own keys of the org, validated. */
  readonly options: JsonObject;
  readonly origin: OriginRef;
  /** The sections that the file declares, with their mode. A section that is not here is not managed. */
  readonly modes: ReadonlyMap<string, SectionMode>;
  readonly unlisted: UnlistedMode;
  /** Globs of subjects never touched, lower case: `*@upsun.com`. */
  readonly protect: readonly string[];
  /** Asserted, never changed. */
  readonly owner?: { readonly subject: SubjectKey; readonly origin: OriginRef };
  /** By address, then subject. An address that is present is managed, also when nobody is on it. */
  readonly grants: ReadonlyMap<Address, ReadonlyMap<SubjectKey, DesiredGrant>>;
  readonly settings: ReadonlyMap<Address, ReadonlyMap<string, DesiredSetting>>;
  readonly resources: ReadonlyMap<Address, DesiredResource>;
  readonly expired: readonly ExpiredGrant[];
}

/** A grant that exists, or waits for its person to accept. */
export interface LiveGrant {
  readonly access: Access;
  readonly identity: Identity;
  /** Present for an invitation that is open. `state` is the vendor's word, `isBounced` a mail that came back. */
  readonly pending?: { readonly state: string; readonly isBounced?: boolean };
  /** Why rolecall must never change it ("organization owner", "service account"); such a grant is spared. */
  readonly fixed?: string;
  /** The vendor's version of the object, where it has one. */
  readonly version?: string;
  /** What the adapter needs to find the object again: an invitation's id, a membership's id. Never a secret. */
  readonly ref?: string;
}

/** A setting as it is. */
export interface LiveSetting {
  readonly value: Json;
  readonly version?: string;
  readonly ref?: string;
  /** Why rolecall must never change it. */
  readonly fixed?: string;
}

/** A resource that exists live, whether the file lists it or not. */
export interface LiveResource {
  readonly address: Address;
  readonly section: string;
  readonly id?: string;
  /** The vendor's name for people. */
  readonly title?: string;
}

/** A part of the live state that could not be read to its end. Nothing computed from it is ever written. */
export interface ReadGap {
  /** The organization's address for all of it, `ORG/SECTION` for one section, or one resource's address. */
  readonly address: Address;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** The account behind the token in use. */
export interface Actor {
  readonly identity: Identity;
  readonly subject: SubjectKey;
  /** What it may do here, in words: "admin", "manage users". */
  readonly standing: string;
  /** The adapter's own facts about what the actor may do, for its `refine`. */
  readonly powers: readonly string[];
}

/** Everything read of one organization. Sections that are not managed may be missing. */
export interface LiveOrg {
  readonly org: string;
  /** By what the vendor knows it, however the files call it: two keys of the files may lead to one organization. */
  readonly vendorId?: string;
  /** ISO instant. */
  readonly readAt: string;
  readonly actor: Actor;
  /** The owner by the vendor's records, where there is such a thing. */
  readonly owner?: SubjectKey;
  /** Accounts of the organization's own list by subject, whether they hold anything or not. Absent: none is known. */
  readonly accounts?: ReadonlyMap<SubjectKey, Identity>;
  /** How accounts log in, by subject, where the vendor shows it. Absent: it shows nothing of it. */
  readonly logins?: ReadonlyMap<SubjectKey, LoginFacts>;
  /** Names of all groups at the vendor, as the files would call them. Absent: they were not read. */
  readonly groupNames?: ReadonlySet<string>;
  /** Of whom nothing may be written here, and why. Absent: nobody. */
  readonly holds?: ReadonlyMap<SubjectKey, Hold>;
  readonly grants: ReadonlyMap<Address, ReadonlyMap<SubjectKey, LiveGrant>>;
  readonly settings: ReadonlyMap<Address, ReadonlyMap<string, LiveSetting>>;
  readonly resources: ReadonlyMap<Address, LiveResource>;
  readonly gaps: readonly ReadGap[];
  /** Worth knowing, changes nothing: a second account of one person, a public space, a federated member. */
  readonly notices: readonly Diagnostic[];
  /** The adapter's own facts for its `refine` and `apply`: plan, team type, features. Never a secret. */
  readonly facts: JsonObject;
}
