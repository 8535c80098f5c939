import { formatAddress } from "../../model/address.ts";
import type { JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg, OriginRef, SectionMode, UnlistedMode } from "../../model/state.ts";
import { GrantCollector } from "../grants/grant-collector.ts";
import { GrantReader } from "../grants/grant-reader.ts";
import { readProtection } from "../people/protection.ts";
import type { Subjects } from "../people/subjects.ts";
import type { ProblemList } from "../problems.ts";
import type { Validators } from "../schema/validators.ts";
import { quote, suggestion } from "../suggest.ts";
import type { Definition } from "./merge.ts";
import { type OrgContext, spotIn } from "./org-context.ts";
import { connectMembers } from "./org-members.ts";
import { readPerson, readSections } from "./org-sections.ts";
import { checkStructure, hideTokens, readModes } from "./org-structure.ts";
import { hideUrls, readHost } from "./org-url.ts";

/** What organizations are resolved with. */
export interface OrgResolution {
  readonly now: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly subjects: Subjects;
  readonly validators: Validators;
  readonly providerIds: readonly string[];
  readonly shapes: (provider: string, options: JsonObject) => OrgShape | undefined;
  readonly variablePrefixes: (provider: string) => readonly string[];
  readonly problems: ProblemList;
}

/** The provider of an organization as written, if it is one we know. */
export function providerOf(definition: Definition, providerIds: readonly string[]): string | undefined {
  const provider = isJsonObject(definition.value) ? definition.value.provider : undefined;
  return typeof provider === "string" && providerIds.includes(provider) ? provider : undefined;
}

/** Turns one organization of the files into what is desired. Undefined if not even its provider is known. */
export function resolveOrg(
  key: string,
  definition: Definition,
  resolution: OrgResolution,
): DesiredOrg | undefined {
  const { value, file } = definition;
  const { problems } = resolution;
  hideTokens(value, problems);
  hideUrls(value, problems);
  const provider = checkProvider(key, definition, resolution);
  if (provider === undefined || !isJsonObject(value)) return undefined;
  const { shape, options } = shapeOf(provider, value, resolution);
  if (shape === undefined) return undefined;
  const check = resolution.validators[`org:${provider}`];
  const isBroken = checkStructure({ key, file, value, shape }, check, problems);
  const partial = { key, file, value, shape, problems, isBroken };
  const context: OrgContext = { ...partial, modes: readModes(partial) };
  const prefixes = resolution.variablePrefixes(provider);
  const host = readHost(context, { env: resolution.env, prefixes });
  return { provider, options, ...host, ...readOrg(context, resolution) };
}

function checkProvider(
  key: string,
  { value, file }: Definition,
  resolution: OrgResolution,
): string | undefined {
  const { problems, providerIds } = resolution;
  const at = (path: readonly string[], side: "key" | "value") => spotIn({ key, file }, path, side);
  if (key === "") {
    const hint = "Write the name by which plans are to call it.";
    problems.add({
      code: "BAD_NAME",
      message: "The key of an organization is empty.",
      hint,
      spot: at([], "key"),
    });
  }
  if (!isJsonObject(value)) {
    const message = `The organization ${quote(key)} must be a mapping with at least provider.`;
    const hint = `Write { provider: NAME }, where NAME is one of ${providerIds.join(", ")}.`;
    problems.add({ code: "WRONG_TYPE", message, hint, spot: at([], "value") });
    return undefined;
  }
  const provider = value.provider;
  if (typeof provider === "string" && providerIds.includes(provider)) return provider;
  if (provider === undefined) {
    const hint = `One of ${providerIds.join(", ")}.`;
    problems.add({
      code: "MISSING_KEY",
      message: `${quote(key)} needs the key provider.`,
      hint,
      spot: at([], "key"),
    });
    return undefined;
  }
  const name = typeof provider === "string" ? provider : JSON.stringify(provider);
  const hint = suggestion(name, providerIds) ?? `One of ${providerIds.join(", ")}.`;
  const message = `There is no provider ${quote(name)}.`;
  problems.add({
    code: "UNKNOWN_PROVIDER",
    message,
    hint,
    spot: at(["provider"], "value"),
  });
  return undefined;
}

