import { afterEach, expect, it, vi } from "vitest";
import { connectOrgs } from "../../../src/app/connect/connect.ts";
import { forecastRequests } from "../../../src/app/connect/requests.ts";
import { loadForCommand } from "../../../src/app/load/load.ts";
import { planConnected } from "../../../src/app/plan/make-plan.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { Gates } from "../../../src/http/policy/gates.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

let bench: Workbench;
afterEach(() => bench.close());

const names = ["north", "south", "west"];
const files = (extra: (name: string) => string = () => ""): string => `version: 1
people: { rolecall: { email: rolecall@acme.example, kind: service } }
orgs:
${names.map((name) => `  ${name}: { provider: upsun, members: { rolecall: [admin] }${extra(name)} }`).join("\n")}
`;

async function open(yaml: string): Promise<void> {
  const organizations = names.map((name) => ({
    name,
    owner: "ada@acme.example",
    members: { "rolecall@acme.example": ["admin"] },
  }));
  const users = ["ada", "rolecall"].map((name) => ({ email: `${name}@acme.example` }));
  const tokens = ["one-token-for-all", "one-token-apart"].map((token) => ({
    token,
    user: "rolecall@acme.example",
  }));
  bench = await openWorkbench({
    files: { "access.yaml": yaml },
    state: { upsun: { users, tokens, organizations } },
  });
  bench.env.UPSUN_CLI_TOKEN = "one-token-for-all";
  bench.env.UPSUN_APART_TOKEN = "one-token-apart";
}

const logins = (): number => bench.requests.filter(({ url }) => url.endsWith("/oauth2/token")).length;

it("exchanges a token once for all organizations that are read with it, as foreseen", async () => {
  await open(files());
  const loaded = await loadForCommand(bench.runtime, {});
  const connected = connectOrgs(bench.runtime, loaded, loaded.config.orgs);
  const { plan } = await planConnected(loaded, connected, [], {});

  expect(plan.orgs.flatMap(({ gaps }) => gaps)).toEqual([]);
  expect(plan.operations).toEqual([]);
  expect(logins()).toBe(1);
  expect(bench.requests).toHaveLength(forecastRequests(connected).total);
});

it("never sends what it got for one token, or for one host, with another", async () => {
  await open(files((name) => (name === "west" ? ", token: { env: UPSUN_APART_TOKEN }" : "")));
  await runPlan(bench.runtime, {});
  expect(logins()).toBe(2);

  bench.reset();
  bench.file(
    "access.yaml",
    files((name) => (name === "west" ? ", token: { env: UPSUN_WEST_TOKEN }" : "")),
  );
  bench.env.UPSUN_WEST_TOKEN = "one-token-for-all";
  bench.env.UPSUN_WEST_URL = "https://upsun.elsewhere.example";
  await runPlan(bench.runtime, {});
  expect(logins()).toBe(2);
});

it("tells every organization that the token is refused, by its own name", async () => {
  await open(files((name) => (name === "west" ? ", token: { env: UPSUN_OTHER_TOKEN }" : "")));
  bench.env.UPSUN_CLI_TOKEN = "one-that-nobody-knows";
  bench.env.UPSUN_OTHER_TOKEN = "one-that-nobody-knows";
  await runPlan(bench.runtime, {});
  const printed = bench.stdout().replace(/\s+/g, " ");

  for (const name of ["north", "south"])
    expect(printed).toMatch(new RegExp(`${name}: The API token in UPSUN_CLI_TOKEN or PLATFORMSH_CLI_TOKEN`));
  expect(printed).toContain("west: The API token in UPSUN_OTHER_TOKEN was not accepted");
});

it("keeps to one limit for one token, whatever the variables are called", async () => {
  await open(files((name) => (name === "west" ? ", token: { env: UPSUN_SAME_TOKEN }" : "")));
  bench.env.UPSUN_SAME_TOKEN = "one-token-for-all";
  const gates = vi.spyOn(Gates.prototype, "find");
  await runPlan(bench.runtime, {});
  const keys = new Set(gates.mock.calls.map(([, key]) => key));
  gates.mockRestore();

  expect(keys.size).toBe(1);
  expect([...keys].join()).not.toContain("one-token");
});
