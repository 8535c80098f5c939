import type { Operation } from "../../../model/operation.ts";
import type { LiveGrant, LiveSetting } from "../../../model/state.ts";
import { type Session } from "./session.ts";
/** The entry an operation is about, as it is now. Undefined if there is none. @throws ProviderError */
export declare function observeOperation(session: Session, operation: Operation): Promise<LiveGrant | LiveSetting | undefined>;
