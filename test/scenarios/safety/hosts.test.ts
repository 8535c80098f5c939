import { afterEach, describe, expect, it } from "vitest";
import { bindCommands } from "../../../src/action/commands.ts";
import { withAllowedHosts } from "../../../src/app/connect/allow-variable.ts";
import { ExitCode, type Runtime } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { runDrift } from "../../../src/commands/drift.ts";
import { runExplain } from "../../../src/commands/explain.ts";
import { runImport } from "../../../src/commands/import.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runReport } from "../../../src/commands/report.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { runWhoCan } from "../../../src/commands/who-can.ts";
import { exampleGuards, loadProvider, openExample, orgKeyOf, providerIds } from "../../conformance/cases.ts";
import { isWrite, type Workbench } from "../../helpers/workbench.ts";
import { editOrgs, run } from "./stage.ts";

/** Where the simulators seem to listen. */
const home = "http://127.0.0.1:4711";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const commands: Readonly<
  Record<string, (runtime: Runtime, url: string, provider: string) => Promise<number>>
> = {
  plan: async (runtime) => await runPlan(runtime, {}),
  "apply --auto-approve": async (runtime) => await runApply(runtime, { autoApprove: true }),
  drift: async (runtime) => await runDrift(runtime, {}),
  "explain --live": async (runtime) => await runExplain(runtime, { subject: "ada", live: true }),
  "who-can --live": async (runtime) => await runWhoCan(runtime, { role: "admin", live: true }),
  "report --live": async (runtime) => await runReport(runtime, { out: "review.html", live: true }),
  doctor: async (runtime) => await runDoctor(runtime, {}),
  import: async (runtime, url, provider) => await runImport(runtime, { provider, org: "acme", url }),
  "the Action's plan": async (runtime) => {
    const selection = { config: "", orgs: [], allow: [], maxRemovals: "", only: "everything" } as const;
    return (await bindCommands(runtime, runtime.cwd).plan(selection)).exitCode;
  },
};

/** The example of a provider whose first organization says that it is elsewhere. */
async function openElsewhere(provider: string, org: Readonly<Record<string, unknown>>): Promise<Workbench> {
  const first = orgKeyOf(provider);
  const edit = editOrgs((orgs) => {
    for (const key of Object.keys(orgs)) if (key !== first) delete orgs[key];
    Object.assign(orgs[first] ?? {}, org);
  });
  bench = await openExample(provider, { edit, origin: () => home });
  return bench;
}

/** The base URL of a provider's simulator, as the environment names it. */
async function addressOf(provider: string): Promise<string> {
  const opened = await openExample(provider, { origin: () => home });
  const { hosts } = await loadProvider(provider);
  const address = hosts[0]?.variables.map((name) => opened.env[name]).find((value) => value !== undefined);
  opened.close();
  return address ?? fail();
}

const printedBy = ({ stdout, stderr }: Workbench): string => (stdout() + stderr()).replaceAll(/\s+/g, " ");

describe.each(providerIds)("%s: a url that only the file names", (provider) => {
  const urls = ["https://collector.evil.example/api", "http://127.0.0.1:8123", "http://localhost:4711"];

  it.each(Object.entries(commands))("%s refuses it before anything is sent", async (_name, command) => {
    for (const url of urls) {
      const opened = await openElsewhere(provider, { url });

      const code = await run(opened, async () => await command(opened.runtime, url, provider));

      expect([ExitCode.invalid, ExitCode.failed]).toContain(code);
      expect(opened.requests).toEqual([]);
      expect(printedBy(opened)).toContain("HOST_NOT_ALLOWED");
      expect(printedBy(opened)).toContain(`--allow-host ${provider}=${new URL(url).host}`);
      opened.close();
    }
  });

  it("is refused with its line, and the plan names no way around", async () => {
    const opened = await openElsewhere(provider, { url: "https://collector.evil.example" });

    expect(await run(opened, async () => await runPlan(opened.runtime, {}))).toBe(ExitCode.invalid);
    expect(opened.stderr()).toMatch(/access\.yaml:\d+:\d+: error\[HOST_NOT_ALLOWED\]/);
    expect(opened.stderr()).toMatch(/^> +\d+ \| +url: https:\/\/collector\.evil\.example/m);
  });

  it("is followed where the entry is exact, and then text, Markdown and JSON name the host", async () => {
    const opened = await openElsewhere(provider, { url: await addressOf(provider) });
    const { hosts } = await loadProvider(provider);
    for (const variable of hosts[0]?.variables ?? []) delete opened.env[variable];
    const { host } = new URL(home);

    for (const wrong of [
      "",
      `${provider}=localhost:1`,
      `${provider}=127.0.0.1:4712`,
      `${provider === "github" ? "heroku" : "github"}=${host}`,
    ]) {
      const runtime = withAllowedHosts(opened.runtime, wrong === "" ? [] : [wrong]);
      const code = await run(opened, async () => await runPlan(runtime, {}));
      expect([wrong, code === ExitCode.done, opened.requests]).toEqual([wrong, false, []]);
    }
    const runtime = withAllowedHosts(opened.runtime, [`${provider}=${host}`]);
    for (const format of ["text", "markdown", "json"] as const) {
      opened.reset();
      expect(
        await run(opened, async () => await runPlan(runtime, { format, allow: exampleGuards })),
        opened.stdout() + opened.stderr(),
      ).toBe(ExitCode.done);
      expect(opened.stdout()).toContain(host);
    }
    expect(opened.requests.some(isWrite)).toBe(false);
  });

  it("is a matter of the environment alone: what the simulators write suffices", async () => {
    bench = await openExample(provider);

    expect(
      await run(bench, async () => await runPlan(bench?.runtime ?? fail(), { allow: exampleGuards })),
    ).toBe(ExitCode.done);
  });
});

