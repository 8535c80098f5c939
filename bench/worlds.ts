import type { StateValue } from "../src/simulator/contract.ts";

/** How large a world is: every person holds access on every project. */
export interface WorldSize {
  readonly projects: number;
  readonly people: number;
  /** True if live nobody holds anything yet, so that every grant is to be added. */
  readonly isBare?: boolean;
}

/** One vendor's organization, as files and as what is live; the two agree. */
export interface World {
  /** The organization's part of the file, under `orgs`. */
  readonly org: Readonly<Record<string, unknown>>;
  /** The simulator's part of its state. */
  readonly state: StateValue;
  /** Fewest requests by which the vendor's contract lets all of it be read, and what they are. */
  readonly listings: { readonly count: number; readonly because: string };
  /** Most requests of which each needs the answer of the one before. */
  readonly chain: number;
  /** Requests at one time that the adapter allows itself. */
  readonly concurrency: number;
  /** True where receiving answers and not latency is what a plan waits for: their parsing is in the floor; see README.md. */
  readonly hasLargeAnswers?: boolean;
}

/** What the account behind every token is called. */
export const robot = "rolecall@acme.example";

/** E-mail of the n-th person. */
export function emailOf(person: number): string {
  return `${keyOf(person)}@acme.example`;
}

/** Key of the n-th person under `people`. */
export function keyOf(person: number): string {
  return `p${String(person).padStart(5, "0")}`;
}

/** Name of the n-th project, app or group. */
export function projectOf(project: number): string {
  return `shop-${String(project).padStart(5, "0")}`;
}

const pages = (items: number, size: number): number => Math.max(1, Math.ceil(items / size));
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The vendors' worlds. */
export const worlds: Readonly<Record<string, (size: WorldSize) => World>> = {
  upsun: upsunWorld,
  heroku: herokuWorld,
  cloudtruth: cloudtruthWorld,
  scim: scimWorld,
  github: githubWorld,
};

/** Every third is admin, the others hold two environment types. */
function upsunWorld({ projects, people, isBare }: WorldSize): World {
  const isAdmin = (person: number): boolean => person % 3 === 0;
  const holders = Object.fromEntries(
    range(people).map((person) => [
      emailOf(person),
      isAdmin(person) ? ["admin"] : ["viewer", "development:contributor", "staging:viewer"],
    ]),
  );
  const access = Object.fromEntries(
    range(people).map((person) => [
      keyOf(person),
      isAdmin(person) ? "admin" : { development: "contributor", staging: "viewer" },
    ]),
  );
  // Owner and robot are members too: the owner reaches every project, the robot holds nothing, and both are asked for.
  const members = people + 2;
  const byProject = projects * pages(people + 1, 200);
  const byPerson = (people + 1) * pages(projects, 200) + 1;
  const rest = 1 + 1 + 1 + pages(members, 100) * 2 + 1 + pages(projects, 100) + projects;
  return {
    org: {
      provider: "upsun",
      // Nobody is pinned here: that is not what is measured.
      "verified-emails": true,
      members: {
        rolecall: ["admin"],
        ...Object.fromEntries(range(people).map((person) => [keyOf(person), []])),
      },
      projects: Object.fromEntries(
        range(projects).map((project) => [projectOf(project), { id: idOf(project), access }]),
      ),
    },
    state: {
      users: range(people).map((person) => ({
        email: emailOf(person),
        first_name: "Person",
        last_name: String(person),
      })),
      tokens: [{ token: "bench-upsun-token", user: robot }],
      organizations: [
        {
          name: "acme",
          owner: "owner@acme.example",
          members: {
            [robot]: ["admin"],
            ...Object.fromEntries(range(people).map((person) => [emailOf(person), []])),
          },
          projects: range(projects).map((project) => ({
            id: idOf(project),
            title: projectOf(project),
            access: isBare === true ? {} : holders,
          })),
        },
      ],
    },
    listings: {
      count: rest + Math.min(byProject, byPerson),
      because:
        "login, who, organization, members and their names, invitations, projects, invitations of each project, access by person or by project, whichever is less",
    },
    // Login, organization, the pages of the projects, the pages of one person's projects.
    chain: 2 + pages(projects, 100) + pages(projects, 200),
    concurrency: 8,
  };
}

function idOf(project: number): string {
  return `shop${project.toString(36).padStart(9, "0")}`;
}

/** An ordinary team, where nothing but each app's own list shows who is on it. */
function herokuWorld({ projects, people }: WorldSize): World {
  const collaborators = range(people).map((person) => `out-${emailOf(person)}`);
  return {
    org: {
      provider: "heroku",
      name: "acme",
      type: "team",
      members: { rolecall: "admin", [keyOf(0)]: "admin" },
      apps: Object.fromEntries(
        range(projects).map((project) => [
          projectOf(project),
          { collaborators: Object.fromEntries(collaborators.map((email) => [email, []])) },
        ]),
      ),
    },
    state: {
      tokens: [{ token: "bench-heroku-key", user: robot }],
      teams: [
        {
          name: "acme",
          type: "team",
          members: { [robot]: "admin", [emailOf(0)]: "admin" },
          apps: range(projects).map((project) => ({ name: projectOf(project), collaborators })),
        },
      ],
    },
    listings: {
      count: 3 + 1 + 1 + pages(projects, 1000) + projects,
      because: "account, team, features, members, invitations, apps, and the collaborators of each app",
    },
    // Team, invitations, apps, collaborators.
    chain: 3 + pages(projects, 1000),
    concurrency: 8,
  };
}

