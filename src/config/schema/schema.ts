import type { Json, JsonObject } from "../../model/json.ts";
import { isJsonObject } from "../../model/json.ts";
import type { AccessForm, HoldersShape, OrgShape, SectionShape } from "../../model/shape.ts";
import { forEditors } from "./for-editors.ts";
import { choice, grantSchema, mapping, NAME_PATTERN, nonEmpty } from "./schema-parts.ts";
import { sharedDefinitions } from "./shared-definitions.ts";

/** What the schema needs to know of one provider. */
export interface SchemaProvider {
  readonly id: string;
  readonly title: string;
  /** Option sets under which the shape differs; `[{}]` for a provider with one shape. */
  readonly variants: readonly JsonObject[];
  shape(options: JsonObject): OrgShape;
}

/** What the schema is made of. */
export interface SchemaSources {
  readonly providers: readonly SchemaProvider[];
  /** JSON Schema of one entry of `policies`, with no references. */
  readonly policySchema: JsonObject;
}

const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });

/**
 * The JSON Schema (draft 2020-12) of `access.yaml`, for editors and for the loader's validators. It knows forms, roles
 * and keys; whether a name exists, and what names mean together, only the loader knows.
 */
export function buildSchema(sources: SchemaSources): JsonObject {
  return forEditors(schemaWith(sources, grantSchema));
}

/** What the schema says of one grant of a form. */
type GrantRule = (form: AccessForm) => JsonObject;

/** The loader reads grants itself, and says more about what is wrong with them. */
const anyGrant: GrantRule = () => ({});

function schemaWith(sources: SchemaSources, grantRule: GrantRule): JsonObject {
  const definitions: Record<string, Json> = { ...sharedDefinitions, policy: sources.policySchema };
  for (const provider of sources.providers) addProvider(definitions, provider, grantRule);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "rolecall access file",
    description: "Who may do what, in every organization, on every system.",
    ...mapping("The root file, or a file that it includes.", {
      version: { const: 1, description: "Version of the language." },
      include: {
        type: "array",
        items: nonEmpty("A path or pattern, relative to the root file."),
        description: "More files, merged into this one; * and ** are patterns. Only in the root file.",
        examples: [["people.yaml", "orgs/*.yaml"]],
      },
      directory: ref("directory"),
      people: named("People and service accounts, by a key of your choice.", ref("person")),
      teams: named("Teams of people and teams, by name; used as team:NAME.", ref("team")),
      orgs: {
        type: "object",
        description: "Organizations, by a key of your choice.",
        additionalProperties: orgSwitch(sources.providers),
      },
      policies: { type: "array", description: "Rules over all access.", items: ref("policy") },
    }),
    $defs: definitions,
  };
}

function named(description: string, entry: JsonObject): JsonObject {
  return {
    type: "object",
    description,
    propertyNames: { pattern: NAME_PATTERN },
    additionalProperties: entry,
  };
}

/** Picks the definition by `provider`; written so that an editor completes the keys of the one chosen. */
function orgSwitch(providers: readonly SchemaProvider[]): JsonObject {
  return {
    type: "object",
    description: "One organization.",
    required: ["provider"],
    properties: {
      provider: {
        enum: providers.map((provider) => provider.id),
        description: "The system.",
        markdownEnumDescriptions: providers.map((provider) => provider.title),
      },
    },
    allOf: providers.map((provider) => when({ provider: provider.id }, ref(provider.id))),
  };
}

/** `if` these keys have these values `then` the schema holds, `else` the other one. */
function when(values: JsonObject, schema: JsonObject, otherwise?: JsonObject): JsonObject {
  const properties = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { const: value ?? null }]),
  );
  return {
    if: { properties, required: Object.keys(values) },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: schema,
    ...(otherwise === undefined ? {} : { else: otherwise }),
  };
}

