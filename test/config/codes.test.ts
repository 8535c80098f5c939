import { mkdir, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Code, codes } from "../../src/config/codes.ts";
import { diagnose, type Files, type LoadTextOptions, summarize } from "./load-text.ts";

/** One way to provoke each code, with the place where it has to be found. */
interface Case {
  readonly files: Files;
  /** What is expected, all of it: `CODE line:column`. */
  readonly expected: readonly string[];
  readonly options?: LoadTextOptions;
}

const PEOPLE = "people: { ada: { email: ada@a.example }, bob: { email: bob@a.example } }";
/** Four lines, so that what follows begins on line 5. */
const head = (org: string): string =>
  `version: 1\n${PEOPLE}\norgs:\n  acme:\n    ${org.split("\n").join("\n    ")}\n`;
const upsun = (rest: string): string => head(`provider: upsun\n${rest}`);
const heroku = (rest: string): string => head(`provider: heroku\n${rest}`);
const minimal = "version: 1\norgs: { acme: { provider: heroku } }\n";

const nested = (depth: number): string => `a: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
const laughs = Array.from({ length: 9 }, (_, level) => {
  const items = level === 0 ? '"x"' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(10).fill(items).join(", ")}]`;
}).join("\n");

const cases: Record<Code, readonly Case[]> = {
  FILE_NOT_FOUND: [{ files: {}, expected: ["FILE_NOT_FOUND"], options: { path: "nowhere.yaml" } }],
  NO_ACCESS_FILE: [{ files: {}, expected: ["NO_ACCESS_FILE"] }],
  UNREADABLE_FILE: [
    {
      files: {},
      expected: ["UNREADABLE_FILE"],
      options: { prepare: async (folder) => void (await mkdir(join(folder, "access.yaml"))) },
    },
  ],
  FILE_OUTSIDE: [
    {
      files: {},
      expected: ["FILE_OUTSIDE"],
      options: { prepare: (folder) => symlink("/etc/passwd", join(folder, "access.yaml")) },
    },
  ],
  FILE_TOO_LARGE: [
    {
      files: minimal,
      expected: ["FILE_TOO_LARGE"],
      options: { prepare: (folder) => truncate(join(folder, "access.yaml"), 64 * 1024 * 1024 + 1) },
    },
  ],
  NOT_UTF8: [
    { files: { "access.yaml": new Uint8Array([0x61, 0x3a, 0x20, 0xe9]) }, expected: ["NOT_UTF8 1:1"] },
    { files: { "access.yaml": Buffer.from("\ufeffversion: 1", "utf16le") }, expected: ["NOT_UTF8 1:1"] },
  ],
  BYTE_ORDER_MARK: [{ files: `\ufeff${minimal}`, expected: ["BYTE_ORDER_MARK 1:1"] }],
  EMPTY_FILE: [
    { files: "", expected: ["EMPTY_FILE 1:1"] },
    { files: "# nothing\n", expected: ["EMPTY_FILE 1:1"] },
    { files: "---\n", expected: ["EMPTY_FILE 1:1"] },
    { files: "null\n", expected: ["EMPTY_FILE 1:1"] },
  ],
  MULTIPLE_DOCUMENTS: [{ files: `${minimal}---\nversion: 1\n`, expected: ["MULTIPLE_DOCUMENTS 4:1"] }],
  YAML_SYNTAX: [
    { files: "version: 1\nteams: [a, b\n", expected: ["YAML_SYNTAX 2:8"] },
    { files: "version: 1\nteams: {\n  a: [b]\n}\n", expected: ["YAML_SYNTAX 4:1"] },
    { files: "version: 1\nteams: *nobody\n", expected: ["YAML_SYNTAX 2:8"] },
    { files: "version: 1\n? [a]\n: b\n", expected: ["YAML_SYNTAX 1:1"] },
    { files: "version: 1\nname: a\u0000b\n", expected: ["YAML_SYNTAX 2:8"] },
  ],
  TAB_INDENTATION: [
    { files: "version: 1\nteams:\n\tplatform: [ada]\n", expected: ["TAB_INDENTATION 3:1"] },
    { files: "\tversion: 1\n", expected: ["TAB_INDENTATION 1:1"] },
  ],
  MERGE_CONFLICT: [
    {
      files: `${minimal}teams:\n<<<<<<< HEAD\n  a: [x@y.example]\n=======\n  b: [x@y.example]\n>>>>>>> branch\n`,
      expected: [`MERGE_CONFLICT ${minimal.split("\n").length + 1}:1`],
    },
    { files: "<<<<<<<\nversion: 1\n||||||| base\n=======\n>>>>>>> b\n", expected: ["MERGE_CONFLICT 1:1"] },
  ],
  MERGE_KEY: [
    { files: "version: 1\nteams: &t { a: [x@y.example] }\norgs: { <<: *t }\n", expected: ["MERGE_KEY 3:9"] },
    { files: "version: 1\nteams:\n  <<: { a: [x@y.example] }\n", expected: ["MERGE_KEY 3:3"] },
    { files: heroku("<<: {}"), expected: ["MERGE_KEY 6:5"] },
  ],
  UNKNOWN_TAG: [{ files: "version: !exact 1\n", expected: ["UNKNOWN_TAG 1:10"] }],
  TOO_DEEP: [
    { files: nested(80), expected: ["TOO_DEEP 1:67"] },
    {
      files: `${minimal}teams:\n  t0: [a@a.example]\n${Array.from({ length: 80 }, (_, i) => `  t${80 - i}: [team:t${79 - i}]`).join("\n")}\n`,
      expected: ["TOO_DEEP 68:9"],
    },
  ],
  TOO_MANY_ALIASES: [
    { files: laughs, expected: ["TOO_MANY_ALIASES 1:1"] },
    { files: "version: &v 1\nteams: &t\n  a: *t\n", expected: ["TOO_MANY_ALIASES 1:1"] },
    {
      files: `a: &a 1\nb: [${Array(10_001).fill("*a").join(",")}]\n`,
      expected: ["TOO_MANY_ALIASES 2:30006"],
    },
  ],
  DUPLICATE_KEY: [
    {
      files: `${minimal}teams:\n  a: [x@a.example]\n  a: [nobody]\n  "a": []\nversion: 1\n`,
      expected: ["DUPLICATE_KEY 5:3", "DUPLICATE_KEY 6:3", "EMPTY_TEAM 6:3", "DUPLICATE_KEY 7:1"],
    },
  ],
  INCLUDE_NOT_FOUND: [
    {
      files: `${minimal}include: [people.yaml, orgs/acme.yaml]\n`,
      expected: ["INCLUDE_NOT_FOUND 3:11", "INCLUDE_NOT_FOUND 3:24"],
    },
  ],
  INCLUDE_EMPTY: [{ files: `${minimal}include: ["orgs/*.yaml"]\n`, expected: ["INCLUDE_EMPTY 3:11"] }],
  INCLUDE_OUTSIDE: [
    {
      files: `${minimal}include: [../people.yaml, /etc/passwd, link.yaml, "folder/*.yaml"]\n`,
      expected: [
        "INCLUDE_OUTSIDE 3:11",
        "INCLUDE_OUTSIDE 3:27",
        "INCLUDE_OUTSIDE 3:40",
        "INCLUDE_OUTSIDE 3:51",
      ],
      options: {
        prepare: async (folder) => {
          await symlink("/etc/passwd", join(folder, "link.yaml"));
          await mkdir(join(folder, "folder"));
          await symlink("/etc/passwd", join(folder, "folder", "people.yaml"));
        },
      },
    },
  ],
  INCLUDE_TOO_WIDE: [
    {
      files: { "access.yaml": 'version: 1\ninclude: ["*/*/*/x.yaml"]\n' },
      expected: ["INCLUDE_TOO_WIDE 2:11"],
      options: {
        prepare: async (folder) => {
          for (let index = 0; index < 50; index += 1) await symlink(".", join(folder, `link${index}`));
        },
      },
    },
  ],
  NESTED_INCLUDE: [
    {
      files: {
        "access.yaml": `${minimal}include: [more.yaml]\n`,
        "more.yaml": "teams: {}\ninclude: [other.yaml]\n",
      },
      expected: ["NESTED_INCLUDE 2:1"],
    },
  ],
  DUPLICATE_DEFINITION: [
    {
      files: {
        "access.yaml": `${minimal}include: [more.yaml]\n`,
        "more.yaml": "orgs:\n  acme: { provider: upsun }\n",
      },
      expected: ["DUPLICATE_DEFINITION 2:3"],
    },
  ],
  MISSING_VERSION: [{ files: "orgs: { acme: { provider: heroku } }\n", expected: ["MISSING_VERSION 1:1"] }],
  UNSUPPORTED_VERSION: [
    { files: "version: 2\norgs: { acme: { provider: heroku } }\n", expected: ["UNSUPPORTED_VERSION 1:10"] },
    { files: 'version: "1"\norgs: { acme: { provider: heroku } }\n', expected: ["UNSUPPORTED_VERSION 1:10"] },
  ],
  UNKNOWN_KEY: [
    { files: `${minimal}peopel: {}\n`, expected: ["UNKNOWN_KEY 3:1"] },
    { files: heroku("memebers: {}"), expected: ["UNKNOWN_KEY 6:5"] },
    { files: heroku("owner: ada"), expected: ["UNKNOWN_KEY 6:5"] },
    { files: heroku("apps: { shop: { lokced: true } }"), expected: ["UNKNOWN_KEY 6:21"] },
    { files: heroku("members: { ada: { role: admin, disabled: true } }"), expected: ["UNKNOWN_KEY 6:36"] },
    { files: heroku("__proto__: {}"), expected: ["UNKNOWN_KEY 6:5"] },
  ],
  MISSING_KEY: [
    { files: "version: 1\norgs:\n  acme: { name: x }\n", expected: ["MISSING_KEY 3:3"] },
    { files: `${minimal}people: { ada: { name: Ada } }\n`, expected: ["MISSING_KEY 3:11"] },
    { files: heroku("token: {}"), expected: ["MISSING_KEY 6:5"] },
    {
      files: head("provider: scim\nspaces: { news: { users: [{ until: 2027-01-01 }] } }"),
      expected: ["MISSING_KEY 6:31"],
    },
  ],
  WRONG_TYPE: [
    { files: "- a\n", expected: ["WRONG_TYPE 1:1"] },
    { files: "hello\n", expected: ["WRONG_TYPE 1:1"] },
    {
      files: { "access.yaml": `${minimal}include: [more.yaml]\n`, "more.yaml": "hello\n" },
      expected: ["WRONG_TYPE 1:1"],
    },
    { files: `${minimal}people: []\n`, expected: ["WRONG_TYPE 3:9"] },
    { files: `${minimal}people: { ada: 1, bob: [] }\n`, expected: ["WRONG_TYPE 3:16", "WRONG_TYPE 3:24"] },
    { files: `${minimal}teams: 5\n`, expected: ["WRONG_TYPE 3:8"] },
    { files: `${minimal}policies: {}\n`, expected: ["WRONG_TYPE 3:11"] },
    { files: "version: 1\norgs: 5\n", expected: ["WRONG_TYPE 2:7"] },
    { files: "version: 1\norgs: { acme: 5 }\n", expected: ["WRONG_TYPE 2:15"] },
    { files: `${minimal}include: 7\n`, expected: ["WRONG_TYPE 3:10"] },
    { files: "version: 1\norgs: []\n", expected: ["WRONG_TYPE 2:7"] },
    { files: "version: 1\norgs: { acme: }\n", expected: ["WRONG_TYPE 2:9"] },
    { files: `${minimal}include: people.yaml\n`, expected: ["WRONG_TYPE 3:10"] },
    { files: `${minimal}people: { ada: ada@a.example }\n`, expected: ["WRONG_TYPE 3:16"] },
    { files: `${minimal}teams: { a: bob }\n`, expected: ["WRONG_TYPE 3:13"] },
    { files: heroku("members: [ada]"), expected: ["WRONG_TYPE 6:14"] },
    { files: heroku("members: { ada: }"), expected: ["WRONG_TYPE 6:16"] },
    { files: heroku("apps: { shop: }"), expected: ["WRONG_TYPE 6:13"] },
    { files: heroku("apps: { shop: { collaborators: } }"), expected: ["WRONG_TYPE 6:21"] },
    { files: heroku("apps: { shop: { collaborators: { ada: view } } }"), expected: ["WRONG_TYPE 6:43"] },
    {
      files: heroku("apps: { shop: { collaborators: { ada: { permissions: view } } } }"),
      expected: ["WRONG_TYPE 6:58"],
    },
    { files: upsun("projects: { shop: { access: { ada: [admin] } } }"), expected: ["WRONG_TYPE 6:40"] },
    { files: heroku("members: { ada: { role: admin, reason: 5 } }"), expected: ["WRONG_TYPE 6:44"] },
    { files: head("provider: scim\nspaces: { news: { users: [5] } }"), expected: ["WRONG_TYPE 6:31"] },
  ],
  UNKNOWN_VALUE: [
    {
      files: heroku("manage: { members: exakt }\nmembers: { ada: admin }"),
      expected: ["UNKNOWN_VALUE 6:24"],
    },
    { files: heroku("unlisted: delete"), expected: ["UNKNOWN_VALUE 6:15"] },
    { files: heroku("kind: teem"), expected: ["UNKNOWN_VALUE 6:11"] },
    {
      files: `${minimal}people: { ada: { email: ada@a.example, kind: robot } }\n`,
      expected: ["UNKNOWN_VALUE 3:46"],
    },
  ],
  BAD_VALUE: [
    { files: heroku('name: ""'), expected: ["BAD_VALUE 6:11"] },
    {
      files: `${minimal}policies: [{ id: a, check: min-holders, count: -1 }]\n`,
      expected: ["BAD_VALUE 3:48"],
    },
  ],
  BAD_EMAIL: [
    {
      files: `${minimal}people: { ada: { email: ada, aliases: [a@b] } }\n`,
      expected: ["BAD_EMAIL 3:25", "BAD_EMAIL 3:40"],
    },
  ],
  BAD_NAME: [
    { files: `${minimal}people: { ada@a.example: { email: ada@a.example } }\n`, expected: ["BAD_NAME 3:11"] },
    { files: `${minimal}teams: { "team:a": [b@a.example] }\n`, expected: ["BAD_NAME 3:10"] },
    { files: 'version: 1\norgs: { "": { provider: heroku } }\n', expected: ["BAD_NAME 2:9"] },
  ],
  INVISIBLE_CHARACTER: [
    {
      files: `${minimal}people:\n  eva: { email: "eva\\u200b@a.example", name: "E\\u202eva" }\n`,
      expected: ["INVISIBLE_CHARACTER 4:17", "INVISIBLE_CHARACTER 4:46"],
    },
    {
      files: `${minimal}people:\n  eva: { email: eva@a.example, aliases: ["eva\\u2060@b.example"], accounts: { heroku: "u\\ufeff1" } }\n`,
      expected: ["INVISIBLE_CHARACTER 4:42", "INVISIBLE_CHARACTER 4:86"],
    },
    {
      files: `${minimal}teams: { ops: ["ada\\u200c@a.example"] }\n`,
      expected: ["INVISIBLE_CHARACTER 3:16"],
    },
  ],
  MIXED_SCRIPTS: [
    {
      files: `${minimal}people:\n  eva: { email: eva@a.example, name: "\u0415va Brown" }\n  li: { email: li@a.example, name: "\u674e Li \u3055\u304f\u3089" }\n`,
      expected: ["MIXED_SCRIPTS 4:38"],
    },
  ],
  DUPLICATE_EMAIL: [
    {
      files: `${minimal}people:\n  ada: { email: ada@a.example }\n  bob: { email: bob@a.example, aliases: [ADA@a.example] }\n`,
      expected: ["DUPLICATE_EMAIL 5:42"],
    },
    {
      files: `${minimal}people:\n  ada: { email: ada@a.example, accounts: { heroku: bob@a.example } }\n  bob: { email: bob@a.example }\n`,
      expected: ["DUPLICATE_EMAIL 5:17"],
    },
  ],
  DUPLICATE_ACCOUNT: [
    {
      files: `${minimal}people:\n  ada: { email: ada@a.example, accounts: { heroku: u-1 } }\n  bob: { email: bob@a.example, accounts: { heroku: u-1 } }\n`,
      expected: ["DUPLICATE_ACCOUNT 5:52"],
    },
  ],
  UNKNOWN_ACCOUNT_SCOPE: [
    {
      files: `${minimal}people: { ada: { email: ada@a.example, accounts: { herokku: a@b.example } } }\n`,
      expected: ["UNKNOWN_ACCOUNT_SCOPE 3:52"],
    },
  ],
  NAME_CLASH: [{ files: `${minimal}${PEOPLE}\nteams: { ada: [bob] }\n`, expected: ["NAME_CLASH 4:10"] }],
  TEAM_CYCLE: [
    {
      files: `${minimal}teams:\n  a: [team:b]\n  b: [team:c]\n  c: [team:a]\n  d: [team:d]\n`,
      expected: ["TEAM_CYCLE 6:7", "TEAM_CYCLE 7:7"],
    },
  ],
  EMPTY_TEAM: [
    {
      files: `${minimal}teams: { a: [], b: { members: [] } }\n`,
      expected: ["EMPTY_TEAM 3:10", "EMPTY_TEAM 3:17"],
    },
  ],
  MIXED_TEAM: [
    {
      files: `${minimal}people: { ada: { email: a@x.example } }\nteams: { a: { members: [ada], also: [ada] } }\n`,
      expected: ["MIXED_TEAM 4:15"],
    },
  ],
  TEAM_BAD_RULE: [
    {
      files: `${minimal}people: { ada: { email: a@x.example, attributes: { level: high } } }
teams:
  a: { where: 'person.team == "x"' }
  b: { where: 'person.attributes.level > 3' }
  c: { where: 'person.name' }
`,
      expected: ["TEAM_BAD_RULE 5:15", "TEAM_BAD_RULE 6:15", "TEAM_BAD_RULE 7:15"],
    },
  ],
  TEAM_RULE_NOBODY: [
    {
      files: `${minimal}people: { ada: { email: a@x.example } }\nteams: { a: { where: 'person.key == "b"' } }\n`,
      expected: ["TEAM_RULE_NOBODY 4:22"],
    },
  ],
  TEAM_ATTRIBUTE_MISSING: [
    {
      files: `${minimal}people: { ada: { email: a@x.example }, bo: { email: b@x.example, attributes: { team: y } } }
teams: { a: { where: 'person.attributes.team != "x"' } }
`,
      expected: ["TEAM_ATTRIBUTE_MISSING 4:22"],
    },
  ],
  TEAM_EXAMPLE_FAILED: [
    {
      files: `${minimal}people: { ada: { email: a@x.example } }
teams:
  a:
    where: 'person.key == "ada"'
    examples: { pass: [{ key: ben }], fail: [{ key: ada }] }
`,
      expected: ["TEAM_EXAMPLE_FAILED 7:24", "TEAM_EXAMPLE_FAILED 7:46"],
    },
  ],
  UNKNOWN_SUBJECT: [
    { files: heroku("members: { adda: admin }"), expected: ["UNKNOWN_SUBJECT 6:16"] },
    { files: heroku("members: { user:ada: admin }"), expected: ["UNKNOWN_SUBJECT 6:16"] },
    {
      files: `${minimal}teams: { a: [nobody, group:x] }\n`,
      expected: ["UNKNOWN_SUBJECT 3:14", "UNKNOWN_SUBJECT 3:22"],
    },
    { files: heroku("protect: [nobody]"), expected: ["UNKNOWN_SUBJECT 6:15"] },
    {
      files: "version: 1\norgs: { acme: { provider: heroku, members: { no: admin } } }\n",
      expected: ["UNKNOWN_SUBJECT 2:46"],
    },
    { files: upsun("owner: nobody"), expected: ["UNKNOWN_SUBJECT 6:12"] },
    {
      files: head("provider: scim\nspaces: { news: { owner: nobody, users: [{ subject: nobody }] } }"),
      expected: ["UNKNOWN_SUBJECT 6:30", "UNKNOWN_SUBJECT 6:57"],
    },
  ],
  UNKNOWN_TEAM: [
    { files: heroku("members: { team:ada: admin }"), expected: ["UNKNOWN_TEAM 6:16"] },
    { files: `${minimal}teams: { a: [team:b] }\n`, expected: ["UNKNOWN_TEAM 3:14"] },
  ],
  UNKNOWN_GROUP: [
    {
      files: head(
        "provider: cloudtruth\ngroups: { sre: [ada] }\nprojects: { shop: { access: { group:srre: admin } } }",
      ),
      expected: ["UNKNOWN_GROUP 7:35"],
    },
  ],
  GROUP_NOT_ACCEPTED: [
    { files: heroku("members: { group:sre: admin }"), expected: ["GROUP_NOT_ACCEPTED 6:16"] },
  ],
  NOT_A_PERSON: [
    { files: `${upsun("owner: team:a")}teams: { a: [ada] }\n`, expected: ["NOT_A_PERSON 6:12"] },
    { files: head("provider: scim\nspaces: { news: { owner: group:a } }"), expected: ["NOT_A_PERSON 6:30"] },
  ],
  UNKNOWN_ROLE: [
    { files: heroku("members: { ada: admni }"), expected: ["UNKNOWN_ROLE 6:21"] },
    { files: heroku("members: { ada: { role: admni } }"), expected: ["UNKNOWN_ROLE 6:29"] },
    {
      files: upsun("projects: { shop: { access: { ada: contributor, bob: { staging: root } } } }"),
      expected: ["UNKNOWN_ROLE 6:40", "UNKNOWN_ROLE 6:69"],
    },
  ],
  UNKNOWN_PERMISSION: [
    { files: upsun("members: { ada: [biling, members] }"), expected: ["UNKNOWN_PERMISSION 6:22"] },
    { files: upsun("members: { ada: { permissions: [root] } }"), expected: ["UNKNOWN_PERMISSION 6:37"] },
    {
      files: upsun('members: { ada: [billing, members], bob: ["billing\\nmembers"] }'),
      expected: ["UNKNOWN_PERMISSION 6:47"],
    },
  ],
  UNKNOWN_ENVIRONMENT_TYPE: [
    {
      files: upsun("projects: { shop: { access: { ada: { prod: admin } } } }"),
      expected: ["UNKNOWN_ENVIRONMENT_TYPE 6:42"],
    },
  ],
  MISSING_ROLE: [
    { files: heroku("members: { ada: { until: 2027-01-01 } }"), expected: ["MISSING_ROLE 6:16"] },
    { files: upsun("members: { ada: { reason: x } }"), expected: ["MISSING_ROLE 6:16"] },
    { files: upsun("projects: { shop: { access: { ada: {} } } }"), expected: ["MISSING_ROLE 6:35"] },
  ],
  BAD_DATE: [
    { files: heroku("members: { ada: { role: admin, until: 2027-02-30 } }"), expected: ["BAD_DATE 6:43"] },
    { files: heroku("members: { ada: { role: admin, until: 2027 } }"), expected: ["BAD_DATE 6:43"] },
  ],
  NO_TIME_ZONE: [
    {
      files: heroku("members: { ada: { role: admin, until: 2099-02-03T10:00 } }"),
      expected: ["NO_TIME_ZONE 6:43"],
    },
  ],
  UNKNOWN_LEVEL: [
    { files: heroku("members: { ada: unknown:auditor }"), expected: ["UNKNOWN_LEVEL 6:21"] },
    {
      files: upsun('projects: { shop: { access: { ada: { permissions: ["unknown:secrets"] } } } }'),
      expected: ["UNKNOWN_LEVEL 6:56"],
    },
  ],
  REDUNDANT_ACCESS: [
    {
      files: upsun("projects: { shop: { access: { ada: { role: admin, staging: viewer } } } }"),
      expected: ["REDUNDANT_ACCESS 6:35"],
    },
  ],
  UNKNOWN_PROVIDER: [
    { files: "version: 1\norgs: { acme: { provider: herokku } }\n", expected: ["UNKNOWN_PROVIDER 2:27"] },
    { files: "version: 1\norgs: { acme: { provider: 7 } }\n", expected: ["UNKNOWN_PROVIDER 2:27"] },
  ],
  DUPLICATE_ORG: [
    {
      files: `${minimal.trimEnd().slice(0, -1)}, b: { provider: heroku, name: acme } }\n`,
      expected: ["DUPLICATE_ORG 2:38"],
    },
  ],
  UNKNOWN_SECTION: [
    // The schema knows the sections too and gives the same place; one of the two is enough.
    { files: heroku("manage: { projects: exact }"), expected: ["UNKNOWN_SECTION 6:15"] },
  ],
  UNDECLARED_SECTION: [{ files: heroku("manage: { apps: exact }"), expected: ["UNDECLARED_SECTION 6:15"] }],
  EMPTY_SECTION: [
    { files: heroku("members: {}"), expected: ["EMPTY_SECTION 6:5"] },
    { files: heroku("members: {}\nmanage: { members: additive }"), expected: ["EMPTY_SECTION 6:5"] },
    { files: heroku("apps:"), expected: ["EMPTY_SECTION 6:5"] },
    { files: heroku("apps:\nmanage: { apps: exact }"), expected: ["EMPTY_SECTION 6:5"] },
  ],
  UNKNOWN_RESOURCE: [
    {
      files: upsun("projects: { shop: {} }\ngroups: { g: { projects: [shop, shpo] } }"),
      expected: ["UNKNOWN_RESOURCE 7:37"],
    },
  ],
  DUPLICATE_ID: [
    { files: upsun("projects: { a: { id: x }, b: { id: x } }"), expected: ["DUPLICATE_ID 6:40"] },
  ],
  PROTECTED_SUBJECT: [
    {
      files: heroku('protect: ["*@A.example"]\nmembers: { ada: admin }'),
      expected: ["PROTECTED_SUBJECT 7:16"],
    },
    {
      files: `${heroku("protect: [team:t]\nmembers: { team:t: admin }")}teams: { t: [ada, bob] }\n`,
      expected: ["PROTECTED_SUBJECT 7:16"],
    },
  ],
  MEMBER_REQUIRED: [
    {
      files: head(
        "provider: cloudtruth\nmembers: { ada: owner }\nprojects: { shop: { access: { ada: owner, bob: admin } } }\ngroups: { g: [bob] }",
      ),
      expected: ["MEMBER_REQUIRED 7:47", "MEMBER_REQUIRED 8:19"],
    },
  ],
  BAD_SETTING: [
    {
      files: head("provider: scim\nspaces: { news: { whitelist: [10.0.0.0/33] } }"),
      expected: ["BAD_SETTING 6:34"],
    },
  ],
  BAD_URL: [
    { files: heroku("url: http://api.example.com"), expected: ["BAD_URL 6:10"] },
    { files: heroku("url: https://me:secret@api.example.com"), expected: ["BAD_URL 6:10"] },
    {
      files: heroku("url: { env: HEROKU_X_URL }"),
      expected: ["BAD_URL 6:10"],
      options: { env: { HEROKU_X_URL: "ftp://x" } },
    },
  ],
  BAD_TOKEN_VARIABLE: [
    { files: heroku("token: { env: GITHUB_TOKEN }"), expected: ["BAD_TOKEN_VARIABLE 6:19"] },
    { files: heroku("token: { env: HEROKU_X_PRIVATE_KEY }"), expected: ["BAD_TOKEN_VARIABLE 6:19"] },
  ],
  BAD_URL_VARIABLE: [
    { files: heroku("url: { env: SCIM_URL }"), expected: ["BAD_URL_VARIABLE 6:17"] },
    { files: heroku("url: { env: HEROKU_API_KEY }"), expected: ["BAD_URL_VARIABLE 6:17"] },
  ],
  TOKEN_IN_FILE: [
    { files: heroku("token: abcdef-123456"), expected: ["TOKEN_IN_FILE 6:12"] },
    { files: heroku("token: { env: abcdef-123456 }"), expected: ["TOKEN_IN_FILE 6:19"] },
  ],
  UNKNOWN_DIRECTORY: [
    { files: `${minimal}directory: { from: nowhere }\n`, expected: ["UNKNOWN_DIRECTORY 3:20"] },
    { files: `${minimal}directory: { from: acme }\n`, expected: ["UNKNOWN_DIRECTORY 3:20"] },
  ],
  UNKNOWN_MATCH: [
    {
      files: `${minimal}directory: { from: "-", match: badge, attributes: { office: Office } }\n`,
      expected: ["UNKNOWN_MATCH 3:32"],
    },
  ],
  DUPLICATE_POLICY: [
    {
      files: {
        "access.yaml": `${minimal}include: [more.yaml]\npolicies: [{ id: a, check: known-people-only }]\n`,
        "more.yaml": "policies: [{ id: a, check: known-people-only }]\n",
      },
      expected: ["DUPLICATE_POLICY 1:18"],
    },
  ],
  NO_ORGS: [{ files: "version: 1\n", expected: ["NO_ORGS"] }],
  TOO_MANY_PROBLEMS: [],
};

