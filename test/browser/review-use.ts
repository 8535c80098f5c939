import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import type { BrowserTests } from "./harness.ts";

/** Keys of the people whose rows are in the document, from top to bottom. */
function rows(page: Page): Promise<readonly string[]> {
  return page.locator(".body .side a").allTextContents();
}

/** What has the focus: its row and column in the grid, counted from 1 with the headers. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement;
    const row = cell?.closest("[aria-rowindex]");
    return `${row?.getAttribute("aria-rowindex")},${cell?.getAttribute("aria-colindex")}`;
  });
}

async function openMore(page: Page): Promise<void> {
  await page.getByText("More filters and order").click();
}

/** Searching, filtering, sorting, moving about. */
export async function checkUse(tests: BrowserTests, small: string, large: string): Promise<void> {
  await tests.check(
    "opens without a message, an error or a request, and shows everybody",
    small,
    async (page) => {
      assert.deepEqual(await rows(page), ["ada", "barbara", "ci", "linus", "stranger@evil.example"]);
      assert.equal(await page.locator(".filled").count(), 6);
    },
  );

  await tests.check("search narrows people and resources, and the count is read out", small, async (page) => {
    await page.getByLabel("Find people").fill("contractor");
    assert.equal(await page.getByRole("heading", { level: 2 }).textContent(), "linus");
    assert.equal(await page.getByRole("grid").isVisible(), false);
    await page.getByLabel("Find resources").fill("shop");
    assert.deepEqual(await rows(page), ["linus"]);
    assert.equal(await page.getByRole("grid").isVisible(), true);
    assert.equal(await page.getByRole("columnheader").count(), 2);
    await page.locator("#status:not(:empty)").waitFor({ state: "attached" });
    assert.match(
      (await page.locator("#status").textContent()) ?? "",
      /^1 of 5 people · 1 of 4 resources · 1 of 6/u,
    );
    await page.getByRole("button", { name: "Clear filters" }).click();
    assert.equal((await rows(page)).length, 5);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "who");
  });

  await tests.check(
    "a search that leaves one person shows that person's page, and Escape goes back",
    small,
    async (page) => {
      const search = page.getByLabel("Find people");
      await search.fill("contractor");
      assert.equal(await page.getByRole("heading", { level: 2 }).textContent(), "linus");
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "who");
      await page.getByRole("link", { name: "acme/projects/shop" }).first().click();
      await page.goBack();
      assert.equal(await page.getByRole("heading", { level: 2 }).textContent(), "linus");
      await search.focus();
      await page.keyboard.press("Escape");
      await page.getByRole("grid").waitFor();
      assert.equal((await rows(page)).length, 5);
      assert.equal(await search.inputValue(), "");
    },
  );

  await tests.check("every filter narrows, and stands in the link", small, async (page) => {
    await openMore(page);
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ["Organization", "acme", ["ada", "linus"]],
      ["System", "beta", ["ada", "ci", "linus", "stranger@evil.example"]],
      ["Team", "platform", ["ada"]],
      ["Kind of person", "service", ["ci"]],
      ["Kind of resource", "projects", ["linus"]],
      ["Role", "contributor", ["linus"]],
      ["Environment", "production", ["ada", "linus"]],
      ["Can (or may)", "push", ["ada", "linus"]],
      ["Ends", "30", ["linus"]],
      ["Differences", "any", ["ada", "linus", "stranger@evil.example"]],
    ];
    for (const [label, value, expected] of cases) {
      await page.getByRole("combobox", { name: label, exact: true }).selectOption(value);
      assert.deepEqual(await rows(page), expected, label);
      const link = page.url();
      assert.match(link, /#\/\?\w+=/u, label);
      await page.getByRole("button", { name: "Clear filters" }).click();
      assert.match(page.url(), /#\/$/u);
    }
  });

  await tests.check(
    "a link opens the review as it was, with folded filters in sight",
    `${small}#/?team=engineering&sort=most`,
    async (page) => {
      assert.deepEqual(await rows(page), ["linus"]);
      assert.equal(await page.getByLabel("Team").isVisible(), true);
      assert.equal(await page.getByLabel("Team").inputValue(), "engineering");
    },
  );

  await tests.check("shortcuts switch a filter on and off", small, async (page) => {
    const button = page.getByRole("button", { name: "3 different" });
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await rows(page), ["ada", "linus", "stranger@evil.example"]);
    await button.click();
    assert.equal((await rows(page)).length, 5);
  });

  await tests.check("orders people and resources", small, async (page) => {
    await openMore(page);
    await page.getByLabel("Order people").selectOption("ends");
    assert.equal((await rows(page))[0], "linus");
    await page.getByLabel("Order resources").selectOption("most");
    assert.equal(await page.locator(".column a").first().textContent(), "labs");
  });

  await tests.check("says so when nothing is left", small, async (page) => {
    await page.getByLabel("Find people").fill("nobody at all");
    assert.equal(await page.getByText("Nobody matches these filters.").isVisible(), true);
  });

  await checkKeyboard(tests, small, large);
  await checkPages(tests, small);
}

