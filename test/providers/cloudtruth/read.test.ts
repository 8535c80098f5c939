import { describe, expect, it } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import { cloudtruth } from "../../../src/providers/cloudtruth/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { acmeMembers, acmeState, desired, holders, lines, ORIGIN, planWorld, world } from "./world.ts";

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    if (error instanceof ProviderError) return error.code;
    throw error;
  }
}

const people = (count: number): StateValue[] =>
  Array.from({ length: count }, (_, index) => ({ email: `p${index}@acme.example`, role: "VIEWER" }));

describe("reading members", () => {
  it("joins e-mail, type, role and membership in one pass and leaves robots and itself alone", async () => {
    const live = await world(acmeState())
      .connect(desired({ members: acmeMembers }))
      .read({});

    expect(holders(live, "acme")).toEqual({
      rolecall: "owner!",
      ada: "owner",
      grace: "owner",
      alan: "admin",
      linus: "viewer",
      "id:auth0|robot": "contributor!",
    });
    expect(live.grants.get("acme")?.get("ada")?.ref).toBe("m-ada");
    expect(live.actor).toMatchObject({ subject: "rolecall", standing: "owner", powers: ["role:OWNER"] });
  });

  it("spends the requests it predicts, whatever the number of people", async () => {
    const place = world(acmeState({ projects: [{ name: "billing" }] }));
    const org = desired({ members: acmeMembers, projects: { billing: { ada: "owner" } } });

    await place.connect(org).read({});

    expect(place.seen.map(({ path }) => path.split("?")[0]).sort()).toEqual([
      "/api/v1/grants/",
      "/api/v1/groups/",
      "/api/v1/invitations/",
      "/api/v1/organizations/",
      "/api/v1/projects/",
      "/api/v1/serviceaccounts/",
      "/api/v1/users/",
      "/api/v1/users/current/",
    ]);
    expect(place.seen).toHaveLength(cloudtruth.predictReads(org));
  });

  it("reads no further for strangers whom the files protect", async () => {
    const place = world(
      acmeState({
        users: [
          { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
          { email: "eve@vendor.example", role: "VIEWER" },
        ],
      }),
    );
    const org = { ...desired({ members: {} }), protect: ["*@vendor.example"] };

    await place.connect(org).read({});

    expect(place.seen).toHaveLength(cloudtruth.predictReads(org));
  });

  it("sends the key as Api-Key and a slash at the end of every path", async () => {
    const place = world(acmeState());

    await place.connect(desired({ members: acmeMembers })).read({ isWhole: true });

    for (const { path, headers } of place.seen) {
      expect(path.split("?")[0]).toMatch(/\/$/);
      expect(headers.get("authorization")).toBe("Api-Key key-of-rolecall");
    }
  });

  it("does not touch accounts of an unknown type, and lets one with an unknown role go with its holder only", async () => {
    const users = [
      { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
      { email: "ada@acme.example", type: "federated", role: "VIEWER" },
      { email: "alan@acme.example", role: "AUDITOR" },
    ];
    const { plan } = await planWorld(world(acmeState({ users })), desired({ members: { grace: "owner" } }));
    const kept = await planWorld(
      world(acmeState({ users })),
      desired({ members: { grace: "owner", alan: "viewer" } }),
    );

    expect(holders(plan.live, "acme")).toEqual({ rolecall: "owner!", ada: "viewer!", alan: "AUDITOR" });
    expect(lines(plan.operations)).toEqual(["add acme grace", "remove acme alan"]);
    expect(plan.spared.map(({ subject, code }) => [subject, code])).toEqual([
      ["ada", "fixed"],
      ["rolecall", "fixed"],
    ]);
    expect(lines(kept.plan.operations)).toEqual(["add acme grace"]);
    expect(kept.plan.spared.map(({ subject, code, drift }) => [subject, code, drift])).toContainEqual([
      "alan",
      "unknown",
      "changed",
    ]);
  });

  it("protects whoever stands among the service accounts, whatever the user's type says", async () => {
    const users = [
      { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
      { email: "ci@acme.example", type: "interactive", role: "ADMIN", service: { hasUser: false } },
    ];
    const live = await world(acmeState({ users }))
      .connect(desired({ members: {} }))
      .read({});

    expect(holders(live, "acme")).toEqual({ rolecall: "owner!", ci: "admin!" });
  });

  it("counts pending, sent and bounced as open, and accepted ones not", async () => {
    const invitations = [
      { email: "margaret@acme.example", role: "VIEWER", state: "pending" },
      { email: "katherine@acme.example", role: "CONTRIB", state: "sent" },
      { email: "barbara@acme.example", role: "NO_SECRETS", state: "bounced" },
      {
        email: "linus@contractor.example",
        role: "VIEWER",
        state: "accepted",
        membership: "linus@contractor.example",
      },
      { email: "dennis@acme.example", role: "VIEWER", state: "declined" },
    ];
    const live = await world(acmeState({ invitations }))
      .connect(desired({ members: acmeMembers }))
      .read({});

    expect(holders(live, "acme")).toMatchObject({
      margaret: "viewer?invited",
      katherine: "contributor?invited",
      barbara: "viewer-no-secrets?bounced",
      linus: "viewer",
      dennis: "viewer?declined!",
    });
    expect(live.grants.get("acme")?.get("barbara")?.pending?.isBounced).toBe(true);
    expect(live.notices).toEqual([]);
  });

  it("asks for no invitations, groups or grants if the file does not manage them", async () => {
    const place = world(acmeState({ projects: [{ name: "billing" }] }));

    const live = await place.connect(desired({ projects: { billing: undefined } })).read({});

    expect(place.seen.map(({ path }) => path.split("?")[0])).not.toContain("/api/v1/grants/");
    expect(place.seen.map(({ path }) => path.split("?")[0])).not.toContain("/api/v1/invitations/");
    expect([...live.resources.keys()]).toEqual(["acme/projects/billing"]);
    // Who is a member is known all the same: an open project is open to all of them.
    expect([...live.grants.keys()]).toEqual(["acme"]);
  });
});

describe("reading groups and grants", () => {
  const state = acmeState({
    groups: [{ name: "sre", description: "on call", users: ["ada@acme.example", "robot"] }],
    projects: [
      {
        name: "billing",
        id: "p-1",
        grants: [
          { to: "ada@acme.example", role: "OWNER" },
          { to: "group:sre", role: "ADMIN" },
          { to: "robot", role: "CONTRIB" },
        ],
      },
      { name: "shop", grants: [{ to: "alan@acme.example", role: "OWNER" }] },
    ],
    environments: [{ name: "production" }, { name: "default" }],
  });

  it("reads groups with description and members", async () => {
    const live = await world(state)
      .connect(desired({ groups: { sre: { members: ["ada"] } } }))
      .read({});

    expect(holders(live, "acme/groups/sre")).toEqual({ ada: "member", "id:auth0|robot": "member!" });
    expect(live.settings.get("acme/groups/sre")?.get("description")?.value).toBe("on call");
  });

  it("records holders of listed projects only, and lists the others", async () => {
    const live = await world(state)
      .connect(desired({ projects: { billing: { ada: "owner" } } }))
      .read({});

    expect(holders(live, "acme/projects/billing")).toEqual({
      ada: "owner",
      "group:sre": "admin",
      "id:auth0|robot": "contributor!",
    });
    expect(live.grants.has("acme/projects/shop")).toBe(false);
    expect([...live.resources.keys()].sort()).toEqual(["acme/projects/billing", "acme/projects/shop"]);
  });

  it("records holders of unlisted projects too where they are to be revoked", async () => {
    const org = desired({ projects: { billing: { ada: "owner" } }, unlisted: "revoke" });

    const live = await world(state).connect(org).read({});

    expect(holders(live, "acme/projects/shop")).toEqual({ alan: "owner" });
  });

  it("reads everything for an import", async () => {
    const live = await world(state).connect(desired({})).read({ isWhole: true });

    expect([...live.grants.keys()].sort()).toEqual([
      "acme",
      "acme/environments/default",
      "acme/environments/production",
      "acme/groups/sre",
      "acme/projects/billing",
      "acme/projects/shop",
    ]);
  });

  it("asks for a few scopes by filter and for many by one list", async () => {
    const org = desired({ projects: { billing: { ada: "owner" }, shop: { alan: "owner" } } });
    const place = world(state);
    const connection = place.connect(org);

    await connection.read({ addresses: new Set(["acme/projects/billing"]) });
    const filtered = place.seen.filter(({ path }) => path.startsWith("/api/v1/grants/"));
    await connection.read({});
    const all = place.seen.filter(({ path }) => path.startsWith("/api/v1/grants/")).slice(filtered.length);

    expect(filtered.map(({ path }) => path)).toEqual([
      `/api/v1/grants/?scope=${ORIGIN}/api/v1/projects/p-1/&page_size=100`,
    ]);
    expect(all.map(({ path }) => path)).toEqual(["/api/v1/grants/?page_size=100"]);
  });

  it("compares references by decoded path only", async () => {
    const place = world(state);
    place.disturb(async (request, answer) => {
      if (!request.url.includes("/grants/")) return undefined;
      const text = await (await answer()).text();
      return new Response(text.replaceAll("%7C", "|").replaceAll(ORIGIN, "https://api.cloudtruth.io"));
    });

    const live = await place.connect(desired({ projects: { billing: { ada: "owner" } } })).read({});

    expect(holders(live, "acme/projects/billing")).toMatchObject({ ada: "owner", "group:sre": "admin" });
  });

  it("keeps the stronger of two grants of one holder and says so", async () => {
    const doubled = acmeState({
      projects: [
        {
          name: "billing",
          grants: [
            { to: "ada@acme.example", role: "VIEWER" },
            { to: "ada@acme.example", role: "OWNER" },
          ],
        },
      ],
    });
    const live = await world(doubled)
      .connect(desired({ projects: { billing: { ada: "owner" } } }))
      .read({});

    expect(holders(live, "acme/projects/billing")).toEqual({ ada: "owner" });
    expect(live.notices.map(({ code }) => code)).toEqual(["DUPLICATE_GRANT"]);
  });

  it("calls a 403 on grants what it is: not on this plan", async () => {
    const place = world(acmeState({ rbac: false, plan: "Standard", projects: [{ name: "billing" }] }));
    const live = await place
      .connect(desired({ members: acmeMembers, projects: { billing: { ada: "owner" } } }))
      .read({});

    expect(live.gaps).toHaveLength(1);
    expect(live.gaps[0]).toMatchObject({ address: "acme/projects", code: "UNSUPPORTED" });
    expect(live.gaps[0]?.message).toContain("Standard");
  });

  it("leaves the second group of one name alone", async () => {
    const groups = [
      { id: "g-1", name: "sre", users: [] },
      { id: "g-2", name: "sre", users: [] },
    ];
    const { plan } = await planWorld(
      world(acmeState({ groups })),
      desired({ groups: { sre: { members: [] } } }),
    );

    expect(plan.live.notices.map(({ code }) => code)).toEqual(["DUPLICATE_GROUP"]);
    expect(plan.operations).toEqual([]);
    expect(plan.spared.map(({ address }) => address)).toEqual(["acme/groups/sre (g-2)"]);
  });
});

describe("pages", () => {
  const many = acmeState({
    users: [{ id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" }, ...people(250)],
  });
  const org = desired({ members: acmeMembers });

  it("reads several pages, the later ones without waiting for one another", async () => {
    const place = world(many);
    let open = 0;
    let most = 0;
    place.disturb(async (_request, answer) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      return await answer();
    });

    const live = await place.connect(org).read({});

    expect(live.grants.get("acme")?.size).toBe(251);
    expect(place.seen.filter(({ path }) => path.startsWith("/api/v1/users/?"))).toHaveLength(3);
    expect(most).toBeGreaterThan(1);
  });

  it("takes an empty text for the end of a list", async () => {
    const place = world(acmeState({}, { switches: { endOfList: "empty" } }));

    expect((await place.connect(org).read({})).grants.get("acme")?.size).toBe(6);
  });

  it("works with a service that gives smaller pages than asked for", async () => {
    const place = world(acmeState({}, { switches: { maxPageSize: 2 } }));

    expect((await place.connect(org).read({})).grants.get("acme")?.size).toBe(6);
  });

  const change =
    (edit: (page: Record<string, unknown>) => object) =>
    async (request: Request, answer: () => Promise<Response>) => {
      if (!request.url.includes("/users/?")) return undefined;
      return json(200, edit((await (await answer()).json()) as Record<string, unknown>));
    };

  it.each([
    ["announces more than it gives", (page: Record<string, unknown>) => ({ ...page, count: 7 })],
    [
      "repeats an entry",
      (page: Record<string, unknown>) => {
        const results = page.results as unknown[];
        return { ...page, results: [...results.slice(1), results[1]] };
      },
    ],
    ["is not a list", (page: Record<string, unknown>) => ({ ...page, results: {} })],
    [
      "leads to another host",
      (page: Record<string, unknown>) => ({ ...page, next: "https://evil.example/api/v1/users/?page=2" }),
    ],
    [
      "leads in a circle",
      (page: Record<string, unknown>) => ({
        ...page,
        count: undefined,
        next: `${ORIGIN}/api/v1/users/?page=1`,
      }),
    ],
    ["has an entry without id", (page: Record<string, unknown>) => ({ ...page, count: 1, results: [{}] })],
  ])("refuses a list that %s", async (_case, edit) => {
    const place = world(acmeState());
    place.disturb(change(edit));

    expect(await codeOf(place.connect(org).read({}))).toBe("INCOMPLETE");
  });

  it("refuses a list that changes between two pages", async () => {
    const place = world(many);
    place.disturb(async (request, answer) => {
      if (!request.url.includes("page=2")) return undefined;
      return json(200, { ...((await (await answer()).json()) as object), count: 250 });
    });

    expect(await codeOf(place.connect(org).read({}))).toBe("INCOMPLETE");
  });

  it("never sends the key to the host of a foreign link", async () => {
    const place = world(acmeState());
    place.disturb(change((page) => ({ ...page, next: "https://evil.example/api/v1/users/?page=2" })));

    await codeOf(place.connect(org).read({}));

    expect(place.seen.filter(({ path }) => path.includes("page=2"))).toEqual([]);
  });
});

describe("answers that are none", () => {
  const org = desired({ members: acmeMembers });

  it.each([
    [401, { detail: "Incorrect authentication credentials." }, "UNAUTHORIZED"],
    [403, { detail: "Incorrect authentication credentials." }, "UNAUTHORIZED"],
    [403, { detail: "You do not have permission to perform this action." }, "FORBIDDEN"],
    [404, { detail: "Not found." }, "NOT_FOUND"],
    [500, { detail: "Server Error" }, "UNREACHABLE"],
  ])("a %s of the list of users ends the read", async (status, body, code) => {
    const place = world(acmeState());
    place.disturb((request) => (request.url.includes("/users/?") ? json(status, body) : undefined));

    expect(await codeOf(place.connect(org).read({}))).toBe(code);
  });

  it("a 429 that does not end is reported as such", async () => {
    const place = world(acmeState());
    place.disturb((request) =>
      request.url.includes("/users/?") ? json(429, { detail: "slow down" }) : undefined,
    );

    expect(await codeOf(place.connect(org).read({}))).toBe("RATE_LIMITED");
  });

  it("a web page is not an answer", async () => {
    const place = world(acmeState());
    place.disturb(
      () =>
        new Response("<!doctype html><title>Sign in</title>", { headers: { "Content-Type": "text/html" } }),
    );

    expect(await codeOf(place.connect(org).read({}))).toBe("NOT_JSON");
  });

  it("JSON that is cut off is not an answer", async () => {
    const place = world(acmeState());
    place.disturb(async (request, answer) =>
      request.url.includes("/users/?")
        ? new Response((await (await answer()).text()).slice(0, 100))
        : undefined,
    );

    expect(await codeOf(place.connect(org).read({}))).toBe("NOT_JSON");
  });

  it.each([
    ["invitations/", "acme"],
    ["serviceaccounts/", "acme"],
    ["groups/", "acme/groups"],
    ["projects/", "acme/projects"],
  ])("trouble with %s is a gap at %s and no empty list", async (path, address) => {
    const place = world(acmeState());
    place.disturb((request) => (request.url.includes(`/${path}`) ? json(403, { detail: "No." }) : undefined));
    const wide = desired({ members: acmeMembers, groups: { sre: {} }, projects: { billing: undefined } });

    const live = await place.connect(wide).read({});

    expect(live.gaps.map((gap) => [gap.address, gap.code])).toEqual([[address, "FORBIDDEN"]]);
  });

  it("an incomplete list of groups is a gap in grants as well, because holders cannot be named", async () => {
    const place = world(acmeState({ projects: [{ name: "billing" }] }));
    place.disturb((request) => (request.url.includes("/groups/") ? json(404, { detail: "No." }) : undefined));

    const live = await place.connect(desired({ projects: { billing: { ada: "owner" } } })).read({});

    expect(live.gaps.map(({ address }) => address)).toEqual(["acme/projects"]);
  });
});

describe("the organization of the key", () => {
  it("stops at a key of another organization and names both", async () => {
    const connection = world(acmeState()).connect(desired({ name: "Other", members: acmeMembers }));

    const failure = await connection.read({}).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(ProviderError);
    expect((failure as ProviderError).code).toBe("NOT_FOUND");
    expect((failure as ProviderError).message).toContain('"Acme"');
    expect((failure as ProviderError).message).toContain('"Other"');
    expect(await codeOf(connection.identify())).toBe("NOT_FOUND");
  });

  it("is a gap while it is in maintenance, and nothing is written", async () => {
    const place = world(acmeState({ maintenance: true }));
    const { plan, connection } = await planWorld(
      place,
      desired({ members: { ...acmeMembers, ken: "viewer" } }),
    );

    expect(plan.live.gaps.map(({ address, code }) => [address, code])).toEqual([["acme", "SUSPENDED"]]);
    const [operation] = plan.operations;
    expect(operation).toBeDefined();
    if (operation !== undefined) expect(await codeOf(connection.apply(operation))).toBe("SUSPENDED");
    expect(place.writes()).toEqual([]);
  });

  it("identifies the key with one request", async () => {
    const place = world(acmeState());

    const actor = await place.connect(desired({ members: acmeMembers })).identify();

    expect(actor).toMatchObject({ subject: "rolecall", standing: "owner" });
    expect(place.seen).toHaveLength(1);
  });

  it.each([
    [{}, "strict"],
    [{ "admins-may-change": true }, "lenient"],
  ])("says how it reads the rule about admins: %o", async (options, reading) => {
    const state = acmeState({}, { tokens: [{ token: "admin-key", user: "robot2" }] }) as {
      organizations: { users: StateValue[] }[];
    };
    state.organizations[0]?.users.push({ type: "service", name: "robot2", role: "ADMIN" });

    const actor = await world(state as unknown as StateValue)
      .connect(desired({ options }), "admin-key")
      .identify();

    expect(actor.standing).toContain(reading);
  });
});
