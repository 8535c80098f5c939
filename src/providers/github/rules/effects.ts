import type { Effect, Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";

/** True if something comes into being by it. */
export const isCreation = (operation: Operation): boolean =>
  operation.kind === "setting" && operation.setting === EXISTENCE && operation.action === "add";

/** How the effect begins that names an earlier invitation. */
export const IN_VAIN = "invited in vain before";

/** The operation with these effects too, each once. */
export function withEffects<Kind extends Operation>(operation: Kind, effects: readonly Effect[]): Kind {
  const known = new Set(operation.effects.map(({ text, address }) => `${address ?? ""} ${text}`));
  const fresh = effects.filter(({ text, address }) => !known.has(`${address ?? ""} ${text}`));
  return fresh.length === 0 ? operation : { ...operation, effects: [...operation.effects, ...fresh] };
}
