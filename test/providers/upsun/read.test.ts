import { describe, expect, it } from "vitest";
import type { LiveOrg } from "../../../src/model/state.ts";
import { predictReads } from "../../../src/providers/upsun/adapter/read.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { createBench, createDirectory, desire, type Seen, type TestBench, type Wanted } from "./harness.ts";
import { acme, ids, settledFile } from "./states.ts";

const linus = "linus@contractor.example";

function grant(live: LiveOrg, address: string, subject: string) {
  return live.grants.get(address)?.get(subject);
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  return await promise.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

const reads = (bench: TestBench): readonly Seen[] => bench.seen.filter((one) => one.method === "GET");

function tamperPath(bench: TestBench, path: string, make: () => Response): void {
  bench.tamper((request) => (new URL(request.url).pathname === path ? Promise.resolve(make()) : undefined));
}

describe("reading an organization", () => {
  it("gives members, projects and teams as the file would say them", async () => {
    const { live } = await createBench(acme()).connect(settledFile).plan();

    expect(grant(live, "acme", "grace")?.access).toEqual({ permissions: ["billing", "members"] });
    expect(grant(live, "acme", "ada")).toMatchObject({ fixed: "organization owner" });
    expect(grant(live, "acme/projects/shop", "margaret")?.access).toEqual({
      role: "viewer",
      environments: { development: "contributor" },
    });
    expect(grant(live, "acme/groups/frontend", "margaret")?.access).toEqual({});
    expect(grant(live, "acme/projects/blog", "group:frontend")?.access).toEqual({});
    expect(live.settings.get("acme/groups/frontend")?.get("role")?.value).toEqual({
      development: "contributor",
    });
    expect(live.settings.get("acme/groups/frontend")?.get("exists")?.value).toBe(true);
    expect(live.owner).toBe("ada");
    expect(live.actor).toMatchObject({ subject: "rolecall", standing: "admin", powers: ["admin"] });
  });

  it("finds nothing to do where file and vendor agree", async () => {
    const plan = await createBench(acme()).connect(settledFile).plan();

    expect(plan.operations).toEqual([]);
    expect(plan.live.gaps).toEqual([]);
    expect(plan.spared.map((one) => `${one.address} ${one.code}`)).toEqual([
      "acme fixed",
      "acme/projects/Attic unlisted",
    ]);
  });

  it("does not fight over what billing brings along, or over the order of permissions", async () => {
    for (const seed of [1, 2, 3]) {
      const bench = createBench(acme({}, { switches: { brings_projects_list: true } }), seed);
      expect((await bench.connect(settledFile).plan()).operations).toEqual([]);
    }
  });

  it("knows an organization by its id as well as by its name", async () => {
    const bench = createBench(acme());
    await bench.connect({ ...settledFile, name: ids.organization }).plan();

    expect(bench.seen.map((one) => one.path)).toContain(`/organizations/${ids.organization}`);
  });

  it("counts open invitations as live, whatever the case of the e-mail", async () => {
    const state = acme({
      invitations: [{ email: "Linus@Contractor.example", permissions: ["project:create"] }],
      projects: [
        {
          id: ids.shop,
          title: "Shop",
          invitations: [{ email: linus, role: "viewer", permissions: [{ type: "staging", role: "admin" }] }],
        },
      ],
      teams: [],
    });
    const { live } = await createBench(state)
      .connect({ members: {}, projects: { Shop: { access: {} } } })
      .plan();

    expect(grant(live, "acme", "linus")).toMatchObject({
      access: { permissions: ["projects:create"] },
      pending: { state: "pending" },
    });
    expect(grant(live, "acme/projects/Shop", "linus")).toMatchObject({
      access: { role: "viewer", environments: { staging: "admin" } },
      pending: { state: "pending" },
    });
  });

  it("reports invitations that failed, and does not count them", async () => {
    const state = acme({ invitations: [{ email: linus, permissions: [], state: "error" }] });
    const { live } = await createBench(state).connect(settledFile).plan();

    expect(grant(live, "acme", "linus")).toBeUndefined();
    expect(live.notices.map((one) => one.code)).toEqual(["INVITATION_FAILED"]);
  });

  it("defers another mail to an address that was invited in vain, and counts", async () => {
    const failed = { email: linus, permissions: [], state: "error" };
    const state = acme({ invitations: [failed, failed] });
    const { operations, deferred } = await createBench(state)
      .connect({ ...settledFile, members: { rolecall: ["admin"], linus: ["billing"] } })
      .plan();

    expect(operations.filter(({ action }) => action === "add")).toEqual([]);
    expect(deferred.map(({ waitsFor }) => waitsFor)).toEqual([
      `another e-mail address: ${linus} was invited 2 times in vain`,
    ]);
  });

  it.each(["null", "missing"])(
    "leaves accounts alone whose reference is %s, and reports them",
    async (reference) => {
      const users = [{ id: ids.grace, email: "grace@acme.example", reference }];
      const plan = await createBench(acme({}, { users }))
        .connect({ ...settledFile, members: { rolecall: ["admin"] } })
        .plan();

      expect(grant(plan.live, "acme", "grace")).toBeUndefined();
      expect(grant(plan.live, "acme", `id:${ids.grace}`)).toMatchObject({ fixed: expect.any(String) });
      expect(plan.live.notices.map((one) => one.code)).toContain("NO_REFERENCE");
      expect(
        plan.operations.filter(
          (one) => one.action === "remove" && "subject" in one && one.subject.startsWith("id:"),
        ),
      ).toEqual([]);
    },
  );

  it("knows an account without a reference that the files name by its id", async () => {
    const users = [{ id: ids.grace, email: "grace@acme.example", reference: "missing" }];
    const directory = createDirectory([{ key: "grace", accounts: { upsun: [ids.grace] } }]);
    const plan = await createBench(acme({}, { users })).connect(settledFile, { directory }).plan();

    expect(grant(plan.live, "acme", "grace")?.fixed).toBeUndefined();
    expect(plan.operations).toEqual([]);
  });

  it("gives unlisted projects a name of their own, by title or else by id", async () => {
    const projects = ["aaaaaaaaaaaaa", "bbbbbbbbbbbbb", "ccccccccccccc"].map((id, index) => ({
      id,
      title: index < 2 ? "Twin" : "Solo",
    }));
    const { live } = await createBench(acme({ projects, teams: [] }))
      .connect({ projects: {}, modes: { projects: "exact" } })
      .plan();

    expect([...live.resources.keys()].sort()).toEqual([
      "acme/projects/Solo",
      "acme/projects/aaaaaaaaaaaaa",
      "acme/projects/bbbbbbbbbbbbb",
    ]);
  });

  it("does not guess between two projects of one title", async () => {
    const projects = ["aaaaaaaaaaaaa", "bbbbbbbbbbbbb"].map((id) => ({ id, title: "Twin" }));
    const { live } = await createBench(acme({ projects, teams: [] }))
      .connect({ projects: { Twin: { access: {} } } })
      .plan();

    expect(live.gaps.map((gap) => `${gap.address} ${gap.code}`)).toEqual(["acme/projects/Twin AMBIGUOUS"]);
  });

  it("reads unlisted projects only when they are to be revoked, or everything is asked for", async () => {
    const attic = (bench: TestBench) => bench.seen.some((one) => one.path.includes(ids.attic));
    const [reported, revoked, whole] = [createBench(acme()), createBench(acme()), createBench(acme())];
    await reported.connect(settledFile).plan();
    const plan = await revoked.connect({ ...settledFile, unlisted: "revoke" }).plan();
    await whole.connect(settledFile).plan({ isWhole: true });

    expect([attic(reported), attic(revoked), attic(whole)]).toEqual([false, true, true]);
    expect(plan.operations.map((one) => `${one.action} ${one.id}`)).toEqual([
      "remove acme/projects/Attic grace",
    ]);
  });

  it("reads everything for an import, also where the file declares nothing", async () => {
    const live = await createBench(acme()).connect({}).connection.read({ isWhole: true });

    expect([...live.grants.keys()].sort()).toEqual([
      "acme",
      "acme/groups/frontend",
      "acme/projects/Attic",
      "acme/projects/Blog",
      "acme/projects/Shop",
    ]);
  });

  it("keeps to the addresses it is asked for", async () => {
    const bench = createBench(acme());
    const live = await bench
      .connect(settledFile)
      .connection.read({ addresses: new Set(["acme/projects/shop"]) });

    expect(bench.seen.some((one) => one.path.startsWith(`/projects/${ids.blog}`))).toBe(false);
    expect(grant(live, "acme/projects/shop", "grace")?.access).toEqual({ role: "admin" });
  });

  it("spares the project's own owner, and asks for it only where an admin would lose something", async () => {
    const projects = [
      {
        id: ids.shop,
        title: "Shop",
        owner: "grace@acme.example",
        access: { "grace@acme.example": ["admin"] },
      },
    ];
    const bench = createBench(acme({ projects, teams: [] }));
    const asked = () => bench.seen.some((one) => one.path === `/projects/${ids.shop}`);
    await bench
      .connect({ projects: { shop: { id: ids.shop, access: { grace: "admin" } } } }, { token: "token-ada" })
      .plan();
    expect(asked()).toBe(false);

    const plan = await bench
      .connect({ projects: { shop: { id: ids.shop, access: {} } } }, { token: "token-ada" })
      .plan();

    expect(asked()).toBe(true);
    expect(plan.operations).toEqual([]);
    expect(plan.spared.map((one) => one.text)).toContain("project owner");
  });

  it("knows the owner by another project's list, whichever list comes first", async () => {
    const projects = [
      { id: ids.shop, title: "Shop", access: { "margaret@acme.example": ["admin"] } },
      { id: ids.attic, title: "Attic", access: { "margaret@acme.example": ["admin"] } },
    ];
    const wanted = {
      projects: {
        shop: { id: ids.shop, access: { margaret: "admin", ada: "admin" } },
        attic: { id: ids.attic, access: { margaret: "admin", ada: "admin" } },
      },
    };
    for (const slow of [ids.shop, ids.attic]) {
      const bench = createBench(acme({ projects, teams: [] }, { switches: { lists_owner_access: true } }));
      bench.tamper((request, answer) => {
        const { pathname } = new URL(request.url);
        if (!pathname.endsWith("/user-access")) return undefined;
        return (async () => {
          const response = await answer();
          if (pathname.includes(slow)) await new Promise((resolve) => setTimeout(resolve, 30));
          if (!pathname.includes(ids.shop)) return response;
          // Only the attic's list shows the owner.
          const body = (await response.json()) as { items: { user_id: string }[] };
          const items = body.items.filter((item) => item.user_id !== ids.ada);
          return Response.json({ ...body, items, count: items.length }, { headers: response.headers });
        })();
      });

      const plan = await bench.connect(wanted, { token: "token-margaret" }).plan();

      expect(plan.operations).toEqual([]);
      expect(plan.live.grants.get("acme/projects/shop")?.get("ada")?.fixed).toBe("organization owner");
    }
  });

  it("never plans anything for the organization owner, shown in the access lists or not", async () => {
    for (const lists_owner_access of [true, false]) {
      const bench = createBench(acme({}, { switches: { lists_owner_access } }));
      const projects = {
        shop: {
          id: ids.shop,
          access: { ada: { staging: "viewer" }, grace: "admin", margaret: { development: "contributor" } },
        },
      };
      const plan = await bench.connect({ members: { ...settledFile.members, ada: [] }, projects }).plan();

      expect(plan.operations).toEqual([]);
      expect(plan.spared.filter((one) => one.subject === "ada")).toHaveLength(2);
    }
  });
});

describe("requests", () => {
  function large(projects: number, people: number): StateValue {
    const emails = Array.from({ length: people }, (_, index) => `p${index}@acme.example`);
    const access = Object.fromEntries(emails.map((email) => [email, ["viewer", "development:contributor"]]));
    const list = Array.from({ length: projects }, (_, index) => ({
      id: `p${String(index).padStart(12, "0")}`,
      title: `Project ${index}`,
      access,
    }));
    return acme({ members: { "rolecall@acme.example": ["admin"] }, projects: list, teams: [] });
  }

  function wanting(projects: number): Wanted {
    const keys = Array.from({ length: projects }, (_, index) => `Project ${index}`);
    return {
      projects: Object.fromEntries(keys.map((key) => [key, { access: { rolecall: "viewer" } }])),
      modes: { projects: "additive" },
    };
  }

  it("lists access once for each person where people are fewer than projects", async () => {
    const bench = createBench(large(200, 50));
    const { live } = await bench.connect(wanting(200)).plan();
    const count = (pattern: RegExp) => reads(bench).filter((one) => pattern.test(one.path)).length;

    expect(live.grants.get("acme/projects/Project 7")?.size).toBe(50);
    // Everybody's list fills a page and announces no total: that such a list gives links is proved once.
    expect(count(/project-access$/)).toBe(53);
    expect(count(/user-access/)).toBe(0);
    expect(count(/^\/projects\/.*invitations$/)).toBe(200);
    expect(reads(bench).length).toBe(53 + 200 + 2 + 1 + 1 + 1 + 2);
  });

  it("lists access once for each project where projects are fewer than people", async () => {
    const bench = createBench(large(20, 50));
    await bench.connect(wanting(20)).plan();
    const count = (pattern: RegExp) => reads(bench).filter((one) => pattern.test(one.path)).length;

    expect(count(/user-access$/)).toBe(20);
    expect(count(/project-access$/)).toBe(0);
    expect(count(/^\/ref\//)).toBe(1);
  });

  it("turns to the projects where the vendor does not show a person's access", async () => {
    const bench = createBench(large(60, 10));
    bench.tamper((request) =>
      request.url.includes("/project-access")
        ? Promise.resolve(new Response("{}", { status: 403 }))
        : undefined,
    );
    const { live } = await bench.connect(wanting(60)).plan();

    expect(live.gaps).toEqual([]);
    expect(live.grants.get("acme/projects/Project 7")?.size).toBe(10);
  });

  it("sends pages of the largest size each list allows", async () => {
    const bench = createBench(acme());
    await bench.connect(settledFile).plan();
    const sizes = reads(bench).flatMap((one) => /page\[size\]=(\d+)/.exec(one.query)?.[1] ?? []);

    expect(new Set(sizes)).toEqual(new Set(["50", "100", "200"]));
  });

  it("follows pages to their end, references of every page included", async () => {
    const members = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`p${index}@acme.example`, []]),
    );
    const state = acme(
      { members: { ...members, "rolecall@acme.example": ["admin"] } },
      { switches: { references_per_link: 7 } },
    );
    const { live } = await createBench(state)
      .connect({ members: {}, modes: { members: "additive" } })
      .plan();

    expect(live.grants.get("acme")?.size).toBe(234);
    expect([...(live.grants.get("acme")?.keys() ?? [])].filter((one) => one.startsWith("id:"))).toEqual([]);
  });

  it("is predicted exactly when every list fits one page", async () => {
    const bench = createBench(acme());
    await bench.connect(settledFile).plan();

    expect(predictReads(desire(settledFile))).toBe(bench.seen.length);
  });
});

