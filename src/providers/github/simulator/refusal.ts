import type { ErrorItemWire, ErrorWire } from "../wire.ts";

const DOCUMENTATION = "https://docs.github.com/rest";

/** An answer that is a refusal, in the vendor's form. Rule 3. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: ErrorWire;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: {
      readonly errors?: readonly (ErrorItemWire | string)[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.headers = more.headers ?? {};
    this.body = {
      message,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
      documentation_url: DOCUMENTATION,
      status: String(status),
    };
  }
}

/** It does not exist, or may not be seen. Rule 4. */
export const notFound = (): Refusal => new Refusal(404, "Not Found");

/** It may be seen and not done. Rule 4. */
export const forbidden = (message: string): Refusal => new Refusal(403, message);

/** 422 with its reasons. Rule 3. */
export function invalid(...errors: readonly (ErrorItemWire | string)[]): Refusal {
  return new Refusal(422, "Validation Failed", { errors });
}

/** 422 with a sentence of its own and no reasons. */
export const unprocessable = (message: string): Refusal => new Refusal(422, message);

/** 422 for one field. */
export function invalidField(resource: string, field: string, code = "invalid", message?: string): Refusal {
  return invalid({ resource, field, code, ...(message === undefined ? {} : { message }) });
}
