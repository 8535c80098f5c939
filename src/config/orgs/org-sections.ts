import type { Address } from "../../model/address.ts";
import { formatAddress } from "../../model/address.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { SectionShape, SettingShape } from "../../model/shape.ts";
import { EXISTENCE } from "../../model/shape.ts";
import type { DesiredResource, DesiredSetting, OriginRef } from "../../model/state.ts";
import { groupSubject } from "../../model/subject.ts";
import type { GrantCollector } from "../grants/grant-collector.ts";
import { GrantReader } from "../grants/grant-reader.ts";
import type { Subjects } from "../people/subjects.ts";
import type { PathPart } from "../source/positions.ts";
import { quote, SEE_SCHEMA, suggestion } from "../suggest.ts";
import { type OrgContext, spotIn } from "./org-context.ts";

/** Resources and settings of one organization, by address. */
export interface CollectedSections {
  readonly resources: Map<Address, DesiredResource>;
  readonly settings: Map<Address, Map<string, DesiredSetting>>;
}

/** Reads all declared sections beside the members. Their grants go to the collector. */
export function readSections(
  context: OrgContext,
  subjects: Subjects,
  collector: GrantCollector,
): CollectedSections {
  const collected: CollectedSections = { resources: new Map(), settings: new Map() };
  for (const shape of context.shape.sections) {
    const section = context.value[shape.section];
    if (!isJsonObject(section)) continue;
    const reader = new SectionReader(context, shape, subjects, collector, collected);
    for (const key in section) reader.read(key, section[key]);
  }
  return collected;
}

class SectionReader {
  readonly #context: OrgContext;
  readonly #shape: SectionShape;
  readonly #subjects: Subjects;
  readonly #collector: GrantCollector;
  readonly #collected: CollectedSections;
  readonly #holders: GrantReader | undefined;
  readonly #isManaged: boolean;
  readonly #parent: readonly PathPart[];
  readonly #ids = new Map<string, string>();

  constructor(
    context: OrgContext,
    shape: SectionShape,
    subjects: Subjects,
    collector: GrantCollector,
    collected: CollectedSections,
  ) {
    this.#context = context;
    this.#shape = shape;
    this.#subjects = subjects;
    this.#collector = collector;
    this.#collected = collected;
    this.#holders = shape.holders === undefined ? undefined : new GrantReader(shape.holders.form);
    this.#isManaged = context.modes.get(shape.section) !== "ignore";
    this.#parent = ["orgs", context.key, shape.section];
  }

  read(key: string, value: unknown): void {
    const address = formatAddress(this.#context.key, this.#shape.section, key);
    const entry = this.#entryOf(value);
    const holders = this.#shape.holders;
    const isListed = holders !== undefined && entry[holders.key] !== undefined && entry[holders.key] !== null;
    const origin = this.#origin(this.#parent, key);
    const id = this.#readId(key, entry.id);
    this.#collected.resources.set(address, {
      address,
      section: this.#shape.section,
      key,
      ...(id === undefined ? {} : { id }),
      origin,
      hasHolders: isListed && this.#isManaged,
    });
    if (isListed) this.#readHolders(address, key, value, entry[holders.key]);
    if (this.#shape.lifecycle === "managed")
      this.#set(address, EXISTENCE, { value: true, origins: [origin] });
    for (const setting of this.#shape.settings) this.#readSetting(address, key, entry, setting);
    this.#readReaches(key, entry);
  }

  /** The short form is the bare list of holders. */
  #entryOf(value: unknown): JsonObject {
    const { holders } = this.#shape;
    if (Array.isArray(value) && holders?.isShortForm === true) return { [holders.key]: value };
    return isJsonObject(value) ? value : {};
  }

  #origin(parent: readonly PathPart[], key: PathPart): OriginRef {
    return { file: this.#context.file, parent, key, via: [] };
  }

