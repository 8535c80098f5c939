import { describe, expect, it } from "vitest";
import { createSimulator } from "../../../src/providers/upsun/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { bearer, caller, linkOf } from "./caller.ts";
import { createBench, origin, seeded } from "./harness.ts";
import { acme, ids } from "./states.ts";

const basic = `Basic ${Buffer.from("platform-api-user:").toString("base64")}`;

function token(
  bench: ReturnType<typeof createBench>,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
) {
  const request = new Request(`${origin}/oauth2/token`, { method: "POST", body, headers });
  return bench.simulator.handle(request).then((one) => one.response);
}

const exchange = (extra: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({ grant_type: "api_token", api_token: "token-rolecall", ...extra });

function manyMembers(count: number): StateValue {
  const members = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`u${index}@acme.example`, []]),
  );
  return acme({ members: { ...members, "rolecall@acme.example": ["admin"] } });
}

describe("authentication and transport", () => {
  it("rule 1: every call needs a bearer token that is known and not over", async () => {
    const { simulator, clock } = createBench(acme());
    const bare = await simulator.handle(new Request(`${origin}/users/me`));
    const wrong = await simulator.handle(
      new Request(`${origin}/users/me`, { headers: { authorization: "Bearer a.b.c" } }),
    );

    expect(bare.response.status).toBe(401);
    expect(wrong.response.status).toBe(401);
    expect(await wrong.response.json()).toMatchObject({ error: "invalid_token" });
    expect((await caller(simulator)("GET", "/users/me")).body.id).toBe(ids.rolecall);
    clock.advance(0);
  });

  it("rule 2: access tokens end after 900 seconds", async () => {
    const bench = createBench(acme());
    const { access_token, expires_in } = (await (
      await token(bench, exchange(), { authorization: basic })
    ).json()) as { access_token: string; expires_in: number };
    const me = () =>
      bench.simulator.handle(
        new Request(`${origin}/users/me`, { headers: { authorization: `Bearer ${access_token}` } }),
      );

    expect(expires_in).toBe(900);
    bench.clock.advance(899_000);
    expect((await me()).response.status).toBe(200);
    bench.clock.advance(1_000);
    expect((await me()).response.status).toBe(401);
  });

  it("rule 3: the token endpoint takes form data, both client styles, and the api_token grant alone", async () => {
    const bench = createBench(acme());

    expect((await token(bench, exchange(), { authorization: basic })).status).toBe(200);
    expect((await token(bench, exchange({ client_id: "upsun-cli" }))).status).toBe(200);
    expect((await token(bench, exchange({ client_id: "stranger" }))).status).toBe(401);
    expect((await token(bench, exchange({ grant_type: "password" }), { authorization: basic })).status).toBe(
      400,
    );
    const asJson = await token(bench, JSON.stringify({ grant_type: "api_token" }), {
      authorization: basic,
      "content-type": "application/json",
    });
    expect(asJson.status).toBe(400);
  });

  it("rule 4: a bad API token is refused, in either of the two ways", async () => {
    const current = await token(createBench(acme()), exchange({ api_token: "x" }), { authorization: basic });
    const older = await token(
      createBench(acme({}, { switches: { token_error: "invalid_grant" } })),
      exchange({ api_token: "x" }),
      { authorization: basic },
    );

    expect(current.status).toBe(401);
    expect(await current.json()).toMatchObject({
      error: "request_unauthorized",
      error_hint: expect.stringMatching(/API token/),
    });
    expect(older.status).toBe(400);
    expect(await older.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("rule 5: encoded forms of name= and email= are the same as plain ones", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("GET", "/organizations/name%3Dacme")).body.id).toBe(ids.organization);
    expect((await call("GET", "/organizations/name=acme")).body.id).toBe(ids.organization);
    expect((await call("GET", "/users/email%3DGrace%40acme.example")).body.id).toBe(ids.grace);
    expect((await call("GET", "/users/email=nobody@acme.example")).status).toBe(404);
  });

  it("rule 6: name= is for reading only", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("GET", "/organizations/name=acme/members")).status).toBe(200);
    expect((await call("POST", "/organizations/name=acme/members", { user_id: ids.linus })).status).toBe(404);
    expect(
      (await call("PATCH", `/organizations/name=acme/members/${ids.grace}`, { permissions: [] })).status,
    ).toBe(404);
    expect((await call("GET", "/organizations/name=acme/invitations")).status).toBe(404);
    expect((await call("GET", "/organizations/name=acme/projects")).status).toBe(404);
  });

  it("rule 7: lists end at their page size, next is a relative link, and a larger size is refused", async () => {
    const call = caller(createBench(manyMembers(120)).simulator);
    const path = `/organizations/${ids.organization}/members`;
    const first = await call("GET", `${path}?page[size]=100`);
    const next = linkOf(first, "next");
    const second = await call("GET", next);

    expect(first.body).toMatchObject({ count: 124 });
    expect(first.body.items).toHaveLength(100);
    expect(next.startsWith(path)).toBe(true);
    expect(second.body.items).toHaveLength(24);
    expect(second.body._links.next).toBeUndefined();
    expect((await call("GET", linkOf(second, "previous"))).body.items).toHaveLength(100);
    expect((await call("GET", `${path}?page[size]=101`)).status).toBe(400);
    expect((await call("GET", `${path}?page[after]=nonsense`)).status).toBe(400);
    expect((await call("GET", `/projects/${ids.shop}/user-access?page[size]=200`)).status).toBe(200);
    expect((await call("GET", `/projects/${ids.shop}/user-access?page[size]=201`)).status).toBe(400);
  });

  it("rule 7: the switch makes larger sizes mean the largest", async () => {
    const state = manyMembers(120) as { [key: string]: StateValue };
    const call = caller(createBench({ ...state, switches: { oversized_page: "clamp" } }).simulator);

    const page = await call("GET", `/organizations/${ids.organization}/members?page[size]=500`);

    expect(page.body.items).toHaveLength(100);
  });

  it("rule 8: the default page is small", async () => {
    const call = caller(createBench(manyMembers(60)).simulator);

    const page = await call("GET", `/organizations/${ids.organization}/members`);

    expect(page.body.items).toHaveLength(20);
  });

  it("rule 9: invitation lists are bare arrays", async () => {
    const call = caller(createBench(acme()).simulator);

    expect((await call("GET", `/organizations/${ids.organization}/invitations`)).body).toEqual([]);
    expect((await call("GET", `/projects/${ids.shop}/invitations`)).body).toEqual([]);
  });

  it("rule 9: more than a page of invitations goes on behind a Link header", async () => {
    const invitations = Array.from({ length: 103 }, (_, index) => ({ email: `x${index}@acme.example` }));
    const call = caller(createBench(acme({ invitations })).simulator);
    const first = await call("GET", `/organizations/${ids.organization}/invitations?page[size]=100`);
    const next = /<([^>]+)>/.exec(first.headers.get("link") ?? "")?.[1] ?? "";

    expect(first.body).toHaveLength(100);
    expect((await call("GET", next)).body).toHaveLength(3);
  });

  it("rule 10: references need the server's signature and map by id with possible nulls", async () => {
    const users = [
      { id: ids.grace, email: "grace@acme.example", reference: "null" },
      { id: ids.margaret, email: "margaret@acme.example" },
    ];
    const call = caller(createBench(acme({}, { users })).simulator);
    const list = await call("GET", `/organizations/${ids.organization}/members`);
    const href = linkOf(list, "ref:users:0");
    const details = await call("GET", href);

    expect(details.body).toMatchObject({
      [ids.grace]: null,
      [ids.margaret]: { email: "margaret@acme.example" },
    });
    expect((await call("GET", `/ref/users?in=${ids.margaret}`)).status).toBe(400);
    expect((await call("GET", href.replace("sig=", "sig=x"))).status).toBe(400);
  });

  it("rule 11: items carry ids, never e-mails", async () => {
    const call = caller(createBench(acme()).simulator);

    for (const path of [
      `/organizations/${ids.organization}/members`,
      `/projects/${ids.shop}/user-access`,
      `/teams/${ids.frontend}/members`,
    ]) {
      expect(JSON.stringify((await call("GET", path)).body.items)).not.toContain("@");
    }
  });

  it("rule 12: a user can be missing from the references", async () => {
    const users = [{ id: ids.grace, email: "grace@acme.example", reference: "missing" }];
    const call = caller(createBench(acme({}, { users })).simulator);
    const list = await call("GET", `/organizations/${ids.organization}/members`);

    const details = await call("GET", linkOf(list, "ref:users:0"));

    expect(Object.keys(details.body)).not.toContain(ids.grace);
  });

  it("rule 13: errors are problems on organization and access paths, plain elsewhere, and sometimes empty", async () => {
    const call = caller(createBench(acme()).simulator);
    const problem = await call("GET", "/organizations/name=nobody");
    const plain = await call("GET", "/teams/01FVMKN9KHVWWVY488AVKDWHR0");
    const empty = await call("DELETE", `/organizations/${ids.organization}/invitations/${ids.ada}`);

    expect(problem.headers.get("content-type")).toBe("application/problem+json");
    expect(problem.body).toMatchObject({ status: 404, title: "Not Found", message: expect.any(String) });
    expect(plain.body).toEqual({ error: expect.any(String) });
    expect([empty.status, empty.body]).toEqual([404, undefined]);
    const newer = caller(createBench(acme({}, { switches: { error_body: "error" } })).simulator);
    expect((await newer("GET", "/organizations/name=nobody")).body).toEqual({ error: expect.any(String) });
  });

  it("asks for a stronger login when told to", async () => {
    const call = caller(createBench(acme({}, { switches: { step_up: true } })).simulator);

    const answer = await call("GET", "/users/me");

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("insufficient_user_authentication");
  });

  it("keeps people without a second factor out where the organization enforces one", async () => {
    const users = [{ id: ids.rolecall, email: "rolecall@acme.example", mfa_enabled: false }];
    const call = caller(createBench(acme({ mfa_enforced: true }, { users })).simulator);

    expect((await call("GET", "/organizations/name=acme")).status).toBe(403);
    expect((await call("GET", `/projects/${ids.shop}/user-access`)).status).toBe(403);
  });
});

