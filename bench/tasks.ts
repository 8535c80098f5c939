import { once } from "node:events";
import { applyOnce } from "./apply-row.ts";
import { type BareTask, fetchBare } from "./bare.ts";
import { measureHeap } from "./diff-rows.ts";
import { planMillion } from "./million-row.ts";
import { type PlanTask, planOnce } from "./reading.ts";
import { replanOnce } from "./replan-row.ts";
import { type SimulatorTask, simulate } from "./simulators.ts";

type Tell = (answer: unknown) => void;

/** What a child process may be asked to do. The input comes from this program's own parent. */
const tasks: Readonly<Record<string, (input: unknown, tell: Tell) => Promise<void>>> = {
  simulate: (input, tell) => simulate(input as SimulatorTask, tell),
  memory: async (input, tell) => tell(measureHeap(input as { grants: number })),
  apply: async (input, tell) => tell(await applyOnce(input as PlanTask)),
  million: async (input, tell) => tell(await planMillion(input as { folder: string; grants: number })),
  replan: async (input, tell) => tell(await replanOnce(input as PlanTask)),
  bare: async (input, tell) => tell(await fetchBare(input as BareTask)),
  plan: async (input, tell) => tell(await planOnce(input as PlanTask)),
};

/** Does one task for the process that started this one. */
export async function runAsChild(name: string): Promise<void> {
  const task = tasks[name];
  if (task === undefined || process.send === undefined) throw new Error(`There is no task ${name}.`);
  const [message] = (await once(process, "message")) as [{ readonly input: unknown }];
  await task(message.input, (answer) => process.send?.(answer));
}
