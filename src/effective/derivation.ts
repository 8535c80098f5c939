import type { Access } from "../model/access.ts";
import type { AccessBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { SubjectKey } from "../model/subject.ts";

/** What a provider's rules may look at beside the access book. */
export interface DerivationFacts {
  /** The provider's own keys of the organization in the file. */
  readonly options: JsonObject;
  /** What the adapter read beside grants and settings; absent where only the files are known. */
  readonly read?: JsonObject;
}

/**
 * A provider's rules, applied to one access book: who has what without a grant that says so. Pure. The plan asks it
 * for what is live and for what will be live, and compares; so it has to follow from the book alone.
 */
export type Derive = (book: AccessBook, facts: DerivationFacts) => Derivation;

/** What a vendor's rules make of one access book. */
export interface Derivation {
  /**
   * What people have on one address beside the grants there. Called often: equal answers are best one shared array.
   * An address that is closed to those who hold no grant has an empty list.
   */
  at(address: Address): readonly RuleAccess[];
  /** Groups that a group is nested in, nearest first: its members have what those have too. Default: none. */
  above?(group: string): readonly string[];
}

/** Access by rule: who has it, and why. */
export interface RuleAccess {
  readonly to: RuleHolders;
  /** `as-member`: the same that the person's membership of the organization says. */
  readonly access: Access | "as-member";
  /** The rule, as a clause for people: "admins have every permission on every app". */
  readonly because: string;
  /** The place whose grants or settings bring the rule about, where it is another one. */
  readonly from?: Address;
  /** True if the vendor does not say so, or what decides it was not read. It may be, or not. */
  readonly isNotKnown?: true;
}

/** Who has access by a rule. */
export type RuleHolders =
  /** Every member of the organization. */
  | { readonly kind: "everybody" }
  /** Some members, and it was not read which: always with `isNotKnown`. Who becomes a member is not one of them yet. */
  | { readonly kind: "somebody" }
  /** Members at one level: a role or a permission, or what a permission brings. */
  | { readonly kind: "level"; readonly level: string }
  /** The owner whom the organization names. */
  | { readonly kind: "owner" }
  /** One person, or with `group:NAME` everybody in a group. */
  | { readonly kind: "subject"; readonly subject: SubjectKey };

const NOTHING: readonly RuleAccess[] = [];

/** A vendor without any such rule. */
export function deriveNothing(): Derivation {
  return { at: () => NOTHING };
}

/** The texts in a list among the facts; empty where the fact is missing. */
export function factList(facts: JsonObject | undefined, key: string): ReadonlySet<string> {
  const value: Json | undefined = facts?.[key];
  if (!Array.isArray(value)) return new Set();
  return new Set((value as readonly Json[]).filter((item): item is string => typeof item === "string"));
}
