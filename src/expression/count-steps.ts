import type { StepBudget } from "./step-budget.ts";

/** What an expression's tree looks like inside the library (version 8): the parts that are needed here. */
export interface Node {
  readonly op: string;
  args: unknown;
  readonly meta: { readonly evaluate: Evaluate; readonly alternate?: Node; readonly macro?: object };
  setMeta(key: "evaluate", value: Evaluate): unknown;
}

type Evaluate = (evaluator: unknown, node: unknown, context: unknown) => unknown;

/** Elements of a list, and characters of a text, that count as one step where they are put together. */
const ELEMENTS_PER_STEP = 4;
const CHARACTERS_PER_STEP = 64;

/** Has every call of one function go to another, before the types are checked. */
export function renameCalls(tree: unknown, from: string, to: string): void {
  for (const node of nodesOf(tree)) {
    if (node.op === "rcall" && Array.isArray(node.args) && node.args[0] === from) node.args[0] = to;
  }
}

/**
 * Has every round of a loop, and every list or text that is put together, take steps from a budget. Called once the
 * types are checked, which replaces how some nodes are evaluated.
 */
export function countSteps(tree: unknown, budget: StepBudget): void {
  for (const node of nodesOf(tree)) {
    if (node.op === "+") afterwards(node, (value) => budget.spend(sizeOf(value)));
    if (node.op !== "comprehension") continue;
    // Loops go on after an error in one of their rounds, so that an inner one must not even begin.
    before(node, () => budget.spend(1));
    const { step } = node.args as { readonly step: Node };
    before(step, () => budget.spend(1));
  }
}

function before(node: Node, spend: () => void): void {
  const { evaluate } = node.meta;
  node.setMeta("evaluate", (evaluator, self, context) => {
    spend();
    return evaluate(evaluator, self, context);
  });
}

function afterwards(node: Node, spend: (value: unknown) => void): void {
  const { evaluate } = node.meta;
  node.setMeta("evaluate", (evaluator, self, context) => {
    const value = evaluate(evaluator, self, context);
    spend(value);
    return value;
  });
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length / ELEMENTS_PER_STEP;
  return typeof value === "string" ? value.length / CHARACTERS_PER_STEP : 0;
}

/** Every node of a tree once, those that stand for a macro included. */
export function nodesOf(tree: unknown): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  const seen = new Set<unknown>();
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (isNode(value)) {
      nodes.add(value);
      open.push(value.args, value.meta.alternate, value.meta.macro);
    } else if (isPlain(value)) for (const item of Object.values(value)) open.push(item);
  }
  return nodes;
}

function isNode(value: object): value is Node {
  return "op" in value && "meta" in value && "setMeta" in value;
}

/** What a macro keeps its nodes in. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
