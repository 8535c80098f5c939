import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** What the runner gives. */
export interface BrowserTestOptions {
  /** Path of a Chromium. */
  readonly executable: string;
  /** Where pages are written; thrown away by the runner. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Where pictures go, if anywhere. */
  readonly screenshots?: string;
}

/** A page that is open, with everything it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Console messages, errors, dialogs and requests beyond the file itself. */
  readonly trouble: readonly string[];
}

/** Runs checks one after another and counts them. A page with trouble fails its check. */
export class BrowserTests {
  readonly #browser: Browser;
  readonly #options: BrowserTestOptions;
  #passed = 0;
  #failed = 0;

  constructor(browser: Browser, options: BrowserTestOptions) {
    this.#browser = browser;
    this.#options = options;
  }

  static async open(options: BrowserTestOptions): Promise<BrowserTests> {
    const browser = await chromium.launch({
      executablePath: options.executable,
      // Lets a page read the names that assistive technology gets.
      args: ["--enable-blink-features=ComputedAccessibilityInfo"],
    });
    return new BrowserTests(browser, options);
  }

  /** Puts a page where the browser finds it. Gives its address. */
  file(name: string, html: string): string {
    const path = join(this.#options.folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  }

  async check(
    name: string,
    url: string,
    test: (page: Page) => Promise<void>,
    context: BrowserContextOptions = {},
  ): Promise<void> {
    const opened = await this.#browser.newContext({ viewport: { width: 1360, height: 850 }, ...context });
    try {
      const { page, trouble } = watch(await opened.newPage(), url);
      await page.goto(url);
      await test(page);
      assert.deepEqual(trouble, []);
      this.#passed += 1;
      this.#options.log(`ok   ${name}`);
    } catch (error) {
      this.#failed += 1;
      this.#options.log(`FAIL ${name}\n     ${String(error).replaceAll("\n", "\n     ")}`);
    } finally {
      await opened.close();
    }
  }

  /** Keeps a picture, if pictures are wanted. */
  async picture(page: Page, name: string, isWhole = false): Promise<void> {
    const { screenshots } = this.#options;
    if (screenshots !== undefined)
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: isWhole });
  }

  log(line: string): void {
    this.#options.log(line);
  }

  async close(): Promise<{ readonly passed: number; readonly failed: number }> {
    await this.#browser.close();
    return { passed: this.#passed, failed: this.#failed };
  }
}

function watch(page: Page, url: string): OpenPage {
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const [file] = url.split("#");
    if (request.url().split("#")[0] !== file) trouble.push(`request: ${request.url()}`);
  });
  page.setDefaultTimeout(10_000);
  return { page, trouble };
}