  #readId(key: string, id: Json | undefined): string | undefined {
    if (!this.#shape.hasId || typeof id !== "string" || id === "") return undefined;
    const other = this.#ids.get(id);
    this.#ids.set(id, other ?? key);
    if (other !== undefined) {
      this.#context.problems.add({
        code: "DUPLICATE_ID",
        message: `The ${this.#shape.noun}s ${quote(other)} and ${quote(key)} have the same id ${quote(id)}.`,
        hint: "Remove one of the two entries.",
        spot: spotIn(this.#context, [this.#shape.section, key, "id"], "value"),
      });
    }
    return id;
  }

  #readHolders(address: Address, key: string, value: unknown, holders: Json | undefined): void {
    const shape = this.#shape.holders;
    if (shape === undefined || this.#holders === undefined) return;
    this.#collector.addHolders(
      {
        address,
        section: this.#shape.section,
        reader: this.#holders,
        parent: Array.isArray(value) ? [...this.#parent, key] : [...this.#parent, key, shape.key],
        acceptsGroups: shape.acceptsGroups,
        isManaged: this.#isManaged,
      },
      holders,
    );
  }

  #readSetting(address: Address, key: string, entry: JsonObject, setting: SettingShape): void {
    const written = entry[setting.key];
    const path = [this.#shape.section, key, setting.key];
    if (written === undefined || this.#context.isBroken(path)) return;
    const value = setting.kind === "subject" ? this.#readSubject(written, path) : written;
    if (value === undefined) return;
    const normalized = setting.normalize(value);
    if ("problem" in normalized) {
      const { problem, hint } = normalized;
      const spot = spotIn(this.#context, path, "value");
      this.#context.problems.add({
        code: "BAD_SETTING",
        message: problem,
        hint: hint ?? SEE_SCHEMA,
        spot,
      });
      return;
    }
    const origins = [this.#origin([...this.#parent, key], setting.key)];
    this.#set(address, setting.key, { value: normalized.value, origins });
  }

  #readSubject(written: Json, path: readonly PathPart[]): string | undefined {
    return typeof written === "string" ? readPerson(this.#context, this.#subjects, written, path) : undefined;
  }

  #readReaches(key: string, entry: JsonObject): void {
    const { reaches } = this.#shape;
    const list = reaches === undefined ? undefined : entry[reaches.key];
    if (reaches === undefined || !Array.isArray(list)) return;
    const declared = this.#context.value[reaches.section];
    const parent = [...this.#parent, key, reaches.key];
    for (const [index, name] of list.entries()) {
      if (typeof name !== "string") continue;
      if (isJsonObject(declared) && !Object.hasOwn(declared, name)) {
        const hint = suggestion(name, Object.keys(declared));
        this.#context.problems.add({
          code: "UNKNOWN_RESOURCE",
          message: `${quote(name)} is not among the ${reaches.section} of ${this.#context.key}.`,
          hint: hint ?? `Add it under ${reaches.section}.`,
          spot: { file: this.#context.file, path: [...parent, index], at: "value" },
        });
      } else if (this.#isManaged) {
        const address = formatAddress(this.#context.key, reaches.section, name);
        this.#collector.addGrant(address, groupSubject(key), {}, this.#origin(parent, index));
      }
    }
  }

  #set(address: Address, key: string, setting: DesiredSetting): void {
    if (!this.#isManaged) return;
    const settings = this.#collected.settings.get(address) ?? new Map<string, DesiredSetting>();
    settings.set(key, setting);
    this.#collected.settings.set(address, settings);
  }
}

/** One person (or service account, or e-mail) where a team or group would make no sense. */
export function readPerson(
  context: Pick<OrgContext, "key" | "file" | "problems">,
  subjects: Subjects,
  written: string,
  path: readonly PathPart[],
): string | undefined {
  const resolved = subjects.resolve(written);
  if (resolved.kind === "one") return resolved.subject;
  const spot = spotIn(context, path, "value");
  if (resolved.kind === "nobody") {
    const { kind: _kind, ...problem } = resolved;
    context.problems.add({ ...problem, spot });
  } else {
    context.problems.add({
      code: "NOT_A_PERSON",
      message: `${quote(written)} is a ${resolved.kind}; one person is needed here.`,
      hint: "Name a person of people, or an e-mail.",
      spot,
    });
  }
  return undefined;
}
