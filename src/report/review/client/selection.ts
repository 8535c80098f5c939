import { STATES } from "../words.ts";
import type { Book } from "./book.ts";
import type { Filters } from "./filters.ts";

const DAY_MS = 86_400_000;

/** What of the review is left after filtering, in order. */
export interface Selection {
  /** Indexes of people, in the order of rows. */
  readonly people: Int32Array;
  /** Indexes of resources, in the order of columns. */
  readonly resources: Int32Array;
  /** 1 for each cell that is shown. */
  readonly isShown: Uint8Array;
  /** Shown cells in which somebody has access, or had it. */
  readonly cellCount: number;
}

/** Filters and sorts: one pass over the cells, so that it stays quick for a large company. */
export function select(book: Book, filters: Filters): Selection {
  const people = matchingPeople(book, filters);
  const resources = matchingResources(book, filters);
  const judge = cellJudge(book, filters);
  const count = book.data.cells.length;
  const isShown = new Uint8Array(count);
  const perPerson = new Int32Array(book.data.people.length);
  const perResource = new Int32Array(book.data.resources.length);
  let cellCount = 0;
  for (let index = 0; index < count; index += 1) {
    const person = book.cellPerson[index] ?? 0;
    const resource = book.cellResource[index] ?? 0;
    if (people[person] !== 1 || resources[resource] !== 1) continue;
    if (judge !== undefined && !judge(index)) continue;
    isShown[index] = 1;
    perPerson[person] = (perPerson[person] ?? 0) + 1;
    perResource[resource] = (perResource[resource] ?? 0) + 1;
    cellCount += 1;
  }
  // A person or resource that was looked for by itself is shown even if nobody has anything there.
  const needsCellsInRow = judge !== undefined || narrowsResources(filters);
  const needsCellsInColumn = judge !== undefined || narrowsPeople(filters);
  return {
    people: sortPeople(book, filters, keep(people, perPerson, needsCellsInRow), perPerson, isShown),
    resources: sortResources(filters, keep(resources, perResource, needsCellsInColumn), perResource),
    isShown,
    cellCount,
  };
}

function narrowsPeople({ who, team, kind }: Filters): boolean {
  return who.trim() !== "" || team !== "" || kind !== "";
}

function narrowsResources({ where, org, provider, section }: Filters): boolean {
  return where.trim() !== "" || org !== "" || provider !== "" || section !== "";
}

