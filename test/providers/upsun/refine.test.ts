import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/operation.ts";
import { upsun } from "../../../src/providers/upsun/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { createBench, createDirectory, type Planned, type Wanted } from "./harness.ts";
import { acme, ids, settledFile } from "./states.ts";

const linus = "linus@contractor.example";

async function planOf(state: StateValue, wanted: Wanted, token?: string): Promise<Planned> {
  return await createBench(state)
    .connect(wanted, token === undefined ? {} : { token })
    .plan();
}

function find(plan: Planned, id: string): Operation {
  const operation = plan.operations.find((one) => one.id === id);
  if (operation === undefined)
    throw new Error(`${id} is not among ${plan.operations.map((one) => one.id).join()}`);
  return operation;
}

const texts = (operation: Operation, kind: string): readonly string[] =>
  operation.effects.filter((one) => one.kind === kind).map((one) => one.text);

const invited = (access: "admin" | Readonly<Record<string, string>>): Wanted => ({
  members: { ...settledFile.members, linus: [] },
  projects: {
    shop: {
      id: ids.shop,
      access: { grace: "admin", margaret: { development: "contributor" }, linus: access },
    },
  },
});

describe("strangers", () => {
  it("get one mail: the project invitation brings the membership about", async () => {
    const plan = await planOf(acme(), invited({ development: "contributor" }));
    const membership = find(plan, "acme linus");
    const project = find(plan, "acme/projects/shop linus");

    expect(membership).toMatchObject({ coveredBy: project.id, settles: "on-acceptance" });
    expect(texts(membership, "mail")).toEqual([]);
    expect(texts(membership, "cost")).toHaveLength(1);
    expect(project).toMatchObject({ settles: "on-acceptance" });
    expect(texts(project, "mail")).toEqual([`an invitation goes to ${linus}`]);
    expect(texts(project, "advice")).toEqual([]);
    expect(plan.deferred).toEqual([]);
  });

  it("who need organization permissions are invited to the organization, and projects wait", async () => {
    const wanted = invited("admin");
    const plan = await planOf(acme(), { ...wanted, members: { ...wanted.members, linus: ["billing"] } });

    expect(plan.operations.map((one) => one.id)).toEqual(["acme linus"]);
    expect(find(plan, "acme linus").coveredBy).toBeUndefined();
    expect(plan.deferred.map((one) => one.operation.id)).toEqual(["acme/projects/shop linus"]);
    expect(plan.deferred[0]?.waitsFor).toContain("linus to accept");
  });

  it("are invited to the organization where the acting account may not invite to the project", async () => {
    const projects = [{ id: ids.shop, title: "Shop", access: {} }];
    const wanted = {
      members: { ...settledFile.members, linus: [] },
      projects: { shop: { id: ids.shop, access: { linus: "admin" } } },
    };
    const plan = await planOf(acme({ projects, teams: [] }), wanted, "token-grace");

    expect(plan.operations.map((one) => one.id)).toEqual(["acme linus"]);
    expect(plan.deferred.map((one) => one.operation.id)).toEqual(["acme/projects/shop linus"]);
    expect(plan.escalations).toEqual([]);
  });

  it("who are invited to the organization already wait for that", async () => {
    const plan = await planOf(acme({ invitations: [{ email: linus, permissions: [] }] }), invited("admin"));

    expect(plan.operations).toEqual([]);
    expect(plan.pending.map((one) => one.address)).toEqual(["acme"]);
    expect(plan.deferred.map((one) => one.operation.id)).toEqual(["acme/projects/shop linus"]);
  });

  it("who are invited to a project already become members with it", async () => {
    const projects = [
      { id: ids.shop, title: "Shop", access: {}, invitations: [{ email: linus, role: "admin" }] },
    ];
    const wanted = (permissions: readonly string[]): Wanted => ({
      members: { ...settledFile.members, linus: permissions },
      projects: { shop: { id: ids.shop, access: { linus: "admin" } } },
    });
    const plain = await planOf(acme({ projects, teams: [] }), wanted([]));
    const more = await planOf(acme({ projects, teams: [] }), wanted(["billing"]));

    expect(plain.operations).toEqual([]);
    expect(plain.pending.map((one) => one.address).sort()).toEqual(["acme", "acme/projects/shop"]);
    expect(more.operations).toEqual([]);
    expect(more.deferred.map((one) => one.operation.id)).toEqual(["acme linus"]);
  });

  it("whose only invitation is withdrawn are invited anew", async () => {
    const projects = [
      { id: ids.shop, title: "Shop", access: {}, invitations: [{ email: linus, role: "admin" }] },
      { id: ids.blog, title: "Blog", access: {} },
    ];
    const wanted = {
      projects: { shop: { id: ids.shop, access: {} }, blog: { id: ids.blog, access: { linus: "admin" } } },
    };
    const plan = await planOf(acme({ projects, teams: [] }), wanted);

    expect(plan.operations.map((one) => `${one.action} ${one.id}`)).toEqual([
      "add acme/projects/blog linus",
      "remove acme/projects/shop linus",
    ]);
  });

  it("in a team wait until they are members", async () => {
    const groups = { frontend: { ...settledFile.groups.frontend, members: ["margaret", "linus"] } };
    const declared = await planOf(acme(), {
      ...settledFile,
      members: { ...settledFile.members, linus: [] },
      groups,
    });
    const undeclared = await planOf(acme(), { projects: settledFile.projects, groups });

    expect(declared.operations.map((one) => one.id)).toEqual(["acme linus"]);
    expect(declared.deferred.map((one) => one.operation.id)).toEqual(["acme/groups/frontend linus"]);
    expect(undeclared.operations).toEqual([]);
    expect(undeclared.deferred[0]?.waitsFor).toContain("member of the organization");
  });

  it("are told of a replaced invitation", async () => {
    const plan = await planOf(acme({ invitations: [{ email: linus, permissions: ["members"] }] }), {
      ...settledFile,
      members: { ...settledFile.members, linus: [] },
    });

    expect(texts(find(plan, "acme linus"), "mail")).toEqual([
      `the open invitation is cancelled and a new one goes to ${linus}`,
    ]);
    expect(find(plan, "acme linus")).toMatchObject({ settles: "on-acceptance" });
  });
});

