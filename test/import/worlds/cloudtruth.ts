import type { World } from "../harness.ts";
import { type Dice, dice, people, titles } from "./dice.ts";

const ROLES = ["OWNER", "ADMIN", "CONTRIB", "VIEWER", "NO_SECRETS"];

/** A CloudTruth organization with service accounts, groups, grants and invitations of every state. */
export function cloudtruthWorld(seed: number): World {
  const roll = dice(seed);
  const emails: string[] = people.map(({ email }) => email);
  const inside = roll.some(emails, 7);
  const outside = emails.filter((email) => !inside.includes(email));
  const users = inside.map((email, index) => ({
    email,
    name: people.find((person) => person.email === email)?.first ?? "",
    role: index === 0 ? "OWNER" : roll.chance(0.05) ? "SUPERVISOR" : roll.one(ROLES),
    ...(roll.chance(0.05) ? { type: "machine" } : {}),
  }));
  const groups = roll.some([...titles], 3).map((name) => ({
    name,
    ...(roll.chance(0.5) ? { description: roll.one(["", "on call", " : # "]) } : {}),
    users: roll.some(inside, 4),
  }));
  const names = groups.map(({ name }) => name);
  const state = {
    switches: { mailDelayMs: 0 },
    tokens: [{ token: "key-of-the-robot", user: "rolecall" }],
    organizations: [
      {
        name: "Acme Configuration",
        ...(roll.chance(0.15) ? { rbac: false } : {}),
        users: [
          { type: "service", name: "rolecall", role: "OWNER", service: { description: "access as code" } },
          ...(roll.chance(0.5) ? [{ type: "service", name: "ci", role: roll.one(ROLES), service: {} }] : []),
          ...users,
        ],
        invitations: roll.some(outside, 3).map((email) => ({
          email,
          role: roll.one(ROLES),
          state: roll.one(["pending", "sent", "bounced"]),
          inviter: "rolecall",
        })),
        groups,
        projects: nested(scopesOf(roll, inside, names), seed),
        environments: nested([{ name: "default" }, ...scopesOf(roll, inside, names)], seed),
      },
    ],
  };
  return { provider: "cloudtruth", org: "Acme Configuration", state };
}

/** Puts some scopes under the one before them; with dice of its own, so that a seed gives the same world otherwise. */
function nested(scopes: readonly { readonly name: string }[], seed: number) {
  const roll = dice(seed + 500_000);
  return scopes.map((scope, index) => {
    const parent = scopes[index - 1]?.name;
    return parent !== undefined && roll.chance(0.4) ? { ...scope, parent } : scope;
  });
}

function scopesOf(roll: Dice, inside: readonly string[], groups: readonly string[]) {
  return roll.some([...titles], 3).map((name) => {
    const holders = roll.chance(0.6) ? roll.some(inside, 4) : [];
    const grants = holders.map((to, index) => ({ to, role: index === 0 ? "OWNER" : roll.one(ROLES) }));
    const shared =
      holders.length === 0
        ? []
        : roll.some(groups, 2).map((group) => ({ to: `group:${group}`, role: roll.one(ROLES) }));
    const robot = holders.length > 0 && roll.chance(0.3) ? [{ to: "rolecall", role: "OWNER" }] : [];
    return { name, grants: [...grants, ...shared, ...robot] };
  });
}
