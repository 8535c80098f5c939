import type { Json, JsonObject } from "../../model/json.ts";
import { GUARDS, PLAN_SCHEMA } from "../../model/plan.ts";

const text = (description: string): JsonObject => ({ type: "string", description });
const list = (items: Json, description: string): JsonObject => ({ type: "array", items, description });
const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });
const oneOf = (...values: string[]): JsonObject => ({ type: "string", enum: values });

/** An object with these properties and no others; those whose name ends in `?` may be absent. */
function object(description: string, properties: Readonly<Record<string, Json>>): JsonObject {
  const names = Object.keys(properties);
  return {
    type: "object",
    description,
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith("?")),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ""), properties[name] ?? true])),
  };
}

const access = object("What a subject may do, in the file's words.", {
  "role?": text("One role name."),
  "permissions?": list({ type: "string" }, "Sorted, unique."),
  "environments?": {
    type: "object",
    additionalProperties: { type: "string" },
    description: "Environment type to role.",
  },
  "disabled?": { const: true, description: "Kept, but blocked." },
  "details?": {
    type: "object",
    additionalProperties: { type: "string" },
    description: "Attributes of the person.",
  },
});

const origin = object("A place in the files that leads here.", {
  file: text("Path relative to the root file's folder."),
  line: { type: "integer", minimum: 1 },
  column: { type: "integer", minimum: 1 },
  via: list({ type: "string" }, "Teams passed on the way."),
});

const identity = object("An account at the vendor.", {
  "id?": text("The vendor's id."),
  "email?": text("As the vendor spells it."),
  "login?": text("A name to log in with that is not an e-mail."),
  "name?": text("For people."),
  "isService?": { type: "boolean" },
});

const observed = object("The live value an operation was computed from.", {
  "access?": ref("access"),
  "value?": true,
  "pending?": text("The vendor's word for an open invitation."),
  "identity?": ref("identity"),
  "version?": text("The vendor's version of the object."),
  "ref?": text("How the adapter finds the object again."),
});

const effect = object("Something that happens beside the change itself.", {
  kind: oneOf("mail", "cost", "cascade", "protection", "advice", "note"),
  text: text("In words."),
  "address?": text("The address concerned, where it is another one."),
  "subject?": text("Who is concerned."),
});

const reason = object("Why an operation is planned.", {
  code: oneOf(
    "declared",
    "not-declared",
    "changed",
    "expired",
    "not-declared-resource",
    "bounced",
    "stale-invitation",
  ),
  text: text("In words."),
});

const operationBase: Readonly<Record<string, Json>> = {
  id: text("The same in every run, unique in the plan."),
  org: text("Key of the organization."),
  provider: text("Provider id."),
  address: text("Where."),
  action: oneOf("add", "update", "remove"),
  direction: oneOf("more", "less", "mixed", "none"),
  reason: ref("reason"),
  "why?": text("The reason the file's author gave."),
  "until?": text("ISO instant at which the grant ends."),
  origins: list(ref("origin"), "Every path that leads here."),
  effects: list(ref("effect"), "What happens beside it."),
  dependsOn: list({ type: "string" }, "Operations that must have succeeded before."),
  "coveredBy?": text("The operation whose call brings this one about."),
  phase: { type: "integer", minimum: 0, description: "Lower phases are done first." },
  "observed?": ref("observed"),
  "isPowerful?": { const: true, description: "The level that it gives or takes is a powerful one." },
};

const grantOperation = object("Change of one subject's access on one address.", {
  kind: { const: "grant" },
  ...operationBase,
  subject: text("Person's key, group:NAME, e-mail, or id:USER; with #USER one account of several."),
  "account?": text("The vendor's id of the account that is written to."),
  "before?": ref("access"),
  "after?": ref("access"),
  "settles?": oneOf("now", "on-acceptance"),
});

const settingOperation = object("Change of a setting, or of a managed resource's existence.", {
  kind: { const: "setting" },
  ...operationBase,
  setting: text("The setting's key; `exists` for the resource itself."),
  "account?": text("The vendor's id of the account that the new value names."),
  "before?": true,
  "after?": true,
  "beforeText?": text("The value before, in words."),
  "afterText?": text("The value after, in words."),
});

const standing: Readonly<Record<string, Json>> = {
  "before?": ref("access"),
  "after?": ref("access"),
};

