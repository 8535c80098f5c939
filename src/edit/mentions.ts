import { isSeq, type Node } from "yaml";
import { type Address, formatAddress } from "../model/address.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { DesiredOrg } from "../model/state.ts";
import { fileOfEntry } from "./declared.ts";
import type { EditInput } from "./edit-input.ts";
import { spelledSubject, subjectOfItem } from "./subject-text.ts";
import {
  type Collection,
  type EntryNode,
  entriesOf,
  entryOf,
  type Step,
  type YamlFile,
} from "./yaml-file.ts";

/** An entry that names a person, in the collection it would be taken out of. */
export interface Mention {
  readonly file: string;
  readonly collection: Collection;
  /** The collection's own key. */
  readonly owner: Node | undefined;
  readonly step: Step;
  /** Keys on the way, for messages: `orgs > acme > members`. */
  readonly path: readonly Step[];
  readonly kind: "team" | "grant" | "setting" | "protect" | "owner";
  readonly org?: string;
  /** The value that stands there. */
  readonly json: Json;
  /** How the access of a grant is written. */
  readonly form?: AccessForm;
}

/** Every place of the files that names a person, by key or by any e-mail, except their own entry and the policies. */
export function findMentions(input: EditInput, subject: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const path of input.workspace.paths) {
    new MentionFinder(input, subject, input.workspace.file(path), mentions).find();
  }
  return mentions;
}

interface Place {
  readonly parent: Collection;
  readonly path: readonly Step[];
  readonly org?: string;
  readonly form?: AccessForm;
}

/** The lists of people that a team may have. */
const TEAM_LISTS = ["members", "also", "only", "except"];

class MentionFinder {
  readonly #input: EditInput;
  readonly #subject: string;
  readonly #file: YamlFile;
  readonly #mentions: Mention[];

  constructor(input: EditInput, subject: string, file: YamlFile, mentions: Mention[]) {
    this.#input = input;
    this.#subject = subject;
    this.#file = file;
    this.#mentions = mentions;
  }

  find(): void {
    const root = this.#file.own(this.#file.document.contents);
    if (root === undefined) return;
    const teams = this.#child({ parent: root, path: [] }, "teams");
    for (const entry of teams === undefined ? [] : entriesOf(teams.parent))
      this.#findInTeam(teams, entry.step);
    const orgs = this.#child({ parent: root, path: [] }, "orgs");
    for (const entry of orgs === undefined ? [] : entriesOf(orgs.parent))
      this.#findInOrg(orgs, String(entry.step));
  }

  #findInTeam(teams: Place | undefined, name: Step): void {
    const team = teams === undefined ? undefined : this.#child(teams, name);
    if (team === undefined || teams === undefined) return;
    if (isSeq(team.parent)) this.#scan(team, entryOf(teams.parent, name)?.key, "team");
    else for (const list of TEAM_LISTS) this.#scanKey(team, list, "team");
  }

  #findInOrg(orgs: Place | undefined, key: string): void {
    const desired = this.#input.config.orgs.find((org) => org.key === key);
    const found = orgs === undefined ? undefined : this.#child(orgs, key);
    if (desired === undefined || found === undefined) return;
    const org: Place = { ...found, org: key };
    const shape = this.#input.shapeOf(desired);
    this.#scanKey({ ...org, form: shape.members.form }, "members", "grant");
    this.#scanKey(org, "protect", "protect");
    const owner = entryOf(org.parent, "owner");
    if (shape.hasOwner && owner !== undefined && this.#means(this.#file.plain(owner.value))) {
      this.#add(org, undefined, "owner", "owner", owner);
    }
    this.#findInSections(org, shape, desired);
  }

  #findInSections(org: Place, shape: OrgShape, desired: DesiredOrg): void {
    for (const section of shape.sections) {
      const place = this.#child(org, section.section);
      if (place === undefined) continue;
      for (const { step, key } of entriesOf(place.parent)) {
        const resource = this.#child(place, step);
        if (resource === undefined) continue;
        const isShort = typeof entriesOf(resource.parent)[0]?.step === "number";
        const own: Place = { ...resource, org: desired.key, ...formOf(section.holders) };
        if (isShort) this.#scan(own, key, "grant");
        else if (section.holders !== undefined) this.#scanKey(own, section.holders.key, "grant");
        for (const setting of section.settings) {
          const entry = entryOf(resource.parent, setting.key);
          if (
            setting.kind !== "subject" ||
            entry === undefined ||
            !this.#means(this.#file.plain(entry.value))
          )
            continue;
          this.#add({ ...resource, org: desired.key }, key, setting.key, "setting", entry);
        }
      }
    }
  }

  #scanKey(place: Place, key: string, kind: Mention["kind"]): void {
    const inside = this.#child(place, key);
    if (inside !== undefined)
      this.#scan({ ...inside, ...orgOf(place), ...formOf(place) }, entryOf(place.parent, key)?.key, kind);
  }

  #scan(place: Place, owner: Node | undefined, kind: Mention["kind"]): void {
    for (const entry of entriesOf(place.parent)) {
      const text = typeof entry.step === "string" ? entry.step : subjectOfItem(this.#file.plain(entry.value));
      if (this.#means(text)) this.#add(place, owner, entry.step, kind, entry);
    }
  }

  #add(place: Place, owner: Node | undefined, step: Step, kind: Mention["kind"], entry: EntryNode): void {
    this.#mentions.push({
      file: this.#file.path,
      collection: place.parent,
      owner,
      step,
      path: place.path,
      kind,
      ...orgOf(place),
      ...(kind === "grant" ? formOf(place) : {}),
      json: this.#file.plain(entry.value) as Json,
    });
  }

  #means(text: unknown): boolean {
    return typeof text === "string" && spelledSubject(text, this.#input.config.directory) === this.#subject;
  }

  /** What stands behind an alias is found where it is written. */
  #child(place: Place, step: Step): Place | undefined {
    const entry = entryOf(place.parent, step);
    const parent = entry === undefined ? undefined : this.#file.own(entry.value);
    return parent === undefined ? undefined : { parent, path: [...place.path, step], ...orgOf(place) };
  }
}

