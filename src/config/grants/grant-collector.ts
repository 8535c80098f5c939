import type { Access } from "../../model/access.ts";
import type { Address } from "../../model/address.ts";
import { appendUnder } from "../../model/append.ts";
import { uniteAccess } from "../../model/compare.ts";
import { isJsonObject } from "../../model/json.ts";
import type { AccessForm } from "../../model/shape.ts";
import type { DesiredGrant, ExpiredGrant, OriginRef } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { Protection } from "../people/protection.ts";
import type { ResolvedSubject, Subjects } from "../people/subjects.ts";
import type { Via } from "../people/teams.ts";
import type { Problem, ProblemList } from "../problems.ts";
import type { PathPart } from "../source/positions.ts";
import { quote, suggestion } from "../suggest.ts";
import type { GrantProblem, GrantTerms } from "./grant-parts.ts";
import type { GrantReader } from "./grant-reader.ts";

/** Where the grants of one collection of holders go. */
export interface HolderTarget {
  readonly address: Address;
  readonly section: string;
  readonly reader: GrantReader;
  /** Path of the collection in its file; shared by all origins. */
  readonly parent: readonly PathPart[];
  readonly acceptsGroups: boolean;
  /** False for a section that is checked, but not managed. */
  readonly isManaged: boolean;
}

/** What the collector works with. */
export interface CollectorContext {
  readonly file: string;
  readonly now: number;
  readonly subjects: Subjects;
  readonly protection: Protection;
  /** Names of the declared groups; undefined if the org declares none. */
  readonly groups: ReadonlySet<string> | undefined;
  readonly problems: ProblemList;
}

type Holders = Map<SubjectKey, DesiredGrant>;

const NO_VIA: Via = [];

/** Collects the grants of one organization: by address and subject, united where a subject is reached twice. */
export class GrantCollector {
  readonly grants = new Map<Address, Holders>();
  readonly expired = new Map<string, ExpiredGrant>();
  /** The section that manages the holders of an address. */
  readonly sections = new Map<Address, string>();
  readonly #context: CollectorContext;
  /** The entry being read; kept here so that a sound entry costs no closure. */
  #target: HolderTarget | undefined;
  #key: PathPart = "";
  readonly #report = (problem: GrantProblem): void => {
    const { path, at, ...rest } = problem;
    const target = this.#target;
    if (target === undefined) return;
    this.#context.problems.add({ ...rest, spot: this.#spot(target, [this.#key, ...path], at) });
  };

  constructor(context: CollectorContext) {
    this.#context = context;
  }

  /** Reads a mapping of subjects to grants, or a list of subjects. Anything else is the schema's business. */
  addHolders(target: HolderTarget, value: unknown): void {
    const holders: Holders = target.isManaged ? this.#open(target) : new Map();
    const { form } = target.reader;
    const isList = form.form === "listed";
    if (Array.isArray(value) && (isList || (form.form === "role" && form.listedAs !== undefined))) {
      for (let index = 0; index < value.length; index += 1)
        this.#addEntry(target, holders, index, value[index]);
    } else if (!isList && isJsonObject(value)) {
      for (const key in value) this.#addEntry(target, holders, key, value[key]);
    }
  }

  /** Adds a grant that needs no reading, such as what a group reaches. */
  addGrant(address: Address, subject: SubjectKey, access: Access, origin: OriginRef): void {
    const holders = this.grants.get(address) ?? new Map<SubjectKey, DesiredGrant>();
    this.grants.set(address, holders);
    const present = holders.get(subject);
    if (present === undefined) holders.set(subject, { access, origins: [origin] });
    else holders.set(subject, { ...present, origins: [...present.origins, origin] });
  }

  #open(target: HolderTarget): Holders {
    const holders: Holders = this.grants.get(target.address) ?? new Map();
    this.grants.set(target.address, holders);
    this.sections.set(target.address, target.section);
    return holders;
  }

  #addEntry(target: HolderTarget, holders: Holders, key: PathPart, value: unknown): void {
    this.#target = target;
    this.#key = key;
    const isItem = typeof key === "number";
    const terms = isItem
      ? target.reader.readItem(value, this.#report)
      : target.reader.read(value, this.#report);
    const text = typeof key === "string" ? key : subjectOfItem(value);
    if (text === undefined) return;
    const resolved = this.#context.subjects.resolve(text);
    if (!this.#isAcceptable(target, key, text, resolved, value)) return;
    if (terms === undefined) return;
    if (resolved.kind === "team") this.#addTeam(target, holders, key, terms, resolved.members);
    else if (resolved.kind !== "nobody") this.#addOne(target, holders, key, terms, resolved.subject);
  }

  #addOne(
    target: HolderTarget,
    holders: Holders,
    key: PathPart,
    terms: GrantTerms,
    subject: SubjectKey,
  ): void {
    const pattern = this.#context.protection.patternFor(subject);
    if (pattern !== undefined) this.#addProtected(target, key, [subject], pattern);
    const origin: OriginRef = { file: this.#context.file, parent: target.parent, key, via: NO_VIA };
    this.#put(target, holders, subject, grantOf(terms, [origin]));
  }

  #addTeam(
    target: HolderTarget,
    holders: Holders,
    key: PathPart,
    terms: GrantTerms,
    members: ReadonlyMap<SubjectKey, readonly Via[]>,
  ): void {
    const shared = new Map<Via, DesiredGrant>();
    const covered = new Map<string, SubjectKey[]>();
    for (const [subject, vias] of members) {
      const pattern = this.#context.protection.patternFor(subject);
      if (pattern !== undefined) appendUnder(covered, pattern, subject);
      for (const via of vias) {
        const grant = shared.get(via) ?? this.#grantThrough(target, key, terms, via);
        shared.set(via, grant);
        this.#put(target, holders, subject, grant);
      }
    }
    for (const [pattern, subjects] of covered) this.#addProtected(target, key, subjects, pattern);
  }

  #grantThrough(target: HolderTarget, key: PathPart, terms: GrantTerms, via: Via): DesiredGrant {
    return grantOf(terms, [{ file: this.#context.file, parent: target.parent, key, via }]);
  }

  #put(target: HolderTarget, holders: Holders, subject: SubjectKey, grant: DesiredGrant): void {
    if (grant.until !== undefined && this.#context.now > grant.until) {
      if (target.isManaged) this.#addExpired(target, subject, { ...grant, until: grant.until });
      return;
    }
    const present = holders.get(subject);
    holders.set(subject, present === undefined ? grant : uniteGrants(target.reader.form, present, grant));
  }

  #addExpired(target: HolderTarget, subject: SubjectKey, grant: DesiredGrant & { until: number }): void {
    const key = `${target.address}\n${subject}`;
    const present = this.expired.get(key);
    const { access, until, origins } = grant;
    const entry = { address: target.address, subject, access, until, origins };
    if (present === undefined) {
      this.expired.set(key, entry);
      return;
    }
    this.expired.set(key, {
      ...entry,
      access: unite(target.reader.form, present.access, access),
      until: Math.max(present.until, until),
      origins: [...present.origins, ...origins],
    });
  }

  #isAcceptable(
    target: HolderTarget,
    key: PathPart,
    text: string,
    resolved: ResolvedSubject,
    value: unknown,
  ): boolean {
    if (resolved.kind === "one" || resolved.kind === "team") return true;
    const path = typeof key === "number" && isJsonObject(value) ? [key, "subject"] : [key];
    const spot = this.#spot(target, path, typeof key === "number" ? "value" : "key");
    if (resolved.kind === "nobody") {
      const { kind: _kind, ...problem } = resolved;
      this.#context.problems.add({ ...problem, spot });
      return false;
    }
    if (!target.acceptsGroups) {
      const hint = "Name people or teams of this file here.";
      const message = `${quote(text)} is a vendor-side group, and groups cannot hold access here.`;
      this.#context.problems.add({ code: "GROUP_NOT_ACCEPTED", message, hint, spot });
      return false;
    }
    const { groups } = this.#context;
    if (groups === undefined || groups.has(resolved.group)) return true;
    const hint = suggestion(resolved.group, groups) ?? "Add it to the groups of the organization.";
    this.#context.problems.add({
      code: "UNKNOWN_GROUP",
      message: `The organization declares no group ${quote(resolved.group)}.`,
      hint,
      spot,
    });
    return false;
  }

  #addProtected(target: HolderTarget, key: PathPart, subjects: readonly SubjectKey[], pattern: string): void {
    if (!target.isManaged) return;
    const are = subjects.length === 1 ? "is" : "are";
    this.#context.problems.add({
      code: "PROTECTED_SUBJECT",
      message: `${listSubjects(subjects)} ${are} protected by ${quote(pattern)}, and cannot be managed here.`,
      hint: "Take the entry out, or the pattern out of protect.",
      spot: this.#spot(target, [key], typeof key === "number" ? "value" : "key"),
    });
  }

  #spot(target: HolderTarget, path: readonly PathPart[], at: "key" | "value"): Problem["spot"] & object {
    return { file: this.#context.file, path: [...target.parent, ...path], at };
  }
}

