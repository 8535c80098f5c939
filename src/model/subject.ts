/**
 * Who holds access, as one comparable text:
 * - `ada`: a person or service account, by its key under `people`;
 * - `group:NAME`: a group kept by the vendor;
 * - `x@y.example`: somebody not in `people`, by lower-cased e-mail;
 * - `id:USER`: an account whose e-mail the vendor did not give.
 * A person's key holds neither `@` nor `:`, so the four never meet.
 */
export type SubjectKey = string;

/** An account at one vendor. */
export interface Identity {
  /** The vendor's stable id; absent while a person is only invited. */
  readonly id?: string;
  /** As the vendor spells it. Absent where the vendor does not tell. */
  readonly email?: string;
  readonly name?: string;
  /** True for an account known to be no human. */
  readonly isService?: boolean;
}

/** The section in which vendor-side groups stand, as `ORG/groups/NAME`. */
export const GROUPS = "groups";

/** The subject key of a vendor-side group. */
export function groupSubject(name: string): SubjectKey {
  return `group:${name}`;
}

/** The group's name, or undefined for a subject that is no group. */
export function groupNameOf(subject: SubjectKey): string | undefined {
  return subject.startsWith("group:") ? subject.slice("group:".length) : undefined;
}

/** E-mails compare without regard to case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
