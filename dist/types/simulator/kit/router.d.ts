import type { SimulatedAnswer } from "../contract.ts";
/** One request that found its route. */
export interface Call {
    readonly request: Request;
    readonly method: string;
    readonly url: URL;
    /** Path parameters by name, percent-decoded. */
    readonly params: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly headers: Headers;
    /** The body as sent; empty if there is none. */
    readonly text: string;
    /** The body as JSON; undefined if it is empty. @throws BadBody, which the router answers with `badBody` */
    json(): unknown;
    /** The body as `application/x-www-form-urlencoded`. */
    form(): URLSearchParams;
}
/** Answers one request; `Context` is whatever the simulator wants to pass along. */
export type Handler<Context> = (call: Call, context: Context) => Response | SimulatedAnswer | Promise<Response | SimulatedAnswer>;
/** Answers where there is no route, in the vendor's words. */
export interface RouterOptions<Context> {
    /** Default: 404 with a short JSON body. */
    readonly notFound?: Handler<Context>;
    /** Default: 405 with `Allow`. `allowed` are the methods that the path knows. */
    readonly methodNotAllowed?: (call: Call, allowed: readonly string[], context: Context) => Response;
    /** Default: 400 with a short JSON body. */
    readonly badBody?: (call: Call, context: Context) => Response;
}
/** The body is not the JSON it should be. */
export declare class BadBody extends Error {
    constructor();
}
/** Routes by method and path template. */
export interface Router<Context> {
    /**
     * Adds a route. `/teams/:team/members` has one parameter; `*rest` as the last segment takes all that follows. A
     * trailing slash counts. A literal segment goes before a parameter, in whatever order routes are added.
     */
    on(method: string, template: string, handler: Handler<Context>): Router<Context>;
    handle(request: Request, context: Context): Promise<SimulatedAnswer>;
    /** All routes in the order added; holds a simulator to its list of endpoints. */
    routes(): readonly {
        readonly method: string;
        readonly template: string;
    }[];
}
/** An empty router. */
export declare function createRouter<Context = void>(options?: RouterOptions<Context>): Router<Context>;
/** A JSON answer. Headers given replace `Content-Type: application/json`. */
export declare function jsonResponse(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Response;
/** An answer without a body; 204 by default. */
export declare function emptyResponse(status?: number, headers?: Readonly<Record<string, string>>): Response;
/**
 * Gives a JSON answer a strong `ETag` of its content; answers 304 without a body if the request's `If-None-Match`
 * names it already.
 */
export declare function conditionalJson(call: Call, value: unknown, headers?: Readonly<Record<string, string>>): Response;
