import { flag, integer, noted, oneOf } from "../../../simulator/kit/codec.ts";
import { record, standing } from "../../../simulator/kit/record.ts";

/** How the server behaves where the vendor's documents leave it open. */
export interface Switches {
  /** Items on a page for clients that do not ask (rule 8). */
  default_page_size: number;
  /** What a `page[size]` above the maximum does (rule 7). */
  oversized_page: "refuse" | "clamp";
  /** Shape of errors on organization and access paths (rule 13). */
  error_body: "problem" | "error";
  /** How a bad API token is refused (rule 4). */
  token_error: "request_unauthorized" | "invalid_grant";
  /** Whether a login may be sent as JSON (rule 3). */
  json_login: boolean;
  /** Life of an access token in seconds (rule 2). */
  token_life: number;
  /** Answers 401 asking for a stronger login to everything but the token endpoint. */
  step_up: boolean;
  /** Returns `projects:list` beside `billing` and `plans` (rule 23). */
  brings_projects_list: boolean;
  /** An invitation to a known account is accepted at once (rule 28). */
  accepts_known_accounts: boolean;
  /** Acceptance shows a `processing` step first (rule 29). */
  shows_processing: boolean;
  /** The organization owner stands in user-access as admin (rule 40). */
  lists_owner_access: boolean;
  /** An array with one bad entry changes nothing (rule 37). */
  bulk_is_atomic: boolean;
  /** What PATCH on a team answers (rule 51). */
  team_update_status: 200 | 204;
  /** Bare invitation arrays carry a `Link` header to the next page. */
  links_invitation_pages: boolean;
  /** Ids behind one `ref:` link; more make further links. */
  references_per_link: number;
  /** How often a redeployment is asked for before it is complete. */
  redeploy_polls: number;
  redeploy_result: "success" | "failure";
}

/** The switches in a state file, with what holds where it says nothing. */
export const switchesCodec = noted(
  record<Switches, unknown>({
    default_page_size: standing(integer({ minimum: 1 }), 20),
    oversized_page: standing(oneOf("refuse", "clamp"), "refuse"),
    error_body: standing(oneOf("problem", "error"), "problem"),
    token_error: standing(oneOf("request_unauthorized", "invalid_grant"), "request_unauthorized"),
    json_login: standing(flag, false),
    token_life: standing(integer({ minimum: 1 }), 900),
    step_up: standing(flag, false),
    brings_projects_list: standing(flag, false),
    accepts_known_accounts: standing(flag, false),
    shows_processing: standing(flag, false),
    lists_owner_access: standing(flag, true),
    bulk_is_atomic: standing(flag, true),
    team_update_status: standing(oneOf(200, 204), 200),
    links_invitation_pages: standing(flag, true),
    references_per_link: standing(integer({ minimum: 1 }), 100),
    redeploy_polls: standing(integer({ minimum: 0 }), 2),
    redeploy_result: standing(oneOf("success", "failure"), "success"),
  }),
  { description: "How the server behaves where the vendor's documents leave it open; see the README." },
);
