import type { Stamped, Store, UserRecord } from "./store.ts";
/** One authenticated request, taken apart. */
export interface Call {
    readonly store: Store;
    readonly method: string;
    /** Path as sent, without the query. */
    readonly path: string;
    readonly query: URLSearchParams;
    /** Path parameters, decoded. */
    readonly parameters: Readonly<Record<string, string>>;
    /** Parsed JSON; undefined for an empty body. */
    readonly body: unknown;
    readonly caller: UserRecord;
    /** Tells the log which organization the request was about. */
    concerns(organization: string): void;
}
export interface Route {
    readonly method: string;
    /** `/organizations/{organization}/members`. */
    readonly path: string;
    readonly answer: (call: Call) => Response;
}
/** How an error body looks: form 1 of organization and access paths, `{error}`, or nothing at all (rule 13). */
export type ErrorForm = "problem" | "plain" | "empty";
/** An answer other than success, thrown from anywhere below a route. */
export declare class Refusal extends Error {
    readonly status: number;
    readonly form: ErrorForm;
    constructor(status: number, message: string, form: ErrorForm);
}
/** Renders a refusal the way the path it happened on does. */
export declare function renderRefusal(refusal: Refusal, store: Store): Response;
export declare function json(body: unknown, status?: number, type?: string, headers?: Record<string, string>): Response;
export declare function noContent(): Response;
/** Narrows to a JSON object, or undefined. */
export declare function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined;
/** The request's body as an object, or a 400. */
export declare function bodyObject(call: Call, form: ErrorForm): Readonly<Record<string, unknown>>;
/** A list of distinct, known strings, or a 400. */
export declare function readPermissions(value: unknown, known: ReadonlySet<string>, form: ErrorForm, options: {
    mayBeEmpty: boolean;
}): string[];
/** The same permissions in another order: the vendor promises none (rule 42). */
export declare function shuffled<T>(store: Store, items: readonly T[]): T[];
/** Items of one page, and the links to its neighbours. */
export interface Page<T> {
    readonly items: readonly T[];
    readonly links: Readonly<Record<string, {
        href: string;
    }>>;
}
/** Cuts a list by `page[size]`, `page[after]` and `page[before]` (rules 7 and 8). */
export declare function paginate<T>(call: Call, all: readonly T[], options: {
    maximum: number;
    keyOf: (item: T) => string;
    form: ErrorForm;
}): Page<T>;
/** Sorts by the `sort` parameter; a field that is not offered is a 400. */
export declare function sortItems<T>(call: Call, items: readonly T[], fields: Readonly<Record<string, (item: T) => string | number>>, form: ErrorForm): readonly T[];
/** Sort fields of everything that carries time stamps. */
export declare const stampFields: {
    created_at: (item: Stamped) => number;
    updated_at: (item: Stamped) => number;
};
/** True if the query filters by this field in any way. */
export declare function isFiltered(call: Call, field: string): boolean;
/** Keeps the items that meet every `filter[field][op]=value`; a bare `filter[field]=value` means `eq`. */
export declare function filterItems<T>(call: Call, items: readonly T[], fields: Readonly<Record<string, (item: T) => readonly string[]>>, form: ErrorForm): readonly T[];
/** Signed links to the details behind ids (rule 10), cut into several where there are many. */
export declare function referenceLinks(store: Store, set: string, ids: readonly string[]): Readonly<Record<string, {
    href: string;
}>>;
/** Both time stamps as the wire has them. */
export declare function stamps(record: Stamped): {
    created_at: string;
    updated_at: string;
};