function orgOf(place: { readonly org?: string }): { readonly org?: string } {
  return place.org === undefined ? {} : { org: place.org };
}

function formOf(place: { readonly form?: AccessForm } | undefined): { readonly form?: AccessForm } {
  return place?.form === undefined ? {} : { form: place.form };
}

/** The address of a grant's or a setting's place. */
export function addressOf({ org = "", path }: Mention): Address {
  const [, , section, name] = path;
  return name === undefined ? formatAddress(org) : formatAddress(org, String(section), String(name));
}

/** Places outside of grants that name a person: policies, and options of organizations. Each as `file:line: words`. */
export function findRemarks(input: EditInput, names: ReadonlySet<string>): readonly string[] {
  const remarks: string[] = [];
  for (const { rule, origin } of input.config.policies) {
    if (!mentionsName(rule, names)) continue;
    const { file, line } = input.config.locate(origin);
    const id = typeof rule.id === "string" ? rule.id : "a policy";
    remarks.push(`${file}:${line}: the policy ${id} names them`);
  }
  for (const { key, attributes = {} } of input.config.directory.people.values()) {
    for (const [name, value] of Object.entries(attributes))
      if (!names.has(key) && mentionsName(value, names)) remarks.push(`people > ${key}: ${name} names them`);
  }
  for (const team of input.config.teams.keys()) {
    const path = fileOfEntry(input.workspace, "teams", team);
    const rule =
      path === undefined ? undefined : input.workspace.file(path).valueAt(["teams", team, "where"]);
    if (typeof rule === "string" && mentionsName(rule, names))
      remarks.push(`${path}: the rule of the team ${team} names them`);
  }
  for (const org of input.config.orgs) {
    for (const [key, value] of Object.entries(org.options)) {
      if (value === undefined || !mentionsName(value, names)) continue;
      const { file, line } = input.config.locate({ ...org.origin, parent: ["orgs", org.key], key });
      remarks.push(`${file}:${line}: ${key} of ${org.key} names them`);
    }
  }
  return remarks;
}

function mentionsName(value: Json, names: ReadonlySet<string>): boolean {
  if (typeof value === "string") {
    const text = value.toLowerCase();
    return [...names].some((name) => isWordIn(text, name));
  }
  if (Array.isArray(value)) return value.some((item: Json) => mentionsName(item, names));
  return (
    isJsonObject(value) &&
    Object.values(value as JsonObject).some((item) => item !== undefined && mentionsName(item, names))
  );
}

/** The name stands there as a whole, not as a part of a longer one. */
function isWordIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + name.length] ?? " ";
    if (!/[\p{L}\p{N}._@-]/u.test(before) && !/[\p{L}\p{N}@_-]/u.test(after)) return true;
  }
  return false;
}
