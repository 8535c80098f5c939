import { type Address, formatAddress, parseAddress } from "../model/address.ts";
import { describeAccess } from "../model/compare.ts";
import { compareText } from "../model/diagnostic.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import { sanitizeText } from "../model/sanitize.ts";
import type { AccessForm, HoldersShape, SectionShape, SettingShape } from "../model/shape.ts";
import type { LiveGrant, LiveResource, LiveSetting } from "../model/state.ts";
import { groupNameOf, idOfSubject, type SubjectKey } from "../model/subject.ts";
import type { Census } from "./census.ts";
import type { ImportInput } from "./import-input.ts";
import { settingKey } from "./omissions.ts";
import type { OutlineEntry } from "./outline.ts";
import { isWritableEmail } from "./people.ts";
import type { HolderList, TeamBook } from "./team-book.ts";
import { writeAccess } from "./written-access.ts";

/** The organization as entries below its key. Pure. */
export function outlineOrg(
  input: ImportInput,
  census: Census,
  teams: TeamBook,
  names: ReadonlyMap<Address, string>,
): readonly OutlineEntry[] {
  return new OrgOutliner(input, census, teams, names).outline();
}

/** A comment line: foreign text in it cannot end it. */
export function comment(text: string): string {
  return sanitizeText(text);
}

class OrgOutliner {
  readonly #input: ImportInput;
  readonly #census: Census;
  readonly #teams: TeamBook;
  /** Address of each resource to its key in the file. */
  readonly #names: ReadonlyMap<Address, string>;

  constructor(input: ImportInput, census: Census, teams: TeamBook, names: ReadonlyMap<Address, string>) {
    this.#input = input;
    this.#census = census;
    this.#teams = teams;
    this.#names = names;
  }

  outline(): readonly OutlineEntry[] {
    const { org, shape, host, omissions } = this.#input;
    const members = this.#members();
    const sections = shape.sections.flatMap((section) => this.#section(section) ?? []);
    const declared = [...(members === undefined ? [] : [members]), ...sections];
    const protect = this.#protect();
    return [
      { key: "provider", value: org.provider },
      ...(org.name === org.key ? [] : [{ key: "name", value: org.name }]),
      ...Object.entries(org.options).map(([key, value]) => ({ key, value: value ?? null })),
      ...Object.entries(host).map(([key, value]) => ({ key, value })),
      ...this.#owner(),
      ...this.#manage(declared),
      ...(protect.length === 0 ? [] : [{ key: "protect", value: protect, above: this.#leftLines() }]),
      ...declared,
      ...[...omissions.sections].map(([section, why]) => ({
        above: [comment(`${section} is left out: ${why}`)],
      })),
    ];
  }

  #owner(): OutlineEntry[] {
    const { shape, live, omissions } = this.#input;
    if (!shape.hasOwner || live.owner === undefined || omissions.owner !== undefined) return [];
    const name = this.#census.nameOf(live.owner) ?? (isWritableEmail(live.owner) ? live.owner : undefined);
    return name === undefined ? [] : [{ key: "owner", value: name, note: "asserted, never changed" }];
  }

  #manage(declared: readonly OutlineEntry[]): OutlineEntry[] {
    const modes: [string, Json][] = [];
    const reasons: string[] = [];
    for (const { key = "", entries } of declared) {
      const why = this.#input.omissions.additive.get(key);
      if (why !== undefined && (entries?.length ?? 0) > 0) {
        modes.push([key, "additive"]);
        reasons.push(comment(`${key} only adds: ${why}`));
      } else if (entries?.length === 0) modes.push([key, "exact"]);
    }
    return modes.length === 0 ? [] : [{ key: "manage", value: Object.fromEntries(modes), above: reasons }];
  }

  /** Who is never touched, because nothing of them can be written. */
  #protect(): readonly string[] {
    const patterns = [...this.#census.left.keys()].map((subject) => {
      if (subject.startsWith("id:")) return "id:*";
      if (this.#input.directory.people.has(subject) || isWritableEmail(subject)) return subject;
      if (groupNameOf(subject) !== undefined) return subject;
      // A pattern is taken as it is where a subject would have to be an e-mail.
      return subject.replace(/.$/u, "?");
    });
    return [...new Set(patterns)].sort(compareText);
  }

  #leftLines(): readonly string[] {
    return [...this.#census.left]
      .sort(([a], [b]) => compareText(a, b))
      .map(([subject, why]) => comment(`${subject}: ${why}`));
  }

  #members(): OutlineEntry | undefined {
    const { shape, org, omissions, live } = this.#input;
    const root = formatAddress(org.key);
    const holders = live.grants.get(root);
    if (holders === undefined || omissions.sections.has("members")) return undefined;
    // Additive and empty would be neither one nor the other.
    const entry = this.#holders("members", root, shape.members.form, false);
    if (entry.entries?.length === 0 && omissions.additive.has("members")) return undefined;
    return { ...entry, isBlock: true };
  }

