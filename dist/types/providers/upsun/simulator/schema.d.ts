/** JSON Schema (draft 2020-12) of the Upsun part of a simulator state file. */
export declare const stateSchema: {
    readonly $schema: "https://json-schema.org/draft/2020-12/schema";
    readonly title: "State of the Upsun simulator";
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        readonly users: {
            readonly type: "array";
            readonly items: {
                readonly $ref: "#/$defs/user";
            };
        };
        readonly tokens: {
            readonly type: "array";
            readonly items: {
                readonly $ref: "#/$defs/token";
            };
        };
        readonly organizations: {
            readonly type: "array";
            readonly items: {
                readonly $ref: "#/$defs/organization";
            };
        };
        readonly switches: {
            readonly $ref: "#/$defs/switches";
        };
    };
    readonly $defs: {
        readonly email: {
            readonly type: "string";
            readonly pattern: "^[^\\s@]+@[^\\s@]+$";
        };
        readonly emails: {
            readonly type: "array";
            readonly items: {
                readonly $ref: "#/$defs/email";
            };
        };
        readonly held: {
            readonly description: "E-mail to permissions.";
            readonly type: "object";
            readonly additionalProperties: {
                readonly type: "array";
                readonly items: {
                    readonly type: "string";
                };
            };
        };
        readonly user: {
            readonly type: "object";
            readonly required: readonly ["email"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                    readonly format: "uuid";
                };
                readonly email: {
                    readonly $ref: "#/$defs/email";
                };
                readonly first_name: {
                    readonly type: "string";
                };
                readonly last_name: {
                    readonly type: "string";
                };
                readonly reference: {
                    readonly description: "What the reference endpoint says of this user. Default: present.";
                    readonly enum: readonly ["present", "null", "missing"];
                };
                readonly mfa_enabled: {
                    readonly type: "boolean";
                };
            };
        };
        readonly token: {
            readonly type: "object";
            readonly required: readonly ["token", "user"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly token: {
                    readonly type: "string";
                };
                readonly user: {
                    readonly $ref: "#/$defs/email";
                };
                readonly env: {
                    readonly description: "Variable under which this token is handed out.";
                    readonly type: "string";
                };
            };
        };
        readonly organization: {
            readonly type: "object";
            readonly required: readonly ["name", "owner"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                };
                readonly name: {
                    readonly type: "string";
                    readonly pattern: "^[a-z0-9-]+$";
                };
                readonly label: {
                    readonly type: "string";
                };
                readonly type: {
                    readonly enum: readonly ["fixed", "flexible"];
                };
                readonly owner: {
                    readonly $ref: "#/$defs/email";
                };
                readonly status: {
                    readonly enum: readonly ["active", "restricted", "suspended", "deleted"];
                };
                readonly capabilities: {
                    readonly type: "array";
                    readonly items: {
                        readonly type: "string";
                    };
                };
                readonly mfa_enforced: {
                    readonly type: "boolean";
                };
                readonly members: {
                    readonly $ref: "#/$defs/held";
                };
                readonly invitations: {
                    readonly type: "array";
                    readonly items: {
                        readonly $ref: "#/$defs/organizationInvitation";
                    };
                };
                readonly projects: {
                    readonly type: "array";
                    readonly items: {
                        readonly $ref: "#/$defs/project";
                    };
                };
                readonly teams: {
                    readonly type: "array";
                    readonly items: {
                        readonly $ref: "#/$defs/team";
                    };
                };
            };
        };
        readonly invitationState: {
            readonly enum: readonly ["pending", "processing", "accepted", "cancelled", "error"];
        };
        readonly organizationInvitation: {
            readonly type: "object";
            readonly required: readonly ["email"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                    readonly format: "uuid";
                };
                readonly email: {
                    readonly $ref: "#/$defs/email";
                };
                readonly state: {
                    readonly $ref: "#/$defs/invitationState";
                };
                readonly inviter: {
                    readonly $ref: "#/$defs/email";
                };
                readonly permissions: {
                    readonly type: "array";
                    readonly items: {
                        readonly type: "string";
                    };
                };
            };
        };
        readonly projectInvitation: {
            readonly type: "object";
            readonly required: readonly ["email"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                    readonly format: "uuid";
                };
                readonly email: {
                    readonly $ref: "#/$defs/email";
                };
                readonly state: {
                    readonly $ref: "#/$defs/invitationState";
                };
                readonly inviter: {
                    readonly $ref: "#/$defs/email";
                };
                readonly role: {
                    readonly enum: readonly ["admin", "viewer"];
                };
                readonly permissions: {
                    readonly type: "array";
                    readonly items: {
                        readonly type: "object";
                        readonly required: readonly ["type", "role"];
                        readonly additionalProperties: false;
                        readonly properties: {
                            readonly type: {
                                readonly enum: readonly ["production", "staging", "development"];
                            };
                            readonly role: {
                                readonly enum: readonly ["admin", "contributor", "viewer"];
                            };
                        };
                    };
                };
            };
        };
        readonly project: {
            readonly type: "object";
            readonly additionalProperties: false;
            readonly required: readonly ["title"];
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                    readonly pattern: "^[a-z0-9]+$";
                };
                readonly title: {
                    readonly type: "string";
                };
                readonly status: {
                    readonly enum: readonly ["requested", "active", "failed", "suspended", "deleted"];
                };
                readonly owner: {
                    readonly $ref: "#/$defs/email";
                };
                readonly user_licenses: {
                    readonly type: "integer";
                    readonly minimum: 0;
                };
                readonly environments: {
                    readonly type: "array";
                    readonly items: {
                        readonly type: "object";
                        readonly required: readonly ["name"];
                        readonly additionalProperties: false;
                        readonly properties: {
                            readonly name: {
                                readonly type: "string";
                            };
                            readonly type: {
                                readonly enum: readonly ["production", "staging", "development"];
                            };
                            readonly status: {
                                readonly enum: readonly ["active", "inactive", "paused", "dirty", "deleting"];
                            };
                            readonly ssh: {
                                readonly $ref: "#/$defs/emails";
                            };
                        };
                    };
                };
                readonly access: {
                    readonly $ref: "#/$defs/held";
                };
                readonly invitations: {
                    readonly type: "array";
                    readonly items: {
                        readonly $ref: "#/$defs/projectInvitation";
                    };
                };
            };
        };
        readonly team: {
            readonly type: "object";
            readonly required: readonly ["label"];
            readonly additionalProperties: false;
            readonly properties: {
                readonly id: {
                    readonly type: "string";
                };
                readonly label: {
                    readonly type: "string";
                };
                readonly project_permissions: {
                    readonly type: "array";
                    readonly items: {
                        readonly type: "string";
                    };
                };
                readonly members: {
                    readonly $ref: "#/$defs/emails";
                };
                readonly projects: {
                    readonly description: "Project ids or titles.";
                    readonly type: "array";
                    readonly items: {
                        readonly type: "string";
                    };
                };
            };
        };
        readonly switches: {
            readonly description: "How the server behaves where the vendor's documents leave it open; see the README.";
            readonly type: "object";
            readonly additionalProperties: false;
            readonly properties: {
                readonly default_page_size: {
                    readonly type: "integer";
                    readonly minimum: 1;
                };
                readonly oversized_page: {
                    readonly enum: readonly ["refuse", "clamp"];
                };
                readonly error_body: {
                    readonly enum: readonly ["problem", "error"];
                };
                readonly token_error: {
                    readonly enum: readonly ["request_unauthorized", "invalid_grant"];
                };
                readonly token_life: {
                    readonly type: "integer";
                    readonly minimum: 1;
                };
                readonly step_up: {
                    readonly type: "boolean";
                };
                readonly brings_projects_list: {
                    readonly type: "boolean";
                };
                readonly accepts_known_accounts: {
                    readonly type: "boolean";
                };
                readonly shows_processing: {
                    readonly type: "boolean";
                };
                readonly lists_owner_access: {
                    readonly type: "boolean";
                };
                readonly bulk_is_atomic: {
                    readonly type: "boolean";
                };
                readonly team_update_status: {
                    readonly enum: readonly [200, 204];
                };
                readonly links_invitation_pages: {
                    readonly type: "boolean";
                };
                readonly references_per_link: {
                    readonly type: "integer";
                    readonly minimum: 1;
                };
                readonly redeploy_polls: {
                    readonly type: "integer";
                    readonly minimum: 0;
                };
                readonly redeploy_result: {
                    readonly enum: readonly ["success", "failure"];
                };
            };
        };
    };
};
