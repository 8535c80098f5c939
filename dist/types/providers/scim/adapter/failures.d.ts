import { ProviderError } from "../../../model/errors.ts";
import type { Session } from "./session.ts";
/** An operation that cannot be carried out as things are. */
export declare function trouble(session: Session, code: string, message: string, hint?: string): ProviderError;
