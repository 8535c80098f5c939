import { MEDIA_TYPE, URN } from "../wire.ts";

/** The error types of RFC 7644 §3.12 and RFC 9865 §2. */
export type ScimType =
  | "invalidFilter"
  | "tooMany"
  | "uniqueness"
  | "mutability"
  | "invalidSyntax"
  | "invalidPath"
  | "noTarget"
  | "invalidValue"
  | "invalidCursor"
  | "expiredCursor"
  | "invalidCount"
  | "sensitive";

/** A refusal as the wire shows it. */
export class ScimFault extends Error {
  readonly status: number;
  readonly scimType: ScimType | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: string,
    scimType?: ScimType,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = "ScimFault";
    this.status = status;
    this.scimType = scimType;
    this.headers = headers;
  }

  /** The Error message of RFC 7644 §3.12. */
  body(isNumeric: boolean): Record<string, unknown> {
    return {
      schemas: [URN.error],
      status: isNumeric ? this.status : String(this.status),
      ...(this.scimType === undefined ? {} : { scimType: this.scimType }),
      detail: this.message,
    };
  }
}

/** A 400 with its type. */
export function invalid(scimType: ScimType, detail: string): ScimFault {
  return new ScimFault(400, detail, scimType);
}

/** A JSON answer labelled as SCIM. */
export function scimResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": `${MEDIA_TYPE};charset=utf-8`, ...headers },
  });
}

/** True for a plain object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entry of an object under this name in any case (RFC 7643 §2.1). */
export function entryOf(
  object: Readonly<Record<string, unknown>>,
  name: string,
): [string, unknown] | undefined {
  if (Object.hasOwn(object, name)) return [name, object[name]];
  const wanted = name.toLowerCase();
  return Object.entries(object).find(([key]) => key.toLowerCase() === wanted);
}

/** The value of a JSON text; undefined for anything else. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
