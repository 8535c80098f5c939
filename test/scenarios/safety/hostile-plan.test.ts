import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import type { GrantOperation, Operation } from "../../../src/model/operation.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { digestPlan } from "../../../src/plan/saved/digest.ts";
import { readMoment } from "../../chaos/access-watch.ts";
import { exampleGuards as allow, openExample, orgKeyOf, providerIds } from "../../conformance/cases.ts";
import { type Handled, isWrite, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

// Whoever can write the plan file knows how its digest is made. What is tried here has the right one.

let bench: Workbench;
let handled: Handled[] = [];
afterEach(() => bench.close());

async function openPlanned(provider: string): Promise<Plan> {
  handled = [];
  bench = await openExample(provider, { onHandled: (one) => handled.push(one) });
  await runPlan(bench.runtime, { out: "plan.json", allow });
  bench.reset();
  handled = [];
  return JSON.parse(readFileSync(join(bench.folder, "plan.json"), "utf8"));
}

async function applyForged(plan: Plan): Promise<number> {
  writeFileSync(join(bench.folder, "plan.json"), JSON.stringify({ ...plan, digest: digestPlan(plan) }));
  return await applyText();
}

async function applyText(): Promise<number> {
  const code = await run(bench, async () => await runApply(bench.runtime, { planFile: "plan.json", allow }));
  expect(bench.stderr()).not.toContain("INTERNAL");
  return code;
}

/** Everything that is live and the plan does not name stays as it is. */
async function expectOnly(plan: Plan, act: () => Promise<number>): Promise<number> {
  const due = new Set(plan.operations.map(({ id }) => id));
  const text = async (): Promise<Map<string, string>> => {
    const { grants } = await readMoment(bench.runtime);
    return new Map([...grants].map(([key, { access }]) => [key, JSON.stringify(access)] as const));
  };
  const before = await text();
  const code = await act();
  const after = await text();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (k) => before.get(k) !== after.get(k),
  );
  const cascades = plan.operations.flatMap(({ effects }) => effects.map((e) => `${e.address} ${e.subject}`));
  const ended = plan.operations.flatMap((o) =>
    o.action === "remove" && o.kind === "grant" ? [` ${o.subject}`] : [],
  );
  const undue = changed.filter(
    (key) => !due.has(key) && !cascades.includes(key) && !ended.some((subject) => key.endsWith(subject)),
  );
  expect(undue).toEqual([]);
  return code;
}

describe.each(providerIds)("%s", (provider) => {
  it("does nothing that files and live state do not ask for, whatever else the plan file says", async () => {
    const plan = await openPlanned(provider);
    const org = orgKeyOf(provider);
    const [model] = plan.operations.filter((one): one is GrantOperation => one.kind === "grant");
    if (model === undefined) throw new Error("There is no grant to go by.");
    const extra: Operation[] = [
      { ...model, id: `${org} ada`, address: org, subject: "ada", action: "remove", dependsOn: [] },
      {
        ...model,
        id: `${org} mallory@evil.example`,
        address: org,
        subject: "mallory@evil.example",
        action: "add",
      },
      { ...model, id: "__proto__ __proto__", address: "__proto__", subject: "__proto__" },
      { ...model, id: "constructor prototype", address: "constructor", subject: "prototype" },
      ...[
        "../../etc/passwd",
        `${org}/../../secrets`,
        `${org}/%2e%2e/%2e%2e`,
        `${org}/apps/..%2F..%2Faccount`,
        "",
        "/",
      ].map((address): Operation => ({ ...model, id: `${address} x`, address, subject: "x" })),
    ];

    const code = await expectOnly(
      plan,
      async () => await applyForged({ ...plan, operations: [...plan.operations, ...extra] }),
    );

    expect(code).toBe(ExitCode.partial);
    expect(bench.stdout()).toContain("Refused, because");
    // Nothing of it gets into an address either.
    for (const { url } of bench.requests)
      expect(url).not.toMatch(/passwd|secrets|mallory|__proto__|constructor|%2e%2e|\.\./i);
  });

  it("is refused as a whole where an operation shows somebody else than it is about", async () => {
    const plan = await openPlanned(provider);
    const changed: readonly ((operation: Operation) => Operation)[] = [
      (one) =>
        one.kind === "grant" ? { ...one, subject: "mallory@evil.example" } : { ...one, setting: "other" },
      (one) => ({ ...one, address: `${one.address}x` }),
      (one) => ({ ...one, id: `${one.id}x` }),
    ];
    for (const change of changed) {
      const [first, ...rest] = plan.operations;
      if (first === undefined) throw new Error("There is no operation.");
      bench.reset();

      const code = await applyForged({ ...plan, operations: [change(first), ...rest] });

      expect([code, bench.writes()]).toEqual([ExitCode.refused, []]);
      expect(bench.stderr()).toContain("PLAN_TAMPERED");
    }
  });

  it("gives nobody more than the files do", async () => {
    const plan = await openPlanned(provider);
    const raised = plan.operations.map((operation): Operation => {
      if (operation.kind !== "grant" || operation.after === undefined) return operation;
      return { ...operation, after: { role: "admin", permissions: ["admin", "manage"] } };
    });

    const code = await expectOnly(plan, async () => await applyForged({ ...plan, operations: raised }));

    const isWriting = raised.some((operation, index) => operation === plan.operations[index]);
    expect(code).toBe(isWriting ? ExitCode.partial : ExitCode.refused);
  });

  it("does an operation once that stands there three times", async () => {
    const plan = await openPlanned(provider);

    const code = await applyForged({
      ...plan,
      operations: [...plan.operations, ...plan.operations, ...plan.operations],
    });

    expect(code).toBe(ExitCode.done);
    const sent = handled.filter(
      (one) => one.status < 300 && isWrite({ method: one.method, url: `http://h${one.path}` }),
    );
    const keys = sent.filter(({ method }) => method === "POST").map(({ path, body }) => `${path} ${body}`);
    expect(keys.length).toBe(new Set(keys).size);
  });

  it("refuses what lacks something that it depends on", async () => {
    const plan = await openPlanned(provider);
    const needed = new Set(plan.operations.flatMap(({ dependsOn }) => dependsOn));
    const cut = plan.operations
      .filter(({ id }) => !needed.has(id))
      .map((operation) => ({ ...operation, dependsOn: [], phase: 0 }));
    const orphans = plan.operations.filter(
      ({ id, kind, dependsOn }) =>
        kind === "grant" && !needed.has(id) && dependsOn.some((other) => needed.has(other)),
    );

    await applyForged({ ...plan, operations: cut });

    for (const { id } of orphans) expect(bench.stdout()).toContain(id.split(" ").at(-1));
    const { grants } = await readMoment(bench.runtime);
    for (const { id, action } of orphans)
      if (action === "add") expect([id, grants.has(id)]).toEqual([id, false]);
  });
});

