import { afterEach, describe, expect, it } from "vitest";
import { runDoctor } from "../../src/commands/doctor.ts";
import { runOffboard } from "../../src/commands/offboard.ts";
import { providers } from "../../src/providers/registry.ts";
import { accountsCases, accountsFile } from "../conformance/accounts-cases.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";

let bench: Workbench | undefined;
afterEach(() => bench?.close());

describe.each(providers.filter(({ id }) => accountsCases[id] !== undefined))(
  "what has no endpoint at $id",
  ({ id, load }) => {
    it("is named by doctor and offboard as not managed", async () => {
      const sample = accountsCases[id];
      if (sample === undefined) throw new Error(`${id} has no case.`);
      bench = await openWorkbench({
        files: { "access.yaml": accountsFile(id, { eva: sample.low }) },
        state: { [id]: sample.state([{ id: sample.ids[0], email: "eva@acme.example", level: "low" }]) },
      });
      const { notManaged = [] } = (await load()).shape({});

      await runDoctor(bench.runtime, {});
      const doctor = bench.stdout();
      await runDoctor(bench.runtime, { format: "json" });
      const json = JSON.parse(bench.stdout().slice(doctor.length)) as { orgs: { notManaged: string[] }[] };
      bench.reset();
      await runOffboard(bench.runtime, { person: "eva", dryRun: true });
      const offboard = `${bench.stdout()}${bench.stderr()}`;

      expect(notManaged.length).toBeGreaterThan(0);
      expect(doctor).toContain(`not managed: ${notManaged.join("; ")}`);
      expect(json.orgs[0]?.notManaged).toEqual(notManaged);
      expect(offboard).toContain(`not managed in acme: ${notManaged.join("; ")}`);
    });

    it("is not spoken of where the person has nothing", async () => {
      const sample = accountsCases[id];
      bench = await openWorkbench({
        files: { "access.yaml": accountsFile(id, {}) },
        state: { [id]: sample?.state([]) ?? {} },
      });

      await runOffboard(bench.runtime, { person: "eva", dryRun: true });

      expect(`${bench.stdout()}${bench.stderr()}`).not.toContain("not managed");
    });
  },
);
