import type { RequestBudget } from "../../http/policy/budget.ts";
import { type ProviderError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Connection, Provider } from "../../providers/provider.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
/** One organization with everything that is needed to talk to it. */
export interface ConnectedOrg {
    readonly desired: DesiredOrg;
    readonly provider: Provider;
    readonly connection: Connection;
    /** Requests sent so far. */
    requests(): number;
    /** True if one before it in this run has the same token at the same hosts. */
    readonly isFurther: boolean;
    /** Set once a request was not sent because the budget was used up: what is read then is not the whole. */
    cutOff(): ProviderError | undefined;
    /** Forgets answers of earlier runs: what they lead to cannot be true. */
    forget(): void;
}
/** What was asked of the network, for `--verbose`, the budget and progress. */
export interface RequestEvent {
    readonly method: string;
    readonly path: string;
    readonly status: number | undefined;
    readonly milliseconds: number;
    readonly org: string;
}
/** How connections are made. */
export interface ConnectOptions {
    /** Requests that all organizations together may send while it binds. Default: no limit. */
    readonly budget?: RequestBudget;
    /**
     * False keeps no answers for later runs. By default answers of vendors that give ETags are kept in
     * `.rolecall/cache` beside the files, and used again only once the vendor has confirmed them.
     */
    readonly cache?: boolean;
    readonly onRequest?: (event: RequestEvent) => void;
}
/** Connects organizations. Those that share a token share their request limits. Sends nothing yet. */
export declare function connectOrgs(runtime: Runtime, loaded: Loaded, orgs: readonly DesiredOrg[], options?: ConnectOptions): ConnectedOrg[];
/** @throws UsageError for a host that is missing, malformed, or would carry a token in the clear */
export declare function resolveHosts(org: DesiredOrg, provider: Provider, env: Runtime["env"]): Record<string, string>;
