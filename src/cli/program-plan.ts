import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import type { Runtime } from "../app/runtime.ts";
import { type SetExitCode, withConfig, withGuards, withHosts, withOrg } from "./options.ts";

export function addPlan(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withGuards(
    withHosts(
      withOrg(withConfig(program.command("plan").description("show what apply would do; never writes"))),
    ),
  )
    .option("--out <file>", "save the plan for apply; a name that ends in .html or .md gets a page to read")
    .addOption(
      new Option("--format <form>", "how to print it")
        .choices(["text", "json", "markdown", "html"])
        .default("text"),
    )
    .addOption(new Option("--only <part>", "only the end of grants whose time is over").choices(["expired"]))
    .option("--detailed-exitcode", "exit 2 when there are changes")
    .option("--at <date>", "judge expiry at this date or instant")
    .action(async (options) =>
      setExitCode(
        await (await import("../commands/plan.ts")).runPlan(
          withAllowedHosts(runtime, options.allowHost),
          options,
        ),
      ),
    );
}

export function addApply(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withGuards(
    withHosts(
      withOrg(
        withConfig(
          program.command("apply").description("make the plan so, after guards and you have agreed"),
        ),
      ),
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
      setExitCode(
        await runApply(withAllowedHosts(runtime, options.allowHost), {
          ...options,
          ...(planFile === undefined ? {} : { planFile }),
        }),
      );
    });
}

export function addDrift(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withHosts(
    withOrg(
      withConfig(
        program
          .command("drift")
          .description("what is live and differs from the files; exit 2 if anything does"),
      ),
    ),
  )
    .addOption(
      new Option("--format <form>", "how to print it").choices(["text", "json", "markdown"]).default("text"),
    )
    .option("--at <date>", "judge expiry at this date or instant")
    .option("--no-cache", "keep no answers in .rolecall/cache for later runs, and use none")
    .option("-v, --verbose", "every request")
    .action(async (options) =>
      setExitCode(
        await (await import("../commands/drift.ts")).runDrift(
          withAllowedHosts(runtime, options.allowHost),
          options,
        ),
      ),
    );
}

/** The one verb beside `apply` that a vendor notices. */
export function addInvite(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  withHosts(withConfig(program.command("invite").description("send an open invitation again; asks first")))
    .requiredOption("--resend <subject>", "whose: a person's key or e-mail")
    .requiredOption("--on <address>", "where: acme, acme/projects/shop")
    .option("--dry-run", "find the invitation, send nothing")
    .option("--auto-approve", "do not ask")
    .action(async (options) =>
      setExitCode(
        await (await import("../commands/invite.ts")).runInvite(
          withAllowedHosts(runtime, options.allowHost),
          options,
        ),
      ),
    );
}
