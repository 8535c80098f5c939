import fc from "fast-check";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isJsonObject } from "../../src/model/json.ts";
import type { AccessForm, NamedLevel } from "../../src/model/shape.ts";

/** Subjects that the items of a list name. */
export const listedSubjects = ["ada", "a@a.example", "b@b.example"];

const nameOf = (levels: readonly NamedLevel[]): fc.Arbitrary<string> =>
  fc.constantFrom(...levels.map(({ name }) => name));

const terms = fc.constantFrom<JsonObject>(
  {},
  {},
  { until: "2027-01-31" },
  { reason: "migration" },
  { until: "2027-01-31T18:00:00Z", reason: "" },
);

/** Grants of a form that make sense, in each way to write them. */
export function soundGrant(form: AccessForm): fc.Arbitrary<Json> {
  switch (form.form) {
    case "role": {
      const role =
        form.isOpen === true ? fc.oneof(nameOf(form.roles), fc.constant("of my own")) : nameOf(form.roles);
      const disabled =
        form.canDisable === true
          ? fc.constantFrom<JsonObject>({}, { disabled: true }, { disabled: false })
          : fc.constant<JsonObject>({});
      return fc.oneof(
        role,
        fc.tuple(role, disabled, terms).map(([name, block, end]) => ({ role: name, ...block, ...end })),
      );
    }
    case "permissions": {
      const permissions = fc.subarray(form.permissions.map(({ name }) => name));
      return fc.oneof(
        permissions,
        fc.constant([]),
        fc.tuple(permissions, terms).map(([names, end]) => ({ permissions: names, ...end })),
      );
    }
    case "environments": {
      const roles = fc.tuple(
        fc.shuffledSubarray([...form.environments], { minLength: 1 }),
        nameOf(form.environmentRoles),
        nameOf(form.environmentRoles),
      );
      const environments = roles.map(([types, first, others]) =>
        Object.fromEntries(types.map((type, index) => [type, index === 0 ? first : others])),
      );
      const whole = nameOf(form.roles);
      return fc.oneof(
        whole,
        fc.tuple(whole, terms).map(([role, end]) => ({ role, ...end })),
        environments,
        fc.tuple(environments, terms).map(([byType, end]) => ({ ...byType, ...end })),
        fc.tuple(whole, environments).map(([role, byType]) => ({ role, ...byType })),
      );
    }
    case "listed": {
      const subject = fc.constantFrom(...listedSubjects);
      return fc.oneof(
        subject,
        fc.tuple(subject, terms).map(([name, end]) => ({ subject: name, ...end })),
      );
    }
  }
}

/** Everything that is one small step away from a grant: some of it makes sense too, most of it does not. */
export function mutationsOf(grant: Json): readonly Json[] {
  const anyway: Json[] = [null, 5, true, "", " ", [], {}, [grant], [[grant]]];
  if (typeof grant === "string") return [...anyway, ...textMutations(grant)];
  if (Array.isArray(grant)) return [...anyway, ...listMutations(grant)];
  return isJsonObject(grant) ? [...anyway, ...mappingMutations(grant)] : anyway;
}

function textMutations(text: string): readonly Json[] {
  return [`[${text}`, `[${text}]`, `${text}\n${text}`, `${text}\n`, `${text} `, `${text}x`];
}

function listMutations(list: readonly Json[]): readonly Json[] {
  const texts = ["\n", ",", ", "].map((separator) => list.join(separator));
  return [
    ...texts.flatMap((text) => [text, `[${text}`, `[${text}]`, [text]]),
    JSON.stringify(list),
    ...[null, 5, "", " ", [], [...list], "extra"].map((item) => [...list, item]),
    ["", ...list],
    [...list, ...list],
    ...list.flatMap((item, index) => mutationsOf(item).map((mutant) => list.with(index, mutant))),
  ];
}

/** Keys that one grant or another may have, and some that none has. */
const KEYS = ["role", "permissions", "production", "staging", "disabled", "subject", "until", "reason"];
const STRANGE_KEYS = ["", "extra", "__proto__", "constructor"];

function mappingMutations(mapping: JsonObject): readonly Json[] {
  const entries = Object.entries(mapping);
  const lines = entries.flat().join("\n");
  return [
    lines,
    `${lines}\n`,
    ...[...KEYS, ...STRANGE_KEYS].flatMap((key) =>
      [null, "viewer"].map((value) => ofEntries([...entries, [key, value]])),
    ),
    ...entries.flatMap(([key, value], index) => [
      ofEntries(entries.toSpliced(index, 1)),
      // The lines that follow, moved into the text: what was several keys is one.
      ofEntries([...entries.slice(0, index), [key, [value, ...entries.slice(index + 1).flat()].join("\n")]]),
      ...mutationsOf(value ?? null).map((mutant) => ofEntries(entries.with(index, [key, mutant]))),
    ]),
  ];
}

/** Also a key like `__proto__` becomes one of the mapping's own, as it does when a file is read. */
function ofEntries(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return Object.fromEntries(entries);
}
