import type { Access } from "../../../model/access.ts";
import { formatAddress } from "../../../model/address.ts";
import { normalizeAccess } from "../../../model/compare.ts";
import { compileGlobs } from "../../../model/glob.ts";
import { isAdditive, isManaged } from "../../../model/managed.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { collaboratorForm, memberForm } from "../shape.ts";

/**
 * What a team role alone gives on an app. A row that gives no more is "joined", which a member can do and undo alone:
 * removing it would take nothing away and come back, so it is not a grant.
 * - `everything`: admins, with or without a row.
 * - `unknown`: holders of a role that rolecall does not know; what stands there may come from it and is left alone.
 * - `view`: members and viewers on an app that is not locked.
 * - `nothing`: outsiders, and members on a locked app, where being on it is what the lock withholds.
 */
export type Cover = "everything" | "unknown" | "view" | "nothing";

const ORDER: readonly Cover[] = ["nothing", "view", "unknown", "everything"];

/** Roles of people who are on an app without being members, and of the pseudo-account that owns it. */
const outsiders: ReadonlySet<string> = new Set(["collaborator", "owner"]);

/**
 * What a role gives on an app, locked or not. Undefined: no role (any more), or one that the vendor does not name; what
 * one that rolecall does not know gives is not known either.
 */
export function coverOf(role: string | undefined, isLocked: boolean): Cover {
  if (role === "admin") return "everything";
  if (role === undefined || outsiders.has(role)) return "nothing";
  if (role !== "member" && role !== "viewer") return "unknown";
  return isLocked ? "nothing" : "view";
}

/** The smaller of what the role gives now and what it gives once the plan is done. */
export function weakerCover(a: Cover, b: Cover): Cover {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

/** `ref` of a live grant that the role gives, without any row. */
export const COVERED_BY_ROLE = "role";

/** The access of a plain collaborator entry of an app: `view`, or the fixed set of a team whose permissions cannot be set. */
export const PLAIN: Access = normalizeAccess(collaboratorForm, { permissions: [] });

/** True for access that says no more than "is on the app". */
export function isPlain(access: Access): boolean {
  return (access.permissions ?? []).every((permission) => permission === "view");
}

/**
 * The access under which a row counts, or undefined if it is only "joined".
 * @param held what the row gives, normalised
 * @param desired what the file asks for this person on this app
 * @param keepsJoined true where somebody who only joined is wanted too: a lock would shut out who is not on the app
 */
export function countsAs(
  cover: Cover,
  held: Access,
  desired: Access | undefined,
  keepsJoined = false,
): Access | undefined {
  if (cover === "everything") return desired;
  if (cover === "unknown" && desired === undefined) return undefined;
  if (cover === "view" && isPlain(held) && desired === undefined && !keepsJoined) return undefined;
  return held;
}

/** The access that a role alone makes true although there is no row; undefined if the file asks for more. */
export function coveredWithoutRow(cover: Cover, desired: Access): Access | undefined {
  if (cover === "everything") return desired;
  if (cover === "unknown" && isPlain(desired)) return desired;
  return cover === "view" && isPlain(desired) ? desired : undefined;
}

/** The team role a person will have when the files are applied; undefined for somebody who leaves. */
export function roleAfter(
  org: DesiredOrg,
  subject: SubjectKey,
  live: { readonly role: string | undefined; readonly email: string; readonly isFederated: boolean },
): string | undefined {
  if (!isManaged(org, "members") || live.isFederated) return live.role;
  const desired = org.grants.get(formatAddress(org.key))?.get(subject);
  // A role that is not known stays as it is, whatever the files say.
  const isKnown = memberForm.roles.some((role) => role.name === live.role);
  if (!isKnown) return live.role;
  if (desired !== undefined) return desired.access.role;
  return isAdditive(org, "members") || isProtected(org.protect, subject, live.email) ? live.role : undefined;
}

function isProtected(globs: readonly string[], subject: SubjectKey, email: string): boolean {
  if (globs.length === 0) return false;
  const matches = compileGlobs(globs, "name");
  return matches(subject) || matches(email);
}
