import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ApplyOutcome } from "../../../src/app/apply/apply.ts";
import type { ApplyOptions } from "../../../src/app/apply/apply-options.ts";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { Journal, readJournal } from "../../../src/apply/journal.ts";
import { applyCommand } from "../../../src/commands/apply.ts";
import { exampleGuards as allow, openExample } from "../../conformance/cases.ts";
import { type Handled, isWrite, openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { answering, byHand, liveCompany, openCompany } from "./team-company.ts";

// A resumed run does what is left of what was begun, and says of nothing that it was done unless it was.

const journal = "run.jsonl";
let bench: Workbench;
let stop: AbortController;
afterEach(() => bench.close());

/** Ctrl-C at the first write. */
function stopAtWrite({ method, path }: Handled): void {
  if (isWrite({ method, url: `http://h${path}` })) stop.abort(new Error("Ctrl-C"));
}

async function begin(options: ApplyOptions = { allow }): Promise<void> {
  await applyCommand(bench.runtime, { autoApprove: true, journal, ...options });
  bench.reset();
}

async function resume(options: ApplyOptions = { allow }): Promise<ApplyOutcome> {
  const { signal } = new AbortController();
  return await applyCommand({ ...bench.runtime, signal }, { autoApprove: true, resume: journal, ...options });
}

async function planNow(): Promise<string[]> {
  const { signal } = new AbortController();
  const { plan } = await makePlan({ ...bench.runtime, signal }, { allow });
  return plan.operations.map(({ action, id }) => `${action} ${id}`);
}

/** As if the process had been killed right after it wrote down that it starts with this. */
function leaveAtStartOf(id: string, action: string): void {
  const path = join(bench.folder, journal);
  const [first] = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, `${first}\n`);
  const { journal: opened } = Journal.reopen(path, () => bench.clock.now());
  opened.append("start", { id, org: id.split(/[ /]/)[0] ?? "", action, attempt: 1 });
  opened.close();
}

function endsOf(id: string): string[] {
  return readJournal(join(bench.folder, journal)).lines.flatMap(({ kind, content }) =>
    kind === "end" && content.id === id ? [String(content.status)] : [],
  );
}

describe("what is another change now", () => {
  const margaret = "acme-heroku/apps/shop-prod margaret";

  async function open(): Promise<void> {
    stop = new AbortController();
    bench = await openExample("heroku", { signal: stop.signal, onHandled: stopAtWrite });
    await begin();
  }

  async function takeMargaretOut(): Promise<void> {
    const answer = await bench.simulators.heroku?.handle(
      new Request("http://heroku.localhost:1/teams/apps/shop-prod/collaborators/margaret@acme.example", {
        method: "DELETE",
        headers: {
          accept: "application/vnd.heroku+json; version=3",
          authorization: `Bearer ${bench.env.HEROKU_API_KEY}`,
        },
      }),
    );
    expect(answer?.response.ok).toBe(true);
  }

  it("is refused, and is not a success", async () => {
    await open();
    await takeMargaretOut();

    const { exitCode, refused } = await resume();

    expect(await planNow()).toEqual([`add ${margaret}`]);
    expect(exitCode).toBe(ExitCode.partial);
    expect(refused.map(({ operation }) => operation.id)).toEqual([margaret]);
    expect(endsOf(margaret)).toEqual(["skipped"]);
  });

  it("is not called done when it was in the middle of being sent", async () => {
    await open();
    leaveAtStartOf(margaret, "update");
    await takeMargaretOut();

    await resume();

    expect(await planNow()).toEqual([`add ${margaret}`]);
    expect(endsOf(margaret)).toEqual([]);
  });
});

