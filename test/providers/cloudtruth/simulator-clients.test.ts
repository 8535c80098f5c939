import { beforeEach, describe, expect, it } from "vitest";
import type { ProviderError } from "../../../src/model/errors.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { acmeState, desired, grantOperation, KEY, ORIGIN, type World, world } from "./world.ts";

type Body = Record<string, unknown>;
const user = (id: string): string => `${ORIGIN}/api/v1/users/${encodeURIComponent(id)}/`;
const project = (id: string): string => `${ORIGIN}/api/v1/projects/${id}/`;
const owner = (id: string): StateValue => [{ id, to: "ada@acme.example", role: "OWNER" }];

let place: World;
beforeEach(() => {
  place = world(
    acmeState({
      projects: [
        { id: "p-1", name: "billing", grants: owner("g-1") },
        { id: "p-2", name: "web", grants: owner("g-2") },
        { id: "p-3", name: "open" },
      ],
      groups: [{ id: "gr-1", name: "sre", users: ["ada@acme.example"] }],
      invitations: [
        { id: "i-1", email: "ken@contractor.example", role: "VIEWER", state: "sent" },
        { id: "i-2", email: "joan@acme.example", role: "VIEWER", state: "sent" },
      ],
    }),
  );
});

async function ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const response = await place.call(method, path, body);
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Body) };
}

