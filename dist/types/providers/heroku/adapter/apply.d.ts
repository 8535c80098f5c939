import type { Operation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import { type Session } from "./session.ts";
/** Carries out one operation. @throws ProviderError */
export declare function applyOperation(session: Session, operation: Operation): Promise<Outcome>;
