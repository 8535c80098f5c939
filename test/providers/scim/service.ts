import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";
import { BASE, createTestSimulator, NOW, SPACE, studio } from "./world.ts";

/** The parts of a reply that tests look into; which are there depends on what was asked. */
export interface Body {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly scimType: string;
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly nextCursor: string;
  readonly Resources: readonly Body[];
  readonly Operations: readonly {
    readonly status: string;
    readonly bulkId: string;
    readonly response: { readonly scimType: string };
  }[];
  readonly meta: {
    readonly version: string;
    readonly location: string;
    readonly created: string;
    readonly lastModified: string;
  };
  readonly members: readonly { readonly value: string }[];
  readonly emails: readonly unknown[];
  readonly groups: readonly unknown[];
  readonly name: { readonly givenName: string };
  readonly displayName?: string;
  readonly active: boolean;
  readonly password: string;
  readonly [SPACE]: {
    readonly owner: { readonly value: string };
    readonly status: string;
    readonly public: boolean;
    readonly whitelist: readonly unknown[];
  };
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A simulator and short ways to ask it. */
export class Service {
  now = NOW;
  readonly simulator: Simulator;
  token = "secret-token";

  constructor(state: StateValue = studio()) {
    this.simulator = createTestSimulator(state, () => this.now);
  }

  async send(
    method: string,
    path: string,
    sent?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const init: RequestInit = {
      method,
      headers: {
        ...(this.token === "" ? {} : { authorization: `Bearer ${this.token}` }),
        ...(sent === undefined ? {} : { "content-type": "application/scim+json" }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
    };
    const { response } = await this.simulator.handle(new Request(`${BASE}${path}`, init));
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const body = (isJson && text !== "" ? JSON.parse(text) : text) as Body;
    return { status: response.status, headers: response.headers, body };
  }

  async filter(kind: "Users" | "Groups", filter: string): Promise<Reply> {
    return await this.send("GET", `/${kind}?filter=${encodeURIComponent(filter)}`);
  }

  async patch(path: string, operations: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return await this.send(
      "PATCH",
      path,
      { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: operations },
      headers,
    );
  }

  async bulk(operations: unknown, rest: object = {}): Promise<Reply> {
    return await this.send("POST", "/Bulk", {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
      ...rest,
      Operations: operations,
    });
  }
}

/** A body for `POST /Users` that every rule accepts. */
export function newUser(key: string, rest: object = {}): Record<string, unknown> {
  const email = `${key}@acme.example`;
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
    userName: email,
    name: { givenName: key, familyName: "Doe" },
    emails: [{ value: email, type: "work", primary: true }],
    roles: [{ value: "Operator", primary: true }],
    ...rest,
  };
}

/** A body for `POST /Groups`. */
export function newSpace(name: string, space: object = {}, rest: object = {}): Record<string, unknown> {
  const hasSpace = Object.keys(space).length > 0;
  return {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group", ...(hasSpace ? [SPACE] : [])],
    displayName: name,
    ...(hasSpace ? { [SPACE]: space } : {}),
    ...rest,
  };
}
