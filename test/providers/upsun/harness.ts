import { createHttpClientFactory } from "../../../src/http/client.ts";
import type { Clock } from "../../../src/http/http.ts";
import type { Access } from "../../../src/model/access.ts";
import { formatAddress } from "../../../src/model/address.ts";
import { normalizeAccess } from "../../../src/model/compare.ts";
import type { Json } from "../../../src/model/json.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { Directory, type Person } from "../../../src/model/person.ts";
import { EXISTENCE } from "../../../src/model/shape.ts";
import type {
  DesiredGrant,
  DesiredOrg,
  DesiredResource,
  DesiredSetting,
  LiveOrg,
  OriginRef,
  SectionMode,
  UnlistedMode,
} from "../../../src/model/state.ts";
import { draftOrg, settleOrg } from "../../../src/plan/build-plan.ts";
import type { Connection, Draft, ReadScope } from "../../../src/providers/provider.ts";
import { upsun } from "../../../src/providers/upsun/index.ts";
import { memberForm, projectForm, shape } from "../../../src/providers/upsun/shape.ts";
import { createSimulator } from "../../../src/providers/upsun/simulator/index.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";

export const origin = "http://127.0.0.1:9";
const noOrigin: OriginRef = { file: "access.yaml", parent: [], key: "acme", via: [] };

/** A small repeatable random source. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A clock that jumps when somebody sleeps. */
export function createClock(start = Date.UTC(2026, 5, 1)): Clock & { advance(milliseconds: number): void } {
  let now = start;
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

const cast: readonly [string, string][] = [
  ["ada", "Ada Lovelace"],
  ["grace", "Grace Hopper"],
  ["linus", "Linus"],
  ["margaret", "Margaret"],
  ["katherine", "Katherine"],
  ["alan", "Alan"],
  ...["barbara", "dennis", "frances", "radia", "ken"].map((key): [string, string] => [key, key]),
  ["rolecall", "Rolecall"],
];

export function emailFor(key: string): string {
  return key === "linus" || key === "ken" ? `${key}@contractor.example` : `${key}@acme.example`;
}

export function createDirectory(extra: readonly Partial<Person>[] = []): Directory {
  const people = cast.map(
    ([key, name]): Person => ({
      key,
      name,
      email: emailFor(key),
      aliases: key === "grace" ? ["ghopper@acme.example"] : [],
      accounts: {},
      kind: key === "rolecall" ? "service" : "person",
    }),
  );
  const more = extra.map((person): Person => {
    const key = person.key ?? "extra";
    return { key, email: emailFor(key), aliases: [], accounts: {}, kind: "person", ...person };
  });
  return new Directory([...people.filter((one) => !more.some((other) => other.key === one.key)), ...more]);
}

/** The file's side of an organization, in short. */
export interface Wanted {
  readonly name?: string;
  readonly members?: Readonly<Record<string, readonly string[]>>;
  readonly projects?: Readonly<
    Record<
      string,
      { id?: string; access?: Readonly<Record<string, string | Readonly<Record<string, string>>>> }
    >
  >;
  readonly groups?: Readonly<
    Record<string, { members?: readonly string[]; role?: Json; projects?: readonly string[] }>
  >;
  readonly modes?: Readonly<Record<string, SectionMode>>;
  readonly unlisted?: UnlistedMode;
  readonly owner?: string;
}

function accessFrom(value: string | Readonly<Record<string, string>>): Access {
  return normalizeAccess(projectForm, typeof value === "string" ? { role: value } : { environments: value });
}

/** Builds what the loader would make of the file, implied memberships included. */
export function desire(wanted: Wanted): DesiredOrg {
  const root = formatAddress("acme");
  const grants = new Map<string, Map<string, DesiredGrant>>();
  const settings = new Map<string, Map<string, DesiredSetting>>();
  const resources = new Map<string, DesiredResource>();
  const modes = new Map<string, SectionMode>();
  const put = (address: string, subject: string, access: Access, isImplied = false): void => {
    const holders = grants.get(address) ?? new Map<string, DesiredGrant>();
    grants.set(address, holders);
    if (isImplied && holders.has(subject)) return;
    holders.set(subject, { access, origins: [noOrigin], ...(isImplied ? { isImplied: true } : {}) });
  };
  if (wanted.members !== undefined) {
    modes.set("members", "exact");
    grants.set(root, new Map());
    for (const [who, permissions] of Object.entries(wanted.members)) {
      put(root, who, normalizeAccess(memberForm, { permissions }));
    }
  }
  const implied = { permissions: [] };
  for (const [key, project] of Object.entries(wanted.projects ?? {})) {
    modes.set("projects", "exact");
    const address = formatAddress("acme", "projects", key);
    resources.set(address, {
      address,
      section: "projects",
      key,
      ...(project.id === undefined ? {} : { id: project.id }),
      origin: noOrigin,
      hasHolders: project.access !== undefined,
    });
    if (project.access === undefined) continue;
    grants.set(address, new Map());
    for (const [who, value] of Object.entries(project.access)) {
      put(address, who, accessFrom(value));
      put(root, who, implied, true);
    }
  }
  for (const [key, group] of Object.entries(wanted.groups ?? {})) {
    modes.set("groups", "exact");
    const address = formatAddress("acme", "groups", key);
    resources.set(address, { address, section: "groups", key, origin: noOrigin, hasHolders: true });
    grants.set(address, new Map());
    const own = new Map<string, DesiredSetting>([[EXISTENCE, { value: true, origins: [noOrigin] }]]);
    if (group.role !== undefined) own.set("role", { value: group.role, origins: [noOrigin] });
    settings.set(address, own);
    for (const who of group.members ?? []) {
      put(address, who, {});
      put(root, who, implied, true);
    }
    for (const project of group.projects ?? [])
      put(formatAddress("acme", "projects", project), `group:${key}`, {});
  }
  for (const [section, mode] of Object.entries(wanted.modes ?? {})) modes.set(section, mode);
  return {
    key: "acme",
    provider: "upsun",
    name: wanted.name ?? "acme",
    options: {},
    origin: noOrigin,
    modes,
    unlisted: wanted.unlisted ?? "report",
    protect: [],
    ...(wanted.owner === undefined ? {} : { owner: { subject: wanted.owner, origin: noOrigin } }),
    grants,
    settings,
    resources,
    expired: [],
  };
}

/** One request as the simulator received it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly status: number;
}

export type Tamper = (request: Request, answer: () => Promise<Response>) => Promise<Response> | undefined;

export interface TestBench {
  readonly simulator: Simulator;
  readonly seen: Seen[];
  readonly clock: ReturnType<typeof createClock>;
  connect(wanted: Wanted, options?: { token?: string; directory?: Directory }): Connected;
  /** Replaces or delays answers. */
  tamper(rule: Tamper | undefined): void;
  control(path: string, body?: unknown): Promise<Response>;
}