describe("the catalogue", () => {
  for (const [code, list] of Object.entries(cases)) {
    for (const [index, { files, expected, options }] of list.entries()) {
      it(`gives ${code} and nothing else (${index + 1})`, async () => {
        expect(await summarize(files, options)).toEqual(expected);
        expect(expected.some((line) => line.startsWith(code))).toBe(true);
      });

      it(`says what to do about ${code} (${index + 1})`, async () => {
        for (const { message, hint } of await diagnose(files, options)) {
          expect(message).toMatch(/\.$/);
          expect(hint, message).toMatch(/\w.*[.?]$/);
          expect(hint).not.toMatch(/undefined|null|\[object/);
        }
      });
    }
  }

  it("gives TOO_MANY_PROBLEMS last, after a hundred problems", async () => {
    const members = Array.from({ length: 300 }, (_, index) => `  nobody${index}: admin`).join("\n");

    const found = await diagnose(heroku(`members:\n${members}`));

    expect(found).toHaveLength(101);
    expect(found.at(-1)?.code).toBe("TOO_MANY_PROBLEMS");
    expect(new Set(found.slice(0, 100).map((entry) => entry.code))).toEqual(new Set(["UNKNOWN_SUBJECT"]));
  });

  it("has a case for every code, and gives each the severity it is listed with", async () => {
    for (const [code, entry] of Object.entries(codes)) {
      const first = cases[code as Code][0];
      if (code === "TOO_MANY_PROBLEMS") continue;
      if (first === undefined) throw new Error(`${code} has no case.`);
      const found = await diagnose(first.files, first.options);
      expect(found.find((diagnostic) => diagnostic.code === code)?.severity).toBe(entry.severity);
    }
  });
});

describe("a file that holds nothing", () => {
  it.each([
    ["", "is empty"],
    [" \n\n", "is empty"],
    ["# nothing\n", "holds nothing but comments"],
    ["null\n", "holds nothing but an empty value"],
    ["# nothing\n---\n~\n", "holds nothing but an empty value"],
  ])("is told apart: %j", async (text, words) => {
    expect((await diagnose(text)).map(({ message }) => message)).toEqual([`The file ${words}.`]);
  });
});

describe("a diagnostic", () => {
  it("collects problems of every kind in one pass, sorted by place, each with a frame", async () => {
    const found = await diagnose(
      `version: 1
people:
  ada: { email: ada@a.example, emial: x }
teams:
  a: [team:b, ada]
  b: [team:a]
orgs:
  acme:
    provider: heroku
    membrs: { ada: admin }
    members: { adda: admin, ada: admni, team:c: admin }
    apps: { shop: { locked: 5, collaborators: { ada: [dploy], "x y": [view] } } }
`,
    );

    expect(found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      "UNKNOWN_KEY 3:32",
      "TEAM_CYCLE 6:7",
      "UNKNOWN_KEY 10:5",
      "UNKNOWN_SUBJECT 11:16",
      "UNKNOWN_ROLE 11:34",
      "UNKNOWN_TEAM 11:41",
      "WRONG_TYPE 12:29",
      "UNKNOWN_PERMISSION 12:55",
      "UNKNOWN_SUBJECT 12:63",
    ]);
    expect(found.every((entry) => entry.frame?.includes("^") === true)).toBe(true);
    expect(found.every((entry) => entry.place?.file === "access.yaml")).toBe(true);
  });

  it.each([
    [heroku("members: { ada: admni }"), 'Did you mean "admin"?'],
    [heroku("members: { adda: admin }"), 'Did you mean "ada"?'],
    [heroku("memebers: {}"), 'Did you mean "members"?'],
    [`${heroku("members: { crew: admin }")}teams: { crew: [ada] }\n`, "A team is written team:crew."],
    [heroku("apps: { shop: { collaborators: { ada: view } } }"), "Write a list: [view]."],
    ["version: 1\norgs: { a: { provider: herok } }\n", 'Did you mean "heroku"?'],
    [heroku("manage: { members: exakt }\nmembers: { ada: admin }"), 'Did you mean "exact"?'],
  ])("says what was probably meant (%#)", async (text, hint) => {
    expect((await diagnose(text)).map((entry) => entry.hint)).toEqual([hint]);
  });

  it("prints the circle of teams", async () => {
    const [found] = await diagnose(`${minimal}teams:\n  a: [team:b]\n  b: [team:a]\n`);

    expect(found?.message).toContain("team:a → team:b → team:a");
  });

  it("names both files of a key that is defined twice", async () => {
    const [found] = await diagnose({
      "access.yaml": `${minimal}include: [orgs/more.yaml]\n`,
      "orgs/more.yaml": "orgs: { acme: { provider: upsun } }\n",
    });

    expect(found?.message).toContain("access.yaml");
    expect(found?.message).toContain("orgs/more.yaml");
    expect(found?.place?.file).toBe("orgs/more.yaml");
  });

  it("never repeats a token that stands in the file, whatever is wrong", async () => {
    const secret = "HRKU-0123456789abcdef";
    const texts = [
      heroku(`token: ${secret}\nmembers: { nobody: admin }`),
      heroku(`token: "${secret}"`),
      heroku(`token: { env: ${secret} }`),
      heroku(`token: { env: ${secret.replaceAll("-", "_")} }`),
      heroku(`token: { value: ${secret} }`),
      heroku(`token: [${secret}]`),
      heroku(`password: ${secret}`),
      heroku(`url: https://me:${secret}@api.example.com`),
      `version: 1\ntoken: ${secret}\nteams: [\n`,
    ];
    for (const text of texts) {
      const found = await diagnose(text);
      expect(found.length).toBeGreaterThan(0);
      expect(JSON.stringify(found)).not.toContain(secret);
      expect(JSON.stringify(found)).not.toContain(secret.replaceAll("-", "_"));
    }
  });

  it("shows places relative to the working directory", async () => {
    const found = await diagnose({ "team/access.yaml": "version: 2\n" }, { path: "team" });

    expect(found.find((entry) => entry.code === "UNSUPPORTED_VERSION")?.place?.file).toBe("team/access.yaml");
  });
});
