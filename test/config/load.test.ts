import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXISTENCE } from "../../src/model/shape.ts";
import type { DesiredGrant, DesiredOrg } from "../../src/model/state.ts";
import { type Files, type LoadTextOptions, loadText, summarize } from "./load-text.ts";

const PEOPLE = `version: 1
people:
  ada: { name: Ada Lovelace, email: ada@acme.example }
  grace: { name: Grace Brewster Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }
  linus: { email: linus@contractor.example }
  ci: { name: CI robot, email: ci@acme.example, kind: service }
teams:
  platform: [ada, GHopper@Acme.example]
  engineering: { members: [team:platform, linus], description: All }
`;

async function loadOrg(org: string, options: LoadTextOptions = {}): Promise<DesiredOrg> {
  const text = `${PEOPLE}orgs:\n  acme:\n    ${org.trim().split("\n").join("\n    ")}\n`;
  const [first] = (await loadText(text, options)).orgs;
  if (first === undefined) throw new Error("no org");
  return first;
}

/** Holders of an address with their access, `until` and ways, in a form that is easy to compare. */
function holders(org: DesiredOrg, address: string): Record<string, unknown> {
  const entries = [...(org.grants.get(address) ?? new Map<string, DesiredGrant>())];
  return Object.fromEntries(entries.map(([subject, grant]) => [subject, grant.access]));
}

