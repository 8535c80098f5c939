import { generic } from "./generic.ts";
import type { Profile } from "./profile.ts";
import { vizNow } from "./viz-now.ts";

/** The profiles by id. A new one is added here and in its own file. */
export const profiles: Readonly<Record<string, Profile>> = { [generic.id]: generic, [vizNow.id]: vizNow };
