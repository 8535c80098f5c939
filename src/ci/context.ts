import { UsageError } from "../model/errors.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { Repository } from "./github.ts";

/** What the runner says about the run, read once. */
export interface RunContext {
  readonly event: string;
  readonly payload: JsonObject;
  /** Login of who started this run, or this attempt of it; empty if unknown. */
  readonly actor: string;
  readonly repository: Repository;
  /** The commit checked out; on a pull request that is the merge commit, not the head. */
  readonly sha: string;
  readonly ref: string;
  readonly runId: number;
  readonly attempt: number;
  readonly runUrl?: string;
  readonly apiUrl: string;
  readonly graphqlUrl?: string;
  /** Absolute path of the checked-out repository. */
  readonly workspace: string;
  /** Absolute path of the folder that paths in diagnostics are relative to. */
  readonly folder: string;
  /** Absolute path of a folder that is emptied with the job. */
  readonly temp: string;
}

/**
 * Reads the runner's environment. Hosts come from it, so that GitHub Enterprise Server and ghe.com work.
 * `cwd` is the working directory of the command, absolute.
 * @throws UsageError `NO_REPOSITORY` outside of a workflow
 */
export function readContext(
  env: Readonly<Record<string, string | undefined>>,
  eventText: string | undefined,
  cwd: string,
): RunContext {
  const [owner, name, ...more] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === undefined || owner === "" || name === undefined || name === "" || more.length > 0) {
    throw new UsageError(
      "NO_REPOSITORY",
      "GITHUB_REPOSITORY does not name a repository.",
      "Run this as a step of a GitHub workflow.",
    );
  }
  const runId = Number(env.GITHUB_RUN_ID ?? 0);
  const serverUrl = (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, "");
  const graphqlUrl = env.GITHUB_GRAPHQL_URL;
  return {
    event: env.GITHUB_EVENT_NAME ?? "",
    payload: parsePayload(eventText),
    actor: env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? "",
    repository: { owner, name },
    sha: env.GITHUB_SHA ?? "",
    ref: env.GITHUB_REF ?? "",
    runId: Number.isSafeInteger(runId) ? runId : 0,
    attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1) || 1,
    ...(runId > 0 ? { runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}` } : {}),
    apiUrl: env.GITHUB_API_URL ?? "https://api.github.com",
    ...(graphqlUrl === undefined || graphqlUrl === "" ? {} : { graphqlUrl }),
    workspace: env.GITHUB_WORKSPACE ?? cwd,
    folder: cwd,
    temp: env.RUNNER_TEMP ?? cwd,
  };
}

function parsePayload(text: string | undefined): JsonObject {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    throw new UsageError(
      "BAD_EVENT",
      "The event file of the workflow run is not JSON.",
      "Look at GITHUB_EVENT_PATH.",
    );
  }
}

/** A nested object of the payload, or an empty one. */
export function objectAt(payload: JsonObject, ...keys: readonly string[]): JsonObject {
  let value: JsonObject = payload;
  for (const key of keys) {
    const next = value[key];
    if (!isJsonObject(next)) return {};
    value = next;
  }
  return value;
}
