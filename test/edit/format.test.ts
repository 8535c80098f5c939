import { describe, expect, it } from "vitest";
import { runFmt } from "../../src/commands/fmt.ts";
import { ACME, withFiles } from "./stage.ts";

async function formatted(text: string): Promise<string> {
  return await withFiles(text, async ({ runtime, read }) => {
    await runFmt(runtime, {});
    return read();
  });
}

describe("fmt", () => {
  it("leaves a canonical file alone, comments in their columns", async () => {
    expect(await formatted(ACME)).toBe(ACME);
  });

  it("brings keys into order, spaces, indentation and blank lines into style", async () => {
    const text = `orgs:
    acme:
        projects: { shop: { access: {linus: {reason: why, until: 2099-01-01, production: viewer, development: contributor}},   id: ktgqf5p5vx2bo } }
        # who belongs to it
        members: {grace: [ billing ],ken: []}
        provider: upsun   # the system
people:
  grace: {email: grace@acme.example,   name: 'Grace'}
  ken: { kind: service, email: ken@acme.example }
  linus: { email: linus@acme.example }
version: 1
`;

    expect(await formatted(text)).toBe(`version: 1

people:
  grace: { name: 'Grace', email: grace@acme.example }
  ken: { email: ken@acme.example, kind: service }
  linus: { email: linus@acme.example }

orgs:
  acme:
    provider: upsun       # the system
    # who belongs to it
    members: { grace: [billing], ken: [] }
    projects:
      shop:
        id: ktgqf5p5vx2bo
        access: { linus: { development: contributor, production: viewer, until: 2099-01-01, reason: why } }
`);
  });

  it("does not move an alias before its anchor", async () => {
    const text = `version: 1

people:
  ada: { email: ada@acme.example }

orgs:
  studio:
    provider: scim
    profile: viz-now
    members: { ada: admin }
    spaces: { news: { users: &crew [ada] } }

teams:
  crew: *crew
`;

    expect(await formatted(text)).toBe(text);
    expect(await formatted(text.replace("*crew", "[ada]"))).toMatch(/^teams:[\s\S]*^orgs:/m);
  });

  it("names the files and writes nothing with --check", async () => {
    await withFiles(
      { "access.yaml": `include: [more.yaml]\n${ACME}`, "more.yaml": "teams: {spare:   [ada]}\n" },
      async ({ runtime, read, stdout }) => {
        expect(await runFmt(runtime, { check: true })).toBe(1);
        expect(stdout()).toBe("access.yaml\nmore.yaml\n");
        expect(read("more.yaml")).toBe("teams: {spare:   [ada]}\n");

        await runFmt(runtime, {});
        expect(await runFmt(runtime, { check: true })).toBe(0);
      },
    );
  });

  it("shows the difference with --dry-run", async () => {
    await withFiles(ACME, async ({ runtime, stdout, read }) => {
      await runFmt(runtime, { dryRun: true });
      expect(stdout()).toBe("");
      expect(read()).toBe(ACME);
    });
    await withFiles(ACME.replace("[ada, grace]", "[ ada,grace ]"), async ({ runtime, stdout }) => {
      await runFmt(runtime, { dryRun: true });
      expect(stdout()).toContain("-  platform: [ ada,grace ]\n+  platform: [ada, grace]\n");
    });
  });
});
