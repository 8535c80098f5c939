import type { DesiredOrg, LiveOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import type { Session } from "./session.ts";
/**
 * Reads one organization. Trouble with the organization, its members or its list of projects is an error; trouble
 * with one project or team is a gap there.
 * @throws ProviderError
 */
export declare function readOrganization(session: Session, scope: ReadScope): Promise<LiveOrg>;
/** Requests a read takes, as far as the files tell how long the lists are; the cheaper direction of the access lists. */
export declare function predictReads(org: DesiredOrg, isFurther?: boolean): number;
