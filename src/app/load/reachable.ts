import type { DesiredOrg } from "../../model/state.ts";
import type { ProviderFinding } from "../../providers/provider.ts";
import type { Loaded } from "./load.ts";

/** Who has neither an e-mail nor an account of a system cannot be found or invited there. */
export function checkReachable({ config }: Loaded, org: DesiredOrg): readonly ProviderFinding[] {
  const { directory } = config;
  const seen = new Set<string>();
  const findings: ProviderFinding[] = [];
  for (const [address, holders] of org.grants) {
    for (const subject of holders.keys()) {
      const person = directory.people.get(subject);
      if (person === undefined || person.email !== "" || seen.has(subject)) continue;
      if (directory.pinsOf(person, org.provider, org.key).length > 0) continue;
      seen.add(subject);
      findings.push({
        severity: "error",
        code: "NO_ACCOUNT",
        message: `${subject} has no email in the files, and no account for ${org.key}.`,
        hint: `Add email: under people, or accounts: { ${org.provider}: ... }.`,
        about: { address, subject },
      });
    }
  }
  return findings;
}
