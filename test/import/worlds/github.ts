import type { World } from "../harness.ts";
import { type Dice, dice } from "./dice.ts";

const LOGINS = ["ada", "Grace-Hopper", "linus", "42", "null", "yes", "o-brien", "acme-bot"] as const;
const OUTSIDERS = ["ken", "true", "0x10"] as const;
const TEAMS = ["shop", "My Shop", "a/b", "100%", "yes", "tür: auf", "#1"] as const;
const REPOSITORIES = ["shop", "my.shop", "yes", "0x10", "42"] as const;
const LEVELS = ["read", "triage", "write", "maintain", "admin"] as const;

/** An organization with nested teams, invitations, outside collaborators, custom roles and environments. */
export function githubWorld(seed: number): World {
  const roll = dice(seed);
  const people = LOGINS.slice(0, roll.count(1, LOGINS.length));
  const hasCustom = roll.chance(0.3);
  const levels = hasCustom ? [...LEVELS, "release-manager"] : LEVELS;
  const teams = teamsOf(roll, people);
  const names = teams.map(({ name }) => name);
  const organization = {
    login: "acme",
    id: 2001,
    ...(hasCustom
      ? { ghec: true, customRepositoryRoles: [{ name: "release-manager", base: "maintain" }] }
      : {}),
    settings: { default_repository_permission: roll.one(["none", "read", "write"]) },
    members: {
      robot: "admin",
      ...Object.fromEntries(people.map((login) => [login, roll.chance(0.2) ? "admin" : "member"])),
    },
    invitations: [
      ...(roll.chance(0.4) ? [{ email: "new@acme.example", role: "direct_member", inviter: "robot" }] : []),
      ...(roll.chance(0.3) ? [{ login: "edsger", role: "admin", inviter: "robot" }] : []),
    ],
    teams,
    repositories: REPOSITORIES.slice(0, roll.count(0, REPOSITORIES.length)).map((name, index) => ({
      name,
      id: 4001 + index,
      ...(roll.chance(0.2) ? { archived: true } : {}),
      teams: Object.fromEntries(roll.some(names, 3).map((team) => [team, roll.one(levels)])),
      collaborators: Object.fromEntries(
        roll.some([...people, ...OUTSIDERS], 3).map((login) => [login, roll.one(levels)]),
      ),
      environments: roll.some(["production", "a/b", "50% off"], 2).map((environment) => ({
        name: environment,
        reviewers: roll.some(people, 2),
        branches: roll.one(["all", "protected", "custom"]),
      })),
    })),
    roles: [
      {
        name: roll.one(["all_repo_read", "all_repo_write", "all_repo_admin"]),
        users: roll.some(people, 2),
        teams: roll.some(names.slice(0, 1)),
      },
    ],
  };
  const logins = ["robot", ...LOGINS, ...OUTSIDERS, "edsger"];
  return {
    provider: "github",
    org: "acme",
    state: {
      users: logins.map((login, index) => ({ login, id: 1001 + index })),
      tokens: [{ token: "token-of-the-robot", user: "robot" }],
      organizations: [organization],
    },
  };
}

type Team = { name: string; id: number; parent?: string; privacy?: string; members: Record<string, string> };

/** Some stand below the one before; those are closed. */
function teamsOf(roll: Dice, people: readonly string[]): Team[] {
  const names = TEAMS.slice(0, roll.count(0, TEAMS.length));
  let above: string | undefined;
  return names.map((name, index) => {
    const parent = above !== undefined && roll.chance(0.5) ? above : undefined;
    const isSecret = parent === undefined && roll.chance(0.2);
    above = isSecret ? undefined : name;
    return {
      name,
      id: 3001 + index,
      ...(parent === undefined ? {} : { parent }),
      ...(isSecret ? { privacy: "secret" } : {}),
      ...(roll.chance(0.4) ? { description: "Who: #1" } : {}),
      members: Object.fromEntries(
        roll.some(people, 4).map((login) => [login, roll.one(["member", "maintainer"])]),
      ),
    };
  });
}
