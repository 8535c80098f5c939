import { type Address, formatAddress } from "../../../model/address.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { FieldRules } from "../../kit/fields.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { environmentParts } from "../rules/words.ts";
import { ENVIRONMENTS } from "../shape.ts";
import { keyOf } from "./read-groups.ts";
import { identityOf } from "./read-members.ts";
import { check, numberIn, type Session, textIn } from "./session.ts";

/** Repositories whose environments are wanted, by name: those the files name, or all that are given. */
export function wantedRepositories(
  session: Session,
  scope: ReadScope,
  all: readonly string[],
): readonly string[] {
  if (scope.isWhole === true) return all;
  const resources = [...session.context.org.resources.values()].filter(
    ({ section, address }) => section === ENVIRONMENTS && scope.addresses?.has(address) !== false,
  );
  return [...new Set(resources.map(({ key }) => environmentParts(key).repository))].sort();
}

/** Reads and records the environments of one repository. @throws ProviderError */
export async function readEnvironments(
  session: Session,
  builder: LiveOrgBuilder,
  scope: ReadScope,
  repository: string,
): Promise<void> {
  const where = path`/repos/${session.context.org.name}/${repository}/environments`;
  for (const row of await session.client.list(where, "environments")) {
    const name = textIn(session, `GET ${where}`, row, "name");
    const address = formatAddress(session.context.org.key, ENVIRONMENTS, `${repository}/${name}`);
    builder.resource({ address, section: ENVIRONMENTS, title: `${repository}/${name}` });
    if (scope.isWhole === true || session.context.org.resources.has(address))
      recordEnvironment(session, builder, address, row);
  }
}

/** The rules that protect an environment, by type. */
export function rulesOf(row: JsonObject): ReadonlyMap<string, JsonObject> {
  const rules = Array.isArray(row.protection_rules) ? row.protection_rules.filter(isJsonObject) : [];
  return new Map(rules.map((rule) => [String(rule.type), rule]));
}

/** Reviewers of an environment as the vendor lists them. */
export function reviewersOf(row: JsonObject): readonly { type: string; reviewer: JsonObject }[] {
  const reviewers = rulesOf(row).get("required_reviewers")?.reviewers;
  if (!Array.isArray(reviewers)) return [];
  return reviewers.flatMap((entry) =>
    isJsonObject(entry) && isJsonObject(entry.reviewer)
      ? [{ type: String(entry.type), reviewer: entry.reviewer }]
      : [],
  );
}

/** In the file's words, which branches may be deployed. */
export function branchesOf(row: JsonObject): "all" | "protected" | "custom" {
  const policy = row.deployment_branch_policy;
  if (!isJsonObject(policy)) return "all";
  return policy.protected_branches === true ? "protected" : "custom";
}

const RULES: FieldRules = {
  "protection_rules?": [
    { type: "text", "prevent_self_review?": "flag", "reviewers?": [{ type: "text", reviewer: {} }] },
  ],
  "deployment_branch_policy?": { protected_branches: "flag", custom_branch_policies: "flag" },
};
const KNOWN_RULES = new Set(["wait_timer", "required_reviewers", "branch_policy"]);
const KNOWN_REVIEWERS = new Set(["User", "Team"]);

/** Holds an environment to what is known of it. @throws ProviderError if who reviews cannot be known */
export function checkEnvironment(session: Session, request: string, row: JsonObject): void {
  check(session, request, row, RULES);
  const rules = rulesOf(row);
  // A list may be missing, and then is empty; null in its place is nothing that the vendor documents.
  const reviewing = rules.get("required_reviewers");
  if (row.protection_rules === null || reviewing?.reviewers === null)
    throw session.client.notUnderstood(request, "the rules of an environment, or its reviewers, are null");
  const strange =
    [...rules.keys()].find((type) => !KNOWN_RULES.has(type)) ??
    reviewersOf(row).find(({ type }) => !KNOWN_REVIEWERS.has(type))?.type;
  const isTold =
    rules.has("required_reviewers") && reviewersOf(row).every(({ type }) => KNOWN_REVIEWERS.has(type));
  if (strange !== undefined && !isTold)
    throw session.client.notUnderstood(
      request,
      `rolecall does not know the kind ${strange} of a rule or a reviewer`,
    );
}

/** Records one environment. */
export function recordEnvironment(
  session: Session,
  builder: LiveOrgBuilder,
  address: Address,
  row: JsonObject,
): void {
  checkEnvironment(session, "the list of environments", row);
  const isStrict = rulesOf(row).get("required_reviewers")?.prevent_self_review === true;
  builder.setting(address, "prevent-self-review", { value: isStrict });
  builder.setting(address, "branches", { value: branchesOf(row) });
  builder.open(address);
  const request = "the list of environments";
  for (const { type, reviewer } of reviewersOf(row)) {
    if (type === "User") {
      builder.grant(address, { access: {}, identity: identityOf(session, request, reviewer) });
      continue;
    }
    const team = {
      id: numberIn(session, request, reviewer, "id"),
      slug: textIn(session, request, reviewer, "slug"),
      name: textIn(session, request, reviewer, "name"),
    };
    builder.groupGrant(address, keyOf(session, team), { access: {} });
  }
}
