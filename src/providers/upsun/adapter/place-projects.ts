import type { Address } from "../../../model/address.ts";
import { formatAddress } from "../../../model/address.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { ProjectRecord } from "./records.ts";
import type { Known, Session } from "./session.ts";

/** Projects by id and by title, in the order of the list: a thousand of each are looked up among a thousand. */
class ProjectNames {
  readonly #byId = new Map<string, ProjectRecord[]>();
  readonly #byTitle = new Map<string, ProjectRecord[]>();
  readonly #byEither = new Map<string, ProjectRecord[]>();

  constructor(projects: readonly ProjectRecord[]) {
    for (const project of projects) {
      append(this.#byId, project.id, project);
      append(this.#byTitle, project.title, project);
      for (const name of new Set([project.id, project.title])) append(this.#byEither, name, project);
    }
  }

  withId(id: string): readonly ProjectRecord[] {
    return this.#byId.get(id) ?? [];
  }

  titled(title: string): readonly ProjectRecord[] {
    return this.#byTitle.get(title) ?? [];
  }

  called(name: string): readonly ProjectRecord[] {
    return this.#byEither.get(name) ?? [];
  }
}

function append(lists: Map<string, ProjectRecord[]>, key: string, project: ProjectRecord): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [project]);
  else list.push(project);
}

/** Gives each project its address: the file's key where the file lists it, else its title, else its id. */
export function placeProjects(
  session: Session,
  builder: LiveOrgBuilder,
  projects: readonly ProjectRecord[],
): ReadonlyMap<Address, Known> {
  const { org } = session.context;
  const placed = new Map<Address, Known>();
  const taken = new Set<string>();
  const names = new ProjectNames(projects);
  for (const resource of org.resources.values()) {
    if (resource.section !== "projects") continue;
    const matches = resource.id === undefined ? names.called(resource.key) : names.withId(resource.id);
    const [first, second] = matches;
    if (second !== undefined) {
      builder.gap({
        address: resource.address,
        code: "AMBIGUOUS",
        message: `${matches.length} projects are called "${resource.key}": ${matches.map((one) => one.id).join(", ")}.`,
        hint: "Pin the one that is meant with id:.",
      });
      continue;
    }
    if (first === undefined || taken.has(first.id)) continue;
    taken.add(first.id);
    placed.set(resource.address, { id: first.id, title: first.title });
  }
  for (const project of projects) {
    if (taken.has(project.id)) continue;
    placed.set(strangerAddress(org.key, project, names, placed, org.resources), {
      id: project.id,
      title: project.title,
    });
  }
  for (const [address, project] of placed) {
    builder.resource({ address, section: "projects", ...project });
    session.projects.set(address, project);
  }
  return placed;
}

function strangerAddress(
  org: string,
  project: ProjectRecord,
  names: ProjectNames,
  placed: ReadonlyMap<Address, Known>,
  listed: ReadonlyMap<Address, unknown>,
): Address {
  const byTitle = formatAddress(org, "projects", project.title);
  const isUnique = names.titled(project.title).length === 1;
  return isUnique && !placed.has(byTitle) && !listed.has(byTitle)
    ? byTitle
    : formatAddress(org, "projects", project.id);
}
