import {
  type Codec,
  flag,
  list,
  noted,
  number,
  oneOf,
  orNull,
  textOf,
  through,
  word,
} from "../../../simulator/kit/codec.ts";
import { made, maybe, nothing, record, required } from "../../../simulator/kit/record.ts";
import { createdAt, id, type Loading, people, person, updatedAt } from "./state-parts.ts";
import { ALL_PERMISSIONS, type App, type Row, type Space } from "./store.ts";
import { email } from "./switches.ts";

const heldPermissions = list(oneOf(...ALL_PERMISSIONS));

/** Whoever is on an app may view it. */
const permissions: Codec<string[]> = through(heldPermissions, {
  load: (given) => [...new Set([...given, "view"])].sort(),
  save: (given) => given,
});

const row = record<Row, Loading>({
  id,
  email: required(person),
  permissions: made(permissions, () => ["view"]),
  createdAt,
  updatedAt,
  removedAt: maybe(number, null),
});

const owner = orNull(textOf({}));
export const app = record<App, Loading>(
  {
    id,
    name: required(word),
    locked: made(noted(flag, { description: "Members who are not on the app cannot join it." }), () => false),
    owner: made(
      {
        ...owner,
        schema: {
          description:
            "`pseudo` (default on a team) for TEAM@herokumanager.com, null for none, else an e-mail.",
          anyOf: [{ const: "pseudo" }, { type: "null" }, email.schema],
        },
      },
      ({ team }) => (team === undefined ? null : "pseudo"),
    ),
    rows: made(people(row, "permissions", heldPermissions), nothing),
    createdAt,
    updatedAt,
  },
  {
    keys: { rows: "collaborators" },
    settle: (one, { team }) => {
      if (team === undefined && one.owner === null)
        throw new Error(`heroku: apps: ${one.name} needs an owner.`);
    },
  },
);

export const space = record<Space, Loading>({
  id,
  name: required(word),
  users: made(
    people(
      record<Space["users"][number], Loading>({
        email: required(person),
        permissions: made(list(word), nothing),
      }),
      "permissions",
      list(word),
    ),
    () => [],
  ),
});
