import type { Provider } from "../provider.ts";
/** Upsun, formerly Platform.sh: organizations, projects with environment types, teams. */
export declare const upsun: Provider;
