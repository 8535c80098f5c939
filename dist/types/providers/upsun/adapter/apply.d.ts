import type { Operation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import { type Session } from "./session.ts";
/**
 * Carries out one operation with one write. Members are granted by id, without a mail; strangers are invited.
 * @throws ProviderError; with `isLost` if it may have taken effect all the same
 */
export declare function applyOperation(session: Session, operation: Operation): Promise<Outcome>;
