import type { DesiredOrg } from "./state.ts";

type Managed = Pick<DesiredOrg, "modes">;

/**
 * True if the files say who holds access in a section, so that it is read and compared. False for a section that they
 * leave out and for one under `manage: { SECTION: ignore }`: the two are the same to everybody.
 */
export function isManaged(org: Managed, section: string): boolean {
  const mode = org.modes.get(section);
  return mode !== undefined && mode !== "ignore";
}

/** True if what is live in a section and not in the files goes (the default of a section that is there). */
export function isExact(org: Managed, section: string): boolean {
  return org.modes.get(section) === "exact";
}

/** True if nothing is ever taken away in a section, only added. */
export function isAdditive(org: Managed, section: string): boolean {
  return org.modes.get(section) === "additive";
}
