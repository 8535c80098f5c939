import type { Operation } from "../../../model/operation.ts";
import { type World } from "./world.ts";
/**
 * Adds who is written to, what it may cost, what is lost or kept elsewhere, and what has to follow. `covering` are the
 * ids of operations that bring others about.
 */
export declare function addEffects(world: World, operation: Operation, covering: ReadonlySet<string>): Operation;
