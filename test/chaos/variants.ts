import { parse, stringify } from "yaml";
import { createRandom, type Random, randomChoice, seedFrom } from "../../src/simulator/kit/random.ts";

/** How many ways there are to change an example; variant 0 is the example as it is. */
export const variantCount = 12;

const holderKeys = new Set(["members", "access", "collaborators", "users"]);

/** The account behind the token: taking from it is what a guard refuses. */
const untouched = "rolecall";
const goneShare = 0.15;
const swappedShare = 0.15;

/**
 * Changes who is on the lists of an organization, by chance: some are left out, some get what another one has. Not
 * every change makes sense to every vendor; `attempt` gives others for the same variant.
 */
export function editVariant(variant: number, attempt: number): ((yaml: string) => string) | undefined {
  if (variant === 0) return undefined;
  return (yaml) => {
    const random = createRandom(seedFrom(variant, `variant ${attempt}`));
    const orgs: Record<string, Record<string, unknown>> = parse(yaml);
    for (const org of Object.values(orgs)) editOrg(org, random);
    return stringify(orgs);
  };
}

function editOrg(org: Record<string, unknown>, random: Random): void {
  const manage: Record<string, string> = {};
  const { members } = org;
  org.members = editHolders(members, random);
  const gone = new Set(isRecord(members) ? Object.keys(members) : []);
  for (const subject of isRecord(org.members) ? Object.keys(org.members) : []) gone.delete(subject);
  for (const [key, value] of Object.entries(org)) {
    if (!isRecord(value) || key === "token") continue;
    manage[key] = "exact";
    if (key !== "members") org[key] = editResources(value, random, gone);
  }
  org.manage = manage;
}

function editResources(
  resources: Record<string, unknown>,
  random: Random,
  gone: ReadonlySet<string>,
): Record<string, unknown> {
  const edit = (holders: unknown): unknown => without(editHolders(holders, random), gone);
  return Object.fromEntries(
    Object.entries(resources).map(([name, resource]) => {
      if (Array.isArray(resource)) return [name, edit(resource)];
      if (!isRecord(resource)) return [name, resource];
      const parts = Object.entries(resource);
      return [
        name,
        Object.fromEntries(parts.map(([key, value]) => [key, holderKeys.has(key) ? edit(value) : value])),
      ];
    }),
  );
}

function editHolders(holders: unknown, random: Random): unknown {
  const stays = (subject: unknown): boolean => random() > goneShare || subject === untouched;
  if (Array.isArray(holders)) return holders.filter(stays);
  if (!isRecord(holders)) return holders;
  const values = Object.values(holders);
  return Object.fromEntries(
    Object.entries(holders)
      .filter(([subject]) => stays(subject))
      .map(([subject, access]) => [
        subject,
        random() < swappedShare && subject !== untouched ? randomChoice(random, values) : access,
      ]),
  );
}

/** Nobody holds something on a resource who is not a member any more. */
function without(holders: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(holders)) return holders.filter((subject) => !gone.has(String(subject)));
  if (!isRecord(holders)) return holders;
  return Object.fromEntries(Object.entries(holders).filter(([subject]) => !gone.has(subject)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
