import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import type { Session } from "./session.ts";
/** Creates or deletes a group, or changes its description. @throws ProviderError */
export declare function applyGroupSetting(session: Session, operation: SettingOperation): Promise<Outcome>;
/** Adds or removes one member. @throws ProviderError */
export declare function applyGroupMember(session: Session, operation: GrantOperation): Promise<Outcome>;
/** Several members of one group may come or go in one call. */
export declare function groupBatchKey(operation: Operation): string | undefined;
/**
 * Adds or removes several members in one call. Where the service refuses, each goes alone, so that one unknown user
 * does not cost the others their place.
 */
export declare function applyGroupMembers(session: Session, operations: readonly GrantOperation[]): Promise<readonly (Outcome | Error)[]>;
