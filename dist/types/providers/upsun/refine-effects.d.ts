import type { Operation } from "../../model/operation.ts";
import { type World } from "./refine-world.ts";
/** Adds who is written to, what it may cost, what is lost or kept elsewhere, and what has to follow. */
export declare function addEffects(world: World, operation: Operation, all: readonly Operation[]): Operation;
