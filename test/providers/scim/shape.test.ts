import { describe, expect, it } from "vitest";
import { Directory } from "../../../src/model/person.ts";
import { readUser } from "../../../src/providers/scim/adapter/convert.ts";
import {
  booleanField,
  field,
  idOfLocation,
  numberField,
} from "../../../src/providers/scim/adapter/lenient.ts";
import { canonicalizeNetwork } from "../../../src/providers/scim/network.ts";
import { generic } from "../../../src/providers/scim/profiles/generic.ts";
import { profiles } from "../../../src/providers/scim/profiles/index.ts";
import { readOptions } from "../../../src/providers/scim/profiles/options.ts";
import { fileRole, wireRoles } from "../../../src/providers/scim/profiles/profile.ts";
import { vizNow } from "../../../src/providers/scim/profiles/viz-now.ts";
import { differingDetails, namePartsOf, newNameParts } from "../../../src/providers/scim/rules/names.ts";
import { shapeOf, variants } from "../../../src/providers/scim/shape.ts";
import { whitelistSetting } from "../../../src/providers/scim/whitelist.ts";
import { person } from "./world.ts";

describe("shape", () => {
  it("adopts spaces, creates them on request, and cascades only where people are deleted", () => {
    const space = (options: object) => shapeOf({ profile: "viz-now", ...options });

    expect(space({}).sections[0]).toMatchObject({
      section: "spaces",
      lifecycle: "adopted",
      holders: { key: "users" },
    });
    expect(space({ "create-spaces": true }).sections[0]?.lifecycle).toBe("managed");
    expect(space({}).members).toMatchObject({ keeps: ["admin"], cascades: [], requiredBy: ["spaces"] });
    expect(space({ removal: "delete" }).members.cascades).toEqual(["spaces"]);
    expect(space({}).members.form).toMatchObject({
      roles: [{ name: "operator" }, { name: "editor" }, { name: "admin" }],
      canDisable: true,
    });
  });

  it("is generic by default, with open roles and managed groups", () => {
    expect(shapeOf({}).members.form).toMatchObject({ isOpen: true, canDisable: true });
    expect(shapeOf({}).sections[0]).toMatchObject({
      section: "groups",
      lifecycle: "managed",
      settings: [],
      holders: { key: "members" },
    });
  });

  it("names every option set under which it differs", () => {
    const seen = new Set(variants.map((options) => JSON.stringify(shapeOf(options))));

    expect(seen.size).toBe(variants.length);
    expect(Object.keys(profiles).sort()).toEqual(["generic", "viz-now"]);
  });

  it("reads options, and disables where the service does not delete", () => {
    expect(readOptions({})).toMatchObject({ removal: "disable", creates: true });
    expect(readOptions({ profile: "viz-now", removal: "delete", extension: "urn:x:y" })).toMatchObject({
      removal: "delete",
      creates: false,
      profile: { extension: "urn:x:y" },
    });
  });
});

describe("roles", () => {
  it("go over the wire by the profile's values", () => {
    expect(wireRoles(vizNow, "editor")).toEqual(["Editor"]);
    expect(wireRoles(vizNow, "Supervisor")).toEqual(["Supervisor"]);
    expect(fileRole(vizNow, ["Operator"])).toBe("operator");
    expect(fileRole(vizNow, [])).toBeUndefined();
  });

  it("are open and may be several in the generic profile", () => {
    expect(wireRoles(generic, "billing+support")).toEqual(["billing", "support"]);
    expect(wireRoles(generic, "member")).toEqual([]);
    expect(fileRole(generic, ["support", "billing"])).toBe("billing+support");
    expect(fileRole(generic, [])).toBe("member");
  });
});

describe("users as services show them", () => {
  it("may have roles as bare strings, e-mails without a primary, and everything as text", () => {
    const raw = {
      ID: "1",
      username: "ada",
      ACTIVE: "False",
      roles: ["b", "a", "a"],
      emails: [{ value: "ada@x.example" }],
      groups: null,
    };
    const read = readUser(raw, { ...generic, roleEncoding: "roles-strings" });

    expect(read).toMatchObject({
      id: "1",
      userName: "ada",
      active: false,
      roles: ["a", "b"],
      email: "ada@x.example",
      groups: undefined,
    });
    expect(readUser({ userName: "x" }, generic)).toBeUndefined();
  });
});

