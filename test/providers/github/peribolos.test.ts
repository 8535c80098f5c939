import { afterEach, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runImportForeign } from "../../../src/commands/import-foreign.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { acme, START } from "./world.ts";

let bench: Workbench;
afterEach(() => bench.close());

const ORG = `orgs:
  acme:
    default_repository_permission: read
    admins: [AdaLove, acme-bot]
    members: [ghopper, alan]
    teams:
      Engineering:
        maintainers: [AdaLove]
        privacy: closed
        repos: { shop: read, docs: maintain }
        teams:
          Platform:
            maintainers: [ghopper]
            members: [alan]
            privacy: closed
            repos: { shop: write, docs: read }
      Security: { members: [ghopper], privacy: secret }
    repos:
      shop: { collaborators: { linus: triage, alan: pull } }
`;

it("a file of peribolos plans empty against the organization that it was made for", async () => {
  bench = await openWorkbench({
    files: { "org.yaml": ORG },
    state: { github: acme() },
    now: new Date(START).toISOString(),
  });

  const code = await runImportForeign(bench.runtime, {
    tool: "peribolos",
    file: "org.yaml",
    out: "access.yaml",
  });
  const { plan } = await makePlan(bench.runtime, {});

  expect(code).toBe(ExitCode.done);
  expect(bench.stderr()).toContain("5 people by their accounts");
  expect(plan.operations.map(({ action, id }) => `${action} ${id}`)).toEqual([]);
  await expect(
    runImportForeign(bench.runtime, { tool: "peribolos", file: "org.yaml", out: "access.yaml" }),
  ).rejects.toMatchObject({ code: "FILE_EXISTS" });
});

it("shows in the plan what peribolos did not", async () => {
  bench = await openWorkbench({
    files: {
      "org.yaml": ORG.replace(
        "teams:\n      Engineering",
        "teams:\n      Gone: { members: [alan] }\n      Engineering",
      ),
    },
    state: {
      github: acme({
        invitations: [
          { login: "eve", role: "direct_member", inviter: "AdaLove", created: "2026-11-29T12:00:00Z" },
        ],
      }),
    },
    now: new Date(START).toISOString(),
  });
  await runImportForeign(bench.runtime, { tool: "peribolos", file: "org.yaml", out: "access.yaml" });

  const { plan } = await makePlan(bench.runtime, {});

  expect(plan.operations.map(({ action, id }) => `${action} ${id}`)).toEqual([
    "add acme/groups/Gone #exists",
    "add acme/groups/Gone alan",
    "remove acme id:106",
  ]);
});
