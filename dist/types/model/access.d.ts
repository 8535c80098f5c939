/**
 * What a subject may do on one address, in the field's words. Which fields occur is fixed by the
 * section's access form in `shape.ts`; an empty object means "is on the list".
 * Values are normalised: permissions sorted and unique, `disabled` only ever true, absent otherwise.
 */
export interface Access {
    /** One role name as the file spells it. */
    readonly role?: string;
    /** Sorted, unique permission names. An empty list is a value of its own: a holder without permissions. */
    readonly permissions?: readonly string[];
    /** Environment type to role, in the order of the type names. Absent when there are none. */
    readonly environments?: Readonly<Record<string, string>>;
    /** Kept, but blocked. */
    readonly disabled?: true;
    /**
     * Attributes of the person that this system keeps and rolecall manages, such as `email` or `givenName`.
     * Compared key by key, and only for keys that the desired side names.
     */
    readonly details?: Readonly<Record<string, string>>;
}
/** Sorts and de-duplicates permission names. */
export declare function normalizePermissions(permissions: Iterable<string>): readonly string[];
/** Builds environment roles with keys in one order, so that equal values print and hash alike. */
export declare function normalizeEnvironments(environments: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
/** True if live access already is what is desired. `details` that the desired side does not name are free. */
export declare function satisfies(live: Access, desired: Access): boolean;
