import { type Address, formatAddress } from "../../model/address.ts";
import { canonicalJson, type Json } from "../../model/json.ts";
import { isAdditive, isManaged } from "../../model/managed.ts";
import type { Direction, SettingOperation } from "../../model/operation.ts";
import { settingOperationId } from "../../model/operation-id.ts";
import type { Finding, SparedEntry } from "../../model/plan.ts";
import { compileProtection } from "../../model/protection.ts";
import { EXISTENCE, type SectionShape, type SettingShape } from "../../model/shape.ts";
import type { DesiredSetting, LiveResource, LiveSetting } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import type { DraftInput } from "../draft-input.ts";
import { compileGaps } from "./gaps.ts";
import { findDoubtfulSections, isLost } from "./missing.ts";
import { SectionLookup } from "./sections.ts";

/** What became of settings and of the resources themselves. */
export interface JudgedSettings {
  readonly operations: SettingOperation[];
  readonly spared: SparedEntry[];
  readonly findings: Finding[];
}

/** Compares declared settings with live ones, and declared resources with those that exist. */
export function judgeSettings(input: DraftInput): JudgedSettings {
  const result: JudgedSettings = { operations: [], spared: [], findings: [] };
  const sections = new SectionLookup(input.shape, input.desired);
  const missing = judgeResources(input, sections, result);
  for (const [address, settings] of input.desired.settings) {
    if (input.addresses !== undefined && !input.addresses.has(address)) continue;
    const section = sections.sectionAt(address);
    if (section === undefined || missing.has(address) || !isManaged(input.desired, section.section)) continue;
    for (const [key, desired] of settings) judgeSetting(input, section, address, key, desired, result);
  }
  return result;
}

function judgeSetting(
  input: DraftInput,
  section: SectionShape,
  address: Address,
  key: string,
  desired: DesiredSetting,
  result: JudgedSettings,
): void {
  const live = input.live.settings.get(address)?.get(key);
  const shape = section.settings.find((setting) => setting.key === key);
  if (isSatisfied(shape, live, desired)) return;
  const direction = key === EXISTENCE ? "more" : directionOf(shape, live, desired);
  const spared = spareSetting(input, section, shape, live, direction);
  if (spared !== undefined) {
    result.spared.push({ org: input.desired.key, address, ...spared, text: `${key}: ${spared.text}` });
    return;
  }
  result.operations.push({
    ...settingOperation(input, address, key, live === undefined ? "add" : "update", live),
    after: desired.value,
    ...describeValues(shape, live?.value, desired.value),
    direction,
    reason:
      live === undefined
        ? { code: "declared", text: "declared" }
        : { code: "changed", text: "differs from the files" },
    origins: desired.origins.map((ref) => input.locate(ref)),
  });
}

/** Who is named in place of somebody else takes it from them. */
function directionOf(
  shape: SettingShape | undefined,
  live: LiveSetting | undefined,
  desired: DesiredSetting,
): Direction {
  if (shape?.kind === "subject") return live === undefined ? "more" : "mixed";
  return shape?.compare?.(live?.value, desired.value) ?? "none";
}

/** Why a setting stays as it is, if it does. */
function spareSetting(
  input: DraftInput,
  section: SectionShape,
  shape: SettingShape | undefined,
  live: LiveSetting | undefined,
  direction: Direction,
): Pick<SparedEntry, "code" | "text" | "subject"> | undefined {
  if (live?.fixed !== undefined) return { code: "fixed", text: live.fixed };
  const named = shape?.kind === "subject" && typeof live?.value === "string" ? live.value : undefined;
  const glob = named === undefined ? undefined : protectorOf(input, named);
  if (named !== undefined && glob !== undefined)
    return { code: "protected", subject: named, text: `protected by ${glob}` };
  if (!isAdditive(input.desired, section.section)) return undefined;
  if (direction === "less")
    return { code: "additive", text: "more than the files ask for; this section only adds" };
  if (direction !== "mixed") return undefined;
  return {
    code: "additive",
    ...(named === undefined ? {} : { subject: named }),
    text: "the change would also take something; this section only adds",
  };
}

/** The glob that protects whom a live setting names. */
function protectorOf(input: DraftInput, subject: SubjectKey): string | undefined {
  const member = input.live.grants.get(formatAddress(input.live.org))?.get(subject);
  return compileProtection(input.desired, input.directory)(subject, member?.identity);
}

function describeValues(
  shape: SettingShape | undefined,
  before: Json | undefined,
  after: Json,
): { beforeText?: string; afterText?: string } {
  if (shape?.describe === undefined) return {};
  return {
    ...(before === undefined ? {} : { beforeText: shape.describe(before) }),
    afterText: shape.describe(after),
  };
}

