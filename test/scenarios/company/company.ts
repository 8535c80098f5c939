import type { StateValue } from "../../../src/simulator/contract.ts";
import type { SimulatorState } from "../../../src/simulator/kit/state-file.ts";

/**
 * A company of 59 people on five systems as one finds it: mixed case, second accounts, service accounts, invitations,
 * names that are not plain text, and nobody who keeps a list.
 */
const STAFF =
  `Ada Lovelace, Alan Turing, Amina Diallo, Anders Berg, Anouk de Vries, Barbara Liskov, Beatriz Souza,
Björn Åkesson, Carlos Méndez, Chen Wei, Chloé Dubois, Dana Scott, Dennis Ritchie, Edsger Dijkstra,
Elif Yılmaz, Emre Kaya, Fatima Zahra, Frances Allen, Gita Rao, Grace Hopper, Hana Sato, Ines Costa,
Ivan Petrov, Jan Novák, Joan Clarke, José Núñez, Karim Haddad, Katherine Johnson, Kofi Mensah,
Lena Fischer, Li Na, Lucía Gómez, Margaret Hamilton, Mateus Lima, Mei Tanaka, Mira Patel, Noor Rahman,
Olga Ivanova, Omar Said, Paul O'Brien, Priya Nair, Radia Perlman, Rosa Klein, Sam Okoro, Sofia Rossi,
Sven Larsen, Tara Singh, Tim Berners, Uma Iyer, Vera Molnár, Wanda Nowak, Yara Haddad, Yuki Mori,
Zoë Ångström`.split(/,\s+/);
const CONTRACTORS = ["Linus T.", "Ken T.", "🦊 Foxy Contractor", "Bea Freelance", "Vic (on loan) 🎸"];

interface Somebody {
  readonly email: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly login: string;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/ı/g, "i")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function somebody(name: string, domain: string): Somebody {
  const [first = "", ...rest] = name.split(" ");
  const words = name
    .split(" ")
    .map(plain)
    .filter((word) => word !== "");
  const [given = "", family = ""] = [words[0], words.at(-1)];
  return {
    name,
    first,
    last: rest.join(" "),
    email: `${words.length > 1 && family.length > 1 ? `${given}.${family}` : given}@${domain}`,
    login: `${given.slice(0, 1)}${family}${given.length}`,
  };
}

const staff = STAFF.map((name) => somebody(name, "acme.example"));
const contractors = CONTRACTORS.map((name) => somebody(name, "contractor.example"));
const everybody = [...staff, ...contractors];

/** Everybody who works there. */
export const PEOPLE: readonly Somebody[] = everybody;

const ROBOT = "rolecall@acme.example";
const emailOf = (index: number): string => everybody[index]?.email ?? ROBOT;
const some = (from: number, to: number): readonly Somebody[] => everybody.slice(from, to);

