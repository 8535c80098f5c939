import { completeWords } from "../app/completion/words.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { sanitizeLine } from "../model/sanitize.ts";

/** A command as far as completion goes. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly string[];
  /** Commands below it, such as `add` of `person`. */
  readonly below: readonly string[];
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

/** Prints what may stand in the place of the last word, a name a line: what the scripts ask for. */
export async function runComplete(runtime: Runtime, words: readonly string[]): Promise<ExitCode> {
  const names = await completeWords(runtime, words);
  runtime.stdout.write(names.map((name) => `${sanitizeLine(name)}\n`).join(""));
  return ExitCode.done;
}

function wordsOf({ below, options }: CompletedCommand): string {
  return [...below, ...options].join(" ");
}

function bash(commands: readonly CompletedCommand[]): string {
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

function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands
    .map((command) => `    '${command.name}:${command.description.replaceAll("'", "")}'`)
    .join("\n");
  const cases = commands
    .map((command) => `    ${command.name}) compadd -- ${wordsOf(command)}; _files ;;`)
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
  local -a found=("\${(@f)$(rolecall complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then
    compadd -a found
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
  const lines = commands.flatMap((command) => {
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    return [
      `complete -c rolecall -n __fish_use_subcommand -a ${command.name} -d '${command.description.replaceAll("'", "")}'`,
      ...(command.below.length === 0 ? [] : [`complete -c rolecall ${seen} -a '${command.below.join(" ")}'`]),
      ...command.options.map((option) => `complete -c rolecall ${seen} -l ${option.replace(/^--/, "")}`),
    ];
  });
  return `# rolecall completion for fish: rolecall completion fish | source
${lines.join("\n")}
complete -c rolecall -n 'not __fish_use_subcommand' -a '(rolecall complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`;
}
