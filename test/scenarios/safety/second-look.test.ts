import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { applyCommand, runApply } from "../../../src/commands/apply.ts";
import type { Host } from "../../../src/simulator/host/host.ts";
import { exampleGuards as allow, openExample } from "../../conformance/cases.ts";
import { isWrite, openWorkbench, type Workbench } from "../../helpers/workbench.ts";

// Between the plan and the yes time passes, and others do not wait.

let bench: Workbench;
afterEach(() => bench.close());

/** Applies with somebody who answers yes, after `meanwhile`. */
async function applyAfter(
  meanwhile: () => void | Promise<void>,
  options: Parameters<typeof applyCommand>[1],
): Promise<Awaited<ReturnType<typeof applyCommand>>> {
  const ask = async (): Promise<string> => {
    await meanwhile();
    return "yes";
  };
  return await applyCommand({ ...bench.runtime, ask }, options);
}

describe("what a guard relied on", () => {
  it("is looked at again: the last admin stays when the other one is gone by now", async () => {
    bench = await openWorkbench({
      files: {
        "access.yaml": `version: 1
people:
  ada: { email: ada@acme.example }
  rolecall: { email: rolecall@acme.example, kind: service }
orgs:
  acme:
    provider: heroku
    protect: ["*@vendor.example"]
    members: { ada: member, rolecall: member }
`,
      },
      state: {
        heroku: {
          tokens: [{ token: "second-look-key", user: "rolecall@acme.example" }],
          teams: [
            {
              name: "acme",
              type: "team",
              members: {
                "ada@acme.example": "admin",
                "rolecall@acme.example": "admin",
                "boss@vendor.example": "admin",
              },
            },
          ],
        },
      },
    });
    const demoteBoss = async (): Promise<void> => {
      const answer = await bench.simulators.heroku?.handle(
        new Request("http://heroku.localhost:1/teams/acme/members", {
          method: "PATCH",
          headers: {
            authorization: "Bearer second-look-key",
            accept: "application/vnd.heroku+json; version=3",
            "content-type": "application/json",
          },
          body: JSON.stringify({ email: "boss@vendor.example", role: "member" }),
        }),
      );
      expect(answer?.response.status).toBe(200);
    };

    const { exitCode } = await applyAfter(demoteBoss, { allow: ["self"] });

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
    expect(bench.stderr()).toContain("guard last-owner refused, because what is live has moved");
  });
});

it("a grant whose time runs out while the question stands is not given any more", async () => {
  bench = await openExample("heroku", {
    edit: (yaml) => yaml.replace("alan: member ", "alan: { role: member, until: 2026-11-24 } "),
  });

  const { exitCode, refused } = await applyAfter(() => bench.clock.advance(3 * 86_400_000), { allow });

  expect(exitCode).toBe(ExitCode.refused);
  expect(refused.map(({ operation, message }) => `${operation.id}: ${message}`)).toEqual([
    "acme-heroku alan: it has expired in the meantime",
  ]);
  expect(bench.writes()).toEqual([]);
});

describe("an invitation that is mailed once more", () => {
  /** Carries out the first sendings, and breaks the connection instead of answering. */
  function deaf(times: number, done: string[]): (host: Host) => Host {
    return (host) => ({
      ...host,
      deliver: async (request) => {
        const { pathname } = new URL(request.url);
        const delivery = await host.deliver(request);
        if (!isWrite({ method: request.method, url: request.url }) || !pathname.endsWith("/resend/"))
          return delivery;
        done.push(pathname);
        return done.length <= times ? { kind: "reset" } : delivery;
      },
    });
  }

  it("is mailed only once when the answer is lost and nobody can see whether it went out", async () => {
    const done: string[] = [];
    bench = await openExample("cloudtruth", {
      edit: (yaml) => yaml.replace(/^ {2}members:\n/m, "  resend: [radia]\n  members:\n"),
      wrapHost: deaf(3, done),
    });

    const code = await runApply(bench.runtime, { autoApprove: true, allow });

    // Frances's came back: whether that one was mailed again can be seen.
    const bySomebody = new Map<string, number>();
    for (const path of done) bySomebody.set(path, (bySomebody.get(path) ?? 0) + 1);
    expect([...bySomebody.values()]).toEqual([1, 1]);
    expect(code).toBe(ExitCode.partial);
    expect(bench.stdout()).toContain("what is live now is not certain");
  });
});
