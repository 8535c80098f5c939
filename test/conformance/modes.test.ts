import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { applyCommand } from "../../src/commands/apply.ts";
import { formatAddress, parseAddress } from "../../src/model/address.ts";
import { ConfigError } from "../../src/model/errors.ts";
import { losesAnything, type Operation } from "../../src/model/operation.ts";
import type { GuardName, SparedEntry } from "../../src/model/plan.ts";
import type { SettingShape } from "../../src/model/shape.ts";
import type { DesiredOrg, LiveGrant } from "../../src/model/state.ts";
import { GROUPS, groupNameOf } from "../../src/model/subject.ts";
import { SectionLookup } from "../../src/plan/diff/sections.ts";
import { type AccessMoment, readMoment } from "../chaos/access-watch.ts";
import type { Workbench } from "../helpers/workbench.ts";
import { editOrgs, type OrgText } from "../scenarios/safety/stage.ts";
import { loadProvider, openExample, providerIds } from "./cases.ts";

// What is taken away here, and from whom, is the point of these tests; whether it may be is the guards'.
const lifted: readonly GuardName[] = ["person", "removals"];

let bench: Workbench | undefined;
afterEach(() => bench?.close());

/** What a plan says about an example whose organizations were changed. */
interface Planned {
  /** Action and id, with those that come along. */
  readonly names: ReadonlySet<string>;
  readonly operations: readonly Operation[];
  readonly spared: readonly SparedEntry[];
  readonly orgs: readonly DesiredOrg[];
  /** True if something that the files name is not there. */
  readonly hasProblem: boolean;
}

async function planEdited(provider: string, change: (org: OrgText) => void): Promise<Planned> {
  bench?.close();
  bench = await openExample(provider, {
    edit: editOrgs((orgs) => {
      for (const org of Object.values(orgs)) change(org);
    }),
  });
  const { plan, planned } = await makePlan(bench.runtime, {});
  return {
    names: new Set(plan.operations.map(nameOf)),
    operations: plan.operations,
    spared: plan.spared,
    orgs: [...planned.values()].map((org) => org.desired),
    hasProblem: plan.findings.some(({ code }) => code === "RESOURCE_NOT_FOUND" || code === "GROUP_NOT_FOUND"),
  };
}

const nameOf = ({ action, id }: Pick<Operation, "action" | "id">): string => `${action} ${id}`;

/** The section that decides about an operation: `members` for the organization, the group's for what a group reaches. */
async function sectionFinder(provider: string, planned: Planned): Promise<(operation: Operation) => string> {
  const { shape } = await loadProvider(provider);
  const lookups = new Map(
    planned.orgs.map((org) => [org.key, new SectionLookup(shape(org.options), org)] as const),
  );
  return (operation) => {
    if (operation.kind === "setting") return parseAddress(operation.address).section ?? "members";
    return lookups.get(operation.org)?.decidingSection(operation.address, operation.subject) ?? "";
  };
}

/** Losses that a removal brings along, as operations of their own. */
function cascades(operations: readonly Operation[]): string[] {
  return operations.flatMap(({ effects }) =>
    effects.flatMap(({ kind, address, subject }) =>
      kind === "cascade" && address !== undefined ? [`remove ${address} ${subject}`] : [],
    ),
  );
}

/**
 * Applies what was planned, and holds what has changed at the vendor against the plan: nothing that it does not name,
 * and everything that it does, but for what the vendor refused.
 */
async function applyExactly(provider: string, planned: Planned): Promise<void> {
  if (bench === undefined) throw new Error("There is nothing to apply.");
  const before = await readMoment(bench.runtime);
  bench.reset();
  const { exitCode, applied } = await applyCommand(bench.runtime, { autoApprove: true, allow: lifted });
  if (applied === undefined) {
    expect(exitCode === ExitCode.refused || planned.operations.length === 0).toBe(true);
    expect(bench.writes()).toEqual([]);
    return;
  }
  const failed = new Set(
    applied.results.flatMap(({ status, operation }) => (status === "applied" ? [] : [operation.id])),
  );
  const isWhole = failed.size === 0 && !planned.hasProblem;
  expect(exitCode).toBe(isWhole ? ExitCode.done : ExitCode.partial);
  const changed = changedKeys(before, await readMoment(bench.runtime));
  const due = await dueKeys(provider, planned);
  expect([...changed].filter((key) => !due(key))).toEqual([]);
  const missed = planned.operations.filter(
    (operation) => showsUp(operation) && !failed.has(operation.id) && !changed.has(operation.id),
  );
  expect(missed.map(nameOf)).toEqual([]);
}

/** Grants whose change can be seen when it is done; an invitation that is mailed again cannot. */
function showsUp(operation: Operation): boolean {
  if (operation.kind !== "grant") return false;
  if (operation.coveredBy !== undefined && operation.settles === "on-acceptance") return false;
  return operation.observed?.pending === undefined || operation.action === "remove";
}