/**
 * Options may change the shape, and the shape names the options: the general shape says which keys to look at first,
 * and an option that only another one brings along (what a profile adds) is looked at in the next round.
 */
function shapeOf(
  provider: string,
  value: JsonObject,
  resolution: OrgResolution,
): { shape: OrgShape | undefined; options: JsonObject } {
  let options: JsonObject = {};
  for (;;) {
    const shape = resolution.shapes(provider, options);
    const found = shape === undefined ? options : optionsOf(shape, value);
    if (Object.keys(found).every((name) => name in options)) return { shape, options: found };
    options = { ...options, ...found };
  }
}

function optionsOf(shape: OrgShape, value: JsonObject): JsonObject {
  const names = Object.keys(shape.options).filter((name) => value[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

function readOrg(context: OrgContext, resolution: OrgResolution): Omit<DesiredOrg, "provider" | "options"> {
  const { key, file, value, modes, problems } = context;
  const { subjects, now } = resolution;
  const place = { file, path: ["orgs", key, "protect"] };
  const protection = readProtection(value.protect, subjects, place, problems);
  const groups = isJsonObject(value.groups) ? new Set(Object.keys(value.groups)) : undefined;
  const collector = new GrantCollector({ file, now, subjects, protection, groups, problems });
  readMembers(context, collector);
  const { resources, settings } = readSections(context, subjects, collector);
  connectMembers(context, collector);
  const name = value.name;
  const owner = readOwner(context, subjects);
  return {
    key,
    name: typeof name === "string" ? name : key,
    origin: { file, parent: ["orgs"], key, via: [] },
    modes,
    unlisted: unlistedOf(value.unlisted),
    protect: protection.patterns,
    ...(owner === undefined ? {} : { owner }),
    grants: collector.grants,
    settings,
    resources,
    expired: [...collector.expired.values()],
  };
}

function readMembers(context: OrgContext, collector: GrantCollector): void {
  const mode: SectionMode | undefined = context.modes.get("members");
  if (mode === undefined) return;
  collector.addHolders(
    {
      address: formatAddress(context.key),
      section: "members",
      reader: new GrantReader(context.shape.members.form),
      parent: ["orgs", context.key, "members"],
      acceptsGroups: false,
      isManaged: mode !== "ignore",
    },
    context.value.members,
  );
}

function readOwner(context: OrgContext, subjects: Subjects): DesiredOrg["owner"] {
  const written = context.value.owner;
  if (!context.shape.hasOwner || typeof written !== "string") return undefined;
  const subject = readPerson(context, subjects, written, ["owner"]);
  const origin: OriginRef = { file: context.file, parent: ["orgs", context.key], key: "owner", via: [] };
  return subject === undefined ? undefined : { subject, origin };
}

function unlistedOf(value: unknown): UnlistedMode {
  return value === "ignore" || value === "revoke" ? value : "report";
}

/** Finds two orgs of the files that are one organization at the vendor. */
export function checkDuplicateOrgs(orgs: readonly DesiredOrg[], problems: ProblemList): void {
  const seen = new Map<string, DesiredOrg>();
  for (const org of orgs) {
    const identity = JSON.stringify([org.provider, org.name, org.urlVariable ?? org.url ?? null]);
    const other = seen.get(identity);
    if (other === undefined) {
      seen.set(identity, org);
      continue;
    }
    problems.add({
      code: "DUPLICATE_ORG",
      message: `${org.key} and ${other.key} are the same organization: ${org.provider} ${quote(org.name)}.`,
      hint: "Put the two entries together.",
      spot: { file: org.origin.file, path: ["orgs", org.key], at: "key" },
    });
  }
}
