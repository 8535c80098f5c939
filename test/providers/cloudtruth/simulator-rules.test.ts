import { beforeEach, describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { acmeState, ORIGIN, type World, world } from "./world.ts";

const KEYS = [
  { token: "owner", user: "auth0|caller" },
  { token: "admin", user: "admin-bot" },
  { token: "contrib", user: "robot" },
  { token: "viewer", user: "viewer-bot" },
  { token: "ada-login", user: "ada@acme.example", kind: "login" },
  { token: "alan-login", user: "alan@acme.example", kind: "login" },
  { token: "linus-login", user: "linus@contractor.example", kind: "login" },
];

function state(
  more: Readonly<Record<string, StateValue>> = {},
  switches: Readonly<Record<string, StateValue>> = {},
): StateValue {
  const base = acmeState(more, { tokens: KEYS, switches }) as { organizations: { users: StateValue[] }[] };
  base.organizations[0]?.users.push(
    { id: "auth0|admin", type: "service", name: "admin-bot", role: "ADMIN", membership: "m-admin" },
    { id: "auth0|viewer", type: "service", name: "viewer-bot", role: "VIEWER", membership: "m-viewer" },
  );
  return base as unknown as StateValue;
}

type Body = Record<string, unknown>;

async function ask(
  place: World,
  method: string,
  path: string,
  body?: unknown,
  token = "owner",
): Promise<{ status: number; body: Body; headers: Headers }> {
  const response = await place.call(method, path, body, token);
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? {} : (JSON.parse(text) as Body),
    headers: response.headers,
  };
}

function results(answer: { body: Body }): Body[] {
  return answer.body.results as Body[];
}

const user = (id: string): string => `${ORIGIN}/api/v1/users/${encodeURIComponent(id)}/`;
const projects = [{ id: "p-1", name: "billing" }];
const billing = `${ORIGIN}/api/v1/projects/p-1/`;
const ownerGrant = { principal: user("auth0|ada"), scope: billing, role: "OWNER" };

let place: World;
beforeEach(() => {
  place = world(state({ projects }));
});

