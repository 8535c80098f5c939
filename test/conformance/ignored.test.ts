import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { runApply } from "../../src/commands/apply.ts";
import type { Operation } from "../../src/model/operation.ts";
import { examplePart, type Workbench } from "../helpers/workbench.ts";
import { editOrgs, type OrgText } from "../scenarios/safety/stage.ts";
import { loadProvider, openExample, providerIds } from "./cases.ts";

// `manage: { SECTION: ignore }` and a section that is left out are one thing, to reads, plans and guards alike.

let bench: Workbench | undefined;
afterEach(() => bench?.close());

type Item = Record<string, unknown>;

interface Seen {
  readonly requests: readonly string[];
  readonly operations: readonly unknown[];
  readonly gaps: readonly unknown[];
  readonly lost: readonly string[];
}

/** Without what stands in the section itself: left out of the file, its resources go by the vendor's names. */
function outside(section: string, { requests, gaps, operations, lost }: Seen): unknown {
  const isOutside = (text: string): boolean => !text.includes(`/${section}/`);
  const bare = (operations as Item[])
    .filter(({ id }) => isOutside(String(id)))
    .map((one) => ({
      ...one,
      effects: (one.effects as Item[]).filter(({ address }) => isOutside(String(address))),
    }));
  return { requests, gaps, operations: bare, lost: lost.filter(isOutside) };
}

const facts = ({ action, id, effects, direction }: Operation & { direction?: string }): unknown => ({
  action,
  id,
  direction,
  effects,
});

async function look(provider: string, change: (org: OrgText) => void, state?: unknown): Promise<Seen> {
  bench?.close();
  bench = await openExample(provider, {
    edit: editOrgs((orgs) => {
      for (const org of Object.values(orgs)) change(org);
    }),
    ...(state === undefined ? {} : { state: { [provider]: state as never } }),
  });
  const { plan } = await makePlan(bench.runtime, {});
  return {
    requests: bench.requests.map(({ method, url }) => `${method} ${url}`).sort(),
    operations: plan.operations.map(facts),
    gaps: plan.orgs.flatMap((org) => org.gaps),
    lost: plan.operations.flatMap(({ id, effects }) =>
      effects.filter(({ kind }) => kind === "cascade").map(({ text }) => `${id}: ${text}`),
    ),
  };
}

/** Takes one subject out of everything that an organization says. */
function without(value: unknown, subject: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== subject);
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => key !== subject);
  return Object.fromEntries(rest.map(([key, inner]) => [key, without(inner, subject)]));
}

const absent =
  (section: string) =>
  (org: OrgText): void =>
    void delete org[section];
const ignored =
  (section: string) =>
  (org: OrgText): void => {
    if (org[section] !== undefined) org.manage = { [section]: "ignore" };
  };

const rows = (
  await Promise.all(
    providerIds.map(async (provider) => {
      const { shape, variants } = await loadProvider(provider);
      const names = new Set(
        variants.flatMap((options) => shape(options).sections.map(({ section }) => section)),
      );
      const { yaml } = examplePart(provider);
      return [...names]
        .filter((section) => new RegExp(`^ +${section}:`, "m").test(yaml))
        .map((section) => ({ provider, section }));
    }),
  )
).flat();

describe.each(rows)("$provider, $section ignored", ({ provider, section }) => {
  it("is read and planned just as if the file did not have it", async () => {
    const left = await look(provider, absent(section));

    const seen = await look(provider, ignored(section));

    expect(outside(section, seen)).toEqual(outside(section, left));
  });

  it("is said to go with a member who goes, just as if the file did not have it", async () => {
    const leave =
      (change: (org: OrgText) => void) =>
      (org: OrgText): void => {
        change(org);
        Object.assign(org, without(org, "ken"));
      };
    const left = await look(provider, leave(absent(section)));

    const seen = await look(provider, leave(ignored(section)));

    expect(outside(section, seen)).toEqual(outside(section, left));
  });
});

describe.each(providerIds)("%s, everything but the members ignored", (provider) => {
  it("says what goes with a member who goes, just as if the file had only members", async () => {
    const others = rows.filter((row) => row.provider === provider).map(({ section }) => section);
    const leave =
      (change: (org: OrgText) => void) =>
      (org: OrgText): void => {
        change(org);
        Object.assign(org, without(org, "ken"));
      };
    const left = await look(
      provider,
      leave((org) => {
        for (const section of others) absent(section)(org);
      }),
    );
    const seen = await look(
      provider,
      leave((org) => {
        org.manage = Object.fromEntries(
          others.filter((section) => org[section] !== undefined).map((section) => [section, "ignore"]),
        );
      }),
    );

    expect(seen).toEqual(left);
  });
});

/** Where a vendor allows two things of one name: how the example gets a second one of the first thing's name. */
const twins: Readonly<Record<string, (state: Item) => { readonly name: string }>> = {
  "upsun projects": (state) => {
    const projects = listAt(state, ["organizations", 0, "projects"]);
    projects[0] = { ...projects[0], title: "shop" };
    projects.push({ ...projects[0], id: "zzzzzzzzzzzz2" });
    return { name: "shop" };
  },
  "upsun groups": (state) => {
    const teams = listAt(state, ["organizations", 0, "teams"]);
    teams.push({ ...teams[0], members: [] });
    return { name: "frontend" };
  },
  "scim spaces": (state) => {
    const spaces = listAt(state, ["organizations", "studio", "spaces"]);
    spaces.push({ ...spaces[0], members: [] });
    return { name: "news" };
  },
};

function listAt(state: Item, path: readonly (string | number)[]): Item[] {
  let value: unknown = state;
  for (const key of path) value = (value as Item)[key as string];
  return value as Item[];
}

/** Every object of a state that goes by a name, wherever it stands. */
function named(state: unknown, name: string): unknown[] {
  if (typeof state !== "object" || state === null) return [];
  const inner = Object.values(state).flatMap((value) => named(value, name));
  const own = ["title", "label", "name", "displayName"].some(
    (key) => String((state as Item)[key]).toLowerCase() === name,
  );
  // Owners are written by e-mail, and an e-mail of the example changes.
  const { owner: _owner, ...rest } = state as Item;
  return own ? [rest, ...inner] : inner;
}

describe.each(Object.entries(twins))("two of one name among %s", (row, double) => {
  const [provider = "", section = ""] = row.split(" ");
  const prepare = (): { state: unknown; name: string } => {
    const state = structuredClone(examplePart(provider).state) as Item;
    return { state, ...double(state) };
  };
  /** By its name, not by an id that would tell the two apart. */
  const byName = (org: OrgText): void => {
    const items = org[section] as Record<string, Item> | undefined;
    for (const item of Object.values(items ?? {})) delete item.id;
  };

  it("are never written to, whatever guard is lifted", async () => {
    const { state, name } = prepare();
    const seen = await look(provider, byName, state);
    expect(JSON.stringify(seen.gaps)).toContain("AMBIGUOUS");
    const current = bench as Workbench;
    const before = named(current.simulators[provider]?.save(), name);
    expect(before).toHaveLength(2);

    await runApply(current.runtime, { autoApprove: true, allow: ["incomplete", "person", "removals"] });

    expect(named(current.simulators[provider]?.save(), name)).toEqual(before);
  });

  it.each([
    ["ignored", ignored(section)],
    ["absent", absent(section)],
  ])("trouble nobody when the section is %s", async (_word, change) => {
    const plain = await look(provider, change);
    const { state } = prepare();

    const seen = await look(provider, change, state);

    expect(seen.gaps).toEqual([]);
    expect(seen.operations).toEqual(plain.operations);
  });
});
