import type { AttributeDefinition } from "./attribute.ts";
import { invalid } from "./fault.ts";
import type { ResolvedAttribute, ResourceKind } from "./schemas.ts";
import { findAttribute, resolveAttribute } from "./schemas.ts";

/** The comparison words of RFC 7644 §3.4.2.2. */
export type FilterOperator = "eq" | "ne" | "co" | "sw" | "ew" | "gt" | "ge" | "lt" | "le";

/** A filter as a tree. */
export type Filter =
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly inner: Filter }
  | { readonly kind: "present"; readonly attribute: ResolvedAttribute }
  | {
      readonly kind: "compare";
      readonly attribute: ResolvedAttribute;
      readonly operator: FilterOperator;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: "values"; readonly attribute: ResolvedAttribute; readonly inner: Filter };

/** How names inside a filter are looked up: of a whole kind, or of one complex attribute's parts. */
export type NameResolver = (name: string) => ResolvedAttribute | undefined;

/** Names of a resource. */
export function namesOf(kind: ResourceKind): NameResolver {
  return (name) => resolveAttribute(kind, name);
}

/** Names of the parts of one complex attribute, as inside `emails[...]`. */
export function partsOf(definition: AttributeDefinition): NameResolver {
  return (name) => {
    const sub = findAttribute(definition.subAttributes ?? [], name);
    return sub === undefined ? undefined : { definition: sub };
  };
}

interface Token {
  readonly kind: "open" | "close" | "bracket-open" | "bracket-close" | "text" | "word";
  readonly text: string;
}

const TOKEN = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;
const OPERATORS = new Set(["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"]);

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(trimmed);
    if (match === null) throw invalid("invalidFilter", `The filter cannot be read at position ${at + 1}.`);
    const [, bracket, quoted, word] = match;
    if (bracket !== undefined) tokens.push({ kind: bracketKind(bracket), text: bracket });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted });
    else tokens.push({ kind: "word", text: word ?? "" });
  }
  return tokens;
}

function bracketKind(bracket: string): Token["kind"] {
  if (bracket === "(") return "open";
  if (bracket === ")") return "close";
  return bracket === "[" ? "bracket-open" : "bracket-close";
}

/** Parses a filter. @throws ScimFault 400 `invalidFilter` */
export function parseFilter(text: string, names: NameResolver): Filter {
  const parser = new FilterParser(tokenize(text), names);
  return parser.whole();
}

class FilterParser {
  readonly #tokens: readonly Token[];
  #names: NameResolver;
  #at = 0;

  constructor(tokens: readonly Token[], names: NameResolver) {
    this.#tokens = tokens;
    this.#names = names;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#at < this.#tokens.length) throw this.#unexpected();
    return filter;
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#takeWord("or")) left = { kind: "or", left, right: this.#and() };
    return left;
  }

  #and(): Filter {
    let left = this.#term();
    while (this.#takeWord("and")) left = { kind: "and", left, right: this.#term() };
    return left;
  }

  #term(): Filter {
    if (this.#isWord("not") && this.#tokens[this.#at + 1]?.kind === "open") {
      this.#at += 1;
      return { kind: "not", inner: this.#group() };
    }
    if (this.#tokens[this.#at]?.kind === "open") return this.#group();
    return this.#expression();
  }

  #group(): Filter {
    this.#expect("open");
    const inner = this.#or();
    this.#expect("close");
    return inner;
  }

  #expression(): Filter {
    const name = this.#expect("word");
    const attribute = this.#names(name);
    if (attribute === undefined) throw invalid("invalidFilter", `The attribute ${name} is not known.`);
    if (this.#tokens[this.#at]?.kind === "bracket-open") return this.#valuePath(attribute);
    const operator = this.#expect("word").toLowerCase();
    if (operator === "pr") return { kind: "present", attribute };
    if (!isOperator(operator)) throw invalid("invalidFilter", `${operator} is not a filter operator.`);
    const value = this.#value();
    checkOperand(attribute, operator, value);
    return { kind: "compare", attribute, operator, value };
  }

  #valuePath(attribute: ResolvedAttribute): Filter {
    this.#expect("bracket-open");
    const outer = this.#names;
    this.#names = partsOf(attribute.definition);
    const inner = this.#or();
    this.#names = outer;
    this.#expect("bracket-close");
    return { kind: "values", attribute, inner };
  }

  #value(): string | number | boolean | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || (token.kind !== "text" && token.kind !== "word")) throw this.#unexpected();
    this.#at += 1;
    try {
      const value: unknown = JSON.parse(token.kind === "word" ? token.text.toLowerCase() : token.text);
      if (
        value === null ||
        typeof value === "string" ||
        typeof value === "number" ||
        typeof value === "boolean"
      )
        return value;
    } catch {
      // Falls through to the one refusal below.
    }
    throw invalid("invalidFilter", `${token.text} is not a JSON value.`);
  }

  #isWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "word" && token.text.toLowerCase() === word;
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#at += 1;
    return true;
  }

  #expect(kind: Token["kind"]): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) throw this.#unexpected();
    this.#at += 1;
    return token.text;
  }

  #unexpected(): Error {
    const token = this.#tokens[this.#at];
    return invalid(
      "invalidFilter",
      token === undefined ? "The filter ends too early." : `${token.text} is not expected here.`,
    );
  }
}

function isOperator(word: string): word is FilterOperator {
  return OPERATORS.has(word);
}

/** What a comparison looks at; undefined for a complex attribute whose part is not named. */
export function comparedDefinition(attribute: ResolvedAttribute): AttributeDefinition | undefined {
  if (attribute.sub !== undefined) return attribute.sub;
  if (attribute.definition.type !== "complex") return attribute.definition;
  return attribute.definition.multiValued
    ? findAttribute(attribute.definition.subAttributes ?? [], "value")
    : undefined;
}

function checkOperand(attribute: ResolvedAttribute, operator: FilterOperator, value: unknown): void {
  const definition = comparedDefinition(attribute);
  if (definition === undefined) {
    throw invalid("invalidFilter", `${attribute.definition.name} has parts; name one of them.`);
  }
  const isOrder = operator === "gt" || operator === "ge" || operator === "lt" || operator === "le";
  if (isOrder && (definition.type === "boolean" || typeof value === "boolean" || value === null)) {
    throw invalid("invalidFilter", `${operator} does not apply to ${definition.name}.`);
  }
  const isText = operator === "co" || operator === "sw" || operator === "ew";
  if (isText && (definition.type === "boolean" || typeof value !== "string")) {
    throw invalid("invalidFilter", `${operator} needs text.`);
  }
}
