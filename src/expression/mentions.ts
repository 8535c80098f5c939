import { type Node, nodesOf } from "./count-steps.ts";

/** What an expression asks a variable for, as dotted paths: `kind`, `attributes.department`; each beginning too. */
export function pathsOf(tree: unknown, variable: string): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const node of nodesOf(tree)) {
    const [first, ...path] = stepsOf(node) ?? [];
    if (first === variable && path.length > 0) paths.add(path.join("."));
  }
  return paths;
}

/** The names on the way to a field: `person`, `attributes`, `department`. Undefined for anything else. */
function stepsOf(node: Node): readonly string[] | undefined {
  if (node.op === "id") return [String(node.args)];
  if ((node.op !== "." && node.op !== "[]") || !Array.isArray(node.args)) return undefined;
  const [from, step] = node.args as unknown as readonly [Node, unknown];
  const before = stepsOf(from);
  const name = node.op === "." ? step : literalOf(step);
  return before === undefined || typeof name !== "string" ? undefined : [...before, name];
}

function literalOf(node: unknown): unknown {
  return typeof node === "object" && node !== null && "op" in node && node.op === "value" && "args" in node
    ? node.args
    : undefined;
}