  #section(section: SectionShape): OutlineEntry | undefined {
    const { omissions, live } = this.#input;
    if (omissions.sections.has(section.section)) return undefined;
    const resources = [...live.resources.values()]
      .filter(
        (resource) => resource.section === section.section && !omissions.resources.has(resource.address),
      )
      .sort((a, b) => compareText(this.#names.get(a.address) ?? "", this.#names.get(b.address) ?? ""));
    if (resources.length === 0) return undefined;
    const entries = resources.map((resource) => this.#resource(section, resource));
    const below = [...omissions.resources]
      .filter(([address]) => parseAddress(address).section === section.section)
      .map(([address, why]) => comment(`${parseAddress(address).name ?? address}: ${why}`));
    return { key: section.section, entries, isBlock: true, below };
  }

  #resource(section: SectionShape, resource: LiveResource): OutlineEntry {
    const { address } = resource;
    const key = this.#names.get(address) ?? address;
    const id = section.hasId && resource.id !== undefined ? [{ key: "id", value: resource.id }] : [];
    const words = section.settings
      .filter((setting) => isWord(setting))
      .flatMap((setting) => this.#setting(address, setting));
    const others = section.settings
      .filter((setting) => !isWord(setting))
      .flatMap((setting) => this.#setting(address, setting));
    const holders =
      section.holders === undefined ? undefined : this.#resourceHolders(section.holders, address);
    const reach = this.#reach(section, address);
    const why = this.#input.omissions.holders.get(address);
    const below = why === undefined ? [] : [comment(`who holds access is left alone: ${why}`)];
    const rest = [...id, ...words, ...others, ...reach];
    if (section.holders?.isShortForm === true && holders?.isList === true && rest.length === 0)
      return { ...holders, key };
    return {
      key,
      entries: [...id, ...words, ...(holders === undefined ? [] : [holders]), ...others, ...reach],
      below,
    };
  }

  #resourceHolders(holders: HoldersShape, address: Address): OutlineEntry | undefined {
    const { live, omissions } = this.#input;
    if (live.grants.get(address) === undefined || omissions.holders.has(address)) return undefined;
    if (live.gaps.some((gap) => gap.address === address)) return undefined;
    return this.#holders(holders.key, address, holders.form, holders.acceptsGroups);
  }

  #holders(key: string, address: Address, form: AccessForm, acceptsGroups: boolean): OutlineEntry {
    const list: HolderList[] = [];
    const below: string[] = [];
    const holders = [...(this.#input.live.grants.get(address) ?? [])].sort(([a], [b]) =>
      compareText(this.#census.nameOf(a) ?? `~${a}`, this.#census.nameOf(b) ?? `~${b}`),
    );
    for (const [subject, grant] of holders) {
      if (groupNameOf(subject) !== undefined && !acceptsGroups) continue;
      if (this.#isOwner(subject, grant)) continue;
      const name = this.#census.isWritten(address, subject, grant) ? this.#nameAt(subject) : undefined;
      const value = writeAccess(form, grant.access);
      if (name === undefined || value === undefined) below.push(comment(this.#leftOut(subject, grant)));
      else list.push({ who: name, value, ...noteOf(grant, idOfSubject(name) !== undefined) });
    }
    const isList = form.form === "listed" || areListed(form, list);
    const entries = this.#teams.fold(list).map(({ who, value, note }): OutlineEntry => {
      const shown = note === undefined ? {} : { note: comment(note) };
      return isList ? { value: who, ...shown } : { key: who, value, ...shown };
    });
    return { key, entries, isList, below };
  }

  /** What the owner holds by owning is said by `owner`. */
  #isOwner(subject: SubjectKey, grant: LiveGrant): boolean {
    const { shape, live } = this.#input;
    return shape.hasOwner && subject === live.owner && grant.fixed !== undefined;
  }

  #nameAt(subject: SubjectKey): string | undefined {
    if (this.#census.left.has(subject)) return undefined;
    const group = groupNameOf(subject);
    if (group === undefined) return this.#census.nameOf(subject);
    const address = formatAddress(this.#input.org.key, "groups", group);
    const { resources } = this.#input.live;
    const isWritten = resources.has(address) && !this.#input.omissions.resources.has(address);
    const isDeclared =
      [...resources.values()].some((one) => one.section === "groups") &&
      !this.#input.omissions.sections.has("groups");
    return isWritten || !isDeclared ? subject : undefined;
  }

  #leftOut(subject: SubjectKey, grant: LiveGrant): string {
    const who =
      subject.startsWith("id:") && grant.identity.name !== undefined
        ? `${subject} (${grant.identity.name})`
        : subject;
    const why = this.#census.left.get(subject) ?? grant.fixed ?? "cannot be named in the file";
    return `${who}: ${describeAccess(grant.access)} (${why})`;
  }

  #setting(address: Address, setting: SettingShape): OutlineEntry[] {
    const live = this.#input.live.settings.get(address)?.get(setting.key);
    if (live === undefined) return [];
    const why = this.#input.omissions.settings.get(settingKey(address, setting.key));
    if (why !== undefined) return [{ above: [comment(`${setting.key} is left alone: ${why}`)] }];
    const value = this.#settingValue(setting, live);
    return value === undefined ? [] : [{ key: setting.key, value }];
  }

  /** The live value, if the file can say it: it has to come back from the file as it is. */
  #settingValue(setting: SettingShape, { value }: LiveSetting): Json | undefined {
    if (setting.kind === "subject") {
      const subject = typeof value === "string" ? value : "";
      return this.#census.left.has(subject) ? undefined : this.#census.nameOf(subject);
    }
    if (value === "" || value === setting.usual) return undefined;
    const read = setting.normalize(value);
    if ("problem" in read) return undefined;
    const isSame =
      setting.isSatisfied?.(value, read.value) ?? canonicalJson(value) === canonicalJson(read.value);
    return isSame ? value : undefined;
  }

  #reach(section: SectionShape, address: Address): OutlineEntry[] {
    const { reaches } = section;
    const group = parseAddress(address).name;
    if (reaches === undefined || group === undefined || this.#input.omissions.sections.has(reaches.section))
      return [];
    const reached: string[] = [];
    for (const [resource, holders] of this.#input.live.grants) {
      if (parseAddress(resource).section !== reaches.section || !holders.has(`group:${group}`)) continue;
      const name = this.#names.get(resource);
      if (name !== undefined && !this.#input.omissions.resources.has(resource)) reached.push(name);
    }
    return reached.length === 0 ? [] : [{ key: reaches.key, value: reached.sort(compareText) }];
  }
}

/** Settings of one word come before the holders, others behind them. */
/** True if everybody holds the one role that a bare list gives. */
function areListed(form: AccessForm, holders: readonly HolderList[]): boolean {
  return (
    form.form === "role" &&
    form.listedAs !== undefined &&
    holders.every(({ value }) => value === form.listedAs)
  );
}

function isWord(setting: SettingShape): boolean {
  return setting.kind === "subject" || setting.schema.type === "boolean";
}

/** Words of vendors for an invitation about which there is nothing more to say. */
const PLAIN_STATES = new Set(["pending", "invited"]);

function noteOf(grant: LiveGrant, isById: boolean): { note?: string } {
  const { login, name, email } = grant.identity;
  const notes = [
    ...(isById ? [[login, name, email].filter((text) => text !== undefined).join(", ")] : []),
    ...(grant.pending === undefined
      ? []
      : [PLAIN_STATES.has(grant.pending.state) ? "invited" : `invited (${grant.pending.state})`]),
    ...(grant.fixed === undefined ? [] : [grant.fixed]),
  ];
  const text = notes.filter((note) => note !== "").join("; ");
  return text === "" ? {} : { note: text };
}
