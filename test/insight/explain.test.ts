import { describe, expect, it } from "vitest";
import { insightOrgs } from "../../src/insight/effective.ts";
import type { ExplainedAddress, Explanation } from "../../src/insight/explain.ts";
import { explain } from "../../src/insight/explain.ts";
import { findSubjects } from "../../src/insight/subjects.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { LiveOrg } from "../../src/model/state.ts";
import type { FilesSpec } from "./builders.ts";
import { files, liveOrg } from "./builders.ts";
import { vendors } from "./vendors.ts";

function explained(
  subject: string,
  spec: FilesSpec,
  live?: (config: ReturnType<typeof files>) => readonly LiveOrg[],
): Explanation {
  const config = files(spec);
  const read = live === undefined ? undefined : new Map(live(config).map((org) => [org.org, org]));
  return explain(subject, { config, orgs: insightOrgs(config, vendors, read) });
}

function on(explanation: Explanation, address: string): ExplainedAddress {
  const found = explanation.orgs.flatMap((org) => org.addresses).find((entry) => entry.address === address);
  if (found === undefined) throw new Error(`nothing on ${address}`);
  return found;
}

const people = { ada: { name: "Ada" }, grace: { aliases: ["ghopper@acme.example"] }, linus: {} };

describe("explain", () => {
  it("gives role, capabilities by environment type, paths, end and reason", () => {
    const grants = {
      "projects/shop": {
        linus: {
          environments: { development: "contributor", staging: "viewer" },
          until: "2026-12-31T23:59:59.999Z",
          reason: "OPS-42",
          via: ["team:engineering", "team:platform"],
        },
      },
    };
    const entry = on(explained("linus", { people, orgs: { acme: { grants } } }), "acme/projects/shop");

    expect(entry.has).toBe("contributor on development, viewer on staging");
    expect(entry.environments).toEqual({ development: "contributor", staging: "viewer" });
    expect(entry.until).toBe("2026-12-31T23:59:59.999Z");
    expect(entry.paths).toEqual([
      expect.objectContaining({
        kind: "direct",
        reason: "OPS-42",
        origins: [
          expect.objectContaining({
            via: ["team:engineering", "team:platform"],
            file: "orgs.acme.projects.shop.linus",
          }),
        ],
      }),
    ]);
    expect(
      entry.capabilities.map(({ ability, answer, environments }) => [ability, answer, environments]),
    ).toEqual([
      ["push", "yes", { development: "yes", staging: "no" }],
      ["ssh", "unknown", { development: "unknown", staging: "no" }],
    ]);
  });

  it("covers every environment type with the role of the whole resource", () => {
    const grants = { "projects/shop": { ada: { role: "admin" } } };
    const entry = on(explained("ada", { people, orgs: { acme: { grants } } }), "acme/projects/shop");

    expect(entry.environments).toEqual({ development: "admin", production: "admin", staging: "admin" });
    expect(entry.capabilities.find(({ ability }) => ability === "push")).toEqual({
      ability: "push",
      title: "Push",
      answer: "yes",
    });
  });

  it("unites all paths to one address and keeps each of them", () => {
    const spec: FilesSpec = {
      people,
      orgs: {
        acme: {
          owner: "ada",
          grants: {
            "": { ada: { permissions: ["billing"] } },
            "projects/shop": { ada: { environments: { production: "viewer" } }, "group:front": {} },
            "groups/front": { ada: { until: "2026-12-24T00:00:00Z" } },
          },
          settings: { "groups/front": { role: { production: "contributor" } } },
        },
      },
    };
    const explanation = explained("ada", spec);

    const project = on(explanation, "acme/projects/shop");
    expect(project.has).toBe("admin");
    expect(project.paths.map((path) => path.kind)).toEqual(["direct", "group", "inherited"]);
    expect(project.paths[1]).toMatchObject({
      group: "front",
      gives: "contributor on production",
      until: "2026-12-24T00:00:00.000Z",
      origins: [{ file: "orgs.acme.groups.front.ada" }],
      groupOrigins: [
        { file: "orgs.acme.projects.shop.group:front" },
        { file: "orgs.acme.groups/front.role" },
      ],
    });
    expect(project.paths[2]?.because).toBe("Owners are admins of every project");
    expect(project.until).toBeUndefined();
    const root = on(explanation, "acme");
    expect(root.has).toBe("owner, billing");
    expect(root.capabilities.map(({ ability, answer }) => [ability, answer])).toEqual([
      ["manage-users", "yes"],
      ["pay", "yes"],
    ]);
    expect(on(explanation, "acme/groups/front").has).toBe("member");
  });

  it("follows organization permissions, groups that hold roles, and grants that others imply", () => {
    const spec: FilesSpec = {
      people,
      orgs: {
        acme: { grants: { "": { grace: { permissions: ["admin"] } }, "projects/shop": {} } },
        beta: {
          provider: "beta",
          grants: {
            "": { grace: { role: "member", isImplied: true } },
            "environments/production": { "group:sre": { role: "contributor" } },
            "groups/sre": { grace: {} },
          },
        },
      },
    };
    const explanation = explained("grace", spec);

    expect(on(explanation, "acme/projects/shop").paths[0]).toMatchObject({ kind: "inherited" });
    expect(on(explanation, "beta/environments/production")).toMatchObject({
      has: "contributor",
      paths: [{ kind: "group", group: "sre" }],
    });
    expect(on(explanation, "beta").paths[0]?.kind).toBe("implied");
  });

  it("takes from a blocked member all it can do", () => {
    const grants = {
      "": { ada: { role: "member", disabled: true as const } },
      "apps/a": { ada: { permissions: ["deploy"] } },
    };
    const explanation = explained("ada", { people, orgs: { beta: { provider: "beta", grants } } });

    expect(on(explanation, "beta/apps/a")).toMatchObject({
      isDisabled: true,
      capabilities: [],
      has: "deploy, view (disabled)",
    });
  });

  it("lists what has ended, the account in use, and teams", () => {
    const spec: FilesSpec = {
      people: { ada: { accounts: { alpha: ["ada@labs.example"] } } },
      teams: { platform: ["ada"], all: ["ada"] },
      orgs: {
        acme: {
          expired: [
            { at: "projects/shop", subject: "ada", access: { role: "admin" }, until: "2026-01-31T00:00:00Z" },
          ],
        },
      },
    };
    const explanation = explained("ada", spec);

    expect(explanation.teams).toEqual(["all", "platform"]);
    expect(explanation.orgs[0]?.account).toBe("ada@labs.example");
    expect(explanation.orgs[0]?.expired).toMatchObject([{ address: "acme/projects/shop", has: "admin" }]);
  });

  it("survives JSON", () => {
    const explanation = explained("ada", {
      people,
      orgs: { acme: { owner: "ada", grants: { "projects/a": {} } } },
    });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe("explain with what is live", () => {
  const spec: FilesSpec = {
    people,
    orgs: {
      acme: {
        grants: {
          "": { linus: { permissions: [] } },
          "projects/a": { linus: { role: "admin" } },
          "projects/b": { linus: { role: "viewer" } },
          "projects/c": { linus: { role: "viewer" } },
          "projects/d": { linus: { role: "viewer" } },
        },
      },
    },
  };

  it("marks what is the same, differs, is missing, only live, or waits", () => {
    const explanation = explained("linus", spec, (config) =>
      config.orgs.map((org) =>
        liveOrg(org, {
          "": { linus: { permissions: [] } },
          "projects/a": { linus: { role: "viewer" } },
          "projects/b": {},
          "projects/c": { linus: { role: "viewer", pending: "sent" } },
          "projects/stranger": { linus: { role: "admin" } },
        }),
      ),
    );

    const states = explanation.orgs.flatMap((org) =>
      org.addresses.map((entry) => [entry.address, entry.live?.state]),
    );
    expect(states).toEqual([
      ["acme", "same"],
      ["acme/projects/a", "differs"],
      ["acme/projects/b", "only-in-files"],
      ["acme/projects/c", "pending"],
      ["acme/projects/d", "not-read"],
      ["acme/projects/stranger", "only-live"],
    ]);
    expect(on(explanation, "acme/projects/a").live?.has).toBe("viewer");
    expect(on(explanation, "acme/projects/c").pending).toBe("sent");
    expect(on(explanation, "acme/projects/stranger").has).toBe("admin");
  });

  it("never takes an incomplete read for nobody", () => {
    const explanation = explained("linus", spec, (config) =>
      config.orgs.map((org) =>
        liveOrg(
          org,
          { "projects/a": {} },
          { gaps: [{ address: "acme/projects/a", code: "INCOMPLETE", message: "cut off" }] },
        ),
      ),
    );
    expect(on(explanation, "acme/projects/a").live).toEqual({ state: "not-read", problem: "cut off" });
  });

  it("tells live access in a section that the files leave alone from drift", () => {
    const config = files(spec);
    const [org] = config.orgs;
    if (org === undefined) throw new Error("no org");
    const unmanaged = { ...org, modes: new Map([["members", "exact" as const]]) };
    const live = liveOrg(org, { "projects/stranger": { linus: { role: "admin" } } });
    const orgs = insightOrgs({ orgs: [unmanaged] }, vendors, new Map([["acme", live]]));
    expect(on(explain("linus", { config, orgs }), "acme/projects/stranger").live?.state).toBe("not-managed");
  });
});

describe("findSubjects", () => {
  const config = files({
    people,
    teams: { platform: ["grace", "ada"] },
    orgs: { acme: { grants: { "": { "x@else.example": {} } } } },
  });
  const orgs = insightOrgs(config, vendors);

  it.each([
    ["ada", ["ada"]],
    ["GHopper@acme.example", ["grace"]],
    ["team:platform", ["ada", "grace"]],
    ["X@else.example", ["x@else.example"]],
  ])("%s is %j", (text, expected) => {
    expect(findSubjects(text, config, orgs)).toEqual(expected);
  });

  it("names every account of somebody who has several, by address, by key and one by one", () => {
    const [org] = config.orgs;
    if (org === undefined) throw new Error("There is no organization.");
    const live = liveOrg(org, {
      "": { "eva@else.example#auth0|A1": {}, "eva@else.example#auth0|B2": {}, "ada#auth0|C3": {} },
    });
    const read = insightOrgs(config, vendors, new Map([["acme", live]]));

    const both = ["eva@else.example#auth0|A1", "eva@else.example#auth0|B2"];
    expect(findSubjects("Eva@else.example", config, read)).toEqual(both);
    expect(findSubjects("eva@else.example#auth0|A1", config, read)).toEqual(both.slice(0, 1));
    expect(findSubjects("ada", config, read)).toEqual(["ada", "ada#auth0|C3"]);
  });

  it.each(["adaa", "team:platfrom", "nobody@acme.example", "group:none"])("%s is nobody", (text) => {
    const find = (): unknown => findSubjects(text, config, orgs);
    expect(find).toThrow(UsageError);
    expect(find).toThrow(expect.objectContaining({ code: "UNKNOWN_SUBJECT" }));
  });
});
