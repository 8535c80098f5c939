import type { Profile } from "./profile.ts";
/** The profiles by id. A new one is added here and in its own file. */
export declare const profiles: Readonly<Record<string, Profile>>;
