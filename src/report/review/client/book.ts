import type { DataCell, DataSide, ReviewData } from "../data.ts";
import type { ReviewAccess, ReviewPerson, ReviewResource } from "../model.ts";
import { STATES, type StateWords } from "../words.ts";

/** The page's data, made ready to be searched and looked up many times. */
export interface Book {
  readonly data: ReviewData;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Index of a row's first cell in `data.cells`, and one more entry for their end: cells are sorted by row. */
  readonly rowStart: Int32Array;
  /** Person and resource of each cell. */
  readonly cellPerson: Int32Array;
  readonly cellResource: Int32Array;
  /** Index into `data.access` by the files and by the comparison, -1 for nothing. */
  readonly cellHere: Int32Array;
  readonly cellThere: Int32Array;
  /** Index into `STATES`, -1 for none. */
  readonly cellState: Int8Array;
  /** When access by the files ends, in milliseconds since 1970; 0 for never. */
  readonly cellUntil: Float64Array;
  /** 1 if it waits for an invitation; and 1 if a grant of the files has ended there. */
  readonly cellWaits: Uint8Array;
  readonly cellEnded: Uint8Array;
  /** Lower-case texts that a search looks through. */
  readonly peopleText: readonly string[];
  readonly resourceText: readonly string[];
  readonly peopleByKey: ReadonlyMap<string, number>;
  readonly resourcesByAddress: ReadonlyMap<string, number>;
}

/** Indexes the data once. What filters look at goes into flat arrays, which a million cells need to stay quick. */
export function openBook(data: ReviewData): Book {
  const count = data.cells.length;
  const columns = {
    cellPerson: new Int32Array(count),
    cellResource: new Int32Array(count),
    cellHere: new Int32Array(count).fill(-1),
    cellThere: new Int32Array(count).fill(-1),
    cellState: new Int8Array(count).fill(-1),
    cellUntil: new Float64Array(count),
    cellWaits: new Uint8Array(count),
    cellEnded: new Uint8Array(count),
  };
  data.cells.forEach(([person, resource, here, there, state, ended], index) => {
    columns.cellPerson[index] = person;
    columns.cellResource[index] = resource;
    columns.cellState[index] = state;
    if (here !== 0) {
      columns.cellHere[index] = here[0];
      columns.cellUntil[index] = here[2] ?? 0;
    }
    if (there !== 0) columns.cellThere[index] = there[0];
    if (isWaiting(here) || isWaiting(there)) columns.cellWaits[index] = 1;
    if (ended !== undefined) columns.cellEnded[index] = 1;
  });
  return {
    data,
    at: Date.parse(data.at),
    ...columns,
    rowStart: rowStarts(columns.cellPerson, data.people.length),
    peopleText: data.people.map(({ key, name, email, aliases, teams }) =>
      [key, name ?? "", email ?? "", ...aliases, ...teams.map((team) => `team:${team}`)]
        .join("\n")
        .toLowerCase(),
    ),
    resourceText: data.resources.map(({ address, org }) =>
      [address, data.orgs[org]?.name ?? "", data.orgs[org]?.title ?? ""].join("\n").toLowerCase(),
    ),
    peopleByKey: new Map(data.people.map((person, index) => [person.key, index])),
    resourcesByAddress: new Map(data.resources.map((resource, index) => [resource.address, index])),
  };
}

function isWaiting(side: DataSide | 0): boolean {
  return side !== 0 && (side[4] ?? -1) >= 0;
}

function rowStarts(cellPerson: Int32Array, people: number): Int32Array {
  const starts = new Int32Array(people + 1).fill(cellPerson.length);
  for (let index = cellPerson.length - 1; index >= 0; index -= 1) starts[cellPerson[index] ?? people] = index;
  // Rows without cells begin where the next row does.
  for (let row = people - 1; row >= 0; row -= 1)
    starts[row] = Math.min(starts[row] ?? 0, starts[row + 1] ?? 0);
  return starts;
}

/** One side of a cell with its texts looked up. */
export interface Side {
  readonly access: ReviewAccess;
  readonly paths: readonly string[];
  readonly until?: number;
  readonly reasons: readonly string[];
  readonly pending?: string;
}

/** One cell with everything looked up. */
export interface Cell {
  readonly person: ReviewPerson;
  readonly resource: ReviewResource;
  readonly here?: Side;
  readonly there?: Side;
  readonly state?: StateWords;
  readonly ended: readonly { readonly has: string; readonly until: number; readonly path: string }[];
}

const NOBODY: ReviewPerson = { key: "", kind: "unlisted", aliases: [], teams: [] };
const NOWHERE: ReviewResource = { address: "", org: 0, section: "", name: "" };

/** Looks everything up about one cell. */
export function readCell(book: Book, index: number): Cell {
  const raw: DataCell = book.data.cells[index] ?? [-1, -1, 0, 0, -1];
  const { data } = book;
  const [person, resource, here, there, state, ended = []] = raw;
  const words = STATES[state];
  return {
    person: data.people[person] ?? NOBODY,
    resource: data.resources[resource] ?? NOWHERE,
    ...(here === 0 ? {} : { here: readSide(data, here) }),
    ...(there === 0 ? {} : { there: readSide(data, there) }),
    ...(words === undefined ? {} : { state: words }),
    ended: ended.map(([has, until, path]) => ({
      has: data.texts[has] ?? "",
      until,
      path: data.texts[path] ?? "",
    })),
  };
}

const NOTHING: ReviewAccess = { has: "", levels: [], environments: {}, isDisabled: false, abilities: [] };

function readSide(data: ReviewData, [access, paths, until = 0, reasons = [], pending = -1]: DataSide): Side {
  const text = (index: number): string => data.texts[index] ?? "";
  return {
    access: data.access[access] ?? NOTHING,
    paths: paths.map(text),
    ...(until === 0 ? {} : { until }),
    reasons: reasons.map(text),
    ...(pending < 0 ? {} : { pending: text(pending) }),
  };
}
