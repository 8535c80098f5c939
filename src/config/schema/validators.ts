import type { JsonObject } from "../../model/json.ts";

/** One error of a compiled JSON Schema validator, as far as it is used. */
export interface SchemaError {
  /** JSON Pointer of the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: JsonObject;
  /** The schema that holds the keyword. */
  readonly parentSchema?: JsonObject;
  /** Set on errors about the name of a key. */
  readonly propertyName?: string;
}

/** A compiled validator: true for a valid value, otherwise `errors` is set until the next call. */
export interface SchemaCheck {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The compiled parts of the schema: `file`, `people`, `teams`, `policies`, and `org:PROVIDER` for each provider. */
export type Validators = Readonly<Record<string, SchemaCheck>>;

/**
 * The validators that were made at build time from the registry's providers: the common ones, and those of further parts.
 * @param further for example `policies` or `org:PROVIDER`; one that there is no schema of is left out
 */
export async function loadValidators(further: Iterable<string>): Promise<Validators> {
  const { validators, loaders } = await import("./validate.generated.js");
  const loaded: Record<string, SchemaCheck> = { ...validators };
  for (const name of further) {
    const module = await loaders[name]?.();
    if (module !== undefined) loaded[name] = module.check;
  }
  return loaded;
}
