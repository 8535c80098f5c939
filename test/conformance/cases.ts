import type { GuardName } from "../../src/model/plan.ts";
import type { Provider } from "../../src/providers/provider.ts";
import { findProvider, providers } from "../../src/providers/registry.ts";
import {
  cast,
  examplePart,
  openWorkbench,
  type Workbench,
  type WorkbenchOptions,
} from "../helpers/workbench.ts";

/** Every provider of the registry: a new one only has to register, and to bring its part of the example. */
export const providerIds: readonly string[] = providers.map((entry) => entry.id);

/** The provider itself. */
export async function loadProvider(id: string): Promise<Provider> {
  const entry = findProvider(id);
  if (entry === undefined) throw new Error(`${id} is not registered.`);
  return await entry.load();
}

/**
 * Guards that one provider's part of the example needs lifted: people whose only access is there lose it, who in the
 * whole example keep something elsewhere.
 */
export const exampleGuards: readonly GuardName[] = ["person"];

/** The vendor's state as text. What requests cost is left out: reading spends it too. */
export function savedState(bench: Workbench, provider: string): string {
  const { budgets: _budgets, ...state } = { ...(bench.simulators[provider]?.save() as object) } as {
    budgets?: unknown;
  };
  return JSON.stringify(state);
}

/** A workbench over one provider's part of the example. `edit` changes the organization's text first. */
export async function openExample(
  provider: string,
  options: Partial<WorkbenchOptions> & { edit?: (yaml: string) => string } = {},
): Promise<Workbench> {
  const { edit, ...rest } = options;
  return await openWorkbench({
    files: { "access.yaml": exampleFile(provider, edit) },
    state: { [provider]: examplePart(provider).state },
    ...rest,
  });
}

/** The whole file of one provider's part of the example. */
export function exampleFile(provider: string, edit: (yaml: string) => string = (text) => text): string {
  return `${cast}orgs:\n${indent(edit(examplePart(provider).yaml))}`;
}

/** The key of the organization in a part of the example. */
export function orgKeyOf(provider: string): string {
  const match = /^([\w-]+):\s*$/m.exec(examplePart(provider).yaml);
  if (match?.[1] === undefined) throw new Error(`The example of ${provider} has no organization.`);
  return match[1];
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : `  ${line}`))
    .join("\n");
}