function isSatisfied(
  shape: SettingShape | undefined,
  live: LiveSetting | undefined,
  desired: DesiredSetting,
): boolean {
  if (shape?.isSatisfied !== undefined) return shape.isSatisfied(live?.value, desired.value);
  return live !== undefined && canonicalJson(live.value) === canonicalJson(desired.value);
}

function settingOperation(
  input: DraftInput,
  address: Address,
  key: string,
  action: SettingOperation["action"],
  live: LiveSetting | undefined,
): SettingOperation {
  return {
    kind: "setting",
    id: settingOperationId(address, key),
    org: input.desired.key,
    provider: input.desired.provider,
    address,
    setting: key,
    action,
    ...(live === undefined ? {} : { before: live.value, observed: observedSetting(live) }),
    direction: "none",
    reason: { code: "declared", text: "declared" },
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 0,
  };
}

/** What a setting operation was computed from. */
export function observedSetting(live: LiveSetting): NonNullable<SettingOperation["observed"]> {
  return {
    value: live.value,
    ...(live.version === undefined ? {} : { version: live.version }),
    ...(live.ref === undefined ? {} : { ref: live.ref }),
  };
}

/** Finds listed resources that do not exist, and existing ones that nobody listed. Gives the missing addresses. */
function judgeResources(
  input: DraftInput,
  sections: SectionLookup,
  result: JudgedSettings,
): ReadonlySet<Address> {
  const missing = new Set<Address>();
  const gapAt = compileGaps(input.live);
  for (const resource of input.desired.resources.values()) {
    const section = sections.section(resource.section);
    if (section === undefined || !isManaged(input.desired, section.section)) continue;
    if (!isLost(input, section, resource.address) || gapAt(resource.address) !== undefined) continue;
    if (input.addresses !== undefined && !input.addresses.has(resource.address)) continue;
    missing.add(resource.address);
    result.findings.push(missingResource(input, section, resource.address, resource.id));
  }
  const doubtful = findDoubtfulSections(input);
  for (const resource of input.live.resources.values()) {
    const section = sections.section(resource.section);
    if (
      section === undefined ||
      input.desired.resources.has(resource.address) ||
      !isManaged(input.desired, section.section)
    )
      continue;
    judgeStranger(input, section, resource, { result, doubt: doubtful.get(section.section) });
  }
  return missing;
}

function missingResource(
  input: DraftInput,
  section: SectionShape,
  address: Address,
  id: string | undefined,
): Finding {
  const resource = input.desired.resources.get(address);
  const origins = resource === undefined ? [] : [input.locate(resource.origin)];
  const name =
    id === undefined ? `"${resource?.key ?? address}"` : `"${resource?.key ?? address}" (id ${id})`;
  return {
    severity: "error",
    code: "RESOURCE_NOT_FOUND",
    org: input.desired.key,
    address,
    message: `The ${section.noun} ${name} is in the files, but ${input.desired.name} has no such ${section.noun} that this token can see.`,
    hint: `Correct its ${section.hasId ? "id" : "name"}, remove it from the files, or give the token access to it.`,
    ...(origins[0] === undefined
      ? {}
      : { place: { file: origins[0].file, line: origins[0].line, column: origins[0].column } }),
    origins,
  };
}

function judgeStranger(
  input: DraftInput,
  section: SectionShape,
  resource: LiveResource,
  { result, doubt }: { readonly result: JudgedSettings; readonly doubt: string | undefined },
): void {
  const { desired, live } = input;
  const spare = (code: SparedEntry["code"], text: string): void => {
    result.spared.push({ org: desired.key, address: resource.address, code, text });
  };
  if (section.lifecycle === "adopted") {
    if (desired.unlisted === "report") spare("unlisted", `${section.noun} exists, but is not in the files`);
    return;
  }
  if (input.addresses !== undefined && !input.addresses.has(resource.address)) return;
  if (isAdditive(desired, section.section)) {
    spare("additive", "not in the files; this section only adds");
    return;
  }
  if (compileGaps(live)(resource.address) !== undefined) return;
  const existing = live.settings.get(resource.address)?.get(EXISTENCE) ?? { value: true };
  if (existing.fixed !== undefined) {
    spare("fixed", existing.fixed);
    return;
  }
  if (doubt !== undefined) {
    spare("unlisted", doubt);
    return;
  }
  result.operations.push({
    ...settingOperation(input, resource.address, EXISTENCE, "remove", existing),
    direction: "less",
    reason: { code: "not-declared", text: "not in the files" },
  });
}
