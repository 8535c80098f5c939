import type { RequestBudget } from "../../http/policy/budget.ts";
import { ProviderError, UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Provider } from "../../providers/provider.ts";
import { plural } from "../../report/terminal/layout.ts";

/** How many requests one organization takes. */
export interface OrgRequests {
  readonly key: string;
  readonly requests: number;
}

/** Fewest requests that reading takes, as far as the files show, before anything is sent. */
export interface RequestForecast {
  readonly total: number;
  readonly orgs: readonly OrgRequests[];
}

const HINT = "Raise --max-requests, or plan fewer organizations at a time with --org.";

/** What a forecast needs of a connected organization. */
export interface ForecastOrg {
  readonly desired: DesiredOrg;
  readonly provider: Pick<Provider, "predictReads">;
  /** True if one before it in this run has the same token at the same hosts. */
  readonly isFurther: boolean;
}

/** Foresees what reading whole organizations takes. */
export function forecastRequests(connected: readonly ForecastOrg[]): RequestForecast {
  const orgs = connected.map(({ desired, provider, isFurther }) => ({
    key: desired.key,
    requests: provider.predictReads(desired, isFurther),
  }));
  return { total: orgs.reduce((sum, { requests }) => sum + requests, 0), orgs };
}

/** @throws UsageError `TOO_MANY_REQUESTS` if the budget cannot be enough */
export function refuseOverBudget(forecast: RequestForecast, budget: RequestBudget): void {
  if (forecast.total <= budget.left) return;
  const sent = budget.limit - budget.left;
  const left = sent === 0 ? "" : `, of which ${sent} ${sent === 1 ? "is" : "are"} sent`;
  throw new UsageError(
    "TOO_MANY_REQUESTS",
    `Reading needs at least ${plural(forecast.total, "request")}, and --max-requests allows ${budget.limit}${left}.`,
    HINT,
  );
}

/** Why an organization was not read to its end: the budget was used up in its midst. */
export function cutOffError(
  { limit }: RequestBudget,
  org: OrgRequests & { readonly foreseen: number },
): ProviderError {
  return new ProviderError({
    code: "TOO_MANY_REQUESTS",
    message: `Reading was stopped: as many requests are sent as --max-requests allows, ${limit}; ${org.requests} of them here, where at least ${org.foreseen} were foreseen.`,
    org: org.key,
    hint: HINT,
  });
}

/** The largest by name, the others by number: "acme: 80, beta: 30 and 12 more". */
export function largestOf(orgs: readonly OrgRequests[], most = 3): string {
  const sorted = [...orgs].sort((a, b) => b.requests - a.requests || (a.key < b.key ? -1 : 1));
  const named = sorted.slice(0, most).map(({ key, requests }) => `${key}: ${requests}`);
  const rest = sorted.length - named.length;
  return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
