import type { LoadedConfig } from "../../src/config/config.ts";
import type { Access } from "../../src/model/access.ts";
import { formOf } from "../../src/model/access-book.ts";
import type { Address } from "../../src/model/address.ts";
import { parseAddress } from "../../src/model/address.ts";
import { normalizeAccess } from "../../src/model/compare.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import type { Person } from "../../src/model/person.ts";
import { Directory } from "../../src/model/person.ts";
import type { DesiredGrant, DesiredOrg, LiveGrant, LiveOrg, OriginRef } from "../../src/model/state.ts";
import { shapes } from "./vendors.ts";

/** The clock of these tests. */
export const NOW = Date.parse("2026-11-23T12:00:00Z");

/** A grant of a test: access, and what else the file says beside it. */
export interface GrantSpec extends Access {
  readonly until?: string;
  readonly reason?: string;
  readonly via?: readonly string[];
  readonly isImplied?: true;
}

/** An organization of a test. */
export interface OrgSpec {
  readonly provider?: string;
  readonly owner?: string;
  /** By address without the organization: `""` for the members, `projects/shop`. */
  readonly grants?: Readonly<Record<string, Readonly<Record<string, GrantSpec>>>>;
  readonly settings?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly expired?: readonly {
    readonly at: string;
    readonly subject: string;
    readonly access: Access;
    readonly until: string;
  }[];
}

/** The files of a test. */
export interface FilesSpec {
  readonly people?: Readonly<Record<string, Partial<Person>>>;
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly orgs?: Readonly<Record<string, OrgSpec>>;
  readonly policies?: readonly JsonObject[];
}

const ref = (...path: readonly string[]): OriginRef => ({
  file: "access.yaml",
  parent: path.slice(0, -1),
  key: path.at(-1) ?? "",
  via: [],
});

/** The path of a place as one text, where these tests look for it. */
export function pathOf(origin: OriginRef): string {
  return [...origin.parent, origin.key].join(".");
}

/** Builds what the loader gives. A place is "line" = number of steps to it, so that tests can tell places apart. */
export function files(spec: FilesSpec): LoadedConfig {
  const people = Object.entries(spec.people ?? {}).map(([key, person]) => ({
    key,
    email: `${key}@acme.example`,
    aliases: [],
    accounts: {},
    kind: "person" as const,
    ...person,
  }));
  return {
    root: "/",
    files: [],
    directory: new Directory(people),
    teams: new Map(Object.entries(spec.teams ?? {}).map(([team, members]) => [team, new Set(members)])),
    orgs: Object.entries(spec.orgs ?? {}).map(([key, org]) => desiredOrg(key, org)),
    policies: (spec.policies ?? []).map((rule, index) => ({
      rule,
      origin: { file: "access.yaml", parent: ["policies"], key: index, via: [] },
    })),
    warnings: [],
    locate: (origin) => ({
      file: pathOf(origin),
      line: origin.parent.length + 1,
      column: 1,
      via: origin.via,
    }),
    situate: (diagnostic, origin) => ({
      ...diagnostic,
      place: { file: pathOf(origin), line: origin.parent.length + 1, column: 1 },
    }),
  };
}

function fullAddress(org: string, short: string): Address {
  return short === "" ? org : `${org}/${short}`;
}

function desiredOrg(key: string, spec: OrgSpec): DesiredOrg {
  const provider = spec.provider ?? "alpha";
  const grants = Object.entries(spec.grants ?? {}).map(([short, holders]) => {
    const address = fullAddress(key, short);
    const found = Object.entries(holders).map(
      ([subject, grant]) => [subject, desiredGrant(provider, address, subject, grant)] as const,
    );
    return [address, new Map(found)] as const;
  });
  const addresses = [
    ...grants.map(([address]) => address),
    ...Object.keys(spec.settings ?? {}).map((short) => fullAddress(key, short)),
  ];
  return {
    key,
    provider,
    name: key,
    options: {},
    origin: ref("orgs", key),
    modes: new Map(
      ["members", "projects", "groups", "apps", "environments"].map((section) => [section, "exact"]),
    ),
    unlisted: "report",
    protect: [],
    ...(spec.owner === undefined
      ? {}
      : { owner: { subject: spec.owner, origin: ref("orgs", key, "owner") } }),
    grants: new Map(grants),
    settings: new Map(
      Object.entries(spec.settings ?? {}).map(([short, values]) => [
        fullAddress(key, short),
        new Map(
          Object.entries(values).map(([name, value]) => [
            name,
            { value, origins: [ref("orgs", key, short, name)] },
          ]),
        ),
      ]),
    ),
    resources: new Map(
      addresses.flatMap((address) => {
        const { section, name } = parseAddress(address);
        if (section === undefined || name === undefined) return [];
        return [
          [
            address,
            { address, section, key: name, origin: ref("orgs", key, section, name), hasHolders: true },
          ],
        ];
      }),
    ),
    expired: (spec.expired ?? []).map(({ at, subject, access, until }) => ({
      address: fullAddress(key, at),
      subject,
      access,
      until: Date.parse(until),
      origins: [ref("orgs", key, at, subject)],
    })),
  };
}

function desiredGrant(provider: string, address: Address, subject: string, spec: GrantSpec): DesiredGrant {
  const { until, reason, via, isImplied, ...access } = spec;
  const { org, section, name } = parseAddress(address);
  const origin = ref("orgs", org, ...(section === undefined ? ["members"] : [section, name ?? ""]), subject);
  return {
    access: normalized(provider, address, subject, access),
    origins: [{ ...origin, via: via ?? [] }],
    ...(until === undefined ? {} : { until: Date.parse(until) }),
    ...(reason === undefined ? {} : { reason }),
    ...(isImplied === undefined ? {} : { isImplied }),
  };
}

function normalized(provider: string, address: Address, subject: string, access: Access): Access {
  const form = formOf(shapes(provider), parseAddress(address).section ?? "members");
  return form === undefined || (subject.startsWith("group:") && Object.keys(access).length === 0)
    ? access
    : normalizeAccess(form, access);
}

/** Live state of one organization: addresses as in {@link OrgSpec}, `pending` with the vendor's word. */
export function liveOrg(
  org: DesiredOrg,
  grants: Readonly<Record<string, Readonly<Record<string, Access & { readonly pending?: string }>>>>,
  rest: Partial<LiveOrg> = {},
): LiveOrg {
  const entries = Object.entries(grants).map(([short, holders]) => {
    const address = fullAddress(org.key, short);
    const found = Object.entries(holders).map(([subject, { pending, ...access }]): [string, LiveGrant] => [
      subject,
      {
        access: normalized(org.provider, address, subject, access),
        identity: {},
        ...(pending === undefined ? {} : { pending: { state: pending } }),
      },
    ]);
    return [address, new Map(found)] as const;
  });
  return {
    org: org.key,
    readAt: new Date(NOW).toISOString(),
    actor: { identity: {}, subject: "rolecall", standing: "admin", powers: [] },
    grants: new Map(entries),
    settings: org.settings,
    resources: new Map(
      entries.flatMap(([address]) => {
        const { section } = parseAddress(address);
        return section === undefined ? [] : [[address, { address, section }]];
      }),
    ),
    gaps: [],
    notices: [],
    facts: {},
    ...rest,
  };
}
