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
  /** What may be shown nowhere. */
  readonly secrets: readonly string[];
}

/** The variables that may hold an organization's token, first match wins. */
export function tokenVariables(org: DesiredOrg, provider: Provider): readonly string[] {
  return org.tokenVariable === undefined ? provider.tokenVariables : [org.tokenVariable];
}

/** @throws UsageError `MISSING_TOKEN` or `BAD_TOKEN`, which names the variable, the organization and what to do */
export function findCredential(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Credential {
  const found = lookUpCredential(org, provider, env);
  if (found === undefined) throw missingToken(org.key, org, provider, env);
  if (!isSendable(found.token)) throw badToken(org.key, found.variable, provider);
  return found;
}

/** True if the environment holds a credential of a provider, under a name that its own tools use. */
export function hasCredential(provider: Provider, env: Runtime["env"]): boolean {
  if (jointCredential(provider, env) !== undefined) return true;
  return provider.tokenVariables.some((name) => (env[name]?.trim() ?? "") !== "");
}

function lookUpCredential(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Credential | undefined {
  const joint = org.tokenVariable === undefined ? jointCredential(provider, env) : undefined;
  if (joint !== undefined) return joint;
  for (const variable of tokenVariables(org, provider)) {
    const token = env[variable]?.trim();
    if (token !== undefined && token !== "") return { variable, token, secrets: [token] };
  }
  return undefined;
}

/** A credential of several variables; one or some of them alone are none. */
function jointCredential({ jointVariables = [] }: Provider, env: Runtime["env"]): Credential | undefined {
  const values = jointVariables.map((name): [string, string] => [name, env[name]?.trim() ?? ""]);
  if (values.length === 0 || values.some(([, value]) => value === "")) return undefined;
  const token = JSON.stringify(Object.fromEntries(values));
  return {
    variable: jointVariables.join(" and "),
    token,
    secrets: [token, ...values.map(([, value]) => value)],
  };
}

/** True for a variable, or several that are one credential, that the provider itself looks for. */
export function isUsualVariable(provider: Provider, variable: string): boolean {
  return provider.tokenVariables.includes(variable) || provider.jointVariables?.join(" and ") === variable;
}

/** Names of the joint variables that lack, where some are set. */
function lackingBeside(provider: Provider, env: Runtime["env"]): string {
  const { jointVariables = [] } = provider;
  const isSet = (name: string): boolean => (env[name]?.trim() ?? "") !== "";
  const [set, lacking] = [jointVariables.filter(isSet), jointVariables.filter((name) => !isSet(name))];
  if (set.length === 0 || lacking.length === 0) return "";
  return ` ${set.join(" and ")} is set without ${lacking.join(" and ")}; both are needed.`;
}

function missingToken(keys: string, org: DesiredOrg, provider: Provider, env: Runtime["env"]): UsageError {
  return new UsageError(
    "MISSING_TOKEN",
    `${keys}: no token for ${provider.title}: ${tokenVariables(org, provider).join(" or ")} is not set.${lackingBeside(provider, env)}`,
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
      found === undefined
        ? missingToken(keys, org, provider, runtime.env)
        : badToken(keys, found.variable, provider);
    byVariable.set(name, { keys: [org.key], describe });
  }
  const [first, ...more] = [...byVariable.values()].map(({ keys, describe }) => describe(keys.join(", ")));
  if (first !== undefined) throw new UsageError(first.code, first.message, first.hint, more);
}

/** The same for two variables with one token, which the vendor counts as one; the token cannot be derived from it. */
export function credentialKeyOf(token: string): string {
  return createHash("sha256").update("rolecall credential\n").update(token).digest("hex").slice(0, 16);
}
