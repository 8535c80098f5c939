import { describe, expect, it } from "vitest";
import type { Runtime } from "../../src/app/runtime.ts";
import { runExplain } from "../../src/commands/explain.ts";
import { runFmt } from "../../src/commands/fmt.ts";
import { runOffboard } from "../../src/commands/offboard.ts";
import { runPersonAdd, runPersonMerge } from "../../src/commands/person.ts";
import { runRevoke } from "../../src/commands/revoke.ts";
import { runTeam } from "../../src/commands/team.ts";
import { runValidate } from "../../src/commands/validate.ts";
import { withFiles } from "./stage.ts";

const FILES = `version: 1

people:
  ada: { email: ada@acme.example, attributes: { department: Platform } }
  ben: { email: ben@acme.example, attributes: { department: Platform, manager: ada } } # on call
  cleo: { email: cleo@acme.example, attributes: { department: Sales, employment: contractor } }
  dan: { email: dan@acme.example, attributes: { department: Sales, office: Oslo } }

teams:
  platform:
    where: person.attributes.department == "Platform" # the org chart
    also: [cleo]
    except: [ada, cleo]
  contractors: { where: 'has(person.attributes.employment) && person.attributes.employment == "contractor"' }

orgs:
  acme:
    provider: heroku
    members: { ada: admin, team:platform: member, team:contractors: member, dan: member }

policies:
  - { id: ends, check: require-until, subjects: team:contractors, severity: warning }
  - id: managed
    check: expression
    over: person
    severity: warning
    expression: has(person.attributes.manager) || person.key == "ada"
`;

type Run = (runtime: Runtime) => Promise<number>;

async function edited(run: Run): Promise<{ changed: readonly string[]; said: string }> {
  return await withFiles(FILES, async ({ runtime, read, stdout, stderr }) => {
    await run(runtime);
    const [old, now] = [FILES.split("\n"), read().split("\n")];
    const changed = [
      ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
    ];
    return { changed, said: stdout() + stderr() };
  });
}

describe("files with teams by rule", () => {
  it("stay as they are where fmt has nothing to do", async () => {
    expect((await edited((runtime) => runFmt(runtime, { check: true }))).changed).toEqual([]);
  });

  it("take names into also, and whom the rule brings in into except", async () => {
    const add = await edited((runtime) =>
      runTeam(runtime, { verb: "add", team: "platform", members: ["dan"] }),
    );
    const remove = await edited((runtime) =>
      runTeam(runtime, { verb: "remove", team: "platform", members: ["ben"] }),
    );

    expect(add.changed).toEqual(["- also: [cleo]", "+ also: [cleo, dan]"]);
    expect(remove.changed).toEqual(["- except: [ada, cleo]", "+ except: [ada, cleo, ben]"]);
  });

  it("lose a leaver in every list, and name whose attribute the leaver is", async () => {
    const { changed, said } = await edited((runtime) => runOffboard(runtime, { person: "cleo" }));
    const boss = await edited((runtime) => runOffboard(runtime, { person: "ada", dryRun: true }));

    expect(changed.filter((line) => !line.includes("email"))).toEqual([
      "- also: [cleo]",
      "- except: [ada, cleo]",
      "+ also: []",
      "+ except: [ada]",
    ]);
    expect(said).not.toContain("error");
    expect(boss.said).toContain("people > ben: manager names them");
  });

  it("join the attributes of two entries that are one", async () => {
    const { changed } = await edited((runtime) => runPersonMerge(runtime, { kept: "ada", merged: "dan" }));

    const written = changed.find((line) => line.startsWith("+ ada:"));
    expect(written).toContain(
      "attributes: { department: Platform, office: Oslo }, aliases: [dan@acme.example]",
    );
  });

  it("name the rule in explain, in a refusal and where somebody is to be like another", async () => {
    const nina = { person: "nina", email: "nina@acme.example", like: "ben" };
    const explained = await edited((runtime) => runExplain(runtime, { subject: "ben" }));
    const refused = edited((runtime) => runRevoke(runtime, { subject: "ben", on: "acme" }));

    expect(explained.said.replaceAll(/\s+/g, " ")).toContain(
      'through team:platform > where person.attributes.department == "Platform"',
    );
    await expect(refused).rejects.toMatchObject({
      code: "HELD_THROUGH_TEAM",
      hint: expect.stringContaining("`rolecall team remove platform ben`"),
    });
    expect((await edited((runtime) => runPersonAdd(runtime, nina))).said).toContain(
      'ben is in team:platform by its rule person.attributes.department == "Platform": give nina the attributes',
    );
  });

  it("hold policies to attributes, and contractors to an end", async () => {
    const { said } = await edited((runtime) => runValidate(runtime, {}));

    expect(said).toContain("[managed dan]");
    expect(said).not.toContain("[managed ben]");
    expect(said).toContain("[ends acme cleo]");
    expect(said).not.toContain("[ends acme ben]");
  });
});
