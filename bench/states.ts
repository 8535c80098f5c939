import type { Access } from "../src/model/access.ts";
import { formatAddress } from "../src/model/address.ts";
import { Directory, type Person } from "../src/model/person.ts";
import type {
  DesiredGrant,
  DesiredOrg,
  DesiredResource,
  LiveGrant,
  LiveOrg,
  OriginRef,
} from "../src/model/state.ts";
import { holderOf, peopleOf } from "./files.ts";
import { emailOf, keyOf, projectOf, robot } from "./worlds.ts";

const holdersOfProject = 50;
/** Each side has its own objects, as loader and adapter make them apart. */
const desiredAccesses = accesses();
const liveAccesses = accesses();

function accesses(): readonly [Access, Access] {
  return [
    { role: "admin" },
    { role: "viewer", environments: { development: "contributor", staging: "viewer" } },
  ];
}

/** Grants before they are in any map: `holders` of one address after those of another, in the order of `addresses`. */
export interface FlatGrants {
  readonly people: number;
  readonly addresses: readonly string[];
  readonly subjects: readonly string[];
  readonly desired: readonly DesiredGrant[];
  readonly live: readonly LiveGrant[];
}

/** The grants as loader and adapter make them, one object each, with their places and accounts. */
export function flatGrants(count: number): FlatGrants {
  const people = peopleOf(count);
  const keys = Array.from({ length: people }, (_, person) => keyOf(person));
  const identities = Array.from({ length: people }, (_, person) => ({
    id: `00000000-0000-4000-8000-${String(person).padStart(12, "0")}`,
    email: emailOf(person),
  }));
  const via: readonly string[] = [];
  const addresses: string[] = [];
  const subjects: string[] = [];
  const desired: DesiredGrant[] = [];
  const live: LiveGrant[] = [];
  for (let index = 0; index < count; index += 1) {
    const project = Math.floor(index / holdersOfProject);
    const person = holderOf(project, index % holdersOfProject, people);
    const key = keys[person] ?? "";
    if (index % holdersOfProject === 0) addresses.push(formatAddress("acme", "projects", projectOf(project)));
    const parent = parentOf(project);
    subjects.push(key);
    desired.push({ access: accessAt(index, false), origins: [{ file: "access.yaml", parent, key, via }] });
    live.push({ access: accessAt(index, true), identity: identities[person] ?? {} });
  }
  return { people, addresses, subjects, desired, live };
}

let lastParent: { readonly project: number; readonly path: readonly string[] } | undefined;

/** One path for all grants of a project, as in the loader. */
function parentOf(project: number): readonly string[] {
  if (lastParent?.project !== project) {
    lastParent = { project, path: ["orgs", "acme", "projects", projectOf(project), "access"] };
  }
  return lastParent.path;
}

/** The people of the files. */
export function directoryOf(people: number): Directory {
  const all: Person[] = [{ key: "rolecall", email: robot, aliases: [], accounts: {}, kind: "service" }];
  for (let person = 0; person < people; person += 1) {
    all.push({ key: keyOf(person), email: emailOf(person), aliases: [], accounts: {}, kind: "person" });
  }
  return new Directory(all);
}

/** The n-th grant's access; every hundredth differs between the two sides. */
function accessAt(index: number, isLive: boolean): Access {
  if (!isLive) return desiredAccesses[index % 2 === 0 ? 0 : 1];
  const isChanged = index % 100 === 99;
  return liveAccesses[(index % 2 === 0) !== isChanged ? 0 : 1];
}

/** The two nested maps. */
export interface BothMaps {
  readonly desired: ReadonlyMap<string, ReadonlyMap<string, DesiredGrant>>;
  readonly live: ReadonlyMap<string, ReadonlyMap<string, LiveGrant>>;
}

/** Builds the two nested maps, by address and then by subject. */
export function buildMaps(flat: FlatGrants): BothMaps {
  return { desired: nest(flat, flat.desired), live: nest(flat, flat.live) };
}

function nest<Value>(flat: FlatGrants, values: readonly Value[]): Map<string, Map<string, Value>> {
  const grants = new Map<string, Map<string, Value>>();
  for (const [project, address] of flat.addresses.entries()) {
    const holders = new Map<string, Value>();
    const start = project * holdersOfProject;
    const end = Math.min(values.length, start + holdersOfProject);
    for (let index = start; index < end; index += 1) {
      const value = values[index];
      if (value !== undefined) holders.set(flat.subjects[index] ?? "", value);
    }
    grants.set(address, holders);
  }
  return grants;
}

/** One walk over the two. Gives how many differ. */
export function walk({ desired, live }: BothMaps): number {
  let differing = 0;
  for (const [address, holders] of desired) {
    const present = live.get(address);
    for (const [subject, { access }] of holders) {
      if (present?.get(subject)?.access.role !== access.role) differing += 1;
    }
  }
  return differing;
}

const origin: OriginRef = { file: "access.yaml", parent: ["orgs"], key: "acme", via: [] };

/** The organization as the files want it. */
export function desiredOrg(flat: FlatGrants, grants: BothMaps["desired"]): DesiredOrg {
  const resources = new Map<string, DesiredResource>(
    flat.addresses.map((address, project) => [
      address,
      { address, section: "projects", key: projectOf(project), origin, hasHolders: true },
    ]),
  );
  return {
    key: "acme",
    provider: "upsun",
    name: "acme",
    options: {},
    origin,
    modes: new Map([["projects", "exact"]]),
    unlisted: "report",
    protect: [],
    grants,
    settings: new Map(),
    resources,
    expired: [],
  };
}

/** The organization as it is. */
export function liveOrg(flat: FlatGrants, grants: BothMaps["live"]): LiveOrg {
  return {
    org: "acme",
    actor: { identity: { email: robot }, subject: "rolecall", standing: "owner", powers: ["owner"] },
    readAt: "2026-11-23T12:00:00.000Z",
    grants,
    settings: new Map(),
    resources: new Map(
      flat.addresses.map((address, project) => [
        address,
        { address, section: "projects", title: projectOf(project) },
      ]),
    ),
    gaps: [],
    notices: [],
    facts: {},
  };
}
