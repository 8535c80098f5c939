import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherInsight } from "../../src/commands/explain.ts";
import { holdingsOf } from "../../src/effective/holdings.ts";
import type { ExplainInput } from "../../src/insight/explain.ts";
import { explain } from "../../src/insight/explain.ts";
import { renderExplanation } from "../../src/insight/render-text.ts";
import { holdersOf, whoCan } from "../../src/insight/who-can.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";
import { unpainted } from "./unpainted.ts";

const FILE = `version: 1
people:
${["boss", "ada", "ken", "mia", "eve"].map((key) => `  ${key}: { email: ${key}@acme.example }`).join("\n")}
orgs:
  acme:
    provider: upsun
    owner: boss
    members: { mia: [members], ken: [billing] }
    projects: { shop: { access: { ada: admin, ken: viewer } } }
  conf:
    provider: cloudtruth
    members: { ada: owner, ken: contributor, mia: admin, eve: viewer }
    groups: { sre: [eve] }
    projects: { billing: { access: { ada: owner, group:sre: viewer } } }
    environments:
      production: { access: { ada: owner } }
      staging: {}
  any:
    provider: scim
    members: { ken: lead }
    groups: { all: [ken] }
  inc:
    provider: heroku
    members: { ada: admin }
`;

let bench: Workbench;
let input: ExplainInput;
beforeAll(async () => {
  bench = await openWorkbench({ files: { "access.yaml": FILE }, state: {} });
  ({ input } = await gatherInsight(bench.runtime, {}));
});
afterAll(() => bench.close());

const who = (holders: ReturnType<typeof whoCan>["yes"]): readonly string[] =>
  holders.map(({ address, subject }) => `${subject} ${address}`);
const addressesOf = (subject: string, org: string): readonly (readonly [string, string])[] =>
  (explain(subject, input).orgs.find((one) => one.org === org)?.addresses ?? []).map(
    ({ address, has }) => [address, has] as const,
  );
const text = (subject: string): string =>
  renderExplanation(explain(subject, input), { width: 100, painter: unpainted });

describe("what membership allows on a resource", () => {
  it("is asked like anything else there, and is no access to it", () => {
    const answer = whoCan("manage-access", "acme/projects/shop", input);
    expect(who(answer.yes)).toEqual([
      "ada acme/projects/shop",
      "boss acme/projects/shop",
      "mia acme/projects/shop",
    ]);
    expect(answer.yes.find(({ subject }) => subject === "mia")).toMatchObject({
      has: "no place",
      paths: [{ kind: "inherited", because: "members of the organization, without a place here" }],
    });
    expect(who(holdersOf("viewer", "acme/projects/shop", input).yes)).toEqual(["ken acme/projects/shop"]);
  });

  it("is what explain says of the same person, who cannot do anything else there", () => {
    expect(addressesOf("mia", "acme")).toEqual([
      ["acme", "members"],
      ["acme/projects/shop", "no place"],
    ]);
    const shop = explain("mia", input).orgs[0]?.addresses[1];
    expect(shop?.capabilities.map(({ ability, answer }) => [ability, answer])).toEqual([
      ["manage-access", "yes"],
    ]);
  });

  it("gives the owner of an organization every permission and every project", () => {
    expect(who(whoCan("create-projects", "acme", input).yes)).toEqual(["boss acme"]);
    expect(whoCan("create-projects", "acme", input).unknown).toEqual([]);
    expect(text("boss")).not.toContain("not known");
  });
});

describe("a place that is closed by the grants of others", () => {
  it("is named to the members who do not get in, and only to them", () => {
    const closed = (subject: string): readonly string[] =>
      explain(subject, input).orgs.find(({ org }) => org === "conf")?.closed ?? [];
    expect(closed("ken")).toEqual(["conf/environments/production", "conf/projects/billing"]);
    expect(closed("eve")).toEqual(["conf/environments/production"]);
    expect(closed("ada")).toEqual([]);
    expect(text("ken")).toContain(
      "Closed, because others hold grants there: conf/environments/production, conf/projects/billing.",
    );
  });

  it("can be asked by its environment, or the question is refused with the way to ask", () => {
    expect(who(whoCan("view-secrets", "conf/**", input, { environment: "production" }).unknown)).toEqual([
      "ada conf/environments/production",
    ]);
    const asked = (on: string, environment: string): unknown => {
      try {
        return whoCan("view-secrets", on, input, { environment });
      } catch (error) {
        const { code, hint } = error as { code?: string; hint?: string };
        return [code, hint];
      }
    };
    const way = "Ask with --on conf/environments/production, without --environment.";
    expect(asked("conf", "production")).toEqual(["ENVIRONMENT_IS_ADDRESS", way]);
    expect(asked("conf", "prodution")).toEqual(["ENVIRONMENT_IS_ADDRESS", way]);
    expect(asked("conf/projects/*", "production")).toEqual(["ENVIRONMENT_IS_ADDRESS", way]);
  });
});

describe("a place of which the files do not say who holds a grant", () => {
  it("may be open or closed, so nothing is known of anybody there", () => {
    const answer = whoCan("create-parameters", "conf/environments/staging", input);
    expect(answer.yes).toEqual([]);
    expect(who(answer.unknown)).toEqual(
      ["ada", "eve", "ken", "mia"].map((key) => `${key} conf/environments/staging`),
    );
  });
});

describe("somebody who is not a member any more where people are disabled", () => {
  it("still stands on the lists of an organization, and is let in nowhere", async () => {
    const { scim } = await import("../../src/providers/scim/index.ts");
    const grants = new Map([
      ["any", new Map([["ken", { access: { role: "lead" } }]])],
      ["any/groups/all", new Map(["ken", "eve"].map((key) => [key, { access: {} }]))],
    ]);
    const book = { org: "any", grants, settings: new Map(), resources: new Map() };
    const shape = scim.shape({});
    const disabled = (subject: string): unknown =>
      holdingsOf(book, shape, scim.derive(book, { options: {} }), subject).map((one) => [
        one.address,
        one.isDisabled,
      ]);

    expect(disabled("eve")).toEqual([["any/groups/all", true]]);
    expect(disabled("ken")).toEqual([
      ["any", undefined],
      ["any/groups/all", undefined],
    ]);
  });
});

describe("a vendor of which no source says what roles allow", () => {
  it("is said to be one, in one line", () => {
    const org = explain("ken", input).orgs.find((one) => one.org === "any");
    expect([org?.hasAbilities, org?.addresses.flatMap(({ capabilities }) => capabilities)]).toEqual([
      false,
      [],
    ]);
    expect(text("ken").match(/What roles allow is not known here/g)).toHaveLength(1);
  });
});
