import type { Provider } from "../provider.ts";
/** SCIM 2.0 service providers (RFC 7643, RFC 7644), with profiles for particular ones. */
export declare const scim: Provider;
