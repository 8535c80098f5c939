import { describe, expect, it } from "vitest";
import type { GrantOperation, Operation } from "../../../src/model/operation.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { applyAll, createBench, createDirectory, type TestBench, type Wanted, writesOf } from "./harness.ts";
import { acme, ids, settledFile } from "./states.ts";

const linus = "linus@contractor.example";
const organization = `/organizations/${ids.organization}`;

/** Plans, applies, and gives the writes; the next plan is asked for as well. */
async function converge(
  state: StateValue,
  wanted: Wanted,
  options: Parameters<TestBench["connect"]>[1] = {},
) {
  const bench = createBench(state);
  const connected = bench.connect(wanted, options);
  const plan = await connected.plan();
  const notes = await applyAll(connected, plan.operations);
  const writes = writesOf(bench.seen);
  const again = await connected.plan();
  return { bench, connected, plan, notes, writes, again };
}

const shopOnly = (access: NonNullable<NonNullable<Wanted["projects"]>[string]["access"]>): Wanted => ({
  ...settledFile,
  projects: { ...settledFile.projects, shop: { id: ids.shop, access } },
});
const settledShop = { grace: "admin", margaret: { development: "contributor" } } as const;

describe("writes to the organization", () => {
  it("changes a member with PATCH, the whole list", async () => {
    const members = { ...settledFile.members, grace: ["plans", "members"] };
    const { writes, again } = await converge(acme(), { ...settledFile, members });

    expect(writes).toEqual([
      {
        method: "PATCH",
        path: `${organization}/members/${ids.grace}`,
        body: { permissions: ["members", "plans"] },
      },
    ]);
    expect(again.operations).toEqual([]);
  });

  it("removes a member with one DELETE, whatever goes along", async () => {
    const { plan, writes, again } = await converge(acme(), {
      ...settledFile,
      members: { grace: ["billing", "members"], rolecall: ["admin"] },
      projects: { shop: { id: ids.shop, access: { grace: "admin" } }, blog: { id: ids.blog, access: {} } },
      groups: { frontend: { role: { development: "contributor" }, projects: ["blog"] } },
    });

    expect(writes).toEqual([
      { method: "DELETE", path: `${organization}/members/${ids.margaret}`, body: undefined },
    ]);
    expect(plan.operations[0]?.effects.map((one) => `${one.kind} ${one.address ?? ""}`)).toContain(
      "cascade acme/projects/shop",
    );
    expect(again.operations).toEqual([]);
  });

  it("invites a stranger, and lets the open invitation stand", async () => {
    const { writes, notes, again } = await converge(acme(), {
      ...settledFile,
      members: { ...settledFile.members, linus: ["billing"] },
    });

    expect(writes).toEqual([
      {
        method: "POST",
        path: `${organization}/invitations`,
        body: { email: linus, permissions: ["billing"], force: false },
      },
    ]);
    expect(notes).toEqual(["add acme linus (pending)"]);
    expect(again.operations).toEqual([]);
    expect(again.pending.map((one) => `${one.address} ${one.subject} ${one.state}`)).toEqual([
      "acme linus pending",
    ]);
  });

  it("adds an account that the files know by id, without an invitation", async () => {
    const directory = createDirectory([{ key: "linus", email: linus, accounts: { upsun: [ids.linus] } }]);
    const wanted = { ...settledFile, members: { ...settledFile.members, linus: [] } };
    const { writes, plan, again } = await converge(acme(), wanted, { directory });

    expect(writes).toEqual([
      { method: "POST", path: `${organization}/members`, body: { user_id: ids.linus, permissions: [] } },
    ]);
    expect(plan.operations[0]).toMatchObject({ settles: "now" });
    expect(again.operations).toEqual([]);
  });

  it("replaces an open invitation by force, and withdraws one that is not wanted", async () => {
    const state = acme({
      invitations: [
        { id: ids.ada, email: linus, permissions: ["members"] },
        { id: ids.grace, email: "ken@contractor.example", permissions: [] },
      ],
    });
    const wanted = { ...settledFile, members: { ...settledFile.members, linus: ["billing"] } };
    const { writes, again } = await converge(state, wanted);

    expect(writes).toEqual([
      {
        method: "POST",
        path: `${organization}/invitations`,
        body: { email: linus, permissions: ["billing"], force: true },
      },
      { method: "DELETE", path: `${organization}/invitations/${ids.grace}`, body: undefined },
    ]);
    expect(again.operations).toEqual([]);
  });
});

