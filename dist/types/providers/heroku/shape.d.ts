import type { JsonObject } from "../../model/json.ts";
import type { OrgShape, PermissionsForm, RoleForm } from "../../model/shape.ts";
/** Section of the apps, the only one beside the members. */
export declare const APPS = "apps";
/** The one setting of an app. */
export declare const LOCKED = "locked";
/** All four permissions, sorted: what an admin holds on every app. */
export declare const ALL_PERMISSIONS: readonly string[];
/** How memberships are written. */
export declare const memberForm: RoleForm;
/** How a place on an app is written. The vendor's own client adds `view` to every list it sends. */
export declare const collaboratorForm: PermissionsForm;
/** The one shape; the options change what is refused, not what can be written. */
export declare function herokuShape(_options: JsonObject): OrgShape;
