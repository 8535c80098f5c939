import { describe, expect, it } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import { heroku } from "../../../src/providers/heroku/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { connect, type DesiredParts, desiredOrg, stateOf, Wire } from "./fixtures.ts";

const people = {
  "ada@acme.example": "admin",
  "grace@acme.example": "member",
  "margaret@acme.example": "viewer",
};
const enterprise = (apps: StateValue[] = []): Record<string, StateValue> => ({
  type: "enterprise",
  members: people,
  apps,
});
const ordinary = (apps: StateValue[] = []): Record<string, StateValue> => ({
  members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
  apps,
});

/** Access by subject at one address, invitations marked. */
function holders(live: LiveOrg, address: string): Record<string, string> {
  return Object.fromEntries(
    [...(live.grants.get(address) ?? [])].map(([subject, grant]) => [
      subject,
      `${grant.access.role ?? (grant.access.permissions ?? []).join(" ")}${grant.pending === undefined ? "" : " (pending)"}`,
    ]),
  );
}

const read = (wire: Wire, parts: DesiredParts, token?: string) =>
  connect(wire, desiredOrg(parts), token).read({});
const failure = async (promise: Promise<unknown>): Promise<ProviderError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError))
    throw new Error(`A ProviderError was expected, not ${String(error)}`);
  return error;
};
const codes = (live: LiveOrg): readonly string[] => live.notices.map((notice) => notice.code).sort();

describe("reading the members of a Heroku team", () => {
  it("gives memberships by role and leaves outsiders out", async () => {
    const wire = new Wire(
      stateOf(enterprise([{ name: "shop", collaborators: ["linus@contractor.example"] }])),
    );
    const live = await read(wire, { members: {} });

    expect(holders(live, "acme")).toEqual({ ada: "admin", grace: "member", margaret: "viewer" });
    expect(live.actor).toMatchObject({ subject: "ada", standing: "admin", powers: ["role:admin"] });
  });

  it("counts open invitations as live, with the id needed to withdraw them", async () => {
    const wire = new Wire(
      stateOf({ ...ordinary(), invitations: [{ email: "alan@acme.example", role: "admin" }] }),
    );
    const live = await read(wire, { members: {} });

    expect(holders(live, "acme")).toMatchObject({ alan: "admin (pending)" });
    expect(live.grants.get("acme")?.get("alan")?.ref).toMatch(/^invitation:[0-9a-f-]{36}$/);
    expect(wire.sent.find((sent) => sent.path.endsWith("/invitations"))?.headers.get("accept")).toContain(
      "version=3.team-invitations",
    );
  });

  it("asks for no invitations where the feature is only present, or the team is Enterprise", async () => {
    const off = new Wire(stateOf({ ...ordinary(), features: { "team-invite-acceptance": false } }));
    const large = new Wire(stateOf(enterprise()));
    await read(off, { members: {} });
    await read(large, { members: {} });

    expect([...off.sent, ...large.sent].some((sent) => sent.path.endsWith("/invitations"))).toBe(false);
  });

  it("reports members of an identity provider once and never fights them", async () => {
    const members = [
      { email: "ada@acme.example", role: "admin" },
      { email: "grace@acme.example", role: "member", federated: true },
    ];
    const live = await read(new Wire(stateOf({ type: "enterprise", members })), { members: {} });

    expect(live.grants.get("acme")?.get("grace")?.fixed).toBe("managed by the identity provider");
    expect(live.grants.get("acme")?.get("ada")?.fixed).toBeUndefined();
    expect(codes(live)).toEqual(["FEDERATED_MEMBER"]);
  });

  it("knows a person by alias and without regard to case", async () => {
    const live = await read(
      new Wire(
        stateOf({
          type: "enterprise",
          members: { "ada@acme.example": "admin", "GHopper@acme.example": "member" },
        }),
      ),
      { members: {} },
    );

    expect(holders(live, "acme")).toEqual({ ada: "admin", grace: "member" });
  });

  it("sees 2,500 members over several pages by following Next-Range", async () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 2_500 }, (_, i) => [`p${i}@acme.example`, "member"]),
    );
    const wire = new Wire(
      stateOf({ type: "enterprise", members: { "ada@acme.example": "admin", ...crowd } }),
    );
    const live = await read(wire, { members: {} });
    const pages = wire.sent.filter((sent) => sent.path.endsWith("/members"));

    expect(live.grants.get("acme")?.size).toBe(2_501);
    expect(pages.map((sent) => sent.headers.get("range")?.slice(0, 4))).toEqual(["id .", "id ]", "id ]"]);
  });

  it("says so when the declared type is not the live one", async () => {
    expect(
      codes(await read(new Wire(stateOf(enterprise())), { options: { type: "team" }, members: {} })),
    ).toEqual(["TEAM_TYPE_DIFFERS"]);
  });

  it("reads nothing of sections that the file does not declare", async () => {
    const wire = new Wire(stateOf(enterprise([{ name: "shop" }])));
    const live = await read(wire, {});

    expect(live.grants.size + live.resources.size).toBe(0);
    expect(wire.sent.map((sent) => sent.path).sort()).toEqual([
      "/account",
      "/teams/acme-inc",
      "/teams/acme-inc/features",
    ]);
  });
});

