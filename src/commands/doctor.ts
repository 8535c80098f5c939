import { type ConnectedOrg, connectOrgs } from "../app/connect/connect.ts";
import { findCredential, namingVariable, tokenVariables } from "../app/connect/credentials.ts";
import { resolveAllHosts } from "../app/connect/hosts.ts";
import { type Loaded, loadForCommand } from "../app/load/load.ts";
import { selectOrgs } from "../app/load/select-orgs.ts";
import { nextStepOf } from "../app/read/next-step.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { HttpFailure } from "../http/http.ts";
import { isBadProxy, isProxied, readProxy } from "../http/proxy/settings.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ConfigError, ProviderError, UsageError } from "../model/errors.ts";
import { isManaged } from "../model/managed.ts";
import { printableJson, sanitizeText } from "../model/sanitize.ts";
import type { DesiredOrg } from "../model/state.ts";
import { plural } from "../report/terminal/layout.ts";
import { painterFor } from "../report/terminal/paint.ts";

/** The options of `rolecall doctor`. */
export interface DoctorOptions {
  readonly config?: string;
  readonly org?: readonly string[];
  readonly format?: "text" | "json";
}

/** One question asked of one organization. */
interface Check {
  readonly name: "credential" | "host" | "account" | "reading";
  readonly ok: boolean;
  readonly text: string;
  readonly hint?: string;
}

/** Shows per organization whether a token is there, accepted, whose it is and what it may do. Writes nothing. */
export async function runDoctor(runtime: Runtime, options: DoctorOptions): Promise<ExitCode> {
  const loaded = await loadForCommand(runtime, options);
  const orgs = selectOrgs(loaded.config, options.org);
  const reports = await Promise.all(
    orgs.map(async (org) => ({
      org: org.key,
      provider: org.provider,
      checks: await examine(runtime, loaded, org),
      notManaged: loaded.providers.get(org.provider)?.shape(org.options).notManaged ?? [],
    })),
  );
  const isWell = reports.every((report) => report.checks.every((check) => check.ok));
  if (options.format === "json") runtime.stdout.write(`${printableJson({ ok: isWell, orgs: reports })}\n`);
  else {
    const painter = painterFor(runtime.stdout.hasColor);
    for (const report of reports) {
      runtime.stdout.write(`${painter.strong(`${report.org}  (${report.provider})`)}\n`);
      for (const check of report.checks) {
        const sign = check.ok ? painter.add("ok  ") : painter.remove("FAIL");
        runtime.stdout.write(`  ${sign}  ${check.name.padEnd(10)}  ${sanitizeText(check.text)}\n`);
        if (check.hint !== undefined) runtime.stdout.write(`        ${sanitizeText(check.hint)}\n`);
      }
      if (report.notManaged.length > 0)
        runtime.stdout.write(`  --    not managed: ${report.notManaged.join("; ")}\n`);
    }
    runtime.stdout.write(isWell ? "All checks passed.\n" : "Something is wrong; see above.\n");
  }
  return isWell ? ExitCode.done : ExitCode.failed;
}

async function examine(runtime: Runtime, loaded: Loaded, org: DesiredOrg): Promise<readonly Check[]> {
  const provider = loaded.providers.get(org.provider);
  if (provider === undefined) throw new Error(`Provider ${org.provider} was not loaded.`);
  const checks: Check[] = [];
  try {
    const { variable } = findCredential(org, provider, runtime.env);
    checks.push({ name: "credential", ok: true, text: `found in ${variable}` });
    const [hosts] = resolveAllHosts(runtime, loaded, [org]);
    const host = hostCheck(Object.values(hosts?.urls ?? {}), runtime);
    checks.push(host);
    if (!host.ok) return checks;
  } catch (error) {
    if (error instanceof ConfigError) return [...checks, ...error.diagnostics.map(refusedHost)];
    if (!(error instanceof UsageError)) throw error;
    const name = error.code === "MISSING_TOKEN" || error.code === "BAD_TOKEN" ? "credential" : "host";
    const text =
      error.code === "MISSING_TOKEN"
        ? `${tokenVariables(org, provider).join(" or ")} is not set`
        : error.message;
    return [...checks, { name, ok: false, text, ...(error.hint === undefined ? {} : { hint: error.hint }) }];
  }
  return [...checks, ...(await ask(runtime, loaded, org))];
}

