import { beforeAll, describe, expect, it } from "vitest";
import { isNamed } from "../../src/insight/capabilities.ts";
import { providers } from "../../src/providers/registry.ts";
import type { Simulator, StateValue } from "../../src/simulator/contract.ts";
import { createRandom } from "../../src/simulator/kit/random.ts";
import { vendorTables } from "./ability-tables.ts";

const mail = (key: string): string => `${key}@acme.example`;
const held = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [mail(key), value]));

const ROLES = {
  owner: "OWNER",
  admin: "ADMIN",
  contributor: "CONTRIB",
  viewer: "VIEWER",
  blind: "NO_SECRETS",
};
const configuration = (name: string): StateValue => ({
  name,
  users: Object.entries(ROLES).map(([key, role]) => ({ email: mail(key), name: key, role })),
  groups: [{ name: "sre", users: [mail("admin")] }],
  projects: [
    { name: "billing", grants: Object.entries(ROLES).map(([key, role]) => ({ to: mail(key), role })) },
    { name: "closed", grants: [{ to: mail("owner"), role: "OWNER" }] },
    { name: "open" },
    {
      name: "shared",
      grants: [
        { to: mail("owner"), role: "OWNER" },
        { to: "group:sre", role: "VIEWER" },
      ],
    },
  ],
  environments: [{ name: "default" }],
});

/** What is live is what the file of the tables asks for. */
const STATES: Readonly<Record<string, StateValue>> = {
  upsun: {
    organizations: [
      {
        name: "acme",
        owner: mail("boss"),
        members: held({
          all: ["admin"],
          billing: ["billing"],
          members: ["members"],
          plans: ["plans"],
          creator: ["projects:create"],
          lister: ["projects:list"],
          ...Object.fromEntries(
            ["stranger", "padmin", "pviewer", "eadmin", "econtributor", "eviewer"].map((key) => [key, []]),
          ),
        }),
        projects: [
          {
            title: "shop",
            access: held({
              padmin: ["admin"],
              pviewer: ["viewer"],
              eadmin: ["viewer", "staging:admin"],
              econtributor: ["viewer", "staging:contributor"],
              eviewer: ["viewer", "staging:viewer"],
            }),
          },
        ],
      },
    ],
  },
  cloudtruth: { organizations: [configuration("conf")] },
  scim: {
    organizations: {
      studio: {
        profile: "viz-now",
        users: Object.entries({
          admin: "Admin",
          editor: "Editor",
          operator: "Operator",
          placed: "Editor",
          owner: "Editor",
          deployer: "Operator",
        }).map(([key, role]) => ({ email: mail(key), givenName: key, familyName: "X", role })),
        spaces: [
          { name: "news", owner: mail("owner"), members: [mail("placed"), mail("deployer")] },
          { name: "lobby", owner: mail("owner"), public: true },
        ],
      },
      any: {
        users: [{ email: mail("admin"), role: "admin" }],
        spaces: [{ name: "all", members: [mail("admin")] }],
      },
    },
  },
  github: {
    users: ["owner", "members", "pviewer", "operator", "editor", "manager", "admin", "outsider"].map(
      (key) => ({ login: key, email: mail(key) }),
    ),
    organizations: [
      {
        login: "hub",
        settings: { default_repository_permission: "none" },
        members: {
          owner: "admin",
          ...Object.fromEntries(
            ["members", "pviewer", "operator", "editor", "manager", "admin"].map((key) => [key, "member"]),
          ),
        },
        teams: [{ name: "web", members: { pviewer: "member", operator: "maintainer" } }],
        repositories: [
          {
            name: "shop",
            collaborators: {
              pviewer: "read",
              operator: "triage",
              editor: "write",
              manager: "maintain",
              admin: "admin",
              outsider: "read",
            },
          },
        ],
      },
    ],
  },
  heroku: {
    teams: [
      {
        name: "inc",
        type: "enterprise",
        members: Object.entries({ admin: "admin", members: "member", viewer: "viewer" }).map(
          ([key, role]) => ({
            email: mail(key),
            role,
          }),
        ),
        apps: [
          {
            name: "shop",
            locked: false,
            collaborators: held({
              placed: ["view"],
              deployer: ["view", "deploy"],
              operative: ["view", "operate"],
              manager: ["view", "manage"],
            }),
          },
          { name: "vault", locked: true, collaborators: held({ placed: ["view"] }) },
        ],
      },
      {
        name: "small",
        type: "team",
        members: Object.entries({ admin: "admin", members: "member" }).map(([key, role]) => ({
          email: mail(key),
          role,
        })),
        apps: [{ name: "shop", locked: false, collaborators: held({ outsider: [] }) }],
      },
    ],
  },
};

