import type { StateValue } from "../../../src/simulator/contract.ts";

/** How large an organization is to be. */
export interface Size {
  readonly owners: number;
  readonly members: number;
  readonly teams: number;
  readonly repositories: number;
}

/** The example of the contract: 5 owners, 400 members, 60 teams, 300 repositories. */
export const EXAMPLE: Size = { owners: 5, members: 400, teams: 60, repositories: 300 };

/**
 * A state of that size, the same every time. `u0` and the next ones are owners, `u0` holds the token `ghp_large`. Every third team
 * stands below the one before it; every repository has two teams, and each tenth a person and an outsider.
 */
export function largeState(size: Size = EXAMPLE): StateValue {
  const people = size.owners + size.members;
  const login = (index: number): string => `u${index % people}`;
  const team = (index: number): string => `team-${index % size.teams}`;
  const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return {
    users: [
      ...indices(people).map((index) => ({
        login: `u${index}`,
        id: 1_000 + index,
        email: `u${index}@acme.example`,
      })),
      ...indices(20).map((index) => ({ login: `out${index}`, id: 50_000 + index })),
    ],
    tokens: [{ token: "ghp_large", user: "u0" }],
    organizations: [
      {
        login: "large",
        id: 9_100,
        members: Object.fromEntries(
          indices(people).map((index) => [login(index), index < size.owners ? "admin" : "member"]),
        ),
        teams: indices(size.teams).map((index) => ({
          id: 2_000 + index,
          name: team(index),
          ...(index % 3 === 2 ? { parent: team(index - 1) } : {}),
          members: Object.fromEntries(
            indices(12).map((offset) => [login(index * 7 + offset * 11), "member"]),
          ),
        })),
        repositories: indices(size.repositories).map((index) => ({
          id: 70_000 + index,
          name: `repo-${index}`,
          teams: { [team(index)]: "write", [team(index + 17)]: "read" },
          ...(index % 10 === 0
            ? { collaborators: { [login(index)]: "admin", [`out${(index / 10) % 20}`]: "read" } }
            : {}),
        })),
      },
    ],
  };
}
