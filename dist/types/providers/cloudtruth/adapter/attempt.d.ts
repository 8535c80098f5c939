import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
/** A list, or why there is none. */
export type Attempt<Item = JsonObject> = {
    readonly entries: readonly Item[];
} | {
    readonly error: ProviderError;
};
/** Reads a list whose failure is a gap and not the end; a rejected key ends everything all the same. */
export declare function attempt<Item>(reading: Promise<readonly Item[]>): Promise<Attempt<Item>>;
/** Records that a section (or, without one, the organization) was not read to its end. */
export declare function recordGap(builder: LiveOrgBuilder, section: string | undefined, error: ProviderError): void;
