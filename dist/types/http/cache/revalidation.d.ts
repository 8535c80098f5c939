import type { HttpRequest } from "../http.ts";
import type { Work } from "../policy/verdict.ts";
import type { RawAnswer } from "../request/attempt.ts";
import type { RequestHeaders } from "../request/encode.ts";
import type { ResponseCache, StoredResponse } from "./cache.ts";
/** Asks for what is known already only if it has changed. */
export declare class Revalidation {
    #private;
    constructor(cache: ResponseCache, credentialKey: string);
    /** Adds `If-None-Match` to a GET whose answer is kept, and gives that answer. */
    ask(request: HttpRequest, url: URL, headers: RequestHeaders): StoredResponse | undefined;
    /** Keeps a new answer; puts the kept one in the place of a 304. */
    resolve(work: Work, sent: Sent, answer: RawAnswer): RawAnswer;
}
interface Sent {
    readonly headers: RequestHeaders;
    readonly known: StoredResponse | undefined;
}
export {};
