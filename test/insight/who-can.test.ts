import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insightOrgs } from "../../src/insight/effective.ts";
import type { ExplainInput } from "../../src/insight/explain.ts";
import { explain } from "../../src/insight/explain.ts";
import type { WhoCan } from "../../src/insight/who-can.ts";
import { holdersOf, whoCan } from "../../src/insight/who-can.ts";
import type { FilesSpec, GrantSpec } from "./builders.ts";
import { files, liveOrg } from "./builders.ts";
import { vendors } from "./vendors.ts";

function inputOf(spec: FilesSpec): ExplainInput {
  const config = files(spec);
  return { config, orgs: insightOrgs(config, vendors) };
}

const people = { ada: {}, grace: {}, linus: {}, ken: {} };
const brief = (answer: WhoCan): Readonly<Record<"yes" | "unknown", readonly string[]>> => ({
  yes: answer.yes.map((holder) => `${holder.address} ${holder.subject}`),
  unknown: answer.unknown.map((holder) => `${holder.address} ${holder.subject}`),
});

const spec: FilesSpec = {
  people,
  orgs: {
    acme: {
      owner: "ken",
      grants: {
        "projects/shop": {
          ada: { role: "admin" },
          linus: { environments: { production: "contributor" } },
          grace: { environments: { production: "viewer" } },
        },
      },
    },
    beta: {
      provider: "beta",
      grants: {
        "": { grace: { role: "member", disabled: true } },
        "apps/a": {
          ada: { permissions: ["operate"] },
          linus: { permissions: ["deploy"] },
          grace: { permissions: ["deploy"] },
        },
      },
    },
  },
};

describe("who-can", () => {
  it("lists who can, with inherited access and the environment types", () => {
    const answer = whoCan("push", "acme/projects/shop", inputOf(spec));

    expect(brief(answer)).toEqual({
      yes: ["acme/projects/shop ada", "acme/projects/shop ken", "acme/projects/shop linus"],
      unknown: [],
    });
    expect(answer.yes.map((holder) => holder.environments)).toEqual([undefined, undefined, ["production"]]);
  });

  it("answers unknown for a cell that the table leaves open", () => {
    expect(brief(whoCan("ssh", "acme/**", inputOf(spec)))).toEqual({
      yes: ["acme/projects/shop ada", "acme/projects/shop ken"],
      unknown: ["acme/projects/shop linus"],
    });
    expect(brief(whoCan("push", "beta/apps/*", inputOf(spec)))).toEqual({
      yes: ["beta/apps/a linus"],
      unknown: ["beta/apps/a ada"],
    });
  });

  it("narrows to one environment type", () => {
    const input = inputOf(spec);
    expect(brief(whoCan("push", "acme/**", input, { environment: "staging" })).yes).not.toContain(
      "acme/projects/shop linus",
    );
    expect(brief(whoCan("push", "acme/**", input, { environment: "production" })).yes).toContain(
      "acme/projects/shop linus",
    );
  });

  it("names the sections of which no table has the word", () => {
    expect(whoCan("push", "beta", inputOf(spec)).silent).toEqual([
      { org: "beta", provider: "beta", section: "members" },
    ]);
    expect(whoCan("push", "acme/projects/*", inputOf(spec)).silent).toEqual([]);
  });

  it("points to membership where that has the same word", () => {
    expect(whoCan("manage-users", "acme/projects/*", inputOf(spec)).alsoByMembership).toEqual(["acme"]);
    expect(whoCan("manage-users", "acme/**", inputOf(spec)).alsoByMembership).toEqual(["acme"]);
    expect(whoCan("manage-users", "**", inputOf(spec)).alsoByMembership).toEqual([]);
    expect(whoCan("push", "acme/projects/*", inputOf(spec)).alsoByMembership).toEqual([]);
  });

  it("leaves out the blocked, and refuses words and addresses that nobody knows", () => {
    expect(brief(whoCan("push", "beta/**", inputOf(spec))).yes).toEqual(["beta/apps/a linus"]);
    const codeOf = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(codeOf(() => whoCan("psuh", "**", inputOf(spec)))).toBe("UNKNOWN_ABILITY");
    expect(codeOf(() => whoCan("push", "acme/projects/shopp", inputOf(spec)))).toBe("UNKNOWN_ADDRESS");
    expect(codeOf(() => holdersOf("amdin", "**", inputOf(spec)))).toBe("UNKNOWN_ROLE");
  });

  it("marks who is only live, and who is only in the files", () => {
    const config = files(spec);
    const [acme] = config.orgs;
    if (acme === undefined) throw new Error("no org");
    const live = liveOrg(acme, {
      "projects/shop": { ada: { role: "admin" }, grace: { role: "admin", pending: "sent" } },
    });
    const orgs = insightOrgs(config, vendors, new Map([["acme", live]]));
    const answer = whoCan("push", "acme/projects/shop", { config, orgs });
    expect(answer.yes.map((holder) => [holder.subject, holder.by, holder.live?.state])).toEqual([
      ["ada", "both", "same"],
      ["grace", "live", "differs"],
      ["ken", "files", "only-in-files"],
      ["linus", "files", "only-in-files"],
    ]);
    expect(answer.yes[1]?.live).toMatchObject({ has: "admin", pending: "sent" });
    expect(explain("grace", { config, orgs }).orgs[0]?.addresses[0]).toMatchObject({
      capabilities: [],
      live: { state: "differs", pending: "sent" },
      liveCapabilities: [{ ability: "manage-users" }, { ability: "push" }, { ability: "ssh" }],
    });
  });
});

