import { describe, expect, it } from "vitest";
import type { Runtime } from "../../src/app/runtime.ts";
import { runGrant } from "../../src/commands/grant.ts";
import { runOffboard } from "../../src/commands/offboard.ts";
import { runPersonAdd, runPersonMerge, runPersonRename } from "../../src/commands/person.ts";
import { runRevoke } from "../../src/commands/revoke.ts";
import { runSet } from "../../src/commands/set.ts";
import { runTeam } from "../../src/commands/team.ts";
import { UsageError } from "../../src/model/errors.ts";
import { ACME, withFiles } from "./stage.ts";

type Run = (runtime: Runtime) => Promise<number>;

/** What a verb changes, line by line, and that a dry run writes nothing. */
async function changed(run: Run, text = ACME): Promise<readonly string[]> {
  return await withFiles(text, async ({ runtime, read, stderr }) => {
    const code = await run(runtime);

    expect({ code, stderr: code === 0 ? "" : stderr() }).toEqual({ code: 0, stderr: "" });
    const [old, now] = [text.split("\n"), read().split("\n")];
    return [
      ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
    ];
  });
}

/** The refusal of a verb, with its next step; the files are as they were. */
async function refusal(run: Run): Promise<string> {
  return await withFiles(ACME, async ({ runtime, read }) => {
    try {
      await run(runtime);
      return "";
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      expect(read()).toBe(ACME);
      expect(error.hint ?? "").not.toBe("");
      return `${error.code} ${error.hint}`;
    }
  });
}

describe("person add", () => {
  it("writes an entry behind the others", async () => {
    const nina = { person: "nina", email: "nina@acme.example", name: "Nina Simone" };

    expect(await changed((runtime) => runPersonAdd(runtime, nina))).toEqual([
      "+ nina: { name: Nina Simone, email: nina@acme.example }",
    ]);
  });

  it("gives what somebody else holds, without what one alone can be", async () => {
    const nina = { person: "nina", email: "nina@acme.example", like: "linus" };

    expect(await changed((runtime) => runPersonAdd(runtime, nina))).toEqual([
      "- engineering: [team:platform, linus]",
      "- news: { owner: grace, users: [linus] }",
      "- sport: [linus, grace]",
      "+ nina: { email: nina@acme.example }",
      "+ engineering: [team:platform, linus, nina]",
      '+ nina: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }',
      "+ nina: [view, deploy]",
      "+ nina: operator",
      "+ news: { owner: grace, users: [linus, nina] }",
      "+ sport: [linus, grace, nina]",
    ]);
  });

  it("asks for each section on a terminal, and takes no for a no", async () => {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      return question.startsWith("teams") ? "" : "n";
    };
    const nina = { person: "nina", email: "nina@acme.example", like: "ken" };

    expect(await changed((runtime) => runPersonAdd({ ...runtime, ask }, nina))).toEqual([
      "+ nina: { email: nina@acme.example }",
    ]);
    expect(asked).toEqual([
      "acme members as ken for nina (members)? [Y/n] ",
      "acme groups as ken for nina (groups/frontend/members)? [Y/n] ",
    ]);
  });

  it("does not copy what has ended", async () => {
    const text = ACME.replace("until: 2099-12-31", "until: 2026-01-31");
    const nina = { person: "nina", email: "nina@acme.example", like: "linus" };

    expect((await changed((runtime) => runPersonAdd(runtime, nina), text)).join()).not.toContain(
      "2026-01-31",
    );
  });

  it("goes to the file that holds the people", async () => {
    const [people = "", rest = ""] = ACME.replace(/^.*\nversion: 1\n/, "").split(/^(?=teams:)/m);
    const files = { "access.yaml": `version: 1\ninclude: [people.yaml]\n${rest}`, "people.yaml": people };
    await withFiles(files, async ({ runtime, read }) => {
      await runPersonAdd(runtime, { person: "nina", email: "nina@acme.example" });

      expect(read()).toBe(files["access.yaml"]);
      expect(read("people.yaml")).toContain("  nina: { email: nina@acme.example }\n");
    });
  });

  it.each([
    ["ken", "new@acme.example", "EXISTS_ALREADY", "person rename ken"],
    ["platform", "new@acme.example", "NAME_CLASH", "another key"],
    ["ni na", "new@acme.example", "BAD_NAME", "letters"],
    ["nina", "GHopper@acme.example", "DUPLICATE_EMAIL", "Use grace"],
    ["nina", "nina", "BAD_EMAIL", "ada@acme.example"],
  ])("refuses %s with %s", async (person, email, code, step) => {
    const answer = await refusal((runtime) => runPersonAdd(runtime, { person, email }));

    expect(answer).toContain(code);
    expect(answer).toContain(step);
  });
});