describe("effects", () => {
  it("nobody is written to who is a member already", async () => {
    const plan = await planOf(acme(), {
      projects: {
        shop: {
          id: ids.shop,
          access: {
            grace: { staging: "viewer" },
            margaret: { development: "contributor" },
            rolecall: "admin",
          },
        },
      },
    });

    expect(plan.operations.flatMap((one) => texts(one, "mail"))).toEqual([]);
    expect(find(plan, "acme/projects/shop rolecall")).toMatchObject({ settles: "now" });
  });

  it("advise a redeployment of just the types on which SSH changes", async () => {
    const plan = await planOf(acme(), {
      projects: {
        shop: {
          id: ids.shop,
          access: {
            grace: { production: "admin", staging: "viewer" },
            margaret: { development: "contributor", staging: "viewer" },
          },
        },
      },
    });

    expect(texts(find(plan, "acme/projects/shop grace"), "advice")[0]).toContain(
      "the staging, development environments",
    );
    expect(texts(find(plan, "acme/projects/shop margaret"), "advice")).toEqual([]);
  });

  it("advise it for every project that a team reaches", async () => {
    const plan = await planOf(acme(), {
      ...settledFile,
      groups: { frontend: { ...settledFile.groups.frontend, role: { staging: "contributor" } } },
    });
    const [advice] = find(plan, "acme/groups/frontend #role").effects.filter((one) => one.kind === "advice");

    expect(advice).toMatchObject({
      address: "acme/projects/blog",
      text: expect.stringContaining("staging, development"),
    });
  });

  it("say what somebody keeps through a team", async () => {
    const projects = [{ id: ids.blog, title: "Blog", access: { "margaret@acme.example": ["admin"] } }];
    const plan = await planOf(
      acme({
        projects,
        teams: [
          {
            label: "frontend",
            project_permissions: ["viewer", "staging:viewer"],
            members: ["margaret@acme.example"],
            projects: [ids.blog],
          },
        ],
      }),
      {
        projects: { blog: { id: ids.blog, access: {} } },
        groups: { frontend: { members: ["margaret"], role: { staging: "viewer" }, projects: ["blog"] } },
      },
    );

    expect(texts(find(plan, "acme/projects/blog margaret"), "note")).toEqual([
      "keeps viewer on staging through team frontend",
    ]);
  });

  it("say what people lose when a team no longer reaches a project", async () => {
    const plan = await planOf(acme(), {
      ...settledFile,
      groups: { frontend: { members: ["margaret"], role: { development: "contributor" } } },
    });

    expect(texts(find(plan, "acme/projects/blog group:frontend"), "cascade")).toEqual([
      "margaret loses contributor on development on blog",
    ]);
  });

  it("say that a removed member loses projects that nobody manages here", async () => {
    const plan = await planOf(acme(), {
      ...settledFile,
      members: { margaret: [], rolecall: ["admin"] },
      projects: { shop: { id: ids.shop, access: { margaret: { development: "contributor" } } } },
    });

    expect(texts(find(plan, "acme grace"), "cascade")).toContain(
      "loses access to every other project of the organization as well",
    );
  });

  it("plan nothing for somebody who is there through a team alone", async () => {
    const plan = await planOf(acme(), { projects: { blog: { id: ids.blog, access: {} } } });

    expect(plan.operations).toEqual([]);
  });
});

