import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findShipped } from "../app/files/shipped.ts";
import { withIgnored } from "../app/init/ignore.ts";
import { secretOf } from "../app/init/workflow-text.ts";
import { githubWorkflows, type Workflows } from "../app/init/workflows.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { schemaPath } from "./schema.ts";

/** The options of `rolecall init`. */
export interface InitOptions {
  readonly folder?: string;
  /** Also the GitHub workflows. */
  readonly github?: boolean;
  /** Also the GitLab pipeline. */
  readonly gitlab?: boolean;
  /** The Action for the GitHub workflows: `OWNER/REPO@SHA`. */
  readonly action?: string;
  /** Overwrite what is there; beside `--github` or `--gitlab` the access file stays. */
  readonly force?: boolean;
}

/**
 * Writes a first file that explains itself, and workflows on request. In a repository that has an access file already
 * these go beside it: it is left alone, they use its organizations' variables, and only what is missing is written.
 * @throws UsageError if something is there already or the Action is not named; nothing is written then
 */
export async function runInit(runtime: Runtime, options: InitOptions): Promise<ExitCode> {
  const root = resolve(runtime.cwd, options.folder ?? ".");
  const access = join(root, "access.yaml");
  const addsPipelines = options.github === true || options.gitlab === true;
  const hadAccess = existsSync(access);
  const workflows =
    options.github === true ? await githubWorkflows(runtime, root, options.action) : undefined;
  const files = new Map([...(workflows?.files ?? [])].map(([path, text]) => [join(root, path), text]));
  if (options.gitlab === true)
    files.set(
      join(root, ".gitlab-ci.yml"),
      readFileSync(findShipped("examples", "gitlab", ".gitlab-ci.yml"), "utf8"),
    );
  const isKept = (file: string): boolean => addsPipelines && existsSync(file) && options.force !== true;
  if (!hadAccess || !addsPipelines) {
    files.set(access, STARTER);
    files.set(schemaPath(root, "access"), readFileSync(findShipped("schemas", "access.schema.json"), "utf8"));
  }
  if (!addsPipelines && hadAccess && options.force !== true) {
    throw new UsageError(
      "FILE_EXISTS",
      `${relative(runtime.cwd, access)} exists already; nothing was written.`,
      "Choose another folder, or say --force.",
    );
  }
  const ignore = join(root, ".gitignore");
  const ignored = withIgnored(existsSync(ignore) ? readFileSync(ignore, "utf8") : undefined);
  for (const [file, text] of files) {
    const name = relative(runtime.cwd, file);
    if (isKept(file)) {
      runtime.stdout.write(`kept ${name}\n`);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    runtime.stdout.write(`wrote ${name}\n`);
  }
  if (ignored !== undefined) {
    runtime.stdout.write(`${existsSync(ignore) ? "added to" : "wrote"} ${relative(runtime.cwd, ignore)}\n`);
    writeFileSync(ignore, ignored);
  }
  if (hadAccess && addsPipelines) runtime.stdout.write(`kept ${relative(runtime.cwd, access)}\n`);
  runtime.stdout.write(workflows === undefined ? NEXT_STEPS : stepsFor(workflows, hadAccess));
  return ExitCode.done;
}

const NEXT_STEPS = `
Next:
  1. rolecall import              lists the organizations that the tokens in the environment see;
     rolecall import --all --into .
                                  takes over what is live in all of them; the plan afterwards is empty
  2. rolecall validate            checks the files, offline
  3. rolecall doctor              checks the token, and what it can read
  4. rolecall plan                shows what would change; never writes
`;

/** What the repository's settings need for the workflows. */
function stepsFor({ tokens, hosts, people }: Workflows, hadAccess: boolean): string {
  if (tokens.length === 0) {
    const why = hadAccess ? "names no organization yet" : "is new";
    return `${NEXT_STEPS}  5. access.yaml ${why}: once it has organizations, run this again with --force, and the workflows
     get the variables of their tokens
`;
  }
  const list = (kind: "READ" | "WRITE"): string => tokens.map((name) => secretOf(name, kind)).join(", ");
  return `
Next, in the repository's settings:
  1. secrets for tokens that may read: ${list("READ")}
  2. an environment "access", for the default branch only, with reviewers if you wish; its secrets, for tokens that
     may write: ${list("WRITE")}
  3. an environment "access-expiry", for the default branch only, with the same secrets and without reviewers
${hosts.length === 0 ? "" : `     variables for hosts: ${hosts.join(", ")}\n`}  4. a ruleset for the default branch: a pull request with a review, the check "plan", branches up to date
${people === undefined ? "" : stepOfPeople(people)}`;
}

/** What the nightly pull of people needs. */
function stepOfPeople({ tokens }: Pick<Workflows, "tokens">): string {
  const names = tokens.map((name) => secretOf(name, "READ")).join(", ");
  return `  5. for access-people.yml: the secret ${names}, "Allow GitHub Actions to create and approve pull requests", and
     the input allow-hosts where directory: names an address
`;
}

/** The file that `init` writes: it explains itself. */
export const STARTER = `# yaml-language-server: $schema=./schemas/access.schema.json
# Who may do what. Every change to access is a change to this file.
version: 1

# People, by a key of your choice. Aliases are other e-mails of the same person.
people: {}
  # ada: { name: Ada Lovelace, email: ada@example.com }
  # grace: { name: Grace Hopper, email: grace@example.com, aliases: [ghopper@example.com] }
  # deploy-bot: { email: bot@example.com, kind: service }

# Teams of people and of other teams; used below as team:NAME.
teams: {}
#  platform: [ada, grace]
#  engineering: [team:platform, linus@contractor.example]

# One entry for each organization. A section that is not here is not managed: rolecall starts with nothing and
# takes over only what you write down.
orgs: {}
#  acme:
#    provider: upsun                     # token: UPSUN_CLI_TOKEN
#    owner: ada                          # only compared, never changed
#    manage: { projects: additive }      # exact (the default) also removes what is not here
#    members:
#      ada: [billing, members]
#      team:platform: [projects:list]
#    projects:
#      shop:
#        id: abcdefghij123
#        access:
#          team:platform: admin
#          linus@contractor.example: { development: contributor, until: 2030-12-31, reason: "migration" }
#
#  acme-heroku:
#    provider: heroku                    # token: HEROKU_API_KEY
#    name: acme-inc
#    members: { ada: admin, grace: member }
#    apps:
#      shop-prod: { locked: true, collaborators: { grace: [view, deploy] } }
#
#  acme-config:
#    provider: cloudtruth                # token: CLOUDTRUTH_API_KEY
#    members: { ada: owner, grace: viewer-no-secrets }
#
#  studio:
#    provider: scim                      # token: SCIM_TOKEN, address: SCIM_URL
#    profile: viz-now
#    members: { ada: admin, grace: editor }

# Rules over all of it. An error stops validate and plan.
policies: []
#  - { id: two-admins, check: min-holders, role: admin, count: 2, severity: warning }
`;
