import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { formatRoute } from "../../src/report/review/client/filters.ts";
import { encodeReview } from "../../src/report/review/data.ts";
import { hostileCompany } from "./companies.ts";
import type { BrowserTests } from "./harness.ts";

async function isUntouched(page: Page): Promise<void> {
  assert.doesNotMatch(await page.title(), /^pwned$/u);
  const foreign = await page.evaluate(
    () =>
      document.querySelectorAll("img, svg, iframe, object, style ~ style, h1 ~ h1, [onerror], [onload]")
        .length,
  );
  assert.equal(foreign, 0);
  const scripts = await page.evaluate(() => document.scripts.length);
  assert.equal(scripts, 2);
}

/** Names that look like markup stay names, on every page. Dialogs, requests and errors fail the check by themselves. */
export async function checkHostileNames(tests: BrowserTests, hostile: string): Promise<void> {
  await tests.check("hostile names are inert in the matrix, and shown as they are", hostile, async (page) => {
    await isUntouched(page);
    const shown = page.locator(".body .side a", { hasText: "<svg onload=document.title='pwned'>" });
    await page.getByLabel("Find people").fill("<svg");
    assert.equal(await shown.count(), 1);
    await isUntouched(page);
  });

  await tests.check(
    "hostile names are inert on the pages of people and resources, and in their links",
    hostile,
    async (page) => {
      const { people, resources } = encodeReview(hostileCompany());
      const links = [
        ...people.map(({ key }) => formatRoute({ view: "person", key })),
        ...resources.map(({ address }) => formatRoute({ view: "resource", key: address })),
      ];
      for (const link of links) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, link);
        const heading = (await page.locator(".page h2").textContent()) ?? "";
        assert.doesNotMatch(heading, /^There is no such/u, link);
        await isUntouched(page);
      }
    },
  );

  await tests.check("hostile names are inert on paper", hostile, async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.locator(".paper").waitFor();
    await isUntouched(page);
  });

  await tests.check(
    "hostile links are inert",
    `${hostile}#/person/%3Cimg%20src=x%20onerror=alert(1)%3E?at=%3Cscript%3E`,
    async (page) => {
      await page.getByRole("heading", { name: "There is no such person in this review" }).waitFor();
      await isUntouched(page);
    },
  );
}