function addProvider(
  definitions: Record<string, Json>,
  provider: SchemaProvider,
  grantRule: GrantRule,
): void {
  const [first, ...others] = distinctVariants(provider, grantRule);
  if (others.length === 0) {
    addDefinitions(definitions, provider.id, first?.parts);
    return;
  }
  const variants = [first, ...others].filter((variant) => variant !== undefined);
  for (const [index, { parts }] of variants.entries())
    addDefinitions(definitions, `${provider.id}-${index + 1}`, parts);
  const conditions = variants
    .slice(1)
    .flatMap((variant, index) =>
      variant.options.map((options) => ({ options, name: `${provider.id}-${index + 2}` })),
    )
    .sort((a, b) => Object.keys(a.options).length - Object.keys(b.options).length);
  definitions[provider.id] = conditions.reduce<JsonObject>(
    (otherwise, { options, name }) => when(options, ref(name), otherwise),
    ref(`${provider.id}-1`),
  );
}

/** The definitions of one variant by their names, which begin with `@` in place of the variant's name. */
type Parts = Readonly<Record<string, JsonObject>>;

/**
 * Variants that differ in what may be written, each with the option sets that lead to it. The first one holds where no
 * other does: it is the one without options, if there is one.
 */
function distinctVariants(
  provider: SchemaProvider,
  grantRule: GrantRule,
): readonly { parts: Parts; options: readonly JsonObject[] }[] {
  const sorted = [...(provider.variants.length === 0 ? [{}] : provider.variants)].sort(
    (a, b) => Object.keys(a).length - Object.keys(b).length,
  );
  const byText = new Map<string, { parts: Parts; options: JsonObject[] }>();
  for (const options of sorted) {
    const parts = orgParts(provider, provider.shape(options), grantRule);
    const text = JSON.stringify(parts);
    const known = byText.get(text) ?? { parts, options: [] };
    if (!known.options.some((general) => includes(options, general))) known.options.push(options);
    byText.set(text, known);
  }
  return [...byText.values()];
}

function includes(options: JsonObject, general: JsonObject): boolean {
  return Object.entries(general).every(([key, value]) => options[key] === value);
}

function addDefinitions(definitions: Record<string, Json>, name: string, parts: Parts | undefined): void {
  for (const [key, part] of Object.entries(parts ?? {})) {
    const renamed: unknown = JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/@', `"#/$defs/${name}`));
    if (isJsonObject(renamed)) definitions[key.replace("@", name)] = renamed;
  }
}

function orgParts(provider: SchemaProvider, shape: OrgShape, grantRule: GrantRule): Parts {
  const parts: Record<string, JsonObject> = {};
  const sections = shape.sections.map((section): [string, JsonObject] => {
    parts[`@-${section.section}`] = resourceSchema(section, grantRule);
    const entries = ref(`@-${section.section}`);
    return [
      section.section,
      {
        type: "object",
        description: section.description,
        propertyNames: { minLength: 1 },
        additionalProperties: entries,
      },
    ];
  });
  parts["@-members"] = holdersSchema(shape.members, grantRule);
  const declared = ["members", ...shape.sections.map((section) => section.section)];
  const modes = Object.fromEntries(declared.map((section) => [section, ref("mode")]));
  parts["@"] = mapping(
    provider.title,
    {
      provider: { const: provider.id },
      name: nonEmpty("The vendor's name of the organization. Default: the key."),
      token: ref("token"),
      url: ref("url"),
      ...(shape.hasOwner ? { owner: nonEmpty("Who owns it: asserted, never changed.") } : {}),
      manage: mapping("How each section is held to the file. Default: exact.", modes),
      unlisted: ref("unlisted"),
      protect: ref("protect"),
      ...shape.options,
      members: ref("@-members"),
      ...Object.fromEntries(sections),
    },
    ["provider"],
  );
  return parts;
}

type WrittenHolders = Pick<HoldersShape, "form" | "description">;

