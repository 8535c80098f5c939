import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { growthOf } from "../../helpers/growth.ts";
import { stateOf, Wire } from "./fixtures.ts";

const pseudo = "acme-inc@herokumanager.com";
const enterprise = (more: Record<string, StateValue> = {}): StateValue =>
  stateOf({
    type: "enterprise",
    features: { "org-access-controls": true },
    members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
    apps: [{ name: "shop", collaborators: { "linus@contractor.example": ["deploy"] } }],
    ...more,
  });
type Row = { id: string; role: string; user: { id: string; email: string } };

/** Follows `Next-Range` as the vendor's client does. @throws Error for a walk without an end */
async function walk(wire: Wire, path: string, range: string): Promise<readonly Record<string, unknown>[]> {
  const seen: Record<string, unknown>[] = [];
  let next: string | null = range;
  for (let pages = 0; next !== null; pages++) {
    if (pages > 50) throw new Error(`${path} never ends.`);
    const { body, headers } = await wire.ask("GET", path, { headers: { range: next } });
    seen.push(...(body as Record<string, unknown>[]));
    next = headers.get("next-range");
  }
  return seen;
}

describe("what the vendor's command line and libraries do", () => {
  it("walk collaborators by the e-mail of their user to the end, in order (rule 6)", async () => {
    const people = ["zoe", "bob", "kim", "eve", "ann"].map((name) => [`${name}@acme.example`, ["deploy"]]);
    const wire = new Wire(
      enterprise({ apps: [{ name: "shop", collaborators: Object.fromEntries(people) }] }),
    );

    const rows = (await walk(wire, "/apps/shop/collaborators", "email ..; max=2")) as unknown as Row[];

    const emails = rows.map(({ user }) => user.email);
    expect(emails).toEqual([...emails].sort());
    expect(emails).toHaveLength(6);
  });

  it.each([
    ["keep", 5],
    ["drop", 2],
  ])("walk apps by updated_at, where many have one time: %s", async (rangeTies, count) => {
    const apps = ["a", "b", "c", "d", "e"].map((name) => ({ name }));
    const wire = new Wire(
      stateOf({ members: { "ada@acme.example": "admin" }, apps }, { switches: { rangeTies } }),
    );

    expect(await walk(wire, "/apps", "updated_at ..; max=2")).toHaveLength(count);
  });

  it("keep the tag of what they have when they are told that it is the same (rule 5)", async () => {
    const wire = new Wire(enterprise());
    const tag = (await wire.ask("GET", "/teams/acme-inc")).headers.get("etag") ?? "";

    const again = await wire.ask("GET", "/teams/acme-inc", { headers: { "if-none-match": tag } });

    expect([again.status, again.headers.get("etag")]).toEqual([304, tag]);
  });

  it("heroku apps: own apps and those of others, without those of teams (rule 50)", async () => {
    const wire = new Wire(
      stateOf(
        { members: { "ada@acme.example": "admin" }, apps: [{ name: "shop" }] },
        {
          apps: [
            { name: "mine", owner: "ada@acme.example" },
            { name: "ours", owner: "grace@acme.example", collaborators: ["ada@acme.example"] },
            { name: "hers", owner: "grace@acme.example" },
          ],
        },
      ),
    );

    const { status, body } = await wire.ask("GET", "/users/~/apps");

    expect([status, body.map((app) => (app as { name: string }).name).sort()]).toEqual([
      200,
      ["mine", "ours"],
    ]);
    expect((await wire.ask("GET", "/users/grace@acme.example/apps")).status).toBe(404);
  });

  it("read the owner of an app by id and address, and cannot change it (rules 20 and 22)", async () => {
    const wire = new Wire(enterprise());
    const shop = "/teams/apps/shop/collaborators";
    const owner = ((await wire.ask("GET", shop)).body as unknown as Row[]).find(
      ({ role }) => role === "owner",
    );

    for (const name of [owner?.id ?? "", pseudo, encodeURIComponent(pseudo)]) {
      expect((await wire.ask("GET", `${shop}/${name}`)).body).toMatchObject({ user: { email: pseudo } });
      expect((await wire.ask("GET", `/apps/shop/collaborators/${name}`)).status).toBe(200);
      expect((await wire.ask("DELETE", `${shop}/${name}`)).status).toBe(403);
      expect((await wire.ask("PATCH", `${shop}/${name}`, { body: { permissions: ["view"] } })).status).toBe(
        403,
      );
    }
    for (const method of ["PUT", "POST", "PATCH"]) {
      const put = await wire.ask(method, "/teams/acme-inc/members", {
        body: { email: pseudo, role: "admin" },
      });
      expect(put.status).toBe(422);
    }
  });

  it("find the owner of a personal app on its list (rule 22)", async () => {
    const wire = new Wire(
      stateOf(
        { members: { "ada@acme.example": "admin" } },
        { apps: [{ name: "mine", owner: "ada@acme.example", collaborators: ["linus@contractor.example"] }] },
      ),
    );

    const rows = (await wire.ask("GET", "/apps/mine/collaborators")).body as unknown as Row[];

    expect(rows.map(({ role, user }) => `${user.email} ${role}`).sort()).toEqual([
      "ada@acme.example owner",
      "linus@contractor.example collaborator",
    ]);
    expect((await wire.ask("DELETE", "/apps/mine/collaborators/ada@acme.example")).status).toBe(403);
  });

  it("read the schema (rule 51)", async () => {
    const { status, body } = await new Wire(enterprise()).ask("GET", "/schema");

    expect(status).toBe(200);
    expect(body).toMatchObject({
      $schema: expect.stringContaining("hyper-schema"),
      definitions: { teams: {} },
    });
  });

  it("find in a 429 where to read about it (rule 7)", async () => {
    const wire = new Wire(
      stateOf(
        { members: { "ada@acme.example": "admin" } },
        { switches: { bucketSize: 0, refillPerMinute: 1 } },
      ),
    );

    expect(await wire.ask("GET", "/account")).toMatchObject({
      status: 429,
      body: { id: "rate_limit", message: expect.any(String), url: expect.stringContaining("https://") },
    });
  });

  it("are answered with what they sent, not with [object Object]", async () => {
    const wire = new Wire(enterprise());
    const object = { name: "deploy" };
    const shop = "/teams/apps/shop";
    const texts = await Promise.all([
      wire.ask("PATCH", `${shop}/collaborators/linus@contractor.example`, {
        body: { permissions: [object] },
      }),
      wire.ask("POST", `${shop}/collaborators`, { body: { user: object } }),
      wire.ask("PATCH", shop, { body: { owner: object } }),
      wire.ask("POST", "/teams/apps", { body: { team: object } }),
      wire.ask("PUT", "/teams/acme-inc/members", { body: { email: "x@acme.example", role: object } }),
    ]);

    for (const { status, body } of texts) {
      expect([422, 404]).toContain(status);
      expect(JSON.stringify(body)).not.toContain("[object");
    }
    expect(texts[0]?.body.message).toContain('{"name":"deploy"}');
  });

  it("get who may do what in a team in time that grows with the answer", async () => {
    const asked = async (count: number) => {
      const members = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`p${index}@acme.example`, "member"]),
      );
      const collaborators = Object.keys(members).slice(0, count / 2);
      const apps = [
        { name: "shop", collaborators: Object.fromEntries(collaborators.map((one) => [one, ["deploy"]])) },
      ];
      const wire = new Wire(enterprise({ members: { "ada@acme.example": "admin", ...members }, apps }));
      return async () => await wire.ask("GET", "/teams/acme-inc/permissions");
    };
    const work = new Map(
      await Promise.all([500, 4_000].map(async (size) => [size, await asked(size)] as const)),
    );

    const { exponent } = await growthOf((size) => work.get(size)?.(), { size: 500 });

    expect(exponent).toBeLessThan(1.5);
  });
});
