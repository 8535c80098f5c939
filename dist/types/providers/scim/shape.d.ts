import type { JsonObject } from "../../model/json.ts";
import type { OrgShape, RoleForm } from "../../model/shape.ts";
import { type Profile } from "./profiles/profile.ts";
/** The setting that names a space's owner. */
export declare const OWNER = "owner";
/** What an organization of this provider looks like under its options. Pure. */
export declare function shapeOf(options: JsonObject): OrgShape;
/** Option sets under which the shape differs, for the JSON Schema. */
export declare const variants: readonly JsonObject[];
/** How roles are written under a profile. */
export declare function roleForm(profile: Profile): RoleForm;
