import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { type Attempt } from "./attempt.ts";
import type { KnownUser } from "./known.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";
/** Records groups, their members and descriptions; where only names are needed, only remembers them. */
export declare function recordGroups(session: Session, builder: LiveOrgBuilder, reads: Reads, groups: Attempt | undefined): void;
/** The user behind a reference; one who is not in the list of users is left alone. */
export declare function holderOf(session: Session, reference: string): Pick<KnownUser, "identity" | "fixed">;
