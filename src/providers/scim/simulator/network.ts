import { isIPv4, isIPv6 } from "node:net";

/** The canonical network, or why there is none. */
export type CanonicalNetwork = { readonly network: string } | { readonly problem: string };

/** Brings an address or CIDR into its canonical text: lower case, shortest IPv6 form, always with a prefix length. */
export function canonicalNetwork(text: string): CanonicalNetwork {
  const [address = "", length, ...rest] = text.trim().split("/");
  if (rest.length > 0) return { problem: `${text} is not a CIDR.` };
  if (isIPv4(address)) return withLength(address.split(".").map(Number), 32, length, text);
  if (isIPv6(address) && !address.includes("%")) return withLength(bytesOfIPv6(address), 128, length, text);
  return { problem: `${text} is not an IP address or CIDR.` };
}

function withLength(
  bytes: number[],
  most: number,
  length: string | undefined,
  text: string,
): CanonicalNetwork {
  if (length !== undefined && !/^\d{1,3}$/.test(length))
    return { problem: `${text} has no valid prefix length.` };
  const bits = length === undefined ? most : Number(length);
  if (bits > most) return { problem: `${text} has no valid prefix length.` };
  const masked = bytes.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & ((0xff << (8 - kept)) & 0xff);
  });
  const network = `${most === 32 ? masked.join(".") : textOfIPv6(masked)}/${bits}`;
  if (masked.some((byte, index) => byte !== bytes[index])) {
    return { problem: `${text} has host bits set; the network is ${network}.` };
  }
  return { network };
}

function bytesOfIPv6(text: string): number[] {
  // A trailing dotted quad stands for the last four bytes.
  const quad = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  const plain = quad === null ? text : `${quad[1]}${hexPair(quad[2], quad[3])}:${hexPair(quad[4], quad[5])}`;
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right].map((group) =>
    Number.parseInt(group, 16),
  );
  return groups.flatMap((group) => [group >> 8, group & 0xff]);
}

function hexPair(a: string | undefined, b: string | undefined): string {
  return (Number(a) * 256 + Number(b)).toString(16);
}

function textOfIPv6(bytes: readonly number[]): string {
  const groups = Array.from(
    { length: 8 },
    (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0),
  );
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0) length += 1;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(":");
  return `${hex.slice(0, best.start).join(":")}::${hex.slice(best.start + best.length).join(":")}`;
}
