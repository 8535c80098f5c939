import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";

/** A list, or why there is none. */
export type Attempt<Item = JsonObject> =
  | { readonly entries: readonly Item[] }
  | { readonly error: ProviderError };

/** Reads a list whose failure is a gap and not the end; a rejected key ends everything all the same. */
export async function attempt<Item>(reading: Promise<readonly Item[]>): Promise<Attempt<Item>> {
  try {
    return { entries: await reading };
  } catch (error) {
    if (error instanceof ProviderError && error.code !== "UNAUTHORIZED") return { error };
    throw error;
  }
}

/** Records that a section (or, without one, the organization) was not read to its end. */
export function recordGap(builder: LiveOrgBuilder, section: string | undefined, error: ProviderError): void {
  builder.gap({
    address: section === undefined ? builder.root : `${builder.root}/${section}`,
    code: error.code,
    message: error.message,
    ...(error.details.hint === undefined ? {} : { hint: error.details.hint }),
  });
}
