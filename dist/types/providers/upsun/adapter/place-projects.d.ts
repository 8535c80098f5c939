import type { Address } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { ProjectRecord } from "./records.ts";
import type { Known, Session } from "./session.ts";
/** Gives each project its address: the file's key where the file lists it, else its title, else its id. */
export declare function placeProjects(session: Session, builder: LiveOrgBuilder, projects: readonly ProjectRecord[]): ReadonlyMap<Address, Known>;