/** What may change: what the plan names, what it says to come along, and what ends with a membership it ends. */
async function dueKeys(provider: string, planned: Planned): Promise<(key: string) => boolean> {
  const { shape } = await loadProvider(provider);
  const named = new Set(planned.operations.map(({ id }) => id));
  for (const name of cascades(planned.operations)) named.add(name.replace("remove ", ""));
  const ended = planned.operations.filter(
    (operation) =>
      operation.action === "remove" &&
      (operation.kind === "setting" || parseAddress(operation.address).section === undefined),
  );
  const { cascades: sections } = shape(planned.orgs[0]?.options ?? {}).members;
  return (key) => {
    if (named.has(key)) return true;
    const [address = "", subject = ""] = key.split(" ");
    return ended.some((operation) => {
      if (operation.kind === "setting") return operation.address === address;
      const isCascade = sections.includes(parseAddress(address).section ?? "");
      // It has to be said, even if not address by address.
      return isCascade && operation.subject === subject && operation.effects.length > 0;
    });
  };
}

function changedKeys(before: AccessMoment, after: AccessMoment): Set<string> {
  const text = (grant: LiveGrant | undefined): string =>
    grant === undefined ? "" : JSON.stringify([grant.access, grant.pending !== undefined]);
  const keys = new Set([...before.grants.keys(), ...after.grants.keys()]);
  return new Set([...keys].filter((key) => text(before.grants.get(key)) !== text(after.grants.get(key))));
}

/** Takes one subject out of everything that an organization says. */
function without(value: unknown, subject: string): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== subject);
  if (typeof value !== "object" || value === null) return value;
  const rest = Object.entries(value).filter(([key]) => key !== subject);
  return Object.fromEntries(rest.map(([key, inner]) => [key, without(inner, subject)]));
}

const examples = await Promise.all(
  providerIds.map(async (provider) => {
    const planned = await planEdited(provider, () => undefined);
    const { shape } = await loadProvider(provider);
    const options = planned.orgs[0]?.options ?? {};
    const sections = shape(options).sections.filter(({ section }) =>
      planned.orgs.some((org) => org.modes.has(section)),
    );
    const { impliedBy } = shape(options).members;
    return { provider, sections, implied: new Set(impliedBy?.sections ?? []) };
  }),
);
const rows = examples.flatMap(({ provider, sections, implied }) =>
  ["members", ...sections.map(({ section }) => section)].map((section) => ({
    provider,
    section,
    /** Memberships come and go with this section's grants. */
    isImplying: implied.has(section),
    lifecycle: sections.find((one) => one.section === section)?.lifecycle,
  })),
);