function holdersSchema(holders: WrittenHolders, grantRule: GrantRule): JsonObject {
  const { form, description } = holders;
  if (form.form === "listed") return listSchema(holders, grantRule);
  const grants: JsonObject = {
    type: "object",
    description,
    propertyNames: { minLength: 1 },
    additionalProperties: grantRule(form),
  };
  if (form.form !== "role" || form.listedAs === undefined) return grants;
  return choice(description, [grants, listSchema(holders, grantRule)]);
}

function listSchema({ description }: WrittenHolders, grantRule: GrantRule): JsonObject {
  return { type: "array", description, items: grantRule({ form: "listed" }) };
}

function resourceSchema(section: SectionShape, grantRule: GrantRule): JsonObject {
  const { holders, reaches } = section;
  const entries: [string, JsonObject][] = [];
  if (section.hasId) entries.push(["id", nonEmpty(`The vendor's id of the ${section.noun}.`)]);
  if (holders !== undefined) entries.push([holders.key, holdersSchema(holders, grantRule)]);
  for (const setting of section.settings) {
    entries.push([setting.key, { ...setting.schema, description: setting.description }]);
  }
  if (reaches !== undefined) {
    entries.push([
      reaches.key,
      { type: "array", items: nonEmpty("A key."), description: reaches.description },
    ]);
  }
  const whole = mapping(`One ${section.noun}.`, Object.fromEntries(entries));
  if (holders?.isShortForm !== true) return whole;
  return choice(`One ${section.noun}, or only the list of its ${holders.key}.`, [
    listSchema(holders, grantRule),
    whole,
  ]);
}

/** The parts of the schema that are compiled into validators, without references, by the validator's name. */
export function buildValidatorSchemas(sources: SchemaSources): Readonly<Record<string, JsonObject>> {
  const schema = schemaWith(sources, anyGrant);
  const definitions = isJsonObject(schema.$defs) ? schema.$defs : {};
  const properties = unfoldEach(isJsonObject(schema.properties) ? schema.properties : {}, definitions);
  const part = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
  const shallow = { people: {}, teams: {}, orgs: {}, policies: {} };
  return {
    file: { type: "object", properties: { ...properties, ...shallow }, additionalProperties: false },
    people: part(properties.people),
    teams: part(properties.teams),
    policies: part(properties.policies),
    ...Object.fromEntries(
      sources.providers.map(({ id }) => [`org:${id}`, part(unfold(definitions[id], definitions))]),
    ),
  };
}

/** Keywords for people, which validators ignore. */
const ANNOTATIONS = new Set(["title", "description", "markdownEnumDescriptions", "default", "examples"]);

/**
 * Puts definitions in place of references: errors then carry one path, and collecting many stays linear. Annotations
 * go, except for the examples that the explanation of a broken pattern shows.
 */
function unfold(value: Json | undefined, definitions: JsonObject): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => unfold(item, definitions) ?? null);
  if (!isJsonObject(value)) return value;
  const { $ref: target, ...rest } = value;
  const unfolded: Record<string, Json | undefined> = {};
  if (typeof target === "string") {
    const definition = unfold(definitions[target.replace("#/$defs/", "")], definitions);
    if (isJsonObject(definition)) Object.assign(unfolded, definition);
  }
  for (const [key, item] of Object.entries(rest)) {
    if (isAnnotation(key, item) && !(key === "examples" && "pattern" in value)) continue;
    const isNamed = key === "properties" && isJsonObject(item);
    unfolded[key] = isNamed ? unfoldEach(item, definitions) : unfold(item, definitions);
  }
  return unfolded;
}

/** The names under `properties` are the file's keys, not keywords. */
function unfoldEach(properties: JsonObject, definitions: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, item]) => [key, unfold(item, definitions)]),
  );
}

/** A keyword; a key of the file named `description` has a schema and no text. */
function isAnnotation(key: string, value: Json | undefined): boolean {
  return ANNOTATIONS.has(key) && (!isJsonObject(value) || key === "default");
}