/** As somebody typed it once. */
function shouted(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.replace(/(^|\.)[a-z]/g, (letter) => letter.toUpperCase())}@${domain.toUpperCase()}`;
}

function upsun(): StateValue {
  const members = some(1, 40);
  const shop = members.slice(0, 12);
  return {
    users: [
      ...everybody.map(({ email, first, last }, index) => ({
        email: index % 4 === 1 ? shouted(email) : email,
        first_name: first,
        last_name: last,
      })),
      { email: ROBOT, first_name: "Rolecall", last_name: "Bot" },
      { email: "deploy-bot@acme.example", first_name: "deploy", last_name: "" },
    ],
    tokens: [{ token: "simulated-upsun-token", user: ROBOT }],
    organizations: [
      {
        name: "acme",
        label: "Acme",
        owner: emailOf(0),
        capabilities: ["teams"],
        members: Object.fromEntries([
          ...members.map(({ email }, index) => [email, index % 5 === 0 ? ["projects:list"] : []]),
          [ROBOT, ["admin"]],
          ["deploy-bot@acme.example", []],
          ...contractors.slice(0, 2).map(({ email }) => [email, []]),
        ]),
        invitations: [{ email: "new.starter@acme.example", permissions: [] }],
        projects: [
          {
            id: "ktgqf5p5vx2bo",
            title: "Shop 🛒",
            environments: [
              { name: "main", type: "production" },
              { name: "staging", type: "staging" },
              { name: "dev", type: "development" },
            ],
            access: Object.fromEntries([
              [ROBOT, ["admin"]],
              ...shop.map(({ email }, index) => [
                email,
                index % 3 === 0 ? ["admin"] : ["viewer", "development:contributor"],
              ]),
              ...contractors.slice(0, 2).map(({ email }) => [email, ["viewer", "staging:contributor"]]),
            ]),
          },
          {
            id: "m3x5qkz7wq2ny",
            title: "Site",
            environments: [{ name: "main", type: "production" }],
            access: { [ROBOT]: ["admin"], [emailOf(20)]: ["admin"] },
          },
        ],
        teams: [
          {
            label: "frontend",
            project_permissions: ["viewer", "development:contributor"],
            members: members.slice(20, 26).map(({ email }) => email),
            projects: ["Site"],
          },
        ],
      },
    ],
  };
}

function heroku(): StateValue {
  const members = some(0, 28);
  return {
    tokens: [{ token: "simulated-heroku-key", user: ROBOT }],
    accounts: members.map(({ email, name }) => ({ email, name })),
    teams: [
      {
        name: "acme-inc",
        type: "enterprise",
        members: Object.fromEntries([
          [ROBOT, "admin"],
          ["grace.hopper@labs.example", "member"], // her second account
          ...members.map(({ email }, index) => [
            email,
            index < 2 ? "admin" : index % 9 === 0 ? "viewer" : "member",
          ]),
        ]),
        apps: [
          {
            name: "shop-prod",
            locked: true,
            collaborators: { [emailOf(2)]: ["deploy"], [emailOf(54)]: ["view"] },
          },
          {
            name: "shop-staging",
            collaborators: { [emailOf(3)]: ["deploy", "operate"], [emailOf(55)]: ["deploy"] },
          },
          { name: "tools", collaborators: [emailOf(4)] },
        ],
      },
    ],
  };
}

function cloudtruth(): StateValue {
  const users = some(0, 14);
  return {
    switches: { mailDelayMs: 0 },
    tokens: [{ token: "simulated-cloudtruth-key", user: "rolecall" }],
    organizations: [
      {
        name: "Acme Config",
        plan: "Business",
        users: [
          { type: "service", name: "rolecall", role: "OWNER", service: { description: "access as code" } },
          { type: "service", name: "ci", role: "CONTRIB", service: { description: "deployments" } },
          ...users.map(({ email, name }, index) => ({
            email,
            name,
            role: index < 2 ? "OWNER" : index % 4 === 0 ? "CONTRIB" : "VIEWER",
          })),
        ],
        invitations: [{ email: emailOf(30), role: "VIEWER", state: "sent", inviter: "rolecall" }],
        groups: [{ name: "sre", users: [emailOf(0), emailOf(5)] }],
        projects: [
          {
            name: "billing",
            grants: [
              { to: emailOf(0), role: "OWNER" },
              { to: "group:sre", role: "ADMIN" },
            ],
          },
          { name: "storefront" },
        ],
        environments: [
          { name: "default" },
          {
            name: "production",
            parent: "default",
            grants: [
              { to: emailOf(0), role: "OWNER" },
              { to: "ci", role: "CONTRIB" },
            ],
          },
        ],
      },
    ],
  };
}

function scim(): StateValue {
  const users = some(30, 59);
  return {
    tokens: [{ token: "simulated-scim-token", user: ROBOT }],
    organizations: {
      studio: {
        profile: "viz-now",
        users: [
          { email: ROBOT, givenName: "Rolecall", familyName: "Service", role: "Admin" },
          ...users.map(({ email, first, last }, index) => ({
            email,
            givenName: first,
            familyName: last,
            role: index === 0 ? "Admin" : index % 6 === 0 ? "Editor" : "Operator",
          })),
          { email: "mira.patel@labs.example", givenName: "Mira", familyName: "Patel", role: "Operator" },
        ],
        spaces: [
          { name: "news", owner: emailOf(30), members: users.slice(1, 8).map(({ email }) => email) },
          { name: "sport", owner: emailOf(36), members: [emailOf(40)], whitelist: ["198.51.100.0/24"] },
        ],
      },
    },
  };
}

function github(): StateValue {
  const members = some(0, 16);
  const users = some(0, 20).map(({ login, email, name }, index) => ({
    login,
    email,
    name,
    id: 1001 + index,
  }));
  return {
    users: [...users, { login: "acme-rolecall", id: 1999, email: ROBOT, name: "Rolecall Robot" }],
    tokens: [{ token: "simulated-github-token", user: "acme-rolecall" }],
    organizations: [
      {
        login: "acme",
        id: 2001,
        plan: { name: "team", seats: 100 },
        settings: { default_repository_permission: "read" },
        members: Object.fromEntries([
          ...members.map(({ login }, index) => [login, index < 2 ? "admin" : "member"]),
          ["acme-rolecall", "admin"],
        ]),
        invitations: [
          {
            login: users[17]?.login ?? "",
            role: "direct_member",
            inviter: "acme-rolecall",
            created: "2026-11-30T09:00:00Z",
          },
        ],
        teams: [
          {
            name: "engineering",
            id: 3001,
            members: Object.fromEntries(members.slice(2, 9).map(({ login }) => [login, "member"])),
          },
          {
            name: "platform",
            id: 3002,
            parent: "engineering",
            members: { [members[0]?.login ?? ""]: "maintainer" },
          },
        ],
        repositories: [
          {
            name: "shop",
            id: 4001,
            teams: { engineering: "push" },
            collaborators: { [users[18]?.login ?? ""]: "triage" },
          },
          { name: "site", id: 4002, visibility: "public", teams: { platform: "admin" } },
        ],
      },
    ],
  };
}

/** What the simulators begin with. */
export function company(): SimulatorState {
  return {
    version: 1,
    providers: { upsun: upsun(), heroku: heroku(), cloudtruth: cloudtruth(), scim: scim(), github: github() },
  };
}
