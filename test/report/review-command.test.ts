import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../src/app/runtime.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { runReport } from "../../src/commands/report.ts";
import type { ReviewData } from "../../src/report/review/data.ts";
import { STATES } from "../../src/report/review/words.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";

const PEOPLE = `people:
  ada: { name: Ada Lovelace, email: ada@acme.example }
  grace: { email: grace@acme.example }
  linus: { email: linus@contractor.example }
  spare: { email: spare@acme.example }
teams:
  platform: [ada, grace]
`;
const ORG = `  acme-heroku:
    provider: heroku
    members: { team:platform: admin, linus: member }
    apps:
      shop-prod:
        collaborators:
          linus: { permissions: [view, deploy], until: 2026-12-01, reason: "OPS-42" }
          spare: { permissions: [view], until: 2026-11-01 }
`;
const STATE = {
  tokens: [{ token: "secret", user: "ada@acme.example" }],
  teams: [
    {
      name: "acme-heroku",
      type: "enterprise",
      members: { "ada@acme.example": "admin", "linus@contractor.example": "member" },
      apps: [
        { name: "shop-prod", collaborators: { "linus@contractor.example": ["view", "deploy", "operate"] } },
      ],
    },
    {
      name: "acme-labs",
      type: "team",
      members: { "ada@acme.example": "admin" },
      invitations: [{ email: "grace@acme.example", role: "member" }],
    },
  ],
};
const LABS = "  acme-labs:\n    provider: heroku\n    members: { ada: admin, grace: member }\n";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

async function open(files: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  bench = await openWorkbench({
    files: { "access.yaml": `version: 1\n${PEOPLE}orgs:\n${ORG}`, ...files },
    state: { heroku: STATE },
  });
  return bench;
}

function read(workbench: Workbench, name: string): string {
  return readFileSync(join(workbench.folder, name), "utf8");
}

interface Shown {
  readonly data: ReviewData;
  /** `person address: access [compared] state`. */
  readonly cells: readonly string[];
}

function shownIn(workbench: Workbench, name = "review.html"): Shown {
  const json = /id="review-data">([^<]*)</u.exec(read(workbench, name))?.[1] ?? "";
  const data = JSON.parse(json) as ReviewData;
  const has = (side: ReviewData["cells"][number][2]): string =>
    side === 0 ? "-" : (data.access[side[0]]?.has ?? "?");
  const cells = data.cells.map(([person, resource, here, there, state]) =>
    `${data.people[person]?.key} ${data.resources[resource]?.address}: ${has(here)} [${has(there)}] ${STATES[state]?.state ?? ""}`.trim(),
  );
  return { data, cells };
}

function git(workbench: Workbench, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: workbench.folder, encoding: "utf8" });
}

function commitAll(workbench: Workbench): void {
  git(workbench, "init", "-q", "-b", "main");
  git(workbench, "add", "-A");
  git(workbench, "commit", "-q", "-m", "first");
}

function withPath(workbench: Workbench): Workbench["runtime"] {
  const { PATH, HOME } = process.env;
  return { ...workbench.runtime, env: { ...workbench.env, PATH, HOME } };
}

