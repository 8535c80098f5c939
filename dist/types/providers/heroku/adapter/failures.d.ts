import { type HttpResponse } from "../../../http/http.ts";
import { ProviderError, type ProviderErrorDetails } from "../../../model/errors.ts";
/** What is known of a call beside its answer. */
export interface CallContext {
    /** The organization's key in the file. */
    readonly org: string;
    readonly isWrite: boolean;
}
/** The vendor's id and words of a refusal, whatever layer wrote it. */
export interface VendorWords {
    readonly id: string;
    readonly message: string;
}
/**
 * Reads id and words of an error body. The oldest layers say `error` for `message`.
 * https://devcenter.heroku.com/articles/platform-api-reference#errors
 */
export declare function vendorWords(text: string): VendorWords;
/** Turns a refusal into an error with the vendor's words and request id. */
export declare function errorFromResponse(response: HttpResponse, call: CallContext): ProviderError;
/** Turns a missing or broken answer into an error. */
export declare function errorFromFailure(failure: unknown, call: CallContext): unknown;
/** A failure of this provider. */
export declare function herokuError(call: {
    readonly org: string;
}, details: Omit<ProviderErrorDetails, "provider" | "org">): ProviderError;
