import { createRandom } from "../src/simulator/kit/random.ts";
import { fileOf } from "./worlds.ts";

/** One organization of a large company. */
export interface CompanyOrg {
  readonly key: string;
  /** The variable that holds its token. */
  readonly credential: string;
  readonly apps: number;
}

/** How a company spreads its organizations over credentials. */
export interface CompanyShape {
  readonly orgs: number;
  readonly credentials: number;
  /** How uneven they are: 1 is even, more gives the first ones more. */
  readonly skew: number;
}

/** Organizations of different sizes, most of them small. The same in every run. */
export function companyOf({ orgs, credentials, skew }: CompanyShape): readonly CompanyOrg[] {
  const random = createRandom(9);
  return Array.from({ length: orgs }, (_, index) => ({
    key: `org-${String(index).padStart(5, "0")}`,
    credential: `HEROKU_TOKEN_${Math.floor(credentials * random() ** skew)}`,
    apps: Math.ceil(120 * random() ** 8),
  }));
}

/** The company as a file: ordinary teams, each of whose apps has a list of its own. */
export function companyFile(company: readonly CompanyOrg[]): string {
  const orgs = company.map(({ key, credential, apps }) => [
    key,
    {
      provider: "heroku",
      type: "team",
      token: { env: credential },
      members: { rolecall: "admin" },
      apps: Object.fromEntries(
        Array.from({ length: apps }, (_, app) => [
          `${key}-${app}`,
          { collaborators: { "out@acme.example": [] } },
        ]),
      ),
    },
  ]);
  return fileOf(Object.fromEntries(orgs), 1);
}

/** What reading one organization really takes: account, team, features, members, invitations, apps, one for each app. */
export function requestsOf({ apps }: CompanyOrg): number {
  return 6 + apps;
}
