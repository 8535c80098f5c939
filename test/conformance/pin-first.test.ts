import { afterEach, describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../src/app/runtime.ts";
import { runApply } from "../../src/commands/apply.ts";
import { runDrift } from "../../src/commands/drift.ts";
import { runPersonPin } from "../../src/commands/person-pin.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";
import { accountsCases, accountsFile } from "./accounts-cases.ts";
import { loadProvider, providerIds } from "./cases.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

const trust = new Map(
  await Promise.all(providerIds.map(async (id) => [id, (await loadProvider(id)).emails] as const)),
);
const withTrust = (wanted: string): readonly string[] => providerIds.filter((id) => trust.get(id) === wanted);

/** Somebody is live with the low level, found by e-mail; the files ask for `eva`. */
async function open(
  provider: string,
  say: Parameters<typeof accountsFile>[1],
  edit: (file: string) => string = (file) => file,
): Promise<Workbench> {
  const sample = accountsCases[provider];
  if (sample === undefined) throw new Error(`Nothing says what accounts of ${provider} look like.`);
  bench = await openWorkbench({
    files: { "access.yaml": edit(accountsFile(provider, say)) },
    state: { [provider]: sample.state([{ id: sample.ids[0], email: "eva@acme.example", level: "low" }]) },
  });
  return bench;
}

async function planned({ runtime }: Workbench): Promise<readonly string[]> {
  const { plan } = await makePlan(runtime, {});
  return plan.operations.flatMap((one) => (one.kind === "grant" ? [`${one.action} ${one.subject}`] : []));
}

describe.each(withTrust("unverified"))(
  "an account that only an e-mail shows to be somebody's, %s",
  (provider) => {
    const sample = accountsCases[provider];
    const { powerful = "", high = "", ids = ["", ""] } = sample ?? {};

    it("gains nothing powerful before it is pinned, and the finding has the line to write", async () => {
      const { runtime, stdout, reset } = await open(provider, { eva: powerful, max: high });

      const applied = await runApply(runtime, { autoApprove: true });
      const printed = stdout();
      reset();
      const drift = await runDrift(runtime, {});

      expect(printed).toContain("ACCOUNT_NOT_PINNED");
      expect(printed.replaceAll(/\s+/g, " ")).toMatch(
        new RegExp(`accounts: \\{ \\S+: "${ids[0].replace("|", "\\|")}" \\}`),
      );
      expect(printed).not.toContain("Converged.");
      expect(applied).toBe(ExitCode.partial);
      expect(stdout()).toMatch(/changed [\s\S]*eva/);
      expect(drift).toBe(ExitCode.changes);
      if (bench !== undefined) expect(await planned(bench)).toEqual([]);
    });

    it("gains it once `person pin` has written the id", async () => {
      const opened = await open(provider, { eva: powerful });

      await runPersonPin(opened.runtime, { people: ["eva"] });

      expect(await planned(opened)).toEqual(["update eva"]);
      expect(await runApply(opened.runtime, { autoApprove: true })).toBe(ExitCode.done);
    });

    it("gains it where the files answer for the e-mails", async () => {
      expect(await planned(await open(provider, { eva: powerful, head: ["verified-emails: true"] }))).toEqual(
        ["update eva"],
      );
    });

    it("is not pinned by an e-mail", async () => {
      expect(await planned(await open(provider, { eva: powerful, accounts: "eva@acme.example" }))).toEqual(
        [],
      );
    });

    it("gains whatever is not powerful, and who has no account yet is invited or made", async () => {
      expect(await planned(await open(provider, { eva: high }))).toEqual(["update eva"]);
      bench?.close();
      const added = await open(provider, { eva: sample?.low ?? "" }, (file) =>
        file
          .replace("people:\n", "people:\n  nina: { name: Nina New, email: nina@acme.example }\n")
          .concat(`      nina: ${powerful}\n`),
      );
      expect(await planned(added)).toEqual(["add nina"]);
    });

    it("is named by its id where the files know nobody of that e-mail", async () => {
      const opened = await open(provider, {}, (file) =>
        file.replace(/^ {2}eva: .*\n/m, "").concat(`      eva@acme.example: ${powerful}\n`),
      );

      const { plan } = await makePlan(opened.runtime, {});

      expect(await planned(opened)).toEqual([]);
      expect(plan.findings.find(({ code }) => code === "ACCOUNT_NOT_PINNED")?.hint).toContain(
        `"id:${ids[0]}"`,
      );
    });
  },
);

describe.each(withTrust("verified"))("an e-mail that the vendor verifies, %s", (provider) => {
  it("is enough", async () => {
    const opened = await open(provider, { eva: accountsCases[provider]?.powerful ?? "" });

    expect(await planned(opened)).toEqual(["update eva"]);
  });
});