describe("networks", () => {
  it("have one canonical form", () => {
    const forms: Record<string, string> = {
      "192.0.2.7": "192.0.2.7/32",
      "10.0.0.0/8": "10.0.0.0/8",
      "2001:DB8:0:0:0:0:0:1": "2001:db8::1/128",
      "2001:db8:0:1:0:0:0:0/64": "2001:db8:0:1::/64",
      "::": "::/128",
      "::/0": "::/0",
      "1:0:0:2:0:0:0:3": "1:0:0:2::3/128",
      "2001:db8:0:1:1:1:1:1": "2001:db8:0:1:1:1:1:1/128",
    };
    for (const [text, network] of Object.entries(forms))
      expect(canonicalizeNetwork(text)).toEqual({ network });
  });

  it("are refused with the network that was probably meant", () => {
    expect(canonicalizeNetwork("203.0.113.7/24")).toMatchObject({ hint: "Did you mean 203.0.113.0/24?" });
    for (const wrong of [
      "studio",
      "256.0.0.1",
      "10.0.0.0/33",
      "10.0.0.0/08",
      "1.2.3",
      "01.2.3.4",
      "fe80::1%eth0",
      "1::2::3",
      "10.0.0.0/8/8",
      "",
    ]) {
      expect([wrong, "problem" in canonicalizeNetwork(wrong)]).toEqual([wrong, true]);
    }
  });
});

describe("whitelist", () => {
  const { normalize, isSatisfied, compare, describe: say } = whitelistSetting;

  it("is normalised, sorted, without duplicates, and stays as it is", () => {
    const once = normalize(["203.0.113.0/24", "192.0.2.7", { value: "192.0.2.7/32", label: "desk" }]);

    expect(once).toEqual({ value: [{ value: "192.0.2.7/32", label: "desk" }, "203.0.113.0/24"] });
    expect("value" in once ? normalize(once.value) : once).toEqual(once);
    expect(normalize({ exact: [] })).toEqual({ value: { exact: [] } });
  });

  it("wants an acknowledgement for a network that lets everybody in", () => {
    expect(normalize(["0.0.0.0/0"])).toMatchObject({
      problem: expect.stringContaining("everybody"),
      hint: expect.stringContaining("acknowledged"),
    });
    expect(normalize([{ value: "::/0" }])).toHaveProperty("problem");
    const open = normalize([{ value: "::/0", acknowledged: true }]);
    expect(open).toEqual({ value: [{ value: "::/0", acknowledged: true }] });
    expect(normalize([{ value: "203.0.113.7/24" }])).toMatchObject({ hint: "Did you mean 203.0.113.0/24?" });
    expect(normalize("10.0.0.0/8")).toHaveProperty("problem");
  });

  it("is satisfied by more, unless it is exact", () => {
    const live = ["10.0.0.0/8", { value: "192.0.2.0/24", label: "studio" }];

    expect(isSatisfied?.(live, ["192.0.2.0/24"])).toBe(true);
    expect(isSatisfied?.(live, { exact: ["192.0.2.0/24"] })).toBe(false);
    expect(isSatisfied?.(live, [{ value: "192.0.2.0/24", label: "other" }])).toBe(false);
    expect(isSatisfied?.(undefined, { exact: [] })).toBe(true);
  });

  it("knows whether a change lets more networks in or fewer", () => {
    expect(compare?.(["10.0.0.0/8"], ["192.0.2.0/24"])).toBe("more");
    expect(compare?.(["10.0.0.0/8"], { exact: [] })).toBe("less");
    expect(compare?.(["10.0.0.0/8"], { exact: ["192.0.2.0/24"] })).toBe("mixed");
    expect(compare?.(["10.0.0.0/8"], [{ value: "10.0.0.0/8", label: "x" }])).toBe("none");
    expect(say?.({ exact: [{ value: "10.0.0.0/8", label: "x" }] })).toBe("exactly 10.0.0.0/8 (x)");
  });
});

describe("names", () => {
  it("come from the file, split at the last space where it gives one whole name", () => {
    const { givenName: _given, familyName: _family, ...nameless } = person("maria");
    const maria = { ...nameless, name: "Maria de la Cruz" };

    expect(namePartsOf(maria)).toEqual({ givenName: "Maria de la", familyName: "Cruz" });
    expect(
      differingDetails(
        { email: "maria@acme.example", givenName: "Maria", familyName: "de la Cruz" },
        maria,
        "Maria@acme.example",
      ),
    ).toEqual({});
    expect(differingDetails({ email: "m@acme.example" }, maria, "maria@acme.example")).toEqual({
      email: "maria@acme.example",
      givenName: "Maria de la",
      familyName: "Cruz",
    });
    expect(differingDetails({ email: "maria@acme.example", givenName: "X" }, nameless, undefined)).toEqual(
      {},
    );
    expect(newNameParts(new Directory([]), "x", "jo.van.dyk@acme.example")).toEqual({
      givenName: "jo",
      familyName: "van dyk",
    });
  });
});

describe("lenient reading", () => {
  it("takes any case, and text for numbers and booleans", () => {
    expect(field({ resources: [1] }, "Resources")).toEqual([1]);
    expect(field({ Active: null }, "active")).toBeUndefined();
    expect(booleanField({ ACTIVE: "False" }, "active")).toBe(false);
    expect(booleanField({ active: "maybe" }, "active")).toBeUndefined();
    expect(numberField({ totalResults: "5" }, "totalResults")).toBe(5);
    expect(idOfLocation("https://x.example/scim/v2/Users/a%20b")).toBe("a b");
    expect(idOfLocation("/Users/7")).toBe("7");
  });
});