describe("loadConfig", () => {
  it("resolves the example of the design page", async () => {
    const text = await readFile(new URL("./fixtures/design.yaml", import.meta.url), "utf8");
    const config = await loadText(text.replace("profile: viz-now", "profile: rooms"));

    expect(config.warnings).toEqual([]);
    expect(config.orgs.map((org) => org.key)).toEqual([
      "acme",
      "acme-heroku",
      "acme-config",
      "studio",
      "acme-rbac",
      "acme-teams",
    ]);
    const [acme, heroku, , studio, rbac, teams] = config.orgs;
    if (!acme || !heroku || !studio || !rbac || !teams) throw new Error("missing org");
    expect(acme.owner?.subject).toBe("ada");
    expect(holders(acme, "acme")).toEqual({
      grace: { permissions: ["billing", "members", "projects:list"] },
      ada: { permissions: ["projects:list"] },
      linus: { permissions: [] },
    });
    expect(holders(acme, "acme/projects/shop")).toEqual({
      ada: { role: "admin" },
      grace: { role: "admin" },
      linus: { role: "viewer", environments: { development: "contributor", staging: "viewer" } },
    });
    expect(acme.resources.get("acme/projects/shop")).toMatchObject({ id: "ktgqf5p5vx2bo", hasHolders: true });
    expect(heroku.name).toBe("acme-inc");
    expect(holders(heroku, "acme-heroku/apps/shop-prod")).toEqual({
      linus: { permissions: ["deploy", "view"] },
    });
    expect(heroku.settings.get("acme-heroku/apps/shop-prod")?.get("locked")?.value).toBe(true);
    expect(studio.options).toEqual({ profile: "rooms" });
    expect(holders(studio, "studio")).toMatchObject({ linus: { role: "operator", disabled: true } });
    expect(studio.settings.get("studio/spaces/news")?.get("owner")?.value).toBe("grace");
    expect(holders(rbac, "acme-rbac/projects/billing")).toEqual({
      ada: { role: "owner" },
      "group:sre": { role: "admin" },
    });
    expect(rbac.settings.get("acme-rbac/groups/sre")?.get(EXISTENCE)?.value).toBe(true);
    expect(holders(teams, "acme-teams/projects/shop")).toEqual({ "group:frontend": {} });
    expect(config.policies.map((policy) => policy.rule.id)).toEqual([
      "two-owners",
      "no-contractor-in-production",
    ]);
  });

  it("keeps every way by which a subject is reached, with its line and teams", async () => {
    const text = `${PEOPLE}orgs:\n  acme:\n    provider: heroku\n    members:\n      team:engineering: member\n      ada: admin\n`;
    const config = await loadText(text);
    const ada = config.orgs[0]?.grants.get("acme")?.get("ada");

    expect(ada?.access).toEqual({ role: "admin" });
    expect(ada?.origins.map((origin) => config.locate(origin))).toEqual([
      { file: "access.yaml", line: 14, column: 7, via: ["team:engineering", "team:platform"] },
      { file: "access.yaml", line: 15, column: 7, via: [] },
    ]);
    const situated = config.situate({ severity: "note", code: "X", message: "m" }, ada?.origins[1] as never);
    expect(situated.place).toEqual({ file: "access.yaml", line: 15, column: 7 });
    expect(situated.frame).toContain("> 15 |       ada: admin");
  });

  it("takes a person's e-mails, in any case, for the person", async () => {
    const org = await loadOrg(
      "provider: heroku\nmembers: { GRACE@acme.example: member, ghopper@acme.example: admin, X@Y.example: viewer }",
    );

    expect(holders(org, "acme")).toEqual({ grace: { role: "admin" }, "x@y.example": { role: "viewer" } });
    expect(org.grants.get("acme")?.get("grace")?.origins).toHaveLength(2);
  });

  it("splits names before the last word, but not those of service accounts", async () => {
    const { directory } = await loadText(`${PEOPLE}orgs: { a: { provider: heroku } }\n`);

    expect(directory.people.get("grace")).toMatchObject({
      givenName: "Grace Brewster",
      familyName: "Hopper",
    });
    expect(directory.people.get("ci")).toMatchObject({ name: "CI robot", kind: "service" });
    expect(directory.people.get("ci")?.familyName).toBeUndefined();
    expect(directory.people.get("linus")?.name).toBeUndefined();
  });

  it("gives the members of each team, teams in teams resolved", async () => {
    const { teams } = await loadText(`${PEOPLE}orgs: { a: { provider: heroku } }\n`);

    expect(teams.get("platform")).toEqual(new Set(["ada", "grace"]));
    expect(teams.get("engineering")).toEqual(new Set(["ada", "grace", "linus"]));
  });

  it("is not slowed down by diamonds of teams, and keeps some of the ways", async () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `  l${i}: [team:r${i}, team:s${i}]\n  r${i}: [team:l${i + 1}]\n  s${i}: [team:l${i + 1}]\n`,
    );
    const shallow = levels.slice(0, 20).join("").replaceAll("l20", "platform");
    const config = await loadText(
      `${PEOPLE}${shallow}orgs: { a: { provider: heroku, members: { team:l0: member } } }\n`,
    );

    expect(config.orgs[0]?.grants.get("a")?.get("ada")?.origins).toHaveLength(16);
  });
});

describe("expiry", () => {
  const grant = "provider: heroku\nmembers:\n  linus: { role: member, until: 2026-06-15, reason: trial }";

  it("lets a grant hold to the end of its day, UTC", async () => {
    const before = await loadOrg(grant, { now: Date.UTC(2026, 5, 15, 23, 59, 59, 999) });
    const after = await loadOrg(grant, { now: Date.UTC(2026, 5, 16) });

    expect(before.grants.get("acme")?.get("linus")).toMatchObject({
      reason: "trial",
      until: Date.UTC(2026, 5, 16) - 1,
    });
    expect(before.expired).toEqual([]);
    expect(after.grants.get("acme")).toEqual(new Map());
    expect(after.expired).toMatchObject([
      { address: "acme", subject: "linus", access: { role: "member" }, until: Date.UTC(2026, 5, 16) - 1 },
    ]);
  });

  it("judges each way by itself before uniting them; the latest end wins, and none wins over any", async () => {
    const org = await loadOrg(`provider: heroku
members:
  team:platform: { role: admin, until: 2026-01-01 }
  ada: { role: member, until: 2026-12-01 }
  team:engineering: { role: viewer, until: 2026-11-01 }
  grace: { role: viewer, reason: keeps }
`);
    const members = org.grants.get("acme");

    expect(members?.get("ada")).toMatchObject({
      access: { role: "member" },
      until: Date.UTC(2026, 11, 2) - 1,
    });
    expect(members?.get("grace")?.until).toBeUndefined();
    expect(members?.get("grace")?.reason).toBe("keeps");
    expect(org.expired.map((entry) => entry.subject).sort()).toEqual(["ada", "grace"]);
  });
});

