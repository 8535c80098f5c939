import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { getInput } from "@actions/core";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import { createGitHub } from "../ci/client.ts";
import { type RunContext, readContext } from "../ci/context.ts";
import { createGitHubFetch } from "../ci/fetch.ts";
import type { GitHub } from "../ci/github.ts";
import { secretsOf } from "../cli/process-runtime.ts";
import { createHttpClientFactory } from "../http/client.ts";
import { systemClock } from "../http/clock.ts";
import { createRedactor } from "../http/secrets/redact.ts";
import { createTransport } from "../http/transport.ts";
import { VERSION } from "../version.ts";
import { bindCommands } from "./commands.ts";
import { createFiles } from "./files.ts";
import { listOf } from "./inputs.ts";
import type { ActionPorts } from "./ports.ts";
import { rendering } from "./rendering.ts";
import { createLog, createRunner } from "./runner.ts";

/** The world of the action, made from the runner's environment. */
export function processPorts(signal: AbortSignal): ActionPorts {
  const { env } = process;
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const folder = resolve(workspace, getInput("working-directory") || ".");
  const context = readContext(env, readEvent(env.GITHUB_EVENT_PATH), folder);
  const token = getInput("token");
  const secrets = [...new Set([token, ...secretsOf(env)])].filter((secret) => secret !== "");
  const redact = createRedactor(secrets);
  const world: Runtime = {
    env,
    cwd: folder,
    clock: systemClock,
    fetch: createTransport(process.env),
    signal,
    stdout: createLog((text) => process.stdout.write(redact(text))),
    stderr: createLog((text) => process.stderr.write(redact(text))),
  };
  const runtime = withAllowedHosts(world, listOf(getInput("allow-hosts")));
  return {
    context,
    commands: bindCommands(runtime, context.temp),
    render: rendering,
    // Masks have to be printed as they are; everything else that is printed here is text of ours and redacted names.
    runner: createRunner(env, (text) => process.stdout.write(redact(text))),
    files: createFiles(folder, context.temp),
    github: token === "" ? undefined : connect(context, token, runtime),
    now: () => runtime.clock.now(),
    sleep: (milliseconds) => runtime.clock.sleep(milliseconds, signal),
    secrets,
  };
}

function connect(context: RunContext, token: string, runtime: Runtime): GitHub {
  const { clock, signal } = runtime;
  const http = createHttpClientFactory({
    fetch: runtime.fetch,
    clock,
    signal,
    userAgent: `rolecall/${VERSION}`,
  });
  return createGitHub({
    repository: context.repository,
    apiUrl: context.apiUrl,
    ...(context.graphqlUrl === undefined ? {} : { graphqlUrl: context.graphqlUrl }),
    fetch: createGitHubFetch({ apiUrl: context.apiUrl, token, http }),
  });
}

function readEvent(path: string | undefined): string | undefined {
  return path === undefined || path === "" || !existsSync(path) ? undefined : readFileSync(path, "utf8");
}