it("what is deferred now is not called done", async () => {
  stop = new AbortController();
  bench = await openWorkbench({
    signal: stop.signal,
    onHandled: stopAtWrite,
    files: {
      "access.yaml": `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  rolecall: { email: rolecall@acme.example, kind: service }
orgs:
  acme:
    provider: heroku
    protect: ["*@vendor.example"]
    members: { ada: member, grace: admin, rolecall: member }
`,
    },
    state: {
      heroku: {
        tokens: [{ token: "second-look-key", user: "rolecall@acme.example" }],
        accounts: [{ email: "grace@acme.example" }],
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
  const self = { allow: ["self"] } as const;
  await begin(self);
  leaveAtStartOf("acme rolecall", "update");
  // Without this admin somebody has to stay one until grace has accepted.
  const answer = await bench.simulators.heroku?.handle(
    new Request("http://heroku.localhost:1/teams/acme/members", {
      method: "PATCH",
      headers: {
        accept: "application/vnd.heroku+json; version=3",
        "content-type": "application/json",
        authorization: "Bearer second-look-key",
      },
      body: JSON.stringify({ email: "boss@vendor.example", role: "member" }),
    }),
  );
  expect(answer?.response.ok).toBe(true);

  const { exitCode } = await resume(self);

  expect(exitCode).not.toBe(ExitCode.done);
  expect(endsOf("acme rolecall")).toEqual([]);
});

describe("a mail", () => {
  let mails: string[] = [];
  let reads = 0;
  /** How many reads are answered before there is an outage. */
  let readsUntilOutage = Number.POSITIVE_INFINITY;

  async function open(onMail: () => void = () => undefined): Promise<void> {
    mails = [];
    readsUntilOutage = Number.POSITIVE_INFINITY;
    stop = new AbortController();
    bench = await openExample("cloudtruth", {
      signal: stop.signal,
      edit: (yaml) => yaml.replace(/^ {2}members:\n/m, "  resend: [radia]\n  members:\n"),
      onHandled: ({ path }) => {
        if (!path.endsWith("/resend/")) return;
        mails.push(path);
        onMail();
      },
      wrapHost: (host) => ({
        ...host,
        deliver: async (request) => {
          if (request.method === "GET") reads += 1;
          return request.method === "GET" && reads > readsUntilOutage
            ? { kind: "answer", response: Response.json({}, { status: 503 }) }
            : await host.deliver(request);
        },
      }),
    });
  }

  it("that was sent is not sent again, however often the run is taken up", async () => {
    await open(() => stop.abort(new Error("Ctrl-C")));
    await begin();
    expect(mails).toHaveLength(1);

    await resume();
    const { exitCode } = await resume();

    expect(exitCode).toBe(ExitCode.done);
    expect(new Set(mails).size).toBe(mails.length);
  });

  it("that may have been sent is not sent when nobody can look", async () => {
    await open();
    await begin();
    leaveAtStartOf("acme-config radia", "update");
    reads = 0;
    await planNow();
    [readsUntilOutage, reads, mails] = [reads, 0, []];

    const { exitCode, refused } = await resume();

    expect(exitCode).toBe(ExitCode.refused);
    expect(refused.map(({ message }) => message)).toEqual([
      "it may have been done, and what is live cannot be known now",
    ]);
    expect(mails).toEqual([]);
  });
});

describe("in a company with a team", () => {
  it("nobody loses what was to take over from what the run takes", async () => {
    let isRefused = true;
    const refusing = answering(/\/user-access$/, 403);
    bench = await openCompany(
      { team: { members: ["katherine"], permissions: ["admin"] } },
      "{ members: [katherine], role: { development: viewer }, projects: [site] }",
      "katherine: admin",
      (host) => {
        const wrapped = refusing(host);
        return {
          ...host,
          deliver: async (request) => await (isRefused ? wrapped : host).deliver(request),
        };
      },
    );
    await begin({});
    isRefused = false;
    // Somebody gives her less than the files do: raising that was no part of the run.
    await byHand(
      bench,
      "POST",
      () => "/projects/m3x5qkz7wq2ny/user-access",
      (idOf) => [{ user_id: idOf("katherine"), permissions: ["viewer"], auto_add_member: true }],
    );
    bench.reset();

    const { exitCode } = await resume({});

    expect(exitCode).toBe(ExitCode.refused);
    expect(bench.writes()).toEqual([]);
    expect(liveCompany(bench).team.project_permissions).toEqual(["admin"]);
  });
});

describe("what it says", () => {
  it("tells that the run has nothing left, and does not call that no changes", async () => {
    bench = await openExample("heroku");
    await begin();
    const answer = await bench.simulators.heroku?.handle(
      new Request("http://heroku.localhost:1/teams/acme-inc/members", {
        method: "PUT",
        headers: {
          accept: "application/vnd.heroku+json; version=3",
          "content-type": "application/json",
          authorization: `Bearer ${bench.env.HEROKU_API_KEY}`,
        },
        body: JSON.stringify({ email: "mallory@evil.example", role: "member" }),
      }),
    );
    expect(answer?.response.ok).toBe(true);
    bench.reset();

    const { exitCode } = await resume();

    expect(exitCode).toBe(ExitCode.done);
    expect(bench.stdout()).not.toContain("No changes");
    expect(bench.stdout()).not.toContain("no changes");
    expect(bench.stderr()).toContain(
      "This run has nothing left to do; nothing was written. 1 other change is not part of it: rolecall plan shows them.",
    );
  });

  it.each([
    ["RESUME_WITH_ORG", { org: ["acme-labs"] }],
    ["RESUME_WITH_JOURNAL", { journal: "other.jsonl" }],
  ])("refuses what it would have to ignore: %s", async (code, options) => {
    bench = await openExample("heroku");
    await begin();

    await expect(resume(options)).rejects.toMatchObject({ code });

    expect(bench.requests).toEqual([]);
  });
});
