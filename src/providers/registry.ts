import type { SimulatorModule } from "../simulator/contract.ts";
import type { Provider } from "./provider.ts";

/** One provider, loaded only when an organization of it is at hand. */
export interface ProviderEntry {
  readonly id: string;
  /** True if its services can be a company's directory: the provider has `readDirectory`. */
  readonly listsPeople?: true;
  load(): Promise<Provider>;
  loadSimulator(): Promise<SimulatorModule>;
}

/** The only list of providers. A new one is added here and nowhere else. */
export const providers: readonly ProviderEntry[] = [
  {
    id: "upsun",
    load: async () => (await import("./upsun/index.ts")).upsun,
    loadSimulator: async () => await import("./upsun/simulator/index.ts"),
  },
  {
    id: "heroku",
    load: async () => (await import("./heroku/index.ts")).heroku,
    loadSimulator: async () => await import("./heroku/simulator/index.ts"),
  },
  {
    id: "cloudtruth",
    load: async () => (await import("./cloudtruth/index.ts")).cloudtruth,
    loadSimulator: async () => await import("./cloudtruth/simulator/index.ts"),
  },
  {
    id: "scim",
    listsPeople: true,
    load: async () => (await import("./scim/index.ts")).scim,
    loadSimulator: async () => await import("./scim/simulator/index.ts"),
  },
  {
    id: "github",
    load: async () => (await import("./github/index.ts")).github,
    loadSimulator: async () => await import("./github/simulator/index.ts"),
  },
];

/** The entry of a provider, or undefined. */
export function findProvider(id: string): ProviderEntry | undefined {
  return providers.find((entry) => entry.id === id);
}
