import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fetch } from "../../src/http/http.ts";

const secretName = /(TOKEN|API_?KEY|SECRET|PASSWORD|CREDENTIAL)/i;
const shortestSecret = 8;

/**
 * Keeps watch over a run: every token of the environment and every credential that was sent is a canary, and none of
 * them may stand in anything that was printed, written to a file or put into an address.
 */
export class CanaryWatch {
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #sent = new Set<string>();
  readonly #seen: { readonly where: string; readonly text: string }[] = [];

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env;
  }

  /** Takes note of the credentials that pass. */
  overhear(fetch: Fetch): Fetch {
    return (url, init) => {
      const value = new Headers(init.headers).get("authorization");
      const credential = value?.split(" ").at(-1);
      if (credential !== undefined && credential.length >= shortestSecret) this.#sent.add(credential);
      return fetch(url, init);
    };
  }

  see(where: string, text: string): void {
    this.#seen.push({ where, text });
  }

  /** `apart` names files that are there to hold credentials. */
  seeFolder(folder: string, apart?: RegExp): void {
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const whole = join(folder, path);
      if (apart?.test(path) === true || !statSync(whole).isFile()) continue;
      this.see(path, readFileSync(whole, "utf8"));
    }
  }

  seeAddresses(urls: readonly string[]): void {
    this.see("an address", urls.join("\n"));
  }

  canaries(): readonly string[] {
    const named = Object.entries(this.#env).flatMap(([name, value]) =>
      value !== undefined && secretName.test(name) && value.length >= shortestSecret ? [value] : [],
    );
    return [...new Set([...named, ...this.#sent])];
  }

  /** @throws Error that names the place, never the secret */
  verify(): void {
    for (const canary of this.canaries()) {
      const forms = [canary, ...echoesOf(canary)];
      const place = this.#seen.find(({ text }) => forms.some((form) => text.includes(form)));
      if (place !== undefined) throw new Error(`A credential stands in ${place.where}.`);
    }
  }
}

/** How a careless server may repeat a credential. */
export function echoesOf(text: string): readonly string[] {
  if (text.length < 12) return [];
  const backwards = [...text].reverse().join("");
  return [text.toUpperCase(), text.toLowerCase(), backwards, Buffer.from(text).toString("hex")];
}

/** What one run of a program left behind. */
export interface LeftBehind {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Everything it printed, by what it was printed to. */
  readonly printed: Readonly<Record<string, string>>;
  /** Where it worked, unless that is not its own. */
  readonly folder?: string;
  /** Names files that are there to hold credentials. */
  readonly apart?: RegExp;
}

/** Looks for the credentials of a run's environment. @throws Error that names the place, never the secret */
export function watchOver({ env, printed, folder, apart }: LeftBehind): void {
  const watch = new CanaryWatch(env);
  for (const [where, text] of Object.entries(printed)) watch.see(where, text);
  if (folder !== undefined) watch.seeFolder(folder, apart);
  watch.verify();
}
