import type { Address } from "./address.ts";
import type { SubjectKey } from "./subject.ts";

/** Name of a grant operation: unique in a plan, the same in every run. */
export function grantOperationId(address: Address, subject: SubjectKey): string {
  return `${address} ${subject}`;
}

/** Name of a setting operation. */
export function settingOperationId(address: Address, setting: string): string {
  return `${address} #${setting}`;
}

/** The address in an operation's name. Names of places and groups may have spaces too. */
export function addressOfId(id: string): string {
  const group = id.indexOf(" group:");
  return id.slice(0, group === -1 ? id.lastIndexOf(" ") : group);
}