describe.each(rows)("$provider, $section", ({ provider, section, isImplying, lifecycle }) => {
  const isOwn = (operation: Operation): boolean =>
    isImplying && parseAddress(operation.address).section === undefined;

  it("does the same when exact is written out", async () => {
    const base = await planEdited(provider, () => undefined);
    const exact = await planEdited(provider, (org) => {
      if (org[section] !== undefined) org.manage = { [section]: "exact" };
    });

    expect(exact.names).toEqual(base.names);
    await applyExactly(provider, exact);
  });

  const leaveAlone = {
    absent: (org: OrgText): void => void delete org[section],
    ignore: (org: OrgText): void => {
      if (org[section] !== undefined) org.manage = { [section]: "ignore" };
    },
  };
  it.each(["absent", "ignore"] as const)("leaves it alone when it is %s", async (mode) => {
    const base = await planEdited(provider, () => undefined);
    const sectionOf = await sectionFinder(provider, base);
    const own = base.operations.filter((operation) => sectionOf(operation) === section);

    const edited = await planEdited(provider, leaveAlone[mode]);

    const ownNow = edited.operations.filter((operation) => sectionOf(operation) === section);
    expect(ownNow.map(nameOf)).toEqual([]);
    const freed = new Set(cascades(own));
    const others = base.operations.filter((operation) => sectionOf(operation) !== section);
    // A group that the section no longer makes can be given nothing.
    const isUnmade = (operation: Operation): boolean =>
      operation.kind === "grant" &&
      own.some(
        ({ action, address }) =>
          action === "add" &&
          address === formatAddress(operation.org, GROUPS, groupNameOf(operation.subject) ?? ""),
      );
    const gone = others.filter(
      (operation) => !edited.names.has(nameOf(operation)) && !isOwn(operation) && !isUnmade(operation),
    );
    expect(gone.map(nameOf)).toEqual([]);
    const known = new Set(base.operations.map(nameOf));
    const fresh = edited.operations.filter(
      (operation) => !known.has(nameOf(operation)) && !freed.has(nameOf(operation)) && !isOwn(operation),
    );
    expect(fresh.map(nameOf)).toEqual(whatFollows[`${provider} ${section} ${mode}`] ?? []);
    await applyExactly(provider, edited);
  });

  it("only adds when it is additive", async () => {
    const base = await planEdited(provider, () => undefined);
    const sectionOf = await sectionFinder(provider, base);

    const additive = await planEdited(provider, (org) => {
      if (org[section] !== undefined) org.manage = { [section]: "additive" };
    });

    const own = additive.operations.filter((operation) => sectionOf(operation) === section);
    const isTaking = (o: Operation): boolean =>
      o.action === "remove" || o.direction === "less" || (o.kind === "setting" && o.direction === "mixed");
    expect(own.filter(isTaking).map(nameOf)).toEqual([]);
    const dropped = base.operations.filter(
      (operation) =>
        operation.kind === "grant" &&
        sectionOf(operation) === section &&
        !additive.names.has(nameOf(operation)),
    );
    const spared = new Set(
      additive.spared.map(({ code, address, subject }) => `${code} ${address} ${subject}`),
    );
    for (const operation of dropped) {
      expect(operation.action === "remove" || operation.direction !== "more").toBe(true);
      expect(spared).toContain(`additive ${operation.id}`);
    }
    await applyExactly(provider, additive);
  });

  it("takes an empty section for nobody, and only beside manage: exact", async () => {
    const empty = (org: OrgText): void => {
      if (org[section] !== undefined) org[section] = {};
    };
    await expect(planEdited(provider, empty)).rejects.toThrow(ConfigError);
    expect(bench?.requests).toEqual([]);

    const emptied = await planEdited(provider, (org) => {
      if (org[section] === undefined) return;
      org[section] = {};
      org.manage = { [section]: "exact" };
    }).catch((error: unknown) => error);

    if (emptied instanceof ConfigError) {
      // Others of its sections name people or groups that would no longer be there.
      expect(bench?.requests).toEqual([]);
      return;
    }
    const planned = emptied as Planned;
    const sectionOf = await sectionFinder(provider, planned);
    const own = planned.operations.filter((operation) => sectionOf(operation) === section);
    if (lifecycle === "adopted") {
      // What exists at the vendor and is not in the files is reported, whatever else they say.
      expect(own.map(nameOf)).toEqual([]);
    } else {
      expect(own.length).toBeGreaterThan(0);
      const isTaking = (o: Operation): boolean =>
        o.action === "remove" ||
        o.direction === "less" ||
        whatFollows[`${provider} ${section} empty`]?.includes(nameOf(o)) === true;
      expect(own.filter((operation) => !isTaking(operation)).map(nameOf)).toEqual([]);
    }
    await applyExactly(provider, planned);
  });
});

