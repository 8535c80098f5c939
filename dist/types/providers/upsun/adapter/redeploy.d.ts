import type { Operation } from "../../../model/operation.ts";
import type { Known, Session } from "./session.ts";
/**
 * Says which environments have to be redeployed for SSH access to follow the changes, or redeploys them and waits.
 * Redeploying restarts services, so it is never done unasked. One line for each environment or project, also for one
 * that could not be redeployed.
 */
export declare function afterApply(session: Session, operations: readonly Operation[], options: {
    readonly redeploy: boolean;
}): Promise<readonly string[]>;
/**
 * Redeploys every active environment of a type and waits for each. Gives a line for each environment.
 * @throws ProviderError
 */
export declare function redeploy(session: Session, project: Known, type: string): Promise<readonly string[]>;
