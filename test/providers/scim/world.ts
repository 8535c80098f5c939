import { execute } from "../../../src/apply/execute.ts";
import type { Journal } from "../../../src/apply/journal.ts";
import type { OperationResult } from "../../../src/apply/result.ts";
import { createHttpClientFactory } from "../../../src/http/client.ts";
import type { Clock } from "../../../src/http/http.ts";
import type { Access } from "../../../src/model/access.ts";
import { formatAddress } from "../../../src/model/address.ts";
import { normalizeAccess } from "../../../src/model/compare.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import { canonicalJson } from "../../../src/model/json.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { Directory, type Person } from "../../../src/model/person.ts";
import { EXISTENCE } from "../../../src/model/shape.ts";
import type {
  DesiredGrant,
  DesiredOrg,
  DesiredResource,
  DesiredSetting,
  LiveOrg,
} from "../../../src/model/state.ts";
import { draftOrg, settleOrg } from "../../../src/plan/build-plan.ts";
import type { Connection, Draft } from "../../../src/providers/provider.ts";
import { scim } from "../../../src/providers/scim/index.ts";
import { createSimulator } from "../../../src/providers/scim/simulator/index.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";

export const ORIGIN = "http://127.0.0.1:4000";
export const BASE = `${ORIGIN}/studio/scim/v2`;
export const SPACE = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";
export const NOW = Date.parse("2026-11-20T10:00:00Z");

/** A clock that moves when somebody sleeps. */
export function createClock(): Clock & { slept: number } {
  let now = NOW;
  return {
    slept: 0,
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
      this.slept += milliseconds;
    },
  };
}

/** A simulator over a state, in process. */
export function createTestSimulator(state: StateValue, now: () => number = () => NOW): Simulator {
  return createSimulator({ state, now, random: createRandom(7) });
}

/** A person with a whole name, from a first name. */
export function person(key: string, rest: Partial<Person> = {}): Person {
  const first = `${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`;
  return {
    key,
    givenName: first,
    familyName: "Doe",
    email: `${key}@acme.example`,
    aliases: [],
    accounts: {},
    kind: "person",
    ...rest,
  };
}

export interface DesiredSpace {
  readonly id?: string;
  readonly users?: readonly string[];
  readonly owner?: string;
  readonly whitelist?: Json;
}

export interface OrgWish {
  readonly options?: JsonObject;
  readonly members?: Readonly<Record<string, Access>>;
  readonly spaces?: Readonly<Record<string, DesiredSpace>>;
  readonly modes?: Readonly<Record<string, "exact" | "additive" | "ignore">>;
  readonly unlisted?: DesiredOrg["unlisted"];
}

/** What the files would resolve to. */
export function desiredOrg(wish: OrgWish): DesiredOrg {
  const options = wish.options ?? { profile: "viz-now", actor: "rolecall" };
  const shape = scim.shape(options);
  const [section] = shape.sections;
  if (section === undefined) throw new Error("no section");
  const ref = { file: "access.yaml", parent: [], key: "studio", via: [] };
  const grants = new Map<string, ReadonlyMap<string, DesiredGrant>>();
  const settings = new Map<string, ReadonlyMap<string, DesiredSetting>>();
  const resources = new Map<string, DesiredResource>();
  const modes = new Map(Object.entries(wish.modes ?? {}));
  if (wish.members !== undefined) {
    modes.set("members", modes.get("members") ?? "exact");
    const entries = Object.entries(wish.members).map(([subject, access]) => {
      return [subject, { access: normalizeAccess(shape.members.form, access), origins: [ref] }] as const;
    });
    grants.set("studio", new Map(entries));
  }
  if (wish.spaces !== undefined) modes.set(section.section, modes.get(section.section) ?? "exact");
  for (const [key, space] of Object.entries(wish.spaces ?? {})) {
    const address = formatAddress("studio", section.section, key);
    resources.set(address, {
      address,
      section: section.section,
      key,
      origin: ref,
      hasHolders: space.users !== undefined,
      ...(space.id === undefined ? {} : { id: space.id }),
    });
    if (space.users !== undefined) {
      grants.set(address, new Map(space.users.map((subject) => [subject, { access: {}, origins: [ref] }])));
    }
    const own = new Map<string, DesiredSetting>();
    if (section.lifecycle === "managed") own.set(EXISTENCE, { value: true, origins: [ref] });
    for (const setting of section.settings) {
      const value = space[setting.key as "owner" | "whitelist"];
      if (value === undefined) continue;
      const normalized = setting.normalize(value);
      if ("problem" in normalized) throw new Error(normalized.problem);
      own.set(setting.key, { value: normalized.value, origins: [ref] });
    }
    if (own.size > 0) settings.set(address, own);
  }
  return {
    key: "studio",
    provider: "scim",
    name: "studio",
    options,
    origin: ref,
    modes,
    unlisted: wish.unlisted ?? "report",
    protect: [],
    grants,
    settings,
    resources,
    expired: [],
  };
}

export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly status: number;
}

