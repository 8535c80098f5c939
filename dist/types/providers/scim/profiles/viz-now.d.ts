import type { Profile } from "./profile.ts";
/**
 * Vizrt Viz Now, as a SCIM service would show it. Viz Now publishes no API: this describes its documented users,
 * roles and spaces (Viz Now Administrator Guide 1.3, "Working with Users"; User Guide 1.4, "Working with Spaces")
 * in SCIM terms, for a gateway that speaks SCIM. The schema name of the extension is rolecall's own convention.
 */
export declare const vizNow: Profile;
