import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/operation.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import { essence } from "../../../src/plan/saved/saved.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { cast, connect, type DesiredApp, type DesiredParts, desiredOrg, stateOf, Wire } from "./fixtures.ts";
import { applyAll, brief, planFrom, planNow } from "./planning.ts";

const EMAILS = [
  "grace@acme.example",
  "margaret@acme.example",
  "alan@acme.example",
  "linus@contractor.example",
  "ken@contractor.example",
];
const KEYS = ["grace", "margaret", "alan", "linus", "ken"];
const APPS = ["shop", "blog", "site"];
const TYPES = ["team", "enterprise"] as const;

const rolesOf = (type: string): readonly string[] =>
  type === "team" ? ["admin", "member"] : ["admin", "member", "viewer"];
const subsetOf = (type: string): fc.Arbitrary<string[]> =>
  type === "team" ? fc.constant<string[]>([]) : fc.subarray(["view", "deploy", "operate", "manage"]);
const some = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
  fc
    .tuple(...keys.map(() => fc.option(value, { nil: undefined })))
    .map(
      (values) =>
        Object.fromEntries(
          keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]]])),
        ) as Record<string, Value>,
    );

const states = fc.constantFrom(...TYPES).chain((type) =>
  fc.record({
    type: fc.constant(type),
    roles: some(EMAILS, fc.constantFrom(...rolesOf(type))),
    invited: fc.subarray(EMAILS),
    adaIsOn: fc.boolean(),
    apps: fc.tuple(
      ...APPS.map(() => fc.record({ locked: fc.boolean(), rows: some(EMAILS, subsetOf(type)) })),
    ),
    entities: fc.constantFrom("all", "rows"),
  }),
);

const wishes = (type: string): fc.Arbitrary<DesiredParts> =>
  fc
    .record({
      members: fc.option(some(KEYS, fc.constantFrom(...rolesOf(type))), { nil: undefined }),
      apps: fc.tuple(
        ...APPS.map(() =>
          fc.record({
            locked: fc.option(fc.boolean(), { nil: undefined }),
            collaborators: some([...KEYS, "ada"], subsetOf(type)),
          }),
        ),
      ),
    })
    .map(({ members, apps }) => ({
      ...(members === undefined ? {} : { members: { ada: "admin", ...members } }),
      apps: Object.fromEntries(
        APPS.map((name, i): [string, DesiredApp] => {
          const app = apps[i];
          return [
            name,
            {
              ...(app?.locked === undefined ? {} : { locked: app.locked }),
              collaborators: app?.collaborators ?? {},
            },
          ];
        }),
      ),
    }));

function stateFrom(given: typeof states extends fc.Arbitrary<infer Value> ? Value : never): StateValue {
  const invitations =
    given.type === "team" ? given.invited.filter((email) => given.roles[email] === undefined) : [];
  const ada = given.adaIsOn ? { "ada@acme.example": [] } : {};
  return stateOf(
    {
      type: given.type,
      members: { "ada@acme.example": "admin", ...given.roles },
      invitations: invitations.map((email) => ({ email, role: "member" })),
      apps: APPS.map((name, i) => ({
        name,
        locked: given.apps[i]?.locked === true,
        collaborators: { ...ada, ...given.apps[i]?.rows } as StateValue,
      })),
    },
    { switches: { permissionEntities: given.entities } },
  );
}

/** The file that an import of this live state would write. */
function fileOf(live: LiveOrg): DesiredParts {
  const access = (address: string) => [...(live.grants.get(address) ?? [])];
  return {
    members: Object.fromEntries(access("acme").map(([subject, grant]) => [subject, grant.access.role ?? ""])),
    apps: Object.fromEntries(
      APPS.map((name) => [
        name,
        {
          locked: live.settings.get(`acme/apps/${name}`)?.get("locked")?.value === true,
          collaborators: Object.fromEntries(
            access(`acme/apps/${name}`).map(([subject, grant]) => [subject, grant.access.permissions ?? []]),
          ),
        },
      ]),
    ),
  };
}

/** What an operation is and what it was computed from. */
function named(operation: Operation): string {
  return `${operation.id} ${essence(operation)}`;
}

describe("any Heroku team", () => {
  it("plans empty against the file that was read from it", async () => {
    await fc.assert(
      fc.asyncProperty(states, async (given) => {
        const wire = new Wire(stateFrom(given));
        const live = await connect(wire, desiredOrg({})).read({ isWhole: true });
        const desired = desiredOrg(fileOf(live));
        const { operations } = planFrom(desired, await connect(wire, desired).read({}));

        expect(brief(operations)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("plans the same again from a read of no more than what is to be touched", async () => {
    const cases = states.chain((given) =>
      fc.tuple(wishes(given.type), fc.constantFrom(...APPS)).map(([parts, name]) => ({ given, parts, name })),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ given, parts, name }) => {
        const wire = new Wire(stateFrom(given));
        const asIs = fileOf(await connect(wire, desiredOrg({})).read({ isWhole: true }));
        // Where one app of many changes, the small read takes another listing than the whole one.
        const desired = desiredOrg({ ...parts, apps: { ...asIs.apps, [name]: parts.apps?.[name] ?? {} } });
        const { operations } = await planNow(connect(wire, desired), desired);
        const addresses = new Set(operations.map((operation) => operation.address));
        const part = planFrom(desired, await connect(wire, desired).read({ addresses }), cast, addresses);

        expect(part.operations.map(named)).toEqual(operations.map(named));
      }),
      { numRuns: 400 },
    );
  });

  it("plans empty after any file was applied to it", async () => {
    const cases = states.chain((given) => wishes(given.type).map((parts) => ({ given, parts })));
    await fc.assert(
      fc.asyncProperty(cases, async ({ given, parts }) => {
        const wire = new Wire(stateFrom(given));
        const desired = desiredOrg(parts);
        const connection = connect(wire, desired);
        await applyAll(connection, (await planNow(connection, desired)).operations);
        const again = await planNow(connect(wire, desired), desired);

        expect(brief(again.operations)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
