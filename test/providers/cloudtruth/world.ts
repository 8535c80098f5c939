import { createHttpClientFactory } from "../../../src/http/client.ts";
import type { Fetch, HttpClientFactory } from "../../../src/http/http.ts";
import type { Access } from "../../../src/model/access.ts";
import { formatAddress } from "../../../src/model/address.ts";
import type { Json, JsonObject } from "../../../src/model/json.ts";
import type { GrantOperation, Operation } from "../../../src/model/operation.ts";
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
import type { DraftInput } from "../../../src/plan/draft-input.ts";
import { cloudtruth } from "../../../src/providers/cloudtruth/index.ts";
import { createSimulator } from "../../../src/providers/cloudtruth/simulator/index.ts";
import type { Connection, Draft } from "../../../src/providers/provider.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import { VirtualClock } from "../../http/virtual-clock.ts";

export const ORIGIN = "http://127.0.0.1:8080";
export const KEY = "key-of-rolecall";

const origin: OriginRef = { file: "access.yaml", parent: ["orgs", "acme"], key: "members", via: [] };

const names = [
  "ada",
  "grace",
  "margaret",
  "katherine",
  "alan",
  "barbara",
  "dennis",
  "edsger",
  "frances",
  "radia",
];

function person(key: string, more: Partial<Person> = {}): Person {
  return { key, email: `${key}@acme.example`, aliases: [], accounts: {}, kind: "person", ...more };
}

/** The company of the examples. */
export const directory = new Directory([
  ...names.map((key) => (key === "grace" ? person(key, { aliases: ["ghopper@acme.example"] }) : person(key))),
  person("linus", { email: "linus@contractor.example" }),
  person("ken", { email: "ken@contractor.example" }),
  person("ci", { kind: "service" }),
  person("rolecall", { kind: "service", accounts: { cloudtruth: ["auth0|caller"] } }),
]);

type Holders = Readonly<Record<string, string>>;

/** What a test wants an organization to be. */
export interface Wish {
  readonly name?: string;
  readonly members?: Holders;
  readonly groups?: Readonly<Record<string, { members?: readonly string[]; description?: string }>>;
  readonly projects?: Readonly<Record<string, Holders | undefined>>;
  readonly environments?: Readonly<Record<string, Holders | undefined>>;
  readonly modes?: Readonly<Record<string, SectionMode>>;
  readonly unlisted?: UnlistedMode;
  readonly options?: JsonObject;
  readonly protect?: readonly string[];
}

function grantsOf(holders: Holders): ReadonlyMap<string, DesiredGrant> {
  return new Map(
    Object.entries(holders).map(([subject, role]) => {
      const access: Access = role === "" ? {} : { role };
      return [subject, { access, origins: [origin] }];
    }),
  );
}

/** Builds a desired organization with the key `acme`. */
export function desired(wish: Wish): DesiredOrg {
  const grants = new Map<string, ReadonlyMap<string, DesiredGrant>>();
  const settings = new Map<string, ReadonlyMap<string, DesiredSetting>>();
  const resources = new Map<string, DesiredResource>();
  const modes = new Map<string, SectionMode>();
  const addResource = (section: string, key: string, hasHolders: boolean): string => {
    const address = formatAddress("acme", section, key);
    resources.set(address, { address, section, key, origin, hasHolders });
    modes.set(section, "exact");
    return address;
  };
  if (wish.members !== undefined) {
    modes.set("members", "exact");
    grants.set("acme", grantsOf(wish.members));
  }
  for (const [key, group] of Object.entries(wish.groups ?? {})) {
    const address = addResource("groups", key, group.members !== undefined);
    const values: [string, DesiredSetting][] = [[EXISTENCE, { value: true, origins: [origin] }]];
    if (group.description !== undefined)
      values.push(["description", { value: group.description, origins: [origin] }]);
    settings.set(address, new Map(values));
    if (group.members !== undefined)
      grants.set(address, grantsOf(Object.fromEntries(group.members.map((m) => [m, ""]))));
  }
  for (const section of ["projects", "environments"] as const) {
    for (const [key, holders] of Object.entries(wish[section] ?? {})) {
      const address = addResource(section, key, holders !== undefined);
      if (holders !== undefined) grants.set(address, grantsOf(holders));
    }
  }
  for (const [section, mode] of Object.entries(wish.modes ?? {})) modes.set(section, mode);
  return {
    key: "acme",
    provider: "cloudtruth",
    name: wish.name ?? "Acme",
    options: wish.options ?? {},
    origin,
    modes,
    unlisted: wish.unlisted ?? "report",
    protect: wish.protect ?? [],
    grants,
    settings,
    resources,
    expired: [],
  };
}

