import type { ErrorWire } from "../wire.ts";
import { type Account, type World } from "./store.ts";
/** A refusal on its way to the client. */
export declare class Refusal extends Error {
    readonly status: number;
    readonly body: ErrorWire;
    constructor(status: number, id: string, message: string, resource?: string);
}
/** A parameter that is unknown, missing or refused. */
export declare const invalid: (message: string) => Refusal;
/** Something that does not exist: `resource` is the vendor's noun. */
export declare const notFound: (resource: string) => Refusal;
/** Something the caller may not do. */
export declare const forbidden: (what: "app" | "team", name: string) => Refusal;
/** What a route gives: an object, or a list that is then paged. */
export interface Answer {
    readonly status?: number;
    readonly body: unknown;
    /** Fields a list can be ordered by beside `id`. Absent: not a list. */
    readonly sortable?: readonly string[];
}
/** One call, taken apart. */
export interface Call {
    readonly world: World;
    readonly caller: Account;
    readonly method: string;
    /** Values of the braces of the route. */
    readonly params: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
    /** Notes the team the call was about, for the log. */
    readonly about: (team: string) => void;
}
/** One endpoint. Fixed words come before names in the table. */
export interface Route {
    readonly method: string;
    readonly path: string;
    readonly answer: (call: Call) => Answer;
}
/** Finds a route and the values of its braces. */
export declare function matchRoute(routes: readonly Route[], method: string, pathname: string): {
    route: Route;
    params: Record<string, string>;
} | undefined;
/** Refuses keys that the endpoint does not know, and asks for those it needs. */
export declare function takeParams(body: Readonly<Record<string, unknown>>, known: readonly string[], needed: readonly string[]): void;
/** Reads a JSON object, or refuses. */
export declare function readBody(request: Request): Promise<Record<string, unknown>>;
/** Checks the version that `Accept` asks for; the oldest layer of the API answers with `error`. */
export declare function versionProblem(request: Request): Response | undefined;
/** The account a request speaks for: bearer token, or basic with an empty user. */
export declare function tokenOf(request: Request): string | undefined;
/** Adds what every answer has. */
export declare function seal(world: World, request: Request, response: Response, body: string, remaining: number): Response;
/** The tag of a body. */
export declare function etagOf(body: string): string;
