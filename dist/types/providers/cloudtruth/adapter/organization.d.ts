import { type Session } from "./session.ts";
/** Finds the organization of the key and checks that the file means it. @throws ProviderError */
export declare function readOrganization(session: Session): Promise<void>;
