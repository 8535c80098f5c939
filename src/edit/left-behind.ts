import type { LoadedConfig } from "../config/config.ts";
import { type Address, formatAddress, parseAddress } from "../model/address.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { DesiredGrant, DesiredOrg } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/** Something that needs somebody's attention once a person has gone. */
export interface LeftBehind {
  /**
   * `owned`: the organization is theirs. `last`: nobody else holds the highest level there. `group`: they were in it.
   * `setting`: a resource named them. `unmanaged`: what the vendor may hold of them that no file can take away.
   */
  readonly kind: "owned" | "last" | "group" | "setting" | "unmanaged";
  readonly address: Address;
  /** True where the place cannot be without: of `last` a level that somebody has to hold. */
  readonly isNeeded?: true;
  readonly text: string;
}

/** What a person leaves behind, as far as the files show. Pure. */
export function findLeftBehind(
  before: LoadedConfig,
  after: LoadedConfig,
  subject: SubjectKey,
  shapeOf: (org: DesiredOrg) => OrgShape,
): readonly LeftBehind[] {
  return before.orgs.flatMap((org) => {
    const later = after.orgs.find((one) => one.key === org.key);
    return [
      ...owned(org, subject, shapeOf(org)),
      ...lost(org, later, subject, shapeOf(org)),
      ...settings(org, later, subject, shapeOf(org)),
      ...unmanaged(org, subject, shapeOf(org)),
    ];
  });
}

function owned(org: DesiredOrg, subject: SubjectKey, shape: OrgShape): LeftBehind[] {
  if (org.owner?.subject !== subject) return [];
  const where = shape.ownerMoves === undefined ? "" : `. ${shape.ownerMoves}`;
  const text = `owns the organization ${org.name}: have it handed over, then correct owner${where}`;
  return [{ kind: "owned", address: formatAddress(org.key), text }];
}

function unmanaged(org: DesiredOrg, subject: SubjectKey, { notManaged = [] }: OrgShape): LeftBehind[] {
  const isThere = [...org.grants.values()].some((holders) => holders.has(subject));
  if (!isThere || notManaged.length === 0) return [];
  const text = `not managed in ${org.key}: ${notManaged.join("; ")}`;
  return [{ kind: "unmanaged", address: formatAddress(org.key), text }];
}

function lost(
  org: DesiredOrg,
  later: DesiredOrg | undefined,
  subject: SubjectKey,
  shape: OrgShape,
): LeftBehind[] {
  const left: LeftBehind[] = [];
  for (const [address, holders] of org.grants) {
    const held = holders.get(subject);
    if (held === undefined) continue;
    const { section, name } = parseAddress(address);
    const sectionShape = shape.sections.find((one) => one.section === section);
    const form = section === undefined ? shape.members.form : sectionShape?.holders?.form;
    if (section === "groups")
      left.push({
        kind: "group",
        address,
        text: `was in the ${sectionShape?.noun ?? "group"} ${name ?? ""}`,
      });
    if (form === undefined) continue;
    const keeps = section === undefined ? shape.members.keeps : (sectionShape?.holders?.keeps ?? []);
    const others = [...(later?.grants.get(address)?.entries() ?? [])].filter(([key]) => key !== subject);
    const levels = lastLevels(
      form,
      held,
      others.map(([, grant]) => grant),
      keeps,
    );
    if (levels.length > 0) {
      const what = levels.join(" and ");
      left.push({
        kind: "last",
        address,
        ...(levels.some((level) => keeps.includes(level)) ? { isNeeded: true } : {}),
        text: `was the only one with ${what} on ${address}: name a successor with \`rolecall grant\``,
      });
    }
  }
  return left;
}

/** Levels that count and that nobody else holds any more. */
function lastLevels(
  form: AccessForm,
  held: DesiredGrant,
  others: readonly DesiredGrant[],
  keeps: readonly string[],
): readonly string[] {
  // What comes along with a permission goes along with it too.
  const mine = form.form === "permissions" ? (held.access.permissions ?? []) : levelsOf(form, held);
  const top = keeps.length > 0 ? keeps : topLevels(form);
  return mine.filter(
    (level) => top.includes(level) && !others.some((grant) => levelsOf(form, grant).includes(level)),
  );
}

function topLevels(form: AccessForm): readonly string[] {
  switch (form.form) {
    case "role":
    case "environments":
      return form.roles.slice(-1).map((role) => role.name);
    case "permissions":
      return form.permissions.map((permission) => permission.name);
    case "listed":
      return [];
  }
}

function levelsOf(form: AccessForm, grant: DesiredGrant): readonly string[] {
  const { role, permissions = [], disabled } = grant.access;
  if (disabled === true) return [];
  if (form.form !== "permissions") return role === undefined ? [] : [role];
  return [...new Set(permissions.flatMap((name) => [name, ...(form.brings?.[name] ?? [])]))];
}

function settings(
  org: DesiredOrg,
  later: DesiredOrg | undefined,
  subject: SubjectKey,
  shape: OrgShape,
): LeftBehind[] {
  const left: LeftBehind[] = [];
  for (const [address, values] of org.settings) {
    const { section } = parseAddress(address);
    const sectionShape = shape.sections.find((one) => one.section === section);
    for (const setting of sectionShape?.settings ?? []) {
      if (setting.kind !== "subject" || values.get(setting.key)?.value !== subject) continue;
      const successor = later?.settings.get(address)?.get(setting.key)?.value;
      if (successor !== undefined && successor !== subject) continue;
      left.push({ kind: "setting", address, text: `is ${setting.key} of ${address}: name somebody else` });
    }
  }
  return left;
}
