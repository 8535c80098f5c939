import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/operation.ts";
import { refineDraft as refine } from "../../../src/providers/cloudtruth/rules/refine.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import {
  acmeMembers,
  acmeState,
  converge,
  desired,
  lines,
  type Planned,
  planWorld,
  type Wish,
  type World,
  world,
} from "./world.ts";

async function plan(state: StateValue | World, wish: Wish, token?: string): Promise<Planned> {
  const place =
    typeof state === "object" && state !== null && "simulator" in state
      ? (state as World)
      : world(state as StateValue);
  return (await planWorld(place, desired(wish), token)).plan;
}

function find(planned: Planned, id: string): Operation {
  const operation = planned.operations.find((candidate) => candidate.id === id);
  if (operation === undefined)
    throw new Error(`No operation ${id} in ${lines(planned.operations).join("; ")}`);
  return operation;
}

const effects = (operation: Operation): string[] => operation.effects.map(({ kind }) => kind);
const deferrals = (planned: Planned): string[] =>
  planned.deferred.map(({ operation, waitsFor }) => `${operation.action} ${operation.id}: ${waitsFor}`);
const escalated = (planned: Planned): string[] => planned.escalations.map(({ operation }) => operation);

/** The same organization, seen through a key with another role. */
function stateWithKey(role: string, more: Readonly<Record<string, StateValue>> = {}): StateValue {
  const state = acmeState(more, { tokens: [{ token: "other", user: "second" }] }) as {
    organizations: { users: StateValue[] }[];
  };
  state.organizations[0]?.users.push({ id: "auth0|second", type: "service", name: "second", role });
  return state as unknown as StateValue;
}

describe("members and mail", () => {
  it("an invitation says whom CloudTruth writes to", async () => {
    const add = find(await plan(acmeState(), { members: { ...acmeMembers, ken: "viewer" } }), "acme ken");

    expect(add.effects).toEqual([
      { kind: "mail", subject: "ken", text: "CloudTruth mails an invitation to ken@contractor.example" },
    ]);
  });

  const open = (state: string): StateValue =>
    acmeState({ invitations: [{ email: "ken@contractor.example", role: "VIEWER", state }] });

  it("a changed or withdrawn invitation mails nobody", async () => {
    const changed = find(await plan(open("sent"), { members: { ...acmeMembers, ken: "admin" } }), "acme ken");
    const withdrawn = find(await plan(open("sent"), { members: acmeMembers }), "acme ken");

    expect([changed.action, ...effects(changed)]).toEqual(["update", "note"]);
    expect([withdrawn.action, ...effects(withdrawn)]).toEqual(["remove", "note"]);
  });

  it.each(["pending", "sent"])("an open invitation that is %s is left to wait", async (state) => {
    const planned = await plan(open(state), { members: { ...acmeMembers, ken: "viewer" } });

    expect(planned.operations).toEqual([]);
    expect(planned.pending.map(({ subject }) => subject)).toEqual(["ken"]);
  });

  it("a bounced invitation is sent again as an operation of its own", async () => {
    const planned = await plan(open("bounced"), { members: { ...acmeMembers, ken: "viewer" } });
    const resend = find(planned, "acme ken");

    expect(planned.pending).toEqual([]);
    expect(resend).toMatchObject({
      action: "update",
      reason: { code: "bounced" },
      observed: { pending: "bounced" },
    });
    expect(resend.before).toEqual(resend.after);
    expect(effects(resend)).toEqual(["mail"]);
  });

  it.each(["ken", "ken@contractor.example", "KEN@contractor.example"])(
    "is sent again on request for %s",
    async (name) => {
      const planned = await plan(open("sent"), {
        members: { ...acmeMembers, ken: "viewer" },
        options: { resend: [name] },
      });

      expect(lines(planned.operations)).toEqual(["update acme ken"]);
      expect(find(planned, "acme ken").reason.code).toBe("declared");
    },
  );

  it("a bounced invitation with another role is one operation that does both", async () => {
    const planned = await plan(open("bounced"), { members: { ...acmeMembers, ken: "admin" } });

    expect(lines(planned.operations)).toEqual(["update acme ken"]);
    expect(effects(find(planned, "acme ken"))).toEqual(["mail"]);
  });

  it("a resend brings the invitation back to waiting", async () => {
    const place = world(open("bounced"));
    const wish = { members: { ...acmeMembers, ken: "viewer" } };

    await converge(place, desired(wish));

    expect((await plan(place, wish)).operations).toEqual([]);
  });
});

