import { type Address } from "../../../model/address.ts";
import type { GrantOperation } from "../../../model/operation.ts";
import { type Session, type TeamProfile } from "./session.ts";
/** The vendor's name of the app at an address; undefined for the team's own address. */
export declare function appNameOf(session: Session, address: Address): string | undefined;
/** The team as read. @throws ProviderError if nothing was read on this connection */
export declare function requireProfile(session: Session): TeamProfile;
/**
 * How the vendor knows the person of an operation: the spelling it gave when read, else the e-mail of the files, else
 * the account id of the files. @throws ProviderError if there is none of these
 */
export declare function accountFor(session: Session, operation: GrantOperation): string;
/** The e-mail by which a person is added to the team. @throws ProviderError if there is none */
export declare function emailFor(session: Session, subject: string): string;
/**
 * Makes sure that an app belongs to the team before anything is written to it: an app that the team's list did not
 * give may be another team's, where the same token could write. @throws ProviderError in the vendor's words
 */
export declare function ensureTeamApp(session: Session, address: Address): Promise<string>;
