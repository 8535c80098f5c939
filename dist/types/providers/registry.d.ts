import type { SimulatorModule } from "../simulator/contract.ts";
import type { Provider } from "./provider.ts";
/** One provider, loaded only when an organization of it is at hand. */
export interface ProviderEntry {
    readonly id: string;
    load(): Promise<Provider>;
    loadSimulator(): Promise<SimulatorModule>;
}
/** The only list of providers. A new one is added here and nowhere else. */
export declare const providers: readonly ProviderEntry[];
/** The entry of a provider, or undefined. */
export declare function findProvider(id: string): ProviderEntry | undefined;
