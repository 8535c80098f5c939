import type { StateValue } from "../../../src/simulator/contract.ts";
import type { World } from "../harness.ts";
import { type Dice, dice, people, titles } from "./dice.ts";

const PERMISSIONS = ["admin", "billing", "members", "plans", "projects:create", "projects:list"];
const TYPES = ["production", "staging", "development"];
const ROLES = ["viewer", "contributor", "admin"];
const ROBOT = "rolecall@acme.example";

/** An Upsun organization with members, teams, projects, invitations and accounts nobody tells about. */
export function upsunWorld(seed: number): World {
  const roll = dice(seed);
  const cast = people.map(({ email, first, last }) => ({
    email,
    first_name: first,
    ...(last === "" ? {} : { last_name: last }),
    ...(roll.chance(0.08) ? { reference: roll.one(["null", "missing"]) } : {}),
  }));
  const emails: string[] = cast.map(({ email }) => email);
  const members = roll.some(emails, 7);
  const strangers = emails.filter((email) => !members.includes(email));
  const owner = roll.chance(0.3) ? ROBOT : roll.one(emails);
  const held: Record<string, StateValue> = {};
  for (const email of members) if (email !== owner) held[email] = roll.some(PERMISSIONS, 3);
  if (owner !== ROBOT) held[ROBOT] = ["admin"];
  const known = [...Object.keys(held), owner];
  const hasTeams = roll.chance(0.6);
  const projects = projectsOf(roll, known, strangers);
  const open = strangers.filter((email) => email !== owner);
  const state = {
    users: [...cast, { email: ROBOT, first_name: "Robot" }],
    tokens: [{ token: "token-of-the-robot", user: ROBOT }],
    organizations: [
      {
        name: "acme",
        owner,
        capabilities: hasTeams ? ["teams"] : [],
        members: held,
        invitations: roll.some(open, 2).map((email) => ({
          email,
          state: roll.one(["pending", "processing", "error", "cancelled"]),
          permissions: roll.some(PERMISSIONS, 2),
        })),
        projects,
        ...(hasTeams
          ? {
              teams: teamsOf(
                roll,
                known,
                projects.map(({ id }) => id),
              ),
            }
          : {}),
      },
    ],
    ...(roll.chance(0.2) ? { switches: { lists_owner_access: true } } : {}),
  };
  return { provider: "upsun", org: "acme", state };
}

function projectsOf(roll: Dice, known: readonly string[], strangers: readonly string[]) {
  return Array.from({ length: roll.count(0, 4) }, (_, index) => {
    const access: Record<string, StateValue> = {};
    for (const email of roll.some(known, 4))
      access[email] = roll.chance(0.3) ? ["admin"] : permissionsOf(roll);
    return {
      id: `${["a", "b", "c", "d"][index] ?? "e"}tgqf5p5vx2b${index}`,
      title: roll.one(titles),
      environments: [{ name: "main", type: "production" }],
      access,
      invitations: roll.some(strangers, 2).map((email) => ({
        email,
        state: roll.one(["pending", "processing", "error"]),
        ...(roll.chance(0.5)
          ? { role: "admin" }
          : { role: "viewer", permissions: [{ type: roll.one(TYPES), role: roll.one(ROLES) }] }),
      })),
    };
  });
}

function permissionsOf(roll: Dice): string[] {
  return ["viewer", ...roll.some(TYPES, 2).map((type) => `${type}:${roll.one(ROLES)}`)];
}

function teamsOf(roll: Dice, known: readonly string[], projects: readonly string[]) {
  const labels = roll.some([...titles], 3);
  return labels.map((label) => ({
    label,
    project_permissions: roll.chance(0.2) ? ["admin"] : permissionsOf(roll),
    members: roll.some(known, 3),
    projects: roll.some(projects, 2),
  }));
}
