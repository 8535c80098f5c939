import type { Derivation } from "../../../src/effective/derivation.ts";
import { desiredBook } from "../../../src/model/access-book.ts";
import { github } from "../../../src/providers/github/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { connected } from "./connected.ts";
import { acme } from "./world.ts";

/** GitHub's rules over what a file asks for, with the facts of a read of `state`; without one nothing was read. */
export async function deriveFrom(text: string, state: StateValue | undefined): Promise<Derivation> {
  const world = await connected(`orgs:\n  acme:\n    provider: github\n${text}`, state ?? acme());
  const facts = state === undefined ? undefined : (await world.connection.read({})).facts;
  return github.derive(desiredBook(world.org), {
    options: {},
    ...(facts === undefined ? {} : { read: facts }),
  });
}