describe("trouble", () => {
  it("renews an access token before it ends, and once when it is refused", async () => {
    const bench = createBench(acme({}, { switches: { token_life: 120 } }));
    const connected = bench.connect(settledFile);
    const logins = () => bench.seen.filter((one) => one.path === "/oauth2/token").length;
    await connected.plan();
    expect(logins()).toBe(1);
    bench.clock.advance(61_000);
    await connected.plan();
    expect(logins()).toBe(2);

    let refusals = 0;
    bench.tamper((request) => {
      if (!request.url.endsWith("/users/me") || refusals > 0) return undefined;
      refusals += 1;
      return Promise.resolve(new Response('{"error":"invalid_token"}', { status: 401 }));
    });
    await connected.plan();
    expect(logins()).toBe(3);
  });

  it("gives up when a new token is refused as well", async () => {
    const bench = createBench(acme());
    tamperPath(bench, "/users/me", () => new Response('{"error":"invalid_token"}', { status: 401 }));

    expect(await codeOf(bench.connect(settledFile).plan())).toBe("UNAUTHORIZED");
    expect(bench.seen.filter((one) => one.path === "/users/me")).toHaveLength(2);
  });

  it("reports a stronger login that is asked for, without another try", async () => {
    const bench = createBench(acme({}, { switches: { step_up: true } }));

    expect(await codeOf(bench.connect(settledFile).connection.identify())).toBe("STEP_UP");
    expect(bench.seen.filter((one) => one.path === "/oauth2/token")).toHaveLength(1);
  });

  it.each(["/user-access", "/invitations"])(
    "takes a stronger login that one project's %s asks for no less seriously",
    async (list) => {
      const bench = createBench(acme());
      bench.tamper((request) => {
        const { pathname } = new URL(request.url);
        if (!pathname.startsWith(`/projects/${ids.shop}`) || !pathname.endsWith(list)) return undefined;
        const challenge = { "www-authenticate": 'Bearer error="insufficient_user_authentication"' };
        return Promise.resolve(new Response("{}", { status: 401, headers: challenge }));
      });

      // No gap that a guard could be lifted for: nothing at all was read.
      expect(await codeOf(bench.connect({ projects: settledFile.projects }).plan())).toBe("STEP_UP");
    },
  );

  it("names variable and organization for a bad API token, and never the token", async () => {
    for (const token_error of ["request_unauthorized", "invalid_grant"]) {
      const bench = createBench(acme({}, { switches: { token_error } }));
      const error = await bench
        .connect(settledFile, { token: "wrong-secret" })
        .plan()
        .catch((one: Error) => one);

      expect(error).toMatchObject({
        code: "UNAUTHORIZED",
        message: expect.stringContaining("UPSUN_CLI_TOKEN"),
      });
      expect(JSON.stringify(error) + String(error)).not.toContain("wrong-secret");
    }
  });

  it.each(["restricted", "suspended"])("stops at a %s organization", async (status) => {
    expect(await codeOf(createBench(acme({ status })).connect(settledFile).plan())).toBe("SUSPENDED");
  });

  it("says when an organization is unknown, or not for this token", async () => {
    const strange = createBench(acme()).connect({ ...settledFile, name: "nobody" });
    const foreign = createBench(acme()).connect(settledFile, { token: "token-linus" });

    expect(await codeOf(strange.plan())).toBe("NOT_FOUND");
    expect(await codeOf(foreign.plan())).toBe("FORBIDDEN");
  });

  it("says when groups are declared and the organization has no teams", async () => {
    const bench = createBench(acme({ capabilities: [] }));

    expect(await codeOf(bench.connect(settledFile).plan())).toBe("UNSUPPORTED");
    expect(
      await codeOf(bench.connect({ ...settledFile, groups: {} }).connection.read({ isWhole: true })),
    ).toBeUndefined();
  });

  it("needs the right to list members where members are declared", async () => {
    expect(await codeOf(createBench(acme()).connect(settledFile, { token: "token-margaret" }).plan())).toBe(
      "FORBIDDEN",
    );
  });

  it("does with a project admin's rights where only projects are declared", async () => {
    const projects = [
      {
        id: ids.shop,
        title: "Shop",
        access: { "margaret@acme.example": ["admin"], "grace@acme.example": ["viewer"] },
      },
    ];
    const bench = createBench(acme({ projects, teams: [] }));
    const wanted = { projects: { shop: { id: ids.shop, access: { margaret: "admin", grace: "viewer" } } } };
    const plan = await bench.connect(wanted, { token: "token-margaret" }).plan();

    expect(plan.operations).toEqual([]);
    expect(plan.live.facts).toMatchObject({ knowsMembers: false, adminOf: ["acme/projects/shop"] });
  });

  it.each([
    ["HTML", () => new Response("<html>hello</html>", { status: 200 }), "NOT_JSON"],
    ["cut JSON", () => new Response('{"items":[{"id"', { status: 200 }), "NOT_JSON"],
    ["a body of another shape", () => new Response('{"items":{}}', { status: 200 }), "NOT_JSON"],
    ["403", () => new Response('{"error":"no"}', { status: 403 }), "FORBIDDEN"],
    ["404", () => new Response(null, { status: 404 }), "NOT_FOUND"],
    ["429", () => new Response("{}", { status: 429 }), "RATE_LIMITED"],
    ["500", () => new Response("{}", { status: 500 }), "UNREACHABLE"],
    ["503", () => new Response("{}", { status: 503 }), "UNREACHABLE"],
  ])("takes %s for members as a failure, never as nobody", async (_, make, code) => {
    const bench = createBench(acme());
    tamperPath(bench, `/organizations/${ids.organization}/members`, make);

    expect(await codeOf(bench.connect(settledFile).plan())).toBe(code);
  });

  it("takes trouble with one project as a gap there, and removes nobody from it", async () => {
    const bench = createBench(acme());
    tamperPath(bench, `/projects/${ids.shop}/user-access`, () => new Response("<html>", { status: 200 }));
    const wanted = {
      ...settledFile,
      projects: { ...settledFile.projects, shop: { id: ids.shop, access: {} } },
    };
    const plan = await bench.connect(wanted).plan();

    expect(plan.live.gaps.map((gap) => `${gap.address} ${gap.code}`)).toEqual([
      "acme/projects/shop NOT_JSON",
    ]);
    expect(plan.operations).toEqual([]);
  });

  it("takes trouble with a team as a gap there and on what it reaches", async () => {
    const bench = createBench(acme());
    tamperPath(bench, `/teams/${ids.frontend}/project-access`, () => new Response("{}", { status: 403 }));
    const plan = await bench.connect({ ...settledFile, groups: { frontend: {} } }).plan();

    expect(plan.live.gaps.map((gap) => gap.address).sort()).toEqual([
      "acme/groups/frontend",
      "acme/projects",
    ]);
    expect(plan.operations).toEqual([]);
  });

  it("takes invitations that fill a page without a way on as incomplete", async () => {
    const invitations = Array.from({ length: 100 }, (_, index) => ({ email: `x${index}@acme.example` }));
    const switches = { links_invitation_pages: false };

    expect(await codeOf(createBench(acme({ invitations }, { switches })).connect(settledFile).plan())).toBe(
      "INCOMPLETE",
    );
    const linked = await createBench(acme({ invitations: [...invitations, { email: "y@acme.example" }] }))
      .connect(settledFile)
      .plan();
    expect(linked.operations).toHaveLength(101);
  });

  it.each([
    [
      "repeats a page",
      (page: { items: unknown[]; _links: { self: unknown } }, first: unknown[]) => ({
        ...page,
        items: first,
      }),
    ],
    ["announces more than it gives", (page: object) => ({ ...page, count: 999 })],
    [
      "points to itself",
      (page: { _links: { self: unknown } }) => ({
        ...page,
        _links: { ...page._links, next: page._links.self },
      }),
    ],
  ])("takes a list that %s as incomplete", async (_, spoil) => {
    const members = Object.fromEntries(
      Array.from({ length: 130 }, (_unused, index) => [`p${index}@acme.example`, []]),
    );
    const bench = createBench(acme({ members: { ...members, "rolecall@acme.example": ["admin"] } }));
    let first: unknown[] = [];
    bench.tamper(async (request, answer) => {
      const response = await answer();
      if (!request.url.includes(`${ids.organization}/members?`)) return response;
      const page = (await response.json()) as { items: unknown[]; _links: { self: unknown } };
      if (!request.url.includes("after")) {
        first = page.items;
        return new Response(JSON.stringify(page));
      }
      return new Response(JSON.stringify(spoil(page, first)));
    });

    expect(await codeOf(bench.connect(settledFile).plan())).toBe("INCOMPLETE");
  });

  it("never follows a link to another host", async () => {
    const bench = createBench(acme());
    bench.tamper(async (request, answer) => {
      const response = await answer();
      if (!request.url.includes("/members?")) return response;
      const text = await response.text();
      return new Response(text.replaceAll('"/ref/users', '"https://evil.example/ref/users'), { status: 200 });
    });
    const plan = await bench.connect(settledFile).plan();

    expect(plan.operations).toEqual([]);
    expect(bench.seen.filter((one) => one.path === "/ref/users")).not.toEqual([]);
  });
});
