import type { Operation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import type { Session } from "./session.ts";
/**
 * Carries out one operation with ids that the last read on this connection gave; what the operation itself says it
 * observed is never trusted for that.
 *
 * @throws ProviderError; with `isLost` if it may have taken effect all the same
 */
export declare function applyOperation(session: Session, operation: Operation): Promise<Outcome>;
