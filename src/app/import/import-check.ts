import type { Workspace } from "../../edit/workspace.ts";
import type { Leftover } from "../../import/omissions.ts";
import { formatAddress, parseAddress } from "../../model/address.ts";
import { ConfigError, UsageError } from "../../model/errors.ts";
import type { Operation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ProviderFinding } from "../../providers/provider.ts";
import { connectOrgs } from "../connect/connect.ts";
import { tryFiles } from "../edit/commit-edit.ts";
import type { Loaded } from "../load/load.ts";
import { planConnected } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";

/**
 * Plans an organization of files that are not written yet, and gives everything by which that plan is not empty.
 * @throws UsageError `IMPORT_INVALID` if the files would not be valid, which would be our fault; ProviderError
 */
export async function findLeftovers(
  runtime: Runtime,
  trial: { readonly workspace: Workspace; readonly rootFile: string },
  key: string,
): Promise<readonly Leftover[]> {
  try {
    return await tryFiles(runtime, trial, async (loaded) => {
      const org = loaded.config.orgs.find((candidate) => candidate.key === key);
      if (org === undefined) throw new Error("The organization is not in the files.");
      const broken = brokenRules(loaded, org);
      return broken.length > 0 ? broken : await planLeftovers(runtime, loaded, org);
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const shown = error.diagnostics.filter(({ severity }) => severity === "error").slice(0, 3);
    throw new UsageError(
      "IMPORT_INVALID",
      `What is live cannot be written validly: ${shown.map(({ message }) => message).join(" ")} Nothing was written.`,
      "This is a fault of rolecall; please report it.",
    );
  }
}

function brokenRules(loaded: Loaded, org: DesiredOrg): readonly Leftover[] {
  const provider = loaded.providers.get(org.provider);
  const findings = provider?.check(org, loaded.config.directory) ?? [];
  return findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => leftoverOfRule(org, finding));
}

function leftoverOfRule(org: DesiredOrg, { about, message }: ProviderFinding): Leftover {
  return {
    kind: "finding",
    address: about?.address ?? org.key,
    reason: message,
    ...(about?.subject === undefined ? {} : { subject: about.subject }),
    ...(about?.setting === undefined ? {} : { setting: about.setting }),
  };
}

async function planLeftovers(
  runtime: Runtime,
  loaded: Loaded,
  org: DesiredOrg,
): Promise<readonly Leftover[]> {
  const connected = connectOrgs(runtime, loaded, [org]);
  const { plan } = await planConnected(loaded, connected, [], {});
  const whole = plan.orgs.flatMap(({ gaps }) => gaps).find((gap) => gap.address === formatAddress(org.key));
  if (whole !== undefined) {
    throw new UsageError(
      "INCOMPLETE",
      `Reading again to check the plan failed: ${whole.message}`,
      whole.hint,
    );
  }
  return [...gapsOf(plan), ...findingsOf(plan), ...operationsOf(plan).map(leftoverOfOperation)];
}

function gapsOf(plan: Plan): readonly Leftover[] {
  return plan.orgs.flatMap(({ gaps }) =>
    gaps.map(({ address, message }): Leftover => ({ kind: "gap", address, reason: message })),
  );
}

function findingsOf(plan: Plan): readonly Leftover[] {
  return plan.findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, address, org, message }): Leftover => {
      const at = address ?? org ?? "";
      if (code === "OWNER_DIFFERS") return { kind: "owner", address: at, reason: message };
      return { kind: code === "RESOURCE_NOT_FOUND" ? "resource" : "finding", address: at, reason: message };
    });
}

function operationsOf(plan: Plan): readonly Operation[] {
  return [...plan.operations, ...plan.deferred.map(({ operation }) => operation)];
}

function leftoverOfOperation(operation: Operation): Leftover {
  const { address, action, reason } = operation;
  if (operation.kind === "setting") {
    return {
      kind: "setting",
      address,
      setting: operation.setting,
      reason: `${action} ${operation.setting}: ${reason.text}`,
    };
  }
  const where = parseAddress(address).name ?? "the organization";
  return {
    kind: "grant",
    address,
    subject: operation.subject,
    reason: `${action} on ${where}: ${reason.text}`,
  };
}