describe("escalations", () => {
  const refused = (plan: Planned): readonly string[] => plan.escalations.map((one) => one.operation);

  it("holders of members change neither themselves nor give what they lack", async () => {
    const wanted = {
      members: { grace: ["members"], margaret: ["plans"], rolecall: ["admin"], linus: ["admin"] },
    };
    const plan = await planOf(acme(), wanted, "token-grace");

    expect([...refused(plan)].sort()).toEqual(["acme grace", "acme linus", "acme margaret"]);
  });

  it("holders of members give what they hold, with what it brings", async () => {
    const wanted = {
      members: {
        grace: ["billing", "members"],
        margaret: ["projects:list"],
        rolecall: ["admin"],
        linus: ["billing"],
      },
    };

    expect(refused(await planOf(acme(), wanted, "token-grace"))).toEqual([]);
  });

  it("admins and the owner may do all of it", async () => {
    const wanted = { members: { grace: [], margaret: ["admin"], rolecall: ["admin"] } };

    expect(refused(await planOf(acme(), wanted))).toEqual([]);
    expect(refused(await planOf(acme(), wanted, "token-ada"))).toEqual([]);
  });

  it("inviting to a project takes one of its admins", async () => {
    const wanted = { projects: { shop: { id: ids.shop, access: { margaret: "admin", linus: "viewer" } } } };
    const admin = acme({
      projects: [{ id: ids.shop, title: "Shop", access: { "margaret@acme.example": ["admin"] } }],
      teams: [],
    });
    const plan = await planOf(admin, wanted, "token-grace");

    expect(refused(plan)).toEqual(["acme/projects/shop linus"]);
    expect(refused(await planOf(admin, wanted, "token-margaret"))).toEqual([]);
  });

  it("access is changed by those whose links say so", () => {
    const escalations = (right: string, powers: readonly string[] = []) =>
      upsun.refine({
        desired: {} as never,
        live: {
          org: "acme",
          actor: { identity: {}, subject: "me", standing: powers[0] ?? "member", powers },
          grants: new Map(),
          resources: new Map(),
          settings: new Map(),
          facts: { rights: { "acme/projects/shop": right }, adminOf: [] },
        } as never,
        directory: createDirectory(),
        operations: [
          {
            kind: "grant",
            id: "acme/projects/shop grace",
            org: "acme",
            provider: "upsun",
            address: "acme/projects/shop",
            subject: "grace",
            action: "remove",
            before: { role: "viewer" },
            direction: "less",
            reason: { code: "not-declared", text: "" },
            origins: [],
            effects: [],
            dependsOn: [],
            phase: 0,
          },
        ],
        pending: [],
        deferred: [],
        spared: [],
        escalations: [],
        findings: [],
      }).escalations;
    const rights = ["yes", "no", "unknown"];

    expect(rights.map((right) => escalations(right).length)).toEqual([0, 1, 1]);
    expect(rights.map((right) => escalations(right, ["owner"]).length)).toEqual([0, 1, 0]);
    // Whoever is the owner is not refused in the words of a rule that owners meet.
    expect(escalations("no", ["owner"])[0]?.text).toContain("gives no link");
    expect(escalations("no", ["owner"])[0]?.text).not.toContain("none of these");
  });

  it("teams need the right to manage users", async () => {
    const plan = await planOf(acme(), {
      ...settledFile,
      groups: { frontend: { ...settledFile.groups.frontend, role: "admin" } },
    });
    const weak = upsun.refine({
      ...plan,
      live: { ...plan.live, actor: { ...plan.live.actor, powers: ["billing"], standing: "billing" } },
    });

    expect(refused(plan)).toEqual([]);
    expect(refused(weak)).toEqual(["acme/groups/frontend #role"]);
  });
});

it("changes nothing when it is asked twice, and leaves its input alone", async () => {
  const plan = await planOf(acme(), invited("admin"));
  const frozen = JSON.stringify(plan.operations);
  const again = upsun.refine({
    ...plan,
    operations: plan.operations.map((one) => ({ ...one, effects: [] })),
  });

  expect(JSON.stringify(plan.operations)).toBe(frozen);
  expect(again.operations.map((one) => one.id).sort()).toEqual(plan.operations.map((one) => one.id).sort());
});

it("looks at each operation a few times, however many there are", async () => {
  const plan = await planOf(acme(), invited({ development: "contributor" }));
  const pattern = plan.operations.filter((one) => one.kind === "grant" && one.action === "add");
  let reads = 0;
  const many = Array.from({ length: 500 }, (_, index) =>
    pattern.map((one) => {
      const subject = `guest-${index}@contractor.example`;
      const operation: Operation = {
        ...one,
        subject,
        id: `${one.address} ${subject}`,
        effects: [],
      } as Operation;
      return new Proxy(operation, {
        get: (target, key) => {
          reads += 1;
          return Reflect.get(target, key);
        },
      });
    }),
  ).flat();
  const refined = upsun.refine({ ...plan, operations: many });

  expect(refined.operations).toHaveLength(many.length);
  expect(refined.operations.filter((one) => one.coveredBy !== undefined)).toHaveLength(500);
  expect(reads / many.length).toBeLessThan(100);
});
