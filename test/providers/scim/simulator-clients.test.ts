import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { newSpace, newUser, Service } from "./service.ts";
import { SPACE, studio } from "./world.ts";

type Attribute = {
  name: string;
  type: string;
  required: boolean;
  mutability: string;
  referenceTypes?: string[];
  canonicalValues?: string[];
  subAttributes?: Attribute[];
};
type Schema = { id: string; name: string; attributes: Attribute[] };

const generic = (more: Record<string, StateValue> = {}): StateValue =>
  studio({ profile: "generic", ...more });

async function schemasOf(service: Service): Promise<Schema[]> {
  return (await service.send("GET", "/Schemas")).body.Resources as unknown as Schema[];
}

const flat = (attributes: readonly Attribute[] = []): Attribute[] =>
  attributes.flatMap((one) => [one, ...flat(one.subAttributes)]);

async function made(service: Service, path: string, body: unknown): Promise<string> {
  return (await service.send("POST", path, body)).body.id;
}

describe("what scim2-tester asks for (rule 28)", () => {
  it.each(["generic", "viz-now"])("every reference says what it leads to, %s", async (profile) => {
    const all = (await schemasOf(new Service(studio({ profile })))).flatMap(({ attributes }) =>
      flat(attributes),
    );
    const references = all.filter(({ type }) => type === "reference");

    expect(references.length).toBeGreaterThan(1);
    for (const { referenceTypes } of references) expect(referenceTypes?.length).toBeGreaterThan(0);
  });

  it("a kind of member that is announced is accepted", async () => {
    const service = new Service(generic());
    const group = (await schemasOf(service)).find(({ name }) => name === "Group");
    const members = group?.attributes.find(({ name }) => name === "members");
    const types = members?.subAttributes?.find(({ name }) => name === "type")?.canonicalValues ?? [];
    const user = await made(service, "/Users", newUser("zoe"));

    expect(types).toEqual(["User"]);
    for (const type of types) {
      const body = { ...newSpace("by type"), members: [{ value: user, type }] };
      expect((await service.send("POST", "/Groups", body)).status).toBe(201);
    }
  });

  it("Viz Now announces what it cannot do without (rule 6)", async () => {
    const user = (await schemasOf(new Service())).find(({ name }) => name === "User");

    expect(user?.attributes.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "userName",
      "name",
      "emails",
      "roles",
    ]);
  });

  it("a removed active is unassigned, and nobody is enabled by it (rule 24)", async () => {
    const service = new Service(generic());
    const path = `/Users/${await made(service, "/Users", { ...newUser("zoe"), active: false })}`;

    const removed = await service.patch(path, [{ op: "remove", path: "active" }]);

    expect(removed.status).toBe(200);
    expect(removed.body).not.toHaveProperty("active");
    expect((await service.send("GET", path)).body).not.toHaveProperty("active");
  });

  it("public: false is given back", async () => {
    const service = new Service();
    const path = `/Groups/${await made(service, "/Groups", newSpace("quiet"))}`;

    const patched = await service.patch(path, [{ op: "add", path: `${SPACE}:public`, value: false }]);

    expect(patched.body[SPACE].public).toBe(false);
    expect((await service.send("GET", path)).body[SPACE].public).toBe(false);
  });

  it("an extension is written and removed by its own name, and what is read-only stays", async () => {
    const service = new Service();
    const path = `/Groups/${await made(service, "/Groups", newSpace("quiet"))}`;
    const value = { schemas: [SPACE], public: true, whitelist: [{ value: "192.0.2.0/24" }] };

    const added = await service.patch(path, [{ op: "replace", path: SPACE, value }]);
    const removed = await service.patch(path, [{ op: "remove", path: SPACE }]);

    expect(added.body[SPACE]).toMatchObject({ public: true, whitelist: [{ value: "192.0.2.0/24" }] });
    expect(removed.body[SPACE]).toEqual({ status: "created" });
  });
});

describe("what SCIMple's compliance suite asks for (rule 25)", () => {
  it("Location comes with every answer about one record, and is the record's", async () => {
    const service = new Service(generic());
    const made = await service.send("POST", "/Users", newUser("zoe"));
    const { location } = made.body.meta;
    const path = `/Users/${made.body.id}`;
    const replies = [
      made,
      await service.send("GET", path),
      await service.send("HEAD", path),
      await service.send("PUT", path, newUser("zoe")),
      await service.patch(path, [{ op: "replace", path: "displayName", value: "Zoe" }]),
    ];

    expect(replies.map(({ headers }) => headers.get("location"))).toEqual(replies.map(() => location));
  });

  it("methods are answered by path (rule 1)", async () => {
    const service = new Service();
    const allow = async (method: string, path: string) => {
      const { status, headers } = await service.send(method, path);
      return `${status} ${headers.get("allow")}`;
    };

    expect(await allow("PUT", "/Users")).toBe("405 GET, POST, HEAD, OPTIONS");
    expect(await allow("OPTIONS", "/Groups/any")).toBe("204 GET, PUT, PATCH, DELETE, HEAD, OPTIONS");
    expect(await allow("GET", "/Users/.search")).toBe("405 POST, OPTIONS");
    expect(await allow("DELETE", "/Schemas")).toBe("405 GET, HEAD, OPTIONS");
  });
});