export interface Connected {
  readonly connection: Connection;
  readonly desired: DesiredOrg;
  readonly directory: Directory;
  /** Reads, compares, refines and orders. */
  plan(scope?: ReadScope): Promise<Planned>;
}

export interface Planned extends Draft {
  readonly live: LiveOrg;
}

/** A simulator in process, and connections to it. */
export function createBench(state: StateValue, seed = 7): TestBench {
  const clock = createClock();
  const simulator = createSimulator({ state, now: () => clock.now(), random: seeded(seed) });
  const seen: Seen[] = [];
  let rule: Tamper | undefined;
  const http = createHttpClientFactory({
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const text = await request.clone().text();
      const answer = async (): Promise<Response> => (await simulator.handle(request)).response;
      const response = await (rule?.(request.clone(), answer) ?? answer());
      const { pathname, search } = new URL(url);
      const isJson = (request.headers.get("content-type") ?? "").includes("json");
      const body: unknown = text === "" ? undefined : isJson ? JSON.parse(text) : text;
      seen.push({
        method: request.method,
        path: pathname,
        query: decodeURIComponent(search),
        body,
        status: response.status,
      });
      return response;
    },
    clock,
    signal: new AbortController().signal,
    random: seeded(1),
    userAgent: "rolecall/test",
  });
  return {
    simulator,
    seen,
    clock,
    tamper: (next) => {
      rule = next;
    },
    control: async (path, body) => {
      const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      return (await simulator.handle(new Request(`${origin}${path}`, init))).response;
    },
    connect: (wanted, options = {}) => {
      const desired = desire(wanted);
      const directory = options.directory ?? createDirectory();
      const connection = upsun.connect({
        org: desired,
        shape,
        directory,
        token: options.token ?? "token-rolecall",
        hosts: { api: origin, auth: origin },
        http,
        clock,
      });
      return {
        connection,
        desired,
        directory,
        plan: (scope) => makePlan(connection, desired, directory, scope),
      };
    },
  };
}

async function makePlan(
  connection: Connection,
  desired: DesiredOrg,
  directory: Directory,
  scope: ReadScope = {},
): Promise<Planned> {
  const live = await connection.read(scope);
  const input = {
    desired,
    live,
    shape,
    derive: upsun.derive,
    directory,
    locate: () => ({ file: "access.yaml", line: 1, column: 1, via: [] }),
    ...(scope.addresses === undefined ? {} : { addresses: scope.addresses }),
  };
  const drafted = draftOrg(input);
  const refined = upsun.refine({ ...drafted, desired, live, directory, escalations: [], findings: [] });
  return { ...refined, live, ...settleOrg(input, refined) };
}

/** Carries a plan out in order, the way the executor does: covered operations cost no call. */
export async function applyAll(connected: Connected, operations: readonly Operation[]): Promise<string[]> {
  const notes: string[] = [];
  for (const operation of operations) {
    if (operation.coveredBy !== undefined) continue;
    const outcome = await connected.connection.apply(operation);
    notes.push(`${operation.action} ${operation.id}${outcome.isPending === true ? " (pending)" : ""}`);
  }
  return notes;
}

/** The writes the simulator received, without the login. */
export function writesOf(seen: readonly Seen[]): readonly Pick<Seen, "method" | "path" | "body">[] {
  return seen
    .filter((one) => one.method !== "GET" && one.path !== "/oauth2/token")
    .map(({ method, path, body }) => ({
      method,
      path,
      ...(body === undefined ? { body: undefined } : { body }),
    }));
}