describe("report", () => {
  it("writes page and table from the files alone, without a request, everybody included", async () => {
    const workbench = await open();
    const exitCode = await runReport(workbench.runtime, { out: "review.html" });
    const { data, cells } = shownIn(workbench);

    expect(exitCode).toBe(ExitCode.done);
    expect(workbench.requests).toEqual([]);
    expect(data.people.map((person) => person.key)).toEqual(["ada", "grace", "linus", "spare"]);
    expect(cells).toContain("ada acme-heroku: admin [-]");
    expect(cells).toContain("linus acme-heroku/apps/shop-prod: deploy, view [-]");
    expect(data.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(workbench.stdout()).toContain("review.html: 4 people × 2 resources");
    expect(read(workbench, "review.csv")).toContain(
      "spare,,spare@acme.example,person,,acme-heroku,heroku,acme-heroku/apps/shop-prod,apps,,view,",
    );
  });

  it("tells grants that have ended from those in force, judged at the instant asked for", async () => {
    const workbench = await open();
    await runReport(workbench.runtime, { out: "review.html", at: "2026-10-01" });
    const before = shownIn(workbench);
    await runReport(workbench.runtime, { out: "review.html" });
    const after = shownIn(workbench);

    expect(before.cells).toContain("spare acme-heroku/apps/shop-prod: view [-]");
    expect(after.cells).toContain("spare acme-heroku/apps/shop-prod: - [-]");
    expect(after.data.cells.filter((cell) => cell[5] !== undefined)).toHaveLength(1);
    expect([before.data.at, after.data.at]).toEqual(["2026-10-01T00:00:00.000Z", "2026-11-23T12:00:00.000Z"]);
  });

  it("is the same, byte for byte, for the same files and clock", async () => {
    const workbench = await open();
    await runReport(workbench.runtime, { out: "one.html" });
    await runReport(workbench.runtime, { out: "two.html" });

    expect(read(workbench, "two.html").replaceAll("two.csv", "one.csv")).toBe(read(workbench, "one.html"));
    expect(read(workbench, "two.csv")).toBe(read(workbench, "one.csv"));
  });

  it("marks the differences to what is live", async () => {
    const workbench = await open({ "access.yaml": `version: 1\n${PEOPLE}orgs:\n${ORG}${LABS}` });
    const exitCode = await runReport(workbench.runtime, { out: "review.html", live: true });
    const { data, cells } = shownIn(workbench);

    expect(exitCode).toBe(ExitCode.done);
    expect(cells).toContain("ada acme-heroku: admin [admin] same");
    expect(cells).toContain("grace acme-heroku: admin [-] only-in-files");
    expect(cells).toContain("grace acme-labs: member [member] pending");
    expect(cells).toContain("linus acme-heroku/apps/shop-prod: deploy, view [deploy, operate, view] differs");
    expect(data.orgs[0]?.readAt).toBeDefined();
    expect(read(workbench, "review.html")).not.toContain("secret");
    expect(workbench.writes()).toEqual([]);
  });

  it("writes the page all the same when an organization cannot be read, says so, and fails", async () => {
    const workbench = await open();
    const env = { ...workbench.env, HEROKU_API_KEY: "wrong" };
    const exitCode = await runReport({ ...workbench.runtime, env }, { out: "review.html", live: true });
    const { data, cells } = shownIn(workbench);

    expect(exitCode).toBe(ExitCode.failed);
    expect(data.orgs[0]?.problems).toHaveLength(1);
    expect(cells).toContain("ada acme-heroku: admin [-] not-read");
    expect(workbench.stderr()).toContain("acme-heroku was not read to its end");
  });

  it("compares with the files of a path", async () => {
    const workbench = await open({
      "old/access.yaml": `version: 1\n${PEOPLE}orgs:\n${ORG.replace("linus: member", "linus: admin").replace("          spare", "          grace")}`,
    });
    await runReport(workbench.runtime, { out: "review.html", compare: "old", at: "2026-10-01" });
    const { cells, data } = shownIn(workbench);

    expect(cells).toContain("linus acme-heroku: member [admin] changed");
    expect(cells).toContain("spare acme-heroku/apps/shop-prod: view [-] added");
    expect(cells).toContain("ada acme-heroku: admin [admin] same");
    expect(data.comparison).toMatchObject({ kind: "files", label: "old" });
  });

  it("compares with a Git revision: the root file and every file it included then", async () => {
    const old = "people.yaml";
    const workbench = await open({
      "infra/access.yaml": "version: 1\ninclude: [people.yaml, orgs/**]\n",
      "infra/people.yaml": PEOPLE,
      "infra/orgs/deep/heroku.yaml": `orgs:\n${ORG}`,
      "infra/orgs/.hidden.yaml": "not: ours\n",
    });
    commitAll(workbench);
    mkdirSync(join(workbench.folder, "infra/staff"));
    renameSync(join(workbench.folder, "infra", old), join(workbench.folder, "infra/staff", old));
    writeFileSync(
      join(workbench.folder, "infra/access.yaml"),
      "version: 1\ninclude: [staff/people.yaml, orgs/**]\n",
    );
    writeFileSync(
      join(workbench.folder, "infra/orgs/deep/heroku.yaml"),
      `orgs:\n${ORG.replace("linus: member", "linus: member, spare: member")}`,
    );
    const runtime = withPath(workbench);
    const exitCode = await runReport(runtime, { config: "infra", out: "review.html", compare: "HEAD" });
    const { cells, data } = shownIn(workbench);

    expect(exitCode).toBe(ExitCode.done);
    expect(cells).toContain("spare acme-heroku: member [-] added");
    expect(cells).toContain("linus acme-heroku: member [member] same");
    expect(data.comparison).toMatchObject({ label: expect.stringMatching(/^HEAD \([0-9a-f]{12}\)$/u) });
  });

  it("takes an organization that is new or gone for what it is", async () => {
    const other = ORG.replaceAll("acme-heroku", "other");
    const workbench = await open({ "old/access.yaml": `version: 1\n${PEOPLE}orgs:\n${other}` });
    await runReport(workbench.runtime, { out: "review.html", compare: "old" });
    const { cells, data } = shownIn(workbench);

    expect(data.orgs.map((org) => org.key)).toEqual(["acme-heroku", "other"]);
    expect(cells).toContain("ada acme-heroku: admin [-] added");
    expect(cells).toContain("ada other: - [admin] removed");
  });

  it.each([
    [{ out: "review.html", live: true, compare: "HEAD" }, "REPORT_TWO_COMPARISONS"],
    [{ out: "review.csv" }, "REPORT_BAD_OUT"],
    [{ out: "missing/folder/review.html" }, "REPORT_NOT_WRITABLE"],
    [{ out: "review.html", org: ["nowhere"] }, "UNKNOWN_ORG"],
    [{ out: "review.html", compare: "no-such-revision" }, "UNKNOWN_REVISION"],
    [{ out: "review.html", compare: "--upload-pack=touch" }, "UNKNOWN_REVISION"],
    [{ out: "review.html", compare: "broken" }, "COMPARE_INVALID"],
  ])("refuses %j with a code", async (options, code) => {
    const workbench = await open({
      "broken/access.yaml": "version: 1\norgs: { x: { provider: nonsense } }\n",
    });
    commitAll(workbench);

    await expect(runReport(withPath(workbench), options)).rejects.toMatchObject({ code });
    expect(existsSync(join(workbench.folder, "review.html"))).toBe(false);
  });

  it("says that a revision needs a repository, and a file that was there then", async () => {
    const outside = await open();
    const runtime = {
      ...withPath(outside),
      env: { ...withPath(outside).env, GIT_CEILING_DIRECTORIES: outside.folder },
    };
    await expect(runReport(runtime, { out: "r.html", compare: "main" })).rejects.toMatchObject({
      code: "NO_REPOSITORY",
    });
    commitAll(outside);
    outside.file("later/access.yaml", `version: 1\n${PEOPLE}orgs:\n${ORG}`);
    await expect(
      runReport(withPath(outside), { config: "later", out: "r.html", compare: "main" }),
    ).rejects.toMatchObject({
      code: "NOT_IN_REVISION",
    });
  });
});

describe("on the command line", () => {
  async function run(workbench: Workbench, ...args: readonly string[]): Promise<ExitCode | undefined> {
    let exitCode: ExitCode | undefined;
    const program = buildProgram(workbench.runtime, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...args, "-c", workbench.folder], { from: "user" });
    return exitCode;
  }

  it("report takes its options, and needs to know where to write", async () => {
    const workbench = await open();

    expect(
      await run(workbench, "report", "--out", "r.html", "--at", "2026-10-01", "--org", "acme-heroku"),
    ).toBe(0);
    expect(shownIn(workbench, "r.html").data.at).toBe("2026-10-01T00:00:00.000Z");
    await expect(run(workbench, "report")).rejects.toMatchObject({
      code: "commander.missingMandatoryOptionValue",
    });
  });

  it("expiring takes --org and --detailed-exitcode; who-can takes --environment", async () => {
    const workbench = await open({ "access.yaml": `version: 1\n${PEOPLE}orgs:\n${ORG}${LABS}` });

    expect(await run(workbench, "expiring", "--detailed-exitcode")).toBe(ExitCode.changes);
    expect(await run(workbench, "expiring", "--detailed-exitcode", "--org", "acme-labs")).toBe(ExitCode.done);
    workbench.reset();
    expect(
      await run(workbench, "who-can", "deploy", "--on", "**", "--environment", "staging", "--format", "json"),
    ).toBe(0);
    expect(JSON.parse(workbench.stdout())).toMatchObject({ environment: "staging" });
  });
});
