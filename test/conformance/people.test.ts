import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/effective/compare-standing.ts";
import { accessChanges, sidesOf } from "../../src/effective/difference.ts";
import { accessOf, isInForce } from "../../src/effective/standing.ts";
import type { Access } from "../../src/model/access.ts";
import type { AccessChange } from "../../src/model/access-change.ts";
import { isGain, peopleOf } from "../../src/model/access-change.ts";
import type { Operation } from "../../src/model/operation.ts";
import { type AccessForm, EXISTENCE, type OrgShape, type SectionShape } from "../../src/model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../src/model/state.ts";
import { exposuresIn } from "../../src/plan/guard/people-guards.ts";
import { providers } from "../../src/providers/registry.ts";

// Where a vendor's rule stands between rows and people, the difference names everybody whom one operation hits: held,
// for every provider and section, against looking at each person on each place before and after.

const people = ["ada", "bob", "cyd", "dee"];
const place = (section: string): string => `acme/${section}/x`;
const all = await Promise.all(
  providers.map(async ({ id, load }) => {
    const provider = await load();
    const options = id === "scim" ? { profile: "viz-now" } : {};
    return { id, provider, options, shape: provider.shape(options) };
  }),
);

type Tried = (typeof all)[number];

/** The lowest or the highest level of a form. */
function levelOf(form: AccessForm, end: 0 | -1): Access {
  if (form.form === "permissions") return { permissions: [form.permissions.at(end)?.name ?? ""] };
  if (form.form === "listed") return {};
  return { role: form.roles.at(end)?.name ?? "" };
}

function live(
  shape: OrgShape,
  grants: Record<string, Record<string, Access>>,
  settings: LiveOrg["settings"],
): LiveOrg {
  const members = Object.fromEntries(
    people.map((name, at) => [name, levelOf(shape.members.form, at === 0 ? -1 : 0)]),
  );
  const holders = new Map(
    Object.entries({ acme: members, ...grants }).map(([address, held]) => [
      address,
      new Map(
        Object.entries(held).map(([who, access]): [string, LiveGrant] => [
          who,
          { access, identity: { id: who } },
        ]),
      ),
    ]),
  );
  const places = [...holders.keys()].filter((address) => address.includes("/"));
  return {
    org: "acme",
    readAt: "2026-12-01T00:00:00.000Z",
    actor: { identity: {}, subject: "robot", standing: "", powers: [] },
    grants: holders,
    settings,
    resources: new Map(places.map((address) => [address, { address, section: address.split("/")[1] ?? "" }])),
    gaps: [],
    notices: [],
    facts: {},
  };
}

const common = {
  org: "acme",
  provider: "x",
  direction: "mixed",
  reason: { code: "declared", text: "" },
  origins: [],
  effects: [],
  dependsOn: [],
  phase: 0,
} as const;

function grantTo(
  subject: string,
  address: string,
  change: { before: Access } | { after: Access },
): Operation {
  const action = "before" in change ? "remove" : "add";
  return {
    ...common,
    kind: "grant",
    id: `${address} ${subject}`,
    address,
    subject,
    action,
    account: subject,
    ...change,
  };
}

/** `PLACE PERSON DIRECTION` for everybody whose access in force differs. */
function lookedAt(
  { provider, shape, options }: Tried,
  state: LiveOrg,
  operation: Operation,
): readonly string[] {
  const sides = sidesOf({ live: state, shape, derive: provider.derive, options, operations: [operation] });
  return [...state.grants.keys()].flatMap((address) =>
    people.flatMap((subject) => {
      const form = sides.before.form(address);
      const [from, to] = [sides.before, sides.after].map((book) =>
        // What is not known on both sides alike hides nothing: the worse case counts.
        accessOf(
          form,
          book.holdings(address, subject).filter((one) => isInForce(one) && one.isNotKnown !== true),
        ),
      );
      const direction = directionOf(form, from, to);
      return direction === "none" ? [] : [`${address} ${subject} ${direction}`];
    }),
  );
}

function changesOf(
  { provider, shape, options }: Tried,
  state: LiveOrg,
  operation: Operation,
): readonly AccessChange[] {
  return accessChanges({ live: state, shape, derive: provider.derive, options, operations: [operation] });
}

function named(changes: readonly AccessChange[]): readonly string[] {
  return changes
    .filter(({ isInvited }) => isInvited !== true)
    .flatMap((change) =>
      peopleOf(change).map(({ subject }) => `${change.address} ${subject} ${change.direction}`),
    );
}

function holds(tried: Tried, state: LiveOrg, operation: Operation): void {
  const changes = changesOf(tried, state, operation);
  expect([...named(changes)].sort()).toEqual([...lookedAt(tried, state, operation)].sort());
  // Nobody was granted anything but the operation's own subject: every other gain is an exposure.
  const own = operation.kind === "grant" ? operation.subject : undefined;
  const gaining = (some: readonly AccessChange[]): readonly string[] =>
    some
      .flatMap((change) => peopleOf(change).map(({ subject }) => subject))
      .filter((subject) => subject !== own);
  expect(gaining(exposuresIn(changes))).toEqual(gaining(changes.filter(isGain)));
}

type WithHolders = SectionShape & { readonly holders: NonNullable<SectionShape["holders"]> };
const sections = all.flatMap((tried) =>
  tried.shape.sections
    .filter((section): section is WithHolders => section.holders !== undefined)
    .map((section) => ({ tried, section, provider: tried.id, name: section.section })),
);

describe.each(sections)("$provider $name", ({ tried, section }) => {
  const address = place(section.section);
  const top = levelOf(section.holders.form, -1);
  const low = levelOf(section.holders.form, 0);

  it("names everybody when the last grant goes", () => {
    holds(
      tried,
      live(tried.shape, { [address]: { ada: top } }, new Map()),
      grantTo("ada", address, { before: top }),
    );
    holds(
      tried,
      live(tried.shape, { [address]: { dee: low } }, new Map()),
      grantTo("dee", address, { before: low }),
    );
  });

  it("names everybody when the first grant comes", () => {
    holds(tried, live(tried.shape, { [address]: {} }, new Map()), grantTo("ada", address, { after: top }));
    holds(tried, live(tried.shape, { [address]: {} }, new Map()), grantTo("dee", address, { after: low }));
  });

  it("names everybody when a lock comes or goes", () => {
    const locks = section.settings.filter(({ schema }) => schema.type === "boolean");
    for (const { key } of locks) {
      for (const after of [true, false]) {
        const settings = new Map([[address, new Map([[key, { value: !after }]])]]);
        const id = `${address} #${key}`;
        holds(tried, live(tried.shape, { [address]: { bob: low } }, settings), {
          ...common,
          kind: "setting",
          id,
          address,
          setting: key,
          action: "update",
          before: !after,
          after,
        });
      }
    }
  });

  it("names everybody when a group goes", () => {
    const groups = tried.shape.sections.find((one) => one.section === "groups");
    if (groups === undefined || section.section === "groups") return;
    const group = place("groups");
    const held = { [group]: { bob: {}, cyd: {} }, [address]: { ada: top, "group:x": low } };
    holds(tried, live(tried.shape, held, new Map()), {
      ...common,
      kind: "setting",
      id: `${group} #exists`,
      address: group,
      setting: EXISTENCE,
      action: "remove",
      before: true,
    });
  });
});
