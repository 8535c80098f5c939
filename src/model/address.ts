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

const escapePart = (part: string): string =>
  part.includes("/") || part.includes("%") ? part.replaceAll("%", "%25").replaceAll("/", "%2F") : part;
const unescapePart = (part: string): string =>
  part.includes("%") ? part.replaceAll("%2F", "/").replaceAll("%25", "%") : part;

/** Builds an address from its parts. */
export function formatAddress(org: string, section?: string, name?: string): Address {
  if (section === undefined || name === undefined) return escapePart(org);
  return `${escapePart(org)}/${escapePart(section)}/${escapePart(name)}`;
}

/** Takes an address apart; the inverse of {@link formatAddress}. */
export function parseAddress(address: Address): AddressParts {
  // Without an array of parts: plans take apart as many addresses as they have operations, and more than once.
  const start = address.indexOf("/");
  if (start === -1) return { org: unescapePart(address) };
  const org = unescapePart(address.slice(0, start));
  const end = address.indexOf("/", start + 1);
  if (end === -1) return { org };
  return {
    org,
    section: unescapePart(address.slice(start + 1, end)),
    name: unescapePart(address.slice(end + 1)),
  };
}

/** The section an address lies in; undefined for the organization itself. Cheaper than taking all of it apart. */
export function sectionOf(address: Address): string | undefined {
  const start = address.indexOf("/");
  const end = address.indexOf("/", start + 1);
  return start === -1 || end === -1 ? undefined : unescapePart(address.slice(start + 1, end));
}
