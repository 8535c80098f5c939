import {
  type Codec,
  flag,
  flagOrText,
  list,
  mapOf,
  noted,
  oneOf,
  orBare,
  tableOf,
  text,
  textOf,
  through,
  time,
} from "../../../simulator/kit/codec.ts";
import {
  inside,
  made,
  maybe,
  nothing,
  record,
  required,
  silent,
  unsaved,
} from "../../../simulator/kit/record.ts";
import {
  count,
  createdAt,
  firstOwner,
  type InOrganization,
  id,
  type Loading,
  off,
  on,
  slugIn,
  teamIdOf,
  teamIds,
  texts,
  updatedAt,
  userId,
  userIds,
  within,
} from "./references.ts";
import { repository } from "./state-repository.ts";
import { customRepositoryRole, organizationRoles } from "./state-roles.ts";
import type {
  StoredInstallation,
  StoredInvitation,
  StoredMember,
  StoredOrganization,
  StoredTeam,
  TeamSync,
} from "./store.ts";

/** What an organization has where the state says nothing; the vendor's own defaults. */
const DEFAULT_SETTINGS: Readonly<Record<string, string | boolean>> = {
  default_repository_permission: "read",
  members_can_create_repositories: true,
  members_can_create_public_repositories: true,
  members_can_create_private_repositories: true,
  members_can_create_internal_repositories: false,
  members_can_create_pages: true,
  members_can_create_public_pages: true,
  members_can_create_private_pages: true,
  members_can_fork_private_repositories: false,
  deploy_keys_enabled_for_repositories: true,
  members_can_delete_repositories: true,
  members_can_change_repo_visibility: true,
  members_can_invite_outside_collaborators: true,
  members_can_create_teams: true,
  members_can_delete_issues: false,
  members_can_view_dependency_insights: true,
  readers_can_create_discussions: true,
};

type Standing = Omit<StoredMember, "userId">;

const memberRole = oneOf("admin", "member");

/** A role, or a mapping that says more. */
const standing = orBare(
  memberRole,
  "role",
  record<Standing, unknown>(
    { role: made(memberRole, () => "member"), isDirect: on, isPublic: off, visibleFrom: unsaved(() => 0) },
    { keys: { isDirect: "direct", isPublic: "public" } },
  ),
);

const members: Codec<StoredMember[], Loading> = through(mapOf<number, Standing, Loading>(userId, standing), {
  load: (byUser) => [...byUser].map(([user, one]) => ({ userId: user, ...one })),
  save: (all) => new Map(all.map(({ userId: user, ...one }) => [user, one])),
});

/** A team as it stands in the file: its parent by slug or name. */
interface TeamEntry extends StoredTeam {
  readonly parent: string | null;
}

const team = record<TeamEntry, InOrganization>(
  {
    id,
    name: required(text),
    description: maybe(text, null),
    privacy: made(oneOf("closed", "secret"), () => "closed"),
    notifies: silent(noted(flag, { description: "Default: true." }), () => true),
    permission: silent(text, () => "pull"),
    parentId: unsaved(() => null),
    parent: maybe(textOf({ description: "Slug or name of the team above." }), null),
    type: silent(oneOf("organization", "enterprise"), () => "organization"),
    sync: maybe(
      record<TeamSync, unknown>({
        kind: made(oneOf("identity", "external"), () => "identity"),
        groups: made(texts, nothing),
      }),
      null,
    ),
    members: silent(
      mapOf<number, "member" | "maintainer", Loading>(userId, oneOf("member", "maintainer")),
      () => new Map(),
    ),
    createdAt,
    updatedAt,
    visibleFrom: unsaved(() => 0),
  },
  { keys: { createdAt: "created", updatedAt: "updated" } },
);

/** Teams in the order of the file, whichever stands above which. */
const teams: Codec<StoredTeam[], InOrganization> = {
  schema: list(team).schema,
  load: (value, loading, place) => {
    const entries = list(team).load(value, loading, place);
    const { login } = loading.organization;
    return entries.map(({ parent, ...one }) => ({
      ...one,
      parentId: parent === null ? null : teamIdOf({ login, teams: entries }, parent, place),
    }));
  },
  save: (all, loading) =>
    list(team).save(
      all.map((one) => ({
        ...one,
        parent: one.parentId === null ? null : (slugIn(loading.organization, one.parentId) ?? null),
      })),
      loading,
    ),
};

