import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Finding } from "../../model/plan.ts";
import type { DesiredOrg, OriginRef } from "../../model/state.ts";
import type { ProviderFinding } from "../../providers/provider.ts";
import type { Loaded } from "./load.ts";

/** Gives a provider's finding its place in the files. */
export function situateFinding(loaded: Loaded, desired: DesiredOrg, finding: ProviderFinding): Finding {
  const { about, ...diagnostic } = finding;
  const ref = about === undefined ? desired.origin : originOf(desired, about);
  const situated: Diagnostic = loaded.config.situate(diagnostic, ref);
  return { ...situated, org: desired.key, ...(about === undefined ? {} : { address: about.address }) };
}

function originOf(desired: DesiredOrg, about: NonNullable<ProviderFinding["about"]>): OriginRef {
  const grant =
    about.subject === undefined ? undefined : desired.grants.get(about.address)?.get(about.subject);
  const setting =
    about.setting === undefined ? undefined : desired.settings.get(about.address)?.get(about.setting);
  return (
    grant?.origins[0] ?? setting?.origins[0] ?? desired.resources.get(about.address)?.origin ?? desired.origin
  );
}
