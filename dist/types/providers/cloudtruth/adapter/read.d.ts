import type { LiveOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import { type Session } from "./session.ts";
/**
 * Reads the organization: each collection once, joined in memory. The lists of users and organizations have to be
 * there; trouble with another one becomes a gap in its section.
 *
 * @throws ProviderError
 */
export declare function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg>;
