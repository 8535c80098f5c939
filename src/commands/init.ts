import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findShipped } from "../app/files/shipped.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";

/** The options of `rolecall init`. */
export interface InitOptions {
  readonly folder?: string;
  /** Also the workflow files. */
  readonly github?: boolean;
  /** Overwrite what is there. */
  readonly force?: boolean;
}

/**
 * Writes a first file that explains itself, and the workflows on request.
 * @throws UsageError if something is there already; nothing is written then
 */
export async function runInit(runtime: Runtime, options: InitOptions): Promise<ExitCode> {
  const root = resolve(runtime.cwd, options.folder ?? ".");
  const files = new Map<string, string>([[join(root, "access.yaml"), STARTER]]);
  if (options.github === true) {
    const folder = findShipped("examples", "github");
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".yml"))) {
      files.set(join(root, ".github", "workflows", name), readFileSync(join(folder, name), "utf8"));
    }
  }
  const present = [...files.keys()].filter((file) => existsSync(file));
  if (present.length > 0 && options.force !== true) {
    throw new UsageError(
      "FILE_EXISTS",
      `${present.map((file) => relative(runtime.cwd, file)).join(", ")} exists already; nothing was written.`,
      "Choose another folder, or say --force.",
    );
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    runtime.stdout.write(`wrote ${relative(runtime.cwd, file)}\n`);
  }
  runtime.stdout.write(NEXT_STEPS);
  return ExitCode.done;
}

const NEXT_STEPS = `
Next:
  1. put your people and one organization into access.yaml
  2. rolecall validate            checks it, offline
  3. rolecall doctor              checks the token
  4. rolecall plan                shows what would change; never writes
`;

const STARTER = `# Who may do what. Every change to access is a change to this file.
version: 1

# People, by a key of your choice. Aliases are other e-mails of the same person.
people:
  ada: { name: Ada Lovelace, email: ada@example.com }
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
