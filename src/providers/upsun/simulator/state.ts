import type { StateValue } from "../../../simulator/contract.ts";
import type { WireInvitationState, WireTypeRole } from "../wire.ts";
import { sshUsers } from "./rights.ts";
import type {
  EnvironmentRecord,
  HeldRecord,
  OrganizationInvitationRecord,
  OrganizationRecord,
  ProjectInvitationRecord,
  ProjectRecord,
  Stamped,
  Store,
  Switches,
  TeamRecord,
} from "./store.ts";
import { defaultSwitches, ensureUser, newShortId, newUlid, newUuid } from "./store.ts";

type Fields = Readonly<Record<string, StateValue | undefined>>;

/** Things of the state file came to be on this day, a second apart, so that reloading gives the same answers. */
const beginning = Date.UTC(2026, 0, 5, 9, 0, 0);

/** Fills a store from a state file. @throws Error that names what makes no sense */
export function loadState(state: StateValue, store: Store): void {
  let ticks = 0;
  const stamp = (): Stamped => {
    ticks += 1;
    return { createdAt: beginning + ticks * 1000, updatedAt: beginning + ticks * 1000 };
  };
  const root = fields(state, "the upsun state");
  Object.assign(store.switches, readSwitches(root.switches));
  for (const entry of list(root.users, "users")) loadUser(store, fields(entry, "users"));
  for (const entry of list(root.tokens, "tokens")) {
    const token = fields(entry, "tokens");
    const env = optionalText(token.env);
    const record = { token: text(token.token, "tokens: token"), email: text(token.user, "tokens: user") };
    ensureUser(store, record.email);
    store.tokens.push(env === undefined ? record : { ...record, env });
  }
  for (const entry of list(root.organizations, "organizations")) {
    store.organizations.push(loadOrganization(store, fields(entry, "organizations"), stamp));
  }
}

function readSwitches(value: StateValue | undefined): Partial<Switches> {
  const given = value === undefined || value === null ? {} : fields(value, "switches");
  for (const key of Object.keys(given)) {
    if (!(key in defaultSwitches))
      throw new Error(`switches: "${key}" is not a switch of the Upsun simulator.`);
  }
  return given as Partial<Switches>;
}

function loadUser(store: Store, entry: Fields): void {
  const email = text(entry.email, "users: email");
  const id = optionalText(entry.id);
  const user = ensureUser(store, email);
  if (id !== undefined) {
    store.users.delete(user.id);
    user.id = id;
    store.users.set(id, user);
  }
  user.firstName = optionalText(entry.first_name) ?? user.firstName;
  user.lastName = optionalText(entry.last_name) ?? user.lastName;
  user.reference = (optionalText(entry.reference) as typeof user.reference | undefined) ?? "present";
  user.hasMfa = entry.mfa_enabled !== false;
  user.hasSso = entry.sso_enabled === true;
}

function loadOrganization(store: Store, entry: Fields, stamp: () => Stamped): OrganizationRecord {
  const name = text(entry.name, "organizations: name");
  const owner = ensureUser(store, text(entry.owner, `${name}: owner`));
  const organization: OrganizationRecord = {
    ...stamp(),
    id: optionalText(entry.id) ?? newUlid(store),
    name,
    label: optionalText(entry.label) ?? name,
    type: optionalText(entry.type) === "fixed" ? "fixed" : "flexible",
    ownerId: owner.id,
    status: (optionalText(entry.status) as OrganizationRecord["status"] | undefined) ?? "active",
    capabilities: strings(entry.capabilities, `${name}: capabilities`),
    enforcesMfa: entry.mfa_enforced === true,
    members: loadHeld(store, entry.members, `${name}: members`, stamp),
    invitations: list(entry.invitations, `${name}: invitations`).map((one) =>
      loadOrganizationInvitation(store, fields(one, `${name}: invitations`), owner.id, stamp),
    ),
    projects: [],
    teams: [],
  };
  const ownerRecord = organization.members.get(owner.id) ?? { ...stamp(), permissions: [] };
  organization.members.delete(owner.id);
  organization.members = new Map([[owner.id, ownerRecord], ...organization.members]);
  for (const one of list(entry.projects, `${name}: projects`)) {
    organization.projects.push(loadProject(store, fields(one, `${name}: projects`), owner.id, stamp));
  }
  for (const project of organization.projects)
    addMissingMembers(organization, [...project.access.keys()], stamp);
  for (const one of list(entry.teams, `${name}: teams`)) {
    organization.teams.push(loadTeam(store, organization, fields(one, `${name}: teams`), stamp));
  }
  for (const team of organization.teams) addMissingMembers(organization, [...team.members.keys()], stamp);
  for (const project of organization.projects) settleSsh(store, organization, project);
  return organization;
}

/** Whoever has access is a member; a state file need not say it twice. */
function addMissingMembers(
  organization: OrganizationRecord,
  ids: readonly string[],
  stamp: () => Stamped,
): void {
  for (const id of ids) {
    if (!organization.members.has(id)) organization.members.set(id, { ...stamp(), permissions: [] });
  }
}

