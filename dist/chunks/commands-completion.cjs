"use strict";
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
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
function bash(commands) {
	const cases = commands.map((command) => `    ${command.name}) words="${command.options.join(" ")}" ;;`).join("\n");
	return `# rolecall completion for bash: eval "$(rolecall completion bash)"
_rolecall() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map((command) => command.name).join(" ")}"
  else
    case "\${COMP_WORDS[1]}" in
${cases}
    esac
  fi
  case "$current" in
    -*|"") COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current")) ;;
  esac
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
  case "$words[2]" in
${commands.map((command) => `    ${command.name}) compadd -- ${command.options.join(" ")}; _files ;;`).join("\n")}
  esac
}
compdef _rolecall rolecall
`;
}
function fish(commands) {
	return `# rolecall completion for fish: rolecall completion fish | source\n${commands.flatMap((command) => [`complete -c rolecall -n __fish_use_subcommand -a ${command.name} -d '${command.description.replaceAll("'", "")}'`, ...command.options.map((option) => `complete -c rolecall -n '__fish_seen_subcommand_from ${command.name}' -l ${option.replace(/^--/, "")}`)]).join("\n")}\n`;
}
exports.runCompletion = runCompletion;
