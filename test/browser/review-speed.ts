import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import type { BrowserTests } from "./harness.ts";

/** Longest that a filter may take, in milliseconds, on a machine that lays out the floor's page in 10 ms. */
const FILTER_MS = 50;

/** Milliseconds to put 400 plain boxes on the page and lay them out: what this machine needs for any change at all. */
function measureFloor(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const start = performance.now();
      const host = document.createElement("div");
      for (let box = 0; box < 400; box += 1) {
        const made = document.createElement("div");
        made.textContent = `box ${box}`;
        host.append(made);
      }
      document.body.append(host);
      void host.offsetHeight;
      times.push(performance.now() - start);
      host.remove();
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  });
}

/** Milliseconds from each keystroke or choice to the finished layout. */
function measureFilters(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const times: number[] = [];
    const set = (name: string, value: string): void => {
      const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
      if (control === null) throw new Error(`There is no filter ${name}.`);
      const start = performance.now();
      control.value = value;
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input"));
      void document.body.offsetHeight;
      times.push(performance.now() - start);
    };
    for (const text of ["p", "pe", "person-1", "person-19", "person-199", "team-7", ""]) set("who", text);
    for (const role of ["admin", "owner", ""]) set("role", role);
    for (const ends of ["30", "any", ""]) set("ends", ends);
    for (const order of ["most", "ends", ""]) set("sort", order);
    return times;
  });
}

/** Milliseconds between frames while the matrix moves by so many pixels a frame; 0 moves nothing. */
function measureFrames(page: Page, step: number): Promise<readonly number[]> {
  return page.evaluate(async (pixels) => {
    const grid = document.querySelector(".grid");
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    const times: number[] = [];
    let last = await frame();
    for (let count = 0; count < 90; count += 1) {
      grid?.scrollBy(pixels / 2, pixels);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  }, step);
}

function share(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
}

/** Two thousand people and five hundred resources stay smooth. */
export async function checkSpeed(tests: BrowserTests, large: string): Promise<void> {
  await tests.check("only what is in the window is in the document", large, async (page) => {
    const count = (): Promise<number> => page.evaluate(() => document.querySelectorAll("*").length);
    assert.ok((await count()) < 2000, `${await count()} elements`);
    await page.locator(".grid").evaluate((grid) => grid.scrollTo(30_000, 60_000));
    await page.locator('[aria-rowindex="1260"]').waitFor({ state: "attached" });
    assert.ok((await count()) < 2000, `${await count()} elements`);
  });

  await tests.check("filters answer at once", large, async (page) => {
    const floor = await measureFloor(page);
    await measureFilters(page);
    const times = await measureFilters(page);
    const [middle, slow] = [share(times, 0.5), share(times, 0.9)];
    const limit = Math.max(FILTER_MS, (FILTER_MS / 10) * floor);
    tests.log(
      `     filters: median ${middle.toFixed(1)} ms, 90 % within ${slow.toFixed(1)} ms; floor ${floor.toFixed(1)} ms`,
    );
    assert.ok(middle < limit, `median ${middle} ms, limit ${limit} ms`);
    assert.ok(slow < 2 * limit, `90 % within ${slow} ms, limit ${2 * limit} ms`);
  });

  await tests.check("scrolling keeps up with the screen", large, async (page) => {
    const idle = share(await measureFrames(page, 0), 0.9);
    const times = await measureFrames(page, 300);
    const [middle, slow] = [share(times, 0.5), share(times, 0.9)];
    tests.log(
      `     frames: median ${middle.toFixed(1)} ms, 90 % within ${slow.toFixed(1)} ms; at rest ${idle.toFixed(1)} ms`,
    );
    assert.ok(middle < 3 * idle + 5, `median ${middle} ms, at rest ${idle} ms`);
    assert.ok(slow < 6 * idle + 20, `90 % within ${slow} ms, at rest ${idle} ms`);
  });
}
