import { canonicalJson, type Json } from "../../model/json.ts";
import type { Normalized, SettingShape } from "../../model/shape.ts";

/** Which way a change of a setting goes, for the people it reaches. */
type Comparison = ReturnType<NonNullable<SettingShape["compare"]>>;

/** True or false, or what is wrong. */
export function isTrueOrFalse(key: string, value: Json): Normalized {
  if (typeof value === "boolean") return { value };
  return { problem: `${key} is true or false.`, hint: `Write ${key}: true or ${key}: false.` };
}

/** A switch that gives people more when it is on. */
export function allowance(key: string, description: string): SettingShape {
  return {
    key,
    description,
    schema: { type: "boolean" },
    kind: "value",
    normalize: (value) => isTrueOrFalse(key, value),
    describe: (value) => (value === true ? "allowed" : "not allowed"),
    compare: (before, after) => (before === after ? "none" : after === true ? "more" : "less"),
  };
}

/** One of some words. */
export function choice(options: {
  readonly key: string;
  readonly description: string;
  readonly weakestFirst: readonly string[];
  readonly usual?: string;
  readonly compare: (before: Json | undefined, after: Json | undefined) => Comparison;
}): SettingShape {
  const { key, description, weakestFirst: words } = options;
  return {
    key,
    description,
    schema: { enum: [...words] },
    kind: "value",
    ...(options.usual === undefined ? {} : { usual: options.usual }),
    normalize: (value) =>
      typeof value === "string" && words.includes(value)
        ? { value }
        : {
            problem: `${canonicalJson(value)} is not a valid ${key}.`,
            hint: `Write one of ${words.join(", ")}.`,
          },
    compare: (before, after) => (before === after ? "none" : options.compare(before, after)),
  };
}

function normalizeParent(value: Json): Normalized {
  if (value === null) return { value };
  if (typeof value === "string" && value.trim() !== "") return { value: value.trim() };
  return {
    problem: "A parent is the name of another group, or null for none.",
    hint: "Write parent: engineering.",
  };
}

function normalizeDescription(value: Json): Normalized {
  return typeof value === "string" ? { value: value.trim() } : { problem: "A description is a text." };
}

/** Under a parent the group's people have what the parent has, at once; above it nobody gains. */
function compareParents(before: Json | undefined, after: Json | undefined): Comparison {
  const isNested = (value: Json | undefined): boolean => typeof value === "string";
  if (before === after || isNested(before) === isNested(after)) return before === after ? "none" : "mixed";
  return isNested(after) ? "more" : "less";
}

/** Settings of a group. https://docs.github.com/organizations/organizing-members-into-teams/about-teams */
export const GROUP_SETTINGS: readonly SettingShape[] = [
  {
    key: "parent",
    description: "Name of the group above. People of this group also have what that one has. null: none.",
    schema: { type: ["string", "null"] },
    kind: "value",
    normalize: normalizeParent,
    isSatisfied: (live, desired) => (live ?? null) === desired,
    describe: (value) => (value === null ? "no parent" : String(value)),
    compare: compareParents,
  },
  choice({
    key: "privacy",
    description:
      "closed: all members of the organization see the group. secret: only its people and owners; it can have neither a parent nor children.",
    weakestFirst: ["secret", "closed"],
    usual: "closed",
    // Members of the organization lose sight of a group that becomes secret.
    compare: (_before, after) => (after === "closed" ? "more" : "less"),
  }),
  {
    key: "description",
    description: "What the group is for.",
    schema: { type: "string" },
    kind: "value",
    normalize: normalizeDescription,
    isSatisfied: (live, desired) => (live ?? "") === desired,
  },
  {
    key: "notifications",
    usual: true,
    description: "True: people are notified when the group is mentioned.",
    schema: { type: "boolean" },
    kind: "value",
    normalize: (value) => isTrueOrFalse("notifications", value),
    describe: (value) => (value === true ? "on" : "off"),
  },
];
