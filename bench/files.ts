import { emailOf, keyOf, projectOf, robot } from "./worlds.ts";

/** A file of a size. */
export interface FileSize {
  readonly grants: number;
  /** Grants that are wrong in one way or another, spread over the file. */
  readonly mistakes: number;
  /** Key of the organization; default `acme`. */
  readonly org?: string;
}

const holdersOfProject = 50;
const mistakesInTurn = [
  "adminn",
  "{ development: contributer }",
  "{ developmnt: viewer }",
  "{ production: viewer, until: soon }",
  "7",
];

/** People of a file with so many grants. */
export function peopleOf(grants: number): number {
  return Math.min(20_000, Math.max(holdersOfProject, grants / holdersOfProject));
}

/** The holder of one place: neighbours of a project are neighbours of the list, as in a team. */
export function holderOf(project: number, place: number, people: number): number {
  return (project * 7 + place) % people;
}

/** A file as people write it: blocks for the structure, one line for a grant. */
export function yamlOf(size: FileSize): string {
  const people = peopleOf(size.grants);
  return `version: 1\n${peopleBlock(people)}orgs:\n${orgBlock(size, people)}`;
}

/** The people of a file. */
export function peopleBlock(people: number): string {
  const lines = [`people:`, `  rolecall: { name: Rolecall Robot, email: ${robot}, kind: service }`];
  for (let person = 0; person < people; person += 1) {
    lines.push(`  ${keyOf(person)}: { name: Person ${person}, email: ${emailOf(person)} }`);
  }
  return `${lines.join("\n")}\n`;
}

/** One organization, as an entry of `orgs`. */
export function orgBlock({ grants, mistakes, org = "acme" }: FileSize, people: number): string {
  const lines = [`  ${org}:`, "    provider: upsun", "    projects:"];
  const step = mistakes === 0 ? Number.POSITIVE_INFINITY : Math.floor(grants / mistakes);
  for (let index = 0; index < grants; index += 1) {
    const place = index % holdersOfProject;
    const project = Math.floor(index / holdersOfProject);
    if (place === 0) lines.push(`      ${projectOf(project)}:`, "        access:");
    const isWrong = index % step === step - 1;
    const access = isWrong
      ? mistakesInTurn[Math.floor(index / step) % mistakesInTurn.length]
      : accessOf(index);
    lines.push(`          ${keyOf(holderOf(project, place, people))}: ${access}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Half are plain roles, most of the others roles on environment types, a few have an end and a reason. */
function accessOf(index: number): string {
  if (index % 2 === 0) return "admin";
  if (index % 20 === 1)
    return `{ staging: viewer, until: 2099-12-31, reason: "migration, OPS-${index % 100}" }`;
  return "{ development: contributor, staging: viewer }";
}
