import fc from "fast-check";
import type { VendorDocument } from "./documents.ts";

type Arbitrary = ReturnType<typeof fc.anything>;

/** What strings a request may hold: what the simulator gave so far, the document's words, and what nobody expects. */
export interface Vocabulary {
  readonly known: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly unknown[];
}

const ODD = [
  "",
  " ",
  "null",
  "__proto__",
  "constructor",
  "%",
  "%2F",
  "../..",
  "\u0000",
  "💥",
  "x".repeat(3_000),
  "~",
  "me",
];

/** Any single value. */
export function anyValue({ known, words }: Vocabulary): Arbitrary {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known, "new@acme.example") },
    { weight: 3, arbitrary: fc.constantFrom(...(words.length === 0 ? ["x"] : words)) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.integer(), fc.double(), fc.constant(null)) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], { a: { b: [1] } }) },
  );
}

/** A body: by its schema for the most part, and something else now and then. */
export function anyBody(schema: unknown, document: VendorDocument, vocabulary: Vocabulary): Arbitrary {
  const value = anyValue(vocabulary);
  const loose = fc.dictionary(
    fc.constantFrom(...(vocabulary.names.length === 0 ? ["x"] : vocabulary.names)),
    fc.oneof(value, fc.array(value, { maxLength: 3 })),
    { maxKeys: 5 },
  );
  if (schema === undefined) return fc.oneof({ weight: 6, arbitrary: loose }, { weight: 1, arbitrary: value });
  return fc.oneof(
    { weight: 8, arbitrary: bySchema(schema, document, vocabulary, 0) },
    { weight: 1, arbitrary: loose },
    { weight: 1, arbitrary: value },
  );
}

function bySchema(
  schema: unknown,
  document: VendorDocument,
  vocabulary: Vocabulary,
  depth: number,
): Arbitrary {
  const value = anyValue(vocabulary);
  const found = resolve(schema, document);
  if (depth > 4 || found === undefined) return value;
  const inner = (one: unknown): Arbitrary => bySchema(one, document, vocabulary, depth + 1);
  const choices = [found.anyOf, found.oneOf, found.allOf].find(Array.isArray) as unknown[] | undefined;
  const type = Array.isArray(found.type) ? found.type[0] : found.type;
  const fitting = (): Arbitrary => {
    if (Array.isArray(found.enum)) return fc.constantFrom(...found.enum);
    if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map(inner));
    if (type === "array") return fc.array(inner(found.items), { maxLength: 3 });
    if (type === "boolean") return fc.boolean();
    if (type === "integer" || type === "number") return fc.integer({ min: -2, max: 1_000 });
    if (type === "object" || found.properties !== undefined)
      return fc.record(
        Object.fromEntries(
          Object.entries((found.properties as object | undefined) ?? {})
            // The envelope stands in answers alone.
            .filter(([key]) => key !== "_links" && key !== "_embedded")
            .map(([key, one]) => [key, inner(one)]),
        ),
        { requiredKeys: [] },
      );
    return value;
  };
  return fc.oneof({ weight: 9, arbitrary: fitting() }, { weight: 1, arbitrary: value });
}

function resolve(schema: unknown, { root }: VendorDocument): Record<string, unknown> | undefined {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { $ref } = schema as { $ref?: unknown };
  if (typeof $ref !== "string") return schema as Record<string, unknown>;
  return $ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root) as
    | Record<string, unknown>
    | undefined;
}
