import type { Holding } from "../effective/holding.ts";
import type { Access } from "../model/access.ts";
import type { AccessBook, GrantFacts } from "../model/access-book.ts";
import { levelsOf, sectionOf } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import { formatAddress } from "../model/address.ts";
import type { AccessForm, OrgShape } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf } from "../model/subject.ts";
import type { AbilityTable } from "../providers/provider.ts";

/** An organization, as far as it is needed to know what membership allows on its resources. */
interface Standing {
  readonly shape: OrgShape;
  readonly abilities: readonly AbilityTable[];
}

/** What somebody may do on a resource by membership alone, without holding anything there. */
interface StandingHolding extends Holding {
  readonly isStanding: true;
}

/** True if this is no access to the resource, but only what membership allows there. */
export function isStanding(holding: Holding): holding is StandingHolding {
  return "isStanding" in holding;
}

/** What a subject is in the organization. */
export interface Membership {
  /** The levels of the membership, and `owner` for the owner that the organization names. */
  readonly levels: readonly string[];
  /** True if all of it waits for an invitation. */
  readonly isPending: boolean;
}

/** What a subject is in the organization by one book. */
export function membershipOf(org: Standing, book: AccessBook, subject: SubjectKey): Membership {
  const grant = book.grants.get(formatAddress(book.org))?.get(subject);
  const levels = grant === undefined ? [] : levelsOrNone(org.shape.members.form, grant.access);
  const isOwner = book.owner?.subject === subject;
  return {
    levels: isOwner ? [...levels, "owner"] : levels,
    isPending: grant?.pending !== undefined && !isOwner,
  };
}

/** A level that no table has: what somebody without a role may do where everybody has one, nobody says. */
const NO_LEVEL = "";

/** The levels of an access. Where roles are held, to hold none is a level too, of which no table says anything. */
export function levelsOrNone(form: AccessForm | undefined, access: Access): readonly string[] {
  const levels = levelsOf(form, access);
  return levels.length === 0 && form?.form === "role" ? [NO_LEVEL] : levels;
}

/**
 * What people may do on resources on which they hold nothing, by the vendor's tables of what membership allows: who
 * manages the users of an organization changes who is on its projects. Such a holding has no access of its own.
 */
export function standingHoldings(
  org: Standing,
  book: AccessBook,
  addresses: readonly Address[],
  only?: SubjectKey,
): readonly StandingHolding[] {
  const powerless = powerlessBySection(org.abilities);
  if (powerless.size === 0) return [];
  const members = membersOf(book, only);
  return addresses.flatMap((address) => {
    const section = sectionOf(address);
    const idle = powerless.get(section);
    return idle === undefined
      ? []
      : members.flatMap(([subject, grant]) =>
          standingAt(org, book, { address, section, idle }, subject, grant),
        );
  });
}

interface Place {
  readonly address: Address;
  readonly section: string;
  /** Levels that are known to allow nothing on a resource where somebody holds nothing. */
  readonly idle: ReadonlySet<string>;
}

function standingAt(
  org: Standing,
  book: AccessBook,
  { address, section, idle }: Place,
  subject: SubjectKey,
  grant: GrantFacts,
): readonly StandingHolding[] {
  const level = membershipOf(org, book, subject).levels.find((held) => !idle.has(held));
  if (level === undefined) return [];
  return [
    {
      address,
      section,
      subject,
      access: {},
      isStanding: true,
      ...(grant.until === undefined ? {} : { until: grant.until }),
      ...(grant.pending === undefined ? {} : { pending: grant.pending.state }),
      ...(grant.access.disabled === true ? { isDisabled: true as const } : {}),
      path: {
        kind: "inherited",
        level,
        because: `${level} of the organization, without a place here`,
        origins: grant.origins ?? [],
      },
    },
  ];
}

function membersOf(
  book: AccessBook,
  only: SubjectKey | undefined,
): readonly (readonly [SubjectKey, GrantFacts])[] {
  const members = new Map<SubjectKey, GrantFacts>(book.grants.get(formatAddress(book.org)) ?? []);
  const { owner } = book;
  if (owner !== undefined && !members.has(owner.subject))
    members.set(owner.subject, {
      access: {},
      ...(owner.origin === undefined ? {} : { origins: [owner.origin] }),
    });
  if (only === undefined) return [...members].filter(([subject]) => groupNameOf(subject) === undefined);
  const grant = members.get(only);
  return grant === undefined ? [] : [[only, grant]];
}

/**
 * For each section on which membership may allow something, the levels that are known to allow nothing. A level of which
 * the tables say nothing is not among them.
 */
function powerlessBySection(tables: readonly AbilityTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, { readonly levels: Set<string>; readonly allowed: Set<string> }>();
  for (const table of tables) {
    if (table.levels !== "membership" || table.having !== undefined) continue;
    const { levels, allowed } = found.get(table.section) ?? { levels: new Set(), allowed: new Set() };
    found.set(table.section, { levels, allowed });
    for (const { cells } of table.rows) {
      for (const [level, cell] of Object.entries(cells)) {
        levels.add(level);
        if (cell !== "no") allowed.add(level);
      }
    }
  }
  return new Map(
    [...found].map(
      ([section, { levels, allowed }]) =>
        [section, new Set([...levels].filter((level) => !allowed.has(level)))] as const,
    ),
  );
}
