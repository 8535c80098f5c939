import type { StateValue } from "../../../simulator/contract.ts";
import { isObject } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import type { Store } from "./store.ts";

type Plain = Record<string, unknown>;

/** The state as a file gives it. */
export function saveState({ tokens, organizations }: Store): StateValue {
  const saved = {
    tokens,
    organizations: Object.fromEntries(organizations.map((org) => [org.options.name, saveOrganization(org)])),
  };
  return JSON.parse(JSON.stringify(saved)) as StateValue;
}

function saveOrganization(org: SimulatedOrganization): Plain {
  const { profile, extension, urlEnv, switches, limits } = org.options;
  return {
    profile,
    extension: extension ?? null,
    ...(urlEnv === undefined ? {} : { urlEnv }),
    switches,
    limits,
    users: org.all("User").map(saveUser),
    spaces: org.all("Group").map((group) => saveGroup(org, group)),
  };
}

function saveFrame(item: StoredRecord): Plain {
  const externalId = item.attributes.externalId;
  return {
    id: item.id,
    ...(typeof externalId !== "string" ? {} : { externalId }),
    created: item.created,
    modified: item.modified,
    version: item.version,
  };
}

function saveUser(user: StoredRecord): Plain {
  const { userName, name, emails, active, externalId: _externalId, roles, ...more } = user.attributes;
  const email = Array.isArray(emails) && isObject(emails[0]) ? emails[0].value : userName;
  // Whatever a plain entry cannot say is kept as it is.
  return {
    ...saveFrame(user),
    email,
    userName,
    active: active ?? null,
    more: { ...more, name, emails, roles },
  };
}

function saveGroup(org: SimulatedOrganization, group: StoredRecord): Plain {
  const members = Array.isArray(group.attributes.members) ? group.attributes.members : [];
  const emailOf = (id: unknown): unknown => org.records.get(String(id))?.attributes.userName ?? id;
  const urn = org.options.extension;
  const space = urn !== undefined && isObject(group.attributes[urn]) ? group.attributes[urn] : {};
  const owner = isObject(space.owner) ? space.owner.value : undefined;
  return {
    ...saveFrame(group),
    name: group.attributes.displayName,
    ...(members.length === 0
      ? {}
      : { members: members.map((item) => emailOf(isObject(item) ? item.value : item)) }),
    ...(space.status === undefined ? {} : { status: space.status }),
    ...(owner === undefined ? {} : { owner: emailOf(owner) }),
    ...(typeof space.public === "boolean" ? { public: space.public } : {}),
    ...(space.whitelist === undefined ? {} : { whitelist: space.whitelist }),
  };
}
