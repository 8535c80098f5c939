/** One declaration of a value in a state file: its JSON schema, how it is read, how it is written. */
import type { StateValue } from "../contract.ts";

/**
 * One value. `Context` is what reading and writing know beside it, such as the store in which an e-mail becomes an
 * account. `place` stands in messages. `load` throws an Error that names what makes no sense; whether a value has the
 * whole form of the schema is checked before.
 */
export interface Codec<Value, Context = unknown> {
  readonly schema: object;
  readonly load: (value: StateValue, context: Context, place: string) => Value;
  save(value: Value, context: Context): StateValue;
}

/** The place of a key: `upsun: organizations[0].name`. */
export function below(place: string, key: string): string {
  return place.includes(": ") ? `${place}.${key}` : `${place}: ${key}`;
}

/** A mapping of a state file. */
export type Entry = Readonly<Record<string, StateValue | undefined>>;

/** @throws Error if the value is not a mapping */
export function entryAt(value: StateValue, place: string): Entry {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${place}: a mapping is expected.`);
}

function plain<Value extends StateValue>(
  schema: object,
  what: string,
  isIt: (value: StateValue) => value is Value,
): Codec<Value> {
  return {
    schema,
    load: (value, _context, place) => {
      if (isIt(value)) return value;
      throw new Error(`${place}: ${what} is expected.`);
    },
    save: (value) => value,
  };
}

const isText = (value: StateValue): value is string => typeof value === "string";
const isNumber = (value: StateValue): value is number => typeof value === "number";
const isFlag = (value: StateValue): value is boolean => typeof value === "boolean";

/** A text; `more` is what else its schema says. */
export const textOf = (more: object): Codec<string> => plain({ type: "string", ...more }, "a text", isText);

export const text = textOf({});

/** A text that is not empty. */
export const word = plain(
  { type: "string", minLength: 1 },
  "a text",
  (value): value is string => isText(value) && value !== "",
);

/** An instant in ISO 8601, kept as it is written. */
export const time = textOf({ format: "date-time" });

export const flag = plain({ type: "boolean" }, "true or false", isFlag);
export const number = plain({ type: "number" }, "a number", isNumber);

/** A value of a table that says both kinds. */
export const flagOrText = plain(
  { type: ["string", "boolean"] },
  "a text, true or false",
  (value): value is string | boolean => isText(value) || isFlag(value),
);

/** A whole number; `more` is what else its schema says. */
export const integer = (more: object = {}): Codec<number> =>
  plain({ type: "integer", ...more }, "a number", isNumber);

/** One of some values. */
export function oneOf<const Value extends string | number | null>(...values: readonly Value[]): Codec<Value> {
  return {
    schema: { enum: values },
    load: (value, _context, place) => {
      const found = values.find((one) => one === value);
      if (found !== undefined) return found;
      throw new Error(`${place}: ${JSON.stringify(value)} is not one of ${values.join(", ")}.`);
    },
    save: (value) => value,
  };
}

/** The codec with more in its schema, such as a description. */
export function noted<Value, Context>(codec: Codec<Value, Context>, more: object): Codec<Value, Context> {
  return { ...codec, schema: { ...codec.schema, ...more } };
}

/** The same, or null. */
export function orNull<Value, Context>(codec: Codec<Value, Context>): Codec<Value | null, Context> {
  const { type, ...rest } = codec.schema as { readonly type?: string | readonly string[] };
  return {
    schema:
      type === undefined
        ? { anyOf: [codec.schema, { type: "null" }] }
        : { type: [type, "null"].flat(), ...rest },
    load: (value, context, place) => (value === null ? null : codec.load(value, context, place)),
    save: (value, context) => (value === null ? null : codec.save(value, context)),
  };
}

/** What people call an item of a list. */
function nameOf(value: StateValue): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return [value.name, value.title, value.label, value.login, value.email].find(
    (one): one is string => typeof one === "string",
  );
}

/** A list. */
export function list<Value, Context>(item: Codec<Value, Context>): Codec<Value[], Context> {
  return {
    schema: { type: "array", items: item.schema },
    load: (value, context, place) => {
      if (!Array.isArray(value)) throw new Error(`${place}: a list is expected.`);
      return value.map((one, index) => item.load(one, context, `${place}[${nameOf(one) ?? index}]`));
    },
    save: (values, context) => values.map((one) => item.save(one, context)),
  };
}

/** A list whose items stand once. */
export function set<Value, Context>(item: Codec<Value, Context>): Codec<Set<Value>, Context> {
  return through(list(item), {
    load: (values) => new Set(values),
    save: (values) => [...values],
  });
}

/** A mapping in the order of the file. Keys go through a codec of their own, whose schema holds where it says so. */
export function mapOf<Key, Value, Context>(
  key: Codec<Key, Context>,
  value: Codec<Value, Context>,
  more: object = {},
): Codec<Map<Key, Value>, Context> {
  return {
    schema: { type: "object", ...more, additionalProperties: value.schema },
    load: (given, context, place) =>
      new Map(
        Object.entries(entryAt(given, place)).flatMap(([name, one]) =>
          one === undefined
            ? []
            : [[key.load(name, context, place), value.load(one, context, below(place, name))] as const],
        ),
      ),
    save: (values, context) =>
      Object.fromEntries(
        [...values].map(([name, one]) => [String(key.save(name, context)), value.save(one, context)]),
      ),
  };
}

/** A mapping or list of any content, kept as it is and shared with nobody. */
export function anything<Value extends object>(schema: object): Codec<Value> {
  return {
    schema,
    load: (value) => structuredClone(value) as Value,
    save: (value) => JSON.parse(JSON.stringify(value)) as StateValue,
  };
}

/** A mapping by plain names. */
export function tableOf<Value, Context>(value: Codec<Value, Context>): Codec<Record<string, Value>, Context> {
  return through(mapOf(text, value), {
    load: (values) => Object.fromEntries(values),
    save: (values) => new Map(Object.entries(values)),
  });
}

/** A value that stands in the file in another form. */
export function through<Inner, Value, Context>(
  codec: Codec<Inner, NoInfer<Context>>,
  way: {
    readonly load: (inner: NoInfer<Inner>, context: Context, place: string) => Value;
    readonly save: (value: Value, context: Context) => NoInfer<Inner>;
  },
): Codec<Value, Context> {
  return {
    schema: codec.schema,
    load: (value, context, place) => way.load(codec.load(value, context, place), context, place),
    save: (value, context) => codec.save(way.save(value, context), context),
  };
}

/** A mapping that may be given by the value of one key, and is saved so where it has no other. */
export function orBare<Value, Context>(
  bare: { readonly schema: object },
  key: string,
  codec: Codec<Value, Context>,
): Codec<Value, Context> {
  return {
    schema: { anyOf: [bare.schema, codec.schema] },
    load: (value, context, place) =>
      codec.load(typeof value === "string" ? { [key]: value } : value, context, place),
    save: (value, context) => {
      const saved = codec.save(value, context);
      const [only, ...others] = Object.entries(entryAt(saved, key));
      return only?.[0] === key && others.length === 0 ? (only[1] ?? null) : saved;
    },
  };
}
