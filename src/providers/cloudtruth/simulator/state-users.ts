import { flag, list, noted, text, textOf } from "../../../simulator/kit/codec.ts";
import { made, maybe, nothing, record, required } from "../../../simulator/kit/record.ts";
import { createdAt, empty, type InOrganization, type Loading, modifiedAt, TIMES } from "./state-parts.ts";
import {
  membershipOf,
  newUserId,
  newUuid,
  type Store,
  type StoredKey,
  type StoredOrganization,
  type StoredService,
  type StoredUser,
  sameEmail,
  timestamp,
} from "./store.ts";

const key = record<StoredKey, Loading>(
  { prefix: required(text), name: empty, created: createdAt, expiresAt: maybe(text, null) },
  { keys: { expiresAt: "expires" } },
);

const service = record<Omit<StoredService, "userId">, Loading>(
  {
    description: empty,
    ownerId: maybe(text, null),
    hasUser: made(noted(flag, { description: "false: the nested user of the record is null" }), () => true),
    createdAt,
    modifiedAt,
    keys: made(list(key), nothing),
  },
  { keys: { ...TIMES, ownerId: "owner" } },
);

/** An account, with its place in the organization under which it stands. */
export interface UserEntry {
  readonly id: string | undefined;
  readonly type: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly createdAt: string;
  readonly modifiedAt: string | null;
  readonly role: string | undefined;
  readonly membership: string | undefined;
  readonly joined: string | undefined;
  readonly changed: string | null;
  readonly service: Omit<StoredService, "userId"> | undefined;
}

export const user = record<UserEntry, InOrganization>(
  {
    id: maybe(textOf({ maxLength: 256 }), undefined),
    type: made(
      textOf({ maxLength: 12, description: "interactive (default), service, or anything else" }),
      () => "interactive",
    ),
    email: maybe(text, null),
    name: maybe(text, null),
    createdAt,
    modifiedAt,
    role: maybe(
      noted(text, { description: "OWNER, ADMIN, CONTRIB, VIEWER or NO_SECRETS; absent: no membership" }),
      undefined,
    ),
    membership: maybe(text, undefined),
    joined: maybe(text, undefined),
    changed: maybe(text, null),
    service: maybe(service, undefined, (loading, { type }) =>
      type === "service" ? service.load({}, loading, "service") : undefined,
    ),
  },
  { keys: TIMES, settle: placeUser },
);

/** Adds the account, unless another organization did, and its place in this one. */
function placeUser(entry: UserEntry, { users, organization, ...loading }: InOrganization): void {
  const { type, email, name, createdAt: created, modifiedAt: modified } = entry;
  const present = [...users.values()].find((one) =>
    entry.id === undefined
      ? type === "interactive" && one.type === type && sameEmail(one.email, email)
      : one.id === entry.id,
  );
  const account: StoredUser = present ?? {
    id: entry.id ?? newUserId(loading),
    email,
    name,
    type,
    createdAt: created,
    modifiedAt: modified,
  };
  users.set(account.id, account);
  const { role, membership = newUuid(loading), joined = timestamp(loading), changed } = entry;
  if (role !== undefined) {
    organization.memberships.push({
      id: membership,
      userId: account.id,
      role,
      createdAt: joined,
      modifiedAt: changed ?? timestamp(loading),
    });
  }
  if (entry.service !== undefined) organization.services.push({ userId: account.id, ...entry.service });
}

/** Everybody of an organization; accounts that only tokens or audit records still name stand in the first one. */
export function usersOf(organization: StoredOrganization, { users, organizations }: Loading): UserEntry[] {
  const services = new Map(organization.services.map((one) => [one.userId, one]));
  const ids = new Set([...organization.memberships.map((one) => one.userId), ...services.keys()]);
  if (organization === organizations[0])
    for (const stranger of strangers(users, organizations)) ids.add(stranger);
  return [...ids].flatMap((userId) => {
    const account = users.get(userId);
    if (account === undefined) return [];
    const membership = membershipOf(organization, userId);
    return [
      {
        ...account,
        role: membership?.role,
        membership: membership?.id,
        joined: membership?.createdAt,
        changed: membership?.modifiedAt ?? null,
        service: services.get(userId),
      },
    ];
  });
}

function strangers(users: Store["users"], organizations: Store["organizations"]): string[] {
  const placed = new Set(
    organizations.flatMap(({ memberships, services }) =>
      [...memberships, ...services].map((one) => one.userId),
    ),
  );
  return [...users.keys()].filter((one) => !placed.has(one));
}
