import { URN } from "../../wire.ts";
import type { SchemaDefinition } from "../attribute.ts";
import { ScimFault } from "../fault.ts";
import type { SimulatedOrganization } from "../organization.ts";
import type { ResourceKind } from "../schemas.ts";

type Rendered = Record<string, unknown>;

/** Answers the discovery endpoints. @throws ScimFault */
export function discover(
  org: SimulatedOrganization,
  path: readonly string[],
  query: URLSearchParams,
  base: string,
): Rendered {
  if (org.switches.noDiscovery) throw new ScimFault(404, "Not found.");
  if (query.has("filter")) throw new ScimFault(403, "Filters are not allowed here.");
  const [endpoint, id] = path;
  if (endpoint === "ServiceProviderConfig" && id === undefined) return configOf(org, base);
  const all = endpoint === "ResourceTypes" ? typesOf(org, base) : schemasOf(org, base);
  if (id === undefined)
    return {
      schemas: [URN.list],
      totalResults: all.length,
      startIndex: 1,
      itemsPerPage: all.length,
      Resources: all,
    };
  const found = all.find((item) => item.id === id);
  if (found === undefined) throw new ScimFault(404, `${id} does not exist.`);
  return found;
}

function configOf(org: SimulatedOrganization, base: string): Rendered {
  const { switches, limits } = org.options;
  return {
    schemas: [URN.config],
    documentationUri: "https://www.rfc-editor.org/rfc/rfc7644",
    patch: { supported: !switches.noPatch },
    bulk: {
      supported: !switches.noBulk,
      maxOperations: limits.maxOperations,
      maxPayloadSize: limits.maxPayloadSize,
    },
    filter: { supported: !switches.noFilter, maxResults: limits.maxResults },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: !switches.frameworkEtag },
    pagination: {
      cursor: true,
      index: !switches.cursorOnly,
      defaultPaginationMethod: switches.cursorOnly ? "cursor" : "index",
      defaultPageSize: limits.pageSize,
      maxPageSize: limits.maxPageSize,
      cursorTimeout: limits.cursorSeconds,
    },
    authenticationSchemes: [
      {
        type: "oauthbearertoken",
        name: "Bearer token",
        description: "A token in the Authorization header.",
        primary: true,
      },
    ],
    ...(switches.unknownMembers ? { securityEvents: { supported: false } } : {}),
    meta: { resourceType: "ServiceProviderConfig", location: `${base}/ServiceProviderConfig` },
  };
}

function typesOf(org: SimulatedOrganization, base: string): Rendered[] {
  return [org.kinds.user, org.kinds.group].map((kind) => ({
    schemas: [URN.resourceType],
    id: kind.name,
    name: kind.name,
    description: kind.core.description,
    endpoint: kind.endpoint,
    schema: kind.core.id,
    schemaExtensions: kind.extensions.map((schema) => ({ schema: schema.id, required: false })),
    meta: { resourceType: "ResourceType", location: `${base}/ResourceTypes/${kind.name}` },
  }));
}

function schemasOf(org: SimulatedOrganization, base: string): Rendered[] {
  const all = [org.kinds.user, org.kinds.group].flatMap((kind: ResourceKind): SchemaDefinition[] => [
    kind.core,
    ...kind.extensions,
  ]);
  return all.map((schema) => ({
    schemas: [URN.schema],
    ...schema,
    meta: { resourceType: "Schema", location: `${base}/Schemas/${schema.id}` },
  }));
}
