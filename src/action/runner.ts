import { getInput, setOutput, setSecret, summary } from "@actions/core";
import type { Output, Runtime } from "../app/runtime.ts";
import { defuseCommands } from "../ci/annotations.ts";
import type { Runner } from "./ports.ts";

/** The runner of GitHub Actions. Output files get random delimiters from the toolkit, so no value can break out. */
export function createRunner(env: Runtime["env"], write: (text: string) => void): Runner {
  return {
    input: (name) => getInput(name),
    output: (name, value) => setOutput(name, value),
    command: (line) => write(`${line}\n`),
    log: (text) => write(`${defuseCommands(text)}\n`),
    mask: (secret) => setSecret(secret),
    summary: async (markdown) => {
      const file = env.GITHUB_STEP_SUMMARY;
      if (file === undefined || file === "") return;
      await summary.addRaw(markdown, true).write();
    },
  };
}

/** A stream of the job's log. The runner reads commands from both streams, so both are defused. */
export function createLog(write: (text: string) => void): Output {
  return { write: (text) => write(defuseCommands(text)), isTerminal: false, width: 120, hasColor: false };
}