/** One organization, its people and its simulator. */
export class World {
  readonly simulator: Simulator;
  readonly directory: Directory;
  readonly clock = createClock();
  readonly wire: Wire[] = [];
  token = "secret-token";
  /** Answers instead of the simulator where it gives something. */
  intercept: ((request: Request, count: number) => Response | undefined) | undefined;

  constructor(state: StateValue, people: readonly Person[]) {
    this.simulator = createTestSimulator(state, () => this.clock.now());
    this.directory = new Directory(people);
  }

  /** Requests that could change something. */
  get writes(): readonly Wire[] {
    return this.wire.filter(({ method, path }) => method !== "GET" && !path.endsWith("/.search"));
  }

  connect(desired: DesiredOrg): Connection {
    const http = createHttpClientFactory({
      fetch: async (url, init) => await this.#deliver(url, init),
      clock: this.clock,
      signal: new AbortController().signal,
      userAgent: "rolecall-test",
      random: () => 0.5,
    });
    return scim.connect({
      org: desired,
      shape: scim.shape(desired.options),
      directory: this.directory,
      token: this.token,
      hosts: { api: BASE },
      http,
      clock: this.clock,
    });
  }

  async #deliver(url: string, init: RequestInit): Promise<Response> {
    const { signal: _signal, ...rest } = init;
    const request = new Request(url, rest);
    const text = typeof init.body === "string" ? init.body : "";
    const response =
      this.intercept?.(request.clone(), this.wire.length) ?? (await this.simulator.handle(request)).response;
    const { pathname, search } = new URL(url);
    this.wire.push({
      method: request.method,
      path: pathname.replace("/studio/scim/v2", ""),
      query: decodeURIComponent(search),
      headers: request.headers,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
      status: response.status,
    });
    return response;
  }

  /** Reads and plans, as the command does. */
  async plan(desired: DesiredOrg, connection = this.connect(desired)): Promise<Planned> {
    const live = await connection.read({});
    const input = {
      desired,
      live,
      shape: scim.shape(desired.options),
      derive: scim.derive,
      directory: this.directory,
      locate: () => ({ file: "access.yaml", line: 1, column: 1, via: [] }),
    };
    const drafted = draftOrg(input);
    const draft: Draft = {
      ...drafted,
      findings: [],
      escalations: [],
      desired,
      live,
      directory: this.directory,
    };
    const refined = scim.refine(draft);
    const settled = settleOrg(input, refined);
    return {
      live,
      connection,
      draft: refined,
      operations: settled.operations,
      findings: drafted.findings.map((finding) => finding.code),
    };
  }

  /** Plans and carries out, as the command does. */
  async apply(desired: DesiredOrg): Promise<{ planned: Planned; results: readonly OperationResult[] }> {
    const planned = await this.plan(desired);
    // The journal is not what is tested here, and flushing it to disk takes most of the time.
    const journal = { append: () => undefined, settled: async () => undefined } as unknown as Journal;
    const shape = scim.shape(desired.options);
    const results = await execute(
      [
        {
          key: desired.key,
          connection: planned.connection,
          operations: planned.operations,
          isSatisfied: (operation, live) => {
            if (operation.kind !== "setting" || operation.after === undefined) return false;
            const setting = shape.sections[0]?.settings.find((item) => item.key === operation.setting);
            return (
              setting?.isSatisfied?.(live.value, operation.after) ??
              canonicalJson(live.value) === canonicalJson(operation.after)
            );
          },
        },
      ],
      { clock: this.clock, signal: new AbortController().signal, journal },
    );
    return { planned, results };
  }
}

export interface Planned {
  readonly live: LiveOrg;
  readonly connection: Connection;
  readonly draft: Draft;
  readonly operations: readonly Operation[];
  readonly findings: readonly string[];
}

/** Ids with what is done, in order: `add studio ada`. */
export function lines(operations: readonly Operation[]): string[] {
  return operations.map((operation) => `${operation.action} ${operation.id}`);
}

type Loose = Record<string, StateValue>;

/** A state with one organization called `studio` and the account behind the token. */
export function studio(
  rest: { users?: Loose[]; spaces?: Loose[]; switches?: Loose; limits?: Loose; profile?: string } = {},
): StateValue {
  const { users = [], spaces = [], switches = {}, limits = {}, profile = "viz-now" } = rest;
  return {
    tokens: [{ token: "secret-token", user: "rolecall@acme.example", env: "STUDIO_TOKEN" }],
    organizations: {
      studio: {
        profile,
        switches,
        limits,
        users: [
          {
            id: "u-rolecall",
            email: "rolecall@acme.example",
            givenName: "Role",
            familyName: "Call",
            role: "Admin",
          },
          ...users,
        ],
        spaces,
      },
    },
  };
}

/** A user of the state with the usual id and name. */
export function user(key: string, role: string, rest: Loose = {}): Loose {
  const first = `${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`;
  return { id: `u-${key}`, email: `${key}@acme.example`, givenName: first, familyName: "Doe", role, ...rest };
}

/** The service account in `people`. */
export const rolecall: Person = person("rolecall", {
  givenName: "Role",
  familyName: "Call",
  kind: "service",
});
