import { describe, expect, it } from "vitest";
import type { DesiredResource } from "../../../src/model/state.ts";
import { origin, type World } from "../builders.ts";
import { lines, planned } from "../plan-helpers.ts";

const listed = (id?: string): ReadonlyMap<string, DesiredResource> => {
  const group = { address: "acme/groups/sre", section: "groups", key: "sre", origin, hasHolders: true };
  const scope = { address: "acme/scopes/main", section: "scopes", key: "main", origin, hasHolders: true };
  const pinned = id === undefined ? group : { ...group, id };
  return new Map([pinned, scope].map((resource) => [resource.address, resource]));
};

const world = (id?: string): World => ({
  desired: {
    acme: { ada: { role: "admin" } },
    "acme/groups/sre": { ada: {} },
    "acme/scopes/main": { "group:sre": { role: "viewer" } },
  },
  settings: { "acme/groups/sre": { exists: true, level: 3 } },
  live: { acme: { ada: { role: "admin" } }, "acme/scopes/main": {} },
  org: { resources: listed(id) },
});

describe("a managed object that is not live", () => {
  it("is made where the files give its name, with what it gets", () => {
    expect(lines(world())).toEqual([
      "+ acme/groups/sre #exists",
      "+ acme/groups/sre #level",
      "+ acme/groups/sre ada",
      "+ acme/scopes/main group:sre",
    ]);
  });

  it("is an error where the files pin its id, and neither it nor anything of it is made anew", () => {
    const org = planned(world("g-17"));

    expect(org.operations).toEqual([]);
    expect(org.findings.map(({ code, severity, address }) => [code, severity, address])).toEqual([
      ["RESOURCE_NOT_FOUND", "error", "acme/groups/sre"],
    ]);
    expect(org.findings[0]?.message).toContain("(id g-17)");
  });

  it("may be one that the files do not list: nothing of the section is deleted until that is settled", () => {
    const named = { ...world(), live: { ...world().live, "acme/groups/ops": { bob: {} } } };
    const pinned = { ...world("g-17"), live: named.live };

    expect(lines(named)).toContain("- acme/groups/ops #exists");
    expect(lines(pinned)).toEqual([]);
    expect(planned(pinned).spared).toContainEqual(
      expect.objectContaining({
        address: "acme/groups/ops",
        text: 'not deleted: it may be the group "sre", which was not found',
      }),
    );
  });
});

describe("a group that the files give access and that is not live", () => {
  const given = (liveOrg: World["liveOrg"] = {}): World => ({
    desired: {
      acme: {},
      "acme/scopes/main": { "group:sre": { role: "viewer" }, "group:ops": { role: "viewer" } },
    },
    live: {
      acme: {},
      "acme/scopes/main": { "group:SRE": { role: "viewer" }, "group:ops": { role: "viewer" } },
    },
    org: { resources: new Map([...listed()].filter(([address]) => address === "acme/scopes/main")) },
    liveOrg,
  });

  it("is an error that names the one that is meant: written otherwise it would only lose", () => {
    const org = planned(given({ groupNames: new Set(["SRE", "ops"]) }));

    expect(org.findings.map(({ code, severity, hint }) => [code, severity, hint])).toEqual([
      ["GROUP_NOT_FOUND", "error", 'Did you mean "SRE"? Groups are called as the vendor calls them.'],
    ]);
    expect(org.operations.map(({ action }) => action)).toEqual(["remove"]);
  });

  it("is taken as it stands where groups were not read, and where the files make it", () => {
    expect(lines(given())).toContain("+ acme/scopes/main group:sre");
    const made = { ...world(), liveOrg: { groupNames: new Set<string>() } };
    expect(planned(made).findings).toEqual([]);
  });
});