/** A few names, and how many more. */
export function listSubjects(subjects: readonly SubjectKey[]): string {
  const shown = subjects.slice(0, 3);
  const rest = subjects.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`
    : (shown[0] ?? "nobody");
}

/** Spelt out because it runs once for each grant, and spreading objects is slow. */
function grantOf({ access, until, reason }: GrantTerms, origins: readonly OriginRef[]): DesiredGrant {
  if (until === undefined) return reason === undefined ? { access, origins } : { access, origins, reason };
  return reason === undefined ? { access, origins, until } : { access, origins, until, reason };
}

function subjectOfItem(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const subject = isJsonObject(value) ? value.subject : undefined;
  return typeof subject === "string" ? subject : undefined;
}

/** Two ways to the same access: the union, the later end (none wins), every origin. */
function uniteGrants(form: AccessForm, a: DesiredGrant, b: DesiredGrant): DesiredGrant {
  const until = a.until === undefined || b.until === undefined ? undefined : Math.max(a.until, b.until);
  const reasons = [...new Set([a.reason, b.reason].filter((reason) => reason !== undefined))];
  return {
    access: unite(form, a.access, b.access),
    origins: [...a.origins, ...b.origins],
    ...(until === undefined ? {} : { until }),
    ...(reasons.length === 0 ? {} : { reason: reasons.join("; ") }),
  };
}

/** A subject that one way blocks and another does not is not blocked. */
function unite(form: AccessForm, a: Access, b: Access): Access {
  if (a === b) return a;
  if (a.disabled === b.disabled) return uniteAccess(form, a, b);
  const { disabled: _a, ...restA } = a;
  const { disabled: _b, ...restB } = b;
  return uniteAccess(form, restA, restB);
}
