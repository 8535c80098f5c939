import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findContract } from "../../helpers/contracts.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a vendor's document says of one operation; each part may be missing, most of all in the extracts. */
export interface Documented {
  /** JSON Schema of the body. */
  readonly body?: unknown;
  /** JSON Schema of an answer, by status or `default`. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A vendor's document: its operations, and the schemas that they refer to. */
export interface VendorDocument {
  /** By method and path with every parameter as `{}`. */
  readonly operations: ReadonlyMap<string, Documented>;
  /** The whole, for references from within it. */
  readonly root: Json;
  /** Names of fields and words of enumerations, wherever the document has them. */
  readonly names: readonly string[];
  readonly words: readonly unknown[];
}

const tests = join(import.meta.dirname, "../../providers");

/** The files, the whole one if it is at hand. A provider without a document is fuzzed by its endpoints alone. */
const FILES: Readonly<Record<string, readonly [contract: string, extract: string]>> = {
  upsun: ["upsun.openapi.json", "upsun/openapi-extract.json"],
  heroku: ["heroku.schema.json", "heroku/vendor-schema.json"],
  cloudtruth: ["cloudtruth.openapi.json", "cloudtruth/spec-extract.json"],
  github: ["github.openapi.json", "github/openapi-extract.json"],
};

/** The document of a provider; an empty one where the vendor has none. */
export function readDocument(provider: string): VendorDocument {
  const files = FILES[provider];
  if (files === undefined) return { operations: new Map(), root: {}, names: [], words: [] };
  const [contract, extract] = files;
  const root = JSON.parse(readFileSync(findContract(contract) ?? join(tests, extract), "utf8")) as Json;
  const schemas = toJsonSchema(root) as Json;
  const { names, words } = vocabularyOf((root.components as Json | undefined) ?? root.definitions);
  const operations =
    root.paths === undefined ? operationsOfHyperSchema(root, schemas) : operationsOf(schemas);
  return { operations, root: schemas, names, words };
}

/** A path with every parameter as `{}`. */
export function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}|:\w+/g, "{}");
}

function operationsOf(root: Json): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>();
  for (const [path, verbs] of Object.entries(root.paths as Record<string, Record<string, Json>>)) {
    for (const [verb, operation] of Object.entries(verbs)) {
      if (verb === "parameters") continue;
      const responses = (operation.responses ?? {}) as Record<string, Json>;
      const body = contentOf(operation.requestBody as Json | undefined);
      found.set(`${verb.toUpperCase()} ${shapeOf(path)}`, {
        ...(body === undefined ? {} : { body }),
        answers: Object.fromEntries(
          Object.entries(responses).flatMap(([status, response]) => {
            const schema = contentOf(response);
            return schema === undefined ? [] : [[status, schema]];
          }),
        ),
      });
    }
  }
  return found;
}

function contentOf(part: Json | undefined): unknown {
  const content = part?.content as Record<string, Json> | undefined;
  return Object.entries(content ?? {}).find(([type]) => type.includes("json"))?.[1].schema;
}

function operationsOfHyperSchema(root: Json, schemas: Json): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>();
  for (const [noun, definition] of Object.entries(root.definitions as Record<string, Json>)) {
    const readable = (schemas.definitions as Record<string, unknown>)[noun];
    for (const link of (definition.links ?? []) as Json[]) {
      const path = shapeOf(String(link.href));
      const target = link.targetSchema === undefined ? undefined : toJsonSchema(link.targetSchema);
      const own = link.rel === "instances" ? { type: "array", items: readable } : readable;
      found.set(`${String(link.method)} ${path}`, {
        ...(link.schema === undefined ? {} : { body: toJsonSchema(link.schema) }),
        answers: { 200: target ?? own, 201: target ?? own },
      });
    }
  }
  return found;
}

/** OpenAPI 3.0 and draft 4 as a validator of today reads them; HAL's envelope is allowed on every object. */
function toJsonSchema(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((one) => toJsonSchema(one));
  if (typeof value !== "object" || value === null) return value;
  const { nullable, strictProperties, ...rest } = value as Record<string, unknown>;
  const left = Object.entries(rest).filter(([key, inner]) => isMap || !isForeign(key, inner));
  const made: Record<string, unknown> = Object.fromEntries(
    left.map(([key, inner]) => [key, toJsonSchema(inner, key === "properties" || key === "definitions")]),
  );
  if (isMap) return { ...made, ...(nullable === undefined ? {} : { nullable: toJsonSchema(nullable) }) };
  if (strictProperties === true) made.additionalProperties = false;
  // A role that real answers of Heroku hold, and that its enumeration lacks.
  if (Array.isArray(made.enum) && made.enum.includes("collaborator")) made.enum = [...made.enum, "viewer"];
  if (typeof made.properties === "object")
    made.properties = { _links: true, _embedded: true, ...made.properties };
  return nullable === true ? { anyOf: [made, { type: "null" }] } : made;
}

function isForeign(key: string, value: unknown): boolean {
  const isWord =
    typeof value === "string" && ["id", "$schema", "pattern", "title", "description"].includes(key);
  return (
    isWord ||
    key.startsWith("x-") ||
    ["example", "examples", "deprecated", "discriminator", "xml"].includes(key)
  );
}

function vocabularyOf(value: unknown): { names: readonly string[]; words: readonly unknown[] } {
  const names = new Set<string>();
  const words = new Set<unknown>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) for (const item of one) look(item);
    else if (typeof one === "object" && one !== null) {
      for (const [key, inner] of Object.entries(one)) {
        if (key === "properties" && typeof inner === "object")
          for (const name of Object.keys(inner ?? {})) names.add(name);
        if (key === "enum" && Array.isArray(inner)) for (const word of inner) words.add(word);
        look(inner);
      }
    }
  };
  look(value);
  return { names: [...names], words: [...words] };
}
