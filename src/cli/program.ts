import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Runtime } from "../app/runtime.ts";
import { VERSION } from "../version.ts";
import type { SetExitCode } from "./options.ts";
import { addEditCommands, addInit, addSplit, addValidate } from "./program-files.ts";
import { addImport } from "./program-import.ts";
import { addInsightCommands } from "./program-insight.ts";
import { addPeopleCommands } from "./program-people.ts";
import { addApply, addDrift, addInvite, addPlan } from "./program-plan.ts";
import { addToolCommands } from "./program-tools.ts";

type AddCommands = (program: Command, runtime: Runtime, setExitCode: SetExitCode) => void;

/** All commands in the order of the help, in groups that are described together. */
const GROUPS: readonly { readonly commands: readonly string[]; readonly add: AddCommands }[] = [
  { commands: ["init"], add: addInit },
  { commands: ["validate"], add: addValidate },
  { commands: ["fmt", "grant", "revoke", "offboard"], add: addEditCommands },
  { commands: ["person", "team", "set"], add: addPeopleCommands },
  { commands: ["import"], add: addImport },
  { commands: ["split"], add: addSplit },
  { commands: ["plan"], add: addPlan },
  { commands: ["apply"], add: addApply },
  { commands: ["invite"], add: addInvite },
  { commands: ["drift"], add: addDrift },
  { commands: ["explain", "who-can", "expiring", "report"], add: addInsightCommands },
  {
    commands: ["doctor", "simulate", "demo", "matrix", "schema", "journal", "completion", "complete"],
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
function inherit(command: CommandUnknownOpts, parent: CommandUnknownOpts): void {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) inherit(inner, command);
}
