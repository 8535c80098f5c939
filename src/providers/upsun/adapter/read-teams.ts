import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { segment } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { identityOf, roleOfTeam, unknownInTeam } from "./convert.ts";
import { failures } from "./failures.ts";
import { text } from "./narrow.ts";
import type { Users } from "./read-access.ts";
import { type OrganizationRecord, type TeamRecord, teamRecord } from "./records.ts";
import type { Session } from "./session.ts";

/** What reading the teams needs to know. */
export interface TeamRead {
  readonly session: Session;
  readonly builder: LiveOrgBuilder;
  readonly scope: ReadScope;
  readonly users: Users;
  readonly placed: ReadonlyMap<Address, { readonly id: string }>;
}

/** @throws ProviderError `UNSUPPORTED` if the files declare teams and the organization does not have the feature */
export function requireTeams(session: Session, organization: OrganizationRecord): void {
  if (organization.capabilities.includes("teams")) return;
  throw failures.error(session.client.failure, {
    code: "UNSUPPORTED",
    message: `The files declare groups, and the organization ${organization.name} does not have the teams feature.`,
    hint: "Add Advanced User Management to the organization, or remove groups from the file.",
  });
}

/** All teams of the organization. @throws ProviderError */
export async function listTeams(session: Session): Promise<TeamRecord[]> {
  return await session.client.list({
    what: `teams of ${session.context.org.name}`,
    path: "/teams",
    pageSize: 100,
    query: { "filter[organization_id]": session.organizationId },
    item: teamRecord,
    identify: (team) => team.id,
  });
}

/** The team a key of the file means: the same label, or one that differs only in case if there is just one. */
export function matchTeams(teams: readonly TeamRecord[], label: string): readonly TeamRecord[] {
  const exact = teams.filter((team) => team.label === label);
  if (exact.length > 0) return exact;
  return teams.filter((team) => team.label.toLowerCase() === label.toLowerCase());
}

/** Puts every team, its role, its people and its projects into the live state. */
export async function readTeams(read: TeamRead): Promise<void> {
  const { session } = read;
  const placedTeams = placeTeams(read, await listTeams(session));
  const addressOf = new Map([...read.placed].map(([address, project]) => [project.id, address]));
  await Promise.all(
    [...placedTeams].map(async ([address, team]) => {
      await Promise.all([readMembers(read, address, team), readReach(read, address, team, addressOf)]);
    }),
  );
}

function placeTeams(read: TeamRead, teams: readonly TeamRecord[]): ReadonlyMap<Address, TeamRecord> {
  const { session, builder } = read;
  const { org } = session.context;
  const placed = new Map<Address, TeamRecord>();
  const taken = new Set<string>();
  for (const resource of org.resources.values()) {
    if (resource.section !== "groups") continue;
    const matches = matchTeams(teams, resource.key);
    for (const team of matches) taken.add(team.id);
    const [only, second] = matches;
    if (second !== undefined) {
      builder.gap({
        address: resource.address,
        code: "AMBIGUOUS",
        message: `${matches.length} teams are called "${resource.key}": ${matches.map((team) => team.id).join(", ")}.`,
        hint: "Rename all but one of them in the console.",
      });
    } else if (only !== undefined) placed.set(resource.address, only);
  }
  for (const team of teams) {
    if (taken.has(team.id)) continue;
    const byLabel = formatAddress(org.key, "groups", team.label);
    const isFree = !placed.has(byLabel) && !org.resources.has(byLabel);
    placed.set(isFree ? byLabel : formatAddress(org.key, "groups", `${team.label} (${team.id})`), team);
  }
  for (const [address, team] of placed) recordTeam(session, builder, address, team);
  return placed;
}

function recordTeam(session: Session, builder: LiveOrgBuilder, address: Address, team: TeamRecord): void {
  builder.open(address);
  builder.resource({ address, section: "groups", id: team.id, title: team.label });
  builder.setting(address, EXISTENCE, { value: true, ref: `team:${team.id}` });
  builder.setting(address, "role", {
    value: roleOfTeam(team.permissions),
    ref: `team:${team.id}`,
    ...unknownInTeam(team.permissions),
  });
  session.teams.set(address, { id: team.id, title: team.label });
}

async function readMembers(read: TeamRead, address: Address, team: TeamRecord): Promise<void> {
  const { session, builder, users } = read;
  const { addresses } = read.scope;
  if (addresses !== undefined && !addresses.has(address)) return;
  const { client } = session;
  try {
    const ids = await client.list({
      what: `members of team ${team.label}`,
      path: `/teams/${segment(team.id)}/members`,
      pageSize: 50,
      item: (value) => text(value, "user_id"),
      identify: (id) => id,
      onPage: async (page, found) => {
        if (found.every((id) => users.has(id))) return;
        for (const [id, user] of await client.userReferences(page)) users.set(id, user);
      },
    });
    for (const id of ids) {
      const identity = identityOf(id, users.get(id));
      builder.grant(address, { access: {}, identity, ref: `user:${id}` });
    }
  } catch (error) {
    recordGap(read, address, error);
  }
}

async function readReach(
  read: TeamRead,
  address: Address,
  team: TeamRecord,
  addressOf: ReadonlyMap<string, Address>,
): Promise<void> {
  const { session, builder } = read;
  const { addresses } = read.scope;
  const reaches = (one: Address): boolean => one === address || parseAddress(one).section === "projects";
  if (addresses !== undefined && ![...addresses].some(reaches)) return;
  try {
    const projects = await session.client.list({
      what: `projects of team ${team.label}`,
      path: `/teams/${segment(team.id)}/project-access`,
      pageSize: 200,
      item: (value) => text(value, "project_id"),
      identify: (id) => id,
    });
    const group = parseAddress(address).name ?? team.label;
    for (const id of projects) {
      const project = addressOf.get(id);
      if (project !== undefined) builder.groupGrant(project, group, { access: {}, ref: `team:${team.id}` });
    }
  } catch (error) {
    recordGap(read, address, error);
    // What a team reaches stands on the projects: none of it can be known from what is missing.
    recordGap(read, `${read.builder.root}/projects`, error);
  }
}

function recordGap(read: TeamRead, address: Address, error: unknown): void {
  if (!(error instanceof ProviderError) || error.code === "UNAUTHORIZED" || error.code === "STEP_UP")
    throw error;
  const { code, message, hint } = error.details;
  read.builder.gap({ address, code, message, ...(hint === undefined ? {} : { hint }) });
}