/** The addresses that are asked, and the proxy on the way there. */
function hostCheck(urls: readonly string[], { env }: Runtime): Check {
  const proxy = readProxy(env);
  const name = "host";
  if (proxy === undefined || !urls.some((url) => isProxied(new URL(url), env)))
    return { name, ok: true, text: urls.join(", ") };
  if (!isBadProxy(proxy))
    return { name, ok: true, text: `${urls.join(", ")}, through the proxy ${proxy.host}` };
  return {
    name,
    ok: false,
    text: `${urls.join(", ")} cannot be reached: ${proxy.problem}`,
    hint: `Correct ${proxy.variable}, or name the host in NO_PROXY.`,
  };
}

function refusedHost({ code, message, hint, place }: Diagnostic): Check {
  const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
  const text = `${where}${message} [${code}]`;
  return { name: "host", ok: false, text, ...(hint === undefined ? {} : { hint }) };
}

/** Who the token is, and whether it can read what the files manage: a right that is missing shows here, not in the first plan. */
async function ask(runtime: Runtime, loaded: Loaded, org: DesiredOrg): Promise<readonly Check[]> {
  const [connected] = connectOrgs(runtime, loaded, [org]);
  if (connected === undefined) throw new Error("No connection was made.");
  const account = await attempt(loaded, org, "account", async () => await identify(connected));
  if (!account.ok) return [account];
  return [account, await attempt(loaded, org, "reading", async () => await readSections(connected))];
}

async function identify({ connection }: ConnectedOrg): Promise<Check> {
  const actor = await connection.identify();
  const who = actor.subject.startsWith("id:") ? (actor.identity.name ?? actor.subject) : actor.subject;
  const left = await connection.remaining?.();
  const quota = left === undefined ? "" : `, ${left} requests left`;
  return { name: "account", ok: true, text: `${who}: ${actor.standing}${quota}` };
}

const UNSEEN = {
  code: "RESOURCE_NOT_FOUND",
  message: "the files list it, and the token does not see it.",
  hint: "Give the account behind the token access to it, or correct its id or name in the files.",
};

/** What cannot be read, and what the files list and the token does not see; both are missing rights more often than not. */
async function readSections({ desired, provider, connection }: ConnectedOrg): Promise<Check> {
  const managed = [...desired.modes.keys()].filter((section) => isManaged(desired, section));
  if (managed.length === 0) return { name: "reading", ok: true, text: "the files manage nothing here" };
  const { gaps, resources } = await connection.read({});
  const adopted = provider
    .shape(desired.options)
    .sections.filter(({ section, lifecycle }) => lifecycle === "adopted" && isManaged(desired, section))
    .map(({ section }) => section);
  const unseen = [...desired.resources.values()]
    .filter(({ address, section }) => adopted.includes(section) && !resources.has(address))
    .filter(({ address }) => !gaps.some((gap) => gap.address === address))
    .map(({ address }) => ({ address, ...UNSEEN }));
  const [first, ...others] = [...gaps, ...unseen];
  if (first === undefined)
    return { name: "reading", ok: true, text: `everything that the files manage: ${managed.join(", ")}` };
  const more = others.length === 0 ? "" : ` (and ${plural(others.length, "other place")})`;
  const text = `${first.address}: ${first.message} [${first.code}]${more}`;
  return { name: "reading", ok: false, text, ...(first.hint === undefined ? {} : { hint: first.hint }) };
}

async function attempt(
  loaded: Loaded,
  org: DesiredOrg,
  name: Check["name"],
  run: () => Promise<Check>,
): Promise<Check> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProviderError) && !(error instanceof HttpFailure)) throw error;
    const fault = error.toFault();
    const { message, code } = fault;
    const provider = loaded.providers.get(org.provider);
    const given = nextStepOf(fault);
    const hint = provider === undefined ? given : namingVariable(org, provider, given);
    const text = `${message} [${code}]`;
    return { name, ok: false, text, hint };
  }
}
