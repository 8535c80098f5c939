import type { Profile } from "./profile.ts";
/**
 * Any SCIM 2.0 service provider: roles are the values of `roles[].value`, groups go by `displayName`. Groups are
 * managed: created when declared, deleted when not (`manage: { groups: additive }` keeps strangers).
 */
export declare const generic: Profile;