describe("union", () => {
  it("unites permissions and environment types, and unblocks whom one way does not block", async () => {
    const upsun = await loadOrg(`provider: upsun
projects:
  shop:
    access:
      team:platform: { development: contributor, staging: viewer }
      ada: { development: viewer, production: viewer }
`);
    const scim = await loadOrg(
      "provider: scim\nmembers: { team:platform: { role: editor, disabled: true }, ada: operator }",
    );

    expect(holders(upsun, "acme/projects/shop").ada).toEqual({
      role: "viewer",
      environments: { development: "contributor", production: "viewer", staging: "viewer" },
    });
    expect(holders(scim, "acme")).toEqual({
      ada: { role: "editor" },
      grace: { role: "editor", disabled: true },
    });
  });
});

describe("sections", () => {
  it("leaves what is absent unmanaged, and takes an empty section with an explicit mode for nobody", async () => {
    const org = await loadOrg("provider: heroku\nmembers: {}\nmanage: { members: exact }");

    expect(org.modes).toEqual(new Map([["members", "exact"]]));
    expect(org.grants).toEqual(new Map([["acme", new Map()]]));
  });

  it("leaves the holders of a resource unmanaged if the file does not name them", async () => {
    const org = await loadOrg(
      "provider: heroku\napps: { a: { locked: true }, b: {}, c: { collaborators: {} } }",
    );

    expect([...org.resources.values()].map(({ key, hasHolders }) => [key, hasHolders])).toEqual([
      ["a", false],
      ["b", false],
      ["c", true],
    ]);
    expect([...org.grants.keys()]).toEqual(["acme/apps/c"]);
  });

  it("keeps an ignored section out of grants and settings, but checks it", async () => {
    const org = await loadOrg(
      "provider: heroku\nmanage: { apps: ignore }\napps: { a: { locked: true, collaborators: { ada: [view] } } }",
    );

    expect(org.modes.get("apps")).toBe("ignore");
    expect(org.grants.size + org.settings.size).toBe(0);
    expect(org.resources.get("acme/apps/a")?.hasHolders).toBe(false);
    expect(
      await summarize(
        "version: 1\norgs:\n  a:\n    provider: heroku\n    manage: { apps: ignore }\n    apps: { a: { collaborators: { ada: [viw] } } }\n",
      ),
    ).toEqual(["UNKNOWN_SUBJECT 6:35", "UNKNOWN_PERMISSION 6:41"]);
  });

  it("accepts what a group reaches by its live name where the section is not declared", async () => {
    const org = await loadOrg(
      'provider: upsun\ngroups: { front: { members: [ada], projects: ["shop/main"] } }',
    );
    const address = "acme/projects/shop%2Fmain";

    expect(holders(org, address)).toEqual({ "group:front": {} });
    expect(org.modes.has("projects")).toBe(false);
    expect(org.settings.get("acme/groups/front")?.get(EXISTENCE)?.origins[0]).toMatchObject({ key: "front" });
  });

  it("reads ends and reasons in lists of subjects, in the long and the short form", async () => {
    const org = await loadOrg(
      "provider: cloudtruth\ngroups: { a: [ada, { subject: team:platform, until: 2026-12-31, reason: r }], b: { members: [linus] } }",
    );

    expect(org.grants.get("acme/groups/a")?.get("grace")).toMatchObject({ access: {}, reason: "r" });
    expect(org.grants.get("acme/groups/a")?.get("ada")?.until).toBeUndefined();
    expect(holders(org, "acme/groups/b")).toEqual({ linus: {} });
  });
});

