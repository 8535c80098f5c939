import { type Command, Option } from "@commander-js/extra-typings";
import { withAllowedHosts } from "../app/connect/allow-variable.ts";
import { leadsToFolder } from "../app/import/place.ts";
import type { OrgRequest } from "../app/import/requests.ts";
import type { Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";
import { type SetExitCode, withHosts } from "./options.ts";

export function addImport(program: Command, runtime: Runtime, setExitCode: SetExitCode): void {
  const pairs = new Pairs();
  withHosts(program.command("import").description("write what is live as files whose plan is empty"))
    .option("--provider <id>", "which system; again for each organization", (id) => pairs.provider(id))
    .option(
      "--org <name>",
      "the vendor's name of the organization; without it, what the token sees is listed",
      (name) => pairs.set({ org: name }),
    )
    .option(
      "--all",
      "every organization that each token sees, of every provider with a token, or of those named",
    )
    .option("--from-peribolos <file>", "write a file of peribolos in rolecall's words; sends nothing")
    .option("-c, --config <path>", "existing files, for their people and hosts")
    .option("--key <key>", "the organization's key in the file (default: made from its name)", (key) =>
      pairs.set({ key }),
    )
    .option("--option <key=value...>", "an option of the organization, such as profile=generic", (pair) =>
      pairs.option(pair),
    )
    .option("--url <url>", "base URL, where it is not the vendor's own", (url) => pairs.set({ url }))
    .option(
      "--token-env <name>",
      "variable that holds the token, where it is not the usual one",
      (tokenEnv) => pairs.set({ tokenEnv }),
    )
    .addOption(
      new Option("--out <file>", "write a file of its own (default: standard output)").conflicts("into"),
    )
    .option(
      "--into <place>",
      "a folder: people.yaml, and a file for each organization; or a file of the configuration, which is made if it is not there. Comments and order survive",
    )
    .option("--suggest-teams", "turn people who hold the same in several places into teams")
    .option(
      "--ids",
      "write the vendor's ids of new people's accounts too, as `rolecall person pin` does for those known",
    )
    .option("--no-check", "do not read again to see that the plan is empty")
    .action(async ({ fromPeribolos, all, allowHost, config, out, into, suggestTeams, ids, check }) => {
      const given = {
        ...(config === undefined ? {} : { config }),
        ...(out === undefined ? {} : { out }),
        ...(into === undefined ? {} : { into }),
        ...(suggestTeams === undefined ? {} : { suggestTeams }),
        ...(ids === undefined ? {} : { ids }),
        check,
      };
      if (fromPeribolos !== undefined) {
        const { runImportForeign } = await import("../commands/import-foreign.ts");
        const target = out === undefined ? {} : { out };
        setExitCode(await runImportForeign(runtime, { tool: "peribolos", file: fromPeribolos, ...target }));
        return;
      }
      const requests = pairs.take();
      const allowing = withAllowedHosts(runtime, allowHost);
      const [first] = requests;
      const isOne =
        all !== true && requests.length === 1 && !(into !== undefined && leadsToFolder(runtime, into));
      if (isOne && first?.org !== undefined) {
        const { runImport } = await import("../commands/import.ts");
        setExitCode(await runImport(allowing, { ...given, ...first, org: first.org }));
        return;
      }
      const { runImportAll } = await import("../commands/import-all.ts");
      setExitCode(await runImportAll(allowing, { ...given, requests, ...(all === true ? { all } : {}) }));
    });
}

type Pair = { -readonly [Key in keyof OrgRequest]?: OrgRequest[Key] };

/** What the command line gives for each organization, in the order in which it stands there. */
class Pairs {
  #pairs: Pair[] = [];

  /** A further organization begins, unless what was given before waits for its provider. */
  provider(id: string): string {
    const last = this.#pairs.at(-1);
    if (last !== undefined && last.provider === undefined) last.provider = id;
    else this.#pairs.push({ provider: id });
    return id;
  }

  /** A second name, key … begins another organization of the same provider. */
  set(part: Omit<Pair, "provider" | "option">): string {
    const [[name, value] = []] = Object.entries(part);
    const last = this.#pairs.at(-1);
    const isTaken = last === undefined || (name === "org" && last.org !== undefined);
    if (isTaken)
      this.#pairs.push({ ...(last?.provider === undefined ? {} : { provider: last.provider }), ...part });
    else Object.assign(last, part);
    return String(value);
  }

  /** Values may hold commas, so they are not split. */
  option(text: string): string {
    const last = this.#pairs.at(-1);
    if (last === undefined) this.#pairs.push({ option: [text] });
    else last.option = [...(last.option ?? []), text];
    return text;
  }

  /** @throws UsageError `MISSING_OPTION` for an organization without a provider */
  take(): readonly OrgRequest[] {
    const pairs = this.#pairs;
    this.#pairs = [];
    return pairs.map(({ provider, ...rest }) => {
      if (provider !== undefined) return { provider, ...rest };
      throw new UsageError(
        "MISSING_OPTION",
        "An organization is named without its --provider.",
        "Name the system and the organization as its vendor calls it, `--provider ID --org NAME`; `rolecall import` alone lists what the tokens see.",
      );
    });
  }
}