describe("writes to projects", () => {
  it("grants members by id, without a mail", async () => {
    const { writes, plan, again } = await converge(
      acme(),
      shopOnly({ ...settledShop, rolecall: { staging: "viewer" } }),
    );

    expect(writes).toEqual([
      {
        method: "POST",
        path: `/projects/${ids.shop}/user-access`,
        body: [{ user_id: ids.rolecall, permissions: ["viewer", "staging:viewer"], auto_add_member: false }],
      },
    ]);
    expect(plan.operations[0]?.effects.filter((one) => one.kind === "mail")).toEqual([]);
    expect(again.operations).toEqual([]);
  });

  it("changes with PATCH and removes with DELETE", async () => {
    const { writes, again } = await converge(acme(), shopOnly({ margaret: { production: "admin" } }));

    expect(writes).toEqual([
      {
        method: "PATCH",
        path: `/projects/${ids.shop}/user-access/${ids.margaret}`,
        body: { permissions: ["viewer", "production:admin"] },
      },
      { method: "DELETE", path: `/projects/${ids.shop}/user-access/${ids.grace}`, body: undefined },
    ]);
    expect(again.operations).toEqual([]);
  });

  it("invites a stranger once, to a project, and everything else waits", async () => {
    const wanted: Wanted = {
      ...settledFile,
      members: { ...settledFile.members, linus: [] },
      projects: {
        shop: {
          id: ids.shop,
          access: { ...settledShop, linus: { development: "contributor", staging: "viewer" } },
        },
        blog: { id: ids.blog, access: { linus: "admin" } },
      },
      groups: { frontend: { ...settledFile.groups.frontend, members: ["margaret", "linus"] } },
    };
    const { bench, connected, writes, plan, again } = await converge(acme(), wanted);

    expect(writes).toEqual([
      {
        method: "POST",
        path: `/projects/${ids.blog}/invitations`,
        body: { email: linus, role: "admin", permissions: [], force: false },
      },
    ]);
    expect(plan.deferred.map((one) => one.operation.id)).toEqual([
      "acme/projects/shop linus",
      "acme/groups/frontend linus",
    ]);
    expect(again.operations).toEqual([]);
    expect(again.deferred).toHaveLength(2);
    expect(again.pending.map((one) => one.address)).toEqual(["acme/projects/blog", "acme"]);

    await bench.control("/_simulator/accept", { project: ids.blog, email: linus });
    bench.seen.length = 0;
    await applyAll(connected, (await connected.plan()).operations);
    expect(writesOf(bench.seen)).toEqual([
      { method: "POST", path: `/teams/${ids.frontend}/members`, body: { user_id: ids.linus } },
      {
        method: "POST",
        path: `/projects/${ids.shop}/user-access`,
        body: [
          {
            user_id: ids.linus,
            permissions: ["viewer", "development:contributor", "staging:viewer"],
            auto_add_member: false,
          },
        ],
      },
    ]);
    const last = await connected.plan();
    expect([last.operations, last.deferred, last.pending]).toEqual([[], [], []]);
  });

  it("replaces and withdraws project invitations", async () => {
    const invitations = [
      { id: ids.ada, email: linus, role: "admin" },
      { id: ids.grace, email: "ken@contractor.example", role: "viewer" },
    ];
    const projects = [{ id: ids.shop, title: "Shop", access: {}, invitations }];
    const wanted = {
      projects: { shop: { id: ids.shop, access: { linus: { development: "contributor" } } } },
    };
    const { writes, again } = await converge(acme({ projects, teams: [] }), wanted);

    expect(writes).toEqual([
      {
        method: "POST",
        path: `/projects/${ids.shop}/invitations`,
        body: {
          email: linus,
          role: "viewer",
          permissions: [{ type: "development", role: "contributor" }],
          force: true,
        },
      },
      { method: "DELETE", path: `/projects/${ids.shop}/invitations/${ids.grace}`, body: undefined },
    ]);
    expect(again.operations).toEqual([]);
  });
});

