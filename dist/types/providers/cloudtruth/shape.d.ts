import type { OrgShape, RoleForm } from "../../model/shape.ts";
/** How access is written everywhere at CloudTruth except inside groups. */
export declare const roleForm: RoleForm;
/** Sections whose resources carry grants. */
export declare const scopeSections: readonly ["projects", "environments"];
/** Longest group name the vendor takes, in characters. */
export declare const GROUP_NAME_LIMIT = 150;
/** What a CloudTruth organization looks like in the file; the same for every set of options. */
export declare function shape(): OrgShape;
