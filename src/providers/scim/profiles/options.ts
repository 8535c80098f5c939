import type { Json, JsonObject } from "../../../model/json.ts";
import { generic } from "./generic.ts";
import { profiles } from "./index.ts";
import { type Profile, ROLE_ENCODINGS } from "./profile.ts";

/** What becomes of a person who is no longer in the file. */
export type Removal = "disable" | "delete";

/** The options of an organization, read. */
export interface ScimOptions {
  readonly profile: Profile;
  readonly removal: Removal;
  /** True if missing groups of an adopted section are created. */
  readonly creates: boolean;
  /** False if lists leave `active` out, so that each user has to be read alone. */
  readonly listsActive: boolean;
  /** Person key or e-mail behind the token, where the file says it. */
  readonly actor?: string;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Reads the options of an organization; what the schema refuses counts as absent. Pure. */
export function readOptions(options: JsonObject): ScimOptions {
  const base = profiles[textOf(options.profile) ?? generic.id] ?? generic;
  const encoding = ROLE_ENCODINGS.find((name) => name === options["role-encoding"]);
  const extension = textOf(options.extension);
  const profile: Profile = {
    ...base,
    ...(encoding === undefined ? {} : { roleEncoding: encoding }),
    ...(extension === undefined || base.extension === undefined ? {} : { extension }),
    areMembersReadable: options["members-readable"] !== false && base.areMembersReadable,
  };
  const actor = textOf(options.actor);
  const { createOption, lifecycle } = profile.collection;
  return {
    profile,
    removal: options.removal === "delete" && !profile.isDeleteDisable ? "delete" : "disable",
    creates: lifecycle === "managed" || (createOption !== undefined && options[createOption] === true),
    listsActive: options["active-in-lists"] !== false,
    ...(actor === undefined ? {} : { actor }),
  };
}