async function checkKeyboard(tests: BrowserTests, small: string, large: string): Promise<void> {
  await tests.check(
    "the keyboard reaches the review by a skip link, then every control, then one cell",
    small,
    async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the review");
      const stops: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const active = document.activeElement;
          return active?.getAttribute("role") ?? active?.getAttribute("name") ?? active?.tagName ?? "";
        });
        stops.push(stop);
        if (stop === "gridcell") break;
      }
      assert.ok(
        stops.includes("who") &&
          stops.includes("where") &&
          stops.includes("org") &&
          stops.includes("SUMMARY"),
      );
      assert.equal(stops.at(-1), "gridcell");
      await page.keyboard.press("Tab");
      assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute("role")), "gridcell");
    },
  );

  await tests.check("the keys of a spreadsheet move the focus, and it is seen", small, async (page) => {
    await page.locator('[role="gridcell"][tabindex="0"]').focus();
    assert.equal(await focused(page), "2,2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "3,3");
    await page.keyboard.press("Home");
    assert.equal(await focused(page), "3,1");
    await page.keyboard.press("Control+End");
    assert.equal(await focused(page), "6,5");
    await page.keyboard.press("Control+Home");
    assert.equal(await focused(page), "1,1");
    assert.equal(await page.locator('.grid [tabindex="0"]').count(), 1);
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    assert.equal(outline, "solid 2px");
  });

  await tests.check("in a large matrix keys bring far cells into the window", large, async (page) => {
    await page.locator('[role="gridcell"][tabindex="0"]').focus();
    await page.keyboard.press("Control+End");
    assert.equal(await focused(page), "2001,501");
    const isInside = await page.evaluate(() => {
      const cell = document.activeElement?.getBoundingClientRect();
      const grid = document.querySelector(".grid")?.getBoundingClientRect();
      return (
        cell !== undefined &&
        grid !== undefined &&
        cell.right <= grid.right &&
        cell.bottom <= grid.bottom &&
        cell.left >= grid.left &&
        cell.top >= grid.top
      );
    });
    assert.equal(isInside, true);
    await page.keyboard.press("PageUp");
    assert.match(await focused(page), /^19\d\d,501$/u);
  });

  await tests.check("scrolling away does not lose the focus", large, async (page) => {
    await page.locator('[role="gridcell"][tabindex="0"]').focus();
    await page.locator(".grid").evaluate((grid) => grid.scrollTo(20_000, 50_000));
    await page.locator('[aria-rowindex="1050"]').waitFor({ state: "attached" });
    assert.equal(await focused(page), "2,2");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(page), "3,2");
    assert.equal(await page.locator(".grid").evaluate((grid) => grid.scrollTop < 100), true);
  });
}

async function checkPages(tests: BrowserTests, small: string): Promise<void> {
  await tests.check(
    "Enter on a cell opens the person at that place; the way back leads to the same cell",
    small,
    async (page) => {
      await page.locator('[role="gridcell"][tabindex="0"]').focus();
      for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "Enter"])
        await page.keyboard.press(key);
      await page.getByRole("heading", { name: "linus" }).waitFor();
      assert.match(page.url(), /#\/person\/linus\?at=acme%2Fprojects%2Fshop$/u);
      assert.equal(await page.locator(".looked-at th").textContent(), "acme/projects/shop");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H2");
      assert.match(await page.title(), /^linus · Access review/u);
      await page.goBack();
      assert.equal(await focused(page), "5,3");
    },
  );

  await tests.check(
    "a person's page tells role, capabilities, path, end and difference in words",
    `${small}#/person/linus`,
    async (page) => {
      const text = await page.locator(".page").innerText();
      for (const part of [
        "contributor on development, viewer on production",
        "push (development)",
        "not known: restart",
        "access.yaml:3:5",
        "2026-12-03",
        "differs live: viewer on development",
        "ended 2026-11-18T12:00Z: admin, access.yaml:12:7",
      ])
        assert.ok(text.includes(part), part);
    },
  );

  await tests.check("tables sort by their headings, and say so", `${small}#/resource/labs`, async (page) => {
    const names = (): Promise<string[]> => page.locator("tbody th a").allTextContents();
    assert.deepEqual(await names(), ["ci", "linus", "stranger@evil.example"]);
    const heading = page.getByRole("columnheader", { name: "Person" });
    await heading.getByRole("button").click();
    await heading.getByRole("button").click();
    assert.deepEqual(await names(), ["stranger@evil.example", "linus", "ci"]);
    assert.equal(await heading.getAttribute("aria-sort"), "descending");
    assert.equal(await page.locator("#status").textContent(), "Sorted by person, descending");
  });

  await tests.check("a link that leads nowhere says so", `${small}#/person/who`, async (page) => {
    assert.equal(
      await page.getByRole("heading", { name: "There is no such person in this review" }).isVisible(),
      true,
    );
  });
}
