import { deriveNothing } from "../../src/effective/derivation.ts";
import type { Access } from "../../src/model/access.ts";
import { normalizeAccess } from "../../src/model/compare.ts";
import type { Json } from "../../src/model/json.ts";
import { Directory, type Person } from "../../src/model/person.ts";
import type { AccessForm, OrgShape, SettingShape } from "../../src/model/shape.ts";
import type {
  DesiredGrant,
  DesiredOrg,
  DesiredResource,
  LiveGrant,
  LiveOrg,
  LiveResource,
  OriginRef,
  SectionMode,
} from "../../src/model/state.ts";
import type { DraftInput } from "../../src/plan/draft-input.ts";

const named = (...names: string[]): { name: string; description: string }[] =>
  names.map((name) => ({ name, description: name }));

export const memberForm: AccessForm = { form: "role", roles: named("viewer", "member", "admin") };
export const appForm: AccessForm = {
  form: "permissions",
  permissions: named("view", "deploy", "manage"),
  always: ["view"],
};

/** What a group may do: the higher, the more. */
const levelSetting: SettingShape = {
  key: "level",
  description: "",
  schema: { type: "number" },
  kind: "value",
  normalize: (value) => ({ value }),
  compare: (before, after) => {
    const gain = Number(after ?? 0) - Number(before ?? 0);
    return gain > 0 ? "more" : gain < 0 ? "less" : "none";
  },
};

/** A made-up system with a member list that needs an admin, apps with permissions, and groups that reach apps. */
export const shape: OrgShape = {
  options: {},
  hasOwner: true,
  members: { form: memberForm, description: "", keeps: ["admin"], cascades: ["apps", "groups"] },
  sections: [
    {
      section: "apps",
      noun: "app",
      description: "",
      lifecycle: "adopted",
      hasId: false,
      holders: { key: "collaborators", form: appForm, description: "", acceptsGroups: false, keeps: [] },
      settings: [
        {
          key: "locked",
          description: "",
          schema: { type: "boolean" },
          kind: "value",
          normalize: (value) => ({ value }),
        },
        {
          key: "owner",
          description: "",
          schema: { type: "string" },
          kind: "subject",
          normalize: (value) => ({ value }),
        },
      ],
    },
    {
      section: "scopes",
      noun: "scope",
      description: "",
      lifecycle: "adopted",
      hasId: false,
      holders: {
        key: "access",
        form: { form: "role", roles: named("viewer", "owner") },
        description: "",
        acceptsGroups: true,
        keeps: ["owner"],
      },
      settings: [],
    },
    {
      section: "groups",
      noun: "group",
      description: "",
      lifecycle: "managed",
      hasId: false,
      holders: { key: "members", form: { form: "listed" }, description: "", acceptsGroups: false, keeps: [] },
      settings: [levelSetting],
      reaches: { key: "apps", section: "apps", description: "" },
    },
  ],
};

export const origin: OriginRef = { file: "access.yaml", parent: ["orgs"], key: "acme", via: [] };

export const person = (key: string): Person => ({
  key,
  email: `${key}@acme.example`,
  aliases: [],
  accounts: {},
  kind: "person",
});

export const people = ["ada", "bob", "cyd", "dee", "eve"];
export const directory = new Directory(people.map(person));

type Grants = Record<string, Record<string, Access>>;

export interface World {
  readonly desired?: Grants;
  readonly live?: Record<string, Record<string, LiveGrant | Access>>;
  readonly modes?: Record<string, SectionMode>;
  readonly settings?: Record<string, Record<string, Json>>;
  readonly liveSettings?: Record<string, Record<string, Json>>;
  readonly liveResources?: readonly string[];
  /** Resources that the files list without saying who holds access there. */
  readonly listed?: readonly string[];
  readonly org?: Partial<DesiredOrg>;
  readonly liveOrg?: Partial<LiveOrg>;
  readonly actor?: string;
  readonly directory?: Directory;
}

