import type { Operation } from "../../../model/operation.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";
/** What an operation needs done, seen from what is known now. @throws ProviderError */
export declare function prepareWrite(session: Session, operation: Operation): Write;
