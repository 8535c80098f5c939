import type { RequestBudget } from "../../http/policy/budget.ts";
import { ProviderError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Provider } from "../../providers/provider.ts";
/** How many requests one organization takes. */
export interface OrgRequests {
    readonly key: string;
    readonly requests: number;
}
/** Fewest requests that reading takes, as far as the files tell, before anything is sent. */
export interface RequestForecast {
    readonly total: number;
    readonly orgs: readonly OrgRequests[];
}
/** What a forecast needs of a connected organization. */
export interface ForecastOrg {
    readonly desired: DesiredOrg;
    readonly provider: Pick<Provider, "predictReads">;
    /** True if one before it in this run has the same token at the same hosts. */
    readonly isFurther: boolean;
}
/** Foresees what reading whole organizations takes. */
export declare function forecastRequests(connected: readonly ForecastOrg[]): RequestForecast;
/** @throws UsageError `TOO_MANY_REQUESTS` if the budget cannot be enough */
export declare function refuseOverBudget(forecast: RequestForecast, budget: RequestBudget): void;
/** Why an organization was not read to its end: the budget was used up in its midst. */
export declare function cutOffError({ limit }: RequestBudget, org: OrgRequests & {
    readonly foreseen: number;
}): ProviderError;
/** The largest by name, the others by number: "acme: 80, beta: 30 and 12 more". */
export declare function largestOf(orgs: readonly OrgRequests[], most?: number): string;
