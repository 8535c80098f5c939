import { describe, expect, it } from "vitest";
import { LiveOrgBuilder } from "../../src/model/live-builder.ts";
import { Directory } from "../../src/model/person.ts";
import type { DesiredOrg, LiveOrg } from "../../src/model/state.ts";

const org: DesiredOrg = {
  key: "acme",
  provider: "fake",
  name: "acme",
  options: {},
  origin: { file: "access.yaml", parent: ["orgs"], key: "acme", via: [] },
  modes: new Map(),
  unlisted: "report",
  protect: [],
  grants: new Map(),
  settings: new Map(),
  resources: new Map(),
  expired: [],
};

type Step = (builder: LiveOrgBuilder) => void;

/** What adapters record of two apps, in whatever order the answers come. */
const steps: readonly Step[] = ["acme/apps/web", "acme/apps/shop"].flatMap((address): Step[] => [
  (builder) => builder.resource({ address, section: "apps" }),
  (builder) => builder.setting(address, "locked", { value: true }),
  (builder) => builder.grant(address, { access: {}, identity: { email: "ada@acme.example" } }),
  (builder) => builder.gap({ address, code: "FORBIDDEN", message: "no" }),
  (builder) => builder.gap({ address, code: "FORBIDDEN", message: "also no" }),
  (builder) => builder.notice({ severity: "note", code: "B", address, message: "b" }),
  (builder) => builder.notice({ severity: "note", code: "A", address, message: "a" }),
]);

function build(order: readonly Step[]): LiveOrg {
  const builder = new LiveOrgBuilder(org, new Directory([]));
  for (const step of order) step(builder);
  return builder.build({
    actor: { identity: {}, subject: "robot", standing: "admin", powers: [] },
    readAt: "2026-11-23T00:00:00.000Z",
    facts: {},
  });
}

describe("what was read", () => {
  const one = build(steps);
  const other = build([...steps].reverse());
  const places = ["acme/apps/shop", "acme/apps/web"];

  it.each(["grants", "settings", "resources"] as const)(
    "has its %s in one order, whichever answer came first",
    (part) => {
      expect([...one[part].keys()]).toEqual(places);
      expect([...other[part].keys()]).toEqual(places);
    },
  );

  it.each(["gaps", "notices"] as const)("has its %s in one order, whichever answer came first", (part) => {
    expect(one[part].map(({ address }) => address)).toEqual(places.flatMap((place) => [place, place]));
    expect(other[part]).toEqual(one[part]);
  });
});
