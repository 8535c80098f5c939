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
  /**
   * Where accounts are found by an e-mail that the vendor is not known to verify: its title, and under what of `accounts`
   * its ids stand. Absent: e-mails are verified, or not what accounts are found by.
   */
  readonly doubtfulEmails?: { readonly title: string; readonly scope: string };
  /** Only these addresses, when a saved plan is carried out. Absent: all. */
  readonly addresses?: ReadonlySet<string>;
  /** With `addresses`: what the whole read before found of the sections, as `findDoubtfulSections` gives it. */
  readonly doubtful?: ReadonlyMap<string, string>;
}
