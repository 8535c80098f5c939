import type { WireActivity, WireLink } from "../../wire.ts";
import { effectivePermissions, sshUsers } from "../rights.ts";
import type { ActivityRecord, EnvironmentRecord, OrganizationRecord, ProjectRecord } from "../store.ts";
import { instant, newShortId } from "../store.ts";
import type { Call, Route } from "../web.ts";
import { json, Refusal, stamps } from "../web.ts";
import { reachableProject } from "./projects.ts";

function isRedeployable(
  call: Call,
  organization: OrganizationRecord,
  project: ProjectRecord,
  environment: EnvironmentRecord,
): boolean {
  const held = effectivePermissions(organization, project, call.caller.id);
  const type = environment.type;
  const mayDeploy = ["admin", `${type}:admin`, `${type}:contributor`].some((one) => held.includes(one));
  return environment.status === "active" && mayDeploy;
}

/** Rule 57: the link to redeploy stands only on active environments, for callers who may. */
function environmentBody(
  call: Call,
  organization: OrganizationRecord,
  project: ProjectRecord,
  environment: EnvironmentRecord,
): unknown {
  const self = `/projects/${project.id}/environments/${encodeURIComponent(environment.name)}`;
  const links: Record<string, WireLink> = { self: { href: self } };
  if (isRedeployable(call, organization, project, environment)) {
    links["#redeploy"] = { href: `${self}/redeploy`, method: "POST" };
  }
  return {
    id: environment.name,
    ...stamps(project),
    name: environment.name,
    machine_name: `${environment.name.replaceAll("/", "-")}-abc123x`,
    title: environment.name,
    type: environment.type,
    status: environment.status,
    project: project.id,
    is_main: environment.type === "production",
    parent: environment.type === "production" ? null : "main",
    ...fixedEnvironmentFields,
    _links: links,
  };
}

const fixedEnvironmentFields = {
  attributes: {},
  default_domain: null,
  has_domains: false,
  clone_parent_on_create: true,
  deployment_target: "local",
  is_pr: false,
  has_remote: false,
  http_access: { is_enabled: true, addresses: [], basic_auth: {} },
  enable_smtp: false,
  restrict_robots: true,
  edge_hostname: "example.eu-5.platformsh.site",
  deployment_state: null,
  sizing: null,
  resources_overrides: {},
  max_instance_count: null,
  last_active_at: null,
  last_backup_at: null,
  is_dirty: false,
  has_staged_activities: false,
  can_rolling_deploy: false,
  supports_rolling_deployments: false,
  has_code: true,
  head_commit: null,
  merge_info: { commits_ahead: 0, commits_behind: 0, parent_ref: null },
  has_deployment: true,
  supports_restrict_robots: true,
} as const;

function environmentOf(call: Call): {
  organization: OrganizationRecord;
  project: ProjectRecord;
  environment: EnvironmentRecord;
} {
  const place = reachableProject(call);
  const environment = place.project.environments.find((one) => one.name === call.parameters.environment);
  if (environment === undefined) throw new Refusal(404, "The environment does not exist.", "plain");
  return { ...place, environment };
}

/** Rule 58: accepted before anything happened; the activity decides. */
function redeploy(call: Call): Response {
  const { organization, project, environment } = environmentOf(call);
  if (!isRedeployable(call, organization, project, environment)) {
    throw new Refusal(
      environment.status === "active" ? 403 : 400,
      "This environment cannot be redeployed.",
      "plain",
    );
  }
  const activity: ActivityRecord = {
    id: newShortId(call.store),
    environment: environment.name,
    createdAt: call.store.now(),
    pollsLeft: call.store.switches.redeploy_polls,
    isDone: false,
  };
  project.activities.push(activity);
  const embedded = { activities: [activityBody(call, project, activity)] };
  return json({ status: "Accepted", code: 202, _embedded: embedded }, 202);
}

function activityBody(
  call: Call,
  project: ProjectRecord,
  activity: ActivityRecord,
): WireActivity & Record<string, unknown> {
  const at = instant(activity.createdAt);
  return {
    id: activity.id,
    state: activity.isDone ? "complete" : "in_progress",
    result: activity.isDone ? call.store.switches.redeploy_result : null,
    created_at: at,
    updated_at: at,
    type: "environment.redeploy",
    parameters: {},
    project: project.id,
    environments: [activity.environment],
    failure_reason: null,
    started_at: at,
    completed_at: activity.isDone ? instant(call.store.now()) : null,
    completion_percent: activity.isDone ? 100 : 0,
    cancelled_at: null,
    timings: {},
    log: "",
    payload: {},
    description: null,
    text: null,
    expires_at: null,
    commands: [],
    _links: {
      self: { href: activityPath(project, activity) },
      log: { href: `${activityPath(project, activity)}/log` },
    },
  };
}

const activityPath = (project: ProjectRecord, activity: ActivityRecord): string =>
  `/projects/${project.id}/activities/${activity.id}`;

/** Rule 63: one JSON object a line, the last of a finished activity with `seal`. */
function getLog(call: Call): Response {
  const { project } = reachableProject(call);
  const activity = activityOf(call, project);
  const lines: unknown[] = [
    {
      _id: 0,
      data: { timestamp: instant(activity.createdAt), message: `Redeploying ${activity.environment}\n` },
    },
    ...(activity.isDone ? [{ seal: true }] : []),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  return new Response(text, { status: 200, headers: { "content-type": "application/x-ndjson" } });
}

function activityOf(call: Call, project: ProjectRecord): ActivityRecord {
  const activity = project.activities.find((one) => one.id === call.parameters.activity);
  if (activity === undefined) throw new Refusal(404, "The activity does not exist.", "plain");
  return activity;
}

/** Asking for an activity is what makes it progress here; once complete, SSH access is what it should be (rule 52). */
function getActivity(call: Call): Response {
  const { organization, project } = reachableProject(call);
  const activity = activityOf(call, project);
  activity.pollsLeft -= 1;
  if (activity.pollsLeft <= 0 && !activity.isDone) {
    activity.isDone = true;
    const environment = project.environments.find((one) => one.name === activity.environment);
    if (environment !== undefined && call.store.switches.redeploy_result === "success") {
      environment.ssh = sshUsers(call.store, organization, project, environment.type);
    }
  }
  return json(activityBody(call, project, activity));
}

export const environmentRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/projects/{project}/environments",
    answer: (call) => {
      const { organization, project } = reachableProject(call);
      return json(project.environments.map((one) => environmentBody(call, organization, project, one)));
    },
  },
  {
    method: "GET",
    path: "/projects/{project}/environments/{environment}",
    answer: (call) => {
      const { organization, project, environment } = environmentOf(call);
      return json(environmentBody(call, organization, project, environment));
    },
  },
  { method: "POST", path: "/projects/{project}/environments/{environment}/redeploy", answer: redeploy },
  {
    method: "GET",
    path: "/projects/{project}/activities",
    answer: (call) => {
      const { project } = reachableProject(call);
      return json([...project.activities].reverse().map((one) => activityBody(call, project, one)));
    },
  },
  { method: "GET", path: "/projects/{project}/activities/{activity}", answer: getActivity },
  { method: "GET", path: "/projects/{project}/activities/{activity}/log", answer: getLog },
];
