import { describe, expect, it } from "vitest";
import { stateOf, Wire } from "./fixtures.ts";

const people = {
  "ada@acme.example": "admin",
  "grace@acme.example": "member",
  "margaret@acme.example": "member",
};
const shop = "/teams/apps/shop";
const rows = `${shop}/collaborators`;

const enterprise = (app: Readonly<Record<string, unknown>> = {}) =>
  stateOf({ type: "enterprise", members: people, apps: [{ name: "shop", ...app } as never] });
const ordinary = (app: Readonly<Record<string, unknown>> = {}) =>
  stateOf({ type: "team", members: people, apps: [{ name: "shop", ...app } as never] });

const permissionsOf = (body: unknown): readonly string[] =>
  (body as { permissions: { name: string; description: string }[] }).permissions.map(({ name }) => name);

describe("heroku simulator, apps and collaborators", () => {
  it("rule 20: lists the team's pseudo-owner, which nobody can remove", async () => {
    const wire = new Wire(enterprise());
    const { body } = await wire.ask("GET", "/apps/shop/collaborators");

    expect(body).toMatchObject([
      { role: "owner", permissions: [], user: { email: "acme-inc@herokumanager.com" } },
    ]);
    expect((await wire.ask("DELETE", "/apps/shop/collaborators/acme-inc@herokumanager.com")).status).toBe(
      403,
    );
  });

  it("rule 21: gives admins everything without a row, and a row of role admin once they joined", async () => {
    const wire = new Wire(enterprise());
    expect((await wire.ask("PATCH", shop, { body: { locked: true } })).status).toBe(200);
    const joined = await wire.ask("POST", rows, { body: { user: "~" } });

    expect(joined.body).toMatchObject({ role: "admin" });
    expect(permissionsOf(joined.body)).toEqual(["deploy", "manage", "operate", "view"]);
  });

  it("rule 22: a row's role is the team role, collaborator for outsiders, owner on a personal app", async () => {
    const wire = new Wire({
      tokens: [
        { token: "token-ada", user: "ada@acme.example" },
        { token: "token-linus", user: "linus@contractor.example" },
      ],
      teams: [
        {
          name: "acme-inc",
          type: "enterprise",
          members: { ...people, "alan@acme.example": "viewer" },
          apps: [
            {
              name: "shop",
              collaborators: [
                "ada@acme.example",
                "grace@acme.example",
                "alan@acme.example",
                "linus@contractor.example",
              ],
            },
          ],
        },
      ],
      apps: [
        {
          name: "toy",
          owner: "linus@contractor.example",
          collaborators: ["linus@contractor.example", "ada@acme.example"],
        },
      ],
    });
    const roles = async (app: string, token: string) =>
      (await wire.ask("GET", `/apps/${app}/collaborators`, { token })).body
        .map((row) => (row as { role: string }).role)
        .sort();

    expect(await roles("shop", "token-ada")).toEqual(["admin", "collaborator", "member", "owner", "viewer"]);
    expect(await roles("toy", "token-linus")).toEqual(["collaborator", "owner"]);
  });

  it("rule 23: takes names of permissions and gives objects", async () => {
    const wire = new Wire(enterprise());
    const { status, body } = await wire.ask("POST", rows, {
      body: { user: "linus@contractor.example", permissions: ["view", "deploy"] },
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      permissions: [{ name: "deploy", description: expect.any(String) }, { name: "view" }],
    });
  });

  it("rule 24: PATCH replaces the set and keeps view in it", async () => {
    const wire = new Wire(
      enterprise({ collaborators: { "linus@contractor.example": ["deploy", "manage"] } }),
    );
    const { body } = await wire.ask("PATCH", `${rows}/linus@contractor.example`, {
      body: { permissions: ["operate"] },
    });

    expect(permissionsOf(body)).toEqual(["operate", "view"]);
  });

  it("rule 25: knows four permissions", async () => {
    const wire = new Wire(enterprise({ collaborators: ["linus@contractor.example"] }));
    const permissions = ["view", "own"];

    expect((await wire.ask("POST", rows, { body: { user: "alan@acme.example", permissions } })).status).toBe(
      422,
    );
    expect(
      (await wire.ask("PATCH", `${rows}/linus@contractor.example`, { body: { permissions } })).status,
    ).toBe(422);
  });

  it("rule 26: refuses a second row in the known words", async () => {
    const wire = new Wire(enterprise({ collaborators: ["linus@contractor.example"] }));
    const { status, body } = await wire.ask("POST", rows, { body: { user: "Linus@contractor.example" } });

    expect(status).toBe(422);
    expect(body).toMatchObject({ message: expect.stringContaining("is already a collaborator on app") });
  });

  it("rule 27: does not find somebody who is not there", async () => {
    const wire = new Wire(enterprise());
    for (const method of ["GET", "DELETE"]) {
      expect(await wire.ask(method, "/apps/shop/collaborators/linus@contractor.example")).toMatchObject({
        status: 404,
        body: { id: "not_found", message: "Couldn't find that user.", resource: "user" },
      });
    }
  });

  it("rule 28: lets a deleted row linger for as long as the switch says", async () => {
    const wire = new Wire(
      stateOf(
        {
          type: "enterprise",
          members: people,
          apps: [{ name: "shop", collaborators: ["linus@contractor.example"] }],
        },
        { switches: { deletionLagSeconds: 5 } },
      ),
    );
    const path = "/apps/shop/collaborators/linus@contractor.example";
    const add = () =>
      wire.ask("POST", rows, { body: { user: "linus@contractor.example", permissions: ["view"] } });
    await wire.ask("DELETE", path);

    expect((await wire.ask("GET", path)).status).toBe(200);
    expect((await add()).status).toBe(422);
    wire.clock.time += 5_000;
    expect((await wire.ask("GET", path)).status).toBe(404);
    expect((await add()).status).toBe(201);
  });

  it("rule 29: takes an e-mail nobody knows and makes the row at once, with a mail unless silent", async () => {
    const wire = new Wire(enterprise());
    const loud = await wire.ask("POST", rows, { body: { user: "new@partner.example" } });
    await wire.ask("POST", rows, { body: { user: "quiet@partner.example", silent: true } });

    expect(loud).toMatchObject({
      status: 201,
      body: { user: { email: "new@partner.example" }, role: "collaborator" },
    });
    expect((await wire.ask("GET", "/_simulator/mails")).body).toEqual([
      { to: "new@partner.example", about: "added to shop" },
    ]);
  });

  it("rule 30: never returns silent", async () => {
    const wire = new Wire(enterprise());
    const { body } = await wire.ask("POST", rows, { body: { user: "new@partner.example", silent: true } });

    expect(body).not.toHaveProperty("silent");
  });

  it("rule 31: keeps members from joining a locked app, but not admins", async () => {
    const wire = new Wire(ordinary({ locked: true }));
    const join = (token: string) => wire.ask("POST", rows, { token, body: { user: "~" } });

    expect((await join("token-grace")).status).toBe(403);
    expect((await join("token-ada")).status).toBe(201);
    await wire.ask("PATCH", shop, { body: { locked: false } });
    expect((await join("token-grace")).status).toBe(201);
  });

  it("rule 32: lets admins and holders of manage add people to a locked app", async () => {
    const wire = new Wire(enterprise({ locked: true, collaborators: { "grace@acme.example": ["manage"] } }));
    const add = (token: string, user: string) =>
      wire.ask("POST", rows, { token, body: { user, permissions: ["view"] } });

    expect((await add("token-ada", "margaret@acme.example")).status).toBe(201);
    expect((await add("token-grace", "linus@contractor.example")).status).toBe(201);
    expect((await add("token-margaret", "alan@acme.example")).status).toBe(403);
  });

  it("rule 33: locking removes nobody", async () => {
    const wire = new Wire(enterprise({ collaborators: ["linus@contractor.example", "grace@acme.example"] }));
    const before = (await wire.ask("GET", "/apps/shop/collaborators")).body;
    await wire.ask("PATCH", shop, { body: { locked: true } });

    expect((await wire.ask("GET", "/apps/shop/collaborators")).body).toEqual(before);
  });

  it("rule 34: lets admins and holders of manage lock, and nobody else", async () => {
    const wire = new Wire(
      enterprise({
        collaborators: { "grace@acme.example": ["manage"], "margaret@acme.example": ["deploy", "operate"] },
      }),
    );
    const lock = async (token: string) =>
      (await wire.ask("PATCH", shop, { token, body: { locked: true } })).status;

    expect([await lock("token-ada"), await lock("token-grace"), await lock("token-margaret")]).toEqual([
      200, 200, 403,
    ]);
  });

  it("rule 35: one PATCH takes locked or owner, and joined is about the caller", async () => {
    const wire = new Wire(enterprise({ collaborators: ["grace@acme.example"] }));
    const joined = async (token: string) =>
      (await wire.ask("GET", shop, { token })).body as unknown as { joined: boolean };

    expect(await joined("token-grace")).toMatchObject({ joined: true });
    expect(await joined("token-ada")).toMatchObject({ joined: false });
    expect(
      (await wire.ask("PATCH", shop, { body: { locked: true, owner: "ada@acme.example" } })).status,
    ).toBe(422);
    expect((await wire.ask("PATCH", shop, { body: { locked: "yes" } })).status).toBe(422);
    expect((await wire.ask("PATCH", shop, { body: { owner: "ada@acme.example" } })).status).toBe(200);
    expect((await wire.ask("GET", "/apps/shop/collaborators")).body).toEqual([
      expect.objectContaining({
        role: "owner",
        user: expect.objectContaining({ email: "ada@acme.example" }),
      }),
    ]);
  });

  it("rule 36: has no personal app under /teams/apps", async () => {
    const wire = new Wire(
      stateOf({ members: people }, { apps: [{ name: "toy", owner: "ada@acme.example" }] }),
    );

    expect(await wire.ask("GET", "/teams/apps/toy")).toMatchObject({
      status: 404,
      body: { resource: "app" },
    });
    expect((await wire.ask("GET", "/apps/toy")).status).toBe(200);
  });

  it("rule 37: shows team and organization under /apps, and a team without an id under /teams/apps", async () => {
    const wire = new Wire(enterprise());
    const { body } = await wire.ask("GET", "/apps/shop");

    expect(body).toMatchObject({ team: { id: expect.any(String), name: "acme-inc" } });
    expect((body as unknown as { organization: unknown }).organization).toEqual(
      (body as unknown as { team: unknown }).team,
    );
    expect((await wire.ask("GET", shop)).body).toMatchObject({ team: { name: "acme-inc" } });
    expect(((await wire.ask("GET", shop)).body as unknown as { team: object }).team).not.toHaveProperty("id");
  });

  it("fixes permissions on an ordinary team: shown in rows, refused or ignored in requests", async () => {
    const body = { user: "linus@contractor.example", permissions: ["view", "manage"] };
    const wire = new Wire(ordinary({ collaborators: ["alan@acme.example"] }));
    const ignoring = new Wire(
      stateOf({ members: people, apps: [{ name: "shop" }] }, { switches: { fixedPermissions: "ignore" } }),
    );

    const { body: row } = await wire.ask("GET", "/apps/shop/collaborators/alan@acme.example");
    expect(permissionsOf(row)).toEqual(["deploy", "operate", "view"]);
    expect((await wire.ask("POST", rows, { body })).status).toBe(422);
    expect(permissionsOf((await ignoring.ask("POST", rows, { body })).body)).toEqual([
      "deploy",
      "operate",
      "view",
    ]);
  });

  it("names everybody who reaches an app in the permission entities, or only the rows", async () => {
    const users = async (permissionEntities: string) => {
      const wire = new Wire(
        stateOf(
          {
            type: "enterprise",
            members: people,
            apps: [{ name: "shop", collaborators: { "linus@contractor.example": ["deploy"] } }],
          },
          { switches: { permissionEntities } },
        ),
      );
      const [entity] = (await wire.ask("GET", "/teams/acme-inc/permissions")).body as unknown as {
        users: { email: string; permissions: string[] }[];
      }[];
      return Object.fromEntries((entity?.users ?? []).map(({ email, permissions }) => [email, permissions]));
    };

    expect(await users("rows")).toEqual({ "linus@contractor.example": ["deploy", "view"] });
    expect(await users("all")).toEqual({
      "linus@contractor.example": ["deploy", "view"],
      "ada@acme.example": ["deploy", "manage", "operate", "view"],
      "grace@acme.example": ["view"],
      "margaret@acme.example": ["view"],
    });
  });
});
