import type { HttpClientFactory } from "./http.ts";
import { type HttpClientFactoryOptions } from "./run.ts";
/** Makes clients over one transport. Clients of one host share its gate. */
export declare function createHttpClientFactory(options: HttpClientFactoryOptions): HttpClientFactory;
