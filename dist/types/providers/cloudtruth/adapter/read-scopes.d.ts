import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { type Attempt } from "./attempt.ts";
import type { Session } from "./session.ts";
/** Records all projects or all environments, also those that the file does not list. */
export declare function recordScopes(session: Session, builder: LiveOrgBuilder, section: "projects" | "environments", scopes: Attempt | undefined): void;
