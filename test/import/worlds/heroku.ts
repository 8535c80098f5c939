import type { StateValue } from "../../../src/simulator/contract.ts";
import type { World } from "../harness.ts";
import { dice, people } from "./dice.ts";

const PERMISSIONS = ["view", "deploy", "operate", "manage"];
const ROBOT = "rolecall@acme.example";

/** A Heroku team of either kind, with apps locked and not, outsiders, federated members and invitations. */
export function herokuWorld(seed: number): World {
  const roll = dice(seed);
  const isEnterprise = roll.chance(0.5);
  const emails = people.map(({ email }) => email);
  const inside = roll.some(emails, 7);
  const outside = emails.filter((email) => !inside.includes(email));
  const roles = isEnterprise ? ["admin", "member", "viewer"] : ["admin", "member"];
  const members: { email: string; role: string; federated?: boolean }[] = inside.map((email) => ({
    email,
    role: roll.one(roles),
    ...(isEnterprise && roll.chance(0.15) ? { federated: true } : {}),
  }));
  const apps = Array.from({ length: roll.count(0, 4) }, (_, index) => {
    const collaborators: Record<string, StateValue> = {};
    for (const email of [...roll.some(inside, 3), ...roll.some(outside, 2)]) {
      collaborators[email] = isEnterprise ? ["view", ...roll.some(PERMISSIONS.slice(1))] : [];
    }
    return {
      name: `app-${index}${roll.one(["-prod", "-staging", ""])}`,
      locked: roll.chance(0.4),
      collaborators,
    };
  });
  const state = {
    accounts: people.map(({ email, first, last }) => ({ email, name: `${first} ${last}`.trim() })),
    tokens: [{ token: "token-of-the-robot", user: ROBOT }],
    teams: [
      {
        name: "acme-inc",
        type: isEnterprise ? "enterprise" : "team",
        members: [...members, { email: ROBOT, role: "admin" }],
        ...(isEnterprise
          ? {}
          : { invitations: roll.some(outside, 3).map((email) => ({ email, role: roll.one(roles) })) }),
        apps,
      },
    ],
    ...(roll.chance(0.3) ? { switches: { permissionEntities: "rows" } } : {}),
  };
  return { provider: "heroku", org: "acme-inc", state };
}
