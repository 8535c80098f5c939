import type { GrantOperation } from "../../../model/operation.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";
/** The call for a user. @throws ProviderError */
export declare function prepareMember(session: Session, operation: GrantOperation): Write;
