import type { Access } from "../../src/model/access.ts";
import type { AccessChange } from "../../src/model/access-change.ts";
import { parseAddress } from "../../src/model/address.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../src/model/operation.ts";
import type { Plan, PlanOrg } from "../../src/model/plan.ts";

/** A plan with the given parts; everything else is empty. */
export function buildPlan(parts: Partial<Plan> = {}): Plan {
  const operations = parts.operations ?? [];
  const keys = [...new Set(operations.map((operation) => operation.org))];
  return {
    schema: 2,
    tool: "0.1.0",
    at: "2026-11-22T10:00:00.000Z",
    files: [{ path: "access.yaml", sha256: "a".repeat(64) }],
    orgs: keys.map((key) => buildOrg(key)),
    operations,
    people: peopleOfOperations(operations),
    pending: [],
    deferred: [],
    spared: [],
    guards: [],
    findings: [],
    digest: `sha256:${"b".repeat(64)}`,
    ...parts,
  };
}

/** As if every grant were held by nothing else: what an operation does is what people end up with. */
function peopleOfOperations(operations: readonly Operation[]): readonly AccessChange[] {
  return operations.flatMap((operation) => {
    const { org, id, address } = operation;
    const shared = { org, via: [{ kind: "grant" as const }], operations: [id] };
    const cascades = operation.effects.flatMap((effect): AccessChange[] =>
      effect.kind === "cascade" && effect.subject !== undefined
        ? [
            {
              ...shared,
              address: effect.address ?? address,
              subject: effect.subject,
              before: accessInText(effect.text),
              direction: "less",
            },
          ]
        : [],
    );
    if (operation.kind !== "grant" || operation.direction === "none") return cascades;
    const { subject, before, after, direction } = operation;
    const own: AccessChange = {
      ...shared,
      address,
      subject,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      direction,
      ...(operation.observed?.pending === undefined ? {} : { isInvited: true as const }),
    };
    return [own, ...cascades];
  });
}

/** "bob loses deploy" holds deploy. */
function accessInText(text: string): Access {
  return { role: text.replace(/^.*loses /u, "") };
}

/** An organization that was read to its end. */
export function buildOrg(key: string, parts: Partial<PlanOrg> = {}): PlanOrg {
  return { key, provider: "heroku", name: key, liveGrants: 40, gaps: [], requests: 3, ...parts };
}

/** A change of one grant; action and direction follow from before and after unless they are given. */
export function buildGrant(
  address: string,
  subject: string,
  change: { before?: Access; after?: Access } & Partial<Omit<GrantOperation, "kind">>,
): GrantOperation {
  const power = [change.before, change.after].some((access) => /^(owner|admin)$/u.test(access?.role ?? ""));
  const base = common(address, `${address} ${subject}`, change);
  return { ...base, kind: "grant", subject, ...(power ? { isPowerful: true as const } : {}), ...change };
}

/** A change of one setting. */
export function buildSetting(
  address: string,
  setting: string,
  change: Partial<Omit<SettingOperation, "kind">>,
): SettingOperation {
  return { ...common(address, `${address} ${setting}`, change), kind: "setting", setting, ...change };
}

function common(address: string, id: string, change: { before?: unknown; after?: unknown }) {
  const action: Operation["action"] =
    change.before === undefined ? "add" : change.after === undefined ? "remove" : "update";
  return {
    id,
    org: parseAddress(address).org,
    provider: "heroku",
    address,
    action,
    direction:
      action === "add" ? ("more" as const) : action === "remove" ? ("less" as const) : ("mixed" as const),
    reason:
      action === "remove"
        ? { code: "not-declared" as const, text: "not in the files" }
        : { code: "declared" as const, text: "declared" },
    origins: action === "remove" ? [] : [{ file: "access.yaml", line: 12, column: 7, via: [] }],
    effects: [],
    dependsOn: [],
    phase: 1,
  };
}

/** Names that try to get out of where they are shown. */
export const HOSTILE_NAMES: readonly string[] = [
  "``` \n# heading\n@octocat",
  "`@octocat` **bold** [link](https://evil.example)",
  "-->\n<script>alert(1)</script>",
  "<img src=https://evil.example/x.png>",
  "![x](https://evil.example/x.png)",
  "</details></summary>",
  "a|b|c\n|---|---|",
  "https://evil.example www.evil.example evil@evil.example",
  "#123 acme/access#1 GH-1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "::set-output name=x::y\n::error::boom\r\n##[error]x",
  "name\u202Egnp.exe\u2066x\u2069\u0000\u001B[31m",
  "````````",
  "`",
  " ",
  "\\`escape\\`",
  "&lt;b&gt; &#64;octocat $`x`$ $$y$$",
  "> [!NOTE]\n> APPROVED by @admin",
  "~~~\nx\n~~~",
  "x".repeat(5000),
];
