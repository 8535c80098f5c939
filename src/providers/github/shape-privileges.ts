import type { Json } from "../../model/json.ts";
import type { SettingShape } from "../../model/shape.ts";
import { allowance, choice } from "./shape-settings.ts";

/** What members have on every repository, now and later. Weakest first. */
export const BASE_PERMISSIONS = ["none", "read", "write", "admin"] as const;

const rankOf = (value: Json | undefined): number => (BASE_PERMISSIONS as readonly unknown[]).indexOf(value);

/** Settings that GitHub's API can change, in the words of the file and of the vendor. */
const ALLOWANCES = [
  ["create-repositories", "members_can_create_repositories", "Members may create repositories."],
  [
    "create-public-repositories",
    "members_can_create_public_repositories",
    "Members may create public repositories.",
  ],
  [
    "create-private-repositories",
    "members_can_create_private_repositories",
    "Members may create private repositories.",
  ],
  [
    "create-internal-repositories",
    "members_can_create_internal_repositories",
    "Members may create internal repositories (organizations of an enterprise).",
  ],
  ["create-pages", "members_can_create_pages", "Members may publish Pages."],
  ["create-public-pages", "members_can_create_public_pages", "Members may publish public Pages."],
  ["create-private-pages", "members_can_create_private_pages", "Members may publish private Pages."],
  [
    "fork-private-repositories",
    "members_can_fork_private_repositories",
    "Members may fork private repositories.",
  ],
  [
    "deploy-keys",
    "deploy_keys_enabled_for_repositories",
    "Repositories may have deploy keys, which outlive their maker's access.",
  ],
] as const;

/** The vendor's name of every setting of the section `privileges`. */
export const PRIVILEGE_FIELDS: Readonly<Record<string, string>> = {
  "base-permission": "default_repository_permission",
  ...Object.fromEntries(ALLOWANCES.map(([key, field]) => [key, field])),
};

/** https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/setting-base-permissions-for-an-organization */
export const PRIVILEGE_SETTINGS: readonly SettingShape[] = [
  choice({
    key: "base-permission",
    description: "What every member has on every repository, also on new ones. Higher grants stay in force.",
    weakestFirst: BASE_PERMISSIONS,
    compare: (before, after) => (before === undefined || rankOf(after) > rankOf(before) ? "more" : "less"),
  }),
  ...ALLOWANCES.map(([key, , description]) => allowance(key, description)),
];