describe("person rename", () => {
  it("makes an alias of the address before", async () => {
    const rename =
      (person: string, email: string): Run =>
      (runtime) =>
        runPersonRename(runtime, { person, email });

    expect(await changed(rename("linus", "linus@acme.example"))).toEqual([
      "- linus: { email: linus@contractor.example }",
      "+ linus: { email: linus@acme.example, aliases: [linus@contractor.example] }",
    ]);
    expect(await changed(rename("ken", "ken@acme.example"))).toEqual([
      "- email: ken@contractor.example",
      "+ email: ken@acme.example",
      "+ aliases: [ken@contractor.example]",
    ]);
    expect(await changed(rename("grace", "ghopper@acme.example"))).toEqual([
      "- grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }",
      "+ grace: { name: Grace Hopper, email: ghopper@acme.example, aliases: [grace@acme.example] }",
    ]);
    expect(await changed(rename("linus", "Linus@Contractor.example"))).toEqual([
      "- linus: { email: linus@contractor.example }",
      "+ linus: { email: Linus@Contractor.example }",
    ]);
  });

  it("refuses the address of somebody else, and a new key", async () => {
    expect(
      await refusal((runtime) => runPersonRename(runtime, { person: "linus", email: "ada@acme.example" })),
    ).toContain("person merge ada linus");
    expect(
      await refusal((runtime) => runPersonRename(runtime, { person: "linus", email: "torvalds" })),
    ).toContain("person rename linus");
  });
});

describe("person merge", () => {
  it("leaves one entry that goes by every name and holds what both held", async () => {
    const run: Run = (runtime) => runPersonMerge(runtime, { kept: "grace", merged: "linus" });

    expect(await changed(run)).toEqual([
      "- grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }",
      "- linus: { email: linus@contractor.example }",
      "- engineering: [team:platform, linus]",
      '- linus: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }',
      "- linus: [view, deploy] # until the migration is done",
      "- linus: operator",
      "- news: { owner: grace, users: [linus] }",
      "- sport: [linus, grace]",
      "+ grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example, linus@contractor.example], accounts: { acme: [grace@acme.example, linus@contractor.example], inc: [grace@acme.example, linus@contractor.example], studio: [grace@acme.example, linus@contractor.example] } }",
      "+ engineering: [team:platform, grace]",
      '+ grace: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }',
      "+ grace: [view, deploy] # until the migration is done",
      "+ news: { owner: grace, users: [grace] }",
      "+ sport: [grace]",
    ]);
  });

  it("keeps the higher role, all permissions and the later end", async () => {
    const text = ACME.replace("grace: editor", "grace: { role: editor, until: 2099-01-31 }")
      .replace("linus: operator", "linus: { role: operator, until: 2099-12-31 }")
      .replace("# until the migration is done", "\n          grace: [operate]");

    const lines = await changed(
      (runtime) => runPersonMerge(runtime, { kept: "grace", merged: "linus" }),
      text,
    );

    expect(lines).toContain("+ grace: { role: editor, until: 2099-12-31 }");
    expect(lines).toContain("+ grace: [operate, view, deploy]");
  });
});

describe("offboard --successor", () => {
  it("hands over settings, teams and what nobody else holds, and no more", async () => {
    const run: Run = (runtime) => runOffboard(runtime, { person: "ada", successor: "dennis" });
    const lines = await changed(run);

    expect(lines).toContain("- platform: [ada, grace]");
    expect(lines).toContain("+ platform: [dennis, grace]");
    // dennis is an admin already, so nothing is handed over there
    expect(lines).toContain("+ members: { dennis: admin, grace: member }");
    expect(lines).toContain("- ada: admin");
    expect(lines).toContain("+ dennis: admin");
  });

  it("hands over the membership too where what is handed over needs it", async () => {
    const text = ACME.replace("subjects: grace", "subjects: ken");
    const lines = await changed(
      (runtime) => runOffboard(runtime, { person: "grace", successor: "dennis" }),
      text,
    );

    expect(lines).toContain("+ news: { owner: dennis, users: [linus] }");
    expect(lines).toContain("+ dennis: editor");
  });

  it("refuses a successor who is nobody, or the leaver", async () => {
    const run =
      (successor: string): Run =>
      (runtime) =>
        runOffboard(runtime, { person: "ada", successor });

    expect(await refusal(run("nina"))).toContain("person add nina");
    expect(await refusal(run("ada"))).toContain("SAME_PERSON");
  });
});

