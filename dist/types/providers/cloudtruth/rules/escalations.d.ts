import type { Draft } from "../../provider.ts";
/** Names every operation that the vendor would refuse to the account behind the key, and by which rule. */
export declare function refineEscalations(draft: Draft): Draft;
