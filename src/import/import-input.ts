import type { Json } from "../model/json.ts";
import type { Directory } from "../model/person.ts";
import type { OrgShape } from "../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { Omissions } from "./omissions.ts";

/** What an organization is written from. */
export interface ImportInput {
  /** Read whole, under {@link org}. */
  readonly live: LiveOrg;
  /** The organization as far as the command line gives it: key, provider, name, options. */
  readonly org: DesiredOrg;
  readonly shape: OrgShape;
  /** The people that the files have already. */
  readonly directory: Directory;
  /** The teams that the files have already. */
  readonly teams: ReadonlyMap<string, ReadonlySet<SubjectKey>>;
  readonly omissions: Omissions;
  /** `url` and `token` as they are to stand in the organization. */
  readonly host: Readonly<Record<string, Json>>;
  readonly suggestsTeams: boolean;
  /** True if new people get the vendor's id of their account under `accounts`. Default: false. */
  readonly pinsIds?: boolean;
  /** Under what of `accounts` ids are written: the provider's name, or the organization's key. */
  readonly idScope: string;
  /** True if entries of people that exist already can be added to. */
  readonly canAddAccounts: boolean;
  /** People of the files whose names are kept by a system that takes them from the files. Default: none. */
  readonly namedBy?: ReadonlySet<SubjectKey>;
}
