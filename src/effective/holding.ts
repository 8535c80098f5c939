import type { Access } from "../model/access.ts";
import type { Address } from "../model/address.ts";
import type { OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";

/** How access came about. The origins are empty for what was read live. */
export type HoldingPath =
  | { readonly kind: "direct" | "implied"; readonly origins: readonly OriginRef[] }
  | {
      readonly kind: "group";
      /** The group that holds the access. */
      readonly group: string;
      /** The group that the subject is in, where that is another one, nested in it. */
      readonly through?: string;
      /** Where the subject is made a member of the group. */
      readonly origins: readonly OriginRef[];
      /** Where the group gets the access. */
      readonly groupOrigins: readonly OriginRef[];
    }
  | { readonly kind: "owner"; readonly origins: readonly OriginRef[] }
  /** Named by a setting of the resource, for example as its owner; the setting's key is the role. */
  | { readonly kind: "setting"; readonly setting: string; readonly origins: readonly OriginRef[] }
  | {
      readonly kind: "inherited";
      /** The level that brings it; `owner` for the asserted owner, `everybody` for all members, `somebody` for nobody knows whom, else a subject. */
      readonly level: string;
      readonly because: string;
      readonly origins: readonly OriginRef[];
    };

/** One subject's access on one address by one path. */
export interface Holding {
  readonly address: Address;
  /** `members` for the organization itself. */
  readonly section: string;
  readonly subject: SubjectKey;
  readonly access: Access;
  readonly until?: number;
  readonly reason?: string;
  /** The vendor's word for the invitation that this waits for. */
  readonly pending?: string;
  /** True if it is kept but blocked, here or by the membership of the organization. */
  readonly isDisabled?: true;
  /** True if the vendor's rule is not known, or what decides it was not read: it may be, or not. */
  readonly isNotKnown?: true;
  readonly path: HoldingPath;
}
