"use strict";
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_paint = require("./report-terminal-paint.cjs");
// src/app/completion/words.ts
const OPTIONS = {
	"--on": ["addresses"],
	"--from": ["orgs"],
	"--org": ["orgs"],
	"--like": ["people"],
	"--resend": ["people"],
	"--successor": ["people"]
};
const ARGUMENTS = {
	explain: [["people", "teams"]],
	grant: [["people", "teams"], []],
	offboard: [["people"], []],
	revoke: [["people", "teams"], []],
	set: [["addresses"], []],
	"person merge": [
		["people"],
		["people"],
		[]
	],
	"person pin": [["people"]],
	"person rename": [["people"], []],
	"team add": [["teams"], ["people", "teams"]],
	"team create": [[], ["people", "teams"]],
	"team remove": [["teams"], ["people", "teams"]]
};
async function completeWords(runtime, words) {
	const kinds = kindsAt(words);
	if (kinds.length === 0) return [];
	try {
		const at = words.findIndex((word) => word === "-c" || word === "--config");
		const path = at < 0 ? void 0 : words[at + 1];
		const loaded = await require_load.loadForCommand(runtime, path === void 0 || path === "" ? {} : { config: path });
		const current = words.at(-1) ?? "";
		return [...new Set(kinds.flatMap((kind) => namesOf(loaded, kind)))].filter((name) => name.startsWith(current));
	} catch (error) {
		if (error instanceof require_clock.ConfigError || error instanceof require_clock.UsageError) return [];
		throw error;
	}
}
function kindsAt(words) {
	const before = words.slice(0, -1);
	const last = before.at(-1) ?? "";
	const option = OPTIONS[last];
	if (option !== void 0) return option;
	const [first = "", second = ""] = before;
	const name = ARGUMENTS[first] === void 0 ? `${first} ${second}` : first;
	const list = ARGUMENTS[name];
	if (list === void 0 || last.startsWith("-")) return [];
	const given = positionals(before.slice(name.split(" ").length));
	return list[Math.min(given, list.length - 1)] ?? [];
}
function positionals(words) {
	return words.filter((word, index) => {
		const before = words[index - 1] ?? "";
		return !word.startsWith("-") && (!before.startsWith("-") || before === "--dry-run" || before === "--yes");
	}).length;
}
function namesOf({ config }, kind) {
	switch (kind) {
		case "people": return [...config.directory.people.keys()];
		case "teams": return [...config.teams.keys()].map((name) => `team:${name}`);
		case "orgs": return config.orgs.map(({ key }) => key);
		case "addresses": return config.orgs.flatMap((org) => [org.key, ...org.resources.keys()]);
	}
}
// src/commands/completion.ts
function runCompletion(runtime, shell, commands) {
	const make = {
		bash,
		zsh,
		fish
	}[shell];
	if (make === void 0) throw new require_clock.UsageError("UNKNOWN_SHELL", `There is no completion for "${shell}".`, "There is one for bash, zsh and fish.");
	runtime.stdout.write(make(commands));
	return require_paint.ExitCode.done;
}
async function runComplete(runtime, words) {
	const names = await completeWords(runtime, words);
	runtime.stdout.write(names.map((name) => `${require_load.sanitizeLine(name)}\n`).join(""));
	return require_paint.ExitCode.done;
}
function wordsOf({ below, options }) {
	return [...below, ...options].join(" ");
}
function bash(commands) {
	const cases = commands.map((command) => `    ${command.name}) words="${wordsOf(command)}" ;;`).join("\n");
	return `# rolecall completion for bash: eval "$(rolecall completion bash)"
_rolecall() {
  local line="\${COMP_LINE:0:COMP_POINT}" words="" names="" current
  # Colons are a part of names, such as team:ops, although bash splits there.
  local -a typed=($line)
  [[ "$line" == *[[:space:]] ]] && typed+=("")
  current="\${typed[\${#typed[@]}-1]}"
  if [ "\${#typed[@]}" -le 2 ]; then
    words="${commands.map((command) => command.name).join(" ")}"
  else
    case "\${typed[1]}" in
${cases}
    esac
    names="$(rolecall complete -- "\${typed[@]:1}" 2>/dev/null)"
  fi
  if [ -n "$names" ]; then COMPREPLY=($(compgen -W "$names" -- "$current"))
  else case "$current" in
    -*|"") COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current")) ;;
  esac; fi
  if [[ "$current" == *:* && "$COMP_WORDBREAKS" == *:* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${current%"\${current##*:}"}"}")
  fi
}
complete -o filenames -F _rolecall rolecall
`;
}
function zsh(commands) {
	return `#compdef rolecall
# rolecall completion for zsh: eval "$(rolecall completion zsh)"
_rolecall() {
  local -a commands=(
${commands.map((command) => `    '${command.name}:${command.description.replaceAll("'", "")}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local -a found=("\${(@f)$(rolecall complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then
    compadd -a found
    return
  fi
  case "$words[2]" in
${commands.map((command) => `    ${command.name}) compadd -- ${wordsOf(command)}; _files ;;`).join("\n")}
  esac
}
compdef _rolecall rolecall
`;
}
function fish(commands) {
	return `# rolecall completion for fish: rolecall completion fish | source
${commands.flatMap((command) => {
		const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
		return [
			`complete -c rolecall -n __fish_use_subcommand -a ${command.name} -d '${command.description.replaceAll("'", "")}'`,
			...command.below.length === 0 ? [] : [`complete -c rolecall ${seen} -a '${command.below.join(" ")}'`],
			...command.options.map((option) => `complete -c rolecall ${seen} -l ${option.replace(/^--/, "")}`)
		];
	}).join("\n")}
complete -c rolecall -n 'not __fish_use_subcommand' -a '(rolecall complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`;
}
exports.runComplete = runComplete;
exports.runCompletion = runCompletion;
