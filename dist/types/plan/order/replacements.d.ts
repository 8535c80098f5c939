import { type Address } from "../../model/address.ts";
import { type Operation } from "../../model/operation.ts";
import type { LiveOrg } from "../../model/state.ts";
import { type SubjectKey } from "../../model/subject.ts";
/**
 * Access by one way may take the place of access by another: somebody who is put into a group may lose what they held
 * themselves, and the other way round. This finds, for a loss, what has to be there first so that nobody who is to keep
 * access at an address has a moment without it.
 */
export declare class Replacements {
    #private;
    constructor(operations: readonly Operation[], live: LiveOrg);
    /** Ids of the gains that take over from a loss. */
    of(operation: Operation): readonly string[];
    /** Ids of the gains by which somebody comes to reach an address through groups. */
    through(subject: SubjectKey, address: Address): readonly string[];
}
