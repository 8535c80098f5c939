import { type HttpResponse } from "../../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../../model/errors.ts";
/** What every error of one connection says. */
export interface FailureContext {
    readonly org: string;
    /** Variables that may hold the token, for the hint. */
    readonly tokenVariables: readonly string[];
}
/** An error with the provider and organization filled in. */
export declare function upsunError(context: FailureContext, details: Omit<ProviderErrorDetails, "provider" | "org">): ProviderError;
/** No answer, or none that can be read. `isWrite` decides whether the request may have taken effect. */
export declare function errorOfFailure(context: FailureContext, error: unknown, isWrite: boolean): unknown;
/**
 * The vendor's own words, from whatever field an error body has. The order is the one of the vendor's PHP client:
 * message, detail, title, type, error, error_description.
 */
export declare function wordsOf(response: HttpResponse): string | undefined;
/** True for a 401 that asks for a stronger login (RFC 9470); a new token from the same API token does not help. */
export declare function isStepUp(response: HttpResponse): boolean;
/** Where the token comes from and how to make another. */
export declare function tokenHint(context: FailureContext): string;
/** The answer of a request that did not succeed, as an error in the vendor's words. */
export declare function errorOfResponse(context: FailureContext, response: HttpResponse, isWrite: boolean): ProviderError;
