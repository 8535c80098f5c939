import { type Address, formatAddress, parseAddress } from "../model/address.ts";
import type { Person } from "../model/person.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { LiveGrant } from "../model/state.ts";
import {
  groupNameOf,
  holderOfAccount,
  type Identity,
  idOfSubject,
  idSubject,
  normalizeEmail,
  type SubjectKey,
} from "../model/subject.ts";
import type { ImportInput } from "./import-input.ts";
import { type FoundPerson, isWritableEmail, nameFound, nameLogins, type SeenAccount } from "./people.ts";
import { writeAccess } from "./written-access.ts";

/** An e-mail to be added to somebody of the files, for this organization. */
export interface AccountAddition {
  readonly person: string;
  /** The organization's key. */
  readonly scope: string;
  readonly email: string;
}

/** Everybody found live, and what each is called in the file. */
export interface Census {
  readonly found: ReadonlyMap<SubjectKey, FoundPerson>;
  /** Accounts that the file names by the vendor's id, as `id:USER`. */
  readonly byId: ReadonlyMap<SubjectKey, string>;
  readonly additions: readonly AccountAddition[];
  /** Subjects of whom nothing is written, with the reason; they are protected. */
  readonly left: ReadonlyMap<SubjectKey, string>;
  /** True for a grant that stands in the file. */
  isWritten(address: Address, subject: SubjectKey, grant: LiveGrant): boolean;
  /** The subject as the file spells it; undefined if it cannot be named. */
  nameOf(subject: SubjectKey): string | undefined;
}

/** How access is written at an address; undefined where the shape knows no holders. */
export function formAt(shape: OrgShape, address: Address): AccessForm | undefined {
  const { section } = parseAddress(address);
  if (section === undefined) return shape.members.form;
  return shape.sections.find((candidate) => candidate.section === section)?.holders?.form;
}

/** Looks through all grants: who is there, who can be named, who has to be left out. Pure. */
export function takeCensus(input: ImportInput): Census {
  const { directory } = input;
  const additions = new Map<string, AccountAddition>();
  const left = findLeft(input, additions);
  const isWritten = writtenTest(input, left);
  const seen = new Map<SubjectKey, SeenAccount>();
  const byId = new Map<SubjectKey, string>();
  const byLogin = new Map<SubjectKey, Identity>();
  for (const [address, holders] of input.live.grants) {
    for (const [subject, grant] of holders) {
      if (
        groupNameOf(subject) !== undefined ||
        directory.people.has(subject) ||
        !isWritten(address, subject, grant)
      )
        continue;
      if (goesByLogin(input, subject, grant)) byLogin.set(subject, grant.identity);
      else if (isAccount(subject)) byId.set(subject, idSubject(grant.identity.id ?? ""));
      else remember(seen, subject, grant);
    }
  }
  rememberNamed(input, seen, left);
  const taken = [...directory.people.keys(), ...input.teams.keys()];
  const byEmail = nameFound(seen, directory, taken);
  const found = nameLogins(byLogin, input.idScope, byEmail, taken);
  return {
    found,
    byId,
    additions: [...additions.values()].filter((addition) => !left.has(addition.person)),
    left,
    isWritten,
    nameOf: (subject) => {
      if (groupNameOf(subject) !== undefined || directory.people.has(subject)) return subject;
      return found.get(subject)?.key ?? byId.get(subject);
    },
  };
}

/** Subjects of whom nothing can be written although rolecall could change what they hold. */
function findLeft(input: ImportInput, additions: Map<string, AccountAddition>): Map<SubjectKey, string> {
  const left = new Map<SubjectKey, string>(input.omissions.subjects);
  for (const [address, holders] of input.live.grants) {
    for (const [subject, grant] of holders) {
      if (groupNameOf(subject) !== undefined) continue;
      const why = whyUnwritable(input, address, subject, grant);
      // What rolecall never changes needs no protection from it.
      if (why !== undefined && grant.fixed === undefined) left.set(subject, left.get(subject) ?? why);
      const person = input.directory.people.get(subject);
      if (why === undefined && person !== undefined) addAccount(input, person, grant, additions, left);
    }
  }
  const isMember = memberTest(input, left);
  for (const [address, holders] of input.live.grants) {
    for (const [subject, grant] of holders) {
      if (isMember(address, subject) || grant.fixed !== undefined || left.has(subject)) continue;
      left.set(subject, "not among the members that can be written, and only members can hold access there");
    }
  }
  return left;
}

/** False for a holder of a section that needs a membership, without one that is written. */
function memberTest(
  input: ImportInput,
  left: ReadonlyMap<SubjectKey, string>,
): (address: Address, subject: SubjectKey) => boolean {
  const { requiredBy = [] } = input.shape.members;
  const { sections, additive } = input.omissions;
  const root = formatAddress(input.org.key);
  const members = input.live.grants.get(root);
  if (requiredBy.length === 0 || members === undefined || sections.has("members") || additive.has("members"))
    return () => true;
  return (address, subject) => {
    const { section } = parseAddress(address);
    if (section === undefined || !requiredBy.includes(section) || groupNameOf(subject) !== undefined)
      return true;
    const membership = members.get(subject);
    if (membership === undefined || left.has(subject)) return false;
    return whyUnwritable(input, root, subject, membership) === undefined;
  };
}

