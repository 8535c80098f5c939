import { IncompleteListing, readAllPages } from "../../../http/paging/pages.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../model/json.ts";
import type { QueryError } from "./client.ts";
import type { Session } from "./session.ts";

/** Asks for what is to be whole: any error beside the data makes the answer incomplete. @throws ProviderError */
export async function askOrganization(
  session: Session,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<JsonObject> {
  const { data, errors } = await session.client.query(query, { o: session.context.org.name, ...variables });
  const [first] = errors;
  if (first !== undefined) throw hidden(session, first);
  if (isJsonObject(data.organization)) return data.organization;
  throw session.client.notUnderstood("POST /graphql", "organization is missing");
}

/** Why a part of an answer was not given. */
export function hidden(session: Session, error: QueryError): Error {
  if (error.type !== "") return session.client.refused("POST /graphql", error);
  return session.client.incomplete("POST /graphql", error.message);
}

/** One page of a connection. @throws ProviderError if a part of it is null */
interface ConnectionPage {
  readonly rows: readonly JsonObject[];
  readonly next: string | undefined;
  readonly total: number | undefined;
}

function pageOf(session: Session, connection: Json | undefined, key: "nodes" | "edges"): ConnectionPage {
  const value = isJsonObject(connection) ? connection : {};
  const rows = value[key];
  const info = value.pageInfo;
  if (!Array.isArray(rows) || !rows.every(isJsonObject) || !isJsonObject(info))
    throw session.client.incomplete("POST /graphql", "a part of a list was not given.");
  const next = info.hasNextPage === true ? info.endCursor : undefined;
  return {
    rows,
    next: typeof next === "string" ? next : undefined,
    total: typeof value.totalCount === "number" ? value.totalCount : undefined,
  };
}

/** How a connection is walked. */
export interface ConnectionWalk {
  readonly what: string;
  readonly key: "nodes" | "edges";
  /** The first page, where it came with something else. */
  readonly first?: Json;
  /** Asks for the page behind a cursor. */
  readonly read: (cursor: string | undefined) => Promise<Json | undefined>;
}

/** All rows of a connection. @throws ProviderError `INCOMPLETE` if it stops early or gives less than it announces */
export async function readConnection(session: Session, walk: ConnectionWalk): Promise<readonly JsonObject[]> {
  try {
    return await readAllPages<JsonObject, string>({
      what: walk.what,
      read: async (cursor) => {
        const given = cursor === undefined && walk.first !== undefined ? walk.first : await walk.read(cursor);
        const { rows, next, total } = pageOf(session, given, walk.key);
        return {
          items: rows,
          ...(next === undefined ? {} : { next }),
          ...(total === undefined ? {} : { total }),
        };
      },
      identify: (row) => String(isJsonObject(row.node) ? row.node.databaseId : row.databaseId),
      repetitions: 0,
    });
  } catch (error) {
    if (!(error instanceof IncompleteListing)) throw error;
    throw session.client.incomplete("POST /graphql", error.message);
  }
}

/** The account of a GraphQL user. @throws ProviderError */
export function accountOf(
  session: Session,
  node: Json | undefined,
): { readonly id: string; readonly login: string } {
  const user = isJsonObject(node) ? node : {};
  if (typeof user.databaseId === "number" && typeof user.login === "string")
    return { id: String(user.databaseId), login: user.login };
  throw session.client.incomplete("POST /graphql", "a person has no number or no login.");
}
