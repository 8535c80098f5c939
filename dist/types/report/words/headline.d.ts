import type { Address } from "../../model/address.ts";
import type { Operation } from "../../model/operation.ts";
import type { SubjectKey } from "../../model/subject.ts";
/** What one subject gains, loses or sees changed, in words. */
export interface SubjectHeadline {
    readonly subject: SubjectKey;
    readonly gains: readonly string[];
    readonly losses: readonly string[];
    /** Neither: a detail such as a name, or a role that is neither higher nor lower. */
    readonly changes: readonly string[];
}
/** What people gain and lose by some operations, losses by cascade included. Sorted by subject. */
export declare function headline(operations: readonly Operation[]): SubjectHeadline[];
/** An address for a sentence: `acme/shop` for `acme/projects/shop`. */
export declare function shortPlace(address: Address): string;
