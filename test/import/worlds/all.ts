import type { World } from "../harness.ts";
import { cloudtruthWorld } from "./cloudtruth.ts";
import { githubWorld } from "./github.ts";
import { herokuWorld } from "./heroku.ts";
import { scimWorld } from "./scim.ts";
import { upsunWorld } from "./upsun.ts";

/** One maker of random worlds for each provider. */
export const worlds: readonly (readonly [string, (seed: number) => World])[] = [
  ["upsun", upsunWorld],
  ["heroku", herokuWorld],
  ["cloudtruth", cloudtruthWorld],
  ["scim", scimWorld],
  ["github", githubWorld],
];

/** Files that know some of the people already, one of them under two addresses, and have an organization. */
export const EXISTING = `# Ours.
version: 1

people:
  # The boss.
  ada: { name: Ada Lovelace, email: ada@acme.example }
  grace:
    name: Grace Hopper
    email: grace.hopper@acme.example
    aliases: [ghopper@acme.example]
  linus: { email: linus@acme.example, aliases: [linus@contractor.example] }   # left the company

teams:
  null: [ada, grace]

orgs:
  elsewhere:
    provider: heroku
    members: { ada: admin, team:null: member }
`;

/**
 * Why something may be left out, so that a plan does not become empty by leaving out everything: the vendor tells no
 * e-mail, the language has no words for it, the vendor's own rules forbid to write what is there.
 */
export const GOOD_REASONS = [
  /may be the same person as/,
  /the vendor does not show the e-mail/,
  /the file has no words for this role/,
  /a second account of/,
  // Known by two addresses that are two accounts in most worlds: what one holds cannot be told from the other.
  /: grace is left out of /,
  /the invitation came back/,
  // The files have a name for somebody and the system has another: for a person to decide.
  /: (ada|grace|linus) is left out of .* name.* differs? from the files/,
  // Rules of single vendors.
  /differ only in case/,
  /Two teams|are called/,
  /is to own .* (is operator|is disabled|not among)/,
  /no person as owner|no person is owner there/,
  /not on this plan/,
  /does not show who is on/,
  /lets everybody in/,
] as const;
