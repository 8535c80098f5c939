import type { ProblemList } from "../problems.ts";
import { type OrgContext } from "./org-context.ts";
/** What an org says about its credentials and its host. */
export interface OrgHost {
    readonly tokenVariable?: string;
    readonly url?: string;
    readonly urlVariable?: string;
}
/** Reads `token` and `url`. A variable that is not set leaves `url` open: files are checked without credentials too. */
export declare function readHost(context: Omit<OrgContext, "modes">, env: Readonly<Record<string, string | undefined>>): OrgHost;
/** Whatever stands under `url` and may be a credential is kept out of all output. */
export declare function hideUrls(value: unknown, problems: ProblemList): void;