describe("a plan about other organizations", () => {
  it.each(["other", "__proto__", "constructor", "../acme", "acme-heroku/../acme-labs"])(
    "is refused before anybody is asked: %s",
    async (key) => {
      const plan = await openPlanned("heroku");
      const [org] = plan.orgs;
      if (org === undefined) throw new Error("There is no organization.");

      const code = await applyForged({ ...plan, orgs: [...plan.orgs, { ...org, key }] });

      expect(code).toBe(ExitCode.refused);
      expect(bench.stderr()).toContain("PLAN_UNKNOWN_ORG");
      expect(bench.requests).toEqual([]);
    },
  );

  it("cannot bring an operation into an organization that it does not list", async () => {
    const plan = await openPlanned("heroku");
    const only = plan.orgs.filter(({ key }) => key === "acme-labs");

    for (const orgs of [only, []]) {
      const code = await applyForged({ ...plan, orgs });

      expect([code, bench.stderr()]).toEqual([ExitCode.refused, expect.stringContaining("PLAN_UNKNOWN_ORG")]);
      expect(bench.requests).toEqual([]);
      bench.reset();
    }
  });
});

describe("a plan file that is meant to break the reader", () => {
  it.each([
    ["a key of another object", (text: string) => text.replace("{", '{ "__proto__": { "polluted": true },')],
    [
      "a constructor",
      (text: string) => text.replace("{", '{ "constructor": { "prototype": { "polluted": true } },'),
    ],
    ["an unknown key", (text: string) => text.replace("{", '{ "run": "rm -rf", ')],
    [
      "a list that is deep",
      (text: string) =>
        text.replace('"operations":', `"operations": ${"[".repeat(1e6)}${"]".repeat(1e6)}, "more":`),
    ],
    [
      "an object that is deep",
      (text: string) =>
        text.replace('"digest":', `"deep": ${'{"a":'.repeat(1e6)}1${"}".repeat(1e6)}, "digest":`),
    ],
    ["a number for a text", (text: string) => text.replace(/"tool": "[^"]*"/, '"tool": 1')],
  ])("is refused in words: %s", async (_what, change) => {
    await openPlanned("heroku");
    const path = join(bench.folder, "plan.json");
    writeFileSync(path, change(readFileSync(path, "utf8")));

    expect(await applyText()).toBe(ExitCode.failed);

    expect(bench.stderr()).toContain("PLAN_INVALID");
    expect(bench.stderr().length).toBeLessThan(2_000);
    expect(bench.requests).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("is refused in words: depth where any value may stand", async () => {
    const plan = await openPlanned("scim");
    const index = plan.operations.findIndex(({ kind }) => kind === "setting");
    const text = JSON.stringify({
      ...plan,
      operations: plan.operations.map((o, at) => (at === index ? { ...o, after: "DEEP" } : o)),
    });
    writeFileSync(
      join(bench.folder, "plan.json"),
      text.replace('"DEEP"', `${"[".repeat(1e6)}${"]".repeat(1e6)}`),
    );

    expect(await applyText()).toBe(ExitCode.failed);

    expect(bench.stderr()).toContain("PLAN_INVALID");
    expect(bench.requests).toEqual([]);
  });

  it("prints nothing of it that could forge output", async () => {
    const plan = await openPlanned("heroku");
    const evil = "\u001b]0;owned\u0007\u001b[31m\n::set-output name=x::y\r\u202e";
    const [first] = plan.operations;
    if (first === undefined) throw new Error("There is no operation.");

    await applyForged({
      ...plan,
      operations: [...plan.operations, { ...first, id: evil, address: `acme-heroku/apps/${evil}` }],
    });
    const refused = bench.stdout() + bench.stderr();
    bench.reset();
    await applyForged({ ...plan, desired: evil, files: [...plan.files, { path: evil, sha256: evil }] });
    const changed = bench.stdout() + bench.stderr();

    for (const text of [refused, changed]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]|^::/m);
      expect(text).toContain("\\x1b");
    }
  });
});
