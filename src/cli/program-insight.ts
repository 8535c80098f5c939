import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import { type SetExitCode, withConfig, withHosts, withOrg } from "./options.ts";

const form = () => new Option("--format <form>", "how to print it").choices(["text", "json"]).default("text");

/** Commands that answer questions. */
export function addInsightCommands(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withHosts(
    withOrg(withConfig(program.command("explain").description("everything a subject can do, and why"))),
  )
    .argument("<subject>", "a person's key or e-mail, or group:NAME")
    .option("--live", "from the vendors, with the differences marked")
    .option("--at <date>", "judge expiry at this date or instant")
    .addOption(form())
    .action(async (subject: string, options) =>
      setExitCode(
        await (await import("../commands/explain.ts")).runExplain(
          withAllowedHosts(runtime, options.allowHost),
          { subject, ...options },
        ),
      ),
    );
  withHosts(withOrg(withConfig(program.command("who-can").description("who can do something, and why"))))
    .argument("[ability]", "for example deploy or manage-users")
    .option("--on <address>", "address or glob: acme/apps/*")
    .option("--role <role>", "who holds this role, instead of an ability")
    .option("--environment <type>", "only on this environment type")
    .option("--live", "from the vendors, with the differences marked")
    .option("--at <date>", "judge expiry at this date or instant")
    .addOption(form())
    .action(async (ability: string | undefined, options) =>
      setExitCode(
        await (await import("../commands/who-can.ts")).runWhoCan(
          withAllowedHosts(runtime, options.allowHost),
          {
            ...options,
            ...(ability === undefined ? {} : { ability }),
          },
        ),
      ),
    );
  withOrg(withConfig(program.command("expiring").description("grants that end soon")))
    .option("--within <span>", "how soon: 14d, 2w, 36h", "14d")
    .option("--detailed-exitcode", "exit 2 when a grant ends that soon")
    .option("--at <date>", "count from this date or instant")
    .addOption(form())
    .action(async (options) =>
      setExitCode(await (await import("../commands/expiring.ts")).runExpiring(runtime, options)),
    );
  withHosts(
    withOrg(
      withConfig(
        program
          .command("report")
          .description("an access review as a page and a table: who has what, and why"),
      ),
    ),
  )
    .requiredOption("--out <file>", "the page; the table goes beside it, with .csv")
    .option("--live", "from the vendors too, with the differences marked")
    .option(
      "--compare <path-or-revision>",
      "mark the differences to other files, or to a Git revision of these",
    )
    .option("--at <date>", "judge expiry at this date or instant")
    .action(async (options) =>
      setExitCode(
        await (await import("../commands/report.ts")).runReport(
          withAllowedHosts(runtime, options.allowHost),
          options,
        ),
      ),
    );
}
