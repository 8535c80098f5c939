import type { AccessForm } from "../../model/shape.ts";
import { type GrantTerms, type Report } from "./grant-parts.ts";
/** Reads grants of one form. Keeps one object for each distinct access. */
export declare class GrantReader {
    #private;
    readonly form: AccessForm;
    constructor(form: AccessForm);
    /** The terms of a grant as written; undefined, after reporting why, for one that makes no sense. */
    read(value: unknown, report: Report): GrantTerms | undefined;
}
