"use strict";
const require_shipped = require("./app-files-shipped.cjs");
const require_clock = require("./http-clock.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_load = require("./app-load-load.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_schema = require("./commands-schema.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/app/init/ignore.ts
const IGNORED = [
	".rolecall/",
	"plan.json",
	"*.plan.json"
];
function withIgnored(before) {
	const lines = new Set((before ?? "").split(/\r?\n/).map((line) => line.trim()));
	const missing = IGNORED.filter((entry) => !lines.has(entry) && !lines.has(`/${entry}`));
	if (missing.length === 0) return void 0;
	return `${before === void 0 || before === "" ? "" : before.endsWith("\n") ? `${before}\n` : `${before}\n\n`}# rolecall: journals, locks, answers that were kept, saved plans\n${missing.join("\n")}\n`;
}
// src/app/init/workflow-text.ts
const PLACEHOLDER = /OWNER\/rolecall@v[\w.]+/g;
const ABOUT_PLACEHOLDER = /^#\n# Replace OWNER\/rolecall@.*\n/m;
const STEP_VARIABLES = /^( +)env:\n(?:\1 {2}.*\n)+/gm;
function fillWorkflow(text, needs) {
	return text.replace(ABOUT_PLACEHOLDER, "").replaceAll(PLACEHOLDER, needs.action).replace(STEP_VARIABLES, (block, indent) => variablesOf$1(block, indent, needs));
}
function secretOf(variable, kind) {
	const words = variable.split("_");
	const name = [
		...words.slice(0, -1),
		kind,
		...words.slice(-1)
	].join("_");
	return name.startsWith("GITHUB_") ? `ACCESS_${name}` : name;
}
function variablesOf$1(block, indent, { tokens, hosts }) {
	const kind = block.includes("_WRITE_") ? "WRITE" : "READ";
	const reason = /( # zizmor: .*)$/m.exec(block)?.[1] ?? "";
	const comments = block.split("\n").filter((line) => line.trimStart().startsWith("#"));
	const lines = [...tokens.map((name) => `${indent}  ${name}: \${{ secrets.${secretOf(name, kind)} }}${reason}`), ...hosts.map((name) => `${indent}  ${name}: \${{ vars.${name} }}`)];
	return lines.length === 0 ? "" : `${[
		`${indent}env:`,
		...comments,
		...lines
	].join("\n")}\n`;
}
// src/app/init/workflows.ts
const PEOPLE = "access-people.yml";
const REFERENCE = /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/;
async function githubWorkflows(runtime, root, action) {
	const needs = {
		action: checkReference(action),
		...await variablesOf(runtime, root)
	};
	const folder = require_shipped.findShipped("examples", "github");
	const files = (0, node_fs.readdirSync)(folder).filter((file) => file.endsWith(".yml")).map((name) => [(0, node_path.join)(".github", "workflows", name), fillWorkflow((0, node_fs.readFileSync)((0, node_path.join)(folder, name), "utf8"), needs)]);
	const people = needs.people === void 0 ? [] : [peopleWorkflow(needs.action, needs.people)];
	return {
		...needs,
		files: new Map([...files, ...people])
	};
}
function peopleWorkflow(action, variables) {
	const text = (0, node_fs.readFileSync)(require_shipped.findShipped("examples", "github", "directory", PEOPLE), "utf8");
	return [(0, node_path.join)(".github", "workflows", PEOPLE), fillWorkflow(text, {
		action,
		...variables
	})];
}
function checkReference(action) {
	const example = "For example: --action acme/rolecall@ and the 40 digits of a commit that you trust.";
	if (action === void 0) throw new require_clock.UsageError("ACTION_NEEDED", "The workflows have to name the Action: --action OWNER/REPO@SHA is missing.", example);
	if (!REFERENCE.test(action) || action.startsWith("OWNER/") || /@0+$/.test(action)) throw new require_clock.UsageError("ACTION_NOT_PINNED", `--action is "${action}", which is not OWNER/REPO@SHA with the full SHA of a commit.`, `A tag or a branch can be moved to other code, which would then get your tokens. ${example}`);
	return action;
}
async function variablesOf(runtime, root) {
	if (!(0, node_fs.existsSync)((0, node_path.join)(root, "access.yaml"))) return {
		tokens: [],
		hosts: []
	};
	const { config, providers } = await require_load.loadForCommand(runtime, { config: root });
	const place = config.peopleSource?.place;
	const people = place === void 0 || place.kind === "input" ? {} : { people: variablesFor([place.org], providers) };
	return {
		...variablesFor(config.orgs, providers),
		...people
	};
}
function variablesFor(orgs, providers) {
	const tokens = new Set();
	const hosts = new Set();
	for (const org of orgs) {
		const provider = providers.get(org.provider);
		if (provider === void 0) continue;
		const [token] = require_credentials.tokenVariables(org, provider);
		if (token !== void 0) tokens.add(token);
		if (org.urlVariable !== void 0) hosts.add(org.urlVariable);
		if (org.url !== void 0) continue;
		for (const { fallback, variables } of provider.hosts) if (fallback === void 0 && variables[0] !== void 0) hosts.add(variables[0]);
	}
	return {
		tokens: [...tokens].sort(),
		hosts: [...hosts].sort()
	};
}
// src/commands/init.ts
async function runInit(runtime, options) {
	const root = (0, node_path.resolve)(runtime.cwd, options.folder ?? ".");
	const access = (0, node_path.join)(root, "access.yaml");
	const addsPipelines = options.github === true || options.gitlab === true;
	const hadAccess = (0, node_fs.existsSync)(access);
	const workflows = options.github === true ? await githubWorkflows(runtime, root, options.action) : void 0;
	const files = new Map([...workflows?.files ?? []].map(([path, text]) => [(0, node_path.join)(root, path), text]));
	if (options.gitlab === true) files.set((0, node_path.join)(root, ".gitlab-ci.yml"), (0, node_fs.readFileSync)(require_shipped.findShipped("examples", "gitlab", ".gitlab-ci.yml"), "utf8"));
	const isKept = (file) => addsPipelines && (0, node_fs.existsSync)(file) && options.force !== true;
	if (!hadAccess || !addsPipelines) {
		files.set(access, STARTER);
		files.set(require_schema.schemaPath(root, "access"), (0, node_fs.readFileSync)(require_shipped.findShipped("schemas", "access.schema.json"), "utf8"));
	}
	if (!addsPipelines && hadAccess && options.force !== true) throw new require_clock.UsageError("FILE_EXISTS", `${(0, node_path.relative)(runtime.cwd, access)} exists already; nothing was written.`, "Choose another folder, or say --force.");
	const ignore = (0, node_path.join)(root, ".gitignore");
	const ignored = withIgnored((0, node_fs.existsSync)(ignore) ? (0, node_fs.readFileSync)(ignore, "utf8") : void 0);
	for (const [file, text] of files) {
		const name = (0, node_path.relative)(runtime.cwd, file);
		if (isKept(file)) {
			runtime.stdout.write(`kept ${name}\n`);
			continue;
		}
		(0, node_fs.mkdirSync)((0, node_path.dirname)(file), { recursive: true });
		(0, node_fs.writeFileSync)(file, text);
		runtime.stdout.write(`wrote ${name}\n`);
	}
	if (ignored !== void 0) {
		runtime.stdout.write(`${(0, node_fs.existsSync)(ignore) ? "added to" : "wrote"} ${(0, node_path.relative)(runtime.cwd, ignore)}\n`);
		(0, node_fs.writeFileSync)(ignore, ignored);
	}
	if (hadAccess && addsPipelines) runtime.stdout.write(`kept ${(0, node_path.relative)(runtime.cwd, access)}\n`);
	runtime.stdout.write(workflows === void 0 ? NEXT_STEPS : stepsFor(workflows, hadAccess));
	return require_paint.ExitCode.done;
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
function stepsFor({ tokens, hosts, people }, hadAccess) {
	if (tokens.length === 0) return `${NEXT_STEPS}  5. access.yaml ${hadAccess ? "names no organization yet" : "is new"}: once it has organizations, run this again with --force, and the workflows
     get the variables of their tokens
`;
	const list = (kind) => tokens.map((name) => secretOf(name, kind)).join(", ");
	return `
Next, in the repository's settings:
  1. secrets for tokens that may read: ${list("READ")}
  2. an environment "access", for the default branch only, with reviewers if you wish; its secrets, for tokens that
     may write: ${list("WRITE")}
  3. an environment "access-expiry", for the default branch only, with the same secrets and without reviewers
${hosts.length === 0 ? "" : `     variables for hosts: ${hosts.join(", ")}\n`}  4. a ruleset for the default branch: a pull request with a review, the check "plan", branches up to date
${people === void 0 ? "" : stepOfPeople(people)}`;
}
function stepOfPeople({ tokens }) {
	return `  5. for access-people.yml: the secret ${tokens.map((name) => secretOf(name, "READ")).join(", ")}, "Allow GitHub Actions to create and approve pull requests", and
     the input allow-hosts where directory: names an address
`;
}
const STARTER = `# yaml-language-server: $schema=./schemas/access.schema.json
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
exports.STARTER = STARTER;
exports.runInit = runInit;
exports.withIgnored = withIgnored;
