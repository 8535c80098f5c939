import { type Command, InvalidArgumentError, Option, type OptionValues } from "@commander-js/extra-typings";
import type { ExitCode } from "../app/runtime.ts";
import { GUARDS, type GuardName, isGuardName } from "../model/plan.ts";

/** Takes the exit code of a command. */
export type SetExitCode = (code: ExitCode) => void;

/** `-c`: the option of nearly every command. */
export function withConfig<Args extends unknown[], Opts extends OptionValues>(command: Command<Args, Opts>) {
  return command.option("-c, --config <path>", "the file, or the folder of its access.yaml", ".");
}

/** `-c` and `--dry-run`: the options of every command that edits the files. */
export function withEditing<Args extends unknown[], Opts extends OptionValues>(command: Command<Args, Opts>) {
  return withConfig(command).option("--dry-run", "show the difference, write nothing");
}

/** `--org`: several keys, also comma separated. */
export function withOrg<Args extends unknown[], Opts extends OptionValues>(command: Command<Args, Opts>) {
  return command.option("--org <key...>", "only these organizations", splitList);
}

/** `--allow-host`: the option of every command that asks a vendor. */
export function withHosts<Args extends unknown[], Opts extends OptionValues>(command: Command<Args, Opts>) {
  return command.option(
    "--allow-host <entry...>",
    "PROVIDER=HOST[:PORT]: a host that a url: of the files may send the token to",
    splitList,
  );
}

/** Collects a list given by repetition, by spaces or by commas. */
export function splitList(value: string, previous: readonly string[] | undefined): string[] {
  return [
    ...(previous ?? []),
    ...value
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ];
}

/** A whole number that is not negative. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It has to be a whole number.");
  return Number(value);
}

/** A number, or a percentage: `20`, `40%`. */
export function removalLimit(value: string): { count: number } | { percent: number } {
  const match = /^(\d+)(%?)$/.exec(value);
  if (match === null)
    throw new InvalidArgumentError("It has to be a number or a percentage, such as 20 or 40%.");
  return match[2] === "%" ? { percent: Number(match[1]) } : { count: Number(match[1]) };
}

/** The options of every command that plans. */
export function withGuards<Args extends unknown[], Opts extends OptionValues>(command: Command<Args, Opts>) {
  return command
    .addOption(
      new Option("--allow <guard...>", `lift a guard for this run (${GUARDS.join(", ")})`).argParser(
        (value: string, previous: GuardName[] | undefined): GuardName[] => {
          const list = splitList(value, previous);
          const unknown = list.find((name) => !isGuardName(name));
          if (unknown !== undefined) throw new InvalidArgumentError(`There is no guard "${unknown}".`);
          return list.filter(isGuardName);
        },
      ),
    )
    .option(
      "--max-removals <limit>",
      "most grants removed or lowered per organization: a number or a percentage",
      removalLimit,
    )
    .option(
      "--max-requests <n>",
      "most requests for reading; more is not begun, and not continued",
      wholeNumber,
    )
    .option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none")
    .option("-v, --verbose", "every request, every guard, everything left alone");
}
