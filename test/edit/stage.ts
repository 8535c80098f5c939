import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Output, Runtime } from "../../src/app/runtime.ts";

export const NOW = Date.UTC(2026, 5, 15, 12);

function collect(): Output & { text(): string } {
  let all = "";
  return {
    write: (text) => {
      all += text;
    },
    text: () => all,
    isTerminal: false,
    width: 120,
    hasColor: false,
  };
}

/** Files in a folder of their own, and a runtime without a network. */
export interface Stage {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  read(path?: string): string;
}

/** `files`: the root file alone, or texts by path. */
export async function withFiles<Value>(
  files: string | Readonly<Record<string, string>>,
  use: (stage: Stage) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-edit-test-"));
  const [stdout, stderr] = [collect(), collect()];
  const runtime: Runtime = {
    env: {},
    cwd: folder,
    clock: { now: () => NOW, sleep: async () => {} },
    fetch: () => Promise.reject(new Error("Editing never talks to anybody.")),
    signal: new AbortController().signal,
    stdout,
    stderr,
  };
  try {
    for (const [path, text] of Object.entries(typeof files === "string" ? { "access.yaml": files } : files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use({
      runtime,
      folder,
      stdout: stdout.text,
      stderr: stderr.text,
      read: (path = "access.yaml") => readFileSync(join(folder, path), "utf8"),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file with something of every form, and comments everywhere. */
export const ACME = `# Who may do what.
version: 1

people:
  ada: { name: Ada Lovelace, email: ada@acme.example }   # the boss
  grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }
  # Contractors.
  linus: { email: linus@contractor.example }
  ken:
    email: ken@contractor.example
  dennis: { email: dennis@acme.example }

teams:
  platform: [ada, grace]
  engineering: [team:platform, linus]

orgs:
  acme:
    provider: upsun
    owner: ada                  # asserted
    members:
      grace: [billing, members]
      # everybody else comes with a project
      ken: []
    groups:
      frontend: { members: [grace, ken], role: { development: contributor }, projects: [shop] }
    projects:
      shop:
        id: ktgqf5p5vx2bo
        access:
          team:platform: admin
          linus: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }
      blog:
        id: m3x5qkz7wq2ny
        access: {}
      docs:
        id: zz3attic4k7py
  inc:
    provider: heroku
    members: { ada: admin, dennis: admin, grace: member }
    apps:
      shop-prod:
        collaborators:
          linus: [view, deploy] # until the migration is done
  studio:
    provider: scim
    profile: viz-now
    members:
      ada: admin
      grace: editor
      linus: operator
    spaces:
      news: { owner: grace, users: [linus] }
      sport: [linus, grace]

policies:
  - { id: graces, check: forbid, subjects: grace, role: owner }
`;
