/**
 * Where access is held: `ORG`, `ORG/groups/NAME` or `ORG/SECTION/NAME`, for example
 * `acme/projects/shop`. The organization's key in the file comes first, the vendor's nouns after it.
 * Slashes and percent signs inside a part are percent-encoded, so an address parses back losslessly.
 */
export type Address = string;
/** An address taken apart. `section` and `name` are absent for the organization itself. */
export interface AddressParts {
    readonly org: string;
    readonly section?: string;
    readonly name?: string;
}
/** Builds an address from its parts. */
export declare function formatAddress(org: string, section?: string, name?: string): Address;
/** Takes an address apart; the inverse of {@link formatAddress}. */
export declare function parseAddress(address: Address): AddressParts;
/** The section an address lies in; undefined for the organization itself. Cheaper than taking all of it apart. */
export declare function sectionOf(address: Address): string | undefined;
