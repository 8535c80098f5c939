import type { ErrorObject } from "ajv";

/** True for a plan of schema 1; otherwise `errors` is set until the next call. */
export declare const validatePlan: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
