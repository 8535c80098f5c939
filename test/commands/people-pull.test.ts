import { describe, expect, it } from "vitest";
import { bindCommands } from "../../src/action/commands.ts";
import { type PeoplePullOptions, runPeoplePull } from "../../src/commands/people-pull.ts";
import { validateFiles } from "../../src/commands/validate.ts";
import { ConfigError, UsageError } from "../../src/model/errors.ts";
import { withFiles } from "../edit/stage.ts";

const FILES = `version: 1
directory:
  from: "-"
  match: badge
  attributes: { badge: Badge, department: Department, manager: Manager }
people: # everybody
  ada:
    name: Ada L # the boss
    email: ada@acme.example
    attributes:
      department: Board # since May
      badge: "1"
      office: Oslo
  ben: { name: Ben, email: ben@acme.example, attributes: { badge: "2", department: Sales, manager: cleo } } # new
  cleo: { email: cleo@acme.example, attributes: { badge: "3" } }
  mia: { email: mia@acme.example, directory: none }
  bot: { email: bot@acme.example, kind: service }
teams:
  sales: [ben, cleo]
orgs:
  acme:
    provider: heroku
    members: { ada: admin, team:sales: member, bot: member }
`;
const HEADER = "Badge,Name,Email,Department,Manager\n";
const ADA = "1,Ada L,ada@acme.example,Board,\n";
const BEN = "2,Ben B,ben.b@acme.example,Platform,ada@acme.example\n";
const CLEO = "3,,cleo@acme.example,,\n";

async function pull(list: string, options: PeoplePullOptions = {}, files = FILES) {
  return await withFiles(files, async ({ runtime, read, stdout, stderr }) => {
    const code = await runPeoplePull(
      { ...runtime, readInput: async () => new TextEncoder().encode(list) },
      options,
    );
    const [old, now] = [files.split("\n"), read().split("\n")];
    const changed = [
      ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
    ];
    return { code, changed, stdout: stdout(), stderr: stderr() };
  });
}

