import { createSimulator } from "../../../src/providers/github/simulator/index.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";

export const ORIGIN = "http://127.0.0.1:8080";
export const OWNER = "ghp_owner";
export const MEMBER = "ghp_member";
export const MAINTAINER = "ghp_maintainer";
export const OUTSIDER = "ghp_outsider";
export const STRANGER = "ghp_stranger";
export const APP = "ghs_app";

export const START = Date.parse("2026-11-30T12:00:00Z");
export const MINUTE = 60_000;
export const DAY = 86_400_000;

type Fields = { readonly [key: string]: StateValue };

const user = (login: string, id: number): StateValue => ({
  login,
  id,
  email: `${login.toLowerCase()}@acme.example`,
});

/** An organization with a bit of everything. `org` and `more` replace parts of the organization and of the whole. */
export function acme(org: Fields = {}, more: Fields = {}): StateValue {
  return {
    users: [
      user("AdaLove", 101),
      user("ghopper", 102),
      user("linus", 103),
      user("acme-bot", 104),
      user("alan", 105),
      user("eve", 106),
      user("ken", 107),
    ],
    apps: [{ id: 77, slug: "rolecall", publicKey: "-----BEGIN PUBLIC KEY-----" }],
    tokens: [
      { token: OWNER, user: "acme-bot" },
      { token: MEMBER, user: "alan" },
      { token: MAINTAINER, user: "ghopper" },
      { token: OUTSIDER, user: "linus" },
      { token: STRANGER, user: "eve" },
      { token: "ghp_ken", user: "ken" },
      { token: APP, installation: 5001 },
    ],
    organizations: [
      {
        login: "acme",
        id: 9001,
        created: "2020-01-01T00:00:00Z",
        members: { AdaLove: "admin", "acme-bot": "admin", ghopper: "member", alan: "member" },
        teams: [
          { id: 201, name: "Engineering", members: { AdaLove: "maintainer" } },
          {
            id: 202,
            name: "Platform",
            parent: "engineering",
            members: { ghopper: "maintainer", alan: "member" },
          },
          { id: 203, name: "Security", privacy: "secret", members: { ghopper: "member" } },
        ],
        repositories: [
          {
            id: 301,
            name: "shop",
            collaborators: { linus: "triage", alan: "read" },
            teams: { engineering: "read", platform: "write" },
          },
          {
            id: 302,
            name: "docs",
            visibility: "public",
            teams: { engineering: "maintain", platform: "read" },
          },
          { id: 303, name: "attic", archived: true },
        ],
        installations: [
          {
            id: 5001,
            app: "rolecall",
            permissions: {
              members: "write",
              administration: "write",
              metadata: "read",
              organization_administration: "write",
            },
          },
        ],
        ...org,
      },
    ],
    ...more,
  };
}

/** One answer, with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /**
   * Untyped on purpose. That bodies have the shapes of GitHub's own document is held by simulator-spec.test.ts for every
   * answer; here tests look at single values, and a path that is wrong reads undefined or throws, which fails them.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the reason stands above
  readonly body: any;
}

/** A simulator with a clock that can be moved. */
export interface World {
  readonly simulator: Simulator;
  /** Sends one request; the owner's token by default. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  /** Steers the simulator. */
  steer(action: string, body?: unknown): Promise<Answer>;
  graphql(query: string, variables?: object, token?: string): Promise<Answer>;
  pass(milliseconds: number): void;
}

export interface CallOptions {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Starts one. */
export function world(state: StateValue = acme()): World {
  let now = START;
  const simulator = createSimulator({ state, now: () => now, random: createRandom(1) });
  async function call(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer> {
    const { token = OWNER, headers = {} } = options;
    const request = new Request(path.startsWith("http") ? path : `${ORIGIN}${path}`, {
      method,
      headers: {
        "User-Agent": "test",
        Accept: "application/vnd.github+json",
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const { response } = await simulator.handle(request);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  }
  return {
    simulator,
    call,
    steer: (action, body = {}) => call("POST", `/_simulator/${action}`, body),
    graphql: (query, variables = {}, token = OWNER) =>
      call("POST", "/graphql", { query, variables }, { token }),
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Logins of a list of people. */
export const logins = (answer: Answer): string[] => answer.body.map((row: { login: string }) => row.login);
