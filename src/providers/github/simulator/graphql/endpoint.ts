import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  getOperationAST,
  parse,
  validate,
} from "graphql";
import type { SimulatedAnswer } from "../../../../simulator/contract.ts";
import { ok } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { budgetOf, draw, drawPoints } from "../limits.ts";
import { notFound, Refusal } from "../refusal.ts";
import { priceOf } from "./cost.ts";
import { organizationFields } from "./fields-organization.ts";
import { queryFields, userFields } from "./fields-query.ts";
import { environmentFields, repositoryFields } from "./fields-repository.ts";
import { teamFields } from "./fields-team.ts";
import { graphqlSchema } from "./schema.ts";
import { FieldError, type Fields, type GraphqlContext } from "./sources.ts";

const schema = buildSchema(graphqlSchema);

/** Fields that are more than a value of their source, by type. */
const FIELDS: Readonly<Record<string, Fields<never>>> = {
  Query: queryFields,
  Organization: organizationFields,
  Team: teamFields,
  Repository: repositoryFields,
  Environment: environmentFields,
  User: userFields,
};

const resolveField: GraphQLFieldResolver<unknown, GraphqlContext> = (source, args, context, info) => {
  const field = FIELDS[info.parentType.name]?.[info.fieldName];
  if (field !== undefined) return field(source as never, args, context);
  const value = (source as Readonly<Record<string, unknown>>)[info.fieldName];
  return typeof value === "function" ? (value as (bounds: unknown) => unknown)(args) : value;
};

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Answers a query; errors of parts stand beside `data` in a 200. Rules 8, 9, 50 and 51. */
export async function answerGraphql(caller: Caller, request: Request): Promise<SimulatedAnswer> {
  const asked = new Set<string>();
  const response = await answer(caller, request, asked);
  const [org, ...others] = asked;
  return org === undefined || others.length > 0 ? { response } : { response, org };
}

async function answer(caller: Caller, request: Request, asked: Set<string>): Promise<Response> {
  if (request.method !== "POST") throw notFound();
  if (caller.kind === "app") throw new Refusal(401, "Bad credentials");
  const question = readQuestion(await request.text());
  if (budgetOf(caller, "graphql").remaining <= 0)
    return ok({ errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded." }] });
  let document: DocumentNode;
  try {
    document = parse(question.query);
  } catch (error) {
    return ok({ errors: [{ message: error instanceof Error ? error.message : String(error) }] });
  }
  const problems = validate(schema, document);
  if (problems.length > 0) return ok({ errors: problems.map((problem) => render(problem)) });
  const operation = getOperationAST(document, question.operationName);
  if (operation === null || operation === undefined)
    return ok({ errors: [{ message: "An operation name is required" }] });
  try {
    const price = priceOf(document, operation, question.variables);
    drawPoints(caller, "graphql", 1);
    draw(caller, "graphql", price.points);
    return await run(document, question, { caller, price, asked });
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return ok({ errors: [{ type: error.type, message: error.message }] });
  }
}

async function run(document: DocumentNode, question: Question, context: GraphqlContext): Promise<Response> {
  const { data, errors } = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: question.variables,
    ...(question.operationName === undefined ? {} : { operationName: question.operationName }),
    fieldResolver: resolveField,
  });
  return ok({
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => render(error)) }),
  });
}

/** An error in the vendor's form: the type stands on it, not under `extensions`. */
function render(error: GraphQLError): object {
  const { message, path, locations, originalError } = error;
  return {
    ...(originalError instanceof FieldError ? { type: originalError.type } : {}),
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    message,
  };
}

function readQuestion(text: string): Question {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
  const { query, variables, operationName } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof query !== "string")
    throw new Refusal(400, "A query attribute must be specified and must be a string.");
  return {
    query,
    variables:
      typeof variables === "object" && variables !== null ? (variables as Record<string, unknown>) : {},
    operationName: typeof operationName === "string" ? operationName : undefined,
  };
}
