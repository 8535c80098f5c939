import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { FieldError, type Price } from "./sources.ts";

const MAX_PAGE = 100;
const MAX_NODES = 500_000;

/** Fields that are lists in pages wherever they stand. */
const CONNECTIONS: ReadonlySet<string> = new Set([
  "ancestors",
  "childTeams",
  "collaborators",
  "environments",
  "invitations",
  "members",
  "membersWithRole",
  "organizations",
  "pendingMembers",
  "protectionRules",
  "repositories",
  "reviewers",
  "teams",
]);

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  requests: number;
  nodes: number;
}

/**
 * What a query costs: the requests that its connections would take one by one, by the hundred. Rule 9.
 * @throws FieldError for a connection without bounds, and for too many nodes
 */
export function priceOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Price {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const walk: Walk = { fragments, variables: withDefaults(operation, variables), requests: 0, nodes: 0 };
  visit(walk, operation.selectionSet, 1);
  if (walk.nodes > MAX_NODES) {
    throw new FieldError(
      "MAX_NODE_LIMIT_EXCEEDED",
      `This query requests up to ${walk.nodes} possible nodes which exceeds the maximum limit of ${MAX_NODES}.`,
    );
  }
  return { points: Math.max(1, Math.ceil(walk.requests / 100)), nodes: walk.nodes };
}

function withDefaults(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function visit(walk: Walk, selections: SelectionSetNode, times: number): void {
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) visitField(walk, selection, times);
    else if (selection.kind === Kind.INLINE_FRAGMENT) visit(walk, selection.selectionSet, times);
    else {
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment !== undefined) visit(walk, fragment.selectionSet, times);
    }
  }
}

function visitField(walk: Walk, field: FieldNode, times: number): void {
  const isConnection = CONNECTIONS.has(field.name.value) && field.selectionSet !== undefined;
  const size = isConnection ? sizeOf(walk, field) : 1;
  if (isConnection) {
    walk.requests += times;
    walk.nodes += times * size;
  }
  if (field.selectionSet !== undefined) visit(walk, field.selectionSet, times * size);
}

function sizeOf(walk: Walk, field: FieldNode): number {
  const name = field.name.value;
  const bound = ["first", "last"].flatMap((key) => {
    const value = field.arguments?.find((argument) => argument.name.value === key)?.value;
    const size = value === undefined ? undefined : valueFromASTUntyped(value, walk.variables);
    return typeof size === "number" ? [{ key, size }] : [];
  })[0];
  if (bound === undefined)
    throw new FieldError(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (bound.size > MAX_PAGE)
    throw new FieldError(
      "EXCESSIVE_PAGINATION",
      `Requesting ${bound.size} records on the \`${name}\` connection exceeds the \`${bound.key}\` limit of ${MAX_PAGE} records.`,
    );
  return bound.size;
}