describe("reading the apps of a Heroku team", () => {
  it("lists every app, and people and lock of those in the file", async () => {
    const wire = new Wire(
      stateOf(
        enterprise([
          { name: "shop", locked: true, collaborators: { "linus@contractor.example": ["deploy"] } },
          { name: "stray", collaborators: ["ken@contractor.example"] },
        ]),
      ),
    );
    const live = await read(wire, { apps: { shop: { collaborators: {} } } });

    expect([...live.resources.keys()].sort()).toEqual(["acme/apps/shop", "acme/apps/stray"]);
    expect(holders(live, "acme/apps/shop")).toEqual({ linus: "deploy view" });
    expect(live.settings.get("acme/apps/shop")?.get("locked")?.value).toBe(true);
    expect(live.grants.has("acme/apps/stray")).toBe(false);
    expect(live.settings.has("acme/apps/stray")).toBe(false);
  });

  it("reads people of unlisted apps where they are to be revoked, and everything for import", async () => {
    const state = stateOf(enterprise([{ name: "stray", collaborators: ["ken@contractor.example"] }]));
    const revoked = await read(new Wire(state), { apps: {}, unlisted: "revoke" });
    const whole = await connect(new Wire(state), desiredOrg({})).read({ isWhole: true });

    expect(holders(revoked, "acme/apps/stray")).toEqual({ ken: "view" });
    expect(holders(whole, "acme/apps/stray")).toEqual({ ken: "view" });
    expect(holders(whole, "acme")).toMatchObject({ ada: "admin" });
  });

  it("restricts people to the addresses asked for", async () => {
    const wire = new Wire(stateOf(enterprise([{ name: "shop" }, { name: "blog" }])));
    const parts = { apps: { shop: { collaborators: {} }, blog: { collaborators: {} } } };
    const live = await connect(wire, desiredOrg(parts)).read({ addresses: new Set(["acme/apps/blog"]) });

    expect([...live.grants.keys()]).toEqual(["acme", "acme/apps/blog"]);
  });

  it("never shows the pseudo-owner", async () => {
    for (const team of [enterprise([{ name: "shop" }]), ordinary([{ name: "shop" }])]) {
      const live = await read(new Wire(stateOf(team)), {
        members: {},
        apps: { shop: { collaborators: {} } },
      });

      expect(
        JSON.stringify([...live.grants].map(([address, grants]) => [address, [...grants]])),
      ).not.toContain("herokumanager");
    }
  });

  it.each(["all", "rows"])(
    "treats what a role gives anyway as no grant (entities name %s)",
    async (permissionEntities) => {
      const rows = {
        "ada@acme.example": [],
        "grace@acme.example": [],
        "margaret@acme.example": ["operate"],
        "linus@contractor.example": [],
      };
      const wire = new Wire(
        stateOf(enterprise([{ name: "shop", collaborators: rows }, { name: "blog" }]), {
          switches: { permissionEntities },
        }),
      );
      const live = await read(wire, {
        members: { ada: "admin", grace: "member", margaret: "viewer" },
        apps: { shop: { collaborators: {} }, blog: { collaborators: {} } },
      });

      expect(holders(live, "acme/apps/shop")).toEqual({ margaret: "operate view", linus: "view" });
      expect(codes(live)).toContain("JOINED_BY_ROLE");
    },
  );

  it.each(["all", "rows"])(
    "takes a place on a locked app for a grant, because the lock withholds it (entities name %s)",
    async (permissionEntities) => {
      const app = (name: string, ...collaborators: string[]) => ({ name, locked: true, collaborators });
      const wire = new Wire(
        stateOf(enterprise([app("shop", "grace@acme.example"), app("blog")]), {
          switches: { permissionEntities },
        }),
      );
      const live = await read(wire, {
        apps: { shop: { collaborators: {} }, blog: { collaborators: { grace: [] } } },
      });

      expect(holders(live, "acme/apps/shop")).toEqual({ grace: "view" });
      expect(holders(live, "acme/apps/blog")).toEqual({});
    },
  );

  it("counts an app as locked that the file is about to lock, and the other way round", async () => {
    const wire = new Wire(
      stateOf(
        ordinary([
          { name: "shop", collaborators: ["grace@acme.example"] },
          { name: "blog", locked: true, collaborators: ["grace@acme.example"] },
        ]),
      ),
    );
    const live = await read(wire, {
      apps: { shop: { locked: true, collaborators: {} }, blog: { locked: false, collaborators: {} } },
    });

    expect(holders(live, "acme/apps/shop")).toEqual({ grace: "view" });
    expect(holders(live, "acme/apps/blog")).toEqual({});
  });

  it("takes what a role covers as satisfied, row or no row", async () => {
    const wire = new Wire(stateOf(enterprise([{ name: "shop" }, { name: "blog" }])));
    const collaborators = { ada: ["view", "deploy"], grace: ["view"] };
    const live = await read(wire, { apps: { shop: { collaborators }, blog: { collaborators } } });

    expect(holders(live, "acme/apps/shop")).toEqual({ ada: "deploy view", grace: "view" });
  });

  it("shows what a member holds who is about to leave", async () => {
    const wire = new Wire(
      stateOf(
        enterprise([
          { name: "shop", collaborators: { "grace@acme.example": ["deploy"] } },
          { name: "blog", collaborators: ["ada@acme.example"] },
        ]),
      ),
    );
    const live = await read(wire, {
      members: { ada: "admin" },
      apps: { shop: { collaborators: {} }, blog: { collaborators: {} } },
    });

    expect(holders(live, "acme/apps/shop")).toEqual({ grace: "deploy view" });
    expect(holders(live, "acme/apps/blog")).toEqual({});
  });

  it("asks the apps themselves about an admin who is to be none", async () => {
    const members = { "ada@acme.example": "admin", "grace@acme.example": "admin" };
    const apps = [{ name: "shop", collaborators: ["grace@acme.example"] }, { name: "blog" }];
    const wire = new Wire(stateOf({ type: "enterprise", members, apps }));
    const live = await read(wire, {
      members: { ada: "admin", grace: "member" },
      apps: { shop: { collaborators: {} }, blog: { collaborators: { grace: ["deploy"] } } },
    });

    expect(holders(live, "acme/apps/shop")).toEqual({ grace: "deploy manage operate view" });
    expect(holders(live, "acme/apps/blog")).toEqual({});
  });

  it("says of a fixed team only who is on an app", async () => {
    const wire = new Wire(
      stateOf(
        ordinary([{ name: "shop", collaborators: ["linus@contractor.example", "grace@acme.example"] }]),
      ),
    );
    const live = await read(wire, {
      members: { ada: "admin", grace: "member" },
      apps: { shop: { collaborators: { linus: [] } } },
    });

    expect(holders(live, "acme/apps/shop")).toEqual({ linus: "view" });
    expect(live.facts).toMatchObject({ fixedPermissions: true, type: "team", invites: true });
  });

  it("keeps two accounts of one person apart", async () => {
    const wire = new Wire(
      stateOf(
        enterprise([
          {
            name: "shop",
            collaborators: { "ghopper@acme.example": ["deploy"], "grace@acme.example": ["operate"] },
          },
        ]),
      ),
    );
    const live = await read(wire, { apps: { shop: { collaborators: {} } } });

    const ids = [...(live.grants.get("acme/apps/shop")?.values() ?? [])].map(({ identity }) => identity.id);
    const both = ids.map((id) => live.grants.get("acme/apps/shop")?.get(`grace#${id ?? ""}`)?.identity.email);
    expect(both.sort()).toEqual(["ghopper@acme.example", "grace@acme.example"]);
  });

  it("tells on which apps the acting identity holds manage", async () => {
    const wire = new Wire(
      stateOf(
        enterprise([{ name: "shop", collaborators: { "grace@acme.example": ["manage"] } }, { name: "blog" }]),
      ),
    );
    const live = await read(
      wire,
      { apps: { shop: { locked: true }, blog: { locked: true } } },
      "token-grace",
    );

    expect(live.actor.powers).toEqual(["role:member", "manage:shop"]);
  });
});

