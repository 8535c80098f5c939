import { createHttpClientFactory } from "../../../src/http/client.ts";
import type { Clock } from "../../../src/http/http.ts";
import { normalizeAccess } from "../../../src/model/compare.ts";
import type { JsonObject } from "../../../src/model/json.ts";
import { Directory, type Person } from "../../../src/model/person.ts";
import type {
  DesiredGrant,
  DesiredOrg,
  DesiredResource,
  DesiredSetting,
  OriginRef,
  SectionMode,
  UnlistedMode,
} from "../../../src/model/state.ts";
import { heroku } from "../../../src/providers/heroku/index.ts";
import { collaboratorForm, herokuShape, memberForm } from "../../../src/providers/heroku/shape.ts";
import { createSimulator } from "../../../src/providers/heroku/simulator/index.ts";
import type { ConnectContext, Connection } from "../../../src/providers/provider.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";

/** 1 June 2026, noon. */
export const NOON = Date.UTC(2026, 5, 1, 12);

/** A clock that only moves when somebody waits. */
export class TestClock implements Clock {
  time = NOON;
  readonly waits: number[] = [];

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.time += milliseconds;
  }
}

/** The same numbers in every run. */
export function seeded(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const person = (key: string, email: string, more: Partial<Person> = {}): Person => ({
  key,
  email,
  aliases: [],
  accounts: {},
  kind: "person",
  ...more,
});

/** The cast. */
export const cast = new Directory([
  person("ada", "ada@acme.example", { name: "Ada Lovelace" }),
  person("grace", "grace@acme.example", { aliases: ["ghopper@acme.example"] }),
  person("linus", "linus@contractor.example"),
  person("margaret", "margaret@acme.example"),
  person("katherine", "katherine@acme.example"),
  person("alan", "alan@acme.example"),
  person("barbara", "barbara@acme.example"),
  person("ken", "ken@contractor.example"),
  person("rolecall", "rolecall@acme.example", { kind: "service" }),
]);

/** One request as the simulator got it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Changes an answer on its way; undefined leaves it as it is. */
export type Tamper = (sent: Sent, answer: () => Promise<Response>) => Promise<Response> | undefined;

/** A simulator with a record of what it was asked. */
export class Wire {
  readonly simulator: Simulator;
  readonly clock: TestClock;
  readonly sent: Sent[] = [];
  tamper: Tamper = () => undefined;

  constructor(state: StateValue, clock = new TestClock()) {
    this.clock = clock;
    this.simulator = createSimulator({ state, now: () => clock.now(), random: seeded() });
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, { ...init, signal: null });
    const text = await request.clone().text();
    const sent = {
      method: request.method,
      path: new URL(url).pathname,
      body: text === "" ? undefined : JSON.parse(text),
      headers: request.headers,
    };
    this.sent.push(sent);
    const answer = async (): Promise<Response> => (await this.simulator.handle(request)).response;
    return (await this.tamper(sent, answer)) ?? (await answer());
  };

  /** Calls that change something, without headers. */
  get writes(): readonly Omit<Sent, "headers">[] {
    return this.sent
      .filter((sent) => sent.method !== "GET")
      .map(
        ({ method, path, body }) =>
          ({ method, path, ...(body === undefined ? {} : { body }) }) as Omit<Sent, "headers">,
      );
  }

  /** Asks the simulator directly, as some other client would. */
  async ask(
    method: string,
    path: string,
    options: {
      readonly token?: string;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<{ status: number; body: Record<string, unknown> & unknown[]; headers: Headers }> {
    const { response } = await this.simulator.handle(
      new Request(`https://api.heroku.test${path}`, {
        method,
        headers: {
          accept: "application/vnd.heroku+json; version=3",
          authorization: `Bearer ${options.token ?? "token-ada"}`,
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : JSON.parse(text), headers: response.headers };
  }
}

/** An organization as the loader would give it. */
export interface DesiredParts {
  readonly key?: string;
  readonly name?: string;
  readonly options?: JsonObject;
  readonly members?: Readonly<Record<string, string>>;
  readonly apps?: Readonly<Record<string, DesiredApp>>;
  readonly modes?: Readonly<Record<string, SectionMode>>;
  readonly unlisted?: UnlistedMode;
  readonly protect?: readonly string[];
}

export interface DesiredApp {
  readonly locked?: boolean;
  readonly collaborators?: Readonly<Record<string, readonly string[]>>;
}

const origin: OriginRef = { file: "access.yaml", parent: ["orgs"], key: "acme", via: [] };

export function desiredOrg(parts: DesiredParts): DesiredOrg {
  const key = parts.key ?? "acme";
  const grants = new Map<string, Map<string, DesiredGrant>>();
  const settings = new Map<string, Map<string, DesiredSetting>>();
  const resources = new Map<string, DesiredResource>();
  if (parts.members !== undefined) {
    const members = Object.entries(parts.members).map(([subject, role]): [string, DesiredGrant] => [
      subject,
      { access: normalizeAccess(memberForm, { role }), origins: [origin] },
    ]);
    grants.set(key, new Map(members));
  }
  for (const [name, app] of Object.entries(parts.apps ?? {})) {
    const address = `${key}/apps/${name}`;
    resources.set(address, {
      address,
      section: "apps",
      key: name,
      origin,
      hasHolders: app.collaborators !== undefined,
    });
    if (app.locked !== undefined)
      settings.set(address, new Map([["locked", { value: app.locked, origins: [origin] }]]));
    if (app.collaborators === undefined) continue;
    const holders = Object.entries(app.collaborators).map(
      ([subject, permissions]): [string, DesiredGrant] => [
        subject,
        { access: normalizeAccess(collaboratorForm, { permissions }), origins: [origin] },
      ],
    );
    grants.set(address, new Map(holders));
  }
  const modes = new Map<string, SectionMode>([
    ...(parts.members === undefined ? [] : [["members", "exact"] as const]),
    ...(parts.apps === undefined ? [] : [["apps", "exact"] as const]),
    ...Object.entries(parts.modes ?? {}),
  ]);
  return {
    key,
    provider: "heroku",
    name: parts.name ?? "acme-inc",
    options: parts.options ?? {},
    origin,
    modes,
    unlisted: parts.unlisted ?? "report",
    protect: parts.protect ?? [],
    grants,
    settings,
    resources,
    expired: [],
  };
}

/** Connects as the commands do, over the real HTTP client. */
export function connect(wire: Wire, org: DesiredOrg, token = "token-ada", directory = cast): Connection {
  const http = createHttpClientFactory({
    fetch: wire.fetch,
    clock: wire.clock,
    signal: new AbortController().signal,
    random: () => 0,
    userAgent: "rolecall-test",
  });
  const context: ConnectContext = {
    org,
    shape: herokuShape(org.options),
    directory,
    token,
    hosts: { api: "https://api.heroku.test" },
    http,
    clock: wire.clock,
  };
  return heroku.connect(context);
}

/** Tokens for everybody in the cast. */
export const tokens: StateValue = ["ada", "grace", "margaret", "katherine", "alan", "barbara", "rolecall"]
  .map((key): StateValue => ({ token: `token-${key}`, user: `${key}@acme.example` }))
  .concat(
    ["linus", "ken"].map((key): StateValue => ({ token: `token-${key}`, user: `${key}@contractor.example` })),
  );

/** A state with one team. */
export function stateOf(
  team: Readonly<Record<string, StateValue>>,
  more: Readonly<Record<string, StateValue>> = {},
): StateValue {
  return { tokens, ...more, teams: [{ name: "acme-inc", ...team }] };
}
