import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { applyCommand } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/saved/digest.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";

// A new owner takes a space from the old one, who may be on its list too.

const names = ["ada", "rolecall", "grace", "linus"];
const members = "{ ada: admin, rolecall: admin, grace: editor, linus: editor }";
const change = "studio/spaces/news #owner";
const place = "studio/spaces/news linus";

interface User {
  readonly role: string;
  readonly active?: boolean;
}

function stateOf(owner: string, users: Readonly<Record<string, User>>): StateValue {
  const all = { ada: { role: "Admin" }, rolecall: { role: "Admin" }, grace: { role: "Editor" }, ...users };
  return {
    tokens: [{ token: "demo-scim-token", user: "rolecall@acme.example" }],
    organizations: {
      studio: {
        profile: "viz-now",
        users: Object.entries(all).map(([name, user]) => ({
          email: `${name}@acme.example`,
          givenName: name,
          familyName: "X",
          ...user,
        })),
        spaces: [{ name: "news", owner: `${owner}@acme.example` }],
      },
    },
  };
}

let bench: Workbench;
afterEach(() => bench.close());

async function open(
  org: string,
  options: { owner?: string; users?: Readonly<Record<string, User>>; wrapHost?: (host: Host) => Host } = {},
): Promise<void> {
  const { owner = "linus", users = {}, wrapHost } = options;
  const people = names.map((name) => `  ${name}: { email: ${name}@acme.example, name: ${name} X }`);
  bench = await openWorkbench({
    files: {
      "access.yaml": `version: 1
people:
${people.join("\n")}
orgs:
  studio:
    provider: scim
    verified-emails: true
    profile: viz-now
    actor: rolecall
    ${org}
`,
    },
    state: { scim: stateOf(owner, { linus: { role: "Editor" }, ...users }) },
    ...(wrapHost === undefined ? {} : { wrapHost }),
  });
}

function ownerNow(): string | undefined {
  const saved = bench.simulators.scim?.save() as
    | { organizations: { studio: { spaces: { owner?: string }[] } } }
    | undefined;
  return saved?.organizations.studio.spaces[0]?.owner;
}

/** A vendor that takes nobody onto the list of a space. */
const refusingPlaces = (host: Host): Host => ({
  ...host,
  deliver: async (request) => {
    const isPlace = request.method !== "GET" && (await request.clone().text()).includes('"members"');
    return isPlace
      ? { kind: "answer", response: Response.json({ status: "403", detail: "no" }, { status: 403 }) }
      : await host.deliver(request);
  },
});

const staysOnTheList = `members: ${members}\n    spaces: { news: { owner: grace, users: [linus] } }`;

describe("an old owner who is to stay on the list", () => {
  it("is there before the space goes to another", async () => {
    await open(staysOnTheList);

    const { exitCode, applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(exitCode).toBe(ExitCode.done);
    expect(applied?.results.map(({ operation }) => operation.id)).toEqual([place, change]);
  });

  it("stays the owner when the vendor refuses the place", async () => {
    await open(staysOnTheList, { wrapHost: refusingPlaces });

    const { applied } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(applied?.results.map((one) => `${one.status} ${one.operation.id}`)).toEqual([
      `failed ${place}`,
      `skipped ${change}`,
    ]);
    expect(ownerNow()).toBe("linus@acme.example");
  });

  it("stays the owner when the place was cut out of a saved plan", async () => {
    await open(staysOnTheList);
    await runPlan(bench.runtime, { out: "plan.json" });
    const path = join(bench.folder, "plan.json");
    const plan: Plan = JSON.parse(readFileSync(path, "utf8"));
    const cut = { ...plan, operations: plan.operations.filter(({ id }) => id === change) };
    writeFileSync(path, JSON.stringify({ ...cut, digest: digestPlan(cut) }));
    bench.reset();

    const { exitCode, refused } = await applyCommand(bench.runtime, { planFile: "plan.json" });

    expect([exitCode, refused.map(({ operation }) => operation.id)]).toEqual([ExitCode.refused, [change]]);
    expect(bench.writes()).toEqual([]);
  });
});

describe("an owner who is replaced", () => {
  it.each([
    ["additive", `members: ${members}\n    manage: { spaces: additive }`],
    ["protected", `members: ${members.replace(", linus: editor", "")}\n    protect: ["linus@acme.example"]`],
  ])("is spared where they are %s", async (code, org) => {
    await open(`${org}\n    spaces: { news: { owner: grace } }`);

    const { plan } = await makePlan(bench.runtime, {});

    expect(plan.operations.map(({ id }) => id)).toEqual([]);
    expect(plan.spared).toContainEqual(
      expect.objectContaining({ address: "studio/spaces/news", subject: "linus", code }),
    );
  });

  it("may be the account in use where its role reaches every space all the same, and the plan says so", async () => {
    await open(`members: ${members}\n    spaces: { news: { owner: grace } }`, { owner: "rolecall" });

    const { exitCode, plan } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(exitCode).toBe(ExitCode.done);
    expect(plan?.operations.flatMap(({ effects }) => effects.map(({ text }) => text))).toEqual([
      "rolecall loses owner",
      "keeps access as admin: every admin reaches every space",
    ]);
    expect(ownerNow()).toBe("grace@acme.example");
  });

  it("is not replaced by somebody whom the vendor has blocked", async () => {
    await open("spaces: { news: { owner: grace } }", {
      users: { grace: { role: "Editor", active: false } },
    });

    const { exitCode } = await applyCommand(bench.runtime, { autoApprove: true });

    expect(exitCode).toBe(ExitCode.refused);
    expect(ownerNow()).toBe("linus@acme.example");
  });

  it("is said to keep access where the role gives it all the same", async () => {
    await open(`members: ${members}\n    spaces: { news: { owner: grace } }`, { owner: "ada" });

    const { plan } = await makePlan(bench.runtime, {});

    expect(plan.operations.flatMap(({ effects }) => effects.map(({ text }) => text))).toEqual([
      "ada loses owner",
      "keeps access as admin: every admin reaches every space",
    ]);
  });
});
