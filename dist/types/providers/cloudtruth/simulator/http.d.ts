import type { Call, Handler } from "../../../simulator/kit/router.ts";
import { type Store, type StoredOrganization, type StoredUser } from "./store.ts";
/** Who calls, where, and under which host. */
export interface Caller {
    readonly store: Store;
    readonly origin: string;
    readonly user: StoredUser;
    readonly organization: StoredOrganization;
    /** Undefined for a login without a membership here. */
    readonly role: string | undefined;
}
/** A handler that knows its caller. */
export type Route = Handler<Caller>;
/** An answer that is no success, with the body the framework would send. */
export declare class ApiError extends Error {
    readonly status: number;
    readonly body: unknown;
    constructor(status: number, body: unknown);
}
/** The framework's words for a missing permission. */
export declare const forbidden: () => ApiError;
/** The framework's words for an unknown id. */
export declare const missing: (model: string) => ApiError;
/** The framework's words for a field that is left out. */
export declare const required = "This field is required.";
/** 200 with a body. */
export declare function ok(body: unknown): Response;
/** 201 with the new object and its `Location`. Rule 34. */
export declare function created(body: {
    readonly url: string;
}): Response;
/** 204 without a body. Rule 34. */
export declare function noContent(): Response;
/** The body as an object; forms and multipart are not simulated. */
export declare function bodyOf(call: Call): Readonly<Record<string, unknown>>;
/** A text field of a body; absent is undefined. */
export declare function textField(body: Readonly<Record<string, unknown>>, field: string, limit?: number): string | undefined;
/** A role field: exactly the five words of the wire. */
export declare function roleField(body: Readonly<Record<string, unknown>>, isRequired: boolean): string | undefined;
/** True if the caller's role is at least this strong. */
export declare function isAtLeast(caller: Caller, role: string): boolean;
/** Goes on only for callers of at least this role. @throws ApiError */
export declare function demand(caller: Caller, role: string): void;
/** An object's URL on the host that serves this request. */
export declare function urlOf(caller: Pick<Caller, "origin">, collection: string, id: string): string;
/** Resolves a reference by its path, encoded or not, on whatever host. */
export declare function resolve(url: unknown): {
    collection: string;
    id: string;
} | undefined;
/** One page of a list, with links that carry the same filters. */
export declare function page<Item>(call: Call, caller: Caller, items: readonly Item[], render: (item: Item) => unknown): Response;
/** Sorts by `ordering`; a field that entries do not have leaves the order as it is. */
export declare function ordered<Item>(call: Call, items: readonly Item[], render: (item: Item) => object): readonly Item[];
