import type { Access } from "../model/access.ts";
import type { Address } from "../model/address.ts";
import { append } from "../model/append.ts";
import { describeAccess } from "../model/compare.ts";
import { compareText } from "../model/diagnostic.ts";
import type { Finding } from "../model/plan.ts";
import type { Origin, OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { InsightFiles } from "./files.ts";
import { isoInstant, locateAll } from "./paths.ts";

const DAY_MS = 86_400_000;

/** Grants that end soon, and those that have ended and still stand in the files. Survives JSON. */
export interface Expiring {
  /** ISO instant of the clock. */
  readonly at: string;
  /** Whole days that were looked ahead. */
  readonly withinDays: number;
  /** Soonest first. */
  readonly ending: readonly EndingGrant[];
  /** Latest first. */
  readonly ended: readonly EndingGrant[];
}

/** The same with what the place needs and no date ends: the grant stays until the files name another. */
export interface ExpiringWithDeferred extends Expiring {
  /** Codes `EXPIRY_AHEAD` (within 30 days) and `EXPIRY_DEFERRED` (overdue). */
  readonly deferred: readonly Finding[];
}

/** A grant with its end. */
export interface EndingGrant {
  readonly org: string;
  readonly address: Address;
  readonly subject: SubjectKey;
  /** Access in words. */
  readonly has: string;
  /** ISO instant. */
  readonly until: string;
  /** Whole days left, 0 on the last day; negative once it has ended. */
  readonly daysLeft: number;
  readonly reason?: string;
  readonly origins: readonly Origin[];
}

/** Lists the grants of the files that end within a span from now, in milliseconds. */
export function listExpiring(
  files: Pick<InsightFiles, "orgs" | "locate">,
  now: number,
  withinMs: number,
): Expiring {
  const ending: Found[] = [];
  const ended: Found[] = [];
  for (const org of files.orgs) {
    for (const [address, holders] of org.grants) {
      for (const [subject, grant] of holders) {
        if (grant.until === undefined || grant.until > now + withinMs) continue;
        const found = { ...grant, org: org.key, address, subject, until: grant.until };
        (grant.until >= now ? ending : ended).push(found);
      }
    }
    append(
      ended,
      org.expired.map((grant) => ({ ...grant, org: org.key })),
    );
  }
  const describe = (found: Found): EndingGrant => describeEnd(found, now, files.locate);
  return {
    at: isoInstant(now),
    withinDays: Math.floor(withinMs / DAY_MS),
    ending: ending.sort((a, b) => a.until - b.until || compareGrants(a, b)).map(describe),
    ended: ended.sort((a, b) => b.until - a.until || compareGrants(a, b)).map(describe),
  };
}

/** A grant with an end, before its lines are looked up. */
interface Found {
  readonly org: string;
  readonly address: Address;
  readonly subject: SubjectKey;
  readonly access: Access;
  readonly until: number;
  readonly reason?: string;
  readonly origins: readonly OriginRef[];
}

function describeEnd(found: Found, now: number, locate: InsightFiles["locate"]): EndingGrant {
  return {
    org: found.org,
    address: found.address,
    subject: found.subject,
    has: describeAccess(found.access),
    until: isoInstant(found.until),
    daysLeft: Math.floor((found.until - now) / DAY_MS),
    ...(found.reason === undefined ? {} : { reason: found.reason }),
    origins: locateAll(found.origins, locate),
  };
}

function compareGrants(a: Found, b: Found): number {
  return compareText(a.address, b.address) || compareText(a.subject, b.subject);
}
