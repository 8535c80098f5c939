import type { RuledOrganization, StoredRecord } from "./record.ts";
type Attributes = Record<string, unknown>;
/** The role of a user under the Viz Now rules. */
export declare function roleOf(record: StoredRecord): string | undefined;
/** Rules 5 to 12: what a user has to be. Gives the attributes with defaults. @throws ScimFault */
export declare function checkUser(org: RuledOrganization, id: string, attributes: Attributes, previous: StoredRecord | undefined): Attributes;
/** Rules 14 to 17: what a group and a space have to be. @throws ScimFault */
export declare function checkGroup(org: RuledOrganization, id: string, attributes: Attributes): Attributes;
/** Rules 12 and 18: what must not be deleted. @throws ScimFault 409 */
export declare function checkDeletion(org: RuledOrganization, record: StoredRecord): void;
export {};