/** What planning starts from, out of plain tables of address, subject and access. */
export function input(world: World): DraftInput {
  const known = world.directory ?? directory;
  return {
    desired: desiredOrg(world),
    live: liveOrg(world),
    shape,
    derive: deriveNothing,
    directory: known,
    locate: (ref) => ({ file: ref.file, line: 1, column: 1, via: ref.via }),
  };
}

function formOf(address: string): AccessForm {
  const section = address.split("/")[1];
  if (section === undefined) return memberForm;
  return (
    shape.sections.find((candidate) => candidate.section === section)?.holders?.form ?? { form: "listed" }
  );
}

function normalized(address: string, subject: string, access: Access): Access {
  return subject.startsWith("group:") && address.includes("/apps/")
    ? {}
    : normalizeAccess(formOf(address), access);
}

function desiredOrg(world: World): DesiredOrg {
  const desired = world.desired ?? {};
  const grants = new Map<string, Map<string, DesiredGrant>>();
  const resources = new Map<string, DesiredResource>();
  const modes = new Map<string, SectionMode>(Object.entries(world.modes ?? {}));
  const list = (address: string, hasHolders: boolean): void => {
    const [, section, key] = address.split("/");
    if (section === undefined || key === undefined) return;
    if (!modes.has(section)) modes.set(section, "exact");
    resources.set(address, { address, section, key, origin, hasHolders });
  };
  for (const [address, holders] of Object.entries(desired)) {
    if (address === "acme" && !modes.has("members")) modes.set("members", "exact");
    list(address, true);
    grants.set(
      address,
      new Map(
        Object.entries(holders).map(([subject, access]) => [
          subject,
          { access: normalized(address, subject, access), origins: [origin] },
        ]),
      ),
    );
  }
  for (const address of world.listed ?? []) list(address, false);
  for (const address of Object.keys(world.settings ?? {})) if (!resources.has(address)) list(address, false);
  return {
    key: "acme",
    provider: "fake",
    name: "acme",
    options: {},
    origin,
    modes,
    unlisted: "report",
    protect: [],
    grants,
    settings: settingsMap(world.settings, (value) => ({ value, origins: [origin] })),
    resources,
    expired: [],
    ...world.org,
  };
}

function settingsMap<T>(
  source: Record<string, Record<string, Json>> | undefined,
  make: (value: Json) => T,
): Map<string, Map<string, T>> {
  return new Map(
    Object.entries(source ?? {}).map(([address, settings]) => [
      address,
      new Map(Object.entries(settings).map(([key, value]) => [key, make(value)])),
    ]),
  );
}

function liveOrg(world: World): LiveOrg {
  const grants = new Map<string, Map<string, LiveGrant>>();
  const resources = new Map<string, LiveResource>();
  const exists = (address: string): void => {
    const section = address.split("/")[1];
    if (section !== undefined) resources.set(address, { address, section });
  };
  for (const [address, holders] of Object.entries(world.live ?? {})) {
    exists(address);
    grants.set(
      address,
      new Map(
        Object.entries(holders).map(([subject, grant]) => [subject, liveGrant(address, subject, grant)]),
      ),
    );
  }
  for (const address of world.liveResources ?? []) exists(address);
  for (const address of Object.keys(world.liveSettings ?? {})) exists(address);
  const actor = world.actor ?? "robot@acme.example";
  return {
    org: "acme",
    readAt: "2026-11-23T00:00:00.000Z",
    actor: { identity: { id: `id-${actor}` }, subject: actor, standing: "admin", powers: [] },
    grants,
    settings: settingsMap(world.liveSettings, (value) => ({ value })),
    resources,
    gaps: [],
    notices: [],
    facts: {},
    ...world.liveOrg,
  };
}

function liveGrant(address: string, subject: string, grant: LiveGrant | Access): LiveGrant {
  const full: LiveGrant =
    "access" in grant
      ? grant
      : { access: grant, identity: { id: `id-${subject}`, email: `${subject}@acme.example` } };
  return { ...full, access: normalized(address, subject, full.access) };
}

/** A live grant that is only an invitation. */
export function invited(access: Access): LiveGrant {
  return { access, identity: { email: "invited@acme.example" }, pending: { state: "pending" } };
}
