import type { Plan } from "../../model/plan.ts";
import type { Runtime } from "../runtime.ts";
/** Writes a plan whole or not at all. @throws UsageError `PLAN_NOT_WRITABLE` */
export declare function writePlanFile(runtime: Runtime, path: string, plan: Plan): void;
/**
 * Reads a plan file and checks it against its schema before anything else looks at it.
 * @throws UsageError for a file that cannot be read, is no JSON, or is no plan of this schema
 */
export declare function readPlanFile(runtime: Runtime, path: string): Promise<Plan>;