describe("service accounts", () => {
  it("are neither invited nor changed, and said to be spared", async () => {
    const planned = await plan(acmeState(), { members: { ...acmeMembers, ci: "admin", rolecall: "viewer" } });

    expect(planned.operations).toEqual([]);
    expect(planned.spared.map(({ subject, code }) => `${subject} ${code}`).sort()).toEqual([
      "ci fixed",
      "id:auth0|robot fixed",
      "rolecall fixed",
    ]);
  });

  it("are not put into groups or onto projects either", async () => {
    const wish: Wish = {
      groups: { sre: { members: ["rolecall"] } },
      projects: { billing: { ada: "owner", ci: "viewer" } },
    };
    const planned = await plan(acmeState({ projects: [{ name: "billing" }] }), wish);

    expect(lines(planned.operations)).toEqual([
      "add acme/groups/sre #exists",
      "add acme/projects/billing ada",
    ]);
  });
});

describe("what an invited person is to have", () => {
  const state = acmeState({
    projects: [{ name: "billing", grants: [{ to: "ada@acme.example", role: "OWNER" }] }],
  });

  it("waits until the invitation is accepted", async () => {
    const place = world(state);
    const wish: Wish = {
      members: { ...acmeMembers, ken: "viewer" },
      groups: { sre: { members: ["ada", "ken"] } },
      projects: { billing: { ada: "owner", ken: "viewer", "group:sre": "admin" } },
    };

    const first = await converge(place, desired(wish));
    const waiting = await plan(place, wish);
    await place.steer("accept", { email: "ken@contractor.example" });
    await converge(place, desired(wish));

    expect(deferrals(first)).toEqual([
      "add acme/groups/sre ken: ken to accept the invitation to Acme",
      "add acme/projects/billing ken: ken to accept the invitation to Acme",
    ]);
    expect(waiting.operations).toEqual([]);
    expect(waiting.deferred).toHaveLength(2);
    expect((await plan(place, wish)).operations).toEqual([]);
    expect((await plan(place, wish)).deferred).toEqual([]);
  });

  it("waits as well where the file does not manage members and nobody invited them", async () => {
    const planned = await plan(state, { projects: { billing: { ada: "owner", frances: "viewer" } } });

    expect(deferrals(planned)).toEqual([
      "add acme/projects/billing frances: frances to become a member of Acme",
    ]);
  });
});

