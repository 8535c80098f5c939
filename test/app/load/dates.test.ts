import { describe, expect, it } from "vitest";
import { checkDates } from "../../../src/app/load/check.ts";
import { loadForCommand } from "../../../src/app/load/load.ts";
import { providers } from "../../../src/providers/registry.ts";
import { openWorkbench } from "../../helpers/workbench.ts";

// Dates only take away: what a place needs stays, and the files say so 30 days before.

async function said(provider: string, org: string, at: string): Promise<readonly string[]> {
  const profile = provider === "scim" ? ", profile: viz-now" : "";
  const bench = await openWorkbench({
    files: {
      "access.yaml": `version: 1
people: { ada: { email: ada@acme.example }, bob: { email: bob@acme.example } }
orgs: { acme: { provider: ${provider}${profile}, ${org} } }
`,
    },
    state: {},
    now: at,
  });
  try {
    const loaded = await loadForCommand(bench.runtime, {});
    return checkDates(loaded, loaded.config.orgs).map(({ code, message }) => `${code} ${message}`);
  } finally {
    bench.close();
  }
}

const shapes = await Promise.all(
  providers.map(async ({ id, load }) => {
    const { members } = (await load()).shape(id === "scim" ? { profile: "viz-now" } : {});
    return {
      id,
      role: members.keeps[0],
      other: members.form.form === "role" ? members.form.roles[0]?.name : undefined,
    };
  }),
);

describe.each(
  shapes.flatMap(({ id, role, other }) =>
    role === undefined || other === undefined ? [] : [{ id, role, other }],
  ),
)("$id, whose organization needs a holder", ({ id, role, other }) => {
  const members = `members: { ada: { role: ${role}, until: 2027-01-01 }, bob: ${other} }`;

  it("warns 30 days before the last one ends, with the date, and not earlier", async () => {
    expect(await said(id, members, "2026-12-10T00:00:00Z")).toEqual([
      expect.stringMatching(/^EXPIRY_AHEAD On 2027-01-01 a grant ends that is needed: /),
    ]);
    expect(await said(id, members, "2026-11-10T00:00:00Z")).toEqual([]);
  });

  it("says that it stays once the date has passed", async () => {
    expect(await said(id, members, "2027-01-10T00:00:00Z")).toEqual([
      expect.stringMatching(/^EXPIRY_DEFERRED /),
    ]);
  });

  it("says nothing where another one stays", async () => {
    expect(await said(id, members.replace(`bob: ${other}`, `bob: ${role}`), "2026-12-10T00:00:00Z")).toEqual(
      [],
    );
  });
});

describe("a place that opens with its last grant", () => {
  const billing = "projects: { billing: { access: { ada: { role: owner, until: 2027-01-01 } } } }";

  it("is warned of although the files do not list the members", async () => {
    expect(await said("cloudtruth", billing, "2026-12-10T00:00:00Z")).toEqual([
      "EXPIRY_AHEAD On 2027-01-01 a grant ends that is needed: acme/projects/billing would be open to everybody without a grant there. It will stay until the files name another.",
    ]);
    expect(await said("cloudtruth", billing, "2027-01-10T00:00:00Z")).toEqual([
      expect.stringMatching(/^EXPIRY_DEFERRED acme\/projects\/billing would be open to everybody/),
    ]);
  });
});