describe("people pull", () => {
  it("writes joiners and movers with comments and order kept, and names who left", async () => {
    const { code, changed, stderr } = await pull(
      `${HEADER}${ADA}${BEN}4,Nina S,nina@acme.example,Sales,ben.b@acme.example\n`,
    );

    expect(code).toBe(0);
    expect(changed).toEqual([
      '- ben: { name: Ben, email: ben@acme.example, attributes: { badge: "2", department: Sales, manager: cleo } } # new',
      '+ ben: { name: Ben B, email: ben.b@acme.example, attributes: { badge: "2", department: Platform, manager: ada }, aliases: [ben@acme.example] } # new',
      '+ nina: { name: Nina S, email: nina@acme.example, attributes: { badge: "4", department: Sales, manager: ben } }',
    ]);
    expect(stderr).toContain("cleo (cleo@acme.example) is not in the directory; --offboard");
    expect(stderr).not.toMatch(/mia|bot/);
  });

  it("takes attributes on lines of their own out one by one", async () => {
    const without = ADA.replace("Board", "");
    const { changed } = await pull(`${HEADER}${without}${BEN}${CLEO}`);

    expect(changed).toContain("- department: Board # since May");
    expect(changed.filter((line) => line.startsWith("+ department"))).toEqual([]);
  });

  it("takes those who left out everywhere with --offboard, and changes nothing the second time", async () => {
    const list = `${HEADER}${ADA}${BEN}`;
    const { changed, stdout } = await pull(list, { offboard: true });

    expect(changed).toContain("- sales: [ben, cleo]");
    expect(changed).toContain("+ sales: [ben]");
    expect(stdout).toContain("cleo: access.yaml: cleo taken out of people");
  });

  it("ends --check with 2 while there is a difference, and writes nothing", async () => {
    const same = `${HEADER}${ADA}2,Ben,ben@acme.example,Sales,cleo@acme.example\n${CLEO}`;
    const checked = await pull(`${HEADER}${ADA}${BEN}${CLEO}`, { check: true });

    expect([checked.code, checked.changed]).toEqual([2, []]);
    expect(checked.stdout).toContain("+  ben: { name: Ben B");
    expect(
      (
        await pull(`${HEADER}${ADA}${BEN}`.replace(BEN, "2,Ben,ben@acme.example,Sales,cleo\n"), {
          check: true,
        })
      ).code,
    ).toBe(2);
    expect((await pull(same, { check: true })).code).toBe(0);
  });

  it("is what the Action does, which takes leavers out and has a limit of its own", async () => {
    await withFiles(FILES, async ({ runtime, read }) => {
      const readInput = async (): Promise<Uint8Array> => new TextEncoder().encode(`${HEADER}${ADA}`);
      const { pullPeople } = bindCommands({ ...runtime, readInput }, "");
      const selection = { config: "", orgs: [], allow: [], maxRemovals: "", only: "everything" } as const;

      expect(await pullPeople(selection, "1")).toBe(4);
      expect(read()).toBe(FILES);
      expect(await pullPeople(selection, "100%")).toBe(0);
      expect(read()).not.toContain("cleo:");
      await expect(pullPeople(selection, "some")).rejects.toMatchObject({ code: "BAD_INPUT" });
    });
  });

  it.each([
    ["more leavers than may", `${HEADER}${BEN}`, { maxLeavers: { count: 1 } }, "TOO_MANY_LEAVERS"],
    ["the last admin", `${HEADER}${BEN}${CLEO}`, { offboard: true }, "LAST_OWNER_LEAVES"],
    ["nobody", HEADER, {}, "LIST_EMPTY"],
    ["nobody in JSON", '{ "Resources": [], "totalResults": 0 }', {}, "LIST_EMPTY"],
    ["an empty input", "", {}, "LIST_EMPTY"],
    ["a cut list", `${HEADER}${ADA}2,Be`, {}, "LIST_UNREADABLE"],
  ] as const)("refuses %s with exit 4 and writes nothing", async (_, list, options, expected) => {
    const { code, changed, stderr } = await pull(list, options);

    expect([code, changed]).toEqual([4, []]);
    expect(stderr).toContain(`error[${expected}]`);
  });

  it("holds the host and the token of the files' directory to the rules of an organization", async () => {
    const at = (from: string, token = ""): string =>
      FILES.replace('from: "-"', `from: ${from}${token}`).replace("match: badge", "");
    const failure = async (files: string, options: PeoplePullOptions = {}, env = {}): Promise<string> =>
      await withFiles(files, async ({ runtime }) => {
        const error: unknown = await runPeoplePull({ ...runtime, env }, options).catch((e: unknown) => e);
        if (error instanceof UsageError) return error.code;
        return error instanceof ConfigError
          ? error.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`).join()
          : String(error);
      });
    const env = { SCIM_TOKEN: "people-token" };

    expect(await failure(at("https://elsewhere.example/v2"), {}, env)).toBe("HOST_NOT_ALLOWED 3:3");
    await withFiles(at("https://elsewhere.example/v2"), async ({ runtime }) => {
      const { exitCode, diagnostics } = await validateFiles(runtime, {});
      expect([exitCode, diagnostics.map(({ code }) => code)]).toEqual([0, ["HOST_NOT_ALLOWED"]]);
    });
    expect(await failure(at("http://idp.example/v2"), {}, env)).toBe("BAD_URL 3:9");
    expect(
      await failure(
        at("https://idp.example", ", token: { env: AWS_SECRET }").replace(
          "from: https://idp.example,",
          "from: https://idp.example\n ",
        ),
      ),
    ).toBe("BAD_TOKEN_VARIABLE 4:17");
    expect(await failure(FILES, { from: "acme" })).toBe("NOT_A_DIRECTORY");
    expect(await failure(FILES, { from: "nowhere" })).toBe("UNKNOWN_ORG");
    expect(await failure(FILES, { from: "http://idp.example" }, env)).toBe("BAD_HOST");
    expect(await failure(FILES, {})).toBe("NO_INPUT");
    expect(await failure(FILES.replace(/directory:\n(?: {2}.*\n)+/, ""), {})).toBe("MISSING_SOURCE");
  });
});
