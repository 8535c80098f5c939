import { renderReviewPage } from "../../src/report/review/page.ts";
import { smallReview } from "../report/review-builder.ts";
import { hostileCompany, largeCompany } from "./companies.ts";
import { type BrowserTestOptions, BrowserTests } from "./harness.ts";
import { checkAppearance } from "./review-appearance.ts";
import { checkHostileNames } from "./review-hostile.ts";
import { checkSpeed } from "./review-speed.ts";
import { checkUse } from "./review-use.ts";

/** Opens reviews in a real Chromium and uses them as their readers do. */
export async function runBrowserTests(
  options: BrowserTestOptions,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const tests = await BrowserTests.open(options);
  const small = tests.file("small.html", renderReviewPage(smallReview(), { csv: "small.csv" }));
  const large = tests.file("large.html", renderReviewPage(largeCompany()));
  await checkUse(tests, small, large);
  await checkAppearance(tests, small);
  await checkHostileNames(tests, tests.file("hostile.html", renderReviewPage(hostileCompany())));
  await checkSpeed(tests, large);
  return await tests.close();
}
