import { describe, expect, it } from "vitest";
import { connected, planOf, writes } from "./connected.ts";
import { acme } from "./world.ts";

const FILE = "orgs:\n  acme:\n    provider: github\n    members: { ada: owner, bot: owner, grace: member }\n";
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("GitHub's refusals", () => {
  it("say which permission or scope the call needs", async () => {
    const tokens = [{ token: "ghp_owner", user: "acme-bot", scopes: ["repo"] }];
    const world = await connected(FILE, acme({}, { tokens }));

    expect(await failure(world.connection.read({}))).toMatchObject({
      details: { hint: expect.stringMatching(/needs one of the scopes .*; the token has repo/) },
    });
  });

  it("of a wrong token name the variable", async () => {
    const { connection } = await connected(FILE, acme(), { token: "ghp_wrong" });

    expect(await failure(connection.identify())).toMatchObject({
      code: "UNAUTHORIZED",
      details: { status: 401, hint: expect.stringContaining("GITHUB_TOKEN") },
    });
  });

  it("are foreseen: what is left to owners is an escalation for everybody else", async () => {
    const world = await connected(FILE, acme());
    const live = await world.connection.read({});
    const other = { ...live, actor: { ...live.actor, standing: "no owner", powers: ["other"] } };

    expect(planOf(world, live).escalations).toEqual([]);
    expect(planOf(world, other).escalations.map(({ operation }) => operation)).toEqual(["acme alan"]);
  });

  it("by single sign-on are not an empty list", async () => {
    const world = await connected(FILE, acme({ saml: true }));

    expect(await failure(world.connection.read({}))).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|INCOMPLETE/),
    });
    expect(writes(world)).toEqual([]);
  });

  it("of an account that does not exist name the person, and send nothing", async () => {
    const people =
      "version: 1\npeople:\n  nobody: { email: n@acme.example, accounts: { github: no-such-login } }\n";
    const file =
      "orgs:\n  acme:\n    provider: github\n    members: { nobody: member }\n    manage: { members: additive }\n";
    const world = await connected(file, acme(), { people });
    const [operation] = planOf(world, await world.connection.read({})).operations;
    if (operation === undefined) throw new Error("Somebody is to be invited.");

    expect(await failure(world.connection.apply(operation))).toMatchObject({
      code: "NOT_FOUND",
      message: "GitHub has no account no-such-login, which the files give to nobody.",
    });
    expect(writes(world)).toEqual([]);
  });

  it("leave the App of a token without a person's rights, and with its own", async () => {
    const world = await connected(FILE, acme(), { token: "ghs_app" });
    const live = await world.connection.read({});

    expect(live.actor).toMatchObject({ standing: "an App", powers: ["owner", "app"] });
    expect(world.sent.map(({ path }) => path)).not.toContain("/user");
  });
});
