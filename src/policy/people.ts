import type { Holding } from "../effective/holding.ts";
import { formatAddress } from "../model/address.ts";
import { compileGlobs } from "../model/glob.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import type { Report } from "./finding.ts";
import { placeOf } from "./holders.ts";
import type { Rule } from "./rule.ts";
import { textList } from "./rule.ts";
import type { Selector } from "./selector.ts";
import { visitSelected } from "./selector.ts";

/** known-people-only: whoever holds anything is in `people`. */
export function checkKnownPeople(
  _rule: Rule,
  selector: Selector,
  context: PolicyContext,
  report: Report,
): void {
  visitFirst(context, selector, (holding, org) => {
    if (context.kindOf(holding.subject) !== "unknown") return;
    report({
      ...about(holding, org),
      message: `${holding.subject} holds access in ${org.org.key} and is not in people.`,
      hint: `Add an entry with email: ${holding.subject} under people, and use its key.`,
    });
  });
}

/** allowed-domains: the e-mail by which somebody is addressed is of one of the domains. */
export function checkDomains(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void {
  const domains = textList(rule.json.domains) ?? [];
  const isAllowed = compileGlobs(
    domains.map((domain) => domain.replace(/^@/u, "")),
    "name",
  );
  visitFirst(context, selector, (holding, org) => {
    const email = context.directory.emailOf(holding.subject, org.org.provider, org.org.key);
    if (email === undefined || isAllowed(email.slice(email.lastIndexOf("@") + 1))) return;
    const who = email === holding.subject ? email : `${holding.subject} (${email})`;
    report({
      ...about(holding, org),
      message: `${who} holds access in ${org.org.key}, and the e-mail is not of ${domains.join(" or ")}.`,
      hint: "Use another account for this organization (accounts: under the person), or remove the access.",
    });
  });
}

/** Each subject once per organization, at the first place where it holds something. */
function visitFirst(
  context: PolicyContext,
  selector: Selector,
  visit: (holding: Holding, org: PolicyOrg) => void,
): void {
  for (const org of context.orgs) {
    const seen = new Set<SubjectKey>();
    visitSelected(org, selector, "any-environment", (holding) => {
      if (seen.has(holding.subject)) return;
      seen.add(holding.subject);
      visit(holding, org);
    });
  }
}

function about(holding: Holding, org: PolicyOrg): Omit<Parameters<Report>[0], "message"> {
  return {
    origin: holding.path.origins[0] ?? placeOf(org, holding.address),
    org: org.org.key,
    address: formatAddress(org.org.key),
    subject: holding.subject,
  };
}
