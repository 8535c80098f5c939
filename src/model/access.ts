/**
 * What a subject may do on one address, in the field's words. Which fields occur is fixed by the
 * section's access form in `shape.ts`; an empty object means "is on the list".
 * Values are normalised: permissions sorted and unique, `disabled` only ever true, absent otherwise.
 */
export interface Access {
  /** One role name as the file spells it. */
  readonly role?: string;
  /**
   * Sorted, unique permission names. An empty list is a value of its own: a holder without permissions. Beside roles on
   * environment types: what the vendor says more that rolecall does not know; absent where there is nothing.
   */
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
export function normalizePermissions(permissions: Iterable<string>): readonly string[] {
  return [...new Set(permissions)].sort();
}

/** Builds environment roles with keys in one order, so that equal values print and hash alike. */
export function normalizeEnvironments(
  environments: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(environments).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((item, index) => item === b[index]);
}

function sameRecord(
  a: Readonly<Record<string, string>> | undefined,
  b: Readonly<Record<string, string>> | undefined,
): boolean {
  if (a === b) return true;
  const keysA = Object.keys(a ?? {});
  const keysB = Object.keys(b ?? {});
  if (keysA.length !== keysB.length) return false;
  return keysA.every((key) => a?.[key] === b?.[key]);
}

/** True if live access already is what is desired. `details` that the desired side does not name are free. */
export function satisfies(live: Access, desired: Access): boolean {
  if (live === desired) return true;
  if (live.role !== desired.role || live.disabled !== desired.disabled) return false;
  if (!sameList(live.permissions, desired.permissions)) return false;
  if (!sameRecord(live.environments, desired.environments)) return false;
  if (desired.details === undefined) return true;
  return Object.entries(desired.details).every(([key, value]) => live.details?.[key] === value);
}
