/** Variables of this prefix may be named in an organization of every provider. */
export const OWN_PREFIX = "ROLECALL_";

/** What a token's variable never ends in: such values are public, or sign on behalf of everybody. */
const NO_TOKEN = /_(?:URL|ID|PRIVATE_KEY)$/i;
/** What an address's variable ends in, so that no secret and no name of a branch is taken for a host. */
const ADDRESS = /_(?:URL|HOST)$/;
/** What the name of a token's variable ends in, after the name of the service. */
const TOKEN_ENDING = /_(?:CLI_TOKEN|API_TOKEN|ACCESS_TOKEN|API_KEY|TOKEN|KEY)$/;
/** What the name of an address's variable ends in, after the name of the service. */
const ADDRESS_ENDING = /_(?:API_URL|AUTH_URL|SERVER_URL|URL|HOST)$/;

/**
 * True if a file may name this variable as that of a token. Files are read before anybody has reviewed them, so they
 * choose only among variables that carry the provider's name, or rolecall's.
 */
export function mayHoldToken(name: string, prefixes: readonly string[]): boolean {
  return hasPrefix(name, prefixes) && !NO_TOKEN.test(name);
}

/** True if a file may name this variable as that of a base URL. */
export function mayHoldAddress(name: string, prefixes: readonly string[]): boolean {
  return hasPrefix(name, prefixes) && ADDRESS.test(name);
}

function hasPrefix(name: string, prefixes: readonly string[]): boolean {
  return [...prefixes, OWN_PREFIX].some((prefix) => name.startsWith(prefix) && name.length > prefix.length);
}

/** The service that a token's variable is about: `SCIM_INTRANET` of `SCIM_INTRANET_TOKEN`. */
export function serviceOfToken(variable: string): string {
  return variable.replace(TOKEN_ENDING, "");
}

/** The service that an address's variable is about: `SCIM_INTRANET` of `SCIM_INTRANET_URL`. */
export function serviceOfAddress(variable: string): string {
  return variable.replace(ADDRESS_ENDING, "");
}

/** True if the variable looks like that of a token: `SCIM_INTRANET_TOKEN`. */
export function looksLikeToken(variable: string): boolean {
  return TOKEN_ENDING.test(variable) && !NO_TOKEN.test(variable);
}