describe("members", () => {
  it("are implied by grants elsewhere, where the file declares members, for as long as the last of them", async () => {
    const org = await loadOrg(`provider: upsun
members: { ada: [billing] }
projects:
  a: { access: { ada: admin, linus: { role: viewer, until: 2026-12-31 } } }
  b: { access: { linus: { role: viewer, until: 2027-12-31 }, ci: viewer } }
groups: { g: { members: [grace], projects: [a] } }
`);
    const members = org.grants.get("acme");

    expect(members?.get("ada")).toMatchObject({ access: { permissions: ["billing"] } });
    expect(members?.get("ada")?.isImplied).toBeUndefined();
    expect(members?.get("linus")).toMatchObject({
      access: { permissions: [] },
      isImplied: true,
      until: Date.UTC(2028, 0, 1) - 1,
    });
    expect(members?.get("linus")?.origins).toHaveLength(2);
    expect(members?.get("ci")?.until).toBeUndefined();
    expect(members?.get("grace")?.isImplied).toBe(true);
    expect(members?.has("group:g")).toBe(false);
  });

  it("are not implied where the file does not declare or ignores them", async () => {
    const absent = await loadOrg("provider: upsun\nprojects: { a: { access: { ada: admin } } }");
    const ignored = await loadOrg(
      "provider: upsun\nmanage: { members: ignore }\nmembers: { ada: [billing] }\nprojects: { a: { access: { linus: admin } } }",
    );

    expect(absent.grants.has("acme")).toBe(false);
    expect(ignored.grants.has("acme")).toBe(false);
  });

  it("take along what needs a membership when theirs expires, so that no date makes the file invalid", async () => {
    const org = await loadOrg(
      "provider: cloudtruth\nmembers: { ada: owner, linus: { role: viewer, until: 2026-01-01 } }\nprojects: { p: { access: { ada: owner, linus: admin } } }",
    );

    expect(holders(org, "acme/projects/p")).toEqual({ ada: { role: "owner" } });
    expect(org.expired.map(({ address, subject }) => `${address} ${subject}`)).toEqual([
      "acme linus",
      "acme/projects/p linus",
    ]);
  });

  it("may be named in part where the section is additive", async () => {
    const org = await loadOrg(
      "provider: cloudtruth\nmanage: { members: additive }\nmembers: { ada: owner }\nprojects: { p: { access: { linus: admin } } }",
    );

    expect(holders(org, "acme/projects/p")).toEqual({ linus: { role: "admin" } });
  });
});