describe("transport", () => {
  it("rule 1: redirects a path without a trailing slash and does not serve it", async () => {
    const answer = await ask(place, "PATCH", "memberships/m-linus", { role: "ADMIN" });

    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(`${ORIGIN}/api/v1/memberships/m-linus/`);
    expect((await ask(place, "GET", "memberships/m-linus/")).body.role).toBe("VIEWER");
  });

  it("rule 2: wants an Api-Key and says so in JSON", async () => {
    const wrong = await ask(place, "GET", "users/", undefined, "nonsense");
    const scheme = await ask(place, "GET", "users/", undefined, "Token owner");
    const switched = await ask(
      world(state({}, { badKeyStatus: 403 })),
      "GET",
      "users/",
      undefined,
      "nonsense",
    );

    expect(wrong.status).toBe(401);
    expect(wrong.body.detail).toBe("Incorrect authentication credentials.");
    expect(scheme.status).toBe(401);
    expect(switched.status).toBe(403);
  });

  it("rule 3: pages with count, absolute next and previous, and the same filters", async () => {
    const first = await ask(place, "GET", "users/?type=interactive&page_size=3");
    const second = await ask(place, "GET", String(first.body.next));
    const beyond = await ask(place, "GET", "users/?page=9");

    expect(first.body.count).toBe(4);
    expect(first.body.next).toBe(`${ORIGIN}/api/v1/users/?type=interactive&page_size=3&page=2`);
    expect(first.body.previous).toBeNull();
    expect(results(first)).toHaveLength(3);
    expect(results(second)).toHaveLength(1);
    expect(second.body.next).toBeNull();
    expect(beyond.status).toBe(404);
    expect(beyond.body.detail).toBe("Invalid page.");
    expect((await ask(place, "GET", "users/?page_size=0")).status).toBe(200);
  });

  it("rule 4: writes references encoded on the serving host and takes either spelling from any host", async () => {
    const membership = await ask(place, "GET", "memberships/m-ada/");
    const group = await ask(place, "POST", "groups/", {
      name: "sre",
      users: ["https://api.cloudtruth.io/api/v1/users/auth0|ada/", user("auth0|grace")],
    });

    expect(membership.body.user).toBe(`${ORIGIN}/api/v1/users/auth0%7Cada/`);
    expect(group.status).toBe(201);
    expect(group.body.users).toEqual([user("auth0|ada"), user("auth0|grace")]);
  });

  it("rule 5: finds user ids with an encoded bar", async () => {
    const answer = await ask(place, "GET", "users/auth0%7Cada/");

    expect(answer.body.id).toBe("auth0|ada");
  });

  it("rule 34: sends Location with 201, nothing with 204, and Allow", async () => {
    const created = await ask(place, "POST", "invitations/", {
      email: "ken@contractor.example",
      role: "VIEWER",
    });
    const listed = await ask(place, "GET", "invitations/");
    const deleted = await place.call("DELETE", `invitations/${String(created.body.id)}/`, undefined, "owner");
    const refused = await ask(place, "PATCH", "invitations/");

    expect(created.headers.get("location")).toBe(created.body.url);
    expect(listed.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect(deleted.status).toBe(204);
    expect(await deleted.text()).toBe("");
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
  });

  it("rule 35: blocks writes but not reads during maintenance", async () => {
    await place.steer("maintenance", { on: true });

    expect((await ask(place, "PATCH", "memberships/m-linus/", { role: "ADMIN" })).status).toBe(403);
    expect(results(await ask(place, "GET", "organizations/"))[0]).toMatchObject({ maintenance: true });
  });

  it("rule 37: ignores read-only keys, also empty ones", async () => {
    const junk = { url: "", id: "", created_at: "", modified_at: null };
    const created = await ask(place, "POST", "groups/", { ...junk, name: "sre", users: [] });
    const id = String(created.body.id);
    const added = await ask(place, "POST", `groups/${id}/add/`, {
      ...created.body,
      users: [user("auth0|ada")],
    });

    expect(created.status).toBe(201);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(added.body.users).toEqual([user("auth0|ada")]);
  });
});

describe("roles", () => {
  it.each(["CONTRIBUTOR", "VIEWERNOSECRETS", "SUPER"])("rule 6: rejects the role %s", async (role) => {
    const answer = await ask(place, "POST", "invitations/", { email: "ken@contractor.example", role });

    expect(answer.status).toBe(400);
    expect(answer.body.role).toEqual([`"${role}" is not a valid choice.`]);
  });

  it.each(["OWNER", "ADMIN", "CONTRIB", "VIEWER", "NO_SECRETS"])(
    "rule 6: takes the role %s",
    async (role) => {
      const answer = await ask(place, "POST", "invitations/", { email: "ken@contractor.example", role });

      expect(answer.status).toBe(201);
      expect(answer.body.role).toBe(role);
    },
  );

  it("rule 7: takes no lower-case role, and can answer 500 as it once did", async () => {
    const wish = { name: "bot", role: "viewer" };

    expect((await ask(place, "POST", "serviceaccounts/", wish)).status).toBe(400);
    expect(
      (await ask(world(state({}, { crashesOnLowerCase: true })), "POST", "serviceaccounts/", wish)).status,
    ).toBe(500);
  });
});

describe("users, memberships and service accounts", () => {
  it("rule 8: filters memberships by bare id; a URL matches nothing", async () => {
    expect(results(await ask(place, "GET", "memberships/?user=auth0|ada"))).toHaveLength(1);
    expect(
      results(await ask(place, "GET", `memberships/?user=${encodeURIComponent(user("auth0|ada"))}`)),
    ).toEqual([]);
  });

  it("rule 9: lists service accounts among users and memberships, whose rows do not tell", async () => {
    const users = results(await ask(place, "GET", "users/"));
    const memberships = results(await ask(place, "GET", "memberships/"));

    expect(users).toHaveLength(memberships.length);
    expect(users.filter(({ type }) => type === "service")).toHaveLength(4);
    expect(Object.keys(memberships[0] ?? {}).sort()).toEqual([
      "created_at",
      "id",
      "modified_at",
      "organization",
      "role",
      "url",
      "user",
    ]);
  });

  it("rule 10: service accounts can have no nested user, no e-mail or a generated one", async () => {
    const users = [
      { type: "service", name: "rolecall", id: "auth0|caller", role: "OWNER" },
      { type: "service", name: "old", email: "serviceaccount+x@cloudtruth.com", role: "VIEWER" },
      { type: "service", name: "odd", role: "VIEWER", service: { hasUser: false } },
    ];
    const other = world(acmeState({ users }, { tokens: [{ token: "owner", user: "auth0|caller" }] }));

    const accounts = results(await ask(other, "GET", "serviceaccounts/"));

    expect(accounts.map(({ user: nested }) => (nested as Body | null)?.email)).toEqual([
      null,
      "serviceaccount+x@cloudtruth.com",
      undefined,
    ]);
  });

  it("rule 11: changes a service account's role only through its membership", async () => {
    await ask(place, "PATCH", "serviceaccounts/auth0%7Crobot/", { role: "ADMIN", description: "new" });
    const unchanged = await ask(place, "GET", "memberships/m-robot/");
    await ask(place, "PATCH", "memberships/m-robot/", { role: "ADMIN" });
    const changed = await ask(place, "GET", "users/auth0%7Crobot/");

    expect(unchanged.body.role).toBe("CONTRIB");
    expect(changed.body.role).toBe("ADMIN");
  });

  it("rule 12: creates no service account without a role and gives the key once", async () => {
    const without = await ask(place, "POST", "serviceaccounts/", { name: "bot" });
    const created = await ask(place, "POST", "serviceaccounts/", { name: "bot", role: "VIEWER" });
    const again = await ask(place, "GET", `serviceaccounts/${encodeURIComponent(String(created.body.id))}/`);

    expect(without.status).toBe(400);
    expect(created.status).toBe(201);
    expect(
      (await ask(place, "GET", "users/current/", undefined, String(created.body.apikey))).body.name,
    ).toBe("bot");
    expect(again.body).not.toHaveProperty("apikey");
  });

  it("rule 13: a contributor creates service accounts up to contributor", async () => {
    const allowed = await ask(place, "POST", "serviceaccounts/", { name: "bot", role: "CONTRIB" }, "contrib");
    const refused = await ask(place, "POST", "serviceaccounts/", { name: "bot", role: "OWNER" }, "contrib");
    const viewer = await ask(place, "POST", "serviceaccounts/", { name: "bot", role: "VIEWER" }, "viewer");

    expect(allowed.status).toBe(201);
    expect(refused.body.detail).toContain("Cannot create membership with more privileges than your own");
    expect(viewer.status).toBe(403);
  });

  it("rule 14: a viewer changes nobody, itself included", async () => {
    for (const membership of ["m-viewer", "m-linus"]) {
      const answer = await ask(place, "PATCH", `memberships/${membership}/`, { role: "OWNER" }, "viewer");
      expect(answer.status).toBe(403);
      expect(answer.body.detail).toBe("You do not have permission to perform this action.");
    }
  });

  it("rule 24: the last owner can be neither demoted nor removed, nor leave", async () => {
    await ask(place, "DELETE", "memberships/m-grace/");

    expect((await ask(place, "PATCH", "memberships/m-ada/", { role: "ADMIN" })).status).toBe(400);
    expect((await ask(place, "DELETE", "memberships/m-ada/")).status).toBe(400);
    expect((await ask(place, "DELETE", "memberships/m-ada/", undefined, "Bearer ada-login")).status).toBe(
      400,
    );
    expect((await ask(place, "DELETE", "users/auth0%7Cada/", undefined, "Bearer ada-login")).status).toBe(
      400,
    );
    expect((await ask(place, "GET", "memberships/m-ada/")).body.role).toBe("OWNER");
  });

  it("rule 24: owners that are service accounts count only if switched on", async () => {
    const counting = world(state({}, { serviceOwnersCount: true }));
    await ask(counting, "DELETE", "memberships/m-grace/");

    expect((await ask(counting, "DELETE", "memberships/m-ada/")).status).toBe(204);
  });

  it("rule 25: only an owner touches owners or makes them", async () => {
    const lenient = world(state({}, { adminChanges: "lenient" }));

    expect((await ask(lenient, "PATCH", "memberships/m-ada/", { role: "ADMIN" }, "admin")).status).toBe(403);
    expect((await ask(lenient, "DELETE", "memberships/m-ada/", undefined, "admin")).status).toBe(403);
    expect((await ask(lenient, "PATCH", "memberships/m-linus/", { role: "OWNER" }, "admin")).status).toBe(
      403,
    );
    expect((await ask(lenient, "PATCH", "memberships/m-linus/", { role: "OWNER" })).status).toBe(200);
  });

  it("rule 26: strictly, admins change no people; leniently, those who are not owners", async () => {
    const lenient = world(state({}, { adminChanges: "lenient" }));
    const wish = { role: "CONTRIB" };

    expect((await ask(place, "PATCH", "memberships/m-linus/", wish, "admin")).status).toBe(403);
    expect((await ask(place, "DELETE", "memberships/m-linus/", undefined, "admin")).status).toBe(403);
    expect((await ask(place, "PATCH", "memberships/m-robot/", { role: "VIEWER" }, "admin")).status).toBe(200);
    expect((await ask(lenient, "PATCH", "memberships/m-linus/", wish, "admin")).body.role).toBe("CONTRIB");
    expect((await ask(lenient, "DELETE", "memberships/m-linus/", undefined, "admin")).status).toBe(204);
  });

  it("rule 27: contributors and viewers cannot leave, admins can", async () => {
    expect((await ask(place, "DELETE", "memberships/m-linus/", undefined, "Bearer linus-login")).status).toBe(
      403,
    );
    expect((await ask(place, "DELETE", "memberships/m-robot/", undefined, "contrib")).status).toBe(403);
    expect((await ask(place, "DELETE", "memberships/m-alan/", undefined, "Bearer alan-login")).status).toBe(
      204,
    );
  });

  it("rule 28: nobody deletes somebody else's user record", async () => {
    expect((await ask(place, "DELETE", "users/auth0%7Clinus/")).status).toBe(403);
    expect((await ask(place, "DELETE", "users/auth0%7Clinus/", undefined, "Bearer linus-login")).status).toBe(
      204,
    );
  });
});

describe("invitations", () => {
  const ken = { email: "ken@contractor.example", role: "VIEWER" };
  const invite = async (body: object = ken, token = "owner"): Promise<{ status: number; body: Body }> =>
    await ask(place, "POST", "invitations/", body, token);

  it("rule 15: refuses an invitation above the own role in known words", async () => {
    const answer = await invite({ ...ken, role: "OWNER" }, "admin");

    expect(answer.status).toBe(403);
    expect(answer.body.detail).toContain(
      "must have a role in the organization that is not more permissible than the inviter's role",
    );
    expect((await invite({ ...ken, role: "ADMIN" }, "admin")).status).toBe(201);
  });

  it("rule 16: contributors and viewers do not invite", async () => {
    expect((await invite(ken, "contrib")).status).toBe(403);
    expect((await invite(ken, "viewer")).status).toBe(403);
  });

  it("rule 17: one open invitation per e-mail; PATCH changes its role", async () => {
    const first = await invite();
    const second = await invite({ ...ken, email: "KEN@contractor.example" });
    const patched = await ask(place, "PATCH", `invitations/${String(first.body.id)}/`, {
      role: "CONTRIB",
    });
    const as400 = world(
      state({ invitations: [{ email: ken.email, role: "VIEWER" }] }, { duplicateStatus: 400 }),
    );

    expect(second.status).toBe(404);
    expect(second.body.detail).toContain("Bad Request");
    expect(patched.body.role).toBe("CONTRIB");
    expect((await ask(as400, "POST", "invitations/", ken)).status).toBe(400);
  });

  it("rule 18: an invitation is pending at first and sent or bounced later without a call", async () => {
    place = world(state({}, { bounces: ["bad@acme.example"] }));
    const states = async (): Promise<unknown[]> =>
      results(await ask(place, "GET", "invitations/")).map(({ state: s }) => s);
    await invite();
    await invite({ email: "bad@acme.example", role: "VIEWER" });
    const before = await states();
    place.clock.advance(1000);

    expect(before).toEqual(["pending", "pending"]);
    expect(await states()).toEqual(["sent", "bounced"]);
    expect(results(await ask(place, "GET", "invitations/?state=bounced"))[0]?.state_detail).not.toBe("");
  });

  it("rule 19: a new role keeps the state, a resend makes it pending", async () => {
    const id = String((await invite()).body.id);
    place.clock.advance(1000);

    expect((await ask(place, "PATCH", `invitations/${id}/`, { role: "CONTRIB" })).body.state).toBe("sent");
    expect((await ask(place, "POST", `invitations/${id}/resend/`)).body.state).toBe("pending");
  });

  it("rule 20: what was accepted can be neither sent again nor accepted again", async () => {
    const id = String((await invite()).body.id);
    await place.steer("accept", { email: ken.email });

    expect((await ask(place, "POST", `invitations/${id}/resend/`)).status).toBe(404);
    expect((await ask(place, "POST", `invitations/${id}/accept/`)).status).toBe(404);
  });

  it("rule 21: only the invitee accepts, which makes a membership", async () => {
    place = world(state({ invitations: [{ id: "i-1", email: "ken@contractor.example", role: "CONTRIB" }] }));
    const text = JSON.stringify(place.simulator.save());
    const base = JSON.parse(text) as { tokens: StateValue[]; organizations: { users: StateValue[] }[] };
    base.organizations[0]?.users.push({ id: "auth0|ken", email: "ken@contractor.example" });
    base.tokens.push({ token: "ken-login", user: "auth0|ken", organization: "Acme", kind: "login" });
    place = world(base as unknown as StateValue);

    expect((await ask(place, "POST", "invitations/i-1/accept/")).status).toBe(403);
    expect((await ask(place, "POST", "invitations/i-1/accept/", undefined, "Bearer ada-login")).status).toBe(
      403,
    );
    const accepted = await ask(place, "POST", "invitations/i-1/accept/", undefined, "Bearer ken-login");
    expect(accepted.body.state).toBe("accepted");
    expect((await ask(place, "GET", String(accepted.body.membership))).body.role).toBe("CONTRIB");
  });

  it("rule 22: accepted invitations stay listed, unless switched off", async () => {
    await invite();
    await place.steer("accept", { email: ken.email });
    const hidden = JSON.parse(JSON.stringify(place.simulator.save())) as {
      switches: Record<string, StateValue>;
    };
    hidden.switches.listsAccepted = false;

    expect(results(await ask(place, "GET", "invitations/"))[0]).toMatchObject({ state: "accepted" });
    expect(results(await ask(world(hidden as unknown as StateValue), "GET", "invitations/"))).toEqual([]);
  });

  it("rule 23: an inviter takes its invitations along", async () => {
    await invite(ken, "admin");
    await ask(place, "DELETE", "serviceaccounts/auth0%7Cadmin/");

    expect(results(await ask(place, "GET", "invitations/"))).toEqual([]);
  });
});

describe("groups and grants", () => {
  it("rule 29: without the plan every call to grants is refused, reads included", async () => {
    place = world(state({ rbac: false, projects }));

    for (const [method, path] of [
      ["GET", "grants/"],
      ["POST", "grants/"],
      ["GET", "grants/x/"],
      ["PATCH", "grants/x/"],
      ["DELETE", "grants/x/"],
      ["DELETE", "grants/multi/?role=OWNER"],
    ] as const) {
      expect((await ask(place, method, path)).status).toBe(403);
    }
  });

  it("rule 30: the first grant on a scope is an owner's, and a person's", async () => {
    const robot = await ask(place, "POST", "grants/", { ...ownerGrant, principal: user("auth0|robot") });
    const admin = await ask(place, "POST", "grants/", { ...ownerGrant, role: "ADMIN" });
    const owner = await ask(place, "POST", "grants/", ownerGrant);
    const then = await ask(place, "POST", "grants/", {
      ...ownerGrant,
      principal: user("auth0|robot"),
      role: "VIEWER",
    });

    expect([robot.status, admin.status, owner.status, then.status]).toEqual([400, 400, 201, 201]);
  });

  it("rule 30: the last owner grant stays while others remain, unless switched off", async () => {
    const two = [
      {
        id: "p-1",
        name: "billing",
        grants: [
          { id: "gr-1", to: "ada@acme.example", role: "OWNER" },
          { id: "gr-2", to: "alan@acme.example", role: "VIEWER" },
        ],
      },
    ];

    expect((await ask(world(state({ projects: two })), "DELETE", "grants/gr-1/")).status).toBe(400);
    expect(
      (await ask(world(state({ projects: two }, { allowsOwnerless: true })), "DELETE", "grants/gr-1/"))
        .status,
    ).toBe(204);
  });

  it("rule 31: grants turn access control of the scope on and off", async () => {
    const flags = async (): Promise<unknown> =>
      (await ask(place, "GET", "projects/p-1/")).body.access_controlled;
    const before = await flags();
    const grant = await ask(place, "POST", "grants/", ownerGrant);
    const during = await flags();
    await ask(place, "DELETE", `grants/${String(grant.body.id)}/`);

    expect([before, during, await flags()]).toEqual([false, true, false]);
  });

  it("rule 32: grants/multi/ takes its filter from the query and is all or nothing", async () => {
    await ask(place, "POST", "grants/", ownerGrant);
    await ask(place, "POST", "grants/", { ...ownerGrant, principal: user("auth0|alan"), role: "VIEWER" });
    const scope = encodeURIComponent(billing);

    expect((await ask(place, "DELETE", "grants/multi/")).status).toBe(400);
    expect((await ask(place, "DELETE", `grants/multi/?scope=${scope}&role=OWNER`)).status).toBe(400);
    expect(results(await ask(place, "GET", "grants/"))).toHaveLength(2);
    expect((await ask(place, "DELETE", `grants/multi/?scope=${scope}`)).status).toBe(200);
    expect(results(await ask(place, "GET", "grants/"))).toEqual([]);
  });

  it("rule 33: PATCH replaces users, add and remove change them in both spellings", async () => {
    const created = await ask(place, "POST", "groups/", { name: "sre", users: [user("auth0|ada")] });
    const path = `groups/${String(created.body.id)}/`;
    const query = encodeURIComponent(user("auth0|linus"));

    const patched = await ask(place, "PATCH", path, { users: [user("auth0|grace")] });
    const added = await ask(place, "POST", `${path}add/`, { users: [user("auth0|alan")] });
    const older = await ask(place, "POST", `${path}add/?user=${query}`, { ...added.body });
    const removed = await ask(place, "POST", `${path}remove/`, { users: [user("auth0|grace")] });
    const olderRemoved = await ask(place, "POST", `${path}remove/?user=${query}`, { ...removed.body });

    expect(patched.body.users).toEqual([user("auth0|grace")]);
    expect(added.body.users).toEqual([user("auth0|grace"), user("auth0|alan")]);
    expect(older.body.users).toHaveLength(3);
    expect(removed.body.users).toEqual([user("auth0|alan"), user("auth0|linus")]);
    expect(olderRemoved.body.users).toEqual([user("auth0|alan")]);
    expect((await ask(place, "PATCH", path, { users: [] })).body.users).toEqual([]);
  });

  it("rule 36: audit knows memberships, invitations and grants, but no groups", async () => {
    await ask(place, "POST", "groups/", { name: "sre", users: [] });
    await ask(place, "POST", "grants/", ownerGrant);
    await ask(place, "PATCH", "memberships/m-linus/", { role: "CONTRIB" });
    await ask(place, "POST", "invitations/", { email: "ken@contractor.example", role: "VIEWER" });

    const records = results(await ask(place, "GET", "audit/"));

    expect(records.map(({ action, object_type }) => `${String(action)} ${String(object_type)}`)).toEqual([
      "create Grant",
      "update Membership",
      "create Invitation",
    ]);
    expect((await ask(place, "GET", "audit/", undefined, "viewer")).status).toBe(403);
  });

  it("leaves groups and grants to owners and admins", async () => {
    expect((await ask(place, "POST", "groups/", { name: "sre", users: [] }, "contrib")).status).toBe(403);
    expect((await ask(place, "POST", "grants/", ownerGrant, "contrib")).status).toBe(403);
    expect((await ask(place, "POST", "grants/", ownerGrant, "admin")).status).toBe(201);
  });
});
