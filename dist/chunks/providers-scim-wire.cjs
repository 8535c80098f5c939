"use strict";
// src/providers/scim/wire.ts
const URN = {
	user: "urn:ietf:params:scim:schemas:core:2.0:User",
	group: "urn:ietf:params:scim:schemas:core:2.0:Group",
	config: "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
	resourceType: "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
	schema: "urn:ietf:params:scim:schemas:core:2.0:Schema",
	list: "urn:ietf:params:scim:api:messages:2.0:ListResponse",
	search: "urn:ietf:params:scim:api:messages:2.0:SearchRequest",
	patch: "urn:ietf:params:scim:api:messages:2.0:PatchOp",
	bulkRequest: "urn:ietf:params:scim:api:messages:2.0:BulkRequest",
	bulkResponse: "urn:ietf:params:scim:api:messages:2.0:BulkResponse",
	error: "urn:ietf:params:scim:api:messages:2.0:Error"
};
const MEDIA_TYPE = "application/scim+json";
Object.defineProperty(exports, "MEDIA_TYPE", {
	enumerable: true,
	get: function() {
		return MEDIA_TYPE;
	}
});
Object.defineProperty(exports, "URN", {
	enumerable: true,
	get: function() {
		return URN;
	}
});
