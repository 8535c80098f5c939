import type { AccessBook, GrantFacts } from "../model/access-book.ts";
import { GROUPS } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { parseAddress } from "../model/address.ts";
import type { Json } from "../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../model/operation.ts";
import { settlesNow } from "../model/operation.ts";
import { EXISTENCE } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupSubject } from "../model/subject.ts";
import { OverlayMap } from "./overlay.ts";

type Holders = ReadonlyMap<SubjectKey, GrantFacts>;
type Settings = ReadonlyMap<string, { readonly value: Json }>;

/**
 * The book as it will be once the operations are done: what goes first, with all that it brings along, then what
 * comes. An invitation that an operation sends is in it as one. The book given is not changed, nor copied.
 */
export function bookAfter(book: AccessBook, operations: readonly Operation[]): AccessBook {
  const after = new BookInTheMaking(book);
  for (const operation of operations) after.takeAway(operation);
  for (const operation of operations) after.give(operation);
  return { ...book, grants: after.grants, settings: after.settings };
}

class BookInTheMaking {
  readonly grants: OverlayMap<Address, Holders>;
  readonly settings: OverlayMap<Address, Settings>;
  readonly #holders = new Map<Address, OverlayMap<SubjectKey, GrantFacts>>();
  readonly #values = new Map<Address, OverlayMap<string, { readonly value: Json }>>();

  constructor(book: AccessBook) {
    this.grants = new OverlayMap(book.grants);
    this.settings = new OverlayMap(book.settings);
  }

  takeAway(operation: Operation): void {
    for (const { kind, address, subject } of operation.effects) {
      if (kind !== "cascade" || address === undefined || subject === undefined) continue;
      if (endsGrantOf(operation, subject)) this.#holdersAt(address)?.delete(subject);
    }
    if (operation.action !== "remove") return;
    if (operation.kind === "grant") this.#holdersAt(operation.address)?.delete(operation.subject);
    else if (operation.setting === EXISTENCE) this.#removeResource(operation.address);
    else this.#valuesAt(operation.address).delete(operation.setting);
  }

  give(operation: Operation): void {
    if (operation.action === "remove") return;
    if (operation.kind === "setting") this.#giveSetting(operation);
    else this.#giveGrant(operation);
  }

  #giveSetting({ address, setting, after }: SettingOperation): void {
    if (setting !== EXISTENCE) this.#valuesAt(address).set(setting, { value: after ?? null });
    else if (!this.grants.has(address)) this.grants.set(address, new Map());
  }

  #giveGrant(operation: GrantOperation): void {
    const { address, subject, after } = operation;
    if (!this.grants.has(address)) this.grants.set(address, new Map());
    const state = operation.observed?.pending ?? "invited";
    this.#holdersAt(address)?.set(subject, {
      access: after ?? {},
      ...(settlesNow(operation) ? {} : { pending: { state } }),
    });
  }

  #removeResource(address: Address): void {
    this.grants.delete(address);
    this.settings.delete(address);
    const { section, name } = parseAddress(address);
    if (section !== GROUPS || name === undefined) return;
    const group = groupSubject(name);
    for (const [other, holders] of [...this.grants])
      if (holders.has(group)) this.#holdersAt(other)?.delete(group);
  }

  /** The holders of an address, to be changed; undefined where they are not known. */
  #holdersAt(address: Address): OverlayMap<SubjectKey, GrantFacts> | undefined {
    const known = this.#holders.get(address);
    if (known !== undefined) return known;
    const base = this.grants.get(address);
    if (base === undefined) return undefined;
    const holders = new OverlayMap(base);
    this.#holders.set(address, holders);
    this.grants.set(address, holders);
    return holders;
  }

  #valuesAt(address: Address): OverlayMap<string, { readonly value: Json }> {
    const known = this.#values.get(address);
    if (known !== undefined) return known;
    const values = new OverlayMap(this.settings.get(address) ?? new Map<string, { readonly value: Json }>());
    this.#values.set(address, values);
    this.settings.set(address, values);
    return values;
  }
}

/** What a group no longer gives its members is not a grant of theirs; what goes with a membership or a resource is. */
function endsGrantOf(operation: Operation, subject: SubjectKey): boolean {
  return operation.kind === "grant" ? operation.subject === subject : operation.setting === EXISTENCE;
}
