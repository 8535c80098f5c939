/**
 * Every event by which a GitHub workflow can be started, with every webhook that GitHub sends, because the next event
 * for workflows comes from among them.
 *
 * Sources: docs.github.com, "Events that trigger workflows"; the event names of `@octokit/webhooks` 14.
 */
export const WORKFLOW_EVENTS: readonly string[] = [
  ..."branch_protection_rule check_run check_suite create delete deployment deployment_status discussion".split(
    " ",
  ),
  ..."discussion_comment fork gollum image_version issue_comment issues label merge_group milestone".split(
    " ",
  ),
  ..."page_build project project_card project_column public pull_request pull_request_comment".split(" "),
  ..."pull_request_review pull_request_review_comment pull_request_target push registry_package release".split(
    " ",
  ),
  ..."repository_dispatch schedule status watch workflow_call workflow_dispatch workflow_run".split(" "),
];

/** Webhooks beside them. */
export const OTHER_WEBHOOKS: readonly string[] = [
  ..."branch_protection_configuration code_scanning_alert commit_comment custom_property".split(" "),
  ..."custom_property_values dependabot_alert deploy_key deployment_protection_rule deployment_review".split(
    " ",
  ),
  ..."github_app_authorization installation installation_repositories installation_target".split(" "),
  ..."issue_dependencies marketplace_purchase member membership meta org_block organization package".split(
    " ",
  ),
  ..."personal_access_token_request ping projects_v2 projects_v2_item projects_v2_status_update".split(" "),
  ..."pull_request_review_thread repository repository_advisory repository_import repository_ruleset".split(
    " ",
  ),
  ..."repository_vulnerability_alert secret_scanning_alert secret_scanning_alert_location".split(" "),
  ..."secret_scanning_scan security_advisory security_and_analysis sponsorship star sub_issues team".split(
    " ",
  ),
  ..."team_add workflow_job".split(" "),
];
