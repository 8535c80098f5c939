import type { Draft } from "../../provider.ts";
/** Adds what SCIM and the profile tell to a draft: attributes of people, what removal means, who may do what. Pure. */
export declare function refineDraft(draft: Draft): Draft;