const accessChange = object("What people end up with on one address, by all ways together.", {
  org: text("Key of the organization."),
  address: text("Where; ends in /* for several resources of a section."),
  "places?": { type: "integer", minimum: 1, description: "How many resources the address stands for." },
  "subject?": text("Who; absent where a rule hits many."),
  "everybody?": object("Those whom a rule of the vendor hits.", {
    people: list(object("One of them.", { subject: text("Who."), ...standing }), "Sorted."),
    isAll: { type: "boolean", description: "True if they are all members of the organization." },
  }),
  ...standing,
  direction: oneOf("more", "less", "mixed"),
  via: list(
    object("By what.", {
      kind: oneOf("grant", "group", "setting", "owner", "rule"),
      "group?": text("The group."),
      "because?": text("The vendor's rule."),
    }),
    "By what they have it, or had it.",
  ),
  "isInvited?": { const: true, description: "In force only once an invitation is accepted." },
  "isPowerful?": { const: true, description: "A powerful level." },
  "isExposure?": { const: true, description: "Gained without a grant to the person or a group of theirs." },
  "isNotKnown?": {
    const: true,
    description: "The rule that decides it is not known; the worse case is shown.",
  },
  operations: list({ type: "string" }, "Ids of the operations that bring it about."),
});

const gap = object("A part that could not be read to its end.", {
  address: text("Organization, section or resource."),
  code: text("Stable code."),
  message: text("A sentence."),
  "hint?": text("The next step."),
});

const finding = object("A policy finding, a warning or a problem.", {
  severity: oneOf("error", "warning", "note"),
  code: text("Stable code."),
  message: text("A sentence."),
  "place?": object("Where in the files.", {
    file: text("Path."),
    line: { type: "integer" },
    column: { type: "integer" },
  }),
  "address?": text("What it is about."),
  "hint?": text("The next step."),
  "frame?": text("Source lines with a caret."),
  "org?": text("Key of the organization."),
  "origins?": list(ref("origin"), "Every path that leads here."),
});

/** JSON Schema (draft 2020-12) of a saved plan. A plan file is held to it before anything else looks at it. */
export const planSchema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "rolecall plan",
  ...object("Everything apply may do, what it was computed from, and what was left alone. Holds no secret.", {
    schema: { const: PLAN_SCHEMA },
    tool: text("Version of rolecall that made it."),
    at: text("ISO instant it was computed at."),
    files: list(
      object("A file that was read.", { path: text("Relative to the root."), sha256: text("Hex.") }),
      "All files, sorted.",
    ),
    "desired?": text("Digest of what the files ask for, comments and order left out."),
    orgs: list(
      object("One organization.", {
        key: text("Its key in the file."),
        provider: text("Provider id."),
        name: text("The vendor's name."),
        "hosts?": list(text("HOST[:PORT]"), "Hosts that requests go to and that are not the vendor's own."),
        "actor?": text("The account that acts, in words."),
        "names?": {
          type: "object",
          description: "What the vendor calls the accounts that the plan names as id:…, by subject.",
          additionalProperties: { type: "string" },
        },
        liveGrants: { type: "integer", minimum: 0 },
        gaps: list(gap, "What could not be read."),
        requests: { type: "integer", minimum: 0 },
      }),
      "In the order of the files.",
    ),
    operations: list(
      { oneOf: [ref("grantOperation"), ref("settingOperation")] },
      "In the order in which they are done.",
    ),
    people: list(accessChange, "Who ends up with more or less, each person and address once."),
    pending: list(
      object("An open invitation with nothing to do.", {
        org: text("Key."),
        address: text("Where."),
        subject: text("Who."),
        access: ref("access"),
        state: text("The vendor's word."),
      }),
      "Invitations that wait for a person.",
    ),
    deferred: list(
      object("A change that would be unsafe now.", {
        operation: { oneOf: [ref("grantOperation"), ref("settingOperation")] },
        waitsFor: text("Whom or what it waits for."),
        "code?": { const: "EXPIRY_DEFERRED", description: "Its time is over, and the place needs it." },
      }),
      "Changes that wait for somebody.",
    ),
    spared: list(
      object("Something deliberately left alone.", {
        org: text("Key."),
        address: text("Where."),
        "subject?": text("Who."),
        "access?": ref("access"),
        code: oneOf("protected", "additive", "unlisted", "fixed", "account", "disabled", "unknown"),
        text: text("Why, in words."),
        "drift?": oneOf("unmanaged", "changed", "missing"),
      }),
      "What was left alone.",
    ),
    guards: list(
      object("What a guard found.", {
        guard: oneOf(...GUARDS),
        "org?": text("Key; absent for a guard over all organizations."),
        verdict: oneOf("passed", "refused", "allowed"),
        text: text("The figures."),
        operations: list({ type: "string" }, "Ids it objects to."),
        "hint?": text("The next step."),
      }),
      "Every guard, also those that passed.",
    ),
    findings: list(finding, "Policies, warnings, problems."),
    digest: {
      type: "string",
      pattern: "^sha256:[0-9a-f]{64}$",
      description: "Of files, operations and observed values.",
    },
  }),
  $defs: { access, origin, identity, observed, effect, reason, grantOperation, settingOperation },
};
