import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { type SetExitCode, splitList, withConfig, withEditing, withHosts } from "./options.ts";

export function addInit(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  program
    .command("init")
    .description("write a commented access.yaml, and workflow files with --github or --gitlab")
    .argument("[folder]", "where", ".")
    .option("--github", "also the GitHub workflows, for the organizations of the access file that is there")
    .option(
      "--action <owner/repo@sha>",
      "the Action that the GitHub workflows use, by the full SHA of a commit",
    )
    .option("--gitlab", "also the GitLab pipeline")
    .option("--force", "overwrite what is there")
    .action(async (folder: string, options) =>
      setExitCode(await (await import("../commands/init.ts")).runInit(runtime, { folder, ...options })),
    );
}

export function addValidate(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withConfig(
    program.command("validate").description("everything that can be checked offline, policies included"),
  )
    .addOption(
      new Option("--format <form>", "how to print it")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .option("--at <date>", "judge expiry at this date or instant")
    .option("-v, --verbose", "every finding, also where there are many of one kind")
    .action(async (options) =>
      setExitCode(await (await import("../commands/validate.ts")).runValidate(runtime, options)),
    );
}

/** Commands that change the files. */
export function addEditCommands(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withEditing(program.command("fmt").description("canonical order and style of the files; comments survive"))
    .option("--check", "write nothing; exit 1 and name the files that differ")
    .action(async (options) =>
      setExitCode(await (await import("../commands/fmt.ts")).runFmt(runtime, options)),
    );
  withEditing(program.command("grant").description("write a grant into the files; touches no vendor"))
    .argument("<subject>", "a person's key or e-mail, team:NAME or group:NAME")
    .argument("[role]", "admin; view,deploy; contributor@development,viewer@staging; nothing for a list")
    .option(
      "-r, --role <role...>",
      "the role, as the vendors' own tools take it: development:contributor",
      splitList,
    )
    .requiredOption("--on <address...>", "where, also several: acme, acme/projects/shop", splitList)
    .option("--until <date>", "when it ends: a date (UTC, the end of that day) or an instant")
    .option("--reason <text>", "why it exists")
    .action(async (subject: string, role: string | undefined, { role: roles = [], ...options }) => {
      const { runGrant } = await import("../commands/grant.ts");
      const all = [...(role === undefined ? [] : [role]), ...roles];
      const given = all.length === 0 ? {} : { role: all.join(",") };
      setExitCode(await runGrant(runtime, { subject, ...options, ...given }));
    });
  withEditing(program.command("revoke").description("take a grant out of the files; touches no vendor"))
    .argument("<subject>", "a person's key or e-mail, team:NAME or group:NAME")
    .requiredOption("--on <address>", "where: acme, acme/projects/shop")
    .option("--role <role>", "only this role, these permissions or these roles on environment types")
    .action(async (subject: string, options) =>
      setExitCode(await (await import("../commands/revoke.ts")).runRevoke(runtime, { subject, ...options })),
    );
  withEditing(
    program
      .command("offboard")
      .description("take a person out of the files everywhere, and show what they leave behind"),
  )
    .argument("<person>", "a person's key or e-mail")
    .option("--keep-person", "leave the entry under people")
    .option(
      "--successor <person>",
      "who takes over: settings that name them, places with no other owner, their teams",
    )
    .action(async (person: string, options) =>
      setExitCode(
        await (await import("../commands/offboard.ts")).runOffboard(runtime, { person, ...options }),
      ),
    );
}

export function addImport(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withHosts(program.command("import").description("write what is live as a file whose plan is empty"))
    .option("--provider <id>", "which system")
    .option("--org <name>", "the vendor's name of the organization")
    .option("--from-peribolos <file>", "write a file of peribolos in rolecall's words; sends nothing")
    .option("-c, --config <path>", "existing files, for their people and hosts")
    .option("--key <key>", "the organization's key in the file (default: made from its name)")
    .option("--option <key=value...>", "an option of the organization, such as profile=generic", collect)
    .option("--url <url>", "base URL, where it is not the vendor's own")
    .option("--token-env <name>", "variable that holds the token, where it is not the usual one")
    .addOption(
      new Option("--out <file>", "write a file of its own (default: standard output)").conflicts("into"),
    )
    .option("--into <file>", "put it into this file of the configuration; its comments and order survive")
    .option("--suggest-teams", "turn people who hold the same in several places into teams")
    .option(
      "--ids",
      "write the vendor's ids of new people's accounts too, as `rolecall person pin` does for those known",
    )
    .option("--no-check", "do not read again to see that the plan is empty")
    .action(async ({ fromPeribolos, provider, org, ...options }) => {
      if (fromPeribolos !== undefined) {
        const { runImportForeign } = await import("../commands/import-foreign.ts");
        const { out } = options;
        setExitCode(
          await runImportForeign(runtime, {
            tool: "peribolos",
            file: fromPeribolos,
            ...(out === undefined ? {} : { out }),
          }),
        );
        return;
      }
      if (provider === undefined || org === undefined)
        throw new UsageError(
          "MISSING_OPTION",
          "import needs --provider and --org.",
          "Name the system and the organization as its vendor calls it; for a file of peribolos: --from-peribolos org.yaml.",
        );
      const { runImport } = await import("../commands/import.ts");
      setExitCode(
        await runImport(withAllowedHosts(runtime, options.allowHost), { ...options, provider, org }),
      );
    });
}

/** Values may hold commas, so they are not split. */
function collect(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}
