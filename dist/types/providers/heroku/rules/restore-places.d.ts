import type { Operation } from "../../../model/operation.ts";
import type { Draft } from "../../provider.ts";
/**
 * A membership takes the person's rows on all apps of the team along. Whoever stays on an app as an outsider has to
 * be put there again afterwards: two steps, in this order, because the vendor knows no other way.
 */
export declare function restorePlaces(draft: Draft): readonly Operation[];
/**
 * A row of an admin shows every permission, whatever is kept in it; its own permissions show only once the person is
 * no admin any more. So whoever stops being one gets what the file says set in every row, also where it looks equal.
 */
export declare function confirmPlaces(draft: Draft, operations: readonly Operation[]): readonly Operation[];
