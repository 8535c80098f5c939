/** The canonical network, or why there is none. */
export type CanonicalNetwork = {
    readonly network: string;
} | {
    readonly problem: string;
};
/** Brings an address or CIDR into its canonical text: lower case, shortest IPv6 form, always with a prefix length. */
export declare function canonicalNetwork(text: string): CanonicalNetwork;
