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

/** What holds where the state file says nothing. */
export const defaultSwitches: Switches = {
  memberRoles: false,
  numericLinks: false,
  limitStatus: 403,
  retryAfter: true,
  requestsPerHour: 5_000,
  graphqlPointsPerHour: 5_000,
  pointsPerMinute: 900,
  graphqlPointsPerMinute: 2_000,
  contentPerMinute: 80,
  contentPerHour: 500,
  lagMs: 0,
  invitationsPerDay: null,
  renewsExpired: false,
  appIgnoresParent: false,
};
