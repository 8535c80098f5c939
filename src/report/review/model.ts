import type { Address } from "../../model/address.ts";
import type { SubjectKey } from "../../model/subject.ts";

/** Who has what where at one instant, with where each part comes from: what an access review shows. */
export interface AccessReview {
  /** ISO instant at which grants were judged for expiry. */
  readonly at: string;
  /** Version of the tool. */
  readonly tool: string;
  /** Digest of every file read, by path, sorted. */
  readonly files: readonly ReviewFile[];
  /** What the files were compared with; absent if with nothing. */
  readonly comparison?: ReviewComparison;
  /** In the order of the files. */
  readonly orgs: readonly ReviewOrg[];
  /** Everybody of `people`, also those without access, then everybody else who holds anything; by key. */
  readonly people: readonly ReviewPerson[];
  /** By organization in the order of the files, its own address first, then by address. */
  readonly resources: readonly ReviewResource[];
  /** At most one for each person and resource; by person, then by resource. */
  readonly cells: readonly ReviewCell[];
}

/** A file that was read. */
export interface ReviewFile {
  readonly path: string;
  readonly sha256: string;
}

/** The other side of a review. */
export type ReviewComparison =
  | { readonly kind: "live" }
  | {
      readonly kind: "files";
      /** The path or the revision as it was asked for, with the commit it stands for: `main (3f2a91c)`. */
      readonly label: string;
      readonly files: readonly ReviewFile[];
    };

/** One organization. */
export interface ReviewOrg {
  readonly key: string;
  /** The provider's id. */
  readonly provider: string;
  /** The provider's name for people. */
  readonly title: string;
  /** The vendor's name of the organization. */
  readonly name: string;
  /** ISO instant at which it was read live. */
  readonly readAt?: string;
  /** What could not be read live although that was asked for, in sentences. */
  readonly problems: readonly string[];
}

/** `unlisted` is an account that is not in `people`. */
export type ReviewPersonKind = "person" | "service" | "group" | "unlisted";

/** One row: a person, a service account, a vendor-side group whose members are not known, an account. */
export interface ReviewPerson {
  readonly key: SubjectKey;
  readonly kind: ReviewPersonKind;
  readonly name?: string;
  readonly email?: string;
  readonly aliases: readonly string[];
  /** Names of the teams, also of those reached through another team; sorted. */
  readonly teams: readonly string[];
  /** How the person logs in, by organization, where that was read and its vendor shows it. */
  readonly logins?: readonly ReviewLogin[];
}

/** How somebody logs in to one organization. */
export interface ReviewLogin {
  readonly org: string;
  readonly mfa?: boolean;
  readonly sso?: boolean;
}

/** One column. */
export interface ReviewResource {
  readonly address: Address;
  /** Index into `orgs`. */
  readonly org: number;
  /** `members` for the organization itself. */
  readonly section: string;
  /** Name in its section; the organization's key for the organization itself. */
  readonly name: string;
  /** The environment it is, where environments hold access themselves. */
  readonly environment?: string;
}

/** What one person has on one resource. */
export interface ReviewCell {
  /** Index into `people`. */
  readonly person: number;
  /** Index into `resources`. */
  readonly resource: number;
  /** By the files. Absent if they give nothing. */
  readonly here?: ReviewSide;
  /** Live, or by the other files. Absent if that is nothing, or unknown. */
  readonly there?: ReviewSide;
  /** Absent without a comparison. */
  readonly state?: ReviewState;
  /** Grants in the files whose time is over. */
  readonly ended: readonly ReviewEnd[];
}

/** How the two sides of a cell compare; the last three against other files, the others against live. */
export type ReviewState =
  | "same"
  | "differs"
  | "only-in-files"
  | "only-live"
  | "pending"
  | "deferred"
  | "spared"
  | "account"
  | "not-managed"
  | "not-read"
  | "changed"
  | "added"
  | "removed";

/** One side of a cell. */
export interface ReviewSide {
  /** Shared between all cells with the same access. */
  readonly access: ReviewAccess;
  /** Each way that leads there, in words, with file and line. */
  readonly paths: readonly string[];
  /** Milliseconds since 1970 at which all of it ends. */
  readonly until?: number;
  /** Reasons the files give. */
  readonly reasons: readonly string[];
  /** The vendor's word for the invitation that all of it waits for. */
  readonly pending?: string;
}

/** One kind of access. */
export interface ReviewAccess {
  /** In words: "contributor on development, viewer on staging". */
  readonly has: string;
  /** Every role, permission and title that it holds; sorted. What the role filter looks for. */
  readonly levels: readonly string[];
  /** Role by environment type. */
  readonly environments: Readonly<Record<string, string>>;
  readonly isDisabled: boolean;
  /** What can be done, where the vendor's tables show; what cannot be done is left out. */
  readonly abilities: readonly ReviewAbility[];
}

/** Something that can be done, or of which the vendor does not say. */
export interface ReviewAbility {
  readonly ability: string;
  readonly answer: "yes" | "unknown";
  /** Environment types for which the answer holds, where it depends on them. */
  readonly environments?: readonly string[];
}

/** A grant whose time is over. */
export interface ReviewEnd {
  readonly has: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly path: string;
}