describe("protection of projects and environments", () => {
  const bare = acmeState({ projects: [{ name: "billing" }], environments: [{ name: "production" }] });
  const wish: Wish = {
    groups: { sre: { members: ["alan"] } },
    projects: { billing: { alan: "viewer", ada: "owner", "group:sre": "admin" } },
  };

  it("starts with an owner, for whom all others wait", async () => {
    const planned = await plan(bare, wish);

    expect(effects(find(planned, "acme/projects/billing ada"))).toEqual(["protection"]);
    expect(find(planned, "acme/projects/billing alan").dependsOn).toContain("acme/projects/billing ada");
    expect(find(planned, "acme/projects/billing group:sre").dependsOn).toEqual([
      "acme/groups/sre #exists",
      "acme/projects/billing ada",
    ]);
    const order = lines(planned.operations);
    expect(order.indexOf("add acme/projects/billing ada")).toBeLessThan(
      order.indexOf("add acme/projects/billing alan"),
    );
  });

  it("is carried out in that order and then at rest", async () => {
    const place = world(bare);

    await converge(place, desired(wish));

    expect((await plan(place, wish)).operations).toEqual([]);
  });

  it("waits for an owner who is only invited", async () => {
    const planned = await plan(bare, {
      members: { ...acmeMembers, ken: "viewer" },
      environments: { production: { ken: "owner", alan: "viewer" } },
    });

    expect(lines(planned.operations)).toEqual(["add acme ken"]);
    expect(deferrals(planned)).toEqual([
      "add acme/environments/production ken: ken to accept the invitation to Acme",
      "add acme/environments/production alan: ken to accept the invitation to Acme",
    ]);
  });

  it("waits for the file where it names no owner", async () => {
    const planned = await plan(bare, { projects: { billing: { alan: "viewer" } } });

    expect(planned.operations).toEqual([]);
    expect(planned.deferred).toHaveLength(1);
  });

  const closed = acmeState({
    groups: [{ name: "sre", users: [] }],
    projects: [
      {
        name: "billing",
        grants: [
          { to: "ada@acme.example", role: "OWNER" },
          { to: "alan@acme.example", role: "VIEWER" },
          { to: "group:sre", role: "ADMIN" },
        ],
      },
    ],
  });

  it("ends with an owner, and the plan says what that means", async () => {
    const planned = await plan(closed, { projects: { billing: {} } });
    const last = find(planned, "acme/projects/billing ada");

    expect(last.effects).toMatchObject([{ kind: "protection", address: "acme/projects/billing" }]);
    expect(last.dependsOn).toEqual(["acme/projects/billing alan", "acme/projects/billing group:sre"]);
    expect(lines(planned.operations).at(-1)).toBe("remove acme/projects/billing ada");
  });

  it("ends also if a group's deletion takes the rest along", async () => {
    const place = world(closed);
    const none: Wish = { groups: {}, projects: { billing: {} }, modes: { groups: "exact" } };
    const planned = await plan(place, none);

    await converge(place, desired(none));

    expect(find(planned, "acme/projects/billing ada").effects.map(({ kind }) => kind)).toEqual([
      "protection",
    ]);
    expect(find(planned, "acme/projects/billing ada").dependsOn).toContain("acme/groups/sre #exists");
    expect((await plan(place, none)).operations).toEqual([]);
    expect((await (await place.call("GET", "projects/")).json()) as object).toMatchObject({
      results: [{ access_controlled: false }],
    });
  });

  it("does not end while somebody stays, robots included", async () => {
    const robot = acmeState({
      projects: [
        {
          name: "billing",
          grants: [
            { to: "ada@acme.example", role: "OWNER" },
            { to: "robot", role: "VIEWER" },
          ],
        },
      ],
    });
    const planned = await plan(robot, { projects: { billing: {} } });

    expect(find(planned, "acme/projects/billing ada").effects).toEqual([]);
  });

  it("hands a project from one owner to another in one run", async () => {
    const place = world(closed);
    const handed: Wish = {
      groups: { sre: { members: [] } },
      projects: { billing: { grace: "owner", "group:sre": "admin" } },
    };
    const planned = await plan(place, handed);

    await converge(place, desired(handed));

    expect(planned.deferred).toEqual([]);
    expect(find(planned, "acme/projects/billing ada").dependsOn).toContain("acme/projects/billing grace");
    expect((await plan(place, handed)).operations).toEqual([]);
  });
});

describe("groups", () => {
  it("come into being with their description in one call", async () => {
    const planned = await plan(acmeState(), {
      groups: { sre: { members: ["ada"], description: "on call" } },
    });

    expect(find(planned, "acme/groups/sre #description").coveredBy).toBe("acme/groups/sre #exists");
    expect(find(planned, "acme/groups/sre ada").dependsOn).toContain("acme/groups/sre #exists");
  });

  it("go with their members and grants, which the plan shows", async () => {
    const state = acmeState({
      groups: [{ name: "old", users: ["ada@acme.example"] }],
      projects: [
        {
          name: "billing",
          grants: [
            { to: "ada@acme.example", role: "OWNER" },
            { to: "group:old", role: "VIEWER" },
          ],
        },
      ],
    });
    const planned = await plan(state, {
      groups: {},
      modes: { groups: "exact" },
      projects: { billing: { ada: "owner" } },
    });

    expect(lines(planned.operations)).toEqual(["remove acme/groups/old #exists"]);
    expect(effects(find(planned, "acme/groups/old #exists"))).toEqual(["cascade", "cascade", "note"]);
  });
});