describe("team", () => {
  const run =
    (verb: "create" | "add" | "remove", team: string, ...members: string[]): Run =>
    async (runtime) =>
      await runTeam(runtime, { verb, team, members });

  it("is made, grows and shrinks", async () => {
    expect(await changed(run("create", "qa", "ken", "Linus@contractor.example", "team:platform"))).toEqual([
      "+ qa: [ken, linus, team:platform]",
    ]);
    expect(await changed(run("add", "team:platform", "ken", "dennis", "ada"))).toEqual([
      "- platform: [ada, grace]",
      "+ platform: [ada, grace, ken, dennis]",
    ]);
    expect(await changed(run("remove", "engineering", "linus"))).toEqual([
      "- engineering: [team:platform, linus]",
      "+ engineering: [team:platform]",
    ]);
  });

  it("says the next step where it refuses", async () => {
    expect(await refusal(run("create", "platform", "ken"))).toContain("team add platform");
    expect(await refusal(run("create", "ada", "ken"))).toContain("NAME_CLASH");
    expect(await refusal(run("add", "ops", "ken"))).toContain("team create ops");
    expect(await refusal(run("add", "platform", "group:frontend"))).toContain("NOT_A_PERSON");
    expect(await refusal(run("remove", "engineering", "ada"))).toContain("team remove platform ada");
    expect(await refusal(run("remove", "engineering", "ken"))).toContain("explain ken");
  });
});

describe("set", () => {
  const run =
    (on: string, ...pairs: string[]): Run =>
    async (runtime) =>
      await runSet(runtime, { on, pairs });

  it("writes a setting, another value, and nothing", async () => {
    expect(await changed(run("inc/apps/shop-prod", "locked=true"))).toEqual(["+ locked: true"]);
    expect(await changed(run("studio/spaces/news", "owner=ada", "whitelist=[203.0.113.0/24]"))).toEqual([
      "- news: { owner: grace, users: [linus] }",
      "+ news: { owner: ada, users: [linus], whitelist: [203.0.113.0/24] }",
    ]);
    expect(await changed(run("studio/spaces/news", "owner="))).toEqual([
      "- news: { owner: grace, users: [linus] }",
      "+ news: { users: [linus] }",
    ]);
    expect(await changed(run("studio/spaces/news", "owner=grace"))).toEqual([]);
  });

  it("says the next step where it refuses", async () => {
    expect(await refusal(run("inc/apps/shop-prod", "lokced=true"))).toContain('"locked"');
    expect(await refusal(run("inc/apps/shop-prod", "locked=perhaps"))).toContain("locked: true");
    expect(await refusal(run("inc/apps/shop-prod", "locked"))).toContain("KEY=");
    expect(await refusal(run("inc/apps/shop-prod", "collaborators=ada"))).toContain("rolecall grant");
    expect(await refusal(run("studio/spaces/sport", "owner=ada"))).toContain("EDIT_UNSAFE");
    expect(await refusal(run("inc/apps", "locked=true"))).toContain("inc/apps/NAME");
  });
});

describe("grant", () => {
  it("takes several places, all or none", async () => {
    const on = ["acme/projects/blog", "inc/apps/shop-prod"];

    expect(await refusal((runtime) => runGrant(runtime, { subject: "ken", role: "viewer", on }))).toContain(
      "UNKNOWN_PERMISSION",
    );
    expect(
      await changed((runtime) =>
        runGrant(runtime, {
          subject: "ken",
          role: "viewer",
          on: ["acme/projects/shop", "acme/projects/blog"],
        }),
      ),
    ).toEqual(["- access: {}", "+ ken: viewer", "+ access: { ken: viewer }"]);
  });

  it.each(["development:contributor", "d:c", "dev:contrib", "contributor@development"])(
    "takes the role as the vendor's own tool does: %s",
    async (role) => {
      expect(
        await changed((runtime) => runGrant(runtime, { subject: "ken", role, on: "acme/projects/shop" })),
      ).toEqual(["+ ken: { development: contributor }"]);
    },
  );

  it("says where to go on for somebody unknown, and for an owner", async () => {
    const grant =
      (subject: string, role: string, on: string): Run =>
      (runtime) =>
        runGrant(runtime, { subject, role, on });

    expect(await refusal(grant("nina", "member", "inc"))).toContain("person add nina --email");
    expect(await refusal(grant("team:ops", "member", "inc"))).toContain("team create ops");
    expect(await refusal(grant("linus", "owner", "acme"))).toContain("support ticket");
    expect(await refusal((runtime) => runRevoke(runtime, { subject: "ada", on: "acme" }))).toContain(
      "support ticket",
    );
  });
});