async function send(
  method: string,
  path: string,
  body: BodyInit | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/v1/${path}`, {
    method,
    body,
    headers: { authorization: `Api-Key ${KEY}`, ...headers },
  });
  return (await place.simulator.handle(request)).response;
}

describe("what the vendor's Terraform provider and command line do", () => {
  it("move a grant to another principal and scope, and find it there (rule 39)", async () => {
    const given = await ask("POST", "grants/", {
      principal: user("auth0|grace"),
      scope: project("p-1"),
      role: "VIEWER",
    });
    const path = `grants/${String(given.body.id)}/`;

    const moved = await ask("PATCH", path, { principal: user("auth0|robot"), scope: project("p-2") });
    const person = await ask("PATCH", path, { principal: `${ORIGIN}/api/v1/groups/gr-1/` });

    expect([given.status, moved.status, person.status]).toEqual([201, 200, 200]);
    expect(moved.body).toMatchObject({ principal: user("auth0|robot"), scope: project("p-2") });
    expect((await ask("GET", path)).body).toMatchObject({
      principal: `${ORIGIN}/api/v1/groups/gr-1/`,
      role: "VIEWER",
    });
  });

  it("cannot move a grant so that a scope loses its owner, begins with somebody else, or has two of one (rules 30 and 39)", async () => {
    await ask("POST", "grants/", { principal: user("auth0|grace"), scope: project("p-1"), role: "VIEWER" });
    const { results } = (await ask("GET", `grants/?scope=${encodeURIComponent(project("p-1"))}`)).body as {
      results: Body[];
    };
    const second = String(results.find(({ role }) => role === "VIEWER")?.id);

    expect((await ask("PATCH", "grants/g-1/", { scope: project("p-2") })).status).toBe(400);
    expect((await ask("PATCH", "grants/g-1/", { scope: project("p-3") })).status).toBe(400);
    expect((await ask("PATCH", `grants/${second}/`, { scope: project("p-3") })).status).toBe(400);
    expect((await ask("PATCH", `grants/${second}/`, { principal: user("auth0|ada") })).status).toBe(400);
    expect((await ask("PATCH", `grants/${second}/`, { scope: project("none") })).status).toBe(400);
  });

  it("change the address of an invitation, which is sent once more, and not to one that is taken", async () => {
    const changed = await ask("PATCH", "invitations/i-1/", { email: "kenneth@contractor.example" });

    expect(changed).toMatchObject({
      status: 200,
      body: { email: "kenneth@contractor.example", state: "pending" },
    });
    expect(
      (await ask("PATCH", "invitations/i-1/", { email: "joan@acme.example" })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await ask("PATCH", "invitations/i-1/", { email: "nobody" })).status).toBe(400);
  });

  it("are refused a PUT that leaves out what is needed", async () => {
    const [membership] = ((await ask("GET", "memberships/")).body as { results: Body[] }).results;

    expect(await ask("PUT", "invitations/i-1/", {})).toEqual({
      status: 400,
      body: { email: ["This field is required."], role: ["This field is required."] },
    });
    expect(await ask("PUT", `memberships/${String(membership?.id)}/`, { role: "OWNER" })).toEqual({
      status: 400,
      body: { user: ["This field is required."] },
    });
    const other = await ask("PATCH", `memberships/${String(membership?.id)}/`, {
      user: user("auth0|nobody"),
    });
    expect(other.status).toBe(400);
  });

  it("read the types before anything else (rule 43)", async () => {
    expect(await ask("GET", "types/")).toMatchObject({ status: 200, body: { count: 0, results: [] } });
  });

  it("are answered by method as the framework does (rule 38)", async () => {
    const current = await send("PUT", "users/current/", "{}", { "content-type": "application/json" });
    const head = await send("HEAD", "memberships/", null);
    const options = await send("OPTIONS", "memberships/", null);

    expect([current.status, current.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect([options.status, options.headers.get("allow")]).toEqual([200, "GET, POST, HEAD, OPTIONS"]);
    expect(await options.json()).toMatchObject({ name: "Memberships", parses: expect.any(Array) });
    expect((await send("DELETE", "grants/multi/", null)).headers.get("allow")).toBe("DELETE, OPTIONS");
  });

  it("get a new key for a service account; the one before ends when it was said (rule 42)", async () => {
    const made = await ask("POST", "serviceaccounts/", { name: "bot", role: "VIEWER" });
    const path = `serviceaccounts/${encodeURIComponent(String(made.body.id))}/`;
    const first = String(made.body.apikey);
    const end = new Date(place.clock.now() + 60_000).toISOString();
    const status = async (key: string) => (await place.call("GET", "users/current/", undefined, key)).status;

    const second = String((await ask("POST", `${path}rekey/`, { expire_at: end })).body.apikey);
    expect([await status(first), await status(second)]).toEqual([200, 200]);
    await place.clock.sleep(61_000);
    expect([await status(first), await status(second)]).toEqual([401, 200]);
    await ask("POST", `${path}rekey/`, {});
    expect(await status(second)).toBe(401);
    expect((await ask("POST", `${path}rekey/`, { expire_at: "soon" })).status).toBe(400);
  });

  it.each([
    "memberships/?role=KING",
    "grants/?role=KING",
    "invitations/?role=KING",
    "invitations/?state=lost",
    "audit/?action=look",
    "audit/?earliest=yesterday",
  ])("are refused a filter that means nothing (rule 41): %s", async (path) => {
    const { status, body } = await ask("GET", path);

    expect(status).toBe(400);
    expect(Object.values(body)).toEqual([[expect.any(String)]]);
  });

  it("send forms as well as JSON, and nothing else (rule 40)", async () => {
    const form = new FormData();
    form.set("name", "by form");
    form.append("users", user("auth0|ada"));
    const multipart = await send("POST", "groups/", form);
    const encoded = await send(
      "POST",
      "invitations/",
      new URLSearchParams({ email: "new@acme.example", role: "VIEWER" }),
    );
    const text = await send("POST", "invitations/", "hello", { "content-type": "text/plain" });
    const broken = await send("POST", "groups/", "no form", { "content-type": "multipart/form-data" });

    expect(await multipart.json()).toMatchObject({ name: "by form", users: [user("auth0|ada")] });
    expect([multipart.status, encoded.status, text.status, broken.status]).toEqual([201, 201, 415, 400]);
  });
});

it("an installation from before 2025 that asks for user is named in the hint", async () => {
  place.disturb((request) =>
    request.method === "POST" && request.url.includes("/groups/")
      ? Response.json({ user: ["This field is required."] }, { status: 400 })
      : undefined,
  );
  const connection = place.connect(
    desired({ members: { ada: "owner", grace: "viewer" }, groups: { sre: { members: ["ada", "grace"] } } }),
  );
  await connection.read({});

  const error = await connection
    .apply(grantOperation("add", "acme/groups/sre", "grace", { after: { role: "member" } }))
    .catch((thrown: unknown) => thrown as ProviderError);

  expect(error).toMatchObject({ details: { status: 400, hint: expect.stringContaining("before 2025") } });
});
