import { type Command, Option } from "@commander-js/extra-typings";
import type { Runtime } from "../app/runtime.ts";
import { type SetExitCode, splitList, withConfig, withEditing } from "./options.ts";

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

export function addSplit(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  program
    .command("split")
    .description(
      "turn one file into people.yaml, policies.yaml and a file for each organization; comments survive",
    )
    .argument("[path]", "the file, or the folder of its access.yaml", ".")
    .option("--dry-run", "show the difference, write nothing")
    .action(async (path: string, options) =>
      setExitCode(await (await import("../commands/split.ts")).runSplit(runtime, { path, ...options })),
    );
}
