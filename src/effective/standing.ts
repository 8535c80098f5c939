import type { Access } from "../model/access.ts";
import type { AccessBook } from "../model/access-book.ts";
import { formOf, GROUPS, sectionOf } from "../model/access-book.ts";
import type { Via } from "../model/access-change.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { uniteAccess } from "../model/compare.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { Derivation, DerivationFacts, Derive } from "./derivation.ts";
import type { Holding } from "./holding.ts";
import { SubjectWalk } from "./holdings.ts";
import { groupsBelow } from "./walk.ts";

/** One book with the vendor's rules over it, and indexes that are made when first needed. */
export class EffectiveBook {
  readonly book: AccessBook;
  readonly shape: OrgShape;
  readonly derivation: Derivation;
  #groupsBySubject: ReadonlyMap<SubjectKey, readonly string[]> | undefined;
  #walk: SubjectWalk | undefined;
  #below: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(book: AccessBook, shape: OrgShape, derive: Derive, facts: DerivationFacts) {
    this.book = book;
    this.shape = shape;
    this.derivation = derive(book, facts);
  }

  /** The groups that a subject is in itself. */
  groupsOf(subject: SubjectKey): readonly string[] {
    this.#groupsBySubject ??= indexGroups(this.book);
    return this.#groupsBySubject.get(subject) ?? NONE;
  }

  /** The groups nested in a group, at any depth. */
  groupsBelow(group: string): readonly string[] {
    this.#below ??= groupsBelow(this.book, this.derivation);
    return this.#below.get(group) ?? NONE;
  }

  holdings(address: Address, subject: SubjectKey): readonly Holding[] {
    // One walk for all questions: a plan asks two of them for each of its operations.
    this.#walk ??= new SubjectWalk(this.book, this.shape, this.derivation);
    return this.#walk.holdingsOn(address, subject, this.groupsOf(subject));
  }

  /** What the rules alone give somebody on an address. */
  byRule(address: Address, subject: SubjectKey): readonly Holding[] {
    this.#walk ??= new SubjectWalk(this.book, this.shape, this.derivation);
    return this.#walk.rulesOn(address, subject, this.groupsOf(subject));
  }

  form(address: Address): AccessForm | undefined {
    return formOf(this.shape, sectionOf(address));
  }
}

const NONE: readonly string[] = [];

function indexGroups(book: AccessBook): ReadonlyMap<SubjectKey, readonly string[]> {
  const index = new Map<SubjectKey, string[]>();
  // Places by the hundred thousand are distinguished from groups by how they begin.
  const prefix = `${formatAddress(book.org)}/${GROUPS}/`;
  for (const address of book.grants.keys()) {
    if (!address.startsWith(prefix)) continue;
    const { name } = parseAddress(address);
    if (name === undefined) continue;
    for (const member of book.grants.get(address)?.keys() ?? []) {
      const known = index.get(member);
      if (known === undefined) index.set(member, [name]);
      else known.push(name);
    }
  }
  return index;
}

/** True if the holding is in force: no invitation, and not blocked. */
export function isInForce(holding: Holding): boolean {
  return holding.pending === undefined && holding.isDisabled !== true;
}

/** True if the holding is in force, or will be once somebody accepts. */
export function isPromised(holding: Holding): boolean {
  return holding.isDisabled !== true;
}

/** The union of some holdings, titles such as owner included; undefined for none. */
export function accessOf(form: AccessForm | undefined, holdings: readonly Holding[]): Access | undefined {
  let access: Access | undefined;
  let title: string | undefined;
  for (const { path, access: own } of holdings) {
    if (path.kind === "owner" || path.kind === "setting") title = own.role;
    else access = access === undefined || form === undefined ? own : uniteAccess(form, access, own);
  }
  if (title === undefined) return access;
  return { ...access, role: title };
}

/** The ways in which holdings come about, each once. */
export function viasOf(holdings: readonly Holding[]): readonly Via[] {
  const vias = new Map<string, Via>();
  for (const { path } of holdings) {
    const via = viaOf(path);
    vias.set(`${via.kind} ${via.group ?? ""} ${via.because ?? ""}`, via);
  }
  return [...vias.values()];
}

function viaOf(path: Holding["path"]): Via {
  switch (path.kind) {
    case "direct":
    case "implied":
      return { kind: "grant" };
    case "group":
      return { kind: "group", group: path.group };
    case "inherited":
      return { kind: "rule", because: path.because };
    default:
      return { kind: path.kind };
  }
}
