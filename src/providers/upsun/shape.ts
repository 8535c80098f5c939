import { verifiedEmailsOption } from "../../model/email-trust.ts";
import { canonicalJson, isJsonObject, type Json } from "../../model/json.ts";
import type { EnvironmentsForm, Normalized, OrgShape, PermissionsForm } from "../../model/shape.ts";

/** The fixed set of environment types. https://docs.upsun.com/administration/users.html */
export const environmentTypes = ["production", "staging", "development"] as const;

/** Roles on one environment type, weakest first. */
export const environmentRoles = ["viewer", "contributor", "admin"] as const;

/** Organization permissions. https://docs.upsun.com/administration/users.html#organization-permissions */
export const memberForm: PermissionsForm = {
  form: "permissions",
  permissions: [
    { name: "admin", description: "Everything below, and managing the organization.", isPowerful: true },
    { name: "billing", description: "Payment data, invoices and vouchers; brings projects:list." },
    { name: "members", description: "Add, change and remove users of the organization.", isPowerful: true },
    { name: "plans", description: "Plans and options of existing projects; brings projects:list." },
    { name: "projects:create", description: "Create projects." },
    { name: "projects:list", description: "See every project of the organization, without access to it." },
  ],
  brings: {
    admin: ["billing", "members", "plans", "projects:create", "projects:list"],
    billing: ["projects:list"],
    plans: ["projects:list"],
  },
};

/** Project and environment-type roles. https://docs.upsun.com/administration/users.html#environment-type-roles */
export const projectForm: EnvironmentsForm = {
  form: "environments",
  roles: [
    { name: "viewer", description: "Sees the project; more only where an environment type says so." },
    {
      name: "admin",
      description: "Everything on all environments, user management included.",
      isPowerful: true,
    },
  ],
  base: "viewer",
  environments: environmentTypes,
  environmentRoles: [
    { name: "viewer", description: "Views environments of the type and branches from them." },
    { name: "contributor", description: "Pushes code, branches, and logs in by SSH." },
    {
      name: "admin",
      description: "Changes settings and executes actions on environments of the type.",
      isPowerful: true,
    },
  ],
};

/** The role of a team: one list of permissions for every project it reaches. */
function normalizeTeamRole(value: Json): Normalized {
  if (value === "admin" || value === "viewer") return { value };
  if (!isJsonObject(value)) {
    return {
      problem: `${canonicalJson(value)} is not a role of a team.`,
      hint: "Use admin, or { development: contributor }.",
    };
  }
  const entries = Object.entries(value).filter(([, role]) => role !== undefined);
  for (const [type, role] of entries) {
    if (!(environmentTypes as readonly string[]).includes(type)) {
      return {
        problem: `"${type}" is not an environment type.`,
        hint: `The types are ${environmentTypes.join(", ")}.`,
      };
    }
    if (!(environmentRoles as readonly unknown[]).includes(role)) {
      return {
        problem: `"${String(role)}" is not a role on an environment type.`,
        hint: `The roles are ${environmentRoles.join(", ")}.`,
      };
    }
  }
  if (entries.length === 0) return { value: "viewer" };
  return { value: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A team's role in words: "contributor on development". */
function describeTeamRole(value: Json): string {
  if (!isJsonObject(value)) return String(value);
  return Object.entries(value)
    .map(([type, role]) => `${String(role)} on ${type}`)
    .join(", ");
}

/** Whether a team's role grew or shrank. A team that is being made had none. */
export function compareTeamRoles(
  before: Json | undefined,
  after: Json | undefined,
): "more" | "less" | "mixed" | "none" {
  const from = teamRanks(before);
  const to = teamRanks(after);
  const isMore = to.some((rank, index) => rank > (from[index] ?? 0));
  const isLess = from.some((rank, index) => rank > (to[index] ?? 0));
  return isMore && isLess ? "mixed" : isMore ? "more" : isLess ? "less" : "none";
}

/** The project as a whole first, then each environment type. */
function teamRanks(value: Json | undefined): readonly number[] {
  if (value === undefined) return [0, 0, 0, 0];
  if (value === "admin") return [2, 3, 3, 3];
  const byType = isJsonObject(value) ? value : {};
  const rank = (type: string): number => (environmentRoles as readonly unknown[]).indexOf(byType[type]) + 1;
  return [1, ...environmentTypes.map(rank)];
}

/** What an Upsun organization looks like in the file. */
export const shape: OrgShape = {
  options: { ...verifiedEmailsOption },
  hasOwner: true,
  notManaged: [
    "whether an organization enforces multi-factor authentication",
    "API tokens and SSH keys of other people",
  ],
  // https://docs.upsun.com/administration/organizations.html
  ownerMoves: "Upsun moves the ownership of an organization on a support ticket, and no API call does.",
  members: {
    form: memberForm,
    description:
      "Users of the organization and their organization permissions. An empty list is a member without any, the normal state of somebody who only works on projects.",
    keeps: [],
    cascades: ["projects", "groups"],
    impliedBy: { sections: ["projects", "groups"], access: { permissions: [] } },
  },
  sections: [
    {
      section: "groups",
      noun: "team",
      description:
        "Teams of the organization, by label: who is in them, the one role they have, and the projects they reach. Needs the teams capability.",
      lifecycle: "managed",
      hasId: false,
      holders: {
        key: "members",
        form: { form: "listed" },
        description: "Who is in the team.",
        acceptsGroups: false,
        keeps: [],
        isShortForm: true,
      },
      settings: [
        {
          key: "role",
          description:
            "What the team may do, the same on every project it reaches: admin, or a role for each environment type.",
          schema: {
            anyOf: [
              { enum: ["admin", "viewer"] },
              {
                type: "object",
                additionalProperties: false,
                properties: Object.fromEntries(
                  environmentTypes.map((type) => [type, { enum: [...environmentRoles] }]),
                ),
              },
            ],
            examples: ["admin", { development: "contributor", staging: "viewer" }],
          },
          kind: "value",
          normalize: normalizeTeamRole,
          describe: describeTeamRole,
          compare: compareTeamRoles,
        },
      ],
      reaches: {
        key: "projects",
        section: "projects",
        description: "Projects the team reaches, by their keys under projects.",
      },
    },
    {
      section: "projects",
      noun: "project",
      description: "Projects and who has direct access to them.",
      lifecycle: "adopted",
      hasId: true,
      holders: {
        key: "access",
        form: projectForm,
        description:
          "Direct access: admin, or a role for each environment type. What people have through a team stands on the team.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [],
    },
  ],
};
