import type { StateValue } from "../../../simulator/contract.ts";
import {
  type Account,
  ALL_PERMISSIONS,
  type App,
  fold,
  type Invitation,
  type Membership,
  newId,
  type Row,
  type Space,
  type Store,
  type Switches,
  stamp,
  type Team,
  type TeamRole,
} from "./store.ts";

type StateObject = { readonly [key: string]: StateValue };

const DEFAULTS: Switches = {
  deletionLagSeconds: 0,
  legacy: "answer",
  fixedPermissions: "refuse",
  permissionEntities: "all",
  memberPutWhileInviting: "add",
  refusedEmails: [],
  pageSize: 200,
  rangeTies: "keep",
  bucketSize: 4500,
  refillPerMinute: 75,
};

/** Builds the world from a state file's part. @throws Error for a state that makes no sense */
export function loadState(state: StateValue, now: () => number, random: () => number): Store {
  const root = objectAt(state ?? {}, "heroku");
  const world: Store = {
    switches: { ...DEFAULTS, ...(objectAt(root.switches ?? {}, "switches") as Partial<Switches>) },
    accounts: new Map(),
    tokens: [],
    teams: [],
    personalApps: [],
    enterprises: [],
    mails: [],
    buckets: new Map(),
    now,
    random,
  };
  const loader = new Loader(world);
  for (const item of listAt(root.accounts ?? [], "accounts")) loader.account(item);
  for (const item of listAt(root.tokens ?? [], "tokens")) loader.token(item);
  for (const item of listAt(root.enterprises ?? [], "enterprises")) loader.enterprise(item);
  for (const item of listAt(root.teams ?? [], "teams")) loader.team(item);
  for (const item of listAt(root.apps ?? [], "apps")) {
    const app = loader.app(item, "apps", null);
    if (app.owner === null) throw new Error(`heroku: apps: ${app.name} needs an owner.`);
    world.personalApps.push(app);
  }
  for (const item of listAt(root.mails ?? [], "mails")) {
    const mail = objectAt(item, "mails");
    world.mails.push({ to: textAt(mail.to, "mails.to"), about: textAt(mail.about, "mails.about") });
  }
  for (const item of listAt(root.budgets ?? [], "budgets")) {
    const bucket = objectAt(item, "budgets");
    const account = loader.person(textAt(bucket.user, "budgets.user"));
    world.buckets.set(account.id, { tokens: Number(bucket.tokens), at: Number(bucket.at) });
  }
  return world;
}

class Loader {
  readonly #world: Store;

  constructor(world: Store) {
    this.#world = world;
  }

