import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConnectedOrg } from "../src/app/connect/connect.ts";
import { checkConfig } from "../src/app/load/check.ts";
import { loadForCommand } from "../src/app/load/load.ts";
import { planConnected } from "../src/app/plan/make-plan.ts";
import { AccessPool, LiveOrgBuilder } from "../src/model/live-builder.ts";
import type { DesiredOrg, LiveOrg } from "../src/model/state.ts";
import { upsun } from "../src/providers/upsun/index.ts";
import { printPlan } from "../src/terminal/print-plan.ts";
import { runTask } from "./child.ts";
import { holderOf, orgBlock, peopleBlock, peopleOf } from "./files.ts";
import type { BenchOptions, Row, RowGroup } from "./row.ts";
import { benchRuntime } from "./runtime.ts";
import { emailOf } from "./worlds.ts";

const name = "a million grants in 1 GiB";
const gibibyte = 1_024 ** 3;
/** For a machine with 1 GiB; without a limit the garbage collector lets the heap grow, because there is room. */
const heapMegabytes = 800;

/** From YAML in many files to the printed plan, in a process with little memory. */
export const millionRow: RowGroup = {
  names: [name],
  run: async (options) => [await measure(options)],
};

async function measure(options: BenchOptions): Promise<Row> {
  const grants = options.isQuick ? 100_000 : 1_000_000;
  const folder = join(options.folder, "million");
  mkdirSync(folder);
  writeCompany(folder, grants);
  const flags = [`--max-old-space-size=${heapMegabytes}`];
  const answer = await runTask<MillionAnswer>("million", { folder, grants }, flags);
  return {
    name,
    ratio: answer.rss / gibibyte,
    goal: 1,
    floor: gibibyte / 1e6,
    value: answer.rss / 1e6,
    unit: "MB",
    note: `1 GiB; largest resident size of a process that loads ${grants.toLocaleString("en")} grants from YAML, plans them with the vendor's rules and prints the plan, in ${(answer.milliseconds / 1_000).toFixed(1)} s`,
  };
}

const orgsInCompany = 20;

function writeCompany(folder: string, grants: number): void {
  const people = peopleOf(grants);
  writeFileSync(join(folder, "access.yaml"), 'version: 1\ninclude: [people.yaml, "org-*.yaml"]\n');
  writeFileSync(join(folder, "people.yaml"), peopleBlock(people));
  for (let org = 0; org < orgsInCompany; org += 1) {
    const key = `acme-${String(org).padStart(2, "0")}`;
    const text = `orgs:\n${orgBlock({ grants: grants / orgsInCompany, mistakes: 0, org: key }, people)}`;
    writeFileSync(join(folder, `org-${key}.yaml`), text);
  }
}

/** How it went. */
export interface MillionAnswer {
  /** Largest resident set, in bytes. */
  readonly rss: number;
  readonly milliseconds: number;
}

/**
 * Loads, plans and prints as the command does: the vendor's rules, the places in the files, the guards and the text,
 * which goes nowhere. Only what is live is made up, one grant in a hundred different.
 */
export async function planMillion(task: {
  readonly folder: string;
  readonly grants: number;
}): Promise<MillionAnswer> {
  const start = performance.now();
  let printed = 0;
  const runtime = benchRuntime({
    folder: task.folder,
    env: {},
    print: (text) => {
      printed += text.length;
    },
  });
  const loaded = await loadForCommand(runtime, {});
  const findings = await checkConfig(loaded, loaded.config.orgs);
  const people = peopleOf(task.grants);
  const connected = loaded.config.orgs.map((desired) =>
    madeUp(desired, () => liveLike(desired, loaded.config.directory, people)),
  );
  const { plan } = await planConnected(loaded, connected, findings, {});
  await printPlan(runtime, plan, { format: "text", isVerbose: false });
  const expected = Math.floor(task.grants / 100);
  if (plan.operations.length !== expected)
    throw new Error(`${plan.operations.length} operations instead of ${expected}.`);
  if (plan.operations.some(({ origins }) => (origins[0]?.line ?? 0) < 2))
    throw new Error("An operation does not say where it comes from.");
  if (printed < 100 * expected) throw new Error("The plan was not printed.");
  return { rss: process.resourceUsage().maxRSS * 1_024, milliseconds: performance.now() - start };
}

/** An organization that is not asked for over a network. */
function madeUp(desired: DesiredOrg, read: () => LiveOrg): ConnectedOrg {
  const unasked = (): never => {
    throw new Error("Only reading is made up.");
  };
  return {
    desired,
    provider: upsun,
    connection: { identify: unasked, read: async () => read(), apply: unasked, observe: unasked },
    requests: () => 0,
    isFurther: false,
    foreignHosts: [],
    cutOff: () => undefined,
    forget: () => undefined,
  };
}

function liveLike(
  desired: DesiredOrg,
  directory: ConstructorParameters<typeof LiveOrgBuilder>[1],
  people: number,
): LiveOrg {
  const builder = new LiveOrgBuilder(desired, directory);
  const pool = new AccessPool();
  let index = 0;
  let project = 0;
  for (const [address, holders] of desired.grants) {
    builder.resource({ address, section: "projects" });
    let place = 0;
    for (const [, { access }] of holders) {
      const person = holderOf(project, place, people);
      const isChanged = index % 100 === 99;
      const other = access.role === "admin" ? "viewer" : "admin";
      builder.grant(address, {
        access: isChanged ? pool.share(other, () => ({ role: other })) : access,
        identity: { id: `user-${person}`, email: emailOf(person) },
      });
      index += 1;
      place += 1;
    }
    project += 1;
  }
  return builder.build({
    actor: { identity: {}, subject: "rolecall", standing: "owner", powers: ["owner"] },
    readAt: "2026-11-23T12:00:00.000Z",
    facts: {},
  });
}
