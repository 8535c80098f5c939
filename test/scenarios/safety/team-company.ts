import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runPlan } from "../../../src/commands/plan.ts";
import type { Operation } from "../../../src/model/operation.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/saved/digest.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

// A company with one team and one project, where a person has access through the team, directly, or both.

type LiveTeam = {
  readonly id: string;
  readonly project_permissions: string[];
  readonly members: string[];
  readonly projects?: string[];
};

const names = ["ada", "rolecall", "alan", "katherine"];

export interface Company {
  readonly team: {
    readonly members: readonly string[];
    readonly permissions: readonly string[];
    /** Titles. Default: the one project. */
    readonly projects?: readonly string[];
  };
  /** Direct access to the project, beside the account in use. */
  readonly access?: Readonly<Record<string, readonly string[]>>;
}

function stateOf({ team, access = {} }: Company): StateValue {
  const email = (name: string): string => `${name}@acme.example`;
  const direct = Object.entries({ rolecall: ["admin"], ...access });
  return {
    users: names.map((name) => ({ email: email(name), first_name: name, last_name: "X" })),
    tokens: [{ token: "simulated-upsun-token", user: email("rolecall") }],
    organizations: [
      {
        name: "acme",
        owner: email("ada"),
        capabilities: ["teams"],
        members: { [email("rolecall")]: ["admin"], [email("alan")]: [], [email("katherine")]: [] },
        projects: [
          {
            id: "m3x5qkz7wq2ny",
            title: "Site",
            environments: [
              { name: "main", type: "production" },
              { name: "next", type: "development" },
            ],
            access: Object.fromEntries(direct.map(([name, held]) => [email(name), [...held]])),
          },
        ],
        teams: [
          {
            label: "frontend",
            project_permissions: [...team.permissions],
            members: team.members.map(email),
            ...(team.projects?.length === 0 ? {} : { projects: [...(team.projects ?? ["Site"])] }),
          },
        ],
      },
    ],
  };
}

/** A workbench with that company, and files that say this of the team and of the project's people. */
export async function openCompany(
  company: Company,
  groups: string,
  access: string,
  wrapHost?: (host: Host) => Host,
): Promise<Workbench> {
  return await openWorkbench({
    files: {
      "access.yaml": `version: 1
people:
${names.map((name) => `  ${name}: { email: ${name}@acme.example }`).join("\n")}
orgs:
  acme:
    provider: upsun
    verified-emails: true
    owner: ada
    groups: { frontend: ${groups} }
    projects: { site: { id: m3x5qkz7wq2ny, access: { rolecall: admin, ${access} } } }
`,
    },
    state: { upsun: stateOf(company) },
    ...(wrapHost === undefined ? {} : { wrapHost }),
  });
}

/** A vendor that answers some writes without doing them. */
export function answering(path: RegExp, status: number, method = "POST"): (host: Host) => Host {
  return (host) => ({
    ...host,
    deliver: async (request) =>
      request.method === method && path.test(new URL(request.url).pathname)
        ? { kind: "answer", response: Response.json({ message: "as you say" }, { status }) }
        : await host.deliver(request),
  });
}

/** What the vendor has now. */
export function liveCompany(bench: Workbench): { team: LiveTeam; access: Record<string, unknown> } {
  const saved = bench.simulators.upsun?.save() as {
    organizations: { teams: LiveTeam[]; projects: { access: Record<string, unknown> }[] }[];
  };
  const [organization] = saved.organizations;
  const team = organization?.teams[0];
  if (team === undefined) throw new Error("The team is gone.");
  return { team, access: organization?.projects[0]?.access ?? {} };
}

/** One change that somebody makes at the vendor, beside rolecall. */
export async function byHand(
  bench: Workbench,
  method: string,
  pathOf: (idOf: (name: string) => string, teamId: string) => string,
  bodyOf?: (idOf: (name: string) => string) => object,
): Promise<void> {
  const simulator = bench.simulators.upsun;
  if (simulator === undefined) throw new Error("There is no simulator.");
  const { users } = simulator.save() as { users: { id: string; email: string }[] };
  const idOf = (name: string): string => users.find(({ email }) => email.startsWith(`${name}@`))?.id ?? "";
  const send = async (path: string, init: RequestInit): Promise<Response> =>
    (await simulator.handle(new Request(`http://upsun.localhost:1${path}`, init))).response;
  const login = await send("/oauth2/token", {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from("platform-api-user:").toString("base64")}` },
    body: new URLSearchParams({ grant_type: "api_token", api_token: bench.env.UPSUN_CLI_TOKEN ?? "" }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const path = pathOf(idOf, liveCompany(bench).team.id);
  const answer = await send(path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(bodyOf === undefined ? {} : { body: JSON.stringify(bodyOf(idOf)) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

/** Saves a plan, and cuts all but some operations out of the file, with the digest that goes with it. */
export async function saveCutPlan(
  bench: Workbench,
  options: Parameters<typeof runPlan>[1],
  isKept: (operation: Operation, plan: Plan) => boolean,
): Promise<Plan> {
  await runPlan(bench.runtime, { ...options, out: "plan.json" });
  const path = join(bench.folder, "plan.json");
  const plan: Plan = JSON.parse(readFileSync(path, "utf8"));
  const cut = { ...plan, operations: plan.operations.filter((operation) => isKept(operation, plan)) };
  writeFileSync(path, JSON.stringify({ ...cut, digest: digestPlan(cut) }));
  bench.reset();
  return cut;
}
