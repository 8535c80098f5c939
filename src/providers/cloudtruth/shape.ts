import { verifiedEmailsOption } from "../../model/email-trust.ts";
import type { Json } from "../../model/json.ts";
import type { NamedLevel, Normalized, OrgShape, RoleForm, SectionShape } from "../../model/shape.ts";

/** The five levels, weakest first. https://docs.cloudtruth.com/org-management/access-control/user-directory */
const roles: readonly NamedLevel[] = [
  { name: "viewer-no-secrets", description: "Sees parameters and templates, but no secret." },
  { name: "viewer", description: "Sees parameters, templates and secrets." },
  { name: "contributor", description: "Also changes projects, environments, parameters and templates." },
  {
    name: "admin",
    description: "Also invites people, manages groups and grants, and reads the audit log.",
    isPowerful: true,
  },
  { name: "owner", description: "Everything, other owners and the account included.", isPowerful: true },
];

/** How access is written everywhere at CloudTruth except inside groups. */
export const roleForm: RoleForm = { form: "role", roles };

/** Sections whose resources carry grants. */
export const scopeSections = ["projects", "environments"] as const;

/** Longest group name the vendor takes, in characters. */
export const GROUP_NAME_LIMIT = 150;

function normalizeDescription(value: Json): Normalized {
  if (typeof value !== "string") return { problem: "A description is a text." };
  return { value: value.trim() };
}

const groups: SectionShape = {
  section: "groups",
  noun: "group",
  description: "Named sets of people that hold grants on projects and environments.",
  lifecycle: "managed",
  hasId: false,
  holders: {
    key: "members",
    form: { form: "listed" },
    description: "Who is in the group.",
    acceptsGroups: false,
    keeps: [],
    isShortForm: true,
  },
  settings: [
    {
      key: "description",
      description: "What the group is for.",
      schema: { type: "string" },
      kind: "value",
      normalize: normalizeDescription,
    },
  ],
};

function scopeSection(section: "projects" | "environments", noun: string): SectionShape {
  return {
    section,
    noun,
    description: `Who may do what in one ${noun}. The first grant closes it to everybody else; without any it is open to the organization.`,
    lifecycle: "adopted",
    hasId: false,
    holders: {
      key: "access",
      form: roleForm,
      description: `Grants on the ${noun}; they need a plan with role-based access control. One must be a person who is owner.`,
      acceptsGroups: true,
      keeps: ["owner"],
    },
    settings: [],
  };
}

const cloudtruthShape: OrgShape = {
  options: {
    ...verifiedEmailsOption,
    "admins-may-change": {
      type: "boolean",
      default: false,
      description:
        "How to read a contradiction in CloudTruth's documentation: true if admins may change and remove members who are not owners. Default: only owners may.",
    },
    resend: {
      type: "array",
      items: { type: "string" },
      description:
        "Better not used: people (key or e-mail) whose open invitation is mailed again by every apply. `rolecall invite --resend PERSON --on ORG` mails it once.",
    },
  },
  hasOwner: false,
  notManaged: ["personal access tokens and logins of other people"],
  members: {
    form: roleForm,
    description: "Who belongs to the organization, and at which level.",
    keeps: ["owner"],
    cascades: [],
    requiredBy: ["projects", "environments", "groups"],
  },
  sections: [groups, scopeSection("projects", "project"), scopeSection("environments", "environment")],
};

/** What a CloudTruth organization looks like in the file; the same for every set of options. */
export function shape(): OrgShape {
  return cloudtruthShape;
}