describe.each(examples)("$provider", ({ provider, sections }) => {
  it("never touches whom it is to protect", async () => {
    const subject = "ken";
    const leaveOut = (org: OrgText): void => {
      Object.assign(org, without(org, subject));
    };
    const bare = await planEdited(provider, leaveOut);
    const aboutSubject = (operation: Operation): boolean =>
      operation.kind === "grant" && operation.subject === subject;
    const taken = bare.operations.filter(aboutSubject);
    expect(taken.map(({ action }) => action)).toContain("remove");

    const guarded = await planEdited(provider, (org) => {
      leaveOut(org);
      org.protect = ["*@Contractor.example"];
      for (const other of ["linus", "team:engineering"]) Object.assign(org, without(org, other));
    });

    expect(guarded.operations.filter(aboutSubject).map(nameOf)).toEqual([]);
    const spared = guarded.spared.filter((entry) => entry.subject === subject);
    expect(spared.map(({ code }) => code)).toContain("protected");
    await applyExactly(provider, guarded);
  });

  const settings = sections.flatMap((section) =>
    section.settings.filter(givesOrTakes).map(({ key }) => ({ section: section.section, key })),
  );
  it.each(settings)("changes $section $key for less only where it is exact", async ({ section, key }) => {
    const { name, value } = takingValues[`${provider} ${section} ${key}`] ?? {};
    if (name === undefined) throw new Error("It has no value that takes something: see takingValues.");
    const planIn = (mode: string): Promise<Planned> =>
      planEdited(provider, (org) => {
        const resource = (org[section] as Record<string, OrgText> | undefined)?.[name];
        if (resource === undefined) return;
        resource[key] = value;
        org.manage = { [section]: mode };
      });
    const place = `/${section}/${encodeURIComponent(name)}`;
    const isIt = ({ address, text }: SparedEntry): boolean =>
      address.endsWith(place) && text.startsWith(`${key}: `);

    const exact = await planIn("exact");
    const taking = exact.operations.filter(({ id }) => id.endsWith(`${place} #${key}`));
    expect(taking.map(losesAnything)).toEqual([true]);

    const additive = await planIn("additive");
    expect(additive.operations.map(nameOf)).not.toContain(taking.map(nameOf)[0]);
    expect(additive.spared.filter(isIt).map(({ code }) => code)).toEqual(["additive"]);
    await applyExactly(provider, additive);
  });

  it("refuses files that both protect and manage somebody", async () => {
    const both = planEdited(provider, (org) => {
      org.protect = ["ada@*"];
    });

    await expect(both).rejects.toThrow(ConfigError);
    expect(bench?.requests).toEqual([]);
  });

  const adopted = sections.filter(({ lifecycle }) => lifecycle === "adopted").map(({ section }) => section);
  describe.each(adopted)("unlisted %s", (section) => {
    it.each(["report", "ignore", "revoke"] as const)("are held to %s", async (unlisted) => {
      let name = "";
      const leaveOut = (org: OrgText): void => {
        const resources = org[section] as Record<string, unknown> | undefined;
        name ||= Object.keys(resources ?? {})[0] ?? "";
        if (resources === undefined || Object.keys(resources).length < 2) delete org[section];
        else delete resources[name];
        Object.assign(org, dropReach(org, name));
        org.unlisted = unlisted;
        if (org[section] !== undefined) org.manage = { [section]: "exact" };
      };
      const planned = await planEdited(provider, leaveOut);

      const strangers = planned.operations.filter(
        (operation) =>
          parseAddress(operation.address).section === section &&
          !planned.orgs.some((org) => org.resources.has(operation.address)),
      );
      const reported = planned.spared.filter(
        (entry) => entry.code === "unlisted" && parseAddress(entry.address).section === section,
      );
      if (unlisted === "revoke") {
        expect(strangers.every((o) => o.kind === "grant" && o.action === "remove")).toBe(true);
      } else {
        expect(strangers.map(nameOf)).toEqual([]);
        expect(reported.length > 0).toBe(
          unlisted === "report" && planned.orgs.some((o) => o.modes.has(section)),
        );
      }
      await applyExactly(provider, planned);
    });
  });
});

/** A group reaches only what is declared. */
function dropReach(org: OrgText, name: string): OrgText {
  const groups = org.groups as Record<string, Record<string, unknown>> | undefined;
  if (groups === undefined) return org;
  const entries = Object.entries(groups).map(([key, group]) => {
    const reached = group.projects;
    return [
      key,
      Array.isArray(reached) ? { ...group, projects: reached.filter((one) => one !== name) } : group,
    ];
  });
  return { ...org, groups: Object.fromEntries(entries) };
}

/** Whether a change of a setting can take something from somebody. */
function givesOrTakes({ compare, kind }: SettingShape): boolean {
  return compare !== undefined || kind === "subject";
}

/** For each such setting a resource of the example, and a value that takes something from what is live there. */
const takingValues: Readonly<Record<string, { readonly name: string; readonly value: unknown }>> = {
  "upsun groups role": { name: "frontend", value: { development: "viewer" } },
  "scim spaces owner": { name: "news", value: "margaret" },
  "scim spaces whitelist": { name: "sport", value: { exact: ["203.0.113.0/24"] } },
  "github groups parent": { name: "infrastructure", value: null },
  "github groups privacy": { name: "on-call", value: "secret" },
  "github privileges base-permission": { name: "members", value: "none" },
  "github privileges create-repositories": { name: "members", value: false },
  "github privileges create-public-repositories": { name: "members", value: false },
  "github privileges create-private-repositories": { name: "members", value: false },
  "github privileges create-internal-repositories": { name: "members", value: false },
  "github privileges create-pages": { name: "members", value: false },
  "github privileges create-public-pages": { name: "members", value: false },
  "github privileges create-private-pages": { name: "members", value: false },
  "github privileges fork-private-repositories": { name: "members", value: false },
  "github privileges deploy-keys": { name: "members", value: false },
  "github environments prevent-self-review": { name: "shop/production", value: true },
  "github environments branches": { name: "shop/production", value: "protected" },
};

/**
 * What else a plan has to do when a section is left out, because the vendor's rules tie it to another one, and why.
 */
const whatFollows: Readonly<Record<string, readonly string[]>> = {
  // An invitation that is open is replaced by another one: nobody is a member without accepting.
  "upsun members empty": ["add acme radia"],
  // The team reaches projects by name then, and the name is another one.
  "upsun projects absent": ["remove acme/projects/Site group:frontend"],
  // She keeps her place on the app that nobody declares; as an admin, which she no longer becomes, she had it anyway.
  "heroku members absent": ["remove acme-heroku/apps/shop-prod grace"],
  "heroku members ignore": ["remove acme-heroku/apps/shop-prod grace"],
};
