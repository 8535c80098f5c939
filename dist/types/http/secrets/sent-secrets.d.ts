import type { HttpRequest } from "../http.ts";
import type { AttemptResult } from "../request/attempt.ts";
import type { RequestHeaders } from "../request/encode.ts";
/**
 * Every credential that was sent in a run. A vendor may repeat one, in a refusal or in the name of something, and its
 * words go into plans, journals, pages and messages; the credential must not.
 */
export declare class SentSecrets {
    #private;
    /** `known` are credentials that may be sent by somebody else in the same run. */
    constructor(known?: Iterable<string>);
    /** The result of a request without any credential that was sent, by this request or before it. */
    takeOut(result: AttemptResult, request: HttpRequest, headers: RequestHeaders): AttemptResult;
}
