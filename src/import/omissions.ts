import type { Address } from "../model/address.ts";
import { parseAddress } from "../model/address.ts";
import { EXISTENCE, type OrgShape } from "../model/shape.ts";
import { groupNameOf, type SubjectKey } from "../model/subject.ts";

/**
 * What is not written, each with the reason that the comment gives: because the language has no words for it, or
 * because the plan would not be empty with it.
 */
export interface Omissions {
  /** Nothing of them is written; they are protected instead. */
  readonly subjects: ReadonlyMap<SubjectKey, string>;
  /** By address and setting, see {@link settingKey}. */
  readonly settings: ReadonlyMap<string, string>;
  /** Resources of which the holders are left unmanaged. */
  readonly holders: ReadonlyMap<Address, string>;
  readonly resources: ReadonlyMap<Address, string>;
  readonly sections: ReadonlyMap<string, string>;
  /** Sections that only add. */
  readonly additive: ReadonlyMap<string, string>;
  /** Why the owner is not asserted. */
  readonly owner?: string;
}

/** Nothing is left out. */
export const NO_OMISSIONS: Omissions = {
  subjects: new Map(),
  settings: new Map(),
  holders: new Map(),
  resources: new Map(),
  sections: new Map(),
  additive: new Map(),
};

/** One thing by which a plan over what was written is not empty, or why it cannot be made. */
export interface Leftover {
  /** `grant` and `setting`: an operation. `finding`: a rule forbids it. `gap`: it cannot be read. `owner`: it differs. */
  readonly kind: "grant" | "setting" | "resource" | "finding" | "gap" | "owner";
  readonly address: Address;
  readonly subject?: SubjectKey;
  readonly setting?: string;
  readonly reason: string;
}

/** Address and setting as one key. */
export function settingKey(address: Address, setting: string): string {
  return `${address} #${setting}`;
}

/**
 * Leaves out what stands in the way of an empty plan: as little as possible at first, more if that was not enough.
 * The result differs from what was given as long as there is anything left to leave out.
 */
export function widen(omissions: Omissions, leftovers: readonly Leftover[], shape: OrgShape): Omissions {
  const next = {
    subjects: new Map(omissions.subjects),
    settings: new Map(omissions.settings),
    holders: new Map(omissions.holders),
    resources: new Map(omissions.resources),
    sections: new Map(omissions.sections),
    additive: new Map(omissions.additive),
    ...(omissions.owner === undefined ? {} : { owner: omissions.owner }),
  };
  for (const leftover of leftovers) leaveOut(next, omissions, leftover, shape);
  return next;
}

type Mutable = {
  -readonly [Key in keyof Omissions]: Omissions[Key] extends ReadonlyMap<string, string>
    ? Map<string, string>
    : Omissions[Key];
};

function leaveOut(next: Mutable, before: Omissions, leftover: Leftover, shape: OrgShape): void {
  const { kind, address, subject, setting, reason } = leftover;
  if (kind === "owner") {
    next.owner = reason;
    return;
  }
  if (subject !== undefined) {
    if (before.subjects.has(subject)) loosen(next, before, decidingSection(address, subject, shape), reason);
    else next.subjects.set(subject, reason);
    return;
  }
  if (setting !== undefined && setting !== EXISTENCE) {
    next.settings.set(settingKey(address, setting), reason);
    return;
  }
  const section = parseAddress(address).section ?? sectionOfGap(address);
  if (section === undefined) {
    loosen(next, before, "members", reason);
    return;
  }
  leaveOutResource(next, before, {
    address,
    section,
    reason,
    isGapOrRule: kind === "gap" || kind === "finding",
  });
}

/** A gap of a whole section stands at `ORG/SECTION`. */
function sectionOfGap(address: Address): string | undefined {
  return address.split("/")[1];
}

function leaveOutResource(
  next: Mutable,
  before: Omissions,
  at: {
    readonly address: Address;
    readonly section: string;
    readonly reason: string;
    readonly isGapOrRule: boolean;
  },
): void {
  const { address, section, reason } = at;
  if (parseAddress(address).name === undefined) next.sections.set(section, reason);
  else if (at.isGapOrRule && !before.holders.has(address)) next.holders.set(address, reason);
  else if (before.resources.has(address)) loosen(next, before, section, reason);
  else {
    next.resources.set(address, reason);
    // A resource that is not listed must not be taken for one that is not wanted.
    next.additive.set(section, reason);
  }
}

function loosen(next: Mutable, before: Omissions, section: string, reason: string): void {
  if (before.additive.has(section)) next.sections.set(section, reason);
  else next.additive.set(section, reason);
}

function decidingSection(address: Address, subject: SubjectKey, shape: OrgShape): string {
  const { section } = parseAddress(address);
  if (section === undefined) return "members";
  const reaching = shape.sections.find((one) => one.reaches?.section === section);
  return groupNameOf(subject) !== undefined && reaching !== undefined ? reaching.section : section;
}

/** How many things are left out; grows with every {@link widen} that could do something. */
export function countOmissions(omissions: Omissions): number {
  const { subjects, settings, holders, resources, sections, additive, owner } = omissions;
  const parts = [subjects, settings, holders, resources, sections, additive];
  return parts.reduce((sum, part) => sum + part.size, owner === undefined ? 0 : 1);
}
