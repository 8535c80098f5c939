import {
  type Codec,
  entryAt,
  flag,
  list,
  orBare,
  through,
  time,
  word,
} from "../../../simulator/kit/codec.ts";
import { made } from "../../../simulator/kit/record.ts";
import { accountOf, newId, type Store, stamp, type Team } from "./store.ts";
import { email } from "./switches.ts";

export type Loading = Pick<Store, "accounts" | "now" | "random"> & {
  /** The team whose part is read; absent outside of teams. */
  readonly team?: Team;
};

/** Everybody who is named anywhere has an account, whose way of writing the e-mail holds. */
export const person: Codec<string, Loading> = through(email, {
  load: (given, loading) => accountOf(loading, given).email,
  save: (given) => given,
});

const lowerCase: Codec<string> = through(word, {
  load: (given) => given.toLowerCase(),
  save: (given) => given,
});
export const id = made<string, Loading, unknown>(lowerCase, newId);
export const createdAt = made<string, Loading, unknown>(time, stamp);
export const updatedAt = made<string, Loading, { readonly createdAt: string }>(
  time,
  (_loading, whole) => whole.createdAt,
);
export const no = made<boolean, unknown, unknown>(flag, () => false);

/** People as a list of records, a list of e-mails, or a mapping from e-mail to what each holds under `key`. */
export function people<Value>(
  item: Codec<Value, Loading>,
  key: string,
  held: Pick<Codec<unknown>, "schema">,
): Codec<Value[], Loading> {
  const listed = list(orBare(email, "email", item));
  return {
    schema: {
      anyOf: [
        listed.schema,
        { type: "object", propertyNames: email.schema, additionalProperties: held.schema },
      ],
    },
    load: (value, loading, place) =>
      Array.isArray(value)
        ? listed.load(value, loading, place)
        : Object.entries(entryAt(value, place)).map(([name, given]) =>
            item.load({ email: name, [key]: given ?? null }, loading, `${place}: ${name}`),
          ),
    save: (values, loading) => values.map((one) => item.save(one, loading)),
  };
}
