import type { StateValue } from "../../../src/simulator/contract.ts";

type Fields = { [key: string]: StateValue };

export const ids = {
  organization: "01EY8BWRSQ56EY1TDC32PARAJS",
  shop: "ktgqf5p5vx2bo",
  blog: "m3x5qkz7wq2ny",
  attic: "zz3attic4k7py",
  frontend: "01FVMKN9KHVWWVY488AVKDWHR3",
  ada: "11111111-1111-4111-8111-111111111111",
  grace: "22222222-2222-4222-8222-222222222222",
  linus: "33333333-3333-4333-8333-333333333333",
  margaret: "44444444-4444-4444-8444-444444444444",
  rolecall: "99999999-9999-4999-8999-999999999999",
} as const;

const environments: StateValue = [
  { name: "main", type: "production" },
  { name: "stage", type: "staging" },
  { name: "feature/x", type: "development" },
  { name: "old", type: "development", status: "inactive" },
];

/** An organization owned by ada, with grace, margaret and the service account as members. */
export function acme(change: Fields = {}, rest: Fields = {}): StateValue {
  return {
    users: [
      { id: ids.ada, email: "ada@acme.example", first_name: "Ada", last_name: "Lovelace" },
      { id: ids.grace, email: "grace@acme.example", first_name: "Grace", last_name: "Hopper" },
      { id: ids.linus, email: "linus@contractor.example" },
      { id: ids.margaret, email: "margaret@acme.example" },
      { id: ids.rolecall, email: "rolecall@acme.example" },
    ],
    tokens: [
      { token: "token-rolecall", user: "rolecall@acme.example" },
      { token: "token-ada", user: "ada@acme.example", env: "UPSUN_TOKEN_ADA" },
      { token: "token-grace", user: "grace@acme.example" },
      { token: "token-margaret", user: "margaret@acme.example" },
      { token: "token-linus", user: "linus@contractor.example" },
    ],
    organizations: [
      {
        id: ids.organization,
        name: "acme",
        label: "Acme",
        owner: "ada@acme.example",
        capabilities: ["teams"],
        members: {
          "grace@acme.example": ["billing", "members"],
          "margaret@acme.example": [],
          "rolecall@acme.example": ["admin"],
        },
        projects: [
          {
            id: ids.shop,
            title: "Shop",
            environments,
            access: {
              "grace@acme.example": ["admin"],
              "margaret@acme.example": ["viewer", "development:contributor"],
            },
          },
          { id: ids.blog, title: "Blog", environments, access: {} },
          { id: ids.attic, title: "Attic", environments, access: { "grace@acme.example": ["admin"] } },
        ],
        teams: [
          {
            id: ids.frontend,
            label: "frontend",
            project_permissions: ["viewer", "development:contributor"],
            members: ["margaret@acme.example"],
            projects: [ids.blog],
          },
        ],
        ...change,
      },
    ],
    ...rest,
  };
}

/** What the files say when nothing is to be changed in {@link acme}. */
export const settledFile = {
  owner: "ada",
  members: { grace: ["billing", "members"], margaret: [], rolecall: ["admin"] },
  projects: {
    shop: { id: ids.shop, access: { grace: "admin", margaret: { development: "contributor" } } },
    blog: { id: ids.blog, access: {} },
  },
  groups: { frontend: { members: ["margaret"], role: { development: "contributor" }, projects: ["blog"] } },
} as const;
