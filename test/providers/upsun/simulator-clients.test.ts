import { describe, expect, it } from "vitest";
import { accessRecord } from "../../../src/providers/upsun/adapter/records.ts";
import { TokenSource } from "../../../src/providers/upsun/adapter/token.ts";
import { bearer, caller, linkOf } from "./caller.ts";
import { createBench, createClock, origin } from "./harness.ts";
import { acme, ids } from "./states.ts";

const switched = (switches: Record<string, number | boolean>) =>
  createBench(acme({}, { switches })).simulator;

/** What the vendor's clients make of a link: its path, on the host that they already talk to. */
const pathOf = (href: string): string => new URL(href, origin).pathname;

describe("what the vendor's command line and libraries follow (rule 62)", () => {
  it("get a project again by its self link, whose host they drop", async () => {
    const call = caller(createBench(acme()).simulator, "token-grace");

    const project = await call("GET", `/projects/${ids.shop}`);
    const again = await call("GET", pathOf(linkOf(project, "self")));

    expect(pathOf(linkOf(project, "self"))).toBe(`/projects/${ids.shop}`);
    expect(again.body.id).toBe(ids.shop);
  });

  it("user:get, user:add, user:update: an environment type is an item with self", async () => {
    const call = caller(createBench(acme()).simulator, "token-grace");

    const types = await call("GET", `/projects/${ids.shop}/environment-types`);
    const selves = types.body.map((one) => one._links.self?.href ?? "");

    expect(selves).toHaveLength(3);
    for (const self of selves) expect((await call("GET", self)).status).toBe(200);
  });

  it("team:user:delete: a member of a team is deleted by its own link", async () => {
    const call = caller(createBench(acme()).simulator, "token-ada");
    const member = await call("GET", `/teams/${ids.frontend}/members/${ids.margaret}`);

    expect((await call("GET", linkOf(member, "self"))).body.user_id).toBe(ids.margaret);
    expect((await call("DELETE", linkOf(member, "delete"))).status).toBe(204);
    expect((await call("GET", linkOf(member, "self"))).status).toBe(404);
  });

  it("team:list: an empty page[size] is none (rule 7)", async () => {
    const call = caller(createBench(acme()).simulator);

    const teams = await call("GET", `/teams?filter[organization_id]=${ids.organization}&page[size]=`);

    expect(teams.status).toBe(200);
    expect(teams.body.items.map(({ label }) => label)).toEqual(["frontend"]);
  });

  it("environment:redeploy: follows the log of the activity to its seal (rule 63)", async () => {
    const { simulator } = createBench(acme());
    const call = caller(simulator, "token-grace");
    const started = await call("POST", `/projects/${ids.shop}/environments/main/redeploy`);
    const activity = started.body._embedded.activities[0];
    const self = activity?._links.self?.href ?? "";
    const log = async (): Promise<string> => {
      const answer = await simulator.handle(
        new Request(origin + (activity?._links.log?.href ?? ""), { headers: await headers(simulator) }),
      );
      return await answer.response.text();
    };

    expect(await log()).not.toContain("seal");
    for (let poll = 0; poll < 3; poll++) await call("GET", self);

    const lines = (await log()).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { _id: 0, data: { timestamp: expect.any(String), message: expect.any(String) } },
      { seal: true },
    ]);
  });

  it("a library that logs in by JSON gets in where the switch is on (rule 3)", async () => {
    const login = async (simulator: ReturnType<typeof switched>) => {
      const body = JSON.stringify({
        grant_type: "api_token",
        api_token: "token-rolecall",
        client_id: "upsun-cli",
      });
      const { response } = await simulator.handle(
        new Request(`${origin}/oauth2/token`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        }),
      );
      return response.status;
    };

    expect(await login(createBench(acme()).simulator)).toBe(400);
    expect(await login(switched({ json_login: true }))).toBe(200);
  });

  it.each(["nonsense", "MQ", "W10", "W251bGwsInggIl0"])(
    "a cursor of another server is refused with a body: %s",
    async (cursor) => {
      const call = caller(createBench(acme()).simulator);

      const answer = await call("GET", `/organizations/${ids.organization}/projects?page[after]=${cursor}`);

      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/json");
      expect(answer.body).toMatchObject({ error: expect.any(String) });
    },
  );
});

describe("the adapter", () => {
  it.each([
    [30, 14, 16],
    [60, 29, 31],
    [900, 839, 841],
  ])("keeps a token of %i seconds for a while and renews it before it ends", async (life, early, late) => {
    const clock = createClock();
    let exchanges = 0;
    const tokens = new TokenSource({
      apiToken: "t",
      clock,
      http: {
        request: async () => {
          exchanges += 1;
          return { status: 200, json: () => ({ access_token: `a${exchanges}`, expires_in: life }) } as never;
        },
      } as never,
    });
    const use = async (seconds: number) => {
      clock.advance(seconds * 1000);
      return (await tokens.get({ org: "acme", tokenVariables: ["T"] })).value;
    };

    expect([await use(0), await use(0), await use(early), await use(late - early)]).toEqual([
      "a1",
      "a1",
      "a1",
      "a2",
    ]);
  });

  it("knows nothing of rights by links from a record that has none", () => {
    const record = { user_id: "u", project_id: "p", permissions: ["admin"] };

    expect(accessRecord(record).mayChange).toBeUndefined();
    expect(accessRecord({ ...record, _links: { self: { href: "/x" } } }).mayChange).toBe(false);
    expect(accessRecord({ ...record, _links: { update: { href: "/x" } } }).mayChange).toBe(true);
  });
});

async function headers(simulator: ReturnType<typeof switched>): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await bearer(simulator, "token-grace")}` };
}
