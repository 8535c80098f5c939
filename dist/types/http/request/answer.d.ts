import { type HttpResponse } from "../http.ts";
import type { RawAnswer } from "./attempt.ts";
/** The answer as adapters see it. Parsing happens once. */
export declare function createResponse(answer: RawAnswer, label: string, url: URL, isWrite: boolean): HttpResponse;
/** True if the body is JSON. */
export declare function isReadable(response: HttpResponse): boolean;
