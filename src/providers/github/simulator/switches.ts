import { flag, integer, oneOf, orNull } from "../../../simulator/kit/codec.ts";
import { record, standing } from "../../../simulator/kit/record.ts";

/** What is inferred, depends on an installation's features, or is a fault to be tried. */
export interface Switches {
  /** `role` and `inherited` on the rows of a team's members. Rule 39. */
  memberRoles: boolean;
  /** `Link` in its numeric form. Rule 7. */
  numericLinks: boolean;
  /** Status of an exceeded limit. Rules 8 and 9. */
  limitStatus: 403 | 429;
  /** `Retry-After` on a secondary limit. Rule 9. */
  retryAfter: boolean;
  /** Primary limit of a user's token. Rule 8. */
  requestsPerHour: number;
  /** Primary limit of GraphQL, in points. */
  graphqlPointsPerHour: number;
  /** Secondary limit of REST: reads cost 1, writes 5. Rule 9. */
  pointsPerMinute: number;
  /** Secondary limit of GraphQL. */
  graphqlPointsPerMinute: number;
  /** Invitations and new teams a minute, and an hour. Rule 9. */
  contentPerMinute: number;
  contentPerHour: number;
  /** Milliseconds for which a new team or member is not seen. Rule 62. */
  lagMs: number;
  /** Invitations a day; null: 50 for a young organization on the free plan, else 500. Rule 28. */
  invitationsPerDay: number | null;
  /** Whether `PUT` renews an invitation to a repository that has expired. */
  renewsExpired: boolean;
  /** A new team of an App gets no parent. */
  appIgnoresParent: boolean;
}

const number = integer({ minimum: 0 });

/** The switches in a state file, with what holds where it says nothing. */
export const switchesCodec = record<Switches, unknown>({
  memberRoles: standing(
    flag,
    false,
    "Rows of a team's members carry `role` and `inherited`. Default: false.",
  ),
  numericLinks: standing(flag, false, "Links of pages use numbers. Default: false."),
  limitStatus: standing(oneOf(403, 429), 403),
  retryAfter: standing(flag, true),
  requestsPerHour: standing(number, 5_000),
  graphqlPointsPerHour: standing(number, 5_000),
  pointsPerMinute: standing(number, 900),
  graphqlPointsPerMinute: standing(number, 2_000),
  contentPerMinute: standing(number, 80),
  contentPerHour: standing(number, 500),
  lagMs: standing(number, 0, "Milliseconds for which a new team or member is not seen. Default: 0."),
  invitationsPerDay: standing(orNull(number), null),
  renewsExpired: standing(flag, false),
  appIgnoresParent: standing(flag, false),
});