describe("writes to teams", () => {
  it("makes a team with its role in one call, then its people and projects", async () => {
    const groups = {
      ...settledFile.groups,
      backend: { members: ["grace"], role: { staging: "admin" }, projects: ["shop"] },
    };
    const { writes, again, plan } = await converge(acme(), { ...settledFile, groups });
    const id = String(writes[1]?.path.split("/")[2]);

    expect(plan.operations.find((one) => one.id.endsWith("#role"))?.coveredBy).toBe(
      "acme/groups/backend #exists",
    );
    expect(writes).toEqual([
      {
        method: "POST",
        path: "/teams",
        body: {
          organization_id: ids.organization,
          label: "backend",
          project_permissions: ["viewer", "staging:admin"],
        },
      },
      { method: "POST", path: `/teams/${id}/members`, body: { user_id: ids.grace } },
      { method: "POST", path: `/teams/${id}/project-access`, body: [{ project_id: ids.shop }] },
    ]);
    expect(again.operations).toEqual([]);
  });

  it("changes role, people and projects of a team", async () => {
    for (const team_update_status of [200, 204]) {
      const groups = { frontend: { members: ["grace"], role: "admin", projects: ["shop"] } };
      const { writes, again } = await converge(acme({}, { switches: { team_update_status } }), {
        ...settledFile,
        groups,
      });

      expect(writes).toEqual(
        expect.arrayContaining([
          { method: "POST", path: `/teams/${ids.frontend}/members`, body: { user_id: ids.grace } },
          { method: "POST", path: `/teams/${ids.frontend}/project-access`, body: [{ project_id: ids.shop }] },
          { method: "PATCH", path: `/teams/${ids.frontend}`, body: { project_permissions: ["admin"] } },
          { method: "DELETE", path: `/teams/${ids.frontend}/members/${ids.margaret}`, body: undefined },
          { method: "DELETE", path: `/teams/${ids.frontend}/project-access/${ids.blog}`, body: undefined },
        ]),
      );
      expect(writes).toHaveLength(5);
      expect(again.operations).toEqual([]);
    }
  });

  it("removes a team with one call", async () => {
    const { writes, plan, again } = await converge(acme(), {
      ...settledFile,
      groups: {},
      modes: { groups: "exact" },
    });

    expect(writes).toEqual([{ method: "DELETE", path: `/teams/${ids.frontend}`, body: undefined }]);
    expect(plan.operations[0]?.effects.map((one) => one.text)).toContain("margaret loses member");
    expect(again.operations).toEqual([]);
  });

  it("does not make a team twice", async () => {
    const bench = createBench(acme());
    const connected = bench.connect({ ...settledFile, groups: { ...settledFile.groups, Backend: {} } });
    const plan = await connected.plan();
    const creation = plan.operations.find((one) => one.id === "acme/groups/Backend #exists") as Operation;
    await connected.connection.apply(creation);

    await expect(connected.connection.apply(creation)).rejects.toMatchObject({ code: "REFUSED" });
  });
});

