import type { Derive, RuleAccess } from "../../src/effective/derivation.ts";
import { deriveNothing } from "../../src/effective/derivation.ts";
import { sectionOf } from "../../src/model/address.ts";
import type { NamedLevel, OrgShape, SettingShape } from "../../src/model/shape.ts";
import type { AbilityTable, Provider } from "../../src/providers/provider.ts";

const levels = (...names: readonly string[]): readonly NamedLevel[] =>
  names.map((name) => ({ name, description: name }));

const groupRole: SettingShape = {
  key: "role",
  description: "What members may do.",
  schema: {},
  kind: "value",
  normalize: (value) => ({ value }),
};

/** Permissions on the organization, roles by environment type on projects, groups that reach projects. */
export const alphaShape: OrgShape = {
  options: {},
  hasOwner: true,
  members: {
    form: {
      form: "permissions",
      permissions: levels("admin", "billing", "members", "projects:list"),
      brings: { billing: ["projects:list"] },
    },
    description: "Members.",
    keeps: [],
    cascades: ["projects"],
  },
  sections: [
    {
      section: "projects",
      noun: "project",
      description: "Projects.",
      lifecycle: "adopted",
      hasId: true,
      holders: {
        key: "access",
        form: {
          form: "environments",
          roles: levels("viewer", "admin"),
          base: "viewer",
          environments: ["development", "production", "staging"],
          environmentRoles: levels("viewer", "contributor", "admin"),
        },
        description: "Access.",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [],
    },
    {
      section: "groups",
      noun: "group",
      description: "Groups.",
      lifecycle: "managed",
      hasId: false,
      holders: { key: "members", form: { form: "listed" }, description: "", acceptsGroups: false, keeps: [] },
      settings: [groupRole],
      reaches: { key: "projects", section: "projects", description: "" },
    },
  ],
};

/** Roles on the organization, environments and projects that hold access themselves, permissions on apps. */
export const betaShape: OrgShape = {
  options: {},
  hasOwner: false,
  members: {
    form: { form: "role", roles: levels("member", "admin", "owner"), canDisable: true },
    description: "Members.",
    keeps: ["owner"],
    cascades: [],
  },
  sections: [
    {
      section: "environments",
      noun: "environment",
      description: "Environments.",
      lifecycle: "adopted",
      hasId: false,
      holders: {
        key: "access",
        form: { form: "role", roles: levels("viewer", "contributor", "admin") },
        description: "",
        acceptsGroups: true,
        keeps: [],
      },
      settings: [],
    },
    {
      section: "apps",
      noun: "app",
      description: "Apps.",
      lifecycle: "adopted",
      hasId: false,
      holders: {
        key: "collaborators",
        form: { form: "permissions", permissions: levels("view", "deploy", "operate"), always: ["view"] },
        description: "",
        acceptsGroups: false,
        keeps: [],
      },
      settings: [],
    },
    {
      section: "groups",
      noun: "group",
      description: "Groups.",
      lifecycle: "managed",
      hasId: false,
      holders: { key: "members", form: { form: "listed" }, description: "", acceptsGroups: false, keeps: [] },
      settings: [],
    },
  ],
};

const alphaAbilities: readonly AbilityTable[] = [
  {
    section: "members",
    levels: "permission",
    source: "https://alpha.example/members",
    rows: [
      {
        ability: "manage-users",
        title: "Manage users",
        cells: { members: "yes", billing: "no", owner: "yes" },
      },
      {
        ability: "pay",
        title: "Pay bills",
        cells: { billing: "yes", members: "no", "projects:list": "no", owner: "yes" },
      },
    ],
  },
  {
    section: "projects",
    levels: "role",
    source: "https://alpha.example/projects",
    rows: [
      { ability: "manage-users", title: "Manage users", cells: { viewer: "no", admin: "yes" } },
      { ability: "push", title: "Push", cells: { viewer: "no", admin: "yes" } },
    ],
  },
  {
    section: "projects",
    levels: "environment-role",
    source: "https://alpha.example/projects",
    rows: [
      { ability: "push", title: "Push", cells: { viewer: "no", contributor: "yes", admin: "yes" } },
      { ability: "ssh", title: "SSH", cells: { viewer: "no", admin: "yes" } },
    ],
  },
];

const betaAbilities: readonly AbilityTable[] = [
  {
    section: "apps",
    levels: "permission",
    source: "https://beta.example/apps",
    rows: [{ ability: "push", title: "Push", cells: { view: "no", deploy: "yes" } }],
  },
];

const alphaProjects: readonly RuleAccess[] = [
  { to: { kind: "owner" }, access: { role: "admin" }, because: "Owners are admins of every project" },
  {
    to: { kind: "level", level: "admin" },
    access: { role: "admin" },
    because: "Admins are admins of every project",
  },
];

/** Owners and admins are admins of every project. */
export const alphaDerive: Derive = () => ({
  at: (address) => (sectionOf(address) === "projects" ? alphaProjects : []),
});

const notUsed = (): never => {
  throw new Error("Not part of this test.");
};

function provider(id: string, shape: OrgShape, rest: Pick<Provider, "abilities" | "derive">): Provider {
  return {
    id,
    title: id,
    tokenVariables: [],
    variablePrefixes: [],
    emails: "verified",
    hasInvitations: false,
    tokenHelp: "",
    hosts: [],
    shape: () => shape,
    variants: [{}],
    check: () => [],
    refine: (draft) => draft,
    predictReads: () => 0,
    connect: notUsed,
    ...rest,
  };
}

/** Two made-up vendors. */
export const vendors: ReadonlyMap<string, Provider> = new Map([
  ["alpha", provider("alpha", alphaShape, { abilities: () => alphaAbilities, derive: alphaDerive })],
  ["beta", provider("beta", betaShape, { abilities: () => betaAbilities, derive: deriveNothing })],
]);

/** The shape of a made-up vendor. */
export function shapes(id: string): OrgShape {
  const found = vendors.get(id);
  if (found === undefined) throw new Error(`No vendor ${id}`);
  return found.shape({});
}
