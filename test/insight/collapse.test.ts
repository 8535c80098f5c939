import { describe, expect, it } from "vitest";
import { runExplain } from "../../src/commands/explain.ts";
import { runWhoCan } from "../../src/commands/who-can.ts";
import { withFiles } from "../edit/stage.ts";

const FILE = `version: 1
people:
  ada: { email: ada@acme.example }
  bo: { email: bo@acme.example }
orgs:
  inc:
    provider: heroku
    members: { ada: admin, bo: member }
    apps:
      one: { collaborators: {} }
      two: { collaborators: {} }
      three: { collaborators: { bo: [view] } }
`;

describe("equal lines", () => {
  it("of explain stand once, with every place", async () => {
    await withFiles(FILE, async ({ runtime, stdout }) => {
      await runExplain(runtime, { subject: "ada" });

      expect(stdout()).toMatch(/same\s+on inc\/apps\/(one|two|three), inc\/apps\/(one|two|three)/);
      expect(stdout().match(/inc\/apps\/two/g)).toHaveLength(1);
    });
  });

  it("of who-can without --on stand once, and other holders keep their own", async () => {
    await withFiles(FILE, async ({ runtime, stdout }) => {
      await runWhoCan(runtime, { ability: "deploy" });

      const [certain = ""] = stdout().split("Not known");
      expect(certain.match(/inc\/apps\/one/g)).toHaveLength(1);
      expect(certain).toMatch(/^ {2}same\s+on /m);
    });
  });
});
