import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAjv, schemaSources } from "../../scripts/generate-schemas.ts";
import { buildSchema } from "../../src/config/schema/schema.ts";
import { loadValidators } from "../../src/config/schema/validators.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { policySchema } from "../../src/policy/schema.ts";
import { fakeProviders } from "./fake-shapes.ts";
import { listedSubjects, mutationsOf, soundGrant } from "./grant-mutations.ts";
import { type GrantSite, grantSites } from "./grant-sites.ts";
import { diagnose, validators, type World } from "./load-text.ts";

/** Few enough that the loader reports all that is wrong with them. */
const MOST_CANDIDATES = 24;
const MOST_SOUND = 6;
const RUNS = 40;
const HOLDERS = "the holders, one on each line";

/** Who holds the grants of a mapping, by the number of the grant. */
const subjectOf = (index: number): string => `holder-${index}@a.example`;
const subjects = Array.from({ length: MOST_SOUND + MOST_CANDIDATES }, (_, index) => subjectOf(index));

/** The calendar, who there is, and who is a member, are the loader's alone. */
const LOADERS_OWN = new Set(["BAD_DATE", "UNKNOWN_SUBJECT", "MEMBER_REQUIRED"]);

const fileOf = (org: JsonObject): JsonObject => ({
  version: 1,
  people: { ada: { email: "ada@a.example" } },
  orgs: { acme: org },
});

function holdersOf(site: GrantSite, grants: readonly Json[]): Json {
  if (site.form.form === "listed") return grants;
  return Object.fromEntries(grants.map((grant, index) => [subjectOf(index), grant]));
}

/** The file, JSON and so YAML too, with grant number N on line N + 2. */
function textOf(site: GrantSite, grants: readonly Json[], members: JsonObject): string {
  const isListed = site.form.form === "listed";
  const lines = grants.map((grant, index) =>
    isListed ? JSON.stringify(grant) : `${JSON.stringify(subjectOf(index))}: ${JSON.stringify(grant)}`,
  );
  const holders = `${isListed ? "[" : "{"}\n${lines.join(",\n")}\n${isListed ? "]" : "}"}`;
  return JSON.stringify(fileOf(site.orgOf(HOLDERS, members))).replace(JSON.stringify(HOLDERS), () => holders);
}

/** Sound grants, and candidates beside them that are mostly one small step away from one of the sound ones. */
function grantsAt(site: GrantSite): fc.Arbitrary<{ sound: readonly Json[]; candidates: readonly Json[] }> {
  return fc.array(soundGrant(site.form), { minLength: 3, maxLength: MOST_SOUND }).chain((sound) =>
    fc.record({
      sound: fc.constant(sound),
      candidates: fc.shuffledSubarray(sound.flatMap(mutationsOf), {
        minLength: MOST_CANDIDATES,
        maxLength: MOST_CANDIDATES,
      }),
    }),
  );
}

/** Lines with errors: all of them, and those with an error that the schema should have found too. */
function brokenLines(found: readonly Diagnostic[]): { all: Set<number>; bySchema: Set<number> } {
  const errors = found.filter(({ severity }) => severity === "error");
  const linesOf = (list: readonly Diagnostic[]): Set<number> =>
    new Set(list.map(({ place }) => place?.line ?? 0));
  return { all: linesOf(errors), bySchema: linesOf(errors.filter(({ code }) => !LOADERS_OWN.has(code))) };
}

type SchemaJudge = (file: JsonObject) => boolean;

const judgeOf = ({ providers }: World): SchemaJudge => {
  const check = createAjv(false).compile(buildSchema({ providers, policySchema }));
  return (file) => check(file);
};

async function expectAgreement(world: World, accepts: SchemaJudge, site: GrantSite): Promise<void> {
  const member = site.memberForm === undefined ? undefined : fc.sample(soundGrant(site.memberForm), 1)[0];
  const members = Object.fromEntries([...subjects, ...listedSubjects].map((name) => [name, member ?? null]));
  await fc.assert(
    fc.asyncProperty(grantsAt(site), async ({ sound, candidates }) => {
      const grants = [...sound, ...candidates];
      const found = await diagnose(textOf(site, grants, members), { world });
      expect(found.map(({ code }) => code)).not.toContain("TOO_MANY_PROBLEMS");
      const { all, bySchema } = brokenLines(found);
      expect([...all].filter((line) => line < sound.length + 2)).toEqual([]);
      for (const [index, grant] of grants.entries()) {
        const isSound = accepts(fileOf(site.orgOf(holdersOf(site, [grant]), members)));
        const isRefused = (isSound ? bySchema : all).has(index + 2);
        expect({ grant, isRefused }).toEqual({ grant, isRefused: !isSound });
      }
    }),
    { numRuns: RUNS },
  );
}

describe("the schema refuses exactly the grants that the loader refuses", async () => {
  const { providers } = await schemaSources();
  const real = await loadValidators(["policies", ...providers.map(({ id }) => `org:${id}`)]);
  const worlds: readonly (readonly [name: string, world: World])[] = [
    ["stand-ins", { providers: fakeProviders, validators }],
    ["real providers", { providers, validators: real }],
  ];

  describe.each(worlds)("%s", (_, world) => {
    const accepts = judgeOf(world);
    const sites = grantSites(world.providers).map((site): [string, GrantSite] => [site.name, site]);

    it.each(sites)("%s", async (_name, site) => {
      await expectAgreement(world, accepts, site);
    });
  });
});