describe("what can go wrong", () => {
  async function planned(state: StateValue, wanted: Wanted, id: string, token?: string) {
    const bench = createBench(state);
    const connected = bench.connect(wanted, token === undefined ? {} : { token });
    const { operations } = await connected.plan();
    const operation = operations.find((one) => one.id === id);
    if (operation === undefined)
      throw new Error(`${id} is not planned: ${operations.map((one) => one.id).join()}`);
    return { bench, connected, operation, apply: () => connected.connection.apply(operation) };
  }
  const withLinus = { ...settledFile, members: { ...settledFile.members, linus: [] } };

  it("counts what is gone already as removed", async () => {
    const { bench, apply } = await planned(
      acme(),
      shopOnly({ grace: "admin" }),
      "acme/projects/shop margaret",
    );
    await apply();
    bench.seen.length = 0;

    expect(await apply()).toEqual({ note: "was gone already", wasGone: true });
  });

  it("does not overrule an invitation that somebody else made in the meantime", async () => {
    const { apply } = await planned(acme(), withLinus, "acme linus");
    await apply();

    await expect(apply()).rejects.toMatchObject({ code: "REFUSED", details: { status: 409 } });
  });

  it("passes on that the licences are used up", async () => {
    const projects = [{ id: ids.shop, title: "Shop", user_licenses: 0, access: {} }];
    const wanted = { projects: { shop: { id: ids.shop, access: { linus: "admin" } } } };
    const { apply } = await planned(acme({ projects, teams: [] }), wanted, "acme/projects/shop linus");

    await expect(apply()).rejects.toMatchObject({
      code: "REFUSED",
      details: { status: 402, hint: expect.stringContaining("licences") },
    });
  });

  it("reads the state of the answer: accepted at once, or ended in an error", async () => {
    const switches = { accepts_known_accounts: true };
    const accepted = await planned(acme({}, { switches }), withLinus, "acme linus");
    expect(await accepted.apply()).toEqual({ note: "invited and accepted at once" });
    expect((await accepted.connected.plan()).operations).toEqual([]);

    const failing = await planned(acme(), withLinus, "acme linus");
    failing.bench.tamper(async (request, answer) => {
      if (request.method !== "POST") return await answer();
      return new Response(
        JSON.stringify({ ...((await (await answer()).json()) as object), state: "error" }),
        {
          status: 201,
        },
      );
    });
    await expect(failing.apply()).rejects.toMatchObject({ code: "REFUSED" });
  });

  it("says the vendor's words", async () => {
    const { bench, apply } = await planned(acme(), withLinus, "acme linus");
    const details = { email: ["is not allowed", "is too long"] };
    bench.tamper((request) =>
      request.method === "POST"
        ? Promise.resolve(new Response(JSON.stringify({ detail: details }), { status: 400 }))
        : undefined,
    );

    await expect(apply()).rejects.toMatchObject({
      code: "REFUSED",
      message: expect.stringContaining("email: is not allowed, is too long"),
    });
  });

  it.each([
    ["a 5xx", () => Promise.resolve(new Response("{}", { status: 502 }))],
    ["no answer", () => Promise.reject(new TypeError("fetch failed"))],
    ["a cut answer", () => Promise.resolve(new Response('{"id', { status: 201 }))],
  ])("marks a write that got %s as lost, sends it once, and finds it again", async (_, fail) => {
    const { bench, connected, operation, apply } = await planned(acme(), withLinus, "acme linus");
    bench.seen.length = 0;
    bench.tamper(async (request, answer) => {
      if (request.method !== "POST") return await answer();
      await answer();
      return await fail();
    });

    await expect(apply()).rejects.toMatchObject({ details: { isLost: true } });
    bench.tamper(undefined);
    expect(writesOf(bench.seen).length).toBeLessThanOrEqual(1);
    expect(await connected.connection.observe(operation)).toMatchObject({
      access: { permissions: [] },
      pending: { state: "pending" },
    });
  });

  it("does not call a refusal lost", async () => {
    const { bench, apply } = await planned(acme(), withLinus, "acme linus");
    bench.tamper((request) =>
      request.method === "POST" ? Promise.resolve(new Response("{}", { status: 403 })) : undefined,
    );

    const error = await apply().catch((one: unknown) => one);
    expect(error).toMatchObject({ code: "FORBIDDEN" });
    expect((error as { details: { isLost?: boolean } }).details.isLost).toBeUndefined();
  });
});

describe("looking one entry up", () => {
  it("tells what is there for everything that can be written", async () => {
    const bench = createBench(acme());
    const wanted: Wanted = {
      ...settledFile,
      members: { ...settledFile.members, margaret: ["plans"], linus: ["billing"] },
      projects: {
        ...settledFile.projects,
        shop: { id: ids.shop, access: { grace: { staging: "viewer" }, rolecall: "admin" } },
      },
      groups: {
        frontend: { members: ["grace"], role: "admin", projects: ["shop"] },
        backend: { role: "admin" },
      },
    };
    const connected = bench.connect(wanted);
    const { operations } = await connected.plan();
    for (const operation of operations) {
      const before = await connected.connection.observe(operation);
      expect(before === undefined).toBe(operation.observed === undefined);
      if (operation.kind === "grant" && before !== undefined) {
        expect(before).toMatchObject({ access: operation.before });
      }
    }
    await applyAll(connected, operations);
    for (const operation of operations) {
      const after = await connected.connection.observe(operation);
      if (operation.action === "remove") expect(after).toBeUndefined();
      else
        expect(after).toMatchObject(
          operation.kind === "grant" ? { access: operation.after } : { value: operation.after },
        );
    }
  });

  it("finds a team whose making was not answered, and goes on with it", async () => {
    const bench = createBench(acme());
    const groups = { ...settledFile.groups, backend: { members: ["grace"] } };
    const connected = bench.connect({ ...settledFile, groups });
    const { operations } = await connected.plan();
    const [creation, member] = ["acme/groups/backend #exists", "acme/groups/backend grace"].map((id) =>
      operations.find((one) => one.id === id),
    ) as [Operation, GrantOperation];
    bench.tamper(async (request, answer) => {
      if (request.method !== "POST") return await answer();
      await answer();
      return new Response("{}", { status: 504 });
    });
    await expect(connected.connection.apply(creation)).rejects.toMatchObject({ details: { isLost: true } });
    bench.tamper(undefined);

    expect(await connected.connection.observe(creation)).toMatchObject({ value: true });
    await connected.connection.apply(member);
    expect((await connected.plan()).operations).toEqual([]);
  });
});
