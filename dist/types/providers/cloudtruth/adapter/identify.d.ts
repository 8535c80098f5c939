import type { Actor } from "../../../model/state.ts";
import { type Session } from "./session.ts";
/**
 * Who the key is and what it may do: one call, which names the organization too. Only where it does not are the
 * organizations listed. @throws ProviderError
 */
export declare function identify(session: Session): Promise<Actor>;
