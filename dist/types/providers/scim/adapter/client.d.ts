import type { HttpRequest } from "../../../http/http.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { ConnectContext } from "../../provider.ts";
/** One answer, its body parsed if it is JSON. */
export interface Answer {
    readonly status: number;
    readonly body: unknown;
    readonly text: string;
    /** `GET /Users`, without the query. */
    readonly request: string;
    readonly etag?: string;
    readonly location?: string;
    readonly requestId?: string;
}
/** What goes along with a request. */
export interface SendOptions {
    readonly body?: object;
    readonly ifMatch?: string;
    readonly isRepeatable?: boolean;
}
/** Speaks SCIM 2.0 to one service. */
export declare class ScimClient {
    #private;
    constructor(context: ConnectContext);
    /** Sends one request; any status comes back. @throws ProviderError if there is no answer to understand */
    send(method: HttpRequest["method"], path: string, options?: SendOptions): Promise<Answer>;
    /** Sends one request that has to succeed. @throws ProviderError */
    must(method: HttpRequest["method"], path: string, options?: SendOptions): Promise<Answer>;
    /** What a status of 400 and more means, in the service's words. A 5xx on a write may have been carried out. */
    refusal(answer: Pick<Answer, "status" | "body" | "text" | "request" | "requestId">, isRead: boolean): ProviderError;
    /** A list that cannot be believed. */
    incomplete(request: string, why: string): ProviderError;
}
/** The object of an answer, or an empty one. */
export declare function bodyObject(answer: Answer): JsonObject;
/** `scimType` of an Error message. */
export declare function scimTypeOf(body: unknown): string | undefined;
/** The status of one bulk result: text, number or `{ code }`. */
export declare function bulkStatus(result: unknown): number | undefined;