  account(item: StateValue): void {
    const given = typeof item === "string" ? { email: item } : objectAt(item, "accounts");
    const email = textAt(given.email, "accounts.email");
    const trouble = given.trouble ?? null;
    if (trouble !== null && trouble !== "suspended" && trouble !== "delinquent" && trouble !== "two_factor") {
      throw new Error(`heroku: accounts: ${email} has the unknown trouble ${JSON.stringify(trouble)}.`);
    }
    this.#world.accounts.set(fold(email), {
      id: this.#id(given.id),
      email,
      name: typeof given.name === "string" ? given.name : null,
      federated: given.federated === true,
      twoFactor: given.twoFactor === true,
      trouble,
    });
  }

  /** Everybody who is named anywhere has an account. */
  person(email: string): Account {
    const known = this.#world.accounts.get(fold(email));
    if (known !== undefined) return known;
    this.account(email);
    return this.person(email);
  }

  token(item: StateValue): void {
    const given = objectAt(item, "tokens");
    const user = textAt(given.user, "tokens.user");
    this.person(user);
    this.#world.tokens.push({
      token: textAt(given.token, "tokens.token"),
      user,
      env: typeof given.env === "string" ? given.env : null,
    });
  }

  enterprise(item: StateValue): void {
    const given = objectAt(item, "enterprises");
    const members = listAt(given.members ?? [], "enterprises.members").map((entry) => {
      const member = objectAt(entry, "enterprises.members");
      const email = this.person(textAt(member.email, "enterprises.members.email")).email;
      return {
        id: this.#id(member.id),
        email,
        permissions: textsAt(member.permissions ?? [], "enterprises.members.permissions"),
        federated: member.federated === true,
      };
    });
    this.#world.enterprises.push({
      id: this.#id(given.id),
      name: textAt(given.name, "enterprises.name"),
      members,
    });
  }

  team(item: StateValue): void {
    const given = objectAt(item, "teams");
    const name = textAt(given.name, "teams.name");
    const type = given.type ?? "team";
    if (type !== "team" && type !== "enterprise")
      throw new Error(`heroku: teams: ${name} has the unknown type ${JSON.stringify(type)}.`);
    const team: Team = {
      id: this.#id(given.id),
      name,
      type,
      enterprise: typeof given.enterprise === "string" ? given.enterprise : null,
      features: this.#features(given.features, type),
      membershipLimit: typeof given.membershipLimit === "number" ? given.membershipLimit : null,
      preferences: new Map(
        Object.entries(objectAt(given.preferences ?? {}, `${name}.preferences`)) as [
          string,
          string | boolean | null,
        ][],
      ),
      members: entriesAt(given.members ?? [], `${name}.members`, "role").map((entry) =>
        this.#member(entry, type, name),
      ),
      invitations: listAt(given.invitations ?? [], `${name}.invitations`).map((entry) =>
        this.#invitation(entry, name),
      ),
      apps: listAt(given.apps ?? [], `${name}.apps`).map((entry) => this.app(entry, name, "pseudo")),
      spaces: listAt(given.spaces ?? [], `${name}.spaces`).map((entry) => this.#space(entry, name)),
      createdAt: this.#time(given.createdAt),
    };
    this.#world.teams.push(team);
  }

  #features(value: StateValue | undefined, type: Team["type"]): Map<string, boolean> {
    if (value === undefined) {
      return new Map([[type === "team" ? "team-invite-acceptance" : "org-access-controls", true]]);
    }
    const entries = Array.isArray(value)
      ? value.map((name): [string, boolean] => [textAt(name, "features"), true])
      : Object.entries(objectAt(value, "features")).map(([name, enabled]): [string, boolean] => [
          name,
          enabled === true,
        ]);
    return new Map(entries);
  }

  #member(entry: StateObject, type: Team["type"], team: string): Membership {
    const email = this.person(textAt(entry.email, `${team}.members.email`)).email;
    return {
      id: this.#id(entry.id),
      email,
      role: roleAt(entry.role, `${team}.members: ${email}`, type),
      federated: entry.federated === true,
      createdAt: this.#time(entry.createdAt),
      updatedAt: this.#time(entry.updatedAt ?? entry.createdAt),
    };
  }

  #invitation(item: StateValue, team: string): Invitation {
    const entry = objectAt(item, `${team}.invitations`);
    const email = this.person(textAt(entry.email, `${team}.invitations.email`)).email;
    return {
      id: this.#id(entry.id),
      token: typeof entry.token === "string" ? entry.token : newId(this.#world).replaceAll("-", ""),
      email,
      role: roleAt(entry.role, `${team}.invitations: ${email}`, "team"),
      invitedBy: this.person(textAt(entry.invitedBy ?? email, `${team}.invitations.invitedBy`)).email,
      createdAt: this.#time(entry.createdAt),
      updatedAt: this.#time(entry.updatedAt ?? entry.createdAt),
    };
  }

  app(item: StateValue, where: string, owner: string | null): App {
    const entry = typeof item === "string" ? { name: item } : objectAt(item, `${where}.apps`);
    const name = textAt(entry.name, `${where}.apps.name`);
    return {
      id: this.#id(entry.id),
      name,
      locked: entry.locked === true,
      owner:
        entry.owner === undefined
          ? owner
          : entry.owner === null
            ? null
            : textAt(entry.owner, `${name}.owner`),
      rows: entriesAt(entry.collaborators ?? [], `${name}.collaborators`, "permissions").map((row) =>
        this.#row(row, name),
      ),
      createdAt: this.#time(entry.createdAt),
      updatedAt: this.#time(entry.updatedAt ?? entry.createdAt),
    };
  }

  #row(entry: StateObject, app: string): Row {
    const permissions = textsAt(entry.permissions ?? [], `${app}.collaborators.permissions`);
    const strange = permissions.find((name) => !ALL_PERMISSIONS.includes(name));
    if (strange !== undefined) throw new Error(`heroku: ${app}: there is no permission ${strange}.`);
    return {
      id: this.#id(entry.id),
      email: this.person(textAt(entry.email, `${app}.collaborators.email`)).email,
      permissions: [...new Set([...permissions, "view"])].sort(),
      createdAt: this.#time(entry.createdAt),
      updatedAt: this.#time(entry.updatedAt ?? entry.createdAt),
      removedAt: typeof entry.removedAt === "number" ? entry.removedAt : null,
    };
  }

  #space(item: StateValue, team: string): Space {
    const entry = objectAt(item, `${team}.spaces`);
    const users = entriesAt(entry.users ?? [], `${team}.spaces.users`, "permissions").map((user) => ({
      email: this.person(textAt(user.email, `${team}.spaces.users.email`)).email,
      permissions: textsAt(user.permissions ?? [], `${team}.spaces.users.permissions`),
    }));
    return { id: this.#id(entry.id), name: textAt(entry.name, `${team}.spaces.name`), users };
  }

  #id(value: StateValue | undefined): string {
    return typeof value === "string" ? value.toLowerCase() : newId(this.#world);
  }

  #time(value: StateValue | undefined): string {
    return typeof value === "string" ? value : stamp(this.#world);
  }
}

function roleAt(value: StateValue | undefined, where: string, type: Team["type"]): TeamRole {
  if (value === "admin" || value === "member" || (value === "viewer" && type === "enterprise")) return value;
  throw new Error(
    `heroku: ${where}: the role ${JSON.stringify(value ?? null)} does not exist on a team of type ${type}.`,
  );
}

function objectAt(value: StateValue, where: string): StateObject {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`heroku: ${where}: a mapping is expected.`);
}

function listAt(value: StateValue, where: string): readonly StateValue[] {
  if (Array.isArray(value)) return value;
  throw new Error(`heroku: ${where}: a list is expected.`);
}

function textAt(value: StateValue | undefined, where: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`heroku: ${where}: a text is expected.`);
}

function textsAt(value: StateValue, where: string): string[] {
  return listAt(value, where).map((item) => textAt(item, where));
}

/** People as a list of objects, a list of e-mails, or a mapping from e-mail to one value. */
function entriesAt(value: StateValue, where: string, key: string): readonly StateObject[] {
  if (Array.isArray(value)) {
    return value.map((item) => (typeof item === "string" ? { email: item } : objectAt(item, where)));
  }
  return Object.entries(objectAt(value, where)).map(([email, held]) => ({ email, [key]: held }));
}