describe("an org's own keys", () => {
  it("are read: token, url, protect, unlisted", async () => {
    const org = await loadOrg(
      'provider: heroku\nname: acme-inc\ntoken: { env: HEROKU_MY_TOKEN }\nurl: { env: HEROKU_MY_URL }\nunlisted: revoke\nprotect: ["*@Vendor.example", team:platform]\nmembers: { linus: admin }',
      { env: { HEROKU_MY_URL: "api.example.com" } },
    );

    expect(org).toMatchObject({
      name: "acme-inc",
      tokenVariable: "HEROKU_MY_TOKEN",
      urlVariable: "HEROKU_MY_URL",
      url: "https://api.example.com",
      unlisted: "revoke",
    });
    expect(org.protect).toEqual([
      "*@vendor.example",
      "ada",
      "ada@acme.example",
      "grace",
      "grace@acme.example",
      "ghopper@acme.example",
    ]);
  });

  it("may come from variables of rolecall's own", async () => {
    const org = await loadOrg(
      "provider: heroku\ntoken: { env: ROLECALL_HEROKU_TOKEN }\nurl: { env: ROLECALL_HEROKU_URL }",
    );

    expect([org.tokenVariable, org.urlVariable]).toEqual(["ROLECALL_HEROKU_TOKEN", "ROLECALL_HEROKU_URL"]);
  });

  it("leave the url open where its variable is not set", async () => {
    const org = await loadOrg("provider: heroku\nurl: { env: HEROKU_MY_URL }");

    expect(org.url).toBeUndefined();
    expect(org.urlVariable).toBe("HEROKU_MY_URL");
  });

  it.each(["http://localhost:8080", "http://127.0.0.1:9/x", "http://[::1]:80", "https://x.example/a"])(
    "accept %s",
    async (url) => {
      expect((await loadOrg(`provider: heroku\nurl: "${url}"`)).url).toBe(url);
    },
  );

  it("choose the shape, where it depends on them", async () => {
    const org = await loadOrg("provider: scim\nprofile: plain\nmembers: { ada: anything }");

    expect(org.options).toEqual({ profile: "plain" });
    expect(holders(org, "acme")).toEqual({ ada: { role: "anything" } });
    expect(
      await summarize("version: 1\norgs: { a: { provider: scim, profile: plain, spaces: { x: {} } } }\n"),
    ).toEqual(["UNKNOWN_KEY 2:46"]);
  });

  it("survive names that mean something to JavaScript", async () => {
    const org = await loadOrg(
      "provider: heroku\napps: { __proto__: { locked: true }, constructor: {}, toString: {} }",
    );

    expect([...org.resources.values()].map(({ key }) => key).sort()).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
    expect(org.settings.get("acme/apps/__proto__")?.get("locked")?.value).toBe(true);
  });
});

describe("includes", () => {
  const root = "version: 1\ninclude: [people.yaml, 'orgs/**/*.yaml', './extra/t?ams.yaml']\n";
  const files: Files = {
    "access.yaml": root,
    "people.yaml": "people: { ada: { email: ada@a.example } }\n",
    "orgs/a.yaml":
      "orgs: { a: { provider: heroku, members: { team:t: admin } } }\npolicies: [{ id: p, check: known-people-only }]\n",
    "orgs/deep/er/b.yaml": "orgs: { b: { provider: heroku } }\n",
    "orgs/.hidden.yaml": "orgs: { hidden: { provider: heroku } }\n",
    "orgs/note.txt": "not: yaml: at: all",
    "extra/teams.yaml": "teams: { t: [ada] }\n",
  };

  it("are put together, with the digest of each file", async () => {
    const config = await loadText(files);

    expect(config.files.map((file) => file.path)).toEqual([
      "access.yaml",
      "extra/teams.yaml",
      "orgs/a.yaml",
      "orgs/deep/er/b.yaml",
      "people.yaml",
    ]);
    expect(config.files.every((file) => /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true);
    expect(config.orgs.map((org) => org.key)).toEqual(["a", "b"]);
    expect(holders(config.orgs[0] as DesiredOrg, "a")).toEqual({ ada: { role: "admin" } });
    expect(config.locate(config.policies[0]?.origin as never)).toEqual({
      file: "orgs/a.yaml",
      line: 2,
      column: 12,
      via: [],
    });
  });

  it("may be links that stay inside, and may match the root file", async () => {
    const config = await loadText(
      {
        "access.yaml": "version: 1\ninclude: ['*.yaml', '*.yaml']\n",
        "real/orgs.txt": "orgs: { a: { provider: heroku } }\n",
      },
      { prepare: (folder) => symlink(join(folder, "real/orgs.txt"), join(folder, "linked.yaml")) },
    );

    expect(config.files.map((file) => file.path)).toEqual(["access.yaml", "linked.yaml"]);
  });

  it("hide what would only follow from a broken file", async () => {
    expect(await summarize({ ...(files as Record<string, string>), "people.yaml": "people: [" })).toEqual([
      "YAML_SYNTAX 1:9",
    ]);
  });
});
