import { type Codec, list, noted, text, textOf, through } from "../../../simulator/kit/codec.ts";
import { inside, made, maybe, nothing, record, required, unsaved } from "../../../simulator/kit/record.ts";
import { grantsOn } from "./render.ts";
import {
  createdAt,
  empty,
  type InKind,
  type InOrganization,
  id,
  modifiedAt,
  type OnScope,
  TIMES,
  userId,
} from "./state-parts.ts";
import type { ScopeKind, StoredGrant, StoredGroup, StoredScope } from "./store.ts";
export const group = record<StoredGroup, InOrganization>(
  {
    id,
    name: required(textOf({ maxLength: 150 })),
    description: empty,
    userIds: made(list(userId), nothing),
    createdAt,
    modifiedAt,
  },
  {
    keys: { ...TIMES, userIds: "users" },
    settle: (one, { organization }) => void organization.groups.push(one),
  },
);

const GROUP = "group:";

const principal: Codec<StoredGrant["principal"], InOrganization> = through(
  noted(text, { description: "e-mail, service account's name, user id or group:NAME" }),
  {
    load: (to, loading, place) => {
      if (!to.startsWith(GROUP)) return { kind: "users", id: userId.load(to, loading, place) };
      const wanted = to.slice(GROUP.length);
      const found = loading.organization.groups.find((one) => one.name === wanted || one.id === wanted);
      if (found === undefined) throw new Error(`${place}: there is no group "${wanted}".`);
      return { kind: "groups", id: found.id };
    },
    save: (to) => (to.kind === "groups" ? `${GROUP}${to.id}` : to.id),
  },
);

const grant = record<StoredGrant, OnScope>(
  {
    id,
    principal: required(principal),
    scope: unsaved(({ kind, scopeId }) => ({ kind, id: scopeId })),
    role: required(text),
    createdAt,
    modifiedAt,
  },
  { keys: { ...TIMES, principal: "to" } },
);

/** A scope with its grants. Its parent stands by name or id until all scopes are there. */
interface ScopeEntry extends StoredScope {
  readonly grants: StoredGrant[];
}

const onScope = (loading: InKind, { id: scopeId }: ScopeEntry): OnScope => ({ ...loading, scopeId });

const scope = record<ScopeEntry, InKind>(
  {
    kind: unsaved(({ kind }) => kind),
    id,
    ledgerId: id,
    name: required(text),
    description: empty,
    pattern: empty,
    parentId: maybe(text, null),
    createdAt,
    modifiedAt,
    grants: inside(onScope, made(list(grant), nothing)),
  },
  { keys: { ...TIMES, ledgerId: "ledger", parentId: "parent" } },
);

export function scopesOf(kind: ScopeKind): Codec<StoredScope[], InOrganization> {
  const scopes = list(scope);
  return {
    schema: scopes.schema,
    load: (value, { organization, ...loading }, place) => {
      const loaded = scopes.load(value, { ...loading, organization, kind }, place);
      for (const { grants, ...one } of loaded) {
        const parent = loaded.find((other) => other.name === one.parentId || other.id === one.parentId);
        if (one.parentId !== null && parent === undefined)
          throw new Error(`${place}: there is no "${one.parentId}".`);
        organization.scopes.push({ ...one, parentId: parent?.id ?? null });
        organization.grants.push(...grants);
      }
      return organization.scopes;
    },
    save: (all, { organization, ...loading }) =>
      scopes.save(
        all
          .filter((one) => one.kind === kind)
          .map((one) => ({ ...one, grants: grantsOn(organization, kind, one.id) })),
        { ...loading, organization, kind },
      ),
  };
}
