import type { Draft } from "../../provider.ts";
/** Adds what Heroku's rules tell to a draft. Pure. */
export declare function refineDraft(draft: Draft): Draft;
