import { type Codec, text, through } from "../../../simulator/kit/codec.ts";
import { made, maybe } from "../../../simulator/kit/record.ts";
import {
  newUuid,
  type ScopeKind,
  type Store,
  type StoredOrganization,
  sameEmail,
  timestamp,
} from "./store.ts";

export type Loading = Omit<Store, "tokens">;

export interface InOrganization extends Loading {
  readonly organization: StoredOrganization;
}

export interface InKind extends InOrganization {
  readonly kind: ScopeKind;
}

export interface OnScope extends InKind {
  readonly scopeId: string;
}

export const id = made<string, Loading, unknown>(text, newUuid);
export const createdAt = made<string, Loading, unknown>(text, timestamp);
export const modifiedAt = maybe<string, null, Loading, unknown>(text, null, timestamp);
export const empty = made<string, unknown, unknown>(text, () => "");
export const TIMES = { createdAt: "created", modifiedAt: "modified" } as const;

/** A person by e-mail, a service account by name, anybody by id. */
export const userId: Codec<string, Loading> = through(text, {
  load: (reference, { users }, place) => {
    const all = [...users.values()];
    const found =
      users.get(reference) ??
      all.find((user) => sameEmail(user.email, reference)) ??
      all.find((user) => user.name === reference);
    if (found === undefined) throw new Error(`${place}: nobody is called "${reference}".`);
    return found.id;
  },
  save: (user) => user,
});