describe.each(providerIds)("%s: the variable of a token", (provider) => {
  const foreign = ["GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY", "OTHER_TOKEN", "PATH"];
  const never = ["URL", "ID", "PRIVATE_KEY"];

  it("is one of the provider's or of rolecall's, and of no other kind", async () => {
    const { variablePrefixes } = await loadProvider(provider);
    const [prefix = ""] = variablePrefixes;
    const others = foreign.filter((name) => !variablePrefixes.some((own) => name.startsWith(own)));
    for (const name of [...others, ...never.flatMap((end) => [`${prefix}X_${end}`, `ROLECALL_${end}`])]) {
      const opened = await openElsewhere(provider, { token: { env: name } });
      opened.env[name] = "canary-of-another-system";
      for (const command of [runValidate, runPlan, runDoctor]) {
        opened.reset();
        expect([name, await run(opened, async () => await command(opened.runtime, {}))]).toEqual([
          name,
          ExitCode.invalid,
        ]);
        expect(printedBy(opened)).toContain("BAD_TOKEN_VARIABLE");
        expect(printedBy(opened)).toContain(prefix);
      }
      expect(opened.requests).toEqual([]);
      opened.close();
    }
  });

  it("is bound to the host that stands beside it", async () => {
    const { variablePrefixes, tokenVariables } = await loadProvider(provider);
    const [prefix = ""] = variablePrefixes;
    const token = { env: `${prefix}INTRANET_TOKEN` };
    const secret = (opened: Workbench): string =>
      tokenVariables.map((name) => opened.env[name]).find(Boolean) ?? "";

    const bound = await openElsewhere(provider, { token });
    bound.env[token.env] = secret(bound);
    bound.env[`${prefix}INTRANET_URL`] = await addressOf(provider);
    expect(
      await run(bound, async () => await runPlan(bound.runtime, { allow: exampleGuards })),
      bound.stdout() + bound.stderr(),
    ).toBe(ExitCode.done);
    bound.close();

    const elsewhere = await openElsewhere(provider, { token, url: home });
    elsewhere.env[token.env] = secret(elsewhere);
    elsewhere.env[`${prefix}INTRANET_URL`] = "https://intranet.example";
    elsewhere.env.ROLECALL_ALLOW_HOSTS = `${provider}=${new URL(home).host}`;
    expect(await run(elsewhere, async () => await runPlan(elsewhere.runtime, {}))).toBe(ExitCode.invalid);
    expect(printedBy(elsewhere)).toContain("TOKEN_BOUND_ELSEWHERE");
    expect(elsewhere.requests).toEqual([]);
    elsewhere.close();

    const swapped = await openElsewhere(provider, { url: { env: `${prefix}INTRANET_URL` } });
    swapped.env[token.env] = "token-of-the-intranet";
    swapped.env[`${prefix}INTRANET_URL`] = "https://intranet.example";
    expect(await run(swapped, async () => await runPlan(swapped.runtime, {}))).toBe(ExitCode.invalid);
    expect(printedBy(swapped)).toContain("TOKEN_BOUND_ELSEWHERE");
    expect(swapped.requests).toEqual([]);
  });
});

function fail(): never {
  throw new Error("There is no workbench.");
}
