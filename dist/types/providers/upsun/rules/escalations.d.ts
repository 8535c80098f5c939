import type { Operation } from "../../../model/operation.ts";
import type { Escalation } from "../../provider.ts";
import { type World } from "./world.ts";
/** Operations that the vendor would refuse to the acting account, found before the first call. */
export declare function findEscalations(world: World, operations: readonly Operation[]): readonly Escalation[];
