// The licences of the packages that are bundled ask to be passed on with them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * Gives the text of THIRD_PARTY_LICENSES.
 * @param folders the packages' folders, below `root`
 * @throws Error for a package that brings no licence text
 */
export function renderLicenses(root, folders) {
  const packages = folders.map((folder) => readPackage(join(root, folder)));
  packages.sort((one, other) => (one.title < other.title ? -1 : 1));
  const blocks = packages.map(
    ({ title, license, texts }) => `${title}\n${license}\n\n${texts.join("\n\n")}\n`,
  );
  const line = `\n${"-".repeat(80)}\n\n`;
  return `The files in this folder contain code of the following packages.\n${line}${blocks.join(line)}`;
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (typeof license !== "string" || texts.length === 0)
    throw new Error(
      `${name} ${version} is bundled, but brings no licence. Add its text, or bundle another package.`,
    );
  return { title: `${name} ${version}`, license, texts };
}