function settleSsh(store: Store, organization: OrganizationRecord, project: ProjectRecord): void {
  for (const environment of project.environments) {
    if (environment.ssh.has("?")) environment.ssh = sshUsers(store, organization, project, environment.type);
  }
}

function loadHeld(
  store: Store,
  value: StateValue | undefined,
  where: string,
  stamp: () => Stamped,
): Map<string, HeldRecord> {
  const held = new Map<string, HeldRecord>();
  const entries = value === undefined || value === null ? {} : fields(value, where);
  for (const [email, permissions] of Object.entries(entries)) {
    held.set(ensureUser(store, email).id, {
      ...stamp(),
      permissions: strings(permissions, `${where}: ${email}`),
    });
  }
  return held;
}

function loadInvitationBase(store: Store, entry: Fields, ownerId: string, stamp: () => Stamped) {
  const inviter = optionalText(entry.inviter);
  const stamped = stamp();
  const state = (optionalText(entry.state) as WireInvitationState | undefined) ?? "pending";
  return {
    ...stamped,
    id: optionalText(entry.id) ?? newUuid(store),
    state,
    email: text(entry.email, "invitations: email"),
    inviterId: inviter === undefined ? ownerId : ensureUser(store, inviter).id,
    finishedAt: state === "pending" || state === "processing" ? undefined : stamped.updatedAt,
  };
}

function loadOrganizationInvitation(
  store: Store,
  entry: Fields,
  ownerId: string,
  stamp: () => Stamped,
): OrganizationInvitationRecord {
  return {
    ...loadInvitationBase(store, entry, ownerId, stamp),
    permissions: strings(entry.permissions, "invitations: permissions"),
  };
}

function loadProjectInvitation(
  store: Store,
  entry: Fields,
  ownerId: string,
  stamp: () => Stamped,
): ProjectInvitationRecord {
  return {
    ...loadInvitationBase(store, entry, ownerId, stamp),
    role: optionalText(entry.role) === "admin" ? "admin" : "viewer",
    permissions: list(entry.permissions, "invitations: permissions").map((one): WireTypeRole => {
      const pair = fields(one, "invitations: permissions");
      return { type: text(pair.type, "invitations: type"), role: text(pair.role, "invitations: role") };
    }),
  };
}

function loadProject(store: Store, entry: Fields, ownerId: string, stamp: () => Stamped): ProjectRecord {
  const title = text(entry.title, "projects: title");
  const owner = optionalText(entry.owner);
  return {
    ...stamp(),
    id: optionalText(entry.id) ?? newShortId(store),
    title,
    status: (optionalText(entry.status) as ProjectRecord["status"] | undefined) ?? "active",
    ownerId: owner === undefined ? undefined : ensureUser(store, owner).id,
    userLicenses: typeof entry.user_licenses === "number" ? entry.user_licenses : undefined,
    environments: list(entry.environments, `${title}: environments`).map((one) =>
      loadEnvironment(store, fields(one, `${title}: environments`)),
    ),
    access: loadHeld(store, entry.access, `${title}: access`, stamp),
    invitations: list(entry.invitations, `${title}: invitations`).map((one) =>
      loadProjectInvitation(store, fields(one, `${title}: invitations`), ownerId, stamp),
    ),
    activities: [],
  };
}

function loadEnvironment(store: Store, entry: Fields): EnvironmentRecord {
  const ssh = entry.ssh === undefined ? undefined : strings(entry.ssh, "environments: ssh");
  return {
    name: text(entry.name, "environments: name"),
    type: optionalText(entry.type) ?? "development",
    status: optionalText(entry.status) ?? "active",
    ssh: new Set(ssh === undefined ? ["?"] : ssh.map((email) => ensureUser(store, email).id)),
  };
}

function loadTeam(
  store: Store,
  organization: OrganizationRecord,
  entry: Fields,
  stamp: () => Stamped,
): TeamRecord {
  const label = text(entry.label, "teams: label");
  const projects = strings(entry.projects, `${label}: projects`).map((wanted) => {
    const project = organization.projects.find((one) => one.id === wanted || one.title === wanted);
    if (project === undefined) throw new Error(`teams: ${label}: there is no project "${wanted}".`);
    return project.id;
  });
  return {
    ...stamp(),
    id: optionalText(entry.id) ?? newUlid(store),
    label,
    permissions: strings(entry.project_permissions, `${label}: project_permissions`),
    members: new Map(
      strings(entry.members, `${label}: members`).map((email) => [ensureUser(store, email).id, stamp()]),
    ),
    projects: new Map(projects.map((id) => [id, stamp()])),
  };
}

function fields(value: StateValue | undefined, where: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${where}: expected a mapping.`);
}

function list(value: StateValue | undefined, where: string): readonly StateValue[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new Error(`${where}: expected a list.`);
}

function strings(value: StateValue | undefined, where: string): string[] {
  return list(value, where).map((item) => text(item, where));
}

function text(value: StateValue | undefined, where: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`${where}: expected a text.`);
}

function optionalText(value: StateValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
