import { type Filter } from "./filter.ts";
import type { ResolvedAttribute } from "./schemas.ts";
/** True if any comparison in the filter goes beyond `eq`, or any joint beyond `and`. */
export declare function exceedsEqAnd(filter: Filter): boolean;
/** True if the resource matches. `isExact` compares all text by case, as some services do. */
export declare function matchesFilter(filter: Filter, resource: Readonly<Record<string, unknown>>, isExact?: boolean): boolean;
/** All values a path leads to. */
export declare function valuesAt(resource: Readonly<Record<string, unknown>>, attribute: ResolvedAttribute): readonly unknown[];
