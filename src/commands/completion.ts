import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";

/** A command as far as completion goes. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly string[];
}

/** Prints a completion script. @throws UsageError for an unknown shell */
export function runCompletion(
  runtime: Runtime,
  shell: string,
  commands: readonly CompletedCommand[],
): ExitCode {
  const make = { bash, zsh, fish }[shell];
  if (make === undefined) {
    throw new UsageError(
      "UNKNOWN_SHELL",
      `There is no completion for "${shell}".`,
      "There is one for bash, zsh and fish.",
    );
  }
  runtime.stdout.write(make(commands));
  return ExitCode.done;
}

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands
    .map((command) => `    ${command.name}) words="${command.options.join(" ")}" ;;`)
    .join("\n");
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

function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands
    .map((command) => `    '${command.name}:${command.description.replaceAll("'", "")}'`)
    .join("\n");
  const cases = commands
    .map((command) => `    ${command.name}) compadd -- ${command.options.join(" ")}; _files ;;`)
    .join("\n");
  return `#compdef rolecall
# rolecall completion for zsh: eval "$(rolecall completion zsh)"
_rolecall() {
  local -a commands=(
${names}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "$words[2]" in
${cases}
  esac
}
compdef _rolecall rolecall
`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c rolecall -n __fish_use_subcommand -a ${command.name} -d '${command.description.replaceAll("'", "")}'`,
    ...command.options.map(
      (option) =>
        `complete -c rolecall -n '__fish_seen_subcommand_from ${command.name}' -l ${option.replace(/^--/, "")}`,
    ),
  ]);
  return `# rolecall completion for fish: rolecall completion fish | source\n${lines.join("\n")}\n`;
}