describe("the number of requests a read takes", () => {
  const apps = Array.from({ length: 500 }, (_, i) => ({
    name: `app-${i}`,
    collaborators: { [`p${i}@partner.example`]: ["deploy"] },
  }));
  const declared = Object.fromEntries(apps.map(({ name }) => [name, { collaborators: {} }]));

  it("is 6 for 500 apps of an Enterprise team, as predicted", async () => {
    const parts: DesiredParts = { members: { ada: "admin" }, apps: declared };
    const wire = new Wire(stateOf(enterprise(apps)));
    const live = await read(wire, parts);

    expect(wire.sent).toHaveLength(6);
    expect(heroku.predictReads(desiredOrg(parts))).toBe(6);
    expect(holders(live, "acme/apps/app-499")).toEqual({ "p499@partner.example": "deploy view" });
  });

  it("is one per app on an ordinary team, where nothing lists them together", async () => {
    const parts: DesiredParts = { options: { type: "team" }, members: { ada: "admin" }, apps: declared };
    const wire = new Wire(stateOf({ ...ordinary(apps), features: [] }));
    await read(wire, parts);

    expect(wire.sent).toHaveLength(505);
    expect(heroku.predictReads(desiredOrg(parts))).toBe(505);
  });

  it("asks a single app directly instead of listing all", async () => {
    const wire = new Wire(stateOf(enterprise(apps.slice(0, 20))));
    await read(wire, { apps: { "app-3": { collaborators: {} } } });

    expect(wire.sent.map((sent) => sent.path)).not.toContain("/teams/acme-inc/permissions");
    expect(wire.sent).toHaveLength(6);
  });

  it("falls back to one call per app where the listing is refused", async () => {
    const wire = new Wire(stateOf(enterprise(apps.slice(0, 3))));
    wire.tamper = ({ path }) =>
      path === "/teams/acme-inc/permissions"
        ? Promise.resolve(Response.json({ id: "forbidden", message: "No." }, { status: 403 }))
        : undefined;
    const live = await read(wire, {
      apps: { "app-0": { collaborators: {} }, "app-1": { collaborators: {} } },
    });

    expect(holders(live, "acme/apps/app-1")).toEqual({ "p1@partner.example": "deploy view" });
    expect(live.gaps).toEqual([]);
  });
});