describe("holders of a role", () => {
  it("finds roles for the whole resource, on environment types, and the asserted owner", () => {
    const input = inputOf(spec);
    expect(brief(holdersOf("admin", "acme/**", input)).yes).toEqual([
      "acme/projects/shop ada",
      "acme/projects/shop ken",
    ]);
    expect(holdersOf("contributor", "acme/**", input).yes.map((holder) => holder.environments)).toEqual([
      ["production"],
    ]);
    expect(brief(holdersOf("owner", "acme", input)).yes).toEqual(["acme ken"]);
    expect(brief(holdersOf("deploy", "**", input)).yes).toEqual(["beta/apps/a linus"]);
  });

  it("shows a group whose members the files do not list", () => {
    const orgs = {
      beta: { provider: "beta", grants: { "environments/production": { "group:sre": { role: "admin" } } } },
    };
    expect(brief(holdersOf("admin", "**", inputOf({ people, orgs }))).yes).toEqual([
      "beta/environments/production group:sre",
    ]);
  });
});

const subjects = ["ada", "grace", "linus", "ken"] as const;
const environmentRole = fc.constantFrom("viewer", "contributor", "admin");
const projectAccess: fc.Arbitrary<GrantSpec> = fc.oneof(
  fc.constantFrom<GrantSpec>({ role: "admin" }, { role: "viewer" }),
  fc
    .dictionary(fc.constantFrom("development", "production", "staging"), environmentRole)
    .map((environments) => ({ environments })),
);
const memberAccess: fc.Arbitrary<GrantSpec> = fc
  .subarray(["admin", "billing", "members", "projects:list"])
  .map((permissions) => ({ permissions }));
const holders = (access: fc.Arbitrary<GrantSpec>): fc.Arbitrary<Record<string, GrantSpec>> =>
  fc.dictionary(fc.constantFrom(...subjects), access);

const randomFiles: fc.Arbitrary<FilesSpec> = fc
  .record({
    owner: fc.option(fc.constantFrom(...subjects), { nil: undefined }),
    members: holders(memberAccess),
    a: holders(projectAccess),
    b: holders(projectAccess),
    group: holders(fc.constant({})),
    reachesB: fc.boolean(),
    groupRole: fc.oneof(fc.constant("admin"), fc.record({ production: environmentRole })),
    blocked: fc.boolean(),
    apps: holders(fc.subarray(["deploy", "operate"]).map((permissions) => ({ permissions }))),
  })
  .map((random) => ({
    people,
    orgs: {
      acme: {
        ...(random.owner === undefined ? {} : { owner: random.owner }),
        grants: {
          "": random.members,
          "projects/a": random.a,
          "projects/b": { ...random.b, ...(random.reachesB ? { "group:g": {} } : {}) },
          "groups/g": random.group,
        },
        settings: { "groups/g": { role: random.groupRole } },
      },
      beta: {
        provider: "beta",
        grants: {
          "": { ada: { role: "member", ...(random.blocked ? { disabled: true as const } : {}) } },
          "apps/a": random.apps,
        },
      },
    },
  }));

describe("who-can is the inverse of explain", () => {
  it.each(["push", "ssh", "manage-users", "pay"])("for %s", (ability) => {
    fc.assert(
      fc.property(randomFiles, (random) => {
        const input = inputOf(random);
        const forward = { yes: [] as string[], unknown: [] as string[] };
        for (const subject of subjects) {
          for (const entry of explain(subject, input).orgs.flatMap((org) => org.addresses)) {
            const answer = entry.capabilities.find((capability) => capability.ability === ability)?.answer;
            if (answer !== undefined) forward[answer].push(`${entry.address} ${subject}`);
          }
        }
        const backward = brief(whoCan(ability, "**", input));
        expect({ yes: [...backward.yes], unknown: [...backward.unknown] }).toEqual({
          yes: forward.yes.sort(),
          unknown: forward.unknown.sort(),
        });
      }),
      { numRuns: 100 },
    );
  });
});

it("takes a bounded number of looks at each organization, however many there are", () => {
  const names = Array.from({ length: 400 }, (_, index) => `org-${index}`);
  const orgs = Object.fromEntries(
    names.map((name) => [name, { grants: { "projects/shop": { ada: { role: "admin" } } } }]),
  );
  const { config, orgs: known } = inputOf({ people, orgs });
  let reads = 0;
  const counted = known.map((org) => ({
    ...org,
    desired: new Proxy(org.desired, {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key);
      },
    }),
  }));
  const answer = whoCan("push", "*/projects/*", { config, orgs: counted });

  expect(answer.yes).toHaveLength(400);
  expect(reads / names.length).toBeLessThan(100);
});
