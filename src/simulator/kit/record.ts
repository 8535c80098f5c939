import type { StateValue } from "../contract.ts";
import { below, type Codec, entryAt } from "./codec.ts";

/** One property of a record. `whole` is the record: on loading only as far as its fields were declared before. */
export interface Field<Value, Context, Whole> {
  /** Absent for what no file says. */
  readonly schema?: object;
  readonly isRequired: boolean;
  readonly load: (value: StateValue | undefined, context: Context, whole: Whole, place: string) => Value;
  /** Undefined: left out. */
  save(value: Value, context: Context, whole: Whole): StateValue | undefined;
}

/** Where a value comes from that the file does not give. */
type Make<Value, Context, Whole> = (context: Context, whole: Whole) => Value;

/** An empty list, for `made` and `silent`. */
export const nothing = (): never[] => [];

/** Must be in the file. */
export function required<Value, Context, Whole>(
  codec: Codec<Value, NoInfer<Context>>,
): Field<Value, Context, Whole> {
  return {
    schema: codec.schema,
    isRequired: true,
    load: (value, context, _whole, place) => {
      if (value === undefined) throw new Error(`${place}: it is missing.`);
      return codec.load(value, context, place);
    },
    save: (value, context) => codec.save(value, context),
  };
}

/** Made up where the file does not give it; always saved. */
export function made<Value, Context, Whole>(
  codec: Codec<Value, NoInfer<Context>>,
  make: Make<NoInfer<Value>, Context, Whole>,
): Field<Value, Context, Whole> {
  return {
    schema: codec.schema,
    isRequired: false,
    load: (value, context, whole, place) =>
      value === undefined ? make(context, whole) : codec.load(value, context, place),
    save: (value, context) => codec.save(value, context),
  };
}

/** What holds where the file does not give it, and is not saved where it holds. */
export function silent<Value, Context, Whole>(
  codec: Codec<Value, NoInfer<Context>>,
  make: Make<NoInfer<Value>, Context, Whole>,
): Field<Value, Context, Whole> {
  return {
    ...made<Value, Context, Whole>(codec, make),
    save: (value, context, whole) => {
      const [saved, unsaid] = [value, make(context, whole)].map((one) => codec.save(one, context));
      return JSON.stringify(saved) === JSON.stringify(unsaid) ? undefined : saved;
    },
  };
}

/** Null or undefined, which is not saved; also where the file does not give it, unless `make` has something. */
export function maybe<Value, const None extends null | undefined, Context, Whole>(
  codec: Codec<Value, NoInfer<Context>>,
  none: None,
  make: Make<NoInfer<Value | None>, Context, Whole> = () => none,
): Field<Value | None, Context, Whole> {
  return {
    schema: codec.schema,
    isRequired: false,
    load: (value, context, whole, place) =>
      value === undefined ? make(context, whole) : codec.load(value, context, place),
    save: (value, context) =>
      value === null || value === undefined ? undefined : codec.save(value as Value, context),
  };
}

/** A switch or limit: what holds stands in the schema, and is saved so that a file shows what can be switched. */
export function standing<Value extends StateValue, Context, Whole>(
  codec: Codec<Value, NoInfer<Context>>,
  value: NoInfer<Value>,
  description?: string,
): Field<Value, Context, Whole> {
  const about = description === undefined ? {} : { description };
  const field = made<Value, Context, Whole>(codec, () => structuredClone(value));
  return { ...field, schema: { ...codec.schema, default: value, ...about } };
}

/** Never in the file. */
export function unsaved<Value, Context, Whole>(
  make: Make<NoInfer<Value>, Context, Whole>,
): Field<Value, Context, Whole> {
  return {
    isRequired: false,
    load: (_value, context, whole) => make(context, whole),
    save: () => undefined,
  };
}

/** The field with a context of its own, made from the one outside and the record that it stands in. */
export function inside<Value, Inner, Context, Whole>(
  enter: (context: Context, whole: Whole) => Inner,
  field: Field<Value, NoInfer<Inner>, Whole>,
): Field<Value, Context, Whole> {
  return {
    ...field,
    load: (value, context, whole, place) => field.load(value, enter(context, whole), whole, place),
    save: (value, context, whole) => field.save(value, enter(context, whole), whole),
  };
}

/** How a record is read beside its fields. */
interface RecordOptions<Whole, Context> {
  /** Keys in the file that are not the property's name. */
  readonly keys?: { readonly [Name in keyof Whole]?: string };
  /** Other keys are let through, unread. */
  readonly isOpen?: boolean;
  /** Called when all fields are there: puts right what depends on several. */
  readonly settle?: (whole: Whole, context: Context) => void;
}

/** A declaration for each property of a record. */
export type FieldsOf<Whole, Context> = {
  readonly [Name in keyof Whole]-?: Field<Whole[Name], Context, Whole>;
};

/** A mapping with fixed keys. They are read and saved in the order of the declaration. */
export function record<Whole, Context>(
  declared: FieldsOf<Whole, Context>,
  { keys = {}, isOpen = false, settle }: RecordOptions<Whole, Context> = {},
): Codec<Whole, Context> {
  const named = Object.entries(declared) as [
    keyof Whole & string,
    Field<Whole[keyof Whole & string], Context, Whole>,
  ][];
  const fields = named.map(([name, field]) => ({ name, key: keys[name] ?? name, field }));
  const inFile = fields.filter(({ field }) => field.schema !== undefined);
  const known = new Set(inFile.map(({ key }) => key));
  const requiredKeys = inFile.filter(({ field }) => field.isRequired).map(({ key }) => key);
  return {
    schema: {
      type: "object",
      ...(requiredKeys.length === 0 ? {} : { required: requiredKeys }),
      properties: Object.fromEntries(inFile.map(({ key, field }) => [key, field.schema])),
      ...(isOpen ? {} : { additionalProperties: false }),
    },
    load: (value, context, place) => {
      const entry = entryAt(value, place);
      const unknown = isOpen ? undefined : Object.keys(entry).find((key) => !known.has(key));
      if (unknown !== undefined) throw new Error(`${place}: there is no key "${unknown}".`);
      const whole = {} as Whole;
      for (const { name, key, field } of fields) {
        whole[name] = field.load(entry[key], context, whole, below(place, key));
      }
      settle?.(whole, context);
      return whole;
    },
    save: (whole, context) =>
      Object.fromEntries(
        fields.flatMap(({ name, key, field }) => {
          const saved = field.save(whole[name], context, whole);
          return saved === undefined ? [] : [[key, saved]];
        }),
      ),
  };
}
