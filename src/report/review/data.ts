import { sanitizeText } from "../../model/sanitize.ts";
import type {
  AccessReview,
  ReviewAccess,
  ReviewCell,
  ReviewComparison,
  ReviewOrg,
  ReviewPerson,
  ReviewResource,
  ReviewSide,
} from "./model.ts";
import { STATES } from "./words.ts";

/** A review as it stands in the page: what repeats is kept once and named by its index. Every text is one safe line. */
export interface ReviewData {
  readonly at: string;
  readonly tool: string;
  readonly files: AccessReview["files"];
  readonly comparison?: ReviewComparison;
  readonly orgs: readonly ReviewOrg[];
  readonly people: readonly ReviewPerson[];
  readonly resources: readonly ReviewResource[];
  /** Each distinct access. */
  readonly access: readonly ReviewAccess[];
  /** Each distinct path, reason and vendor's word. */
  readonly texts: readonly string[];
  readonly cells: readonly DataCell[];
}

/** Person, resource, sides by files and by comparison (0: nothing), index into `STATES` (-1: none), ended grants. */
export type DataCell = readonly [
  person: number,
  resource: number,
  here: DataSide | 0,
  there: DataSide | 0,
  state: number,
  ended?: readonly DataEnd[],
];

/** Index into `access`, then indexes into `texts`; `until` 0 means never, `pending` -1 that it is in force. */
export type DataSide = readonly [
  access: number,
  paths: readonly number[],
  until?: number,
  reasons?: readonly number[],
  pending?: number,
];

/** What was held (in `texts`), until when, by which path (in `texts`). */
export type DataEnd = readonly [has: number, until: number, path: number];

/** Packs a review for the page. */
export function encodeReview(review: AccessReview): ReviewData {
  const packer = new Packer();
  const cells = review.cells.map((cell) => packer.cell(cell));
  const { at, tool, files, orgs, people, resources, comparison } = review;
  const rest = sanitizeDeep({ at, tool, files, orgs, people, resources, access: packer.access });
  return {
    ...rest,
    ...(comparison === undefined ? {} : { comparison: sanitizeDeep(comparison) }),
    texts: packer.texts,
    cells,
  };
}

class Packer {
  readonly access: ReviewAccess[] = [];
  readonly texts: string[] = [];
  readonly #accessIndexes = new Map<ReviewAccess, number>();
  readonly #textIndexes = new Map<string, number>();

  cell({ person, resource, here, there, state, ended }: ReviewCell): DataCell {
    const base = [
      person,
      resource,
      here === undefined ? 0 : this.#side(here),
      there === undefined ? 0 : this.#side(there),
      state === undefined ? -1 : STATES.findIndex((words) => words.state === state),
    ] as const;
    if (ended.length === 0) return base;
    return [
      ...base,
      ended.map(({ has, until, path }): DataEnd => [this.#text(has), until, this.#text(path)]),
    ];
  }

  #side({ access, paths, until, reasons, pending }: ReviewSide): DataSide {
    const head = [this.#accessOf(access), paths.map((path) => this.#text(path))] as const;
    if (until === undefined && reasons.length === 0 && pending === undefined) return head;
    return [
      ...head,
      until ?? 0,
      reasons.map((reason) => this.#text(reason)),
      pending === undefined ? -1 : this.#text(pending),
    ];
  }

  #accessOf(access: ReviewAccess): number {
    const known = this.#accessIndexes.get(access);
    if (known !== undefined) return known;
    this.#accessIndexes.set(access, this.access.length);
    return this.access.push(access) - 1;
  }

  #text(text: string): number {
    const safe = sanitizeText(text);
    const known = this.#textIndexes.get(safe);
    if (known !== undefined) return known;
    this.#textIndexes.set(safe, this.texts.length);
    return this.texts.push(safe) - 1;
  }
}

/** Makes every text in a value one visible line, keys included. */
function sanitizeDeep<T>(value: T): T {
  return sanitizeValue(value) as T;
}

function sanitizeValue(value: unknown): unknown {
  if (typeof value === "string") return sanitizeText(value);
  if (Array.isArray(value)) return value.map(sanitizeValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [sanitizeText(key), sanitizeValue(item)]),
  );
}
