import type { Provider } from "../provider.ts";
/** CloudTruth: members, invitations, groups, and grants on projects and environments. */
export declare const cloudtruth: Provider;
