import type { Address } from "../../../model/address.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
/** The organization's own address in a draft. */
export declare function rootOf(draft: Draft): Address;
/** True if the operation is about somebody's place in the organization. */
export declare function isMembership(draft: Draft, operation: Operation): operation is GrantOperation;
/** True if an address is a project or an environment. */
export declare function isScopeAddress(address: Address): boolean;
/** Replaces operations one by one. */
export declare function mapOperations(draft: Draft, change: (operation: Operation) => Operation): Draft;
/** The operation with more effects. */
export declare function withEffects<Kind extends Operation>(operation: Kind, ...effects: readonly Effect[]): Kind;
/** The operation with more operations that have to succeed before it. */
export declare function withNeeds<Kind extends Operation>(operation: Kind, needs: Iterable<string>): Kind;
/** Takes operations out of the draft until something has happened, and with them all that cannot do without them. */
export declare function defer(draft: Draft, waits: ReadonlyMap<string, string>): Draft;
/** A list in the adapter's own facts, as a set. */
export declare function factSet(draft: Draft, key: string): ReadonlySet<string>;
/** True if a live grant is in force in the hands of a person whom the vendor counts as interactive. */
export declare function isPersonsGrant(draft: Draft, subject: SubjectKey, grant: LiveGrant): boolean;
/** The e-mail that would be written to, or the subject where none is known. */
export declare function mailboxOf(draft: Draft, operation: GrantOperation): string;
