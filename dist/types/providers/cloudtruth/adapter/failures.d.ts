import { type HttpResponse } from "../../../http/http.ts";
import { ProviderError } from "../../../model/errors.ts";
/** What an error is about. */
export interface FailureContext {
    readonly org: string;
    /** True if the request was to change something. */
    readonly isWrite: boolean;
}
/**
 * The vendor's words out of an error body: one sentence a field. Knows every form the service is seen to send
 * (`detail`, a bare list, `__all__`, per field, nested). Undefined if the body is not JSON or says nothing.
 */
export declare function vendorWords(text: string): string | undefined;
/** An answer that is no success, as an error with the vendor's words. */
export declare function errorOf(response: HttpResponse, context: FailureContext): ProviderError;
/** A request without a usable answer, as an error. Anything that is no {@link HttpFailure} is passed on. */
export declare function errorOfFailure(failure: unknown, context: FailureContext): unknown;
/** A list or entry that is not what the vendor documents, or does not add up. */
export declare function incomplete(org: string, request: string, message: string): ProviderError;
