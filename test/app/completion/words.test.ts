import { describe, expect, it } from "vitest";
import { completeWords } from "../../../src/app/completion/words.ts";
import { ACME, withFiles } from "../../edit/stage.ts";

const complete = async (line: string, text = ACME): Promise<readonly string[]> =>
  await withFiles(text, async ({ runtime }) => await completeWords(runtime, line.split(" ")));

describe("completion", () => {
  it.each([
    ["grant gr", ["grace"]],
    ["grant team:", ["team:platform", "team:engineering"]],
    ["grant grace admin --on inc", ["inc", "inc/apps/shop-prod"]],
    ["grant --on inc gr", ["grace"]],
    ["explain li", ["linus"]],
    ["person rename li", ["linus"]],
    ["person rename linus ", []],
    ["person merge ada li", ["linus"]],
    ["team add team:pl", ["team:platform"]],
    ["team add platform ada li", ["linus"]],
    ["offboard ada --successor de", ["dennis"]],
    ["set studio/spaces/n", ["studio/spaces/news"]],
    ["plan --org st", ["studio"]],
    ["people pull --from st", ["studio"]],
    ["plan x", []],
    ["validate -", []],
  ])("of %s offers %j", async (line, wanted) => {
    expect(await complete(line)).toEqual(wanted);
  });

  it("offers nothing, and complains of nothing, where the files are broken or absent", async () => {
    expect(await complete("grant gr", "version: 1\npeople: [")).toEqual([]);
    expect(await complete("grant -c nowhere.yaml gr")).toEqual([]);
  });
});
