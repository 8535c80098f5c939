import { Directory } from "../../model/person.ts";
import type { Definition } from "../orgs/merge.ts";
import type { ProblemList } from "../problems.ts";
/** What `accounts` may name, beside the people themselves. */
export interface AccountScopes {
    readonly providerIds: readonly string[];
    readonly orgKeys: readonly string[];
}
/** Makes the directory, and finds e-mails and accounts that two people claim. Malformed entries are left as they are. */
export declare function resolvePeople(definitions: ReadonlyMap<string, Definition>, scopes: AccountScopes, problems: ProblemList): Directory;
