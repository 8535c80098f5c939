import { parse, stringify } from "yaml";
import type { Dice } from "../../import/worlds/dice.ts";

type Fields = Record<string, unknown>;

const RESOURCES = ["groups", "projects", "environments", "apps", "spaces", "repos", "roles"] as const;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The one organization of a file, to be changed in place. */
function change(file: string, edit: (org: Fields, key: string) => void): string {
  const content = parse(file) as { readonly orgs: Record<string, Fields> };
  for (const [key, org] of Object.entries(content.orgs)) {
    edit(org, key);
    tidy(org);
  }
  return stringify(content);
}

/** Leaves sections and resources out, holds some sections less strictly, and takes access from what is not listed. */
export function loosen(file: string, roll: Dice): string {
  return change(file, (org) => {
    const manage: Fields = {};
    for (const section of ["members", ...RESOURCES]) {
      if (org[section] === undefined) continue;
      if (section !== "members" && roll.chance(0.15)) delete org[section];
      else if (section !== "members" && roll.chance(0.2)) thin(org[section], roll);
      if (roll.chance(0.2)) manage[section] = "additive";
    }
    if (Object.keys(manage).length > 0)
      org.manage = { ...(isFields(org.manage) ? org.manage : {}), ...manage };
    if (roll.chance(0.2)) org.unlisted = "revoke";
    // The ids are those of the other world.
    if (org.provider === "scim") for (const section of ["groups", "spaces"]) unpin(org[section]);
  });
}

/** Takes resources and the owner out of the organization of a file. */
export function without(
  file: string,
  gone: readonly { readonly section?: string; readonly name?: string }[],
): string {
  return change(file, (org) => {
    for (const { section, name } of gone) {
      const resources = section === undefined ? undefined : org[section];
      if (section === undefined) delete org.owner;
      else if (isFields(resources) && name !== undefined) delete resources[name];
    }
  });
}

function unpin(section: unknown): void {
  for (const resource of isFields(section) ? Object.values(section) : [])
    if (isFields(resource)) delete resource.id;
}

function thin(section: unknown, roll: Dice): void {
  if (!isFields(section)) return;
  for (const name of Object.keys(section)) if (roll.chance(0.3)) delete section[name];
}

/** No section is left empty, and nothing refers to what is not there any more. */
function tidy(org: Fields): void {
  const { groups, projects } = org;
  const reached = new Set(isFields(projects) ? Object.keys(projects) : []);
  for (const group of isFields(groups) ? Object.values(groups) : []) {
    if (isFields(group) && Array.isArray(group.projects))
      group.projects = group.projects.filter((name) => reached.has(String(name)));
  }
  const known = new Set(isFields(groups) ? Object.keys(groups).map((name) => `group:${name}`) : []);
  for (const section of ["projects", "environments", "repos", "roles"]) forget(org[section], known);
  for (const section of RESOURCES)
    if (isFields(org[section]) && Object.keys(org[section]).length === 0) delete org[section];
  if (isFields(org.manage))
    for (const section of Object.keys(org.manage)) if (org[section] === undefined) delete org.manage[section];
}

function forget(scopes: unknown, known: ReadonlySet<string>): void {
  const isGone = (holder: unknown): boolean =>
    typeof holder === "string" && holder.startsWith("group:") && !known.has(holder);
  const keep = (list: unknown): unknown =>
    Array.isArray(list) ? list.filter((holder) => !isGone(holder)) : list;
  if (!isFields(scopes)) return;
  for (const [name, scope] of Object.entries(scopes)) {
    scopes[name] = keep(scope);
    if (!isFields(scope)) continue;
    for (const [key, value] of Object.entries(scope)) scope[key] = keep(value);
    const { access } = scope;
    if (isFields(access)) for (const holder of Object.keys(access)) if (isGone(holder)) delete access[holder];
  }
}
