/**
 * The shapes of SCIM 2.0 on the wire, only what is used here, and the names both sides must spell alike.
 * Sources: RFC 7643 (schema), RFC 7644 (protocol), RFC 9865 (cursor paging).
 */
/** Schema names of RFC 7643 §8.7 and the message names of RFC 7644 §8.2. */
export declare const URN: {
    readonly user: "urn:ietf:params:scim:schemas:core:2.0:User";
    readonly group: "urn:ietf:params:scim:schemas:core:2.0:Group";
    readonly config: "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    readonly resourceType: "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    readonly schema: "urn:ietf:params:scim:schemas:core:2.0:Schema";
    readonly list: "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    readonly search: "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    readonly patch: "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    readonly bulkRequest: "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    readonly bulkResponse: "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
    readonly error: "urn:ietf:params:scim:api:messages:2.0:Error";
};
/** RFC 7644 §8.1. */
export declare const MEDIA_TYPE = "application/scim+json";
/** One change inside a PATCH, RFC 7644 §3.5.2. */
export interface WirePatchOperation {
    readonly op: "add" | "replace" | "remove";
    readonly path?: string;
    readonly value?: unknown;
}
/** Body of a PATCH. */
export interface WirePatch {
    readonly schemas: readonly [typeof URN.patch];
    readonly Operations: readonly WirePatchOperation[];
}
/** One operation of a bulk request, RFC 7644 §3.7. */
export interface WireBulkOperation {
    readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
    readonly path: string;
    readonly bulkId?: string;
    readonly version?: string;
    readonly data?: unknown;
}
/** Body of `POST /Bulk`. */
export interface WireBulkRequest {
    readonly schemas: readonly [typeof URN.bulkRequest];
    readonly failOnErrors?: number;
    readonly Operations: readonly WireBulkOperation[];
}
/** Body of `POST /.search`, RFC 7644 §3.4.3. */
export interface WireSearchRequest {
    readonly schemas: readonly [typeof URN.search];
    readonly filter?: string;
    readonly startIndex?: number;
    readonly count?: number;
    readonly cursor?: string;
    readonly attributes?: readonly string[];
    readonly excludedAttributes?: readonly string[];
    readonly sortBy?: string;
    readonly sortOrder?: string;
}
/** One value of a multi-valued attribute. */
export interface WireValue {
    readonly value?: string;
    readonly display?: string;
    readonly type?: string;
    readonly primary?: boolean;
}
/** A user as it is written. */
export interface WireUser {
    readonly schemas: readonly string[];
    readonly externalId?: string;
    readonly userName: string;
    readonly name?: {
        readonly givenName?: string;
        readonly familyName?: string;
    };
    readonly displayName?: string;
    readonly emails?: readonly WireValue[];
    readonly active: boolean;
    readonly roles?: readonly (WireValue | string)[];
    readonly userType?: string;
    readonly entitlements?: readonly WireValue[];
}
/** A group as it is written. */
export interface WireGroup {
    readonly schemas: readonly string[];
    readonly externalId?: string;
    readonly displayName: string;
    readonly members?: readonly WireValue[];
}