describe("the state file", () => {
  it("comes back as it was, and means the same", async () => {
    const first = createBench(
      acme({ invitations: [{ email: "ken@contractor.example", permissions: ["members"] }] }),
    );
    await caller(first.simulator)("DELETE", `/organizations/${ids.organization}/members/${ids.grace}`);
    const saved = first.simulator.save();
    const second = createSimulator({ state: saved, now: () => 0, random: seeded(3) });

    expect(second.save()).toEqual(saved);
    expect(second.environment(origin)).toEqual({
      UPSUN_API_URL: origin,
      UPSUN_AUTH_URL: origin,
      UPSUN_CLI_TOKEN: "token-rolecall",
      UPSUN_TOKEN_ADA: "token-ada",
    });
  });

  it("is refused with a sentence when it makes no sense", () => {
    const make = (state: StateValue) => () => createSimulator({ state, now: () => 0, random: seeded(1) });

    expect(make({ organizations: [{ name: "acme" }] })).toThrow(/organizations\[acme\]\.owner/);
    expect(make({ switches: { nonsense: true } })).toThrow(/nonsense/);
    expect(make(acme({ teams: [{ label: "t", projects: ["nowhere"] }] }))).toThrow(/nowhere/);
  });

  it("names the organization a request was about, for the log", async () => {
    const { simulator } = createBench(acme());
    const authorization = `Bearer ${await bearer(simulator)}`;

    const answer = await simulator.handle(
      new Request(`${origin}/projects/${ids.shop}/user-access`, { headers: { authorization } }),
    );

    expect(answer.org).toBe("acme");
  });
});
