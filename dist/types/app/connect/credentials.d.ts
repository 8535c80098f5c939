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
export declare function tokenVariables(org: DesiredOrg, provider: Provider): readonly string[];
/** @throws UsageError `MISSING_TOKEN` or `BAD_TOKEN`, which names the variable, the organization and what to do */
export declare function findCredential(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Credential;
/** A hint that names the usual variables, with the organization's own in their place. */
export declare function namingVariable(org: DesiredOrg, provider: Provider, hint: string): string;
/**
 * Everything that is wrong with tokens is told at once, one line for each variable.
 * @throws UsageError `MISSING_TOKEN` or `BAD_TOKEN`
 */
export declare function checkCredentials(runtime: Runtime, loaded: Loaded, orgs: readonly DesiredOrg[]): void;
/** The same for two variables with one token, which the vendor counts as one; the token cannot be told from it. */
export declare function credentialKeyOf(token: string): string;
