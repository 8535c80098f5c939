import { createHash } from "node:crypto";
import { UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Provider } from "../../providers/provider.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";

/** Where a token was found. */
export interface Credential {
  readonly variable: string;
  readonly token: string;
}

/** The variables that may hold an organization's token, first match wins. */
export function tokenVariables(org: DesiredOrg, provider: Provider): readonly string[] {
  return org.tokenVariable === undefined ? provider.tokenVariables : [org.tokenVariable];
}

/** @throws UsageError `MISSING_TOKEN` or `BAD_TOKEN`, which names the variable, the organization and what to do */
export function findCredential(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Credential {
  const found = lookUpCredential(org, provider, env);
  if (found === undefined) throw missingToken(org.key, org, provider);
  if (!isSendable(found.token)) throw badToken(org.key, found.variable, provider);
  return found;
}

function lookUpCredential(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Credential | undefined {
  for (const variable of tokenVariables(org, provider)) {
    const token = env[variable]?.trim();
    if (token !== undefined && token !== "") return { variable, token };
  }
  return undefined;
}

function missingToken(keys: string, org: DesiredOrg, provider: Provider): UsageError {
  return new UsageError(
    "MISSING_TOKEN",
    `${keys}: no token for ${provider.title}: ${tokenVariables(org, provider).join(" or ")} is not set.`,
    namingVariable(org, provider, provider.tokenHelp),
  );
}

/** No vendor's token has anything but visible ASCII; a header could not carry a line break or a letter beyond Latin-1. */
function isSendable(token: string): boolean {
  return /^[\x20-\x7e]*$/.test(token);
}

function badToken(keys: string, variable: string, provider: Provider): UsageError {
  return new UsageError(
    "BAD_TOKEN",
    `${keys}: the token for ${provider.title} in ${variable} holds a character that no token has, such as a line break or a letter with an accent.`,
    `Copy the token again and set ${variable} to it alone; nothing was sent.`,
  );
}

/** A hint that names the usual variables, with the organization's own in their place. */
export function namingVariable(org: DesiredOrg, provider: Provider, hint: string): string {
  const own = org.tokenVariable;
  if (own === undefined) return hint;
  const usual = provider.tokenVariables.filter((name) => name !== own);
  return usual.reduce((text, name) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), own), hint);
}

/**
 * Everything that is wrong with tokens is shown at once, one line for each variable.
 * @throws UsageError `MISSING_TOKEN` or `BAD_TOKEN`
 */
export function checkCredentials(runtime: Runtime, loaded: Loaded, orgs: readonly DesiredOrg[]): void {
  const byVariable = new Map<string, { readonly keys: string[]; describe(keys: string): UsageError }>();
  for (const org of orgs) {
    const provider = loaded.providers.get(org.provider);
    if (provider === undefined) continue;
    const found = lookUpCredential(org, provider, runtime.env);
    if (found !== undefined && isSendable(found.token)) continue;
    const variables = found === undefined ? tokenVariables(org, provider) : [found.variable];
    const name = [org.provider, ...variables].join(" ");
    const group = byVariable.get(name);
    if (group !== undefined) {
      group.keys.push(org.key);
      continue;
    }
    const describe = (keys: string): UsageError =>
      found === undefined ? missingToken(keys, org, provider) : badToken(keys, found.variable, provider);
    byVariable.set(name, { keys: [org.key], describe });
  }
  const [first, ...more] = [...byVariable.values()].map(({ keys, describe }) => describe(keys.join(", ")));
  if (first !== undefined) throw new UsageError(first.code, first.message, first.hint, more);
}

/** The same for two variables with one token, which the vendor counts as one; the token cannot be derived from it. */
export function credentialKeyOf(token: string): string {
  return createHash("sha256").update("rolecall credential\n").update(token).digest("hex").slice(0, 16);
}