describe("trouble while reading a Heroku team", () => {
  const whole: DesiredParts = { members: { ada: "admin" }, apps: { shop: { collaborators: {} } } };
  const state = stateOf(ordinary([{ name: "shop", collaborators: ["linus@contractor.example"] }]));
  const tampered = (path: RegExp, answer: () => Response): Wire => {
    const wire = new Wire(state);
    wire.tamper = (sent) => (path.test(sent.path) ? Promise.resolve(answer()) : undefined);
    return wire;
  };

  it.each([
    [401, "unauthorized", "UNAUTHORIZED"],
    [403, "forbidden", "FORBIDDEN"],
    [404, "not_found", "NOT_FOUND"],
    [403, "two_factor", "STEP_UP"],
    [403, "suspended", "SUSPENDED"],
    [402, "delinquent", "SUSPENDED"],
    [422, "verification_needed", "REFUSED"],
    [503, "service_unavailable", "UNREACHABLE"],
  ])(
    "turns %i %s of the member list into %s with the vendor's words and request id",
    async (status, id, code) => {
      const wire = tampered(/members$/, () =>
        Response.json({ id, error: "Old words." }, { status, headers: { "request-id": "abc" } }),
      );
      const error = await failure(read(wire, whole));

      expect(error.code).toBe(code);
      expect(error.details).toMatchObject({ provider: "heroku", org: "acme", status, requestId: "abc" });
      expect(error.message).toContain("Old words.");
    },
  );

  it("says RATE_LIMITED when 429 does not end", async () => {
    expect(
      (
        await failure(
          read(
            tampered(/members$/, () => Response.json({ id: "rate_limit", message: "Wait" }, { status: 429 })),
            whole,
          ),
        )
      ).code,
    ).toBe("RATE_LIMITED");
  });

  it.each([
    [
      "HTML",
      () => new Response("<html>login</html>", { headers: { "content-type": "text/html" } }),
      "NOT_JSON",
    ],
    [
      "cut JSON",
      () => new Response('[{"email": "a', { headers: { "content-type": "application/json" } }),
      "NOT_JSON",
    ],
    ["an object for a list", () => Response.json({}), "NOT_JSON"],
    ["a member without e-mail", () => Response.json([{ id: "1" }]), "NOT_JSON"],
    [
      "the same entry twice",
      () =>
        Response.json([
          { id: "1", email: "a@b.example" },
          { id: "1", email: "a@b.example" },
        ]),
      "INCOMPLETE",
    ],
    [
      "fewer entries than announced",
      () =>
        Response.json([{ id: "a1", email: "a@b.example" }], {
          headers: { "content-range": "id a1..a2; max=1000" },
        }),
      "INCOMPLETE",
    ],
    [
      "a page that points to itself",
      () => Response.json([], { status: 206, headers: { "next-range": "id ..; max=1000;" } }),
      "INCOMPLETE",
    ],
  ])("never takes %s for a list", async (_what, answer, code) => {
    expect((await failure(read(tampered(/members$/, answer as () => Response), whole))).code).toBe(code);
  });

  it("makes trouble with one app a gap there, and reads the rest", async () => {
    const wire = tampered(/apps\/shop\/collaborators$/, () =>
      Response.json({ id: "forbidden", message: "No." }, { status: 403 }),
    );
    const live = await read(wire, whole);

    expect(live.gaps).toMatchObject([{ address: "acme/apps/shop", code: "FORBIDDEN" }]);
    expect(live.grants.has("acme/apps/shop")).toBe(false);
    expect(holders(live, "acme")).toEqual({ ada: "admin", grace: "member" });
  });

  it("does not take the member list for empty where an outsider may not see it", async () => {
    expect((await failure(read(new Wire(state), whole, "token-linus"))).code).toBe("FORBIDDEN");
  });

  it("waits as the count of requests left falls low", async () => {
    const wire = new Wire(stateOf(ordinary([{ name: "shop" }]), { switches: { bucketSize: 10 } }));
    await read(wire, whole);

    expect(wire.clock.time).toBeGreaterThan(Date.UTC(2026, 5, 1, 12));
  });

  it("passes the vendor's warnings on", async () => {
    const wire = new Wire(state);
    wire.tamper = ({ path }, answer) =>
      path === "/account"
        ? answer().then((response) => {
            response.headers.set("X-Heroku-Warning", "This will change.");
            return response;
          })
        : undefined;

    expect(codes(await read(wire, { members: {} }))).toEqual(["VENDOR_WARNING"]);
  });
});