describe("who may do what", () => {
  const everything: Wish = {
    members: { ada: "owner", grace: "admin", alan: "owner", ken: "admin", dennis: "owner" },
    groups: { sre: { members: ["ada"] } },
  };

  it("an owner may do all of it", async () => {
    expect((await plan(acmeState(), everything)).escalations).toEqual([]);
  });

  it("an admin, read strictly, invites up to admin and manages groups, and changes nobody", async () => {
    const planned = await plan(stateWithKey("ADMIN"), everything, "other");

    expect(escalated(planned).sort()).toEqual(["acme alan", "acme dennis", "acme grace", "acme linus"]);
    expect(planned.escalations.find(({ operation }) => operation === "acme linus")?.text).toContain(
      "admins-may-change",
    );
  });

  it("an admin, read leniently, changes and removes those who are not owners", async () => {
    const planned = await plan(
      stateWithKey("ADMIN"),
      { ...everything, options: { "admins-may-change": true } },
      "other",
    );

    expect(escalated(planned).sort()).toEqual(["acme alan", "acme dennis", "acme grace"]);
    expect(planned.live.actor.standing).toContain("lenient");
  });

  it("an admin raises no invitation to owner, and withdraws an owner's only if read leniently", async () => {
    const invitations = [
      { email: "ken@contractor.example", role: "VIEWER" },
      { email: "dennis@acme.example", role: "OWNER" },
    ];
    const wish: Wish = { members: { ...acmeMembers, ken: "owner" } };
    const strict = await plan(stateWithKey("ADMIN", { invitations }), wish, "other");
    const lenient = await plan(
      stateWithKey("ADMIN", { invitations }),
      { ...wish, options: { "admins-may-change": true } },
      "other",
    );

    expect(escalated(strict).sort()).toEqual(["acme dennis", "acme ken"]);
    expect(escalated(lenient)).toEqual(["acme ken"]);
  });

  it.each(["CONTRIB", "VIEWER", "NO_SECRETS"])("a key that is %s may change nothing", async (role) => {
    const planned = await plan(stateWithKey(role), everything, "other");

    expect(escalated(planned).sort()).toEqual(planned.operations.map(({ id }) => id).sort());
  });

  it("a key whose role nobody knows is warned about", async () => {
    const planned = await plan(stateWithKey("AUDITOR"), everything, "other");

    expect(planned.escalations).toEqual([]);
    expect(planned.findings.map(({ code }) => code)).toContain("ACTOR_ROLE_UNKNOWN");
  });
});

describe("the last person who is owner", () => {
  const alone = acmeState({
    users: [
      { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
      { id: "auth0|ada", email: "ada@acme.example", role: "OWNER" },
      { id: "auth0|alan", email: "alan@acme.example", role: "ADMIN" },
    ],
  });

  it("is not let go without a successor, although the key's account is an owner too", async () => {
    const planned = await plan(alone, { members: { alan: "admin" } });

    expect(escalated(planned)).toEqual(["acme ada"]);
  });

  it("goes after a member has been promoted", async () => {
    const place = world(alone);
    const wish: Wish = { members: { alan: "owner" } };
    const planned = await plan(place, wish);

    await converge(place, desired(wish));

    expect(find(planned, "acme ada").dependsOn).toEqual(["acme alan"]);
    expect((await plan(place, wish)).operations).toEqual([]);
  });

  it("stays if the only successor's invitation is withdrawn or lowered", async () => {
    const state = { ...(alone as object) } as { organizations: Record<string, StateValue>[] };
    const org = state.organizations[0];
    if (org !== undefined) org.invitations = [{ email: "ken@contractor.example", role: "OWNER" }];

    const planned = await plan(state as unknown as StateValue, { members: { alan: "admin", ken: "viewer" } });

    expect(escalated(planned)).toEqual(["acme ada"]);
    expect(planned.deferred).toEqual([]);
  });
});

describe("two owners", () => {
  const codes = async (wish: Wish): Promise<string[]> =>
    (await plan(acmeState(), wish)).findings.map(({ code }) => code);

  it("are advised by refine only where the file is not the whole truth", async () => {
    const additive = { modes: { members: "additive" as const } };

    expect(await codes({ members: { alan: "admin" }, ...additive })).toEqual([]);
    expect(await codes({ members: { ada: "owner" } })).toEqual([]);
  });

  it("are missed where neither file nor organization has them", async () => {
    const state = acmeState({
      users: [
        { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
        { email: "ada@acme.example", role: "OWNER" },
      ],
    });
    const planned = await plan(state, { members: { alan: "admin" }, modes: { members: "additive" } });

    expect(planned.findings.map(({ code }) => code)).toEqual(["TWO_OWNERS_ADVISED"]);
  });
});

describe("refine itself", () => {
  it("leaves its argument alone and takes a draft without operations", async () => {
    const planned = await plan(acmeState(), { members: acmeMembers });
    const draft = { ...planned, operations: Object.freeze([]), pending: Object.freeze([]) };

    expect(refine(draft).operations).toEqual([]);
  });
});