const simulators = new Map<string, Simulator>();
/** By organization: the vendor, and the words of its tables with the one that simulators go by. */
const vendorOf: Readonly<Record<string, string>> = {
  acme: "upsun",
  conf: "cloudtruth",
  studio: "scim",
  any: "scim",
  inc: "heroku",
  small: "heroku",
  hub: "github",
};
const words = new Map<string, (word: string) => string>();

beforeAll(async () => {
  for (const { id, load, loadSimulator } of providers) {
    const { createSimulator } = await loadSimulator();
    const options = { state: STATES[id] ?? {}, now: () => Date.UTC(2026, 10, 23), random: createRandom(1) };
    simulators.set(id, createSimulator(options));
    const rows = (await load()).abilities({ profile: "viz-now" }).flatMap((table) => table.rows);
    words.set(id, (word) => rows.find((row) => isNamed(row, word))?.ability ?? word);
  }
});

async function send(org: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const request = new Request("http://x.localhost/_simulator/may", {
    method: "POST",
    body: JSON.stringify(body),
  });
  const { response } = (await simulators.get(vendorOf[org] ?? "")?.handle(request)) ?? {};
  return { status: response?.status ?? 0, body: await response?.json() };
}

async function may(
  who: string,
  ability: string,
  address: string,
  environment?: string,
): Promise<boolean | null> {
  const [org = ""] = address.split("/");
  const word = words.get(vendorOf[org] ?? "")?.(ability) ?? ability;
  const answer = await send(org, { subject: mail(who), ability: word, address, environment });
  return (answer.body as { may: boolean | null }).may;
}

it.each([...new Set(Object.keys(vendorOf))])("%s: a list of questions has a list of answers", async (org) => {
  const one = { subject: "nobody@acme.example", ability: "no-such-thing", address: org };
  const single = await send(org, one);

  expect(await send(org, [one, one])).toEqual({
    status: 200,
    body: {
      may: [(single.body as { may: boolean | null }).may, (single.body as { may: boolean | null }).may],
    },
  });
  expect((await send(org, [one, {}])).status).toBe(400);
});

const tables = vendorTables.filter(({ org }) => org in vendorOf);

describe.each(tables)("the simulator, asked about $title", (table) => {
  it.each(table.rows)("answers %s as the vendor's table", async (word, marks) => {
    const answers = await Promise.all(
      table.columns.map((who) => may(who, word, table.on, table.environment)),
    );
    expect(answers.map((answer) => (answer === null ? "?" : answer ? "y" : "n")).join("")).toBe(marks);
  });
});

describe("the simulators' rules of who gets in where", () => {
  it("CloudTruth: a scope without grants is open by role, a group's grant counts for its members", async () => {
    expect(await may("contributor", "create-parameters", "conf/projects/open")).toBe(true);
    expect(await may("viewer", "create-parameters", "conf/projects/open")).toBe(false);
    expect(await may("blind", "view-secrets", "conf/environments/default")).toBe(false);
    expect(await may("viewer", "view-secrets", "conf/environments/default")).toBe(true);
    expect(await may("admin", "view-secrets", "conf/projects/shared")).toBeNull();
    expect(await may("contributor", "view-secrets", "conf/projects/shared")).toBe(false);
  });

  it("Heroku: a lock keeps out who would be there by role alone", async () => {
    expect(await may("members", "view-app", "inc/apps/shop")).toBe(true);
    expect(await may("members", "view-app", "inc/apps/vault")).toBe(false);
    expect(await may("placed", "view-app", "inc/apps/vault")).toBe(true);
    expect(await may("admin", "rename-app", "inc/apps/vault")).toBe(true);
  });

  it("Viz Now: everybody opens a public space, and may no more there", async () => {
    expect(await may("operator", "access-space", "studio/spaces/lobby")).toBe(true);
    expect(await may("editor", "deploy", "studio/spaces/lobby")).toBe(false);
    expect(await may("editor", "whitelist-self", "studio/spaces/lobby")).toBe(true);
  });

  it("another SCIM service: nothing is known but who is on a list", async () => {
    expect(await may("admin", "member", "any/groups/all")).toBe(true);
    expect(await may("admin", "deploy", "any/groups/all")).toBeNull();
    expect(await may("admin", "manage-users", "any")).toBeNull();
  });
});

describe.each(["acme", "conf", "studio", "inc", "hub"])("a question to the simulator of %s", (org) => {
  it("is refused when it is none, and nobody and nothing may nothing", async () => {
    expect((await send(org, { subject: "x" })).status).toBe(400);
    expect((await send(org, { subject: "x", ability: "view", address: "nobody" })).status).toBe(404);
    expect((await send(org, { subject: mail("nobody"), ability: "deploy", org })).body).toEqual({
      may: false,
    });
  });
});
