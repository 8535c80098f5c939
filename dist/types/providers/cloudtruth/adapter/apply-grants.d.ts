import type { GrantOperation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import type { Session } from "./session.ts";
/** Gives, changes or takes one grant on a project or environment. @throws ProviderError */
export declare function applyGrant(session: Session, operation: GrantOperation): Promise<Outcome>;
/** The URL of the user or group that is to hold a grant. @throws ProviderError `UNSUPPORTED` */
export declare function principalOf(session: Session, operation: GrantOperation): string;
