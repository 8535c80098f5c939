import type { ProviderError } from "../../../model/errors.ts";
import type { LiveOrg } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { ReadScope } from "../../provider.ts";
import { type UserRecord } from "./convert.ts";
import type { Features } from "./discovery.ts";
import type { Session } from "./session.ts";
/** Builds the live organization from what the session has read. */
export declare class OrgReader {
    #private;
    constructor(session: Session, scope: ReadScope, features: Features);
    build(groupsFailure: ProviderError | undefined, declared: SubjectKey | undefined, me: UserRecord | undefined): LiveOrg;
}
