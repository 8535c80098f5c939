import type { Switches } from "./switches.ts";
import { Refusal } from "./web.ts";

/** A page of a list, with the headers that go with it. */
export interface PagedList {
  readonly items: readonly unknown[];
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
}

interface RangeRequest {
  readonly field: string;
  readonly start: string;
  readonly isStartOpen: boolean;
  readonly end: string;
  readonly isEndOpen: boolean;
  readonly max: number;
  readonly order: "asc" | "desc";
}

const LARGEST_PAGE = 1000;

/** Cuts a list by the `Range` header: `FIELD START..END; KEY=VALUE,KEY=VALUE;`. */
export function pageOf(
  items: readonly unknown[],
  sortable: readonly string[],
  header: string | null,
  { pageSize, rangeTies }: Pick<Switches, "pageSize" | "rangeTies">,
): PagedList {
  const fields = ["id", ...sortable.filter((field) => field !== "id")];
  const range = parseRange(header, fields, pageSize);
  const direction = range.order === "asc" ? 1 : -1;
  const value = (item: unknown): string => fieldOf(item, range.field);
  const sorted = [...items].sort((a, b) => direction * compare(value(a), value(b)));
  const within = sorted.filter((item) => isWithin(value(item), range, direction));
  const page = within.slice(0, range.max);
  // Whatever has the value of the last one would be skipped by the range that follows.
  const isTied = (item: unknown): boolean => value(item) === value(page.at(-1));
  if (rangeTies === "keep") page.push(...within.slice(range.max).filter(isTied));
  const isCut = within.length > page.length;
  const first = page[0];
  const last = page.at(-1);
  const headers: Record<string, string> = { "Accept-Ranges": fields.join(", ") };
  if (first !== undefined && last !== undefined) {
    headers["Content-Range"] = `${range.field} ${value(first)}..${value(last)}; max=${range.max}`;
    const order = range.order === "desc" ? ", order=desc" : "";
    if (isCut) headers["Next-Range"] = `${range.field} ]${value(last)}..; max=${range.max}${order}`;
  }
  return { items: page, status: isCut ? 206 : 200, headers };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fieldOf(item: unknown, field: string): string {
  const own = item as Readonly<Record<string, unknown>>;
  // Collaborators and invitations have the address of a person one level down.
  const value = own[field] ?? (own.user as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof value === "string" ? value : "";
}

function isWithin(value: string, range: RangeRequest, direction: number): boolean {
  if (range.start !== "") {
    const past = direction * compare(value, range.start);
    if (past < 0 || (past === 0 && range.isStartOpen)) return false;
  }
  if (range.end === "") return true;
  const short = direction * compare(range.end, value);
  return short > 0 || (short === 0 && !range.isEndOpen);
}

function parseRange(header: string | null, fields: readonly string[], pageSize: number): RangeRequest {
  const plain = {
    field: "id",
    start: "",
    isStartOpen: false,
    end: "",
    isEndOpen: false,
    order: "asc",
  } as const;
  if (header === null || header.trim() === "") return { ...plain, max: Math.min(pageSize, LARGEST_PAGE) };
  const [span = "", ...rest] = header.split(";");
  const match = /^\s*([a-z_]+)\s+(\]?)([^\s]*?)\.\.([^\s]*?)(\[?)\s*$/.exec(span);
  const field = match?.[1];
  if (match === null || field === undefined || !fields.includes(field)) throw unsatisfiable();
  const options = parseOptions(rest.join(";"));
  const max = options.max === undefined ? pageSize : Number(options.max);
  if (!Number.isInteger(max) || max < 1) throw unsatisfiable();
  return {
    field,
    isStartOpen: match[2] === "]",
    start: match[3] ?? "",
    end: match[4] ?? "",
    isEndOpen: match[5] === "[",
    max: Math.min(max, LARGEST_PAGE),
    order: options.order === "desc" ? "desc" : "asc",
  };
}

function parseOptions(text: string): Record<string, string> {
  const entries = text
    .split(/[,;]/)
    .map((part) => part.split("=").map((piece) => piece.trim()))
    .filter((pair): pair is [string, string] => pair.length === 2);
  return Object.fromEntries(entries);
}

function unsatisfiable(): Refusal {
  return new Refusal(
    416,
    "requested_range_not_satisfiable",
    "Requested range order is not allowed, please try `id` or another specified in `Accept-Ranges`.",
  );
}