describe("two teams", () => {
  it("are read and written side by side, each with its own token", async () => {
    const wire = new Wire({
      tokens: [
        { token: "one", user: "ada@acme.example" },
        { token: "two", user: "grace@acme.example" },
      ],
      teams: [
        {
          name: "team-one",
          type: "enterprise",
          members: { "ada@acme.example": "admin" },
          apps: [{ name: "shop" }],
        },
        {
          name: "team-two",
          type: "enterprise",
          members: { "grace@acme.example": "admin" },
          apps: [{ name: "blog" }],
        },
      ],
    });
    const first = connect(wire, desiredOrg({ key: "one", name: "team-one", members: {}, apps: {} }), "one");
    const second = connect(wire, desiredOrg({ key: "two", name: "team-two", members: {}, apps: {} }), "two");
    const [one, two] = await Promise.all([first.read({}), second.read({})]);

    expect([one.actor.subject, two.actor.subject]).toEqual(["ada", "grace"]);
    expect([...one.resources.keys(), ...two.resources.keys()]).toEqual(["one/apps/shop", "two/apps/blog"]);
    for (const { path, headers } of wire.sent) {
      if (path.startsWith("/teams/team-one")) expect(headers.get("authorization")).toBe("Bearer one");
      if (path.startsWith("/teams/team-two")) expect(headers.get("authorization")).toBe("Bearer two");
    }
  });
});
