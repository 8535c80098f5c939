/** What a workflow's steps need from the repository's settings. */
export interface WorkflowNeeds {
  /** The Action as `OWNER/REPO@SHA`. */
  readonly action: string;
  /** Variables that hold tokens. */
  readonly tokens: readonly string[];
  /** Variables that hold the addresses of hosts. */
  readonly hosts: readonly string[];
}

/** The reference that the shipped workflows have in place of a real one. */
export const PLACEHOLDER = /OWNER\/rolecall@v[\w.]+/g;

/** Comment lines of the shipped workflows about the placeholder. */
const ABOUT_PLACEHOLDER = /^#\n# Replace OWNER\/rolecall@.*\n/m;
/** The variables of one step, each line with its secret. */
const STEP_VARIABLES = /^( +)env:\n(?:\1 {2}.*\n)+/gm;

/** A shipped workflow as it is to stand in a repository: with its Action, and the variables of its organizations. */
export function fillWorkflow(text: string, needs: WorkflowNeeds): string {
  return text
    .replace(ABOUT_PLACEHOLDER, "")
    .replaceAll(PLACEHOLDER, needs.action)
    .replace(STEP_VARIABLES, (block, indent: string) => variablesOf(block, indent, needs));
}

/** The secret that holds one of the two tokens behind a variable: `HEROKU_API_KEY` has `HEROKU_API_READ_KEY`. */
export function secretOf(variable: string, kind: "READ" | "WRITE"): string {
  const words = variable.split("_");
  const name = [...words.slice(0, -1), kind, ...words.slice(-1)].join("_");
  // GitHub takes no secret whose name begins like its own variables.
  return name.startsWith("GITHUB_") ? `ACCESS_${name}` : name;
}

function variablesOf(block: string, indent: string, { tokens, hosts }: WorkflowNeeds): string {
  const kind = block.includes("_WRITE_") ? "WRITE" : "READ";
  const reason = /( # zizmor: .*)$/m.exec(block)?.[1] ?? "";
  const comments = block.split("\n").filter((line) => line.trimStart().startsWith("#"));
  const lines = [
    ...tokens.map((name) => `${indent}  ${name}: \${{ secrets.${secretOf(name, kind)} }}${reason}`),
    ...hosts.map((name) => `${indent}  ${name}: \${{ vars.${name} }}`),
  ];
  return lines.length === 0 ? "" : `${[`${indent}env:`, ...comments, ...lines].join("\n")}\n`;
}
