import { type HttpRequest } from "../http.ts";
/** Where requests of one client go. */
export interface Target {
    readonly origin: string;
    /** Host name, with its port unless it is the usual one. */
    readonly host: string;
    /** Without a slash at the end. */
    readonly base: string;
}
/** Reads a client's base URL. @throws TypeError if it is not one */
export declare function createTarget(baseUrl: string): Target;
/**
 * The full address of a request, which is always on the client's own origin: a link that a server gives is followed
 * there and nowhere else, so that a token reaches no other host.
 * @throws HttpFailure of kind `foreign-host`
 */
export declare function resolveAddress(target: Target, request: HttpRequest): URL;
/** Where a redirect leads; undefined if there is no readable `Location`. */
export declare function redirectAddress(from: URL, location: string | null): URL | undefined;
/** `GET /path`, without the query. */
export declare function describeRequest(method: string, url: URL): string;