const invitation = record<StoredInvitation, InOrganization>(
  {
    id,
    userId: maybe(userId, null),
    email: maybe(text, null),
    role: made(
      oneOf<string>("admin", "direct_member", "billing_manager", "hiring_manager", "reinstate"),
      () => "direct_member",
    ),
    createdAt,
    inviterId: made(userId, firstOwner),
    teamIds: silent(teamIds, nothing),
    source: silent(oneOf<string>("member", "scim"), () => "member"),
    failedAt: maybe(time, null),
    failedReason: maybe(text, null),
  },
  {
    keys: {
      userId: "login",
      createdAt: "created",
      inviterId: "inviter",
      teamIds: "teams",
      failedAt: "failed",
      failedReason: "reason",
    },
  },
);

const appId: Codec<number, InOrganization> = through(textOf({ description: "Slug of the App." }), {
  load: (slug, { store, organization }, place) => {
    const app = store.apps.find((one) => one.slug === slug);
    if (app !== undefined) return app.id;
    throw new Error(`${place}: ${organization.login} has the App "${slug}" installed, which does not exist.`);
  },
  save: (app, { store }) => store.apps.find((one) => one.id === app)?.slug ?? "",
});

/** Repositories by name, as numbers. */
const selection: Codec<number[], InOrganization> = through(
  noted(texts, { description: "Only these repositories. Default: all." }),
  {
    load: (names, { organization }) =>
      organization.repositories.filter(({ name }) => names.includes(name)).map((one) => one.id),
    save: (ids, { organization }) =>
      organization.repositories.filter((one) => ids.includes(one.id)).map(({ name }) => name),
  },
);

const installation = record<StoredInstallation, InOrganization>(
  {
    id,
    appId: required(appId),
    permissions: made(tableOf(text), () => ({})),
    selected: maybe(selection, null),
    suspendedAt: maybe(time, null),
  },
  { keys: { appId: "app", suspendedAt: "suspended" } },
);

type Former = StoredOrganization["former"] extends Map<number, infer Value> ? Value : never;

const former = record<Former, InOrganization>(
  { role: made(memberRole, () => "member"), teamIds: silent(teamIds, nothing) },
  { keys: { teamIds: "teams" } },
);

/** What the file says, over what holds without it. */
const settings: Codec<StoredOrganization["settings"]> = through(tableOf(flagOrText), {
  load: (given) => ({ ...DEFAULT_SETTINGS, ...given }),
  save: (all) => all,
});

const noUsers = (): Set<number> => new Set();

/** One organization of a state file. */
export const organization = record<StoredOrganization, Loading>(
  {
    id,
    login: required(text),
    createdAt: made(time, () => "2020-01-01T00:00:00Z"),
    plan: made(
      record<StoredOrganization["plan"], unknown>({
        name: made(oneOf<string>("free", "team", "business", "enterprise"), () => "team"),
        seats: maybe(count, null),
      }),
      () => ({ name: "team", seats: null }),
    ),
    settings: made(noted(settings, { description: "By the vendor's names." }), () => ({
      ...DEFAULT_SETTINGS,
    })),
    ghec: silent(noted(flag, { description: "Enterprise Cloud: custom roles exist." }), () => false),
    emu: silent(
      noted(flag, { description: "Users are managed by the enterprise: no invitations." }),
      () => false,
    ),
    saml: silent(
      noted(flag, { description: "Tokens have to be authorised for single sign-on." }),
      () => false,
    ),
    requiresTwoFactor: off,
    billingManagers: silent(userIds, noUsers),
    refusing: silent(
      noted(userIds, { description: "People who left by themselves or blocked the organization." }),
      noUsers,
    ),
    members: made(members, nothing),
    teams: inside(within, silent(teams, nothing)),
    customRoles: silent(list(customRepositoryRole), nothing),
    repositories: inside(within, silent(list(repository), nothing)),
    roles: inside(
      within,
      silent(organizationRoles, (loading) => organizationRoles.load([], loading, "roles")),
    ),
    invitations: inside(within, silent(list(invitation), nothing)),
    installations: inside(within, silent(list(installation), nothing)),
    former: inside(
      within,
      silent(mapOf<number, Former, InOrganization>(userId, former), () => new Map()),
    ),
    invitedAt: unsaved(nothing),
  },
  {
    keys: { createdAt: "created", customRoles: "customRepositoryRoles", former: "formerMembers" },
    settle: (one, { store }) => void store.organizations.push(one),
  },
);
