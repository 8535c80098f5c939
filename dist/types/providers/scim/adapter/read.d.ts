import type { LiveOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import type { Session } from "./session.ts";
/** Reads an organization. @throws ProviderError */
export declare function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg>;
