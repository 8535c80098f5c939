import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import type { CompletedCommand } from "../commands/completion.ts";
import { type SetExitCode, splitList, wholeNumber, withConfig, withHosts, withOrg } from "./options.ts";

const form = () => new Option("--format <form>", "how to print it").choices(["text", "json"]).default("text");

/** Commands around the work: trying out, checking the setup, schemas, journals. */
export function addToolCommands(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withHosts(
    withOrg(
      withConfig(
        program.command("doctor").description("is a token there, accepted, whose is it, what may it do"),
      ),
    ),
  )
    .addOption(form())
    .action(async (options) =>
      setExitCode(
        await (await import("../commands/doctor.ts")).runDoctor(
          withAllowedHosts(runtime, options.allowHost),
          options,
        ),
      ),
    );
  addSimulate(program, runtime, setExitCode);
  program
    .command("demo")
    .description("plan, apply and plan again on the example, against simulators")
    .action(async () => setExitCode(await (await import("../commands/demo.ts")).runDemo(runtime)));
  withOrg(withConfig(program.command("matrix").description("shards for a GitHub Actions matrix, as JSON")))
    .option("--shards <n>", "most shards", wholeNumber)
    .action(async (options) =>
      setExitCode(await (await import("../commands/matrix.ts")).runMatrix(runtime, options)),
    );
  program
    .command("schema")
    .description("print a JSON Schema: access, plan or state; with --write for editors")
    .argument("[name]", "which", "access")
    .option(
      "--write [folder]",
      "write it to schemas/ in this folder, where the first line of the files finds it",
    )
    .action(async (name: string, options) =>
      setExitCode(await (await import("../commands/schema.ts")).runSchema(runtime, { name, ...options })),
    );
  addJournal(program, runtime, setExitCode);
  program
    .command("completion")
    .description("a completion script for a shell")
    .argument("<shell>", "bash, zsh or fish")
    .action(async (shell: string) =>
      setExitCode(
        (await import("../commands/completion.ts")).runCompletion(runtime, shell, describeCommands(program)),
      ),
    );
  program
    .command("complete", { hidden: true })
    .description("names of the files for the last of some words; what completion scripts ask")
    .argument("[words...]")
    .action(async (words: readonly string[]) =>
      setExitCode(await (await import("../commands/completion.ts")).runComplete(runtime, words)),
    );
}

function addSimulate(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withConfig(program.command("simulate").description("the vendors' simulators, on loopback, until Ctrl-C"))
    .option("--state <file>", "what is live at the start (default: live.yaml beside the files)")
    .option("--env-file <file>", "gets base URLs and tokens once all listen")
    // Node 20 takes --env-file for its own wherever it stands, unless a "--" comes before the script.
    .option("--env-out <file>", "the same, for: node dist/cli.js simulate")
    .option("--save <file>", "gets the state at the end")
    .option("--log <file>", "gets a JSON line for each request")
    .option("--latency <ms>", "how late each answer is", wholeNumber)
    .option("--fault-rate <p>", "share of requests that go wrong, 0 to 1", Number)
    .option("--faults <kind...>", "which faults; default all", splitList)
    .option("--fault-limit <n>", "no more faults than these", wholeNumber)
    .option("--seed <n>", "for faults and ids", wholeNumber)
    .option("--port <n>", "the first simulator's port", wholeNumber)
    .action(async ({ envOut, ...options }) => {
      const { runSimulate } = await import("../commands/simulate.ts");
      setExitCode(
        await runSimulate(runtime, { ...options, ...(envOut === undefined ? {} : { envFile: envOut }) }),
      );
    });
}

function addJournal(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  const journal = program.command("journal").description("read and check the record of an apply");
  journal
    .command("show")
    .description("in words")
    .argument("<file>")
    .addOption(form())
    .action(async (file: string, options) =>
      setExitCode((await import("../commands/journal.ts")).runJournalShow(runtime, file, options.format)),
    );
  journal
    .command("verify")
    .description("that no line was changed, left out or put in")
    .argument("<file>")
    .action(async (file: string) =>
      setExitCode((await import("../commands/journal.ts")).runJournalVerify(runtime, file)),
    );
}

/** Every command with its options, for completion scripts. */
function describeCommands(program: Command): CompletedCommand[] {
  return program.commands
    .filter((command) => command.name() !== "complete")
    .map((command) => ({
      name: command.name(),
      description: command.description(),
      options: [command, ...command.commands].flatMap(({ options }) =>
        options.flatMap((option) => (option.long === undefined ? [] : [option.long])),
      ),
      below: command.commands.map((inner) => inner.name()),
    }));
}
