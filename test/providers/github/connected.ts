import { compileValidators } from "../../../scripts/generate-schemas.ts";
import type { SchemaProvider } from "../../../src/config/schema/schema.ts";
import { createHttpClientFactory } from "../../../src/http/client.ts";
import type { Clock } from "../../../src/http/http.ts";
import type { Operation } from "../../../src/model/operation.ts";
import type { Directory } from "../../../src/model/person.ts";
import type { DesiredOrg, LiveOrg } from "../../../src/model/state.ts";
import { draftOrg, settleOrg } from "../../../src/plan/build-plan.ts";
import { policySchema } from "../../../src/policy/schema.ts";
import { github } from "../../../src/providers/github/index.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { createSimulator } from "../../../src/providers/github/simulator/index.ts";
import type { Connection, Draft } from "../../../src/providers/provider.ts";
import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { createRandom } from "../../../src/simulator/kit/random.ts";
import { loadText } from "../../config/load-text.ts";
import { ORIGIN, OWNER, START } from "./world.ts";

const provider: SchemaProvider = { id: "github", title: "GitHub", shape: githubShape, variants: [{}] };
const validators = compileValidators({ providers: [provider], policySchema });

/** The people of `world.ts`, by key. */
export const PEOPLE = `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  linus: { email: linus@contractor.example, accounts: { github: linus } }
  alan: { email: alan@acme.example, accounts: { github: "alan#105" } }
  eve: { email: eve@acme.example, accounts: { github: eve } }
  ken: { email: ken@acme.example, accounts: { github: ken } }
  radia: { email: radia@acme.example }
  bot: { email: bot@acme.example, kind: service, accounts: { github: acme-bot } }
`;

/** One request as the simulator got it. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Changes an answer on its way; undefined leaves it as it is. */
type Tamper = (sent: Sent) => Response | undefined;

/** An organization of the files, connected to a simulated GitHub. */
export interface Connected {
  readonly org: DesiredOrg;
  readonly directory: Directory;
  readonly connection: Connection;
  readonly simulator: Simulator;
  readonly sent: Sent[];
  tamper: Tamper;
  /** Connects anew to the same GitHub, perhaps with other files or another token. */
  again(file: string, token?: string): Promise<Connected>;
  steer(action: string, body: unknown): Promise<void>;
  pass(milliseconds: number): void;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}

/** Connects, as the commands do, over the real HTTP client. `file` is the text of `orgs:`, `people` all before it. */
export async function connected(
  file: string,
  state: StateValue,
  options: { readonly token?: string; readonly people?: string } = {},
): Promise<Connected> {
  let time = START;
  const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
  const simulator = createSimulator({ state, now: clock.now, random: createRandom(1) });
  const make = async (text: string, token: string): Promise<Connected> => {
    const world = { providers: [provider], validators };
    const config = await loadText((options.people ?? PEOPLE) + text, { world, now: time });
    const [org] = config.orgs;
    if (org === undefined) throw new Error("The file has no organization.");
    const sent: Sent[] = [];
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const request = new Request(url, { ...init, signal: null });
      const body = await request.clone().text();
      const one = {
        method: request.method,
        path: new URL(url).pathname,
        body: body === "" ? undefined : JSON.parse(body),
      };
      sent.push(one);
      return self.tamper(one) ?? (await simulator.handle(request)).response;
    };
    const http = createHttpClientFactory({
      fetch,
      clock,
      signal: new AbortController().signal,
      random: () => 0,
      userAgent: "rolecall-test",
    });
    const context = {
      org,
      shape: githubShape({}),
      directory: config.directory,
      token,
      hosts: { api: ORIGIN },
      http,
      clock,
    };
    const self: Connected = {
      org,
      directory: config.directory,
      connection: github.connect(context),
      simulator,
      sent,
      tamper: () => undefined,
      again: async (other, otherToken = token) => await make(other, otherToken),
      steer: async (action, body) => {
        const request = new Request(`${ORIGIN}/_simulator/${action}`, {
          method: "POST",
          body: JSON.stringify(body),
        });
        const { response } = await simulator.handle(request);
        if (!response.ok) throw new Error(await response.text());
      },
      pass: (milliseconds) => {
        time += milliseconds;
      },
      now: clock.now,
    };
    return self;
  };
  return await make(file, options.token ?? OWNER);
}

/** A plan by the core's own stages. */
export function planOf({ org, directory }: Connected, live: LiveOrg): Draft {
  const input = {
    desired: org,
    live,
    shape: githubShape({}),
    directory,
    derive: github.derive,
    locate: () => ({ file: "access.yaml", line: 1, column: 1, via: [] }),
  };
  const draft = { desired: org, live, directory, escalations: [], ...draftOrg(input), findings: [] };
  const refined = github.refine(draft);
  const { operations, deferred } = settleOrg(input, refined);
  return { ...refined, operations, deferred };
}

/** What a plan does, in short: `add acme linus`. */
export const brief = (operations: readonly Operation[]): readonly string[] =>
  operations.map(({ action, id }) => `${action} ${id}`);

/** Reads, plans, and carries the plan out in its order. */
export async function converge(world: Connected): Promise<Draft> {
  const plan = planOf(world, await world.connection.read({}));
  for (const operation of plan.operations)
    if (operation.coveredBy === undefined) await world.connection.apply(operation);
  return plan;
}

/** Access by subject at one address; invitations marked. */
export function holders(live: LiveOrg, address: string): Record<string, string> {
  return Object.fromEntries(
    [...(live.grants.get(address) ?? [])].map(([subject, { access, pending }]) => [
      subject,
      `${access.role ?? "listed"}${pending === undefined ? "" : " (pending)"}`,
    ]),
  );
}

/** Requests that change something. */
export const writes = ({ sent }: Connected): readonly Sent[] =>
  sent.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