function cloudtruthWorld({ projects, people }: WorldSize): World {
  const role = (person: number): string =>
    person === 0 ? "owner" : person % 2 === 0 ? "contributor" : "viewer";
  const wire = (person: number): string => (person === 0 ? "OWNER" : person % 2 === 0 ? "CONTRIB" : "VIEWER");
  const access = Object.fromEntries(range(people).map((person) => [keyOf(person), role(person)]));
  const grants = range(people).map((person) => ({ to: emailOf(person), role: wire(person) }));
  return {
    org: {
      provider: "cloudtruth",
      name: "Acme",
      members: Object.fromEntries(
        range(people).map((person) => [keyOf(person), person < 2 ? "owner" : "viewer"]),
      ),
      projects: Object.fromEntries(range(projects).map((project) => [projectOf(project), { access }])),
    },
    state: {
      tokens: [{ token: "bench-cloudtruth-key", user: "rolecall" }],
      organizations: [
        {
          name: "Acme",
          plan: "Business",
          users: [
            { type: "service", name: "rolecall", role: "OWNER" },
            ...range(people).map((person) => ({
              email: emailOf(person),
              role: person < 2 ? "OWNER" : "VIEWER",
            })),
          ],
          projects: range(projects).map((project) => ({ name: projectOf(project), grants })),
          environments: [{ name: "default" }],
        },
      ],
    },
    listings: {
      count: 2 + pages(people + 1, 100) + 1 + 1 + 1 + pages(projects, 100) + pages(projects * people, 100),
      because:
        "organization, who, users, service accounts, invitations, groups, projects, grants; 100 a page",
    },
    // The first page shows how many there are; the others go at one time.
    chain: 2,
    concurrency: 8,
  };
}

function scimWorld({ projects, people }: WorldSize): World {
  return {
    org: {
      provider: "scim",
      profile: "viz-now",
      actor: "rolecall",
      members: {
        rolecall: "admin",
        ...Object.fromEntries(range(people).map((person) => [keyOf(person), "operator"])),
      },
      spaces: Object.fromEntries(
        range(projects).map((project) => [
          projectOf(project),
          { owner: "rolecall", users: range(people).map((person) => keyOf(person)) },
        ]),
      ),
    },
    state: {
      tokens: [{ token: "bench-scim-token", user: robot }],
      organizations: {
        acme: {
          profile: "viz-now",
          users: [
            { email: robot, givenName: "Rolecall", familyName: "Robot", role: "Admin" },
            ...range(people).map((person) => ({
              email: emailOf(person),
              givenName: "Person",
              familyName: String(person),
              role: "Operator",
            })),
          ],
          spaces: range(projects).map((project) => ({
            name: projectOf(project),
            owner: robot,
            members: range(people).map((person) => emailOf(person)),
          })),
        },
      },
    },
    listings: {
      count: 3 + pages(people + 1, 200) + pages(projects, 200),
      because: "three of discovery, users, spaces; 200 a page",
    },
    // Discovery, the first page, the others at one time.
    chain: 3,
    concurrency: 4,
    hasLargeAnswers: true,
  };
}

/** Everybody is an outside collaborator of every repository: nothing but each one's own list tells who is on it. */
function githubWorld({ projects, people }: WorldSize): World {
  const login = (person: number): string => `u${person}`;
  const access = Object.fromEntries(range(people).map((person) => [`id:${1_000 + person}`, "write"]));
  const collaborators = Object.fromEntries(range(people).map((person) => [login(person), "write"]));
  return {
    org: {
      provider: "github",
      name: "acme",
      members: { "id:900": "owner" },
      repos: Object.fromEntries(range(projects).map((project) => [projectOf(project), { access }])),
    },
    state: {
      users: [
        { login: "robot", id: 900, email: robot },
        ...range(people).map((person) => ({ login: login(person), id: 1_000 + person })),
      ],
      tokens: [{ token: "bench-github-token", user: "robot" }],
      switches: { requestsPerHour: 1_000_000, graphqlPointsPerHour: 1_000_000, pointsPerMinute: 1_000_000 },
      organizations: [
        {
          login: "acme",
          members: { robot: "admin" },
          repositories: range(projects).map((project) => ({ name: projectOf(project), collaborators })),
        },
      ],
    },
    listings: {
      count: 7 + 13 + pages(projects, 100) + pages(projects, 20) + 2 * projects,
      because:
        "who, organization, owners, members, invitations, failed invitations, teams; roles, and who holds the six that reach every repository; repositories, the people of 20 at a time, and for each its teams and invitations",
    },
    // Organization, teams, the pages of the repositories, their people.
    chain: 3 + pages(projects, 100),
    concurrency: 8,
  };
}

/** The whole file for one or more organizations, as JSON, which is YAML too. */
export function fileOf(orgs: Readonly<Record<string, unknown>>, people: number): string {
  const directory = {
    rolecall: { name: "Rolecall Robot", email: robot, kind: "service" },
    ...Object.fromEntries(
      range(people).map((person) => [keyOf(person), { name: `Person ${person}`, email: emailOf(person) }]),
    ),
  };
  return JSON.stringify({ version: 1, people: directory, orgs });
}
