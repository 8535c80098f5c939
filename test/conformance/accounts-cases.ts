import type { StateValue } from "../../src/simulator/contract.ts";

/** One account of the person the tests are about. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly level: "low" | "high";
}

/** What one vendor needs to show several accounts of one person, and a person whose access is to change. */
export interface AccountsCase {
  /** Two ids as the vendor forms them. */
  readonly ids: readonly [string, string];
  /** The file's words: what eva is given, and what the colleague max is to have. */
  readonly low: string;
  readonly high: string;
  /** A powerful level, in the file's words. */
  readonly powerful: string;
  /** The organization's state; `accounts` in this order, max with the low level. */
  state(accounts: readonly Account[]): StateValue;
  /** The organization's head in the file, below its key. */
  readonly head: readonly string[];
  /** The state with one account of which the vendor gives no e-mail, where it may do that; its id is the first. */
  readonly nameless?: StateValue;
  /** Members beside eva and max. */
  readonly members: readonly string[];
}

const MAX = "max@acme.example";
const NAMES = { givenName: "Some", familyName: "Body" };

/** By provider. */
export const accountsCases: Readonly<Record<string, AccountsCase>> = {
  upsun: {
    ids: ["1c9f4e1a-0000-4000-8000-00000000000a", "1c9f4e1a-0000-4000-8000-00000000000b"],
    low: "[billing]",
    high: "[billing, plans]",
    powerful: "[admin]",
    head: ["provider: upsun"],
    members: ["rolecall: [admin]"],
    nameless: {
      users: [
        { email: "ada@acme.example" },
        { email: "rolecall@acme.example" },
        { email: MAX },
        {
          id: "1c9f4e1a-0000-4000-8000-00000000000a",
          email: "eva@acme.example",
          reference: "missing",
        },
      ],
      tokens: [{ token: "t", user: "rolecall@acme.example" }],
      organizations: [
        {
          name: "acme",
          owner: "ada@acme.example",
          members: {
            "rolecall@acme.example": ["admin"],
            [MAX]: ["billing"],
            "eva@acme.example": ["billing"],
          },
        },
      ],
    },
    state: (accounts) => ({
      users: [
        { email: "ada@acme.example" },
        { email: "rolecall@acme.example" },
        { email: MAX },
        ...accounts.map(({ id, email }) => ({ id, email })),
      ],
      tokens: [{ token: "t", user: "rolecall@acme.example" }],
      organizations: [
        {
          name: "acme",
          owner: "ada@acme.example",
          members: {
            "rolecall@acme.example": ["admin"],
            [MAX]: ["billing"],
            ...Object.fromEntries(
              accounts.map(({ email, level }) => [
                email,
                level === "low" ? ["billing"] : ["billing", "plans"],
              ]),
            ),
          },
        },
      ],
    }),
  },
  heroku: {
    ids: ["0a9f4e1a-0000-4000-8000-00000000000a", "0a9f4e1a-0000-4000-8000-00000000000b"],
    low: "member",
    high: "admin",
    powerful: "admin",
    head: ["provider: heroku"],
    members: ["ada: admin", "rolecall: admin"],
    state: (accounts) => ({
      tokens: [{ token: "t", user: "rolecall@acme.example" }],
      accounts: accounts.map(({ id, email }) => ({ id, email })),
      teams: [
        {
          name: "acme",
          type: "enterprise",
          members: {
            "ada@acme.example": "admin",
            "rolecall@acme.example": "admin",
            [MAX]: "member",
            ...Object.fromEntries(
              accounts.map(({ email, level }) => [email, level === "low" ? "member" : "admin"]),
            ),
          },
        },
      ],
    }),
  },
  cloudtruth: {
    ids: ["auth0|1", "google-oauth2|2"],
    low: "viewer",
    high: "contributor",
    powerful: "admin",
    head: ["provider: cloudtruth"],
    members: ["ada: owner", "grace: owner"],
    nameless: {
      tokens: [{ token: "t", user: "robot" }],
      organizations: [
        {
          name: "acme",
          users: [
            { type: "service", name: "robot", role: "OWNER", service: {} },
            { email: "ada@acme.example", role: "OWNER" },
            { email: "grace@acme.example", role: "OWNER" },
            { email: MAX, role: "VIEWER" },
            { id: "auth0|1", name: "Eva", role: "VIEWER" },
          ],
        },
      ],
    },
    state: (accounts) => ({
      tokens: [{ token: "t", user: "robot" }],
      organizations: [
        {
          name: "acme",
          users: [
            { type: "service", name: "robot", role: "OWNER", service: {} },
            { email: "ada@acme.example", role: "OWNER" },
            { email: "grace@acme.example", role: "OWNER" },
            { email: MAX, role: "VIEWER" },
            ...accounts.map(({ id, email, level }) => ({
              id,
              email,
              role: level === "low" ? "VIEWER" : "CONTRIB",
            })),
          ],
        },
      ],
    }),
  },
  scim: {
    ids: ["7d9f4e1a-0000-4000-8000-00000000000a", "7d9f4e1a-0000-4000-8000-00000000000b"],
    low: "operator",
    high: "editor",
    powerful: "admin",
    head: ["provider: scim", "profile: viz-now", "actor: rolecall"],
    members: ["ada: admin", "rolecall: admin"],
    state: (accounts) => ({
      tokens: [{ token: "t", user: "rolecall@acme.example" }],
      organizations: {
        acme: {
          profile: "viz-now",
          users: [
            { email: "ada@acme.example", role: "Admin", ...NAMES },
            { email: "rolecall@acme.example", role: "Admin", ...NAMES },
            { email: MAX, role: "Operator", ...NAMES },
            ...accounts.map(({ id, email, level }) => ({
              id,
              email,
              role: level === "low" ? "Operator" : "Editor",
              ...NAMES,
            })),
          ],
        },
      },
    }),
  },
};

/** The whole file. `accounts`: what `accounts` says of eva; `eva`: what she is given, if anything. */
export function accountsFile(
  provider: string,
  say: {
    readonly accounts?: string;
    readonly eva?: string;
    readonly max?: string;
    /** Lines of the organization's head beside the usual ones. */
    readonly head?: readonly string[];
  },
): string {
  const { head, members, low } = accountsCases[provider] as AccountsCase;
  const accounts = say.accounts === undefined ? "" : `, accounts: { ${provider}: ${say.accounts} }`;
  const all = [...members, `max: ${say.max ?? low}`, ...(say.eva === undefined ? [] : [`eva: ${say.eva}`])];
  return [
    "version: 1",
    "people:",
    ...["ada", "grace", "rolecall", "max"].map((key) => `  ${key}: { email: ${key}@acme.example }`),
    `  eva: { email: eva@acme.example, aliases: [eva.old@acme.example]${accounts} }`,
    "orgs:",
    "  acme:",
    ...[...head, ...(say.head ?? [])].map((line) => `    ${line}`),
    "    members:",
    ...all.map((line) => `      ${line}`),
    "",
  ].join("\n");
}
