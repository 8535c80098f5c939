import { domainToASCII } from "node:url";

/**
 * Who holds access, as one comparable text:
 * - `ada`: a person or service account, by its key under `people`;
 * - `group:NAME`: a group kept by the vendor;
 * - `x@y.example`: somebody not in `people`, by lower-cased e-mail;
 * - `id:USER`: an account whose e-mail the vendor did not give, or that the files name by its id;
 * - `ada#USER`, `x@y.example#USER`: one account, by its id, beside others of the same person or e-mail.
 * A person's key holds none of `@`, `:` and `#`, so they never meet.
 */
export type SubjectKey = string;

/** An account at one vendor. */
export interface Identity {
  /** The vendor's stable id; absent while a person is only invited. */
  readonly id?: string;
  /** As the vendor spells it. Absent where the vendor does not show it. */
  readonly email?: string;
  /** A name to log in with that is not an e-mail, where the vendor has such names. */
  readonly login?: string;
  /** For people. */
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

/** The group's name, or undefined for a subject that is not a group. */
export function groupNameOf(subject: SubjectKey): string | undefined {
  return subject.startsWith("group:") ? subject.slice("group:".length) : undefined;
}

/** An account whose e-mail is not known, by the vendor's id. */
export function idSubject(id: string): SubjectKey {
  return `id:${id}`;
}

/** The id of an `id:` subject; undefined for any other. */
export function idOfSubject(subject: SubjectKey): string | undefined {
  return subject.startsWith("id:") ? subject.slice("id:".length) : undefined;
}

/** One account beside others of the same person or e-mail. What would be mistaken for an e-mail is encoded. */
export function accountSubject(base: SubjectKey, id: string): SubjectKey {
  return `${base}#${id.replaceAll(/[%@#\s]/gu, (character) => encodeURIComponent(character))}`;
}

/** Whose account it is: `ada` for `ada#USER`, the subject itself for any other. */
export function holderOfAccount(subject: SubjectKey): SubjectKey {
  if (subject.startsWith("id:") || subject.startsWith("group:")) return subject;
  const mark = subject.lastIndexOf("#");
  const isAccount = mark > 0 && !subject.includes("@", mark);
  return isAccount ? subject.slice(0, mark) : subject;
}

/** E-mails compare in Unicode NFC, without regard to case, and with the domain as ASCII (IDNA). */
export function normalizeEmail(email: string): string {
  const text = email.trim().normalize("NFC").toLowerCase();
  const at = text.lastIndexOf("@");
  if (at === -1 || !/[^\0-\x7f]/u.test(text.slice(at))) return text;
  const domain = domainToASCII(text.slice(at + 1));
  return domain === "" ? text : `${text.slice(0, at)}@${domain}`;
}
