import { isJsonObject } from "../../model/json.ts";

/**
 * What a value of an answer has to be. A mapping names the fields of an object that are used; a key that ends in `?` may
 * be absent or null. A list of one rule is a list whose entries follow it.
 */
export type FieldRule = "text" | "filled text" | "flag" | "number" | FieldRules | readonly [FieldRule];

/** Fields by name. What is not named is not looked at: vendors add fields. */
export interface FieldRules {
  readonly [name: string]: FieldRule;
}

/**
 * Holds a value of an answer to what the vendor documents, to the last list in it. A value of another kind is not
 * absence: who is listed without a name has one that was not understood.
 * @returns what is wrong first, with path and kind of the value: "users[3].email is a list and not a text"
 */
export function wrongField(value: unknown, rule: FieldRule, path = ""): string | undefined {
  if (typeof rule === "string") return isOf(rule, value) ? undefined : describe(path, value, NAMES[rule]);
  if (isList(rule)) {
    if (!Array.isArray(value)) return describe(path, value, "a list");
    for (const [index, item] of value.entries()) {
      const wrong = wrongField(item, rule[0], `${path}[${index}]`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
  if (!isJsonObject(value)) return describe(path, value, "an object");
  for (const [key, inner] of Object.entries(rule)) {
    const isOptional = key.endsWith("?");
    const name = isOptional ? key.slice(0, -1) : key;
    const field = value[name];
    if (isOptional && (field === undefined || field === null)) continue;
    const wrong = wrongField(field, inner, path === "" ? name : `${path}.${name}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** The kind of a value, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value === "") return "an empty text";
  const names: Readonly<Record<string, string>> = {
    string: "a text",
    number: "a number",
    boolean: "true or false",
    object: "an object",
  };
  return names[typeof value] ?? typeof value;
}

type Scalar = Extract<FieldRule, string>;

const NAMES: Readonly<Record<Scalar, string>> = {
  text: "a text",
  "filled text": "a text",
  flag: "true or false",
  number: "a number",
};

function isOf(rule: Scalar, value: unknown): boolean {
  switch (rule) {
    case "text":
      return typeof value === "string";
    case "filled text":
      return typeof value === "string" && value !== "";
    case "flag":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
  }
}

function isList(rule: FieldRules | readonly [FieldRule]): rule is readonly [FieldRule] {
  return Array.isArray(rule);
}

function describe(path: string, value: unknown, wanted: string): string {
  return `${path === "" ? "it" : path} is ${kindOf(value)} and not ${wanted}`;
}
