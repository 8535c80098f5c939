import { type HttpClientOptions, type HttpRequest } from "../http.ts";
/** Headers of a request by name in lower case; cheaper than `Headers`, of which transports make their own. */
export type RequestHeaders = Record<string, string>;
/**
 * All headers of a request; later ones replace earlier ones whatever their case: defaults, the client's, the
 * request's, the credential.
 * @throws HttpFailure that names the header, and never its value, if a value cannot be sent
 */
export declare function createRequestHeaders(options: HttpClientOptions, request: HttpRequest, credential: Readonly<Record<string, string>>): RequestHeaders;
/** The body as text; undefined if there is none. */
export declare function encodeBody(request: HttpRequest): string | undefined;