function writtenTest(input: ImportInput, left: ReadonlyMap<SubjectKey, string>): Census["isWritten"] {
  const isMember = memberTest(input, left);
  return (address, subject, grant) =>
    !left.has(subject) &&
    isMember(address, subject) &&
    (groupNameOf(subject) !== undefined || whyUnwritable(input, address, subject, grant) === undefined);
}

/** The owner, and whoever a setting names, need an entry too. */
function rememberNamed(
  input: ImportInput,
  seen: Map<SubjectKey, SeenAccount>,
  left: ReadonlyMap<SubjectKey, string>,
): void {
  const { owner } = input.live;
  const named = [...subjectSettings(input), ...(input.shape.hasOwner && owner !== undefined ? [owner] : [])];
  for (const subject of named) {
    if (seen.has(subject) || left.has(subject) || input.directory.people.has(subject)) continue;
    if (!isNameable(input, subject)) continue;
    const grant = input.live.grants.get(formatAddress(input.org.key))?.get(subject);
    seen.set(subject, { identity: grant?.identity ?? { email: subject } });
  }
}

function remember(
  seen: Map<SubjectKey, SeenAccount>,
  subject: SubjectKey,
  { identity, access }: LiveGrant,
): void {
  const known = seen.get(subject);
  const details = known?.details ?? access.details;
  const isService = known?.identity.isService === true || identity.isService === true;
  const name = known?.identity.name ?? identity.name;
  seen.set(subject, {
    identity: {
      email: subject,
      ...(name === undefined ? {} : { name }),
      ...(isService ? { isService } : {}),
    },
    ...(details === undefined ? {} : { details }),
  });
}

/** Values of settings that name one subject. */
function subjectSettings(input: ImportInput): readonly SubjectKey[] {
  const values: SubjectKey[] = [];
  for (const [address, settings] of input.live.settings) {
    const { section } = parseAddress(address);
    const shape = input.shape.sections.find((candidate) => candidate.section === section);
    for (const setting of shape?.settings ?? []) {
      const value = settings.get(setting.key)?.value;
      if (setting.kind === "subject" && typeof value === "string") values.push(value);
    }
  }
  return values;
}

/** True for an account that is written as a person known by a login and its number. */
function goesByLogin({ shape }: ImportInput, subject: SubjectKey, { identity }: LiveGrant): boolean {
  const { id, login = "" } = identity;
  return (
    shape.goesByLogin === true &&
    idOfSubject(subject) === id &&
    id !== undefined &&
    /^\d+$/.test(id) &&
    /^[\p{L}\p{N}_.-]+$/u.test(login)
  );
}

/** True for an account that the file can only name by its id. */
function isAccount(subject: SubjectKey): boolean {
  return idOfSubject(subject) !== undefined || holderOfAccount(subject) !== subject;
}

function isNameable(input: ImportInput, subject: SubjectKey): boolean {
  if (input.directory.people.has(subject)) return true;
  return isWritableEmail(subject) && input.directory.personByEmail(subject) === undefined;
}

function whyUnwritable(
  input: ImportInput,
  address: Address,
  subject: SubjectKey,
  grant: LiveGrant,
): string | undefined {
  if (isAccount(subject)) {
    const isKept = grant.fixed !== undefined && input.live.holds?.has(subject) !== true;
    if (isKept || grant.identity.id === undefined) return "the vendor does not show the e-mail";
  } else if (!input.directory.people.has(subject)) {
    if (!isWritableEmail(subject)) return "the e-mail cannot be written";
    const person = input.directory.personByEmail(subject);
    if (person !== undefined) return `a second account of ${person.key}`;
  }
  if (grant.pending?.isBounced === true) return "the invitation came back; listed, it would be sent again";
  const form = formAt(input.shape, address);
  if (form !== undefined && writeAccess(form, grant.access) === undefined)
    return "the file has no words for this role";
  return undefined;
}

/** A system that keeps another e-mail of a person than the files would use is written into the files, not changed. */
function addAccount(
  input: ImportInput,
  person: Person,
  grant: LiveGrant,
  additions: Map<string, AccountAddition>,
  left: Map<SubjectKey, string>,
): void {
  const { org, directory } = input;
  const email = grant.access.details?.email;
  if (email === undefined || grant.fixed !== undefined) return;
  const used = directory.emailOf(person.key, org.provider, org.key);
  if (used !== undefined && normalizeEmail(used) === email) return;
  const isTold = Object.hasOwn(person.accounts, org.key);
  if (!isTold && input.canAddAccounts) {
    additions.set(person.key, { person: person.key, scope: org.key, email });
    return;
  }
  left.set(
    person.key,
    `known here as ${email}; give ${person.key} the account { ${org.key}: ${email} } and import again`,
  );
}
