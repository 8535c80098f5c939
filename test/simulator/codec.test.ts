import { expect, it } from "vitest";
import {
  type Codec,
  flag,
  flagOrText,
  integer,
  list,
  mapOf,
  oneOf,
  orBare,
  orNull,
  set,
  text,
  through,
  word,
} from "../../src/simulator/kit/codec.ts";
import { compileSchema } from "../../src/simulator/kit/compile-schema.ts";
import {
  inside,
  made,
  maybe,
  nothing,
  record,
  required,
  silent,
  standing,
  unsaved,
} from "../../src/simulator/kit/record.ts";

interface Team {
  name: string;
  size: number;
  motto: string | null;
  isOpen: boolean;
  members: Map<string, "admin" | "member">;
  tags: Set<string>;
  children: Child[];
  seen: number;
}

interface Child {
  name: string;
  parent: string;
  note: string | null;
}

interface Context {
  readonly next: () => number;
}

const child = record<Child, { readonly parent: string }>({
  name: required(word),
  parent: unsaved(({ parent }) => parent),
  note: made(orNull(text), () => null),
});

const team: Codec<Team, Context> = record<Team, Context>(
  {
    name: required(word),
    size: made(integer({ minimum: 0 }), ({ next }) => next()),
    motto: maybe(text, null),
    isOpen: silent(flag, () => true),
    members: silent(mapOf(text, oneOf("admin", "member")), () => new Map()),
    tags: silent(set(text), () => new Set()),
    children: inside(
      (_context: Context, { name }: Team) => ({ parent: name }),
      made(list(orBare(text, "name", child)), nothing),
    ),
    seen: unsaved(() => 0),
  },
  { keys: { isOpen: "open" } },
);

const context = (): Context => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return count;
    },
  };
};

it("one declaration gives the schema", () => {
  const validate = compileSchema(team.schema as Record<string, unknown>);

  expect(team.schema).toMatchObject({ type: "object", required: ["name"], additionalProperties: false });
  expect(validate({ name: "sales", members: { ada: "admin" }, children: ["one", { name: "two" }] })).toBe(
    true,
  );
  expect(validate({ name: "sales", seen: 1 })).toBe(false);
  expect(validate({ name: "", members: { ada: "owner" } })).toBe(false);
  expect(standing(oneOf("on", "off"), "on", "What it does.").schema).toEqual({
    enum: ["on", "off"],
    default: "on",
    description: "What it does.",
  });
});

it("loads what is given, makes up the rest in the order of the declaration, and saves what has to be said", () => {
  const loaded = team.load({ name: "sales", children: ["one"] }, context(), "toy");

  expect(loaded).toEqual({
    name: "sales",
    size: 1,
    motto: null,
    isOpen: true,
    members: new Map(),
    tags: new Set(),
    children: [{ name: "one", parent: "sales", note: null }],
    seen: 0,
  });
  expect(team.save(loaded, context())).toEqual({
    name: "sales",
    size: 1,
    children: [{ name: "one", note: null }],
  });
  const changed = { ...loaded, isOpen: false, motto: "", members: new Map([["ada", "admin" as const]]) };
  expect(team.save(changed, context())).toMatchObject({ open: false, motto: "", members: { ada: "admin" } });
  expect(team.load(team.save(changed, context()), context(), "toy")).toEqual(changed);
});

it.each([
  ["what is missing", {}, "toy: name: it is missing."],
  ["a wrong kind", { name: 7 }, "toy: name: a text is expected."],
  ["an unknown key", { name: "sales", colour: "red" }, 'toy: there is no key "colour".'],
  [
    "a wrong word, by its place",
    { name: "x", members: { ada: "owner" } },
    'toy: members.ada: "owner" is not one of admin, member.',
  ],
  [
    "an item of a list, by its name",
    { name: "x", children: [{ name: "one", note: 3 }] },
    "toy: children[one].note: a text is expected.",
  ],
  ["what is no mapping", [], "toy: a mapping is expected."],
])("refuses %s", (_what, value, message) => {
  expect(() => team.load(value as never, context(), "toy")).toThrow(message);
});

it("keeps both kinds of a mixed value, and the other form of a value", () => {
  const upper = through(text, { load: (given) => given.toUpperCase(), save: (given) => given.toLowerCase() });

  expect([flagOrText.load(true, undefined, ""), flagOrText.load("on", undefined, "")]).toEqual([true, "on"]);
  expect(orNull(flagOrText).schema).toEqual({ type: ["string", "boolean", "null"] });
  expect(upper.save(upper.load("ada", undefined, ""), undefined)).toBe("ada");
});
