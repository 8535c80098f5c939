import type { Derive } from "../effective/derivation.ts";
import type { Directory } from "../model/person.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg, LiveOrg, Origin, OriginRef } from "../model/state.ts";

/** What planning one organization starts from. */
export interface DraftInput {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly shape: OrgShape;
  /** The provider's rules. */
  readonly derive: Derive;
  readonly directory: Directory;
  readonly locate: (ref: OriginRef) => Origin;
  /** Only these addresses, when a saved plan is carried out. Absent: all. */
  readonly addresses?: ReadonlySet<string>;
}

/** Name of a grant operation: unique in a plan, the same in every run. */
export function grantOperationId(address: string, subject: string): string {
  return `${address} ${subject}`;
}

/** Name of a setting operation. */
export function settingOperationId(address: string, setting: string): string {
  return `${address} #${setting}`;
}

/** The address in an operation's name. Names of places and groups may have spaces too. */
export function addressOfId(id: string): string {
  const group = id.indexOf(" group:");
  return id.slice(0, group === -1 ? id.lastIndexOf(" ") : group);
}
