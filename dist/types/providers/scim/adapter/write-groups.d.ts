import type { GrantOperation, SettingOperation } from "../../../model/operation.ts";
import type { Session } from "./session.ts";
import type { Write } from "./write.ts";
/** The call for a place on a group. @throws ProviderError */
export declare function prepareHolder(session: Session, operation: GrantOperation): Write;
/** The call for a group's setting or existence. @throws ProviderError */
export declare function prepareSetting(session: Session, operation: SettingOperation): Write;
