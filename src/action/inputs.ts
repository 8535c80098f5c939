import { posix } from "node:path";
import { partOfConfiguration } from "../ci/applied-mark.ts";
import type { CommentMode } from "../ci/comment.ts";
import { type LabelRules, parseLabels } from "../ci/labels.ts";
import { UsageError } from "../model/errors.ts";
import { GUARDS, isGuardName } from "../model/plan.ts";
import type { ConfigSelection } from "./ports.ts";

/** What the action can be asked to do. */
export type ActionCommand = "validate" | "plan" | "apply" | "drift" | "report" | "people-pull";
/** When a step fails: never, also for changes, or for errors only. */
export type FailOn = "never" | "changes" | "errors";

/** The action's inputs, checked. */
export interface ActionInputs {
  readonly command: ActionCommand;
  readonly selection: ConfigSelection;
  readonly planFile: string;
  /** Most people who may have left at once, as a number or a percentage; empty: the usual limit. */
  readonly maxLeavers: string;
  /** The digest that the plan must have to be applied; empty for any. */
  readonly digest: string;
  readonly comment: CommentMode;
  /** Distinguishes this configuration's comment and issue from others'; by default the configuration's path. */
  readonly commentId: string;
  /** What this run is about, as the mark of what was applied names it: the configuration, or the `orgs` of it. */
  readonly markId: string;
  /** The configuration as it is shown: its path in the repository. */
  readonly target: string;
  readonly prNumber: string;
  readonly labels: LabelRules;
  readonly driftIssue: boolean;
  readonly failOn: FailOn;
  /** True if the push of a merge may apply what no pull request showed. */
  readonly allowsUnreviewed: boolean;
}

/** @throws UsageError `BAD_INPUT`, which names the input and what it takes */
export function readInputs(input: (name: string) => string): ActionInputs {
  const allow = listOf(input("allow"));
  const unknown = allow.find((name) => name !== "unreviewed" && !isGuardName(name));
  if (unknown !== undefined) throw badInput("allow", unknown, [...GUARDS, "unreviewed"]);
  const selection = {
    config: input("config"),
    orgs: listOf(input("orgs")),
    allow: GUARDS.filter((guard) => allow.includes(guard)),
    maxRemovals: input("max-removals"),
    only: oneOf("only", input("only") || "everything", ["everything", "expired"]),
  };
  const target = targetOf(input("working-directory"), selection.config);
  const identity = [target, ...[...selection.orgs].sort()].join(" ");
  const commentId = input("comment-id") || identity;
  return {
    command: oneOf("command", input("command"), [
      "validate",
      "plan",
      "apply",
      "drift",
      "report",
      "people-pull",
    ]),
    selection,
    planFile: input("plan-file"),
    maxLeavers: input("max-leavers"),
    digest: input("digest"),
    comment: oneOf("comment", input("comment") || "update", ["update", "new", "none"]),
    commentId,
    // What a path and organizations give names the part already.
    markId: commentId === identity ? identity : partOfConfiguration(commentId, selection.orgs),
    target,
    prNumber: input("pr-number"),
    labels: parseLabels(input("labels")),
    driftIssue:
      oneOf("drift-issue", input("drift-issue").toLowerCase() || "true", ["true", "false"]) === "true",
    failOn: oneOf("fail-on", input("fail-on") || "errors", ["never", "changes", "errors"]),
    allowsUnreviewed: allow.includes("unreviewed"),
  };
}

/** Names separated by commas, spaces or line ends. */
export function listOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((item) => item !== "");
}

function targetOf(folder: string, config: string): string {
  return posix.normalize(
    posix.join(folder.replaceAll("\\", "/") || ".", config.replaceAll("\\", "/") || "access.yaml"),
  );
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found !== undefined) return found;
  throw badInput(name, value, allowed);
}

function badInput(name: string, value: string, allowed: readonly string[]): UsageError {
  return new UsageError("BAD_INPUT", `The input ${name} is "${value}".`, `It takes ${allowed.join(", ")}.`);
}
