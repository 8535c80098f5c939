import { flag, integer, list, oneOf, text } from "../../../simulator/kit/codec.ts";
import { record, standing } from "../../../simulator/kit/record.ts";

/** Ways in which real services depart from the standard; all off by default. A number counts or limits. */
export interface Switches {
  /** `/Bulk` answers 501 and is announced as missing. */
  noBulk: boolean;
  noPatch: boolean;
  noPut: boolean;
  noDelete: boolean;
  noFilter: boolean;
  /** `/.search` answers 501. */
  noSearch: boolean;
  /** Filters with anything but `eq` and `and` are refused. */
  onlyEqAnd: boolean;
  caseSensitiveEq: boolean;
  /** Group replies leave `members` out. */
  membersHidden: boolean;
  membersReplaceRefused: boolean;
  /** Most member changes in one PATCH; 0: no limit. */
  maxMemberChanges: number;
  /** GET gives the first page, whatever was asked. */
  ignorePaging: boolean;
  wrongItemsPerPage: boolean;
  /** No page is longer than this; 0: off. */
  shortPages: number;
  /** So many later pages announce another total. */
  changingTotals: number;
  duplicateOnAdd: boolean;
  answer204: boolean;
  presentMember409: boolean;
  deleteDeactivates: boolean;
  lowerCaseResources: boolean;
  numbersAsStrings: boolean;
  numericStatus: boolean;
  location: "absolute" | "relative" | "absent";
  plainTextErrors: boolean;
  /** An `ETag` of the body although `etag.supported` is false. */
  frameworkEtag: boolean;
  ignoreIfMatch: boolean;
  /** Writes without `If-Match` are refused with 428. */
  strictIfMatch: boolean;
  /** So many reads after a write still show the old state. */
  delayedVisibility: number;
  /** So many writes are carried out, but their answer is cut. */
  dropAfterWrite: number;
  errorBeforeWrite: number;
  errorAfterWrite: number;
  noDiscovery: boolean;
  unknownMembers: boolean;
  cursorOnly: boolean;
  /** Unknown attributes are refused instead of ignored. */
  refuseUnknown: boolean;
  uniqueDisplayName: boolean;
  /** More than `maxResults` matches are refused with `tooMany` instead of paged. */
  tooMany: boolean;
  strictOps: boolean;
  lenientBooleans: boolean;
  /** `Retry-After` is a date instead of seconds. */
  retryAfterDate: boolean;
  /** `uniqueness` is answered with 400 instead of 409. */
  uniqueness400: boolean;
  /** `/Me` gives the user behind the token. */
  me: boolean;
  /** Users with these e-mails are refused once on creation. */
  refuseOnce: string[];
}

/** Sizes and budgets of one organization. */
export interface Limits {
  /** Rule 26. Default: 10. */
  maxOperations: number;
  /** Bytes. Default: 1,048,576. */
  maxPayloadSize: number;
  /** `filter.maxResults`. Default: 200. */
  maxResults: number;
  /** Default: 100. */
  pageSize: number;
  /** Default: 200. */
  maxPageSize: number;
  /** Requests per minute, one more for each bulk operation; 0: no limit. */
  perMinute: number;
  /** Seconds for which a cursor lives. Default: 600. */
  cursorSeconds: number;
}

const count = integer({ minimum: 0 });
const off = standing<boolean, unknown, unknown>(flag, false);
const none = standing<number, unknown, unknown>(count, 0);

/** The switches in a state file. The standard: nothing switched on. */
export const switchesCodec = record<Switches, unknown>({
  noBulk: off,
  noPatch: off,
  noPut: off,
  noDelete: off,
  noFilter: off,
  noSearch: off,
  onlyEqAnd: off,
  caseSensitiveEq: off,
  membersHidden: off,
  membersReplaceRefused: off,
  maxMemberChanges: none,
  ignorePaging: off,
  wrongItemsPerPage: off,
  shortPages: none,
  changingTotals: none,
  duplicateOnAdd: off,
  answer204: off,
  presentMember409: off,
  deleteDeactivates: off,
  lowerCaseResources: off,
  numbersAsStrings: off,
  numericStatus: off,
  location: standing(oneOf("absolute", "relative", "absent"), "absolute"),
  plainTextErrors: off,
  frameworkEtag: off,
  ignoreIfMatch: off,
  strictIfMatch: off,
  delayedVisibility: none,
  dropAfterWrite: none,
  errorBeforeWrite: none,
  errorAfterWrite: none,
  noDiscovery: off,
  unknownMembers: off,
  cursorOnly: off,
  refuseUnknown: off,
  uniqueDisplayName: off,
  tooMany: off,
  strictOps: off,
  lenientBooleans: off,
  retryAfterDate: off,
  uniqueness400: off,
  me: off,
  refuseOnce: standing(list(text), []),
});

/** The limits in a state file. */
export const limitsCodec = record<Limits, unknown>({
  maxOperations: standing(count, 10),
  maxPayloadSize: standing(count, 1_048_576),
  maxResults: standing(count, 200),
  pageSize: standing(count, 100),
  maxPageSize: standing(count, 200),
  perMinute: none,
  cursorSeconds: standing(count, 600),
});