/** One request as the simulator received it. */
export interface Seen {
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

type Fault = (
  request: Request,
  answer: () => Promise<Response>,
) => Promise<Response | undefined> | Response | undefined;

/** A simulated organization, the requests it got, and ways to disturb it. */
export interface World {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  readonly seen: Seen[];
  /** Requests that change something. */
  writes(): Seen[];
  /** Answers some requests instead of the simulator; undefined lets one through. */
  disturb(fault: Fault | undefined): void;
  connect(org: DesiredOrg, token?: string): Connection;
  steer(path: string, body: JsonObject): Promise<Response>;
  /** Any request of a test's own. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Response>;
}

async function describe(request: Request): Promise<Seen> {
  const url = new URL(request.url);
  const text = await request.clone().text();
  return {
    method: request.method,
    path: decodeURIComponent(url.pathname) + decodeURIComponent(url.search),
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
    headers: request.headers,
  };
}

/** Starts a simulator with this state. */
export function world(state: StateValue): World {
  const clock = new VirtualClock();
  const simulator = createSimulator({ state, now: () => clock.now(), random: createRandom(7) });
  const seen: Seen[] = [];
  let fault: Fault | undefined;
  const fetch: Fetch = async (url, init) => {
    const request = new Request(url, init);
    seen.push(await describe(request));
    const answer = async (): Promise<Response> => (await simulator.handle(request)).response;
    return (await fault?.(request, answer)) ?? (await answer());
  };
  const makeHttp = (): HttpClientFactory =>
    createHttpClientFactory({
      fetch,
      clock,
      signal: new AbortController().signal,
      random: () => 0,
      userAgent: "rolecall-test",
    });
  const call = async (method: string, path: string, body?: unknown, token = KEY): Promise<Response> => {
    const headers: Record<string, string> = {
      Authorization: token.includes(" ") ? token : `Api-Key ${token}`,
    };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await simulator.handle(new Request(new URL(path, `${ORIGIN}/api/v1/`), init))).response;
  };
  return {
    simulator,
    clock,
    seen,
    writes: () => seen.filter(({ method }) => method !== "GET"),
    disturb: (next) => {
      fault = next;
    },
    connect: (org, token = KEY) =>
      cloudtruth.connect({
        org,
        shape: cloudtruth.shape(org.options),
        directory,
        token,
        hosts: { api: ORIGIN },
        http: makeHttp(),
        clock,
      }),
    steer: async (path, body) => await call("POST", `${ORIGIN}/_simulator/${path}`, body),
    call,
  };
}

/** Holders of one address as a plain object; a pending one has its state behind a question mark. */
export function holders(live: LiveOrg, address: string): Record<string, string> {
  return Object.fromEntries(
    [...(live.grants.get(address) ?? [])].map(([subject, grant]) => [
      subject,
      `${grant.access.role ?? "member"}${grant.pending === undefined ? "" : `?${grant.pending.state}`}${grant.fixed === undefined ? "" : "!"}`,
    ]),
  );
}

/** What planning gives for one organization. */
export interface Planned extends Draft {
  readonly input: DraftInput;
}

/** Drafts, refines and settles as the core does. */
export function planOf(org: DesiredOrg, live: LiveOrg): Planned {
  const input: DraftInput = {
    desired: org,
    live,
    shape: cloudtruth.shape(org.options),
    derive: cloudtruth.derive,
    directory,
    locate: () => ({ file: "access.yaml", line: 1, column: 1, via: [] }),
  };
  const drafted = draftOrg(input);
  const refined = cloudtruth.refine({
    ...drafted,
    desired: org,
    live,
    directory,
    escalations: [],
    findings: [],
  });
  return { ...refined, ...settleOrg(input, refined), input };
}

/** Reads and plans. */
export async function planWorld(
  place: World,
  org: DesiredOrg,
  token?: string,
): Promise<{ plan: Planned; connection: Connection }> {
  const connection = place.connect(org, token);
  return { plan: planOf(org, await connection.read({})), connection };
}

/** Reads, plans and carries everything out in order. */
export async function converge(place: World, org: DesiredOrg): Promise<Planned> {
  const { plan, connection } = await planWorld(place, org);
  for (const operation of plan.operations)
    if (operation.coveredBy === undefined) await connection.apply(operation);
  return plan;
}

/** `add acme ada`: action and id. */
export function lines(operations: readonly Operation[]): string[] {
  return operations.map((operation) => `${operation.action} ${operation.id}`);
}

/** A grant operation as the core would make it. */
export function grantOperation(
  action: GrantOperation["action"],
  address: string,
  subject: string,
  more: Partial<GrantOperation> = {},
): GrantOperation {
  return {
    kind: "grant",
    id: `${address} ${subject}`,
    org: "acme",
    provider: "cloudtruth",
    address,
    subject,
    action,
    direction: action === "remove" ? "less" : "more",
    reason: { code: "declared", text: "declared" },
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 0,
    ...more,
  };
}

/** A setting operation as the core would make it. */
export function settingOperation(
  action: Operation["action"],
  address: string,
  setting: string,
  after?: Json,
  more: Partial<Operation> = {},
): Operation {
  return {
    kind: "setting",
    id: `${address} #${setting}`,
    org: "acme",
    provider: "cloudtruth",
    address,
    setting,
    action,
    ...(after === undefined ? {} : { after }),
    direction: "none",
    reason: { code: "declared", text: "declared" },
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 0,
    ...more,
  } as Operation;
}

/** A small organization: the key's account as owner, two human owners, an admin, a viewer and a robot. */
export function acmeState(
  more: Readonly<Record<string, StateValue>> = {},
  top: Readonly<Record<string, StateValue>> = {},
): StateValue {
  return {
    tokens: [{ token: KEY, user: "auth0|caller" }],
    ...top,
    organizations: [
      {
        id: "org-1",
        name: "Acme",
        plan: "Business",
        users: [
          { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER", membership: "m-caller" },
          { id: "auth0|ada", email: "ada@acme.example", name: "Ada", role: "OWNER", membership: "m-ada" },
          {
            id: "auth0|grace",
            email: "GHopper@acme.example",
            name: "Grace",
            role: "OWNER",
            membership: "m-grace",
          },
          { id: "auth0|alan", email: "alan@acme.example", name: "Alan", role: "ADMIN", membership: "m-alan" },
          { id: "auth0|linus", email: "linus@contractor.example", role: "VIEWER", membership: "m-linus" },
          { id: "auth0|robot", type: "service", name: "robot", role: "CONTRIB", membership: "m-robot" },
        ],
        ...more,
      },
    ],
  };
}

/** The members of {@link acmeState} as the file would have them. */
export const acmeMembers: Holders = { ada: "owner", grace: "owner", alan: "admin", linus: "viewer" };
