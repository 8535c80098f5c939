import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/json.ts";
import type { Directory } from "../../model/person.ts";
import type { DesiredOrg } from "../../model/state.ts";

/**
 * The digest of what files ask for: people, and for each organization its grants, settings and how it is managed.
 * Comments, order, line numbers, reasons and the clock do not change it. Shape: `sha256:` and 64 hexadecimal digits.
 */
export function digestDesired(orgs: readonly DesiredOrg[], directory: Directory): string {
  const hash = createHash("sha256");
  for (const part of partsOf(orgs, directory)) hash.update(`${canonicalJson(part)}\n`);
  return `sha256:${hash.digest("hex")}`;
}

function* partsOf(orgs: readonly DesiredOrg[], directory: Directory): Generator<unknown[]> {
  for (const person of sorted(directory.people.values(), ({ key }) => key)) yield ["person", { ...person }];
  for (const org of sorted(orgs, ({ key }) => key)) {
    const { key, provider, name, options, unlisted } = org;
    yield [
      "org",
      key,
      provider,
      name,
      options,
      unlisted,
      [...org.protect].sort(),
      org.owner?.subject ?? null,
    ];
    yield ["reached", org.url ?? null, org.urlVariable ?? null, org.tokenVariable ?? null];
    yield ["modes", Object.fromEntries(org.modes)];
    yield* grantParts(org);
    for (const [address, settings] of sorted(org.settings, ([one]) => one))
      for (const [setting, { value }] of sorted(settings, ([one]) => one))
        yield ["setting", address, setting, value];
    for (const { address, section, id, hasHolders } of sorted(org.resources.values(), (one) => one.address))
      yield ["resource", address, section, id ?? null, hasHolders];
  }
}

/** What has ended is among them: a date that passes changes nothing about what the files ask for. */
function* grantParts(org: DesiredOrg): Generator<unknown[]> {
  const grants: [string, string, unknown, number | null][] = [];
  for (const [address, holders] of org.grants)
    for (const [subject, { access, until }] of holders)
      grants.push([address, subject, access, until ?? null]);
  for (const { address, subject, access, until } of org.expired)
    grants.push([address, subject, access, until]);
  for (const grant of sorted(grants, ([address, subject, , until]) => `${address} ${subject} ${until}`))
    yield ["grant", ...grant];
  for (const address of sorted(org.grants.keys(), (one) => one)) yield ["managed", address];
}

function sorted<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
