/** The canonical network, or why there is none and what was probably meant. */
export type Network = {
    readonly network: string;
} | {
    readonly problem: string;
    readonly hint?: string;
};
/**
 * Brings an address or CIDR into one comparable text: IPv4 and IPv6 (RFC 5952), always with a prefix length; a bare
 * address becomes `/32` or `/128`. Host bits below the mask are a problem whose hint names the corrected network.
 */
export declare function canonicalizeNetwork(text: string): Network;
/** True for a network that lets everybody in. */
export declare function isOpenToAll(network: string): boolean;
