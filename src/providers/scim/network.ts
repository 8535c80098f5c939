/** The canonical network, or why there is none and what was probably meant. */
export type Network = { readonly network: string } | { readonly problem: string; readonly hint?: string };

interface Family {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/**
 * Brings an address or CIDR into one comparable text: IPv4 and IPv6 (RFC 5952), always with a prefix length; a bare
 * address becomes `/32` or `/128`. Host bits below the mask are a problem whose hint names the corrected network.
 */
export function canonicalizeNetwork(text: string): Network {
  const [address = "", prefix, ...rest] = text.trim().split("/");
  const family = parseIPv4(address) ?? parseIPv6(address);
  if (family === undefined || rest.length > 0) {
    return {
      problem: `"${text}" is neither an IP address nor a network in CIDR form.`,
      hint: "Write it like 203.0.113.0/24 or 2001:db8::/32.",
    };
  }
  const length = prefix === undefined ? family.bits : /^(0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : -1;
  if (length < 0 || length > family.bits) {
    return {
      problem: `"${text}" has no valid prefix length.`,
      hint: `It has to be a number from 0 to ${family.bits}.`,
    };
  }
  const hostBits = BigInt(family.bits - length);
  const network = (family.value >> hostBits) << hostBits;
  const canonical = `${family.bits === 32 ? formatIPv4(network) : formatIPv6(network)}/${length}`;
  if (network !== family.value) {
    return { problem: `"${text}" has bits set below its mask.`, hint: `Did you mean ${canonical}?` };
  }
  return { network: canonical };
}

/** True for a network that lets everybody in. */
export function isOpenToAll(network: string): boolean {
  return network === "0.0.0.0/0" || network === "::/0";
}

/** Networks that no connection comes from: this host, link-local, multicast, reserved. RFC 6890. */
const UNROUTABLE = [
  /^0\./,
  /^127\./,
  /^169\.254\./,
  /^(22[4-9]|23\d|24\d|25[0-5])\./,
  /^::1\/128$/,
  /^::\/128$/,
  /^fe[89ab][0-9a-f]:/,
  /^ff[0-9a-f]{2}:/,
];

/** True for a network from which nobody can connect, in the form of {@link canonicalizeNetwork}. */
export function isUnroutable(network: string): boolean {
  return !isOpenToAll(network) && UNROUTABLE.some((pattern) => pattern.test(network));
}

function parseIPv4(text: string): Family | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return { bits: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

function parseIPv6(text: string): Family | undefined {
  const quad = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  const tail = quad === null ? undefined : parseIPv4(quad[2] ?? "");
  if (quad !== null && tail === undefined) return undefined;
  const plain =
    tail === undefined
      ? text
      : `${quad?.[1] ?? ""}${(tail.value >> 16n).toString(16)}:${(tail.value & 0xffffn).toString(16)}`;
  const halves = plain.split("::");
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { bits: 128, value: groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n) };
}

function formatIPv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");
}

function formatIPv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - index * 16)) & 0xffffn).toString(16),
  );
  const runs = [...groups.join(":").matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)];
  const longest = runs.reduce<RegExpMatchArray | undefined>(
    (best, run) => (run[0].length > (best?.[0].length ?? 0) ? run : best),
    undefined,
  );
  if (longest === undefined) return groups.join(":");
  const text = groups.join(":");
  const before = text.slice(0, longest.index).replace(/:$/, "");
  const after = text.slice((longest.index ?? 0) + longest[0].length).replace(/^:/, "");
  return `${before}::${after}`;
}
