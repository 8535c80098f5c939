import { type Address, formatAddress } from "../../model/address.ts";
import type { SectionShape } from "../../model/shape.ts";
import { GROUPS, groupNameOf, type SubjectKey } from "../../model/subject.ts";
import type { DraftInput } from "../draft-input.ts";

/**
 * True for what is not live and what rolecall does not make: it makes only what it manages, and nothing in place of an
 * object that the files pin by its id, because the new one would have another.
 */
export function isLost(input: DraftInput, section: SectionShape | undefined, address: Address): boolean {
  if (section === undefined || input.live.resources.has(address)) return false;
  return section.lifecycle !== "managed" || input.desired.resources.get(address)?.id !== undefined;
}

/** True for a group that the files pin by an id that is not live: it can be given nothing. */
export function isLostGroup(input: DraftInput, subject: SubjectKey): boolean {
  const name = groupNameOf(subject);
  if (name === undefined) return false;
  const address = formatAddress(input.desired.key, GROUPS, name);
  const section = input.shape.sections.find((candidate) => candidate.section === GROUPS);
  return section?.lifecycle === "managed" && isLost(input, section, address);
}

/**
 * Sections in which something that the files list was not found: why nothing that is not listed is revoked or deleted
 * there, by section. It may be the very one that is listed under a wrong name or id.
 */
export function findDoubtfulSections(input: DraftInput): ReadonlyMap<string, string> {
  // A read of single addresses shows nothing about the others.
  if (input.addresses !== undefined) return input.doubtful ?? new Map();
  const doubtful = new Map<string, string>();
  for (const { address, section, key } of input.desired.resources.values()) {
    const shape = input.shape.sections.find((candidate) => candidate.section === section);
    if (shape === undefined || !isLost(input, shape, address)) continue;
    const verb = shape.lifecycle === "managed" ? "deleted" : "revoked";
    doubtful.set(section, `not ${verb}: it may be the ${shape.noun} "${key}", which was not found`);
  }
  return doubtful;
}
