import { describe, expect, it } from "vitest";
import { stateOf, Wire } from "./fixtures.ts";

const people = { "ada@acme.example": "admin", "grace@acme.example": "member" };
const ordinary = {
  type: "team",
  members: people,
  apps: [{ name: "shop", collaborators: { "linus@contractor.example": [] } }],
};
const enterprise = {
  type: "enterprise",
  members: { ...people, "margaret@acme.example": "viewer" },
  apps: [
    {
      name: "shop",
      collaborators: { "linus@contractor.example": ["deploy"], "grace@acme.example": ["deploy"] },
    },
  ],
};
const members = "/teams/acme-inc/members";
const rolesOf = async (wire: Wire): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await wire.ask("GET", members)).body.map((row) => {
      const { email, role } = row as { email: string; role: string };
      return [email, role];
    }),
  );

describe("heroku simulator, members and invitations", () => {
  it("rule 8: refuses unknown keys of a body by name", async () => {
    const wire = new Wire(stateOf(enterprise));
    const body = { user: "alan@acme.example", permissions: ["view"] };

    expect(await wire.ask("POST", "/apps/shop/collaborators", { body })).toMatchObject({
      status: 422,
      body: { id: "invalid_params", message: "Unknown params: permissions." },
    });
  });

  it("rule 9: asks for every parameter that is needed", async () => {
    const wire = new Wire(stateOf(ordinary));
    const asked: readonly (readonly [string, string, object])[] = [
      ["PUT", members, { email: "alan@acme.example" }],
      ["POST", members, { role: "member" }],
      ["PATCH", members, { email: "grace@acme.example" }],
      ["PUT", "/teams/acme-inc/invitations", { email: "alan@acme.example" }],
      ["POST", "/teams/apps/shop/collaborators", {}],
      ["POST", "/apps/shop/collaborators", { silent: true }],
      ["PATCH", "/teams/apps/shop/collaborators/linus@contractor.example", {}],
      ["PATCH", "/teams/apps/shop", {}],
    ];
    for (const [method, path, body] of asked) {
      expect(await wire.ask(method, path, { body })).toMatchObject({
        status: 422,
        body: { id: "invalid_params" },
      });
    }
  });

  it("rule 10: sets no role outside admin, member and viewer", async () => {
    const wire = new Wire(stateOf(enterprise));
    for (const role of ["collaborator", "owner", "boss"]) {
      const body = { email: "alan@acme.example", role };
      expect((await wire.ask("PUT", members, { body })).status).toBe(422);
    }
  });

  it("rule 11: has no viewer on an ordinary team", async () => {
    const body = { email: "alan@acme.example", role: "viewer" };

    expect((await new Wire(stateOf(ordinary)).ask("PUT", members, { body })).status).toBe(422);
    expect(
      (await new Wire(stateOf(ordinary)).ask("PUT", "/teams/acme-inc/invitations", { body })).status,
    ).toBe(422);
    expect((await new Wire(stateOf(enterprise)).ask("PUT", members, { body })).status).toBe(201);
  });

  it("rule 12: PUT adds or changes, POST only adds, PATCH only changes", async () => {
    const wire = new Wire(stateOf(enterprise));
    const as = (role: string, email = "alan@acme.example") => ({ body: { email, role } });

    expect((await wire.ask("PATCH", members, as("member"))).status).toBe(404);
    expect((await wire.ask("PUT", members, as("member"))).status).toBe(201);
    expect((await wire.ask("PUT", members, as("viewer"))).status).toBe(200);
    expect((await wire.ask("POST", members, as("member"))).status).toBe(422);
    expect((await wire.ask("PATCH", members, as("admin"))).status).toBe(200);
    expect((await wire.ask("POST", members, as("member", "barbara@acme.example"))).status).toBe(201);
    expect(await rolesOf(wire)).toMatchObject({
      "alan@acme.example": "admin",
      "barbara@acme.example": "member",
    });
  });

  it("rule 13: PATCH names the member in the body, not in the path", async () => {
    const body = { email: "grace@acme.example", role: "admin" };

    expect(
      (await new Wire(stateOf(ordinary)).ask("PATCH", `${members}/grace@acme.example`, { body })).status,
    ).toBe(405);
    expect((await new Wire(stateOf(ordinary)).ask("PATCH", members, { body })).status).toBe(200);
  });

  it("rule 14: a mere collaborator cannot be given a role before being added", async () => {
    const wire = new Wire(stateOf(enterprise));
    const body = { email: "linus@contractor.example", role: "member" };

    expect((await wire.ask("PATCH", members, { body })).status).toBe(422);
    expect((await wire.ask("PUT", members, { body })).status).toBe(201);
  });

  it("rule 15: lists outsiders as collaborators until they leave their last app", async () => {
    const wire = new Wire(stateOf(ordinary));
    expect(await rolesOf(wire)).toMatchObject({ "linus@contractor.example": "collaborator" });

    await wire.ask("DELETE", "/apps/shop/collaborators/linus@contractor.example");
    expect(await rolesOf(wire)).not.toHaveProperty(["linus@contractor.example"]);
  });

  it("rule 16: lets only admins change people and invitations", async () => {
    const invitation = { email: "alan@acme.example", role: "member" };
    const wire = new Wire(
      stateOf({ ...ordinary, invitations: [{ email: "barbara@acme.example", role: "member" }] }),
    );
    const token = "token-grace";
    const answers = await Promise.all([
      wire.ask("PUT", members, { token, body: invitation }),
      wire.ask("PATCH", members, { token, body: { email: "ada@acme.example", role: "member" } }),
      wire.ask("DELETE", `${members}/ada@acme.example`, { token }),
      wire.ask("PUT", "/teams/acme-inc/invitations", { token, body: invitation }),
      wire.ask("DELETE", "/teams/acme-inc/invitations/barbara@acme.example", { token }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await wire.ask("GET", "/teams/acme-inc/invitations", { token })).body).toHaveLength(1);
  });

  it("rule 17: keeps the last admin against DELETE, PATCH and PUT; invited admins do not count", async () => {
    const wire = new Wire(
      stateOf({ ...ordinary, invitations: [{ email: "alan@acme.example", role: "admin" }] }),
    );
    const body = { email: "ada@acme.example", role: "member" };

    expect((await wire.ask("DELETE", `${members}/ada@acme.example`)).status).toBe(422);
    expect((await wire.ask("PATCH", members, { body })).status).toBe(422);
    expect((await wire.ask("PUT", members, { body })).status).toBe(422);
    await wire.ask("PATCH", members, { body: { email: "grace@acme.example", role: "admin" } });
    expect((await wire.ask("PATCH", members, { body })).status).toBe(200);
  });

  it("rule 18: shows the member list to members only", async () => {
    const wire = new Wire(stateOf(ordinary));

    expect(await wire.ask("GET", members, { token: "token-linus" })).toMatchObject({
      status: 403,
      body: { message: "You do not have access to the team acme-inc." },
    });
    expect((await wire.ask("GET", "/teams/acme-inc", { token: "token-linus" })).body).toMatchObject({
      role: "collaborator",
    });
  });

  it("rule 19: takes a leaving member off every app of the team, and off no other", async () => {
    const other = {
      name: "other",
      type: "enterprise",
      members: people,
      apps: [{ name: "site", collaborators: ["grace@acme.example"] }],
    };
    const wire = new Wire({
      tokens: [{ token: "token-ada", user: "ada@acme.example" }],
      teams: [{ name: "acme-inc", ...enterprise }, other],
    });
    await wire.ask("DELETE", `${members}/grace@acme.example`);

    expect((await wire.ask("GET", "/apps/shop/collaborators/grace@acme.example")).status).toBe(404);
    expect((await wire.ask("GET", "/apps/site/collaborators/grace@acme.example")).status).toBe(200);
    expect(await rolesOf(wire)).not.toHaveProperty(["grace@acme.example"]);
  });

  it("rule 38: has invitations on ordinary teams only; an accepted one becomes a membership", async () => {
    const wire = new Wire(stateOf(ordinary));
    const body = { email: "alan@acme.example", role: "admin" };
    await wire.ask("PUT", "/teams/acme-inc/invitations", { body });
    await wire.ask("POST", "/_simulator/accept", { body: { team: "acme-inc", email: "alan@acme.example" } });

    expect((await wire.ask("GET", "/teams/acme-inc/invitations")).body).toEqual([]);
    expect(await rolesOf(wire)).toMatchObject({ "alan@acme.example": "admin" });
    expect(
      (await new Wire(stateOf(enterprise)).ask("PUT", "/teams/acme-inc/invitations", { body })).status,
    ).toBe(422);
  });

  it("rule 38: lets the invitee accept by token, and nobody else", async () => {
    const wire = new Wire(
      stateOf({ ...ordinary, invitations: [{ email: "alan@acme.example", role: "member", token: "abc" }] }),
    );
    const accept = (token: string) => wire.ask("POST", "/teams/invitations/abc/accept", { token });

    expect((await accept("token-grace")).status).toBe(403);
    expect(await accept("token-alan")).toMatchObject({ status: 201, body: { role: "member" } });
    expect((await accept("token-alan")).status).toBe(404);
  });

  it("rule 39: deletes invitations by id and by e-mail, which stands under user", async () => {
    const invitations = ["alan", "barbara"].map((key) => ({ email: `${key}@acme.example`, role: "member" }));
    const wire = new Wire(stateOf({ ...ordinary, invitations }));
    const [first] = (await wire.ask("GET", "/teams/acme-inc/invitations")).body as unknown as {
      id: string;
      user: { email: string };
    }[];

    expect(first).not.toHaveProperty("email");
    const other = first?.user.email === "alan@acme.example" ? "barbara@acme.example" : "alan@acme.example";
    expect((await wire.ask("DELETE", `/teams/acme-inc/invitations/${first?.id}`)).status).toBe(200);
    expect((await wire.ask("DELETE", `/teams/acme-inc/invitations/${other}`)).status).toBe(200);
    expect((await wire.ask("GET", "/teams/acme-inc/invitations")).body).toEqual([]);
  });

  it("rule 40: lists features with their state, and leaves access controls out on ordinary teams", async () => {
    const features = async (team: typeof ordinary | typeof enterprise) =>
      (await new Wire(stateOf(team)).ask("GET", "/teams/acme-inc/features")).body.map((row) => {
        const { name, enabled } = row as { name: string; enabled: boolean };
        return [name, enabled];
      });

    expect(await features(ordinary)).toEqual([["team-invite-acceptance", true]]);
    expect(await features(enterprise)).toEqual([["org-access-controls", true]]);
  });

  it("rule 47: an Enterprise team may have no members at all", async () => {
    const wire = new Wire(
      stateOf({
        type: "enterprise",
        members: {},
        apps: [{ name: "shop", collaborators: ["linus@contractor.example"] }],
      }),
    );

    expect((await wire.ask("GET", "/teams", { token: "token-linus" })).body).toMatchObject([
      { role: "collaborator" },
    ]);
  });

  it("repeats an invitation as a change of role, and mails again", async () => {
    const wire = new Wire(stateOf(ordinary));
    const put = (role: string) =>
      wire.ask("PUT", "/teams/acme-inc/invitations", { body: { email: "alan@acme.example", role } });
    const first = await put("member");
    const second = await put("admin");

    expect(second.body).toMatchObject({ id: (first.body as unknown as { id: string }).id, role: "admin" });
    expect((await wire.ask("GET", "/_simulator/mails")).body).toHaveLength(2);
  });

  it("holds a team to its limit of members", async () => {
    const wire = new Wire(stateOf({ ...enterprise, membershipLimit: 3 }));
    const body = { email: "alan@acme.example", role: "member" };

    expect((await wire.ask("PUT", members, { body })).status).toBe(422);
  });
});
