import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import type { BrowserTests } from "./harness.ts";

/** Lowest contrast between a text and what is behind it, over everything that is seen; by WCAG 2. */
function lowestContrast(page: Page): Promise<{ readonly ratio: number; readonly text: string }> {
  return page.evaluate(() => {
    const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paperOf = (element: Element | null): readonly number[] => {
      if (element === null) return [255, 255, 255];
      const color = channels(getComputedStyle(element).backgroundColor);
      return color.length === 3 || (color[3] ?? 0) > 0 ? color : paperOf(element.parentElement);
    };
    let lowest = { ratio: 21, text: "" };
    for (const element of document.querySelectorAll("body *")) {
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim())
        .join("");
      if (
        text === "" ||
        !element.checkVisibility() ||
        element.closest("option, script, noscript, .visually-hidden") !== null
      )
        continue;
      const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(paperOf(element))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < lowest.ratio) lowest = { ratio, text };
    }
    return lowest;
  });
}

/** Everything one can act on that has no name for assistive technology. */
function nameless(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const selector =
      "a, button, input, select, summary, [role=grid], [role=region], [role=columnheader], [role=rowheader], [role=gridcell], [role=search], table";
    for (const element of document.querySelectorAll(selector)) {
      const { computedName } = element as Element & { readonly computedName?: string };
      if (computedName === undefined) return ["the browser does not tell names"];
      if (computedName.trim() === "" && element.checkVisibility())
        found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}

/** How it looks, on screen and paper, and what a screen reader gets. */
export async function checkAppearance(tests: BrowserTests, small: string): Promise<void> {
  const views = ["", "#/person/linus?at=acme/projects/shop", "#/resource/labs"];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [index, view] of views.entries()) {
      await tests.check(
        `text stands out from its paper (${colorScheme}, ${view === "" ? "matrix" : view})`,
        small + view,
        async (page) => {
          const { ratio, text } = await lowestContrast(page);
          assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} for "${text}"`);
          await tests.picture(page, `${colorScheme}-${["matrix", "person", "resource"][index]}`);
        },
        { colorScheme },
      );
    }
  }

  await tests.check("light and dark follow the reader's system", small, async (page) => {
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    assert.notEqual(await paper(), light);
  });

  for (const view of views) {
    await tests.check(
      `everything has an accessible name (${view === "" ? "matrix" : view})`,
      small + view,
      async (page) => {
        assert.deepEqual(await nameless(page), []);
      },
    );
  }

  await tests.check("the matrix is a grid with counted rows and columns", small, async (page) => {
    const grid = page.getByRole("grid", { name: "Access of people to resources" });
    assert.equal(await grid.getAttribute("aria-rowcount"), "6");
    assert.equal(await grid.getAttribute("aria-colcount"), "5");
    assert.equal(await grid.getByRole("row").count(), 6);
    assert.equal(await grid.getByRole("columnheader", { name: "acme/projects/shop" }).count(), 1);
    assert.equal(await grid.getByRole("rowheader", { name: "linus" }).count(), 1);
    assert.equal(await page.getByRole("main").count(), 1);
    assert.equal(await page.getByRole("heading", { level: 1, name: "Access review" }).count(), 1);
  });

  await tests.check("colour is never alone: each mark says in words what it means", small, async (page) => {
    for (const words of [
      "differs live",
      "missing live",
      "only live",
      "invited: sent",
      "ends 2026-12-03",
      "ended 2026-11-18",
    ])
      assert.ok((await page.locator(".cell .marks", { hasText: words }).count()) > 0, words);
  });

  await checkPaper(tests, small);

  await tests.check(
    "a narrow window scrolls inside the matrix and not beside it",
    small,
    async (page) => {
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        true,
      );
      assert.equal(await page.locator(".filled").first().isVisible(), true);
      await tests.picture(page, "narrow", true);
    },
    { viewport: { width: 390, height: 800 } },
  );
}

async function checkPaper(tests: BrowserTests, small: string): Promise<void> {
  await tests.check(
    "on paper the matrix becomes lists of what is shown",
    `${small}#/?org=labs`,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.locator(".paper").waitFor();
      assert.equal(await page.locator(".grid").isVisible(), false);
      assert.deepEqual(await page.locator(".paper h3").allTextContents(), [
        "ada ada@acme.example".replace("ada ada", "ada Ada Lovelace, ada"),
        "ci ci@acme.example",
        "linus linus@contractor.example",
        "stranger@evil.example",
      ]);
      assert.match(await page.locator(".paper").innerText(), /labs\/environments\/production\s+admin/u);
      await tests.picture(page, "paper", true);
      assert.ok((await page.pdf()).length > 1000);
      await page.emulateMedia({ media: "screen" });
      await page.locator(".paper").waitFor({ state: "detached" });
    },
  );

  await tests.check(
    "a person's page prints without what only a screen needs",
    `${small}#/person/linus`,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".back").isVisible(), false);
      assert.equal(await page.getByRole("heading", { name: "linus" }).isVisible(), true);
      assert.equal(await page.locator(".paper").count(), 0);
    },
  );
}
