import type { Access } from "./access.ts";
import type { AccessBook } from "./access-book.ts";
import type { Address } from "./address.ts";
import type { OrgShape } from "./shape.ts";
import type { OriginRef } from "./state.ts";
import type { SubjectKey } from "./subject.ts";
/** "Who holds this there, holds that here" by a vendor's rule; the provider's `InheritanceRule` fits. */
export interface AccessRule {
    /** Membership level (role or permission) that brings it; `owner` stands for the asserted owner. */
    readonly level: string;
    /** Section whose every resource is reached; `members` for the organization itself. */
    readonly section: string;
    readonly access: Access;
    readonly because: string;
}
/** How access came about. The origins are empty for what was read live. */
export type HoldingPath = {
    readonly kind: "direct" | "implied";
    readonly origins: readonly OriginRef[];
} | {
    readonly kind: "group";
    readonly group: string;
    /** Where the subject is made a member of the group. */
    readonly origins: readonly OriginRef[];
    /** Where the group gets the access. */
    readonly groupOrigins: readonly OriginRef[];
} | {
    readonly kind: "owner";
    readonly origins: readonly OriginRef[];
}
/** Named by a setting of the resource, for example as its owner; the setting's key is the role. */
 | {
    readonly kind: "setting";
    readonly setting: string;
    readonly origins: readonly OriginRef[];
} | {
    readonly kind: "inherited";
    readonly level: string;
    readonly because: string;
    readonly origins: readonly OriginRef[];
};
/** One subject's access on one address by one path. */
export interface Holding {
    readonly address: Address;
    /** `members` for the organization itself. */
    readonly section: string;
    readonly subject: SubjectKey;
    readonly access: Access;
    readonly until?: number;
    readonly reason?: string;
    /** The vendor's word for the invitation that this waits for. */
    readonly pending?: string;
    /** True if it is kept but blocked, here or by the membership of the organization. */
    readonly isDisabled?: true;
    readonly path: HoldingPath;
}
/**
 * Calls back for every holding of a book: direct grants, grants through vendor-side groups, people named by settings,
 * the asserted owner and what the vendor's rules derive. Nothing is collected, so a large book costs one pass. Subjects for which
 * `concerns` is false are passed over.
 */
export declare function visitHoldings(book: AccessBook, shape: OrgShape, rules: readonly AccessRule[], visit: (holding: Holding) => void, concerns?: (subject: SubjectKey) => boolean): void;
/** The holdings of one subject, in the order of {@link visitHoldings}; looks up instead of walking every holder. */
export declare function holdingsOf(book: AccessBook, shape: OrgShape, rules: readonly AccessRule[], subject: SubjectKey): readonly Holding[];
