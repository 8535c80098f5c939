import type { Address } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { SubjectKey } from "../../../model/subject.ts";

/** The adapter's own facts, for `refine`. */
export interface ScimFacts extends JsonObject {
  /** False if groups could not be read, so that nobody knows who owns one. */
  readonly areOwnersKnown: boolean;
  /** Address of each owned group to its owner. */
  readonly owners: Readonly<Record<Address, SubjectKey>>;
  /** False if the service does not announce the profile's extension. */
  readonly hasExtension: boolean;
  /** Addresses of the groups that are open to every active user. */
  readonly public: readonly Address[];
  /** Settings that the service does not let anybody change. */
  readonly readOnly: readonly string[];
}
