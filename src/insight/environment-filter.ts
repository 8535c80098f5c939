import { addressesOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import { similarName } from "../model/similar-name.ts";
import type { InsightOrg } from "./effective.ts";
import { filesOf, liveOf } from "./effective.ts";

/** The section whose resources are the environments, for a vendor where they are addresses of their own. */
function environmentSection({ shape }: InsightOrg): string | undefined {
  return shape.sections.find(({ noun }) => noun === "environment")?.section;
}

/**
 * Which addresses a question about one environment is about. Where environments are addresses of their own, only the
 * one of that name; elsewhere every address, and what is held there is narrowed to the environment type.
 */
export function environmentFilter(
  orgs: readonly InsightOrg[],
  environment: string | undefined,
): (address: Address) => boolean {
  if (environment === undefined) return () => true;
  const sections = new Map(orgs.map((org) => [org.desired.key, environmentSection(org)]));
  return (address) => {
    const { org, section, name } = parseAddress(address);
    const environments = sections.get(org);
    return environments === undefined || (section === environments && name === environment);
  };
}

/** Why a question about an environment is about nothing, and how to ask it where environments are addresses. */
export function environmentsAreAddresses(
  on: string,
  environment: string,
  orgs: readonly InsightOrg[],
  isNamed: (address: Address) => boolean,
): UsageError {
  const known = orgs.flatMap((org) => {
    const section = environmentSection(org);
    const all = [filesOf(org), liveOf(org)].flatMap((book) => (book === undefined ? [] : addressesOf(book)));
    return section === undefined || !all.some(isNamed)
      ? []
      : [
          ...all.filter((address) => parseAddress(address).section === section),
          formatAddress(org.desired.key, section, environment),
        ];
  });
  const [asked = ""] = known.slice(-1);
  const near = known.slice(0, -1).includes(asked) ? asked : (similarName(asked, known.slice(0, -1)) ?? asked);
  return new UsageError(
    "ENVIRONMENT_IS_ADDRESS",
    `"${on}" has no environment types: environments are addresses of their own there.`,
    `Ask with --on ${near}, without --environment.`,
  );
}
