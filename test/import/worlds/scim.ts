import type { World } from "../harness.ts";
import { type Dice, dice, people, titles } from "./dice.ts";

const ROBOT = "rolecall@acme.example";

/** A SCIM service of either profile, with users disabled, without a role or with several, and groups of one name. */
export function scimWorld(seed: number): World {
  const roll = dice(seed);
  const profile = roll.chance(0.6) ? "viz-now" : "generic";
  const roles = profile === "viz-now" ? ["Operator", "Editor", "Admin"] : ["user", "lead", "auditor"];
  const users = people.slice(0, roll.count(1, people.length)).map(({ email, first, last }) => ({
    email,
    ...(roll.chance(0.9) ? { givenName: first } : {}),
    ...(last !== "" && roll.chance(0.9) ? { familyName: last } : {}),
    ...roleOf(roll, roles),
    ...(roll.chance(0.2) ? { active: roll.one([false, null]) } : {}),
    ...(profile === "generic" && roll.chance(0.1) ? { userName: email.split("@")[0] ?? email } : {}),
  }));
  const robot = {
    email: ROBOT,
    givenName: "Rolecall",
    familyName: "Robot",
    role: profile === "viz-now" ? "Admin" : "user",
  };
  const emails: string[] = users.map(({ email }) => email);
  const spaces = Array.from({ length: roll.count(0, 4) }, () => ({
    name: roll.one(titles),
    ...(profile === "viz-now" && roll.chance(0.7) ? { owner: roll.one(emails) } : {}),
    ...(profile === "viz-now" && roll.chance(0.2) ? { public: true } : {}),
    ...(profile === "viz-now"
      ? {
          whitelist: roll.some([
            "203.0.113.0/24",
            { value: "198.51.100.7", display: "van: #2" },
            "0.0.0.0/0",
          ]),
        }
      : {}),
    members: roll.some(emails, 5),
  }));
  const state = {
    tokens: [{ token: "token-of-the-robot", user: ROBOT }],
    ...(roll.chance(0.1) ? { switches: { membersHidden: true } } : {}),
    organizations: { studio: { profile, users: [...users, robot], spaces } },
  };
  const option = [
    `profile=${profile}`,
    ...(roll.chance(0.5) ? [`actor=${ROBOT}`] : []),
    ...(roll.chance(0.3) ? ["removal=delete"] : []),
  ];
  return { provider: "scim", org: "studio", state, option };
}

function roleOf(roll: Dice, roles: readonly string[]): { role?: string | string[] } {
  if (roll.chance(0.05)) return {};
  if (roll.chance(0.08)) return { role: roles.slice(0, 2) };
  return { role: roll.one(roles) };
}
