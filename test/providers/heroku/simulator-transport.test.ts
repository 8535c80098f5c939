import { describe, expect, it } from "vitest";
import { stateOf, Wire } from "./fixtures.ts";

const team = {
  members: { "ada@acme.example": "admin", "grace@acme.example": "member" },
  apps: [{ name: "shop", collaborators: { "linus@contractor.example": [] } }, { name: "blog" }],
};

describe("heroku simulator, transport", () => {
  it("rule 1: answers a request without a version with 400 and the text under error", async () => {
    const { status, body } = await new Wire(stateOf(team)).ask("GET", "/account", {
      headers: { accept: "*/*" },
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({
      id: "missing_version",
      error: expect.stringContaining("specify a version"),
    });
    expect(body).not.toHaveProperty("message");
  });

  it("rule 2: takes a variant of version 3, and no other version", async () => {
    const wire = new Wire(stateOf(team));
    const ask = (version: string) =>
      wire.ask("GET", "/account", { headers: { accept: `application/vnd.heroku+json; version=${version}` } });

    expect((await ask("3.team-invitations")).status).toBe(200);
    expect((await ask("3.anything")).status).toBe(200);
    expect(await ask("2")).toMatchObject({ status: 406, body: { id: "not_acceptable" } });
  });

  it("rule 3: refuses a bad or missing token, and takes basic authorization too", async () => {
    const wire = new Wire(stateOf(team));
    const bad = await wire.ask("GET", "/account", { token: "wrong" });
    const none = await wire.ask("GET", "/account", { headers: { authorization: "" } });
    const basic = await wire.ask("GET", "/account", {
      headers: { authorization: `Basic ${btoa(":token-ada")}` },
    });

    expect(bad).toMatchObject({
      status: 401,
      body: { id: "unauthorized", message: "Invalid credentials provided." },
    });
    expect(none.status).toBe(401);
    expect(basic).toMatchObject({ status: 200, body: { email: "ada@acme.example" } });
  });

  it("rule 4: puts request id, requests left and a tag on every answer, and echoes the client's ids", async () => {
    const wire = new Wire(stateOf(team));
    for (const [path, token] of [
      ["/account", "token-ada"],
      ["/teams/none", "token-ada"],
      ["/account", "wrong"],
    ] as const) {
      const { headers } = await wire.ask("GET", path, { token, headers: { "request-id": "mine-1,mine-2" } });
      expect(headers.get("request-id")).toMatch(/^[0-9a-f-]{36},mine-1,mine-2$/);
      expect(Number(headers.get("ratelimit-remaining"))).toBeGreaterThan(0);
      expect(headers.get("etag")).toMatch(/^"[0-9a-f]+"$/);
    }
  });

  it("rule 5: answers 304 to a matching tag, and stops a change on a stale one", async () => {
    const wire = new Wire(stateOf(team));
    const tag = (await wire.ask("GET", "/teams/apps/shop")).headers.get("etag") ?? "";
    const again = await wire.ask("GET", "/teams/apps/shop", { headers: { "if-none-match": tag } });
    const lock = (etag: string) =>
      wire.ask("PATCH", "/teams/apps/shop", { body: { locked: true }, headers: { "if-match": etag } });

    expect(again.status).toBe(304);
    expect((await lock('"stale"')).status).toBe(412);
    expect((await wire.ask("GET", "/teams/apps/shop")).body).toMatchObject({ locked: false });
    expect((await lock(tag)).status).toBe(200);
  });

  it("rule 6: pages by id, 200 at a time or up to 1000, with 206 and Next-Range", async () => {
    const members = Object.fromEntries(
      Array.from({ length: 1_100 }, (_, i) => [`p${i}@acme.example`, "member"]),
    );
    const wire = new Wire(stateOf({ members: { "ada@acme.example": "admin", ...members } }));
    const page = (range?: string) =>
      wire.ask("GET", "/teams/acme-inc/members", range === undefined ? {} : { headers: { range } });

    const first = await page();
    expect(first.status).toBe(206);
    expect(first.body).toHaveLength(200);
    expect(first.headers.get("content-range")).toMatch(/^id \S+\.\.\S+; max=200$/);
    expect(first.headers.get("accept-ranges")).toBe("id, email");
    const second = await page(first.headers.get("next-range") ?? "");
    expect(second.body).toHaveLength(200);

    const large = await page("id ..; max=5000;");
    expect(large.body).toHaveLength(1000);
    const last = await page(large.headers.get("next-range") ?? "");
    expect(last.status).toBe(200);
    expect(last.body).toHaveLength(101);
    expect(last.headers.get("next-range")).toBeNull();
  });

  it("rule 6: takes either key order, an exclusive start and descending order", async () => {
    const wire = new Wire(stateOf(team));
    const names = async (range: string) =>
      (await wire.ask("GET", "/teams/acme-inc/apps", { headers: { range } })).body.map(
        (app) => (app as { name: string }).name,
      );

    expect(await names("name ..; max=5,order=desc")).toEqual(["shop", "blog"]);
    expect(await names("name ]blog..; order=asc, max=5;")).toEqual(["shop"]);
    expect(await names("name ..shop[; max=5")).toEqual(["blog"]);
  });

  it("rule 6: refuses a range without a field, or by a field that does not sort", async () => {
    const wire = new Wire(stateOf(team));
    for (const range of ["max=1000", "..; max=1000,order=desc", "role ..; max=10", "id ..; max=none"]) {
      const { status, body } = await wire.ask("GET", "/teams/acme-inc/members", { headers: { range } });
      expect(status).toBe(416);
      expect(body).toMatchObject({ id: "requested_range_not_satisfiable" });
    }
  });

  it("rule 7: empties a bucket per account, answers 429, refills it, and counts the rate-limit call free", async () => {
    const wire = new Wire(stateOf(team, { switches: { bucketSize: 3, refillPerMinute: 60 } }));
    const left = async () =>
      (await wire.ask("GET", "/account/rate-limits")).body as unknown as { remaining: number };
    for (let i = 0; i < 3; i++) expect((await wire.ask("GET", "/account")).status).toBe(200);

    expect(await wire.ask("GET", "/account")).toMatchObject({ status: 429, body: { id: "rate_limit" } });
    expect((await wire.ask("GET", "/account", { token: "token-grace" })).status).toBe(200);
    expect(await left()).toEqual({ remaining: 0 });
    wire.clock.time += 2_000;
    expect(await left()).toEqual({ remaining: 2 });
    expect((await wire.ask("GET", "/account")).headers.get("ratelimit-remaining")).toBe("1");
  });

  it("rule 41: answers a DELETE with 200 and the removed object", async () => {
    const { status, body } = await new Wire(stateOf(team)).ask(
      "DELETE",
      "/teams/acme-inc/members/grace@acme.example",
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ email: "grace@acme.example", role: "member" });
  });

  it("rule 42: takes e-mails raw or encoded, without regard to case", async () => {
    const path = "/apps/shop/collaborators";
    const wire = new Wire(stateOf(team));

    expect((await wire.ask("GET", `${path}/linus@contractor.example`)).status).toBe(200);
    expect((await wire.ask("GET", `${path}/LINUS%40Contractor.example`)).status).toBe(200);
  });

  it("rule 43: finds team and app by name or id everywhere", async () => {
    const wire = new Wire(stateOf(team));
    const { id } = (await wire.ask("GET", "/teams/acme-inc")).body as unknown as { id: string };
    const app = (await wire.ask("GET", `/teams/${id}/apps`)).body[0] as { id: string; name: string };

    expect(await wire.ask("GET", `/teams/apps/${app.id}`)).toMatchObject({
      status: 200,
      body: { name: app.name },
    });
    expect((await wire.ask("GET", `/apps/${app.id}/collaborators`)).status).toBe(200);
  });

  it("rule 44: apps, permissions and invitations under /teams are not teams", async () => {
    const wire = new Wire({
      tokens: [{ token: "token-ada", user: "ada@acme.example" }],
      teams: [{ name: "permissions", members: { "ada@acme.example": "admin" } }],
    });

    const { body } = await wire.ask("GET", "/teams/permissions");
    expect(body.map((item) => (item as { name: string }).name)).toEqual([
      "deploy",
      "manage",
      "operate",
      "view",
    ]);
    expect(await wire.ask("GET", "/teams/invitations/nothing")).toMatchObject({
      status: 404,
      body: { resource: "invitation" },
    });
  });

  it("rule 45: answers the old organization paths with organization for team, or says that they are gone", async () => {
    const wire = new Wire(stateOf(team));
    const app = await wire.ask("GET", "/organizations/apps/shop");
    const put = await wire.ask("PUT", "/organizations/acme-inc/members", {
      body: { email: "alan@acme.example", role: "member" },
    });
    const gone = await new Wire(stateOf(team, { switches: { legacy: "gone" } })).ask(
      "GET",
      "/organizations/acme-inc",
    );

    expect(app.body).toMatchObject({ name: "shop", organization: { name: "acme-inc" } });
    expect(app.body).not.toHaveProperty("team");
    expect(put.status).toBe(201);
    expect(gone).toMatchObject({ status: 410, body: { id: "gone" } });
  });

  it("rule 46: every error body has an id and a message", async () => {
    const wire = new Wire(stateOf(team));
    const answers = await Promise.all([
      wire.ask("GET", "/teams/none"),
      wire.ask("GET", "/nothing/here"),
      wire.ask("PUT", "/teams/acme-inc/members", { body: {} }),
      wire.ask("GET", "/teams/acme-inc/members", { token: "token-linus" }),
      wire.ask("GET", "/account", { token: "wrong" }),
    ]);

    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).toMatchObject({ id: expect.any(String), message: expect.any(String) });
    }
  });

  it("rule 48: takes POST with a method override as that method", async () => {
    const wire = new Wire(stateOf(team));
    const { status } = await wire.ask("POST", "/teams/apps/shop", {
      body: { locked: true },
      headers: { "x-http-method-override": "PATCH" },
    });

    expect(status).toBe(200);
    expect((await wire.ask("GET", "/teams/apps/shop")).body).toMatchObject({ locked: true });
  });
});
