import { Command, InvalidArgumentError, Option } from "commander";
import type { ExitCode, Runtime } from "../app/runtime.ts";
import type { GuardName } from "../model/plan.ts";
import { VERSION } from "../version.ts";
import { addFileCommands } from "./program-files.ts";
import { addInsightCommands } from "./program-insight.ts";
import { addToolCommands } from "./program-tools.ts";

/** Takes the exit code of a command. */
export type SetExitCode = (code: ExitCode) => void;

const GUARDS = [
  "last-owner",
  "self",
  "escalation",
  "removals",
  "person",
  "incomplete",
] as const satisfies readonly GuardName[];

type AddCommands = (program: Command, runtime: Runtime, setExitCode: SetExitCode) => void;

/** All commands in the order of the help, in groups that are described together. */
const GROUPS: readonly { readonly commands: readonly string[]; readonly add: AddCommands }[] = [
  {
    commands: ["init", "validate", "fmt", "grant", "revoke", "offboard", "import"],
    add: addFileCommands,
  },
  { commands: ["plan", "apply", "drift"], add: addReconcilingCommands },
  { commands: ["explain", "who-can", "expiring", "report"], add: addInsightCommands },
  {
    commands: ["doctor", "simulate", "demo", "matrix", "schema", "journal", "completion"],
    add: addToolCommands,
  },
];

/**
 * The command line: every command with its options. A command's code is loaded when it runs. Where the command that is
 * asked for is known, only its group is described: describing all of them takes longer than many commands do. Help,
 * suggestions and completion need them all.
 */
export function buildProgram(runtime: Runtime, setExitCode: SetExitCode, asked?: string): Command {
  const program = new Command("rolecall")
    .description("Access as code: one YAML file says who may do what, in every organization.")
    .version(VERSION, "-V, --version")
    .showHelpAfterError("(rolecall --help lists the commands and their options)")
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false, helpWidth: runtime.stdout.width })
    .configureOutput({
      writeOut: (text) => runtime.stdout.write(text),
      writeErr: (text) => runtime.stderr.write(text),
    })
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing to do or all done, 1 failed, 2 changes pending, 3 files invalid,\n4 refused by a guard or policy (nothing written), 5 applied in part.",
    );
  const isWhole = asked === undefined || asked === "completion";
  const group = isWhole ? undefined : GROUPS.find(({ commands }) => commands.includes(asked));
  for (const { add } of group === undefined ? GROUPS : [group]) add(program, runtime, setExitCode);
  for (const command of program.commands) inherit(command, program);
  return program;
}

/** Subcommands made by `new Command` take over how the program prints and exits. */
function inherit(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
}

/** `-c`: the option of nearly every command. */
export function withConfig(command: Command): Command {
  return command.option("-c, --config <path>", "the file, or the folder of its access.yaml", ".");
}

/** `--org`: several keys, also comma separated. */
export function withOrg(command: Command): Command {
  return command.option("--org <key...>", "only these organizations", splitList);
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

function removalLimit(value: string): { count: number } | { percent: number } {
  const match = /^(\d+)(%?)$/.exec(value);
  if (match === null)
    throw new InvalidArgumentError("It has to be a number or a percentage, such as 20 or 40%.");
  return match[2] === "%" ? { percent: Number(match[1]) } : { count: Number(match[1]) };
}

function withGuards(command: Command): Command {
  return command
    .addOption(
      new Option("--allow <guard...>", `lift a guard for this run (${GUARDS.join(", ")})`).argParser(
        (value: string, previous: readonly string[] | undefined) => {
          const list = splitList(value, previous);
          const unknown = list.find((name) => !(GUARDS as readonly string[]).includes(name));
          if (unknown !== undefined) throw new InvalidArgumentError(`There is no guard "${unknown}".`);
          return list;
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
      "most requests for reading; more is not begun, and not gone on with",
      wholeNumber,
    )
    .option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none")
    .option("-v, --verbose", "every request, every guard, everything left alone");
}

function addReconcilingCommands(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withGuards(
    withOrg(withConfig(program.command("plan").description("show what apply would do; never writes"))),
  )
    .option("--out <file>", "save the plan for apply")
    .addOption(
      new Option("--format <form>", "how to print it")
        .choices(["text", "json", "markdown", "html"])
        .default("text"),
    )
    .option("--detailed-exitcode", "exit 2 when there are changes")
    .option("--at <date>", "judge expiry at this date or instant")
    .action(async (options) =>
      setExitCode(await (await import("../commands/plan.ts")).runPlan(runtime, options)),
    );
  withGuards(
    withOrg(
      withConfig(program.command("apply").description("make the plan so, after guards and you have agreed")),
    ),
  )
    .argument("[planfile]", "a plan saved with plan --out: exactly this is done")
    .option("--dry-run", "everything but the writing")
    .option("--auto-approve", "do not ask")
    .option("--strict", "refuse all of a saved plan if one thing moved")
    .option("--journal <file>", "where the journal goes")
    .option("--resume <journal>", "go on with what a cut-off run left undone")
    .option("--redeploy", "restart what has to be restarted for a change to take hold")
    .action(async (planFile: string | undefined, options) => {
      const { runApply } = await import("../commands/apply.ts");
      setExitCode(await runApply(runtime, { ...options, ...(planFile === undefined ? {} : { planFile }) }));
    });
  withOrg(
    withConfig(
      program
        .command("drift")
        .description("what is live and differs from the files; exit 2 if anything does"),
    ),
  )
    .addOption(
      new Option("--format <form>", "how to print it").choices(["text", "json", "markdown"]).default("text"),
    )
    .option("--at <date>", "judge expiry at this date or instant")
    .option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none")
    .option("-v, --verbose", "every request")
    .action(async (options) =>
      setExitCode(await (await import("../commands/drift.ts")).runDrift(runtime, options)),
    );
}
