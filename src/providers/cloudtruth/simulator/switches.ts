import { flag, integer, list, oneOf, text } from "../../../simulator/kit/codec.ts";
import { record, standing } from "../../../simulator/kit/record.ts";

/** What the vendor leaves open or contradicts itself about; each has the default named here. */
export interface Switches {
  /** May admins change and remove members who are not owners? Default `strict`: no, people only by owners. */
  adminChanges: "strict" | "lenient";
  /** Status for a rejected key. Default 401. */
  badKeyStatus: number;
  /** Status for what the vendor's document calls a bad request under 404. Default 404. */
  duplicateStatus: number;
  /** Status of the redirect to the path with a slash. Default 301. */
  redirectStatus: number;
  /** Status of a write during maintenance. Default 403. */
  maintenanceStatus: number;
  /** Entries on a page if nothing is asked for. Default 25. */
  defaultPageSize: number;
  /** Most entries on a page. Default 100. */
  maxPageSize: number;
  /** `null`, or the empty text older installations end lists with. Default `null`. */
  endOfList: "null" | "empty";
  /** Milliseconds until an invitation's mail goes out. Default 1000. */
  mailDelayMs: number;
  /** Addresses whose mail comes back. */
  bounces: string[];
  /** Are accepted invitations still listed? Default true. */
  listsAccepted: boolean;
  /** Is the e-mail of a member refused as an invitation? Default true. */
  refusesMembers: boolean;
  /** Do service accounts that are owners count for the last-owner rule? Default false. */
  serviceOwnersCount: boolean;
  /** Do grants and group memberships end with the membership? Default true. */
  membershipEndsGrants: boolean;
  /** Do grants of a group end with the group? Default true. */
  groupEndsGrants: boolean;
  /** May the last owner grant go while others remain? Default false. */
  allowsOwnerless: boolean;
  /** Answers 500 to a service account with a lower-case role, as the service did in 2023. Default false. */
  crashesOnLowerCase: boolean;
}

const status = integer({ minimum: 300, maximum: 599 });

/** The switches in a state file, with what holds where it says nothing. */
export const switchesCodec = record<Switches, unknown>({
  adminChanges: standing(oneOf("strict", "lenient"), "strict"),
  badKeyStatus: standing(oneOf<number>(401, 403), 401),
  duplicateStatus: standing(oneOf<number>(400, 404), 404),
  redirectStatus: standing(oneOf<number>(301, 302, 307, 308), 301),
  maintenanceStatus: standing(status, 403),
  defaultPageSize: standing(integer({ minimum: 1 }), 25),
  maxPageSize: standing(integer({ minimum: 1 }), 100),
  endOfList: standing(oneOf("null", "empty"), "null"),
  mailDelayMs: standing(integer({ minimum: 0 }), 1000),
  bounces: standing(list(text), []),
  listsAccepted: standing(flag, true),
  refusesMembers: standing(flag, true),
  serviceOwnersCount: standing(flag, false),
  membershipEndsGrants: standing(flag, true),
  groupEndsGrants: standing(flag, true),
  allowsOwnerless: standing(flag, false),
  crashesOnLowerCase: standing(flag, false),
});
