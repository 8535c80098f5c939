import { type Json } from "../../model/json.ts";
import type { EnvironmentsForm, OrgShape, PermissionsForm } from "../../model/shape.ts";
/** The fixed set of environment types. https://docs.upsun.com/administration/users.html */
export declare const environmentTypes: readonly ["production", "staging", "development"];
/** Roles on one environment type, weakest first. */
export declare const environmentRoles: readonly ["viewer", "contributor", "admin"];
/** Organization permissions. https://docs.upsun.com/administration/users.html#organization-permissions */
export declare const memberForm: PermissionsForm;
/** Project and environment-type roles. https://docs.upsun.com/administration/users.html#environment-type-roles */
export declare const projectForm: EnvironmentsForm;
/** Whether a team's role grew or shrank. A team that is being made had none. */
export declare function compareTeamRoles(before: Json | undefined, after: Json | undefined): "more" | "less" | "mixed" | "none";
/** What an Upsun organization looks like in the file. */
export declare const shape: OrgShape;
