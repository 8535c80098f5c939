import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import { tokenVariables } from "../connect/credentials.ts";
import { findShipped } from "../files/shipped.ts";
import { type Loaded, loadForCommand } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { fillWorkflow, type WorkflowNeeds } from "./workflow-text.ts";

const PEOPLE = "access-people.yml";

type Variables = Pick<WorkflowNeeds, "tokens" | "hosts">;

/** An Action by the full SHA of a commit; tags and branches can be moved to other code. */
const REFERENCE = /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/;

/** The workflow files for a repository by their path in it, and the variables that they use. */
export interface Workflows extends Variables {
  /** Those of the nightly pull of people, where the files name a directory that a workflow can read. */
  readonly people?: Variables;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The GitHub workflows for the organizations of the access file in `root`; without one they have no credentials yet.
 * @throws UsageError `ACTION_NEEDED`, `ACTION_NOT_PINNED`; ConfigError if the access file is invalid
 */
export async function githubWorkflows(
  runtime: Runtime,
  root: string,
  action: string | undefined,
): Promise<Workflows> {
  const needs = { action: checkReference(action), ...(await variablesOf(runtime, root)) };
  const folder = findShipped("examples", "github");
  const names = readdirSync(folder).filter((file) => file.endsWith(".yml"));
  const files = names.map((name): [string, string] => [
    join(".github", "workflows", name),
    fillWorkflow(readFileSync(join(folder, name), "utf8"), needs),
  ]);
  const people = needs.people === undefined ? [] : [peopleWorkflow(needs.action, needs.people)];
  return { ...needs, files: new Map([...files, ...people]) };
}

/** The nightly pull of people, which has the directory's variables and no others. */
function peopleWorkflow(action: string, variables: Variables): [string, string] {
  const text = readFileSync(findShipped("examples", "github", "directory", PEOPLE), "utf8");
  return [join(".github", "workflows", PEOPLE), fillWorkflow(text, { action, ...variables })];
}

function checkReference(action: string | undefined): string {
  const example = "For example: --action acme/rolecall@ and the 40 digits of a commit that you trust.";
  if (action === undefined) {
    throw new UsageError(
      "ACTION_NEEDED",
      "The workflows have to name the Action: --action OWNER/REPO@SHA is missing.",
      example,
    );
  }
  if (!REFERENCE.test(action) || action.startsWith("OWNER/") || /@0+$/.test(action)) {
    throw new UsageError(
      "ACTION_NOT_PINNED",
      `--action is "${action}", which is not OWNER/REPO@SHA with the full SHA of a commit.`,
      `A tag or a branch can be moved to other code, which would then get your tokens. ${example}`,
    );
  }
  return action;
}

async function variablesOf(
  runtime: Runtime,
  root: string,
): Promise<Variables & { readonly people?: Variables }> {
  if (!existsSync(join(root, "access.yaml"))) return { tokens: [], hosts: [] };
  const { config, providers } = await loadForCommand(runtime, { config: root });
  const place = config.peopleSource?.place;
  const people =
    place === undefined || place.kind === "input" ? {} : { people: variablesFor([place.org], providers) };
  return { ...variablesFor(config.orgs, providers), ...people };
}

function variablesFor(orgs: readonly DesiredOrg[], providers: Loaded["providers"]): Variables {
  const tokens = new Set<string>();
  const hosts = new Set<string>();
  for (const org of orgs) {
    const provider = providers.get(org.provider);
    if (provider === undefined) continue;
    const [token] = tokenVariables(org, provider);
    if (token !== undefined) tokens.add(token);
    if (org.urlVariable !== undefined) hosts.add(org.urlVariable);
    if (org.url !== undefined) continue;
    for (const { fallback, variables } of provider.hosts)
      if (fallback === undefined && variables[0] !== undefined) hosts.add(variables[0]);
  }
  return { tokens: [...tokens].sort(), hosts: [...hosts].sort() };
}