function keep(matches: Uint8Array, counts: Int32Array, needsCells: boolean): Int32Array {
  const kept: number[] = [];
  for (let index = 0; index < matches.length; index += 1) {
    if (matches[index] === 1 && (!needsCells || (counts[index] ?? 0) > 0)) kept.push(index);
  }
  return Int32Array.from(kept);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function matchingPeople({ data, peopleText }: Book, { who, team, kind }: Filters): Uint8Array {
  const words = wordsOf(who);
  return Uint8Array.from(data.people, (person, index) => {
    if (kind !== "" && person.kind !== kind) return 0;
    if (team !== "" && !person.teams.includes(team)) return 0;
    return words.every((word) => peopleText[index]?.includes(word) === true) ? 1 : 0;
  });
}

function matchingResources(
  { data, resourceText }: Book,
  { where, org, provider, section }: Filters,
): Uint8Array {
  const words = wordsOf(where);
  return Uint8Array.from(data.resources, (resource, index) => {
    const owner = data.orgs[resource.org];
    if (org !== "" && owner?.key !== org) return 0;
    if (provider !== "" && owner?.provider !== provider) return 0;
    if (section !== "" && resource.section !== section) return 0;
    return words.every((word) => resourceText[index]?.includes(word) === true) ? 1 : 0;
  });
}

/** Whether a cell, by its index, is shown. */
type Judge = (cell: number) => boolean;

/** A test for cells; undefined if no filter looks at them. */
function cellJudge(book: Book, filters: Filters): Judge | undefined {
  const judges = [
    accessJudge(book, filters),
    endJudge(book, filters.ends),
    filters.waits === "" ? undefined : (cell: number) => book.cellWaits[cell] === 1,
    differenceJudge(book, filters.differs),
  ].filter((judge) => judge !== undefined);
  const [first, ...rest] = judges;
  if (first === undefined || rest.length === 0) return first;
  return (cell) => judges.every((judge) => judge(cell));
}

/** Role, environment and ability: judged once for each distinct access, then looked up. */
function accessJudge(book: Book, { role, environment, can }: Filters): Judge | undefined {
  if (role === "" && environment === "" && can === "") return undefined;
  const { data, cellHere, cellThere, cellResource } = book;
  const onEnvironment = Uint8Array.from(data.access, (access) => {
    const roles = access.environments;
    if (environment !== "" && roles[environment] === undefined) return 0;
    if (role !== "" && environment !== "" && roles[environment] !== role) return 0;
    if (role !== "" && !access.levels.includes(role)) return 0;
    return isAble(access, can, environment) ? 1 : 0;
  });
  // Where environments hold access themselves, a role on one of them is a role on the whole of it.
  const onWhole = Uint8Array.from(data.access, (access) => {
    if (role !== "" && !access.levels.includes(role)) return 0;
    return isAble(access, can, "") ? 1 : 0;
  });
  const isItself = data.resources.map((resource) => resource.environment === environment);
  return (cell) => {
    const table = environment !== "" && isItself[cellResource[cell] ?? -1] === true ? onWhole : onEnvironment;
    return table[cellHere[cell] ?? -1] === 1 || table[cellThere[cell] ?? -1] === 1;
  };
}

function isAble(access: Book["data"]["access"][number], can: string, environment: string): boolean {
  if (can === "") return true;
  return access.abilities.some(
    ({ ability, environments }) =>
      ability === can &&
      (environment === "" || environments === undefined || environments.includes(environment)),
  );
}

function endJudge({ at, cellEnded, cellUntil }: Book, ends: string): Judge | undefined {
  if (ends === "") return undefined;
  if (ends === "over") return (cell) => cellEnded[cell] === 1;
  const last = ends === "any" ? Number.POSITIVE_INFINITY : at + Number(ends) * DAY_MS;
  return (cell) => {
    const until = cellUntil[cell] ?? 0;
    return until > 0 && until <= last;
  };
}

function differenceJudge({ cellState }: Book, differs: string): Judge | undefined {
  if (differs === "") return undefined;
  const wanted = STATES.map(({ state, isDifference }) =>
    differs === "any" ? isDifference : state === differs,
  );
  return (cell) => wanted[cellState[cell] ?? -1] === true;
}

/** Rows are in the order of names unless something else is asked for; ties keep it. */
function sortPeople(
  book: Book,
  { sort }: Filters,
  people: Int32Array,
  counts: Int32Array,
  isShown: Uint8Array,
): Int32Array {
  if (sort === "most") return people.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  if (sort !== "ends" && sort !== "differs") return people;
  const weights = new Float64Array(book.data.people.length).fill(sort === "ends" ? Number.MAX_VALUE : 0);
  for (let index = 0; index < isShown.length; index += 1) {
    if (isShown[index] !== 1) continue;
    const person = book.cellPerson[index] ?? 0;
    const weight = weights[person] ?? 0;
    const until = book.cellUntil[index] ?? 0;
    if (sort === "ends") weights[person] = until === 0 ? weight : Math.min(weight, until);
    else if (STATES[book.cellState[index] ?? -1]?.isDifference === true) weights[person] = weight - 1;
  }
  return people.sort((a, b) => Math.sign((weights[a] ?? 0) - (weights[b] ?? 0)) || a - b);
}

function sortResources({ columns }: Filters, resources: Int32Array, counts: Int32Array): Int32Array {
  if (columns !== "most") return resources;
  return resources.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** Index of the cell of a person on a resource that is shown; -1 if there is none. Cells of a row are in order. */
export function findCell(book: Book, selection: Selection, person: number, resource: number): number {
  let low = book.rowStart[person] ?? 0;
  let high = (book.rowStart[person + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = book.cellResource[middle] ?? 0;
    if (found === resource) return selection.isShown[middle] === 1 ? middle : -1;
    if (found < resource) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
