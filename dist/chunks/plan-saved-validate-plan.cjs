"use strict";
// src/plan/saved/validate-plan.generated.js
var validatePlan = validate20;
var schema31 = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "rolecall plan",
	type: "object",
	description: "Everything apply may do, what it was computed from, and what was left alone. Holds no secret.",
	additionalProperties: !1,
	required: [
		"schema",
		"tool",
		"at",
		"files",
		"orgs",
		"operations",
		"people",
		"pending",
		"deferred",
		"spared",
		"guards",
		"findings",
		"digest"
	],
	properties: {
		schema: { const: 2 },
		tool: {
			type: "string",
			description: "Version of rolecall that made it."
		},
		at: {
			type: "string",
			description: "ISO instant it was computed at."
		},
		files: {
			type: "array",
			items: {
				type: "object",
				description: "A file that was read.",
				additionalProperties: !1,
				required: ["path", "sha256"],
				properties: {
					path: {
						type: "string",
						description: "Relative to the root."
					},
					sha256: {
						type: "string",
						description: "Hex."
					}
				}
			},
			description: "All files, sorted."
		},
		desired: {
			type: "string",
			description: "Digest of what the files ask for, comments and order left out."
		},
		orgs: {
			type: "array",
			items: {
				type: "object",
				description: "One organization.",
				additionalProperties: !1,
				required: [
					"key",
					"provider",
					"name",
					"liveGrants",
					"gaps",
					"requests"
				],
				properties: {
					key: {
						type: "string",
						description: "Its key in the file."
					},
					provider: {
						type: "string",
						description: "Provider id."
					},
					name: {
						type: "string",
						description: "The vendor's name."
					},
					hosts: {
						type: "array",
						items: {
							type: "string",
							description: "HOST[:PORT]"
						},
						description: "Hosts that requests go to and that are not the vendor's own."
					},
					actor: {
						type: "string",
						description: "The account that acts, in words."
					},
					names: {
						type: "object",
						description: "What the vendor calls the accounts that the plan names as id:\u2026, by subject.",
						additionalProperties: { type: "string" }
					},
					liveGrants: {
						type: "integer",
						minimum: 0
					},
					gaps: {
						type: "array",
						items: {
							type: "object",
							description: "A part that could not be read to its end.",
							additionalProperties: !1,
							required: [
								"address",
								"code",
								"message"
							],
							properties: {
								address: {
									type: "string",
									description: "Organization, section or resource."
								},
								code: {
									type: "string",
									description: "Stable code."
								},
								message: {
									type: "string",
									description: "A sentence."
								},
								hint: {
									type: "string",
									description: "The next step."
								}
							}
						},
						description: "What could not be read."
					},
					requests: {
						type: "integer",
						minimum: 0
					}
				}
			},
			description: "In the order of the files."
		},
		operations: {
			type: "array",
			items: { oneOf: [{ $ref: "#/$defs/grantOperation" }, { $ref: "#/$defs/settingOperation" }] },
			description: "In the order in which they are done."
		},
		people: {
			type: "array",
			items: {
				type: "object",
				description: "What people end up with on one address, by all ways together.",
				additionalProperties: !1,
				required: [
					"org",
					"address",
					"direction",
					"via",
					"operations"
				],
				properties: {
					org: {
						type: "string",
						description: "Key of the organization."
					},
					address: {
						type: "string",
						description: "Where; ends in /* for several resources of a section."
					},
					places: {
						type: "integer",
						minimum: 1,
						description: "How many resources the address stands for."
					},
					subject: {
						type: "string",
						description: "Who; absent where a rule hits many."
					},
					everybody: {
						type: "object",
						description: "Those whom a rule of the vendor hits.",
						additionalProperties: !1,
						required: ["people", "isAll"],
						properties: {
							people: {
								type: "array",
								items: {
									type: "object",
									description: "One of them.",
									additionalProperties: !1,
									required: ["subject"],
									properties: {
										subject: {
											type: "string",
											description: "Who."
										},
										before: { $ref: "#/$defs/access" },
										after: { $ref: "#/$defs/access" }
									}
								},
								description: "Sorted."
							},
							isAll: {
								type: "boolean",
								description: "True if they are all members of the organization."
							}
						}
					},
					before: { $ref: "#/$defs/access" },
					after: { $ref: "#/$defs/access" },
					direction: {
						type: "string",
						enum: [
							"more",
							"less",
							"mixed"
						]
					},
					via: {
						type: "array",
						items: {
							type: "object",
							description: "By what.",
							additionalProperties: !1,
							required: ["kind"],
							properties: {
								kind: {
									type: "string",
									enum: [
										"grant",
										"group",
										"setting",
										"owner",
										"rule"
									]
								},
								group: {
									type: "string",
									description: "The group."
								},
								because: {
									type: "string",
									description: "The vendor's rule."
								}
							}
						},
						description: "By what they have it, or had it."
					},
					isInvited: {
						const: !0,
						description: "In force only once an invitation is accepted."
					},
					isPowerful: {
						const: !0,
						description: "A powerful level."
					},
					isExposure: {
						const: !0,
						description: "Gained without a grant to the person or a group of theirs."
					},
					isNotKnown: {
						const: !0,
						description: "The rule that decides it is not known; the worse case is shown."
					},
					operations: {
						type: "array",
						items: { type: "string" },
						description: "Ids of the operations that bring it about."
					}
				}
			},
			description: "Who ends up with more or less, each person and address once."
		},
		pending: {
			type: "array",
			items: {
				type: "object",
				description: "An open invitation with nothing to do.",
				additionalProperties: !1,
				required: [
					"org",
					"address",
					"subject",
					"access",
					"state"
				],
				properties: {
					org: {
						type: "string",
						description: "Key."
					},
					address: {
						type: "string",
						description: "Where."
					},
					subject: {
						type: "string",
						description: "Who."
					},
					access: { $ref: "#/$defs/access" },
					state: {
						type: "string",
						description: "The vendor's word."
					}
				}
			},
			description: "Invitations that wait for a person."
		},
		deferred: {
			type: "array",
			items: {
				type: "object",
				description: "A change that would be unsafe now.",
				additionalProperties: !1,
				required: ["operation", "waitsFor"],
				properties: {
					operation: { oneOf: [{ $ref: "#/$defs/grantOperation" }, { $ref: "#/$defs/settingOperation" }] },
					waitsFor: {
						type: "string",
						description: "Whom or what it waits for."
					},
					code: {
						const: "EXPIRY_DEFERRED",
						description: "Its time is over, and the place needs it."
					}
				}
			},
			description: "Changes that wait for somebody."
		},
		spared: {
			type: "array",
			items: {
				type: "object",
				description: "Something deliberately left alone.",
				additionalProperties: !1,
				required: [
					"org",
					"address",
					"code",
					"text"
				],
				properties: {
					org: {
						type: "string",
						description: "Key."
					},
					address: {
						type: "string",
						description: "Where."
					},
					subject: {
						type: "string",
						description: "Who."
					},
					access: { $ref: "#/$defs/access" },
					code: {
						type: "string",
						enum: [
							"protected",
							"additive",
							"unlisted",
							"fixed",
							"account",
							"disabled",
							"unknown"
						]
					},
					text: {
						type: "string",
						description: "Why, in words."
					},
					drift: {
						type: "string",
						enum: [
							"unmanaged",
							"changed",
							"missing"
						]
					}
				}
			},
			description: "What was left alone."
		},
		guards: {
			type: "array",
			items: {
				type: "object",
				description: "What a guard found.",
				additionalProperties: !1,
				required: [
					"guard",
					"verdict",
					"text",
					"operations"
				],
				properties: {
					guard: {
						type: "string",
						enum: [
							"last-owner",
							"self",
							"escalation",
							"removals",
							"person",
							"incomplete",
							"exposure"
						]
					},
					org: {
						type: "string",
						description: "Key; absent for a guard over all organizations."
					},
					verdict: {
						type: "string",
						enum: [
							"passed",
							"refused",
							"allowed"
						]
					},
					text: {
						type: "string",
						description: "The figures."
					},
					operations: {
						type: "array",
						items: { type: "string" },
						description: "Ids it objects to."
					},
					hint: {
						type: "string",
						description: "The next step."
					}
				}
			},
			description: "Every guard, also those that passed."
		},
		findings: {
			type: "array",
			items: {
				type: "object",
				description: "A policy finding, a warning or a problem.",
				additionalProperties: !1,
				required: [
					"severity",
					"code",
					"message"
				],
				properties: {
					severity: {
						type: "string",
						enum: [
							"error",
							"warning",
							"note"
						]
					},
					code: {
						type: "string",
						description: "Stable code."
					},
					message: {
						type: "string",
						description: "A sentence."
					},
					place: {
						type: "object",
						description: "Where in the files.",
						additionalProperties: !1,
						required: [
							"file",
							"line",
							"column"
						],
						properties: {
							file: {
								type: "string",
								description: "Path."
							},
							line: { type: "integer" },
							column: { type: "integer" }
						}
					},
					address: {
						type: "string",
						description: "What it is about."
					},
					hint: {
						type: "string",
						description: "The next step."
					},
					frame: {
						type: "string",
						description: "Source lines with a caret."
					},
					org: {
						type: "string",
						description: "Key of the organization."
					},
					origins: {
						type: "array",
						items: { $ref: "#/$defs/origin" },
						description: "Every path that leads here."
					}
				}
			},
			description: "Policies, warnings, problems."
		},
		digest: {
			type: "string",
			pattern: "^sha256:[0-9a-f]{64}$",
			description: "Of files, operations and observed values."
		}
	},
	$defs: {
		access: {
			type: "object",
			description: "What a subject may do, in the file's words.",
			additionalProperties: !1,
			required: [],
			properties: {
				role: {
					type: "string",
					description: "One role name."
				},
				permissions: {
					type: "array",
					items: { type: "string" },
					description: "Sorted, unique."
				},
				environments: {
					type: "object",
					additionalProperties: { type: "string" },
					description: "Environment type to role."
				},
				disabled: {
					const: !0,
					description: "Kept, but blocked."
				},
				details: {
					type: "object",
					additionalProperties: { type: "string" },
					description: "Attributes of the person."
				}
			}
		},
		origin: {
			type: "object",
			description: "A place in the files that leads here.",
			additionalProperties: !1,
			required: [
				"file",
				"line",
				"column",
				"via"
			],
			properties: {
				file: {
					type: "string",
					description: "Path relative to the root file's folder."
				},
				line: {
					type: "integer",
					minimum: 1
				},
				column: {
					type: "integer",
					minimum: 1
				},
				via: {
					type: "array",
					items: { type: "string" },
					description: "Teams passed on the way."
				}
			}
		},
		identity: {
			type: "object",
			description: "An account at the vendor.",
			additionalProperties: !1,
			required: [],
			properties: {
				id: {
					type: "string",
					description: "The vendor's id."
				},
				email: {
					type: "string",
					description: "As the vendor spells it."
				},
				login: {
					type: "string",
					description: "A name to log in with that is not an e-mail."
				},
				name: {
					type: "string",
					description: "For people."
				},
				isService: { type: "boolean" }
			}
		},
		observed: {
			type: "object",
			description: "The live value an operation was computed from.",
			additionalProperties: !1,
			required: [],
			properties: {
				access: { $ref: "#/$defs/access" },
				value: !0,
				pending: {
					type: "string",
					description: "The vendor's word for an open invitation."
				},
				identity: { $ref: "#/$defs/identity" },
				version: {
					type: "string",
					description: "The vendor's version of the object."
				},
				ref: {
					type: "string",
					description: "How the adapter finds the object again."
				}
			}
		},
		effect: {
			type: "object",
			description: "Something that happens beside the change itself.",
			additionalProperties: !1,
			required: ["kind", "text"],
			properties: {
				kind: {
					type: "string",
					enum: [
						"mail",
						"cost",
						"cascade",
						"protection",
						"advice",
						"note"
					]
				},
				text: {
					type: "string",
					description: "In words."
				},
				address: {
					type: "string",
					description: "The address concerned, where it is another one."
				},
				subject: {
					type: "string",
					description: "Who is concerned."
				}
			}
		},
		reason: {
			type: "object",
			description: "Why an operation is planned.",
			additionalProperties: !1,
			required: ["code", "text"],
			properties: {
				code: {
					type: "string",
					enum: [
						"declared",
						"not-declared",
						"changed",
						"expired",
						"not-declared-resource",
						"bounced",
						"stale-invitation"
					]
				},
				text: {
					type: "string",
					description: "In words."
				}
			}
		},
		grantOperation: {
			type: "object",
			description: "Change of one subject's access on one address.",
			additionalProperties: !1,
			required: [
				"kind",
				"id",
				"org",
				"provider",
				"address",
				"action",
				"direction",
				"reason",
				"origins",
				"effects",
				"dependsOn",
				"phase",
				"subject"
			],
			properties: {
				kind: { const: "grant" },
				id: {
					type: "string",
					description: "The same in every run, unique in the plan."
				},
				org: {
					type: "string",
					description: "Key of the organization."
				},
				provider: {
					type: "string",
					description: "Provider id."
				},
				address: {
					type: "string",
					description: "Where."
				},
				action: {
					type: "string",
					enum: [
						"add",
						"update",
						"remove"
					]
				},
				direction: {
					type: "string",
					enum: [
						"more",
						"less",
						"mixed",
						"none"
					]
				},
				reason: { $ref: "#/$defs/reason" },
				why: {
					type: "string",
					description: "The reason the file's author gave."
				},
				until: {
					type: "string",
					description: "ISO instant at which the grant ends."
				},
				origins: {
					type: "array",
					items: { $ref: "#/$defs/origin" },
					description: "Every path that leads here."
				},
				effects: {
					type: "array",
					items: { $ref: "#/$defs/effect" },
					description: "What happens beside it."
				},
				dependsOn: {
					type: "array",
					items: { type: "string" },
					description: "Operations that must have succeeded before."
				},
				coveredBy: {
					type: "string",
					description: "The operation whose call brings this one about."
				},
				phase: {
					type: "integer",
					minimum: 0,
					description: "Lower phases are done first."
				},
				observed: { $ref: "#/$defs/observed" },
				isPowerful: {
					const: !0,
					description: "The level that it gives or takes is a powerful one."
				},
				subject: {
					type: "string",
					description: "Person's key, group:NAME, e-mail, or id:USER; with #USER one account of several."
				},
				account: {
					type: "string",
					description: "The vendor's id of the account that is written to."
				},
				before: { $ref: "#/$defs/access" },
				after: { $ref: "#/$defs/access" },
				settles: {
					type: "string",
					enum: ["now", "on-acceptance"]
				}
			}
		},
		settingOperation: {
			type: "object",
			description: "Change of a setting, or of a managed resource's existence.",
			additionalProperties: !1,
			required: [
				"kind",
				"id",
				"org",
				"provider",
				"address",
				"action",
				"direction",
				"reason",
				"origins",
				"effects",
				"dependsOn",
				"phase",
				"setting"
			],
			properties: {
				kind: { const: "setting" },
				id: {
					type: "string",
					description: "The same in every run, unique in the plan."
				},
				org: {
					type: "string",
					description: "Key of the organization."
				},
				provider: {
					type: "string",
					description: "Provider id."
				},
				address: {
					type: "string",
					description: "Where."
				},
				action: {
					type: "string",
					enum: [
						"add",
						"update",
						"remove"
					]
				},
				direction: {
					type: "string",
					enum: [
						"more",
						"less",
						"mixed",
						"none"
					]
				},
				reason: { $ref: "#/$defs/reason" },
				why: {
					type: "string",
					description: "The reason the file's author gave."
				},
				until: {
					type: "string",
					description: "ISO instant at which the grant ends."
				},
				origins: {
					type: "array",
					items: { $ref: "#/$defs/origin" },
					description: "Every path that leads here."
				},
				effects: {
					type: "array",
					items: { $ref: "#/$defs/effect" },
					description: "What happens beside it."
				},
				dependsOn: {
					type: "array",
					items: { type: "string" },
					description: "Operations that must have succeeded before."
				},
				coveredBy: {
					type: "string",
					description: "The operation whose call brings this one about."
				},
				phase: {
					type: "integer",
					minimum: 0,
					description: "Lower phases are done first."
				},
				observed: { $ref: "#/$defs/observed" },
				isPowerful: {
					const: !0,
					description: "The level that it gives or takes is a powerful one."
				},
				setting: {
					type: "string",
					description: "The setting's key; `exists` for the resource itself."
				},
				account: {
					type: "string",
					description: "The vendor's id of the account that the new value names."
				},
				before: !0,
				after: !0,
				beforeText: {
					type: "string",
					description: "The value before, in words."
				},
				afterText: {
					type: "string",
					description: "The value after, in words."
				}
			}
		}
	}
};
var func1 = Object.prototype.hasOwnProperty;
var schema32 = {
	type: "object",
	description: "Change of one subject's access on one address.",
	additionalProperties: !1,
	required: [
		"kind",
		"id",
		"org",
		"provider",
		"address",
		"action",
		"direction",
		"reason",
		"origins",
		"effects",
		"dependsOn",
		"phase",
		"subject"
	],
	properties: {
		kind: { const: "grant" },
		id: {
			type: "string",
			description: "The same in every run, unique in the plan."
		},
		org: {
			type: "string",
			description: "Key of the organization."
		},
		provider: {
			type: "string",
			description: "Provider id."
		},
		address: {
			type: "string",
			description: "Where."
		},
		action: {
			type: "string",
			enum: [
				"add",
				"update",
				"remove"
			]
		},
		direction: {
			type: "string",
			enum: [
				"more",
				"less",
				"mixed",
				"none"
			]
		},
		reason: { $ref: "#/$defs/reason" },
		why: {
			type: "string",
			description: "The reason the file's author gave."
		},
		until: {
			type: "string",
			description: "ISO instant at which the grant ends."
		},
		origins: {
			type: "array",
			items: { $ref: "#/$defs/origin" },
			description: "Every path that leads here."
		},
		effects: {
			type: "array",
			items: { $ref: "#/$defs/effect" },
			description: "What happens beside it."
		},
		dependsOn: {
			type: "array",
			items: { type: "string" },
			description: "Operations that must have succeeded before."
		},
		coveredBy: {
			type: "string",
			description: "The operation whose call brings this one about."
		},
		phase: {
			type: "integer",
			minimum: 0,
			description: "Lower phases are done first."
		},
		observed: { $ref: "#/$defs/observed" },
		isPowerful: {
			const: !0,
			description: "The level that it gives or takes is a powerful one."
		},
		subject: {
			type: "string",
			description: "Person's key, group:NAME, e-mail, or id:USER; with #USER one account of several."
		},
		account: {
			type: "string",
			description: "The vendor's id of the account that is written to."
		},
		before: { $ref: "#/$defs/access" },
		after: { $ref: "#/$defs/access" },
		settles: {
			type: "string",
			enum: ["now", "on-acceptance"]
		}
	}
};
var schema33 = {
	type: "object",
	description: "Why an operation is planned.",
	additionalProperties: !1,
	required: ["code", "text"],
	properties: {
		code: {
			type: "string",
			enum: [
				"declared",
				"not-declared",
				"changed",
				"expired",
				"not-declared-resource",
				"bounced",
				"stale-invitation"
			]
		},
		text: {
			type: "string",
			description: "In words."
		}
	}
};
var schema35 = {
	type: "object",
	description: "Something that happens beside the change itself.",
	additionalProperties: !1,
	required: ["kind", "text"],
	properties: {
		kind: {
			type: "string",
			enum: [
				"mail",
				"cost",
				"cascade",
				"protection",
				"advice",
				"note"
			]
		},
		text: {
			type: "string",
			description: "In words."
		},
		address: {
			type: "string",
			description: "The address concerned, where it is another one."
		},
		subject: {
			type: "string",
			description: "Who is concerned."
		}
	}
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null, evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), true) if (data && typeof data == "object" && !Array.isArray(data)) {
		for (let key0 in data) if (!(key0 === "access" || key0 === "value" || key0 === "pending" || key0 === "identity" || key0 === "version" || key0 === "ref")) return validate22.errors = [{
			instancePath,
			schemaPath: "#/additionalProperties",
			keyword: "additionalProperties",
			params: { additionalProperty: key0 },
			message: "must NOT have additional properties"
		}], !1;
		if (data.access !== void 0) {
			let data0 = data.access;
			if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
				for (let key1 in data0) if (!(key1 === "role" || key1 === "permissions" || key1 === "environments" || key1 === "disabled" || key1 === "details")) return validate22.errors = [{
					instancePath: instancePath + "/access",
					schemaPath: "#/$defs/access/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key1 },
					message: "must NOT have additional properties"
				}], !1;
				if (data0.role !== void 0) {
					if (typeof data0.role != "string") return validate22.errors = [{
						instancePath: instancePath + "/access/role",
						schemaPath: "#/$defs/access/properties/role/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}], !1;
					var valid2 = true;
				} else var valid2 = !0;
				if (valid2) {
					if (data0.permissions !== void 0) {
						let data2 = data0.permissions;
						if (Array.isArray(data2)) {
							let len0 = data2.length;
							for (let i0 = 0; i0 < len0; i0++) if (typeof data2[i0] != "string") return validate22.errors = [{
								instancePath: instancePath + "/access/permissions/" + i0,
								schemaPath: "#/$defs/access/properties/permissions/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}], !1;
						} else return validate22.errors = [{
							instancePath: instancePath + "/access/permissions",
							schemaPath: "#/$defs/access/properties/permissions/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						}], !1;
						var valid2 = true;
					} else var valid2 = !0;
					if (valid2) {
						if (data0.environments !== void 0) {
							let data4 = data0.environments;
							if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
								for (let key2 in data4) if (typeof data4[key2] != "string") return validate22.errors = [{
									instancePath: instancePath + "/access/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}], !1;
							} else return validate22.errors = [{
								instancePath: instancePath + "/access/environments",
								schemaPath: "#/$defs/access/properties/environments/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object"
							}], !1;
							var valid2 = true;
						} else var valid2 = !0;
						if (valid2) {
							if (data0.disabled !== void 0) {
								if (data0.disabled !== !0) return validate22.errors = [{
									instancePath: instancePath + "/access/disabled",
									schemaPath: "#/$defs/access/properties/disabled/const",
									keyword: "const",
									params: { allowedValue: !0 },
									message: "must be equal to constant"
								}], !1;
								var valid2 = true;
							} else var valid2 = !0;
							if (valid2) if (data0.details !== void 0) {
								let data7 = data0.details;
								if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
									for (let key3 in data7) if (typeof data7[key3] != "string") return validate22.errors = [{
										instancePath: instancePath + "/access/details/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}], !1;
								} else return validate22.errors = [{
									instancePath: instancePath + "/access/details",
									schemaPath: "#/$defs/access/properties/details/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}], !1;
								var valid2 = true;
							} else var valid2 = !0;
						}
					}
				}
			} else return validate22.errors = [{
				instancePath: instancePath + "/access",
				schemaPath: "#/$defs/access/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}], !1;
			var valid0 = true;
		} else var valid0 = !0;
		if (valid0) {
			if (data.pending !== void 0) {
				if (typeof data.pending != "string") return validate22.errors = [{
					instancePath: instancePath + "/pending",
					schemaPath: "#/properties/pending/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				}], !1;
				var valid0 = true;
			} else var valid0 = !0;
			if (valid0) {
				if (data.identity !== void 0) {
					let data10 = data.identity;
					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
						for (let key4 in data10) if (!(key4 === "id" || key4 === "email" || key4 === "login" || key4 === "name" || key4 === "isService")) return validate22.errors = [{
							instancePath: instancePath + "/identity",
							schemaPath: "#/$defs/identity/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key4 },
							message: "must NOT have additional properties"
						}], !1;
						if (data10.id !== void 0) {
							if (typeof data10.id != "string") return validate22.errors = [{
								instancePath: instancePath + "/identity/id",
								schemaPath: "#/$defs/identity/properties/id/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}], !1;
							var valid7 = true;
						} else var valid7 = !0;
						if (valid7) {
							if (data10.email !== void 0) {
								if (typeof data10.email != "string") return validate22.errors = [{
									instancePath: instancePath + "/identity/email",
									schemaPath: "#/$defs/identity/properties/email/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}], !1;
								var valid7 = true;
							} else var valid7 = !0;
							if (valid7) {
								if (data10.login !== void 0) {
									if (typeof data10.login != "string") return validate22.errors = [{
										instancePath: instancePath + "/identity/login",
										schemaPath: "#/$defs/identity/properties/login/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}], !1;
									var valid7 = true;
								} else var valid7 = !0;
								if (valid7) {
									if (data10.name !== void 0) {
										if (typeof data10.name != "string") return validate22.errors = [{
											instancePath: instancePath + "/identity/name",
											schemaPath: "#/$defs/identity/properties/name/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}], !1;
										var valid7 = true;
									} else var valid7 = !0;
									if (valid7) if (data10.isService !== void 0) {
										if (typeof data10.isService != "boolean") return validate22.errors = [{
											instancePath: instancePath + "/identity/isService",
											schemaPath: "#/$defs/identity/properties/isService/type",
											keyword: "type",
											params: { type: "boolean" },
											message: "must be boolean"
										}], !1;
										var valid7 = true;
									} else var valid7 = !0;
								}
							}
						}
					} else return validate22.errors = [{
						instancePath: instancePath + "/identity",
						schemaPath: "#/$defs/identity/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object"
					}], !1;
					var valid0 = true;
				} else var valid0 = !0;
				if (valid0) {
					if (data.version !== void 0) {
						if (typeof data.version != "string") return validate22.errors = [{
							instancePath: instancePath + "/version",
							schemaPath: "#/properties/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}], !1;
						var valid0 = true;
					} else var valid0 = !0;
					if (valid0) if (data.ref !== void 0) {
						if (typeof data.ref != "string") return validate22.errors = [{
							instancePath: instancePath + "/ref",
							schemaPath: "#/properties/ref/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}], !1;
						var valid0 = true;
					} else var valid0 = !0;
				}
			}
		}
	} else return validate22.errors = [{
		instancePath,
		schemaPath: "#/type",
		keyword: "type",
		params: { type: "object" },
		message: "must be object"
	}], !1;
	return validate22.errors = vErrors, true;
}
validate22.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0) if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.org === void 0 && (missing0 = "org") || data.provider === void 0 && (missing0 = "provider") || data.address === void 0 && (missing0 = "address") || data.action === void 0 && (missing0 = "action") || data.direction === void 0 && (missing0 = "direction") || data.reason === void 0 && (missing0 = "reason") || data.origins === void 0 && (missing0 = "origins") || data.effects === void 0 && (missing0 = "effects") || data.dependsOn === void 0 && (missing0 = "dependsOn") || data.phase === void 0 && (missing0 = "phase") || data.subject === void 0 && (missing0 = "subject")) return validate21.errors = [{
			instancePath,
			schemaPath: "#/required",
			keyword: "required",
			params: { missingProperty: missing0 },
			message: "must have required property '" + missing0 + "'"
		}], !1;
		{
			let _errs1 = errors;
			for (let key0 in data) if (!func1.call(schema32.properties, key0)) return validate21.errors = [{
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			}], !1;
			if (_errs1 === errors) {
				if (data.kind !== void 0) {
					let _errs2 = errors;
					if (data.kind !== "grant") return validate21.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "grant" },
						message: "must be equal to constant"
					}], !1;
					var valid0 = _errs2 === errors;
				} else var valid0 = !0;
				if (valid0) {
					if (data.id !== void 0) {
						let _errs3 = errors;
						if (typeof data.id != "string") return validate21.errors = [{
							instancePath: instancePath + "/id",
							schemaPath: "#/properties/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}], !1;
						var valid0 = _errs3 === errors;
					} else var valid0 = !0;
					if (valid0) {
						if (data.org !== void 0) {
							let _errs5 = errors;
							if (typeof data.org != "string") return validate21.errors = [{
								instancePath: instancePath + "/org",
								schemaPath: "#/properties/org/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}], !1;
							var valid0 = _errs5 === errors;
						} else var valid0 = !0;
						if (valid0) {
							if (data.provider !== void 0) {
								let _errs7 = errors;
								if (typeof data.provider != "string") return validate21.errors = [{
									instancePath: instancePath + "/provider",
									schemaPath: "#/properties/provider/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}], !1;
								var valid0 = _errs7 === errors;
							} else var valid0 = !0;
							if (valid0) {
								if (data.address !== void 0) {
									let _errs9 = errors;
									if (typeof data.address != "string") return validate21.errors = [{
										instancePath: instancePath + "/address",
										schemaPath: "#/properties/address/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}], !1;
									var valid0 = _errs9 === errors;
								} else var valid0 = !0;
								if (valid0) {
									if (data.action !== void 0) {
										let data5 = data.action, _errs11 = errors;
										if (typeof data5 != "string") return validate21.errors = [{
											instancePath: instancePath + "/action",
											schemaPath: "#/properties/action/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}], !1;
										if (!(data5 === "add" || data5 === "update" || data5 === "remove")) return validate21.errors = [{
											instancePath: instancePath + "/action",
											schemaPath: "#/properties/action/enum",
											keyword: "enum",
											params: { allowedValues: schema32.properties.action.enum },
											message: "must be equal to one of the allowed values"
										}], !1;
										var valid0 = _errs11 === errors;
									} else var valid0 = !0;
									if (valid0) {
										if (data.direction !== void 0) {
											let data6 = data.direction, _errs13 = errors;
											if (typeof data6 != "string") return validate21.errors = [{
												instancePath: instancePath + "/direction",
												schemaPath: "#/properties/direction/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}], !1;
											if (!(data6 === "more" || data6 === "less" || data6 === "mixed" || data6 === "none")) return validate21.errors = [{
												instancePath: instancePath + "/direction",
												schemaPath: "#/properties/direction/enum",
												keyword: "enum",
												params: { allowedValues: schema32.properties.direction.enum },
												message: "must be equal to one of the allowed values"
											}], !1;
											var valid0 = _errs13 === errors;
										} else var valid0 = !0;
										if (valid0) {
											if (data.reason !== void 0) {
												let data7 = data.reason, _errs15 = errors;
												if (errors === errors) if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
													let missing1;
													if (data7.code === void 0 && (missing1 = "code") || data7.text === void 0 && (missing1 = "text")) return validate21.errors = [{
														instancePath: instancePath + "/reason",
														schemaPath: "#/$defs/reason/required",
														keyword: "required",
														params: { missingProperty: missing1 },
														message: "must have required property '" + missing1 + "'"
													}], !1;
													{
														let _errs18 = errors;
														for (let key1 in data7) if (!(key1 === "code" || key1 === "text")) return validate21.errors = [{
															instancePath: instancePath + "/reason",
															schemaPath: "#/$defs/reason/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key1 },
															message: "must NOT have additional properties"
														}], !1;
														if (_errs18 === errors) {
															if (data7.code !== void 0) {
																let data8 = data7.code, _errs19 = errors;
																if (typeof data8 != "string") return validate21.errors = [{
																	instancePath: instancePath + "/reason/code",
																	schemaPath: "#/$defs/reason/properties/code/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}], !1;
																if (!(data8 === "declared" || data8 === "not-declared" || data8 === "changed" || data8 === "expired" || data8 === "not-declared-resource" || data8 === "bounced" || data8 === "stale-invitation")) return validate21.errors = [{
																	instancePath: instancePath + "/reason/code",
																	schemaPath: "#/$defs/reason/properties/code/enum",
																	keyword: "enum",
																	params: { allowedValues: schema33.properties.code.enum },
																	message: "must be equal to one of the allowed values"
																}], !1;
																var valid2 = _errs19 === errors;
															} else var valid2 = !0;
															if (valid2) if (data7.text !== void 0) {
																let _errs21 = errors;
																if (typeof data7.text != "string") return validate21.errors = [{
																	instancePath: instancePath + "/reason/text",
																	schemaPath: "#/$defs/reason/properties/text/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}], !1;
																var valid2 = _errs21 === errors;
															} else var valid2 = !0;
														}
													}
												} else return validate21.errors = [{
													instancePath: instancePath + "/reason",
													schemaPath: "#/$defs/reason/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}], !1;
												var valid0 = _errs15 === errors;
											} else var valid0 = !0;
											if (valid0) {
												if (data.why !== void 0) {
													let _errs23 = errors;
													if (typeof data.why != "string") return validate21.errors = [{
														instancePath: instancePath + "/why",
														schemaPath: "#/properties/why/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}], !1;
													var valid0 = _errs23 === errors;
												} else var valid0 = !0;
												if (valid0) {
													if (data.until !== void 0) {
														let _errs25 = errors;
														if (typeof data.until != "string") return validate21.errors = [{
															instancePath: instancePath + "/until",
															schemaPath: "#/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}], !1;
														var valid0 = _errs25 === errors;
													} else var valid0 = !0;
													if (valid0) {
														if (data.origins !== void 0) {
															let data12 = data.origins, _errs27 = errors;
															if (errors === _errs27) if (Array.isArray(data12)) {
																let len0 = data12.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data13 = data12[i0], _errs29 = errors;
																	if (errors === errors) if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
																		let missing2;
																		if (data13.file === void 0 && (missing2 = "file") || data13.line === void 0 && (missing2 = "line") || data13.column === void 0 && (missing2 = "column") || data13.via === void 0 && (missing2 = "via")) return validate21.errors = [{
																			instancePath: instancePath + "/origins/" + i0,
																			schemaPath: "#/$defs/origin/required",
																			keyword: "required",
																			params: { missingProperty: missing2 },
																			message: "must have required property '" + missing2 + "'"
																		}], !1;
																		{
																			let _errs32 = errors;
																			for (let key2 in data13) if (!(key2 === "file" || key2 === "line" || key2 === "column" || key2 === "via")) return validate21.errors = [{
																				instancePath: instancePath + "/origins/" + i0,
																				schemaPath: "#/$defs/origin/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key2 },
																				message: "must NOT have additional properties"
																			}], !1;
																			if (_errs32 === errors) {
																				if (data13.file !== void 0) {
																					let _errs33 = errors;
																					if (typeof data13.file != "string") return validate21.errors = [{
																						instancePath: instancePath + "/origins/" + i0 + "/file",
																						schemaPath: "#/$defs/origin/properties/file/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid5 = _errs33 === errors;
																				} else var valid5 = !0;
																				if (valid5) {
																					if (data13.line !== void 0) {
																						let data15 = data13.line, _errs35 = errors;
																						if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15))) return validate21.errors = [{
																							instancePath: instancePath + "/origins/" + i0 + "/line",
																							schemaPath: "#/$defs/origin/properties/line/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}], !1;
																						if (errors === _errs35 && typeof data15 == "number" && (data15 < 1 || isNaN(data15))) return validate21.errors = [{
																							instancePath: instancePath + "/origins/" + i0 + "/line",
																							schemaPath: "#/$defs/origin/properties/line/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 1
																							},
																							message: "must be >= 1"
																						}], !1;
																						var valid5 = _errs35 === errors;
																					} else var valid5 = !0;
																					if (valid5) {
																						if (data13.column !== void 0) {
																							let data16 = data13.column, _errs37 = errors;
																							if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16))) return validate21.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/column",
																								schemaPath: "#/$defs/origin/properties/column/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}], !1;
																							if (errors === _errs37 && typeof data16 == "number" && (data16 < 1 || isNaN(data16))) return validate21.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/column",
																								schemaPath: "#/$defs/origin/properties/column/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 1
																								},
																								message: "must be >= 1"
																							}], !1;
																							var valid5 = _errs37 === errors;
																						} else var valid5 = !0;
																						if (valid5) if (data13.via !== void 0) {
																							let data17 = data13.via, _errs39 = errors;
																							if (errors === _errs39) if (Array.isArray(data17)) {
																								let len1 = data17.length;
																								for (let i1 = 0; i1 < len1; i1++) {
																									let _errs41 = errors;
																									if (typeof data17[i1] != "string") return validate21.errors = [{
																										instancePath: instancePath + "/origins/" + i0 + "/via/" + i1,
																										schemaPath: "#/$defs/origin/properties/via/items/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(_errs41 === errors)) break;
																								}
																							} else return validate21.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/via",
																								schemaPath: "#/$defs/origin/properties/via/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							}], !1;
																							var valid5 = _errs39 === errors;
																						} else var valid5 = !0;
																					}
																				}
																			}
																		}
																	} else return validate21.errors = [{
																		instancePath: instancePath + "/origins/" + i0,
																		schemaPath: "#/$defs/origin/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}], !1;
																	if (!(_errs29 === errors)) break;
																}
															} else return validate21.errors = [{
																instancePath: instancePath + "/origins",
																schemaPath: "#/properties/origins/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}], !1;
															var valid0 = _errs27 === errors;
														} else var valid0 = !0;
														if (valid0) {
															if (data.effects !== void 0) {
																let data19 = data.effects, _errs43 = errors;
																if (errors === _errs43) if (Array.isArray(data19)) {
																	let len2 = data19.length;
																	for (let i2 = 0; i2 < len2; i2++) {
																		let data20 = data19[i2], _errs45 = errors;
																		if (errors === errors) if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																			let missing3;
																			if (data20.kind === void 0 && (missing3 = "kind") || data20.text === void 0 && (missing3 = "text")) return validate21.errors = [{
																				instancePath: instancePath + "/effects/" + i2,
																				schemaPath: "#/$defs/effect/required",
																				keyword: "required",
																				params: { missingProperty: missing3 },
																				message: "must have required property '" + missing3 + "'"
																			}], !1;
																			{
																				let _errs48 = errors;
																				for (let key3 in data20) if (!(key3 === "kind" || key3 === "text" || key3 === "address" || key3 === "subject")) return validate21.errors = [{
																					instancePath: instancePath + "/effects/" + i2,
																					schemaPath: "#/$defs/effect/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key3 },
																					message: "must NOT have additional properties"
																				}], !1;
																				if (_errs48 === errors) {
																					if (data20.kind !== void 0) {
																						let data21 = data20.kind, _errs49 = errors;
																						if (typeof data21 != "string") return validate21.errors = [{
																							instancePath: instancePath + "/effects/" + i2 + "/kind",
																							schemaPath: "#/$defs/effect/properties/kind/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						if (!(data21 === "mail" || data21 === "cost" || data21 === "cascade" || data21 === "protection" || data21 === "advice" || data21 === "note")) return validate21.errors = [{
																							instancePath: instancePath + "/effects/" + i2 + "/kind",
																							schemaPath: "#/$defs/effect/properties/kind/enum",
																							keyword: "enum",
																							params: { allowedValues: schema35.properties.kind.enum },
																							message: "must be equal to one of the allowed values"
																						}], !1;
																						var valid9 = _errs49 === errors;
																					} else var valid9 = !0;
																					if (valid9) {
																						if (data20.text !== void 0) {
																							let _errs51 = errors;
																							if (typeof data20.text != "string") return validate21.errors = [{
																								instancePath: instancePath + "/effects/" + i2 + "/text",
																								schemaPath: "#/$defs/effect/properties/text/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid9 = _errs51 === errors;
																						} else var valid9 = !0;
																						if (valid9) {
																							if (data20.address !== void 0) {
																								let _errs53 = errors;
																								if (typeof data20.address != "string") return validate21.errors = [{
																									instancePath: instancePath + "/effects/" + i2 + "/address",
																									schemaPath: "#/$defs/effect/properties/address/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid9 = _errs53 === errors;
																							} else var valid9 = !0;
																							if (valid9) if (data20.subject !== void 0) {
																								let _errs55 = errors;
																								if (typeof data20.subject != "string") return validate21.errors = [{
																									instancePath: instancePath + "/effects/" + i2 + "/subject",
																									schemaPath: "#/$defs/effect/properties/subject/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid9 = _errs55 === errors;
																							} else var valid9 = !0;
																						}
																					}
																				}
																			}
																		} else return validate21.errors = [{
																			instancePath: instancePath + "/effects/" + i2,
																			schemaPath: "#/$defs/effect/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		}], !1;
																		if (!(_errs45 === errors)) break;
																	}
																} else return validate21.errors = [{
																	instancePath: instancePath + "/effects",
																	schemaPath: "#/properties/effects/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}], !1;
																var valid0 = _errs43 === errors;
															} else var valid0 = !0;
															if (valid0) {
																if (data.dependsOn !== void 0) {
																	let data25 = data.dependsOn, _errs57 = errors;
																	if (errors === _errs57) if (Array.isArray(data25)) {
																		let len3 = data25.length;
																		for (let i3 = 0; i3 < len3; i3++) {
																			let _errs59 = errors;
																			if (typeof data25[i3] != "string") return validate21.errors = [{
																				instancePath: instancePath + "/dependsOn/" + i3,
																				schemaPath: "#/properties/dependsOn/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			if (!(_errs59 === errors)) break;
																		}
																	} else return validate21.errors = [{
																		instancePath: instancePath + "/dependsOn",
																		schemaPath: "#/properties/dependsOn/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}], !1;
																	var valid0 = _errs57 === errors;
																} else var valid0 = !0;
																if (valid0) {
																	if (data.coveredBy !== void 0) {
																		let _errs61 = errors;
																		if (typeof data.coveredBy != "string") return validate21.errors = [{
																			instancePath: instancePath + "/coveredBy",
																			schemaPath: "#/properties/coveredBy/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}], !1;
																		var valid0 = _errs61 === errors;
																	} else var valid0 = !0;
																	if (valid0) {
																		if (data.phase !== void 0) {
																			let data28 = data.phase, _errs63 = errors;
																			if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28))) return validate21.errors = [{
																				instancePath: instancePath + "/phase",
																				schemaPath: "#/properties/phase/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}], !1;
																			if (errors === _errs63 && typeof data28 == "number" && (data28 < 0 || isNaN(data28))) return validate21.errors = [{
																				instancePath: instancePath + "/phase",
																				schemaPath: "#/properties/phase/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 0
																				},
																				message: "must be >= 0"
																			}], !1;
																			var valid0 = _errs63 === errors;
																		} else var valid0 = !0;
																		if (valid0) {
																			if (data.observed !== void 0) {
																				let _errs65 = errors;
																				validate22(data.observed, {
																					instancePath: instancePath + "/observed",
																					parentData: data,
																					parentDataProperty: "observed",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
																				var valid0 = _errs65 === errors;
																			} else var valid0 = !0;
																			if (valid0) {
																				if (data.isPowerful !== void 0) {
																					let _errs66 = errors;
																					if (data.isPowerful !== !0) return validate21.errors = [{
																						instancePath: instancePath + "/isPowerful",
																						schemaPath: "#/properties/isPowerful/const",
																						keyword: "const",
																						params: { allowedValue: !0 },
																						message: "must be equal to constant"
																					}], !1;
																					var valid0 = _errs66 === errors;
																				} else var valid0 = !0;
																				if (valid0) {
																					if (data.subject !== void 0) {
																						let _errs67 = errors;
																						if (typeof data.subject != "string") return validate21.errors = [{
																							instancePath: instancePath + "/subject",
																							schemaPath: "#/properties/subject/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid0 = _errs67 === errors;
																					} else var valid0 = !0;
																					if (valid0) {
																						if (data.account !== void 0) {
																							let _errs69 = errors;
																							if (typeof data.account != "string") return validate21.errors = [{
																								instancePath: instancePath + "/account",
																								schemaPath: "#/properties/account/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid0 = _errs69 === errors;
																						} else var valid0 = !0;
																						if (valid0) {
																							if (data.before !== void 0) {
																								let data33 = data.before, _errs71 = errors;
																								if (errors === errors) if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
																									let _errs74 = errors;
																									for (let key4 in data33) if (!(key4 === "role" || key4 === "permissions" || key4 === "environments" || key4 === "disabled" || key4 === "details")) return validate21.errors = [{
																										instancePath: instancePath + "/before",
																										schemaPath: "#/$defs/access/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key4 },
																										message: "must NOT have additional properties"
																									}], !1;
																									if (_errs74 === errors) {
																										if (data33.role !== void 0) {
																											let _errs75 = errors;
																											if (typeof data33.role != "string") return validate21.errors = [{
																												instancePath: instancePath + "/before/role",
																												schemaPath: "#/$defs/access/properties/role/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid12 = _errs75 === errors;
																										} else var valid12 = !0;
																										if (valid12) {
																											if (data33.permissions !== void 0) {
																												let data35 = data33.permissions, _errs77 = errors;
																												if (errors === _errs77) if (Array.isArray(data35)) {
																													let len4 = data35.length;
																													for (let i4 = 0; i4 < len4; i4++) {
																														let _errs79 = errors;
																														if (typeof data35[i4] != "string") return validate21.errors = [{
																															instancePath: instancePath + "/before/permissions/" + i4,
																															schemaPath: "#/$defs/access/properties/permissions/items/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs79 === errors)) break;
																													}
																												} else return validate21.errors = [{
																													instancePath: instancePath + "/before/permissions",
																													schemaPath: "#/$defs/access/properties/permissions/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}], !1;
																												var valid12 = _errs77 === errors;
																											} else var valid12 = !0;
																											if (valid12) {
																												if (data33.environments !== void 0) {
																													let data37 = data33.environments, _errs81 = errors;
																													if (errors === _errs81) if (data37 && typeof data37 == "object" && !Array.isArray(data37)) for (let key5 in data37) {
																														let _errs84 = errors;
																														if (typeof data37[key5] != "string") return validate21.errors = [{
																															instancePath: instancePath + "/before/environments/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs84 === errors)) break;
																													}
																													else return validate21.errors = [{
																														instancePath: instancePath + "/before/environments",
																														schemaPath: "#/$defs/access/properties/environments/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid12 = _errs81 === errors;
																												} else var valid12 = !0;
																												if (valid12) {
																													if (data33.disabled !== void 0) {
																														let _errs86 = errors;
																														if (data33.disabled !== !0) return validate21.errors = [{
																															instancePath: instancePath + "/before/disabled",
																															schemaPath: "#/$defs/access/properties/disabled/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid12 = _errs86 === errors;
																													} else var valid12 = !0;
																													if (valid12) if (data33.details !== void 0) {
																														let data40 = data33.details, _errs87 = errors;
																														if (errors === _errs87) if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (let key6 in data40) {
																															let _errs90 = errors;
																															if (typeof data40[key6] != "string") return validate21.errors = [{
																																instancePath: instancePath + "/before/details/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs90 === errors)) break;
																														}
																														else return validate21.errors = [{
																															instancePath: instancePath + "/before/details",
																															schemaPath: "#/$defs/access/properties/details/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid12 = _errs87 === errors;
																													} else var valid12 = !0;
																												}
																											}
																										}
																									}
																								} else return validate21.errors = [{
																									instancePath: instancePath + "/before",
																									schemaPath: "#/$defs/access/type",
																									keyword: "type",
																									params: { type: "object" },
																									message: "must be object"
																								}], !1;
																								var valid0 = _errs71 === errors;
																							} else var valid0 = !0;
																							if (valid0) {
																								if (data.after !== void 0) {
																									let data42 = data.after, _errs92 = errors;
																									if (errors === errors) if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
																										let _errs95 = errors;
																										for (let key7 in data42) if (!(key7 === "role" || key7 === "permissions" || key7 === "environments" || key7 === "disabled" || key7 === "details")) return validate21.errors = [{
																											instancePath: instancePath + "/after",
																											schemaPath: "#/$defs/access/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key7 },
																											message: "must NOT have additional properties"
																										}], !1;
																										if (_errs95 === errors) {
																											if (data42.role !== void 0) {
																												let _errs96 = errors;
																												if (typeof data42.role != "string") return validate21.errors = [{
																													instancePath: instancePath + "/after/role",
																													schemaPath: "#/$defs/access/properties/role/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												var valid17 = _errs96 === errors;
																											} else var valid17 = !0;
																											if (valid17) {
																												if (data42.permissions !== void 0) {
																													let data44 = data42.permissions, _errs98 = errors;
																													if (errors === _errs98) if (Array.isArray(data44)) {
																														let len5 = data44.length;
																														for (let i5 = 0; i5 < len5; i5++) {
																															let _errs100 = errors;
																															if (typeof data44[i5] != "string") return validate21.errors = [{
																																instancePath: instancePath + "/after/permissions/" + i5,
																																schemaPath: "#/$defs/access/properties/permissions/items/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs100 === errors)) break;
																														}
																													} else return validate21.errors = [{
																														instancePath: instancePath + "/after/permissions",
																														schemaPath: "#/$defs/access/properties/permissions/type",
																														keyword: "type",
																														params: { type: "array" },
																														message: "must be array"
																													}], !1;
																													var valid17 = _errs98 === errors;
																												} else var valid17 = !0;
																												if (valid17) {
																													if (data42.environments !== void 0) {
																														let data46 = data42.environments, _errs102 = errors;
																														if (errors === _errs102) if (data46 && typeof data46 == "object" && !Array.isArray(data46)) for (let key8 in data46) {
																															let _errs105 = errors;
																															if (typeof data46[key8] != "string") return validate21.errors = [{
																																instancePath: instancePath + "/after/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs105 === errors)) break;
																														}
																														else return validate21.errors = [{
																															instancePath: instancePath + "/after/environments",
																															schemaPath: "#/$defs/access/properties/environments/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid17 = _errs102 === errors;
																													} else var valid17 = !0;
																													if (valid17) {
																														if (data42.disabled !== void 0) {
																															let _errs107 = errors;
																															if (data42.disabled !== !0) return validate21.errors = [{
																																instancePath: instancePath + "/after/disabled",
																																schemaPath: "#/$defs/access/properties/disabled/const",
																																keyword: "const",
																																params: { allowedValue: !0 },
																																message: "must be equal to constant"
																															}], !1;
																															var valid17 = _errs107 === errors;
																														} else var valid17 = !0;
																														if (valid17) if (data42.details !== void 0) {
																															let data49 = data42.details, _errs108 = errors;
																															if (errors === _errs108) if (data49 && typeof data49 == "object" && !Array.isArray(data49)) for (let key9 in data49) {
																																let _errs111 = errors;
																																if (typeof data49[key9] != "string") return validate21.errors = [{
																																	instancePath: instancePath + "/after/details/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																	schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																if (!(_errs111 === errors)) break;
																															}
																															else return validate21.errors = [{
																																instancePath: instancePath + "/after/details",
																																schemaPath: "#/$defs/access/properties/details/type",
																																keyword: "type",
																																params: { type: "object" },
																																message: "must be object"
																															}], !1;
																															var valid17 = _errs108 === errors;
																														} else var valid17 = !0;
																													}
																												}
																											}
																										}
																									} else return validate21.errors = [{
																										instancePath: instancePath + "/after",
																										schemaPath: "#/$defs/access/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									}], !1;
																									var valid0 = _errs92 === errors;
																								} else var valid0 = !0;
																								if (valid0) if (data.settles !== void 0) {
																									let data51 = data.settles, _errs113 = errors;
																									if (typeof data51 != "string") return validate21.errors = [{
																										instancePath: instancePath + "/settles",
																										schemaPath: "#/properties/settles/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(data51 === "now" || data51 === "on-acceptance")) return validate21.errors = [{
																										instancePath: instancePath + "/settles",
																										schemaPath: "#/properties/settles/enum",
																										keyword: "enum",
																										params: { allowedValues: schema32.properties.settles.enum },
																										message: "must be equal to one of the allowed values"
																									}], !1;
																									var valid0 = _errs113 === errors;
																								} else var valid0 = !0;
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	} else return validate21.errors = [{
		instancePath,
		schemaPath: "#/type",
		keyword: "type",
		params: { type: "object" },
		message: "must be object"
	}], !1;
	return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var schema41 = {
	type: "object",
	description: "Change of a setting, or of a managed resource's existence.",
	additionalProperties: !1,
	required: [
		"kind",
		"id",
		"org",
		"provider",
		"address",
		"action",
		"direction",
		"reason",
		"origins",
		"effects",
		"dependsOn",
		"phase",
		"setting"
	],
	properties: {
		kind: { const: "setting" },
		id: {
			type: "string",
			description: "The same in every run, unique in the plan."
		},
		org: {
			type: "string",
			description: "Key of the organization."
		},
		provider: {
			type: "string",
			description: "Provider id."
		},
		address: {
			type: "string",
			description: "Where."
		},
		action: {
			type: "string",
			enum: [
				"add",
				"update",
				"remove"
			]
		},
		direction: {
			type: "string",
			enum: [
				"more",
				"less",
				"mixed",
				"none"
			]
		},
		reason: { $ref: "#/$defs/reason" },
		why: {
			type: "string",
			description: "The reason the file's author gave."
		},
		until: {
			type: "string",
			description: "ISO instant at which the grant ends."
		},
		origins: {
			type: "array",
			items: { $ref: "#/$defs/origin" },
			description: "Every path that leads here."
		},
		effects: {
			type: "array",
			items: { $ref: "#/$defs/effect" },
			description: "What happens beside it."
		},
		dependsOn: {
			type: "array",
			items: { type: "string" },
			description: "Operations that must have succeeded before."
		},
		coveredBy: {
			type: "string",
			description: "The operation whose call brings this one about."
		},
		phase: {
			type: "integer",
			minimum: 0,
			description: "Lower phases are done first."
		},
		observed: { $ref: "#/$defs/observed" },
		isPowerful: {
			const: !0,
			description: "The level that it gives or takes is a powerful one."
		},
		setting: {
			type: "string",
			description: "The setting's key; `exists` for the resource itself."
		},
		account: {
			type: "string",
			description: "The vendor's id of the account that the new value names."
		},
		before: !0,
		after: !0,
		beforeText: {
			type: "string",
			description: "The value before, in words."
		},
		afterText: {
			type: "string",
			description: "The value after, in words."
		}
	}
};
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
	if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0) if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.kind === void 0 && (missing0 = "kind") || data.id === void 0 && (missing0 = "id") || data.org === void 0 && (missing0 = "org") || data.provider === void 0 && (missing0 = "provider") || data.address === void 0 && (missing0 = "address") || data.action === void 0 && (missing0 = "action") || data.direction === void 0 && (missing0 = "direction") || data.reason === void 0 && (missing0 = "reason") || data.origins === void 0 && (missing0 = "origins") || data.effects === void 0 && (missing0 = "effects") || data.dependsOn === void 0 && (missing0 = "dependsOn") || data.phase === void 0 && (missing0 = "phase") || data.setting === void 0 && (missing0 = "setting")) return validate25.errors = [{
			instancePath,
			schemaPath: "#/required",
			keyword: "required",
			params: { missingProperty: missing0 },
			message: "must have required property '" + missing0 + "'"
		}], !1;
		{
			let _errs1 = errors;
			for (let key0 in data) if (!func1.call(schema41.properties, key0)) return validate25.errors = [{
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			}], !1;
			if (_errs1 === errors) {
				if (data.kind !== void 0) {
					let _errs2 = errors;
					if (data.kind !== "setting") return validate25.errors = [{
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/const",
						keyword: "const",
						params: { allowedValue: "setting" },
						message: "must be equal to constant"
					}], !1;
					var valid0 = _errs2 === errors;
				} else var valid0 = !0;
				if (valid0) {
					if (data.id !== void 0) {
						let _errs3 = errors;
						if (typeof data.id != "string") return validate25.errors = [{
							instancePath: instancePath + "/id",
							schemaPath: "#/properties/id/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}], !1;
						var valid0 = _errs3 === errors;
					} else var valid0 = !0;
					if (valid0) {
						if (data.org !== void 0) {
							let _errs5 = errors;
							if (typeof data.org != "string") return validate25.errors = [{
								instancePath: instancePath + "/org",
								schemaPath: "#/properties/org/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}], !1;
							var valid0 = _errs5 === errors;
						} else var valid0 = !0;
						if (valid0) {
							if (data.provider !== void 0) {
								let _errs7 = errors;
								if (typeof data.provider != "string") return validate25.errors = [{
									instancePath: instancePath + "/provider",
									schemaPath: "#/properties/provider/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}], !1;
								var valid0 = _errs7 === errors;
							} else var valid0 = !0;
							if (valid0) {
								if (data.address !== void 0) {
									let _errs9 = errors;
									if (typeof data.address != "string") return validate25.errors = [{
										instancePath: instancePath + "/address",
										schemaPath: "#/properties/address/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}], !1;
									var valid0 = _errs9 === errors;
								} else var valid0 = !0;
								if (valid0) {
									if (data.action !== void 0) {
										let data5 = data.action, _errs11 = errors;
										if (typeof data5 != "string") return validate25.errors = [{
											instancePath: instancePath + "/action",
											schemaPath: "#/properties/action/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}], !1;
										if (!(data5 === "add" || data5 === "update" || data5 === "remove")) return validate25.errors = [{
											instancePath: instancePath + "/action",
											schemaPath: "#/properties/action/enum",
											keyword: "enum",
											params: { allowedValues: schema41.properties.action.enum },
											message: "must be equal to one of the allowed values"
										}], !1;
										var valid0 = _errs11 === errors;
									} else var valid0 = !0;
									if (valid0) {
										if (data.direction !== void 0) {
											let data6 = data.direction, _errs13 = errors;
											if (typeof data6 != "string") return validate25.errors = [{
												instancePath: instancePath + "/direction",
												schemaPath: "#/properties/direction/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}], !1;
											if (!(data6 === "more" || data6 === "less" || data6 === "mixed" || data6 === "none")) return validate25.errors = [{
												instancePath: instancePath + "/direction",
												schemaPath: "#/properties/direction/enum",
												keyword: "enum",
												params: { allowedValues: schema41.properties.direction.enum },
												message: "must be equal to one of the allowed values"
											}], !1;
											var valid0 = _errs13 === errors;
										} else var valid0 = !0;
										if (valid0) {
											if (data.reason !== void 0) {
												let data7 = data.reason, _errs15 = errors;
												if (errors === errors) if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
													let missing1;
													if (data7.code === void 0 && (missing1 = "code") || data7.text === void 0 && (missing1 = "text")) return validate25.errors = [{
														instancePath: instancePath + "/reason",
														schemaPath: "#/$defs/reason/required",
														keyword: "required",
														params: { missingProperty: missing1 },
														message: "must have required property '" + missing1 + "'"
													}], !1;
													{
														let _errs18 = errors;
														for (let key1 in data7) if (!(key1 === "code" || key1 === "text")) return validate25.errors = [{
															instancePath: instancePath + "/reason",
															schemaPath: "#/$defs/reason/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key1 },
															message: "must NOT have additional properties"
														}], !1;
														if (_errs18 === errors) {
															if (data7.code !== void 0) {
																let data8 = data7.code, _errs19 = errors;
																if (typeof data8 != "string") return validate25.errors = [{
																	instancePath: instancePath + "/reason/code",
																	schemaPath: "#/$defs/reason/properties/code/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}], !1;
																if (!(data8 === "declared" || data8 === "not-declared" || data8 === "changed" || data8 === "expired" || data8 === "not-declared-resource" || data8 === "bounced" || data8 === "stale-invitation")) return validate25.errors = [{
																	instancePath: instancePath + "/reason/code",
																	schemaPath: "#/$defs/reason/properties/code/enum",
																	keyword: "enum",
																	params: { allowedValues: schema33.properties.code.enum },
																	message: "must be equal to one of the allowed values"
																}], !1;
																var valid2 = _errs19 === errors;
															} else var valid2 = !0;
															if (valid2) if (data7.text !== void 0) {
																let _errs21 = errors;
																if (typeof data7.text != "string") return validate25.errors = [{
																	instancePath: instancePath + "/reason/text",
																	schemaPath: "#/$defs/reason/properties/text/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}], !1;
																var valid2 = _errs21 === errors;
															} else var valid2 = !0;
														}
													}
												} else return validate25.errors = [{
													instancePath: instancePath + "/reason",
													schemaPath: "#/$defs/reason/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}], !1;
												var valid0 = _errs15 === errors;
											} else var valid0 = !0;
											if (valid0) {
												if (data.why !== void 0) {
													let _errs23 = errors;
													if (typeof data.why != "string") return validate25.errors = [{
														instancePath: instancePath + "/why",
														schemaPath: "#/properties/why/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}], !1;
													var valid0 = _errs23 === errors;
												} else var valid0 = !0;
												if (valid0) {
													if (data.until !== void 0) {
														let _errs25 = errors;
														if (typeof data.until != "string") return validate25.errors = [{
															instancePath: instancePath + "/until",
															schemaPath: "#/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}], !1;
														var valid0 = _errs25 === errors;
													} else var valid0 = !0;
													if (valid0) {
														if (data.origins !== void 0) {
															let data12 = data.origins, _errs27 = errors;
															if (errors === _errs27) if (Array.isArray(data12)) {
																let len0 = data12.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data13 = data12[i0], _errs29 = errors;
																	if (errors === errors) if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
																		let missing2;
																		if (data13.file === void 0 && (missing2 = "file") || data13.line === void 0 && (missing2 = "line") || data13.column === void 0 && (missing2 = "column") || data13.via === void 0 && (missing2 = "via")) return validate25.errors = [{
																			instancePath: instancePath + "/origins/" + i0,
																			schemaPath: "#/$defs/origin/required",
																			keyword: "required",
																			params: { missingProperty: missing2 },
																			message: "must have required property '" + missing2 + "'"
																		}], !1;
																		{
																			let _errs32 = errors;
																			for (let key2 in data13) if (!(key2 === "file" || key2 === "line" || key2 === "column" || key2 === "via")) return validate25.errors = [{
																				instancePath: instancePath + "/origins/" + i0,
																				schemaPath: "#/$defs/origin/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key2 },
																				message: "must NOT have additional properties"
																			}], !1;
																			if (_errs32 === errors) {
																				if (data13.file !== void 0) {
																					let _errs33 = errors;
																					if (typeof data13.file != "string") return validate25.errors = [{
																						instancePath: instancePath + "/origins/" + i0 + "/file",
																						schemaPath: "#/$defs/origin/properties/file/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid5 = _errs33 === errors;
																				} else var valid5 = !0;
																				if (valid5) {
																					if (data13.line !== void 0) {
																						let data15 = data13.line, _errs35 = errors;
																						if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15))) return validate25.errors = [{
																							instancePath: instancePath + "/origins/" + i0 + "/line",
																							schemaPath: "#/$defs/origin/properties/line/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}], !1;
																						if (errors === _errs35 && typeof data15 == "number" && (data15 < 1 || isNaN(data15))) return validate25.errors = [{
																							instancePath: instancePath + "/origins/" + i0 + "/line",
																							schemaPath: "#/$defs/origin/properties/line/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 1
																							},
																							message: "must be >= 1"
																						}], !1;
																						var valid5 = _errs35 === errors;
																					} else var valid5 = !0;
																					if (valid5) {
																						if (data13.column !== void 0) {
																							let data16 = data13.column, _errs37 = errors;
																							if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16))) return validate25.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/column",
																								schemaPath: "#/$defs/origin/properties/column/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}], !1;
																							if (errors === _errs37 && typeof data16 == "number" && (data16 < 1 || isNaN(data16))) return validate25.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/column",
																								schemaPath: "#/$defs/origin/properties/column/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 1
																								},
																								message: "must be >= 1"
																							}], !1;
																							var valid5 = _errs37 === errors;
																						} else var valid5 = !0;
																						if (valid5) if (data13.via !== void 0) {
																							let data17 = data13.via, _errs39 = errors;
																							if (errors === _errs39) if (Array.isArray(data17)) {
																								let len1 = data17.length;
																								for (let i1 = 0; i1 < len1; i1++) {
																									let _errs41 = errors;
																									if (typeof data17[i1] != "string") return validate25.errors = [{
																										instancePath: instancePath + "/origins/" + i0 + "/via/" + i1,
																										schemaPath: "#/$defs/origin/properties/via/items/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(_errs41 === errors)) break;
																								}
																							} else return validate25.errors = [{
																								instancePath: instancePath + "/origins/" + i0 + "/via",
																								schemaPath: "#/$defs/origin/properties/via/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							}], !1;
																							var valid5 = _errs39 === errors;
																						} else var valid5 = !0;
																					}
																				}
																			}
																		}
																	} else return validate25.errors = [{
																		instancePath: instancePath + "/origins/" + i0,
																		schemaPath: "#/$defs/origin/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}], !1;
																	if (!(_errs29 === errors)) break;
																}
															} else return validate25.errors = [{
																instancePath: instancePath + "/origins",
																schemaPath: "#/properties/origins/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}], !1;
															var valid0 = _errs27 === errors;
														} else var valid0 = !0;
														if (valid0) {
															if (data.effects !== void 0) {
																let data19 = data.effects, _errs43 = errors;
																if (errors === _errs43) if (Array.isArray(data19)) {
																	let len2 = data19.length;
																	for (let i2 = 0; i2 < len2; i2++) {
																		let data20 = data19[i2], _errs45 = errors;
																		if (errors === errors) if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																			let missing3;
																			if (data20.kind === void 0 && (missing3 = "kind") || data20.text === void 0 && (missing3 = "text")) return validate25.errors = [{
																				instancePath: instancePath + "/effects/" + i2,
																				schemaPath: "#/$defs/effect/required",
																				keyword: "required",
																				params: { missingProperty: missing3 },
																				message: "must have required property '" + missing3 + "'"
																			}], !1;
																			{
																				let _errs48 = errors;
																				for (let key3 in data20) if (!(key3 === "kind" || key3 === "text" || key3 === "address" || key3 === "subject")) return validate25.errors = [{
																					instancePath: instancePath + "/effects/" + i2,
																					schemaPath: "#/$defs/effect/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key3 },
																					message: "must NOT have additional properties"
																				}], !1;
																				if (_errs48 === errors) {
																					if (data20.kind !== void 0) {
																						let data21 = data20.kind, _errs49 = errors;
																						if (typeof data21 != "string") return validate25.errors = [{
																							instancePath: instancePath + "/effects/" + i2 + "/kind",
																							schemaPath: "#/$defs/effect/properties/kind/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						if (!(data21 === "mail" || data21 === "cost" || data21 === "cascade" || data21 === "protection" || data21 === "advice" || data21 === "note")) return validate25.errors = [{
																							instancePath: instancePath + "/effects/" + i2 + "/kind",
																							schemaPath: "#/$defs/effect/properties/kind/enum",
																							keyword: "enum",
																							params: { allowedValues: schema35.properties.kind.enum },
																							message: "must be equal to one of the allowed values"
																						}], !1;
																						var valid9 = _errs49 === errors;
																					} else var valid9 = !0;
																					if (valid9) {
																						if (data20.text !== void 0) {
																							let _errs51 = errors;
																							if (typeof data20.text != "string") return validate25.errors = [{
																								instancePath: instancePath + "/effects/" + i2 + "/text",
																								schemaPath: "#/$defs/effect/properties/text/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid9 = _errs51 === errors;
																						} else var valid9 = !0;
																						if (valid9) {
																							if (data20.address !== void 0) {
																								let _errs53 = errors;
																								if (typeof data20.address != "string") return validate25.errors = [{
																									instancePath: instancePath + "/effects/" + i2 + "/address",
																									schemaPath: "#/$defs/effect/properties/address/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid9 = _errs53 === errors;
																							} else var valid9 = !0;
																							if (valid9) if (data20.subject !== void 0) {
																								let _errs55 = errors;
																								if (typeof data20.subject != "string") return validate25.errors = [{
																									instancePath: instancePath + "/effects/" + i2 + "/subject",
																									schemaPath: "#/$defs/effect/properties/subject/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid9 = _errs55 === errors;
																							} else var valid9 = !0;
																						}
																					}
																				}
																			}
																		} else return validate25.errors = [{
																			instancePath: instancePath + "/effects/" + i2,
																			schemaPath: "#/$defs/effect/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		}], !1;
																		if (!(_errs45 === errors)) break;
																	}
																} else return validate25.errors = [{
																	instancePath: instancePath + "/effects",
																	schemaPath: "#/properties/effects/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}], !1;
																var valid0 = _errs43 === errors;
															} else var valid0 = !0;
															if (valid0) {
																if (data.dependsOn !== void 0) {
																	let data25 = data.dependsOn, _errs57 = errors;
																	if (errors === _errs57) if (Array.isArray(data25)) {
																		let len3 = data25.length;
																		for (let i3 = 0; i3 < len3; i3++) {
																			let _errs59 = errors;
																			if (typeof data25[i3] != "string") return validate25.errors = [{
																				instancePath: instancePath + "/dependsOn/" + i3,
																				schemaPath: "#/properties/dependsOn/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			if (!(_errs59 === errors)) break;
																		}
																	} else return validate25.errors = [{
																		instancePath: instancePath + "/dependsOn",
																		schemaPath: "#/properties/dependsOn/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}], !1;
																	var valid0 = _errs57 === errors;
																} else var valid0 = !0;
																if (valid0) {
																	if (data.coveredBy !== void 0) {
																		let _errs61 = errors;
																		if (typeof data.coveredBy != "string") return validate25.errors = [{
																			instancePath: instancePath + "/coveredBy",
																			schemaPath: "#/properties/coveredBy/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}], !1;
																		var valid0 = _errs61 === errors;
																	} else var valid0 = !0;
																	if (valid0) {
																		if (data.phase !== void 0) {
																			let data28 = data.phase, _errs63 = errors;
																			if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28))) return validate25.errors = [{
																				instancePath: instancePath + "/phase",
																				schemaPath: "#/properties/phase/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}], !1;
																			if (errors === _errs63 && typeof data28 == "number" && (data28 < 0 || isNaN(data28))) return validate25.errors = [{
																				instancePath: instancePath + "/phase",
																				schemaPath: "#/properties/phase/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 0
																				},
																				message: "must be >= 0"
																			}], !1;
																			var valid0 = _errs63 === errors;
																		} else var valid0 = !0;
																		if (valid0) {
																			if (data.observed !== void 0) {
																				let _errs65 = errors;
																				validate22(data.observed, {
																					instancePath: instancePath + "/observed",
																					parentData: data,
																					parentDataProperty: "observed",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
																				var valid0 = _errs65 === errors;
																			} else var valid0 = !0;
																			if (valid0) {
																				if (data.isPowerful !== void 0) {
																					let _errs66 = errors;
																					if (data.isPowerful !== !0) return validate25.errors = [{
																						instancePath: instancePath + "/isPowerful",
																						schemaPath: "#/properties/isPowerful/const",
																						keyword: "const",
																						params: { allowedValue: !0 },
																						message: "must be equal to constant"
																					}], !1;
																					var valid0 = _errs66 === errors;
																				} else var valid0 = !0;
																				if (valid0) {
																					if (data.setting !== void 0) {
																						let _errs67 = errors;
																						if (typeof data.setting != "string") return validate25.errors = [{
																							instancePath: instancePath + "/setting",
																							schemaPath: "#/properties/setting/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid0 = _errs67 === errors;
																					} else var valid0 = !0;
																					if (valid0) {
																						if (data.account !== void 0) {
																							let _errs69 = errors;
																							if (typeof data.account != "string") return validate25.errors = [{
																								instancePath: instancePath + "/account",
																								schemaPath: "#/properties/account/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid0 = _errs69 === errors;
																						} else var valid0 = !0;
																						if (valid0) {
																							if (data.beforeText !== void 0) {
																								let _errs71 = errors;
																								if (typeof data.beforeText != "string") return validate25.errors = [{
																									instancePath: instancePath + "/beforeText",
																									schemaPath: "#/properties/beforeText/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid0 = _errs71 === errors;
																							} else var valid0 = !0;
																							if (valid0) if (data.afterText !== void 0) {
																								let _errs73 = errors;
																								if (typeof data.afterText != "string") return validate25.errors = [{
																									instancePath: instancePath + "/afterText",
																									schemaPath: "#/properties/afterText/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid0 = _errs73 === errors;
																							} else var valid0 = !0;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	} else return validate25.errors = [{
		instancePath,
		schemaPath: "#/type",
		keyword: "type",
		params: { type: "object" },
		message: "must be object"
	}], !1;
	return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0) if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.schema === void 0 && (missing0 = "schema") || data.tool === void 0 && (missing0 = "tool") || data.at === void 0 && (missing0 = "at") || data.files === void 0 && (missing0 = "files") || data.orgs === void 0 && (missing0 = "orgs") || data.operations === void 0 && (missing0 = "operations") || data.people === void 0 && (missing0 = "people") || data.pending === void 0 && (missing0 = "pending") || data.deferred === void 0 && (missing0 = "deferred") || data.spared === void 0 && (missing0 = "spared") || data.guards === void 0 && (missing0 = "guards") || data.findings === void 0 && (missing0 = "findings") || data.digest === void 0 && (missing0 = "digest")) return validate20.errors = [{
			instancePath,
			schemaPath: "#/required",
			keyword: "required",
			params: { missingProperty: missing0 },
			message: "must have required property '" + missing0 + "'"
		}], !1;
		{
			let _errs1 = errors;
			for (let key0 in data) if (!func1.call(schema31.properties, key0)) return validate20.errors = [{
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			}], !1;
			if (_errs1 === errors) {
				if (data.schema !== void 0) {
					let _errs2 = errors;
					if (data.schema !== 2) return validate20.errors = [{
						instancePath: instancePath + "/schema",
						schemaPath: "#/properties/schema/const",
						keyword: "const",
						params: { allowedValue: 2 },
						message: "must be equal to constant"
					}], !1;
					var valid0 = _errs2 === errors;
				} else var valid0 = !0;
				if (valid0) {
					if (data.tool !== void 0) {
						let _errs3 = errors;
						if (typeof data.tool != "string") return validate20.errors = [{
							instancePath: instancePath + "/tool",
							schemaPath: "#/properties/tool/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}], !1;
						var valid0 = _errs3 === errors;
					} else var valid0 = !0;
					if (valid0) {
						if (data.at !== void 0) {
							let _errs5 = errors;
							if (typeof data.at != "string") return validate20.errors = [{
								instancePath: instancePath + "/at",
								schemaPath: "#/properties/at/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}], !1;
							var valid0 = _errs5 === errors;
						} else var valid0 = !0;
						if (valid0) {
							if (data.files !== void 0) {
								let data3 = data.files, _errs7 = errors;
								if (errors === _errs7) if (Array.isArray(data3)) {
									let len0 = data3.length;
									for (let i0 = 0; i0 < len0; i0++) {
										let data4 = data3[i0], _errs9 = errors;
										if (errors === _errs9) if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
											let missing1;
											if (data4.path === void 0 && (missing1 = "path") || data4.sha256 === void 0 && (missing1 = "sha256")) return validate20.errors = [{
												instancePath: instancePath + "/files/" + i0,
												schemaPath: "#/properties/files/items/required",
												keyword: "required",
												params: { missingProperty: missing1 },
												message: "must have required property '" + missing1 + "'"
											}], !1;
											{
												let _errs11 = errors;
												for (let key1 in data4) if (!(key1 === "path" || key1 === "sha256")) return validate20.errors = [{
													instancePath: instancePath + "/files/" + i0,
													schemaPath: "#/properties/files/items/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 },
													message: "must NOT have additional properties"
												}], !1;
												if (_errs11 === errors) {
													if (data4.path !== void 0) {
														let _errs12 = errors;
														if (typeof data4.path != "string") return validate20.errors = [{
															instancePath: instancePath + "/files/" + i0 + "/path",
															schemaPath: "#/properties/files/items/properties/path/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}], !1;
														var valid2 = _errs12 === errors;
													} else var valid2 = !0;
													if (valid2) if (data4.sha256 !== void 0) {
														let _errs14 = errors;
														if (typeof data4.sha256 != "string") return validate20.errors = [{
															instancePath: instancePath + "/files/" + i0 + "/sha256",
															schemaPath: "#/properties/files/items/properties/sha256/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}], !1;
														var valid2 = _errs14 === errors;
													} else var valid2 = !0;
												}
											}
										} else return validate20.errors = [{
											instancePath: instancePath + "/files/" + i0,
											schemaPath: "#/properties/files/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										}], !1;
										if (!(_errs9 === errors)) break;
									}
								} else return validate20.errors = [{
									instancePath: instancePath + "/files",
									schemaPath: "#/properties/files/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								}], !1;
								var valid0 = _errs7 === errors;
							} else var valid0 = !0;
							if (valid0) {
								if (data.desired !== void 0) {
									let _errs16 = errors;
									if (typeof data.desired != "string") return validate20.errors = [{
										instancePath: instancePath + "/desired",
										schemaPath: "#/properties/desired/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}], !1;
									var valid0 = _errs16 === errors;
								} else var valid0 = !0;
								if (valid0) {
									if (data.orgs !== void 0) {
										let data8 = data.orgs, _errs18 = errors;
										if (errors === _errs18) if (Array.isArray(data8)) {
											let len1 = data8.length;
											for (let i1 = 0; i1 < len1; i1++) {
												let data9 = data8[i1], _errs20 = errors;
												if (errors === _errs20) if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
													let missing2;
													if (data9.key === void 0 && (missing2 = "key") || data9.provider === void 0 && (missing2 = "provider") || data9.name === void 0 && (missing2 = "name") || data9.liveGrants === void 0 && (missing2 = "liveGrants") || data9.gaps === void 0 && (missing2 = "gaps") || data9.requests === void 0 && (missing2 = "requests")) return validate20.errors = [{
														instancePath: instancePath + "/orgs/" + i1,
														schemaPath: "#/properties/orgs/items/required",
														keyword: "required",
														params: { missingProperty: missing2 },
														message: "must have required property '" + missing2 + "'"
													}], !1;
													{
														let _errs22 = errors;
														for (let key2 in data9) if (!func1.call(schema31.properties.orgs.items.properties, key2)) return validate20.errors = [{
															instancePath: instancePath + "/orgs/" + i1,
															schemaPath: "#/properties/orgs/items/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key2 },
															message: "must NOT have additional properties"
														}], !1;
														if (_errs22 === errors) {
															if (data9.key !== void 0) {
																let _errs23 = errors;
																if (typeof data9.key != "string") return validate20.errors = [{
																	instancePath: instancePath + "/orgs/" + i1 + "/key",
																	schemaPath: "#/properties/orgs/items/properties/key/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}], !1;
																var valid4 = _errs23 === errors;
															} else var valid4 = !0;
															if (valid4) {
																if (data9.provider !== void 0) {
																	let _errs25 = errors;
																	if (typeof data9.provider != "string") return validate20.errors = [{
																		instancePath: instancePath + "/orgs/" + i1 + "/provider",
																		schemaPath: "#/properties/orgs/items/properties/provider/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}], !1;
																	var valid4 = _errs25 === errors;
																} else var valid4 = !0;
																if (valid4) {
																	if (data9.name !== void 0) {
																		let _errs27 = errors;
																		if (typeof data9.name != "string") return validate20.errors = [{
																			instancePath: instancePath + "/orgs/" + i1 + "/name",
																			schemaPath: "#/properties/orgs/items/properties/name/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}], !1;
																		var valid4 = _errs27 === errors;
																	} else var valid4 = !0;
																	if (valid4) {
																		if (data9.hosts !== void 0) {
																			let data13 = data9.hosts, _errs29 = errors;
																			if (errors === _errs29) if (Array.isArray(data13)) {
																				let len2 = data13.length;
																				for (let i2 = 0; i2 < len2; i2++) {
																					let _errs31 = errors;
																					if (typeof data13[i2] != "string") return validate20.errors = [{
																						instancePath: instancePath + "/orgs/" + i1 + "/hosts/" + i2,
																						schemaPath: "#/properties/orgs/items/properties/hosts/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					if (!(_errs31 === errors)) break;
																				}
																			} else return validate20.errors = [{
																				instancePath: instancePath + "/orgs/" + i1 + "/hosts",
																				schemaPath: "#/properties/orgs/items/properties/hosts/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}], !1;
																			var valid4 = _errs29 === errors;
																		} else var valid4 = !0;
																		if (valid4) {
																			if (data9.actor !== void 0) {
																				let _errs33 = errors;
																				if (typeof data9.actor != "string") return validate20.errors = [{
																					instancePath: instancePath + "/orgs/" + i1 + "/actor",
																					schemaPath: "#/properties/orgs/items/properties/actor/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}], !1;
																				var valid4 = _errs33 === errors;
																			} else var valid4 = !0;
																			if (valid4) {
																				if (data9.names !== void 0) {
																					let data16 = data9.names, _errs35 = errors;
																					if (errors === _errs35) if (data16 && typeof data16 == "object" && !Array.isArray(data16)) for (let key3 in data16) {
																						let _errs38 = errors;
																						if (typeof data16[key3] != "string") return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/names/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																							schemaPath: "#/properties/orgs/items/properties/names/additionalProperties/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						if (!(_errs38 === errors)) break;
																					}
																					else return validate20.errors = [{
																						instancePath: instancePath + "/orgs/" + i1 + "/names",
																						schemaPath: "#/properties/orgs/items/properties/names/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					}], !1;
																					var valid4 = _errs35 === errors;
																				} else var valid4 = !0;
																				if (valid4) {
																					if (data9.liveGrants !== void 0) {
																						let data18 = data9.liveGrants, _errs40 = errors;
																						if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/liveGrants",
																							schemaPath: "#/properties/orgs/items/properties/liveGrants/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}], !1;
																						if (errors === _errs40 && typeof data18 == "number" && (data18 < 0 || isNaN(data18))) return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/liveGrants",
																							schemaPath: "#/properties/orgs/items/properties/liveGrants/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}], !1;
																						var valid4 = _errs40 === errors;
																					} else var valid4 = !0;
																					if (valid4) {
																						if (data9.gaps !== void 0) {
																							let data19 = data9.gaps, _errs42 = errors;
																							if (errors === _errs42) if (Array.isArray(data19)) {
																								let len3 = data19.length;
																								for (let i3 = 0; i3 < len3; i3++) {
																									let data20 = data19[i3], _errs44 = errors;
																									if (errors === _errs44) if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																										let missing3;
																										if (data20.address === void 0 && (missing3 = "address") || data20.code === void 0 && (missing3 = "code") || data20.message === void 0 && (missing3 = "message")) return validate20.errors = [{
																											instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3,
																											schemaPath: "#/properties/orgs/items/properties/gaps/items/required",
																											keyword: "required",
																											params: { missingProperty: missing3 },
																											message: "must have required property '" + missing3 + "'"
																										}], !1;
																										{
																											let _errs46 = errors;
																											for (let key4 in data20) if (!(key4 === "address" || key4 === "code" || key4 === "message" || key4 === "hint")) return validate20.errors = [{
																												instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3,
																												schemaPath: "#/properties/orgs/items/properties/gaps/items/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key4 },
																												message: "must NOT have additional properties"
																											}], !1;
																											if (_errs46 === errors) {
																												if (data20.address !== void 0) {
																													let _errs47 = errors;
																													if (typeof data20.address != "string") return validate20.errors = [{
																														instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/address",
																														schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/address/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													var valid8 = _errs47 === errors;
																												} else var valid8 = !0;
																												if (valid8) {
																													if (data20.code !== void 0) {
																														let _errs49 = errors;
																														if (typeof data20.code != "string") return validate20.errors = [{
																															instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/code",
																															schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/code/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid8 = _errs49 === errors;
																													} else var valid8 = !0;
																													if (valid8) {
																														if (data20.message !== void 0) {
																															let _errs51 = errors;
																															if (typeof data20.message != "string") return validate20.errors = [{
																																instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/message",
																																schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/message/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															var valid8 = _errs51 === errors;
																														} else var valid8 = !0;
																														if (valid8) if (data20.hint !== void 0) {
																															let _errs53 = errors;
																															if (typeof data20.hint != "string") return validate20.errors = [{
																																instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/hint",
																																schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/hint/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															var valid8 = _errs53 === errors;
																														} else var valid8 = !0;
																													}
																												}
																											}
																										}
																									} else return validate20.errors = [{
																										instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3,
																										schemaPath: "#/properties/orgs/items/properties/gaps/items/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									}], !1;
																									if (!(_errs44 === errors)) break;
																								}
																							} else return validate20.errors = [{
																								instancePath: instancePath + "/orgs/" + i1 + "/gaps",
																								schemaPath: "#/properties/orgs/items/properties/gaps/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							}], !1;
																							var valid4 = _errs42 === errors;
																						} else var valid4 = !0;
																						if (valid4) if (data9.requests !== void 0) {
																							let data25 = data9.requests, _errs55 = errors;
																							if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25))) return validate20.errors = [{
																								instancePath: instancePath + "/orgs/" + i1 + "/requests",
																								schemaPath: "#/properties/orgs/items/properties/requests/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}], !1;
																							if (errors === _errs55 && typeof data25 == "number" && (data25 < 0 || isNaN(data25))) return validate20.errors = [{
																								instancePath: instancePath + "/orgs/" + i1 + "/requests",
																								schemaPath: "#/properties/orgs/items/properties/requests/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}], !1;
																							var valid4 = _errs55 === errors;
																						} else var valid4 = !0;
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												} else return validate20.errors = [{
													instancePath: instancePath + "/orgs/" + i1,
													schemaPath: "#/properties/orgs/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}], !1;
												if (!(_errs20 === errors)) break;
											}
										} else return validate20.errors = [{
											instancePath: instancePath + "/orgs",
											schemaPath: "#/properties/orgs/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}], !1;
										var valid0 = _errs18 === errors;
									} else var valid0 = !0;
									if (valid0) {
										if (data.operations !== void 0) {
											let data26 = data.operations, _errs57 = errors;
											if (errors === _errs57) if (Array.isArray(data26)) {
												let len4 = data26.length;
												for (let i4 = 0; i4 < len4; i4++) {
													let data27 = data26[i4], _errs59 = errors, _errs60 = errors, valid10 = !1, passing0 = null, _errs61 = errors;
													validate21(data27, {
														instancePath: instancePath + "/operations/" + i4,
														parentData: data26,
														parentDataProperty: i4,
														rootData,
														dynamicAnchors
													}) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
													var _valid0 = _errs61 === errors;
													if (_valid0) {
														valid10 = !0, passing0 = 0;
														var props0 = !0;
													}
													let _errs62 = errors;
													validate25(data27, {
														instancePath: instancePath + "/operations/" + i4,
														parentData: data26,
														parentDataProperty: i4,
														rootData,
														dynamicAnchors
													}) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
													var _valid0 = _errs62 === errors;
													if (_valid0 && valid10 ? (valid10 = !1, passing0 = [passing0, 1]) : _valid0 && (valid10 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid10) errors = _errs60, vErrors !== null && (_errs60 ? vErrors.length = _errs60 : vErrors = null);
													else {
														let err0 = {
															instancePath: instancePath + "/operations/" + i4,
															schemaPath: "#/properties/operations/items/oneOf",
															keyword: "oneOf",
															params: { passingSchemas: passing0 },
															message: "must match exactly one schema in oneOf"
														};
														return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate20.errors = vErrors, !1;
													}
													if (!(_errs59 === errors)) break;
												}
											} else return validate20.errors = [{
												instancePath: instancePath + "/operations",
												schemaPath: "#/properties/operations/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}], !1;
											var valid0 = _errs57 === errors;
										} else var valid0 = !0;
										if (valid0) {
											if (data.people !== void 0) {
												let data28 = data.people, _errs63 = errors;
												if (errors === _errs63) if (Array.isArray(data28)) {
													let len5 = data28.length;
													for (let i5 = 0; i5 < len5; i5++) {
														let data29 = data28[i5], _errs65 = errors;
														if (errors === _errs65) if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
															let missing4;
															if (data29.org === void 0 && (missing4 = "org") || data29.address === void 0 && (missing4 = "address") || data29.direction === void 0 && (missing4 = "direction") || data29.via === void 0 && (missing4 = "via") || data29.operations === void 0 && (missing4 = "operations")) return validate20.errors = [{
																instancePath: instancePath + "/people/" + i5,
																schemaPath: "#/properties/people/items/required",
																keyword: "required",
																params: { missingProperty: missing4 },
																message: "must have required property '" + missing4 + "'"
															}], !1;
															{
																let _errs67 = errors;
																for (let key5 in data29) if (!func1.call(schema31.properties.people.items.properties, key5)) return validate20.errors = [{
																	instancePath: instancePath + "/people/" + i5,
																	schemaPath: "#/properties/people/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key5 },
																	message: "must NOT have additional properties"
																}], !1;
																if (_errs67 === errors) {
																	if (data29.org !== void 0) {
																		let _errs68 = errors;
																		if (typeof data29.org != "string") return validate20.errors = [{
																			instancePath: instancePath + "/people/" + i5 + "/org",
																			schemaPath: "#/properties/people/items/properties/org/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}], !1;
																		var valid12 = _errs68 === errors;
																	} else var valid12 = !0;
																	if (valid12) {
																		if (data29.address !== void 0) {
																			let _errs70 = errors;
																			if (typeof data29.address != "string") return validate20.errors = [{
																				instancePath: instancePath + "/people/" + i5 + "/address",
																				schemaPath: "#/properties/people/items/properties/address/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			var valid12 = _errs70 === errors;
																		} else var valid12 = !0;
																		if (valid12) {
																			if (data29.places !== void 0) {
																				let data32 = data29.places, _errs72 = errors;
																				if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32))) return validate20.errors = [{
																					instancePath: instancePath + "/people/" + i5 + "/places",
																					schemaPath: "#/properties/people/items/properties/places/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}], !1;
																				if (errors === _errs72 && typeof data32 == "number" && (data32 < 1 || isNaN(data32))) return validate20.errors = [{
																					instancePath: instancePath + "/people/" + i5 + "/places",
																					schemaPath: "#/properties/people/items/properties/places/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 1
																					},
																					message: "must be >= 1"
																				}], !1;
																				var valid12 = _errs72 === errors;
																			} else var valid12 = !0;
																			if (valid12) {
																				if (data29.subject !== void 0) {
																					let _errs74 = errors;
																					if (typeof data29.subject != "string") return validate20.errors = [{
																						instancePath: instancePath + "/people/" + i5 + "/subject",
																						schemaPath: "#/properties/people/items/properties/subject/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid12 = _errs74 === errors;
																				} else var valid12 = !0;
																				if (valid12) {
																					if (data29.everybody !== void 0) {
																						let data34 = data29.everybody, _errs76 = errors;
																						if (errors === _errs76) if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
																							let missing5;
																							if (data34.people === void 0 && (missing5 = "people") || data34.isAll === void 0 && (missing5 = "isAll")) return validate20.errors = [{
																								instancePath: instancePath + "/people/" + i5 + "/everybody",
																								schemaPath: "#/properties/people/items/properties/everybody/required",
																								keyword: "required",
																								params: { missingProperty: missing5 },
																								message: "must have required property '" + missing5 + "'"
																							}], !1;
																							{
																								let _errs78 = errors;
																								for (let key6 in data34) if (!(key6 === "people" || key6 === "isAll")) return validate20.errors = [{
																									instancePath: instancePath + "/people/" + i5 + "/everybody",
																									schemaPath: "#/properties/people/items/properties/everybody/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key6 },
																									message: "must NOT have additional properties"
																								}], !1;
																								if (_errs78 === errors) {
																									if (data34.people !== void 0) {
																										let data35 = data34.people, _errs79 = errors;
																										if (errors === _errs79) if (Array.isArray(data35)) {
																											let len6 = data35.length;
																											for (let i6 = 0; i6 < len6; i6++) {
																												let data36 = data35[i6], _errs81 = errors;
																												if (errors === _errs81) if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																													let missing6;
																													if (data36.subject === void 0 && (missing6 = "subject")) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6,
																														schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/required",
																														keyword: "required",
																														params: { missingProperty: missing6 },
																														message: "must have required property '" + missing6 + "'"
																													}], !1;
																													{
																														let _errs83 = errors;
																														for (let key7 in data36) if (!(key7 === "subject" || key7 === "before" || key7 === "after")) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6,
																															schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key7 },
																															message: "must NOT have additional properties"
																														}], !1;
																														if (_errs83 === errors) {
																															if (data36.subject !== void 0) {
																																let _errs84 = errors;
																																if (typeof data36.subject != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/subject",
																																	schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/properties/subject/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																var valid15 = _errs84 === errors;
																															} else var valid15 = !0;
																															if (valid15) {
																																if (data36.before !== void 0) {
																																	let data38 = data36.before, _errs86 = errors;
																																	if (errors === errors) if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
																																		let _errs89 = errors;
																																		for (let key8 in data38) if (!(key8 === "role" || key8 === "permissions" || key8 === "environments" || key8 === "disabled" || key8 === "details")) return validate20.errors = [{
																																			instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before",
																																			schemaPath: "#/$defs/access/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key8 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs89 === errors) {
																																			if (data38.role !== void 0) {
																																				let _errs90 = errors;
																																				if (typeof data38.role != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/role",
																																					schemaPath: "#/$defs/access/properties/role/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid17 = _errs90 === errors;
																																			} else var valid17 = !0;
																																			if (valid17) {
																																				if (data38.permissions !== void 0) {
																																					let data40 = data38.permissions, _errs92 = errors;
																																					if (errors === _errs92) if (Array.isArray(data40)) {
																																						let len7 = data40.length;
																																						for (let i7 = 0; i7 < len7; i7++) {
																																							let _errs94 = errors;
																																							if (typeof data40[i7] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/permissions/" + i7,
																																								schemaPath: "#/$defs/access/properties/permissions/items/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs94 === errors)) break;
																																						}
																																					} else return validate20.errors = [{
																																						instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/permissions",
																																						schemaPath: "#/$defs/access/properties/permissions/type",
																																						keyword: "type",
																																						params: { type: "array" },
																																						message: "must be array"
																																					}], !1;
																																					var valid17 = _errs92 === errors;
																																				} else var valid17 = !0;
																																				if (valid17) {
																																					if (data38.environments !== void 0) {
																																						let data42 = data38.environments, _errs96 = errors;
																																						if (errors === _errs96) if (data42 && typeof data42 == "object" && !Array.isArray(data42)) for (let key9 in data42) {
																																							let _errs99 = errors;
																																							if (typeof data42[key9] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/environments/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs99 === errors)) break;
																																						}
																																						else return validate20.errors = [{
																																							instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/environments",
																																							schemaPath: "#/$defs/access/properties/environments/type",
																																							keyword: "type",
																																							params: { type: "object" },
																																							message: "must be object"
																																						}], !1;
																																						var valid17 = _errs96 === errors;
																																					} else var valid17 = !0;
																																					if (valid17) {
																																						if (data38.disabled !== void 0) {
																																							let _errs101 = errors;
																																							if (data38.disabled !== !0) return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/disabled",
																																								schemaPath: "#/$defs/access/properties/disabled/const",
																																								keyword: "const",
																																								params: { allowedValue: !0 },
																																								message: "must be equal to constant"
																																							}], !1;
																																							var valid17 = _errs101 === errors;
																																						} else var valid17 = !0;
																																						if (valid17) if (data38.details !== void 0) {
																																							let data45 = data38.details, _errs102 = errors;
																																							if (errors === _errs102) if (data45 && typeof data45 == "object" && !Array.isArray(data45)) for (let key10 in data45) {
																																								let _errs105 = errors;
																																								if (typeof data45[key10] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/details/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs105 === errors)) break;
																																							}
																																							else return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/details",
																																								schemaPath: "#/$defs/access/properties/details/type",
																																								keyword: "type",
																																								params: { type: "object" },
																																								message: "must be object"
																																							}], !1;
																																							var valid17 = _errs102 === errors;
																																						} else var valid17 = !0;
																																					}
																																				}
																																			}
																																		}
																																	} else return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before",
																																		schemaPath: "#/$defs/access/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}], !1;
																																	var valid15 = _errs86 === errors;
																																} else var valid15 = !0;
																																if (valid15) if (data36.after !== void 0) {
																																	let data47 = data36.after, _errs107 = errors;
																																	if (errors === errors) if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
																																		let _errs110 = errors;
																																		for (let key11 in data47) if (!(key11 === "role" || key11 === "permissions" || key11 === "environments" || key11 === "disabled" || key11 === "details")) return validate20.errors = [{
																																			instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after",
																																			schemaPath: "#/$defs/access/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key11 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs110 === errors) {
																																			if (data47.role !== void 0) {
																																				let _errs111 = errors;
																																				if (typeof data47.role != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/role",
																																					schemaPath: "#/$defs/access/properties/role/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid22 = _errs111 === errors;
																																			} else var valid22 = !0;
																																			if (valid22) {
																																				if (data47.permissions !== void 0) {
																																					let data49 = data47.permissions, _errs113 = errors;
																																					if (errors === _errs113) if (Array.isArray(data49)) {
																																						let len8 = data49.length;
																																						for (let i8 = 0; i8 < len8; i8++) {
																																							let _errs115 = errors;
																																							if (typeof data49[i8] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/permissions/" + i8,
																																								schemaPath: "#/$defs/access/properties/permissions/items/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs115 === errors)) break;
																																						}
																																					} else return validate20.errors = [{
																																						instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/permissions",
																																						schemaPath: "#/$defs/access/properties/permissions/type",
																																						keyword: "type",
																																						params: { type: "array" },
																																						message: "must be array"
																																					}], !1;
																																					var valid22 = _errs113 === errors;
																																				} else var valid22 = !0;
																																				if (valid22) {
																																					if (data47.environments !== void 0) {
																																						let data51 = data47.environments, _errs117 = errors;
																																						if (errors === _errs117) if (data51 && typeof data51 == "object" && !Array.isArray(data51)) for (let key12 in data51) {
																																							let _errs120 = errors;
																																							if (typeof data51[key12] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/environments/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs120 === errors)) break;
																																						}
																																						else return validate20.errors = [{
																																							instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/environments",
																																							schemaPath: "#/$defs/access/properties/environments/type",
																																							keyword: "type",
																																							params: { type: "object" },
																																							message: "must be object"
																																						}], !1;
																																						var valid22 = _errs117 === errors;
																																					} else var valid22 = !0;
																																					if (valid22) {
																																						if (data47.disabled !== void 0) {
																																							let _errs122 = errors;
																																							if (data47.disabled !== !0) return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/disabled",
																																								schemaPath: "#/$defs/access/properties/disabled/const",
																																								keyword: "const",
																																								params: { allowedValue: !0 },
																																								message: "must be equal to constant"
																																							}], !1;
																																							var valid22 = _errs122 === errors;
																																						} else var valid22 = !0;
																																						if (valid22) if (data47.details !== void 0) {
																																							let data54 = data47.details, _errs123 = errors;
																																							if (errors === _errs123) if (data54 && typeof data54 == "object" && !Array.isArray(data54)) for (let key13 in data54) {
																																								let _errs126 = errors;
																																								if (typeof data54[key13] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/details/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs126 === errors)) break;
																																							}
																																							else return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/details",
																																								schemaPath: "#/$defs/access/properties/details/type",
																																								keyword: "type",
																																								params: { type: "object" },
																																								message: "must be object"
																																							}], !1;
																																							var valid22 = _errs123 === errors;
																																						} else var valid22 = !0;
																																					}
																																				}
																																			}
																																		}
																																	} else return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after",
																																		schemaPath: "#/$defs/access/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}], !1;
																																	var valid15 = _errs107 === errors;
																																} else var valid15 = !0;
																															}
																														}
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6,
																													schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												if (!(_errs81 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/everybody/people",
																											schemaPath: "#/properties/people/items/properties/everybody/properties/people/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid13 = _errs79 === errors;
																									} else var valid13 = !0;
																									if (valid13) if (data34.isAll !== void 0) {
																										let _errs128 = errors;
																										if (typeof data34.isAll != "boolean") return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/everybody/isAll",
																											schemaPath: "#/properties/people/items/properties/everybody/properties/isAll/type",
																											keyword: "type",
																											params: { type: "boolean" },
																											message: "must be boolean"
																										}], !1;
																										var valid13 = _errs128 === errors;
																									} else var valid13 = !0;
																								}
																							}
																						} else return validate20.errors = [{
																							instancePath: instancePath + "/people/" + i5 + "/everybody",
																							schemaPath: "#/properties/people/items/properties/everybody/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}], !1;
																						var valid12 = _errs76 === errors;
																					} else var valid12 = !0;
																					if (valid12) {
																						if (data29.before !== void 0) {
																							let data57 = data29.before, _errs130 = errors;
																							if (errors === errors) if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
																								let _errs133 = errors;
																								for (let key14 in data57) if (!(key14 === "role" || key14 === "permissions" || key14 === "environments" || key14 === "disabled" || key14 === "details")) return validate20.errors = [{
																									instancePath: instancePath + "/people/" + i5 + "/before",
																									schemaPath: "#/$defs/access/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key14 },
																									message: "must NOT have additional properties"
																								}], !1;
																								if (_errs133 === errors) {
																									if (data57.role !== void 0) {
																										let _errs134 = errors;
																										if (typeof data57.role != "string") return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/before/role",
																											schemaPath: "#/$defs/access/properties/role/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid27 = _errs134 === errors;
																									} else var valid27 = !0;
																									if (valid27) {
																										if (data57.permissions !== void 0) {
																											let data59 = data57.permissions, _errs136 = errors;
																											if (errors === _errs136) if (Array.isArray(data59)) {
																												let len9 = data59.length;
																												for (let i9 = 0; i9 < len9; i9++) {
																													let _errs138 = errors;
																													if (typeof data59[i9] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/permissions/" + i9,
																														schemaPath: "#/$defs/access/properties/permissions/items/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs138 === errors)) break;
																												}
																											} else return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/before/permissions",
																												schemaPath: "#/$defs/access/properties/permissions/type",
																												keyword: "type",
																												params: { type: "array" },
																												message: "must be array"
																											}], !1;
																											var valid27 = _errs136 === errors;
																										} else var valid27 = !0;
																										if (valid27) {
																											if (data57.environments !== void 0) {
																												let data61 = data57.environments, _errs140 = errors;
																												if (errors === _errs140) if (data61 && typeof data61 == "object" && !Array.isArray(data61)) for (let key15 in data61) {
																													let _errs143 = errors;
																													if (typeof data61[key15] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/environments/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
																														schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs143 === errors)) break;
																												}
																												else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/before/environments",
																													schemaPath: "#/$defs/access/properties/environments/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												var valid27 = _errs140 === errors;
																											} else var valid27 = !0;
																											if (valid27) {
																												if (data57.disabled !== void 0) {
																													let _errs145 = errors;
																													if (data57.disabled !== !0) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/disabled",
																														schemaPath: "#/$defs/access/properties/disabled/const",
																														keyword: "const",
																														params: { allowedValue: !0 },
																														message: "must be equal to constant"
																													}], !1;
																													var valid27 = _errs145 === errors;
																												} else var valid27 = !0;
																												if (valid27) if (data57.details !== void 0) {
																													let data64 = data57.details, _errs146 = errors;
																													if (errors === _errs146) if (data64 && typeof data64 == "object" && !Array.isArray(data64)) for (let key16 in data64) {
																														let _errs149 = errors;
																														if (typeof data64[key16] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/before/details/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs149 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/details",
																														schemaPath: "#/$defs/access/properties/details/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid27 = _errs146 === errors;
																												} else var valid27 = !0;
																											}
																										}
																									}
																								}
																							} else return validate20.errors = [{
																								instancePath: instancePath + "/people/" + i5 + "/before",
																								schemaPath: "#/$defs/access/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}], !1;
																							var valid12 = _errs130 === errors;
																						} else var valid12 = !0;
																						if (valid12) {
																							if (data29.after !== void 0) {
																								let data66 = data29.after, _errs151 = errors;
																								if (errors === errors) if (data66 && typeof data66 == "object" && !Array.isArray(data66)) {
																									let _errs154 = errors;
																									for (let key17 in data66) if (!(key17 === "role" || key17 === "permissions" || key17 === "environments" || key17 === "disabled" || key17 === "details")) return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/after",
																										schemaPath: "#/$defs/access/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key17 },
																										message: "must NOT have additional properties"
																									}], !1;
																									if (_errs154 === errors) {
																										if (data66.role !== void 0) {
																											let _errs155 = errors;
																											if (typeof data66.role != "string") return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/after/role",
																												schemaPath: "#/$defs/access/properties/role/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid32 = _errs155 === errors;
																										} else var valid32 = !0;
																										if (valid32) {
																											if (data66.permissions !== void 0) {
																												let data68 = data66.permissions, _errs157 = errors;
																												if (errors === _errs157) if (Array.isArray(data68)) {
																													let len10 = data68.length;
																													for (let i10 = 0; i10 < len10; i10++) {
																														let _errs159 = errors;
																														if (typeof data68[i10] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/permissions/" + i10,
																															schemaPath: "#/$defs/access/properties/permissions/items/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs159 === errors)) break;
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/after/permissions",
																													schemaPath: "#/$defs/access/properties/permissions/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}], !1;
																												var valid32 = _errs157 === errors;
																											} else var valid32 = !0;
																											if (valid32) {
																												if (data66.environments !== void 0) {
																													let data70 = data66.environments, _errs161 = errors;
																													if (errors === _errs161) if (data70 && typeof data70 == "object" && !Array.isArray(data70)) for (let key18 in data70) {
																														let _errs164 = errors;
																														if (typeof data70[key18] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs164 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/after/environments",
																														schemaPath: "#/$defs/access/properties/environments/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid32 = _errs161 === errors;
																												} else var valid32 = !0;
																												if (valid32) {
																													if (data66.disabled !== void 0) {
																														let _errs166 = errors;
																														if (data66.disabled !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/disabled",
																															schemaPath: "#/$defs/access/properties/disabled/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid32 = _errs166 === errors;
																													} else var valid32 = !0;
																													if (valid32) if (data66.details !== void 0) {
																														let data73 = data66.details, _errs167 = errors;
																														if (errors === _errs167) if (data73 && typeof data73 == "object" && !Array.isArray(data73)) for (let key19 in data73) {
																															let _errs170 = errors;
																															if (typeof data73[key19] != "string") return validate20.errors = [{
																																instancePath: instancePath + "/people/" + i5 + "/after/details/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs170 === errors)) break;
																														}
																														else return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/details",
																															schemaPath: "#/$defs/access/properties/details/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid32 = _errs167 === errors;
																													} else var valid32 = !0;
																												}
																											}
																										}
																									}
																								} else return validate20.errors = [{
																									instancePath: instancePath + "/people/" + i5 + "/after",
																									schemaPath: "#/$defs/access/type",
																									keyword: "type",
																									params: { type: "object" },
																									message: "must be object"
																								}], !1;
																								var valid12 = _errs151 === errors;
																							} else var valid12 = !0;
																							if (valid12) {
																								if (data29.direction !== void 0) {
																									let data75 = data29.direction, _errs172 = errors;
																									if (typeof data75 != "string") return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/direction",
																										schemaPath: "#/properties/people/items/properties/direction/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(data75 === "more" || data75 === "less" || data75 === "mixed")) return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/direction",
																										schemaPath: "#/properties/people/items/properties/direction/enum",
																										keyword: "enum",
																										params: { allowedValues: schema31.properties.people.items.properties.direction.enum },
																										message: "must be equal to one of the allowed values"
																									}], !1;
																									var valid12 = _errs172 === errors;
																								} else var valid12 = !0;
																								if (valid12) {
																									if (data29.via !== void 0) {
																										let data76 = data29.via, _errs174 = errors;
																										if (errors === _errs174) if (Array.isArray(data76)) {
																											let len11 = data76.length;
																											for (let i11 = 0; i11 < len11; i11++) {
																												let data77 = data76[i11], _errs176 = errors;
																												if (errors === _errs176) if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
																													let missing7;
																													if (data77.kind === void 0 && (missing7 = "kind")) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/via/" + i11,
																														schemaPath: "#/properties/people/items/properties/via/items/required",
																														keyword: "required",
																														params: { missingProperty: missing7 },
																														message: "must have required property '" + missing7 + "'"
																													}], !1;
																													{
																														let _errs178 = errors;
																														for (let key20 in data77) if (!(key20 === "kind" || key20 === "group" || key20 === "because")) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/via/" + i11,
																															schemaPath: "#/properties/people/items/properties/via/items/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key20 },
																															message: "must NOT have additional properties"
																														}], !1;
																														if (_errs178 === errors) {
																															if (data77.kind !== void 0) {
																																let data78 = data77.kind, _errs179 = errors;
																																if (typeof data78 != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/kind",
																																	schemaPath: "#/properties/people/items/properties/via/items/properties/kind/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																if (!(data78 === "grant" || data78 === "group" || data78 === "setting" || data78 === "owner" || data78 === "rule")) return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/kind",
																																	schemaPath: "#/properties/people/items/properties/via/items/properties/kind/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31.properties.people.items.properties.via.items.properties.kind.enum },
																																	message: "must be equal to one of the allowed values"
																																}], !1;
																																var valid37 = _errs179 === errors;
																															} else var valid37 = !0;
																															if (valid37) {
																																if (data77.group !== void 0) {
																																	let _errs181 = errors;
																																	if (typeof data77.group != "string") return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/group",
																																		schemaPath: "#/properties/people/items/properties/via/items/properties/group/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}], !1;
																																	var valid37 = _errs181 === errors;
																																} else var valid37 = !0;
																																if (valid37) if (data77.because !== void 0) {
																																	let _errs183 = errors;
																																	if (typeof data77.because != "string") return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/because",
																																		schemaPath: "#/properties/people/items/properties/via/items/properties/because/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}], !1;
																																	var valid37 = _errs183 === errors;
																																} else var valid37 = !0;
																															}
																														}
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/via/" + i11,
																													schemaPath: "#/properties/people/items/properties/via/items/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												if (!(_errs176 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/via",
																											schemaPath: "#/properties/people/items/properties/via/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid12 = _errs174 === errors;
																									} else var valid12 = !0;
																									if (valid12) {
																										if (data29.isInvited !== void 0) {
																											let _errs185 = errors;
																											if (data29.isInvited !== !0) return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/isInvited",
																												schemaPath: "#/properties/people/items/properties/isInvited/const",
																												keyword: "const",
																												params: { allowedValue: !0 },
																												message: "must be equal to constant"
																											}], !1;
																											var valid12 = _errs185 === errors;
																										} else var valid12 = !0;
																										if (valid12) {
																											if (data29.isPowerful !== void 0) {
																												let _errs186 = errors;
																												if (data29.isPowerful !== !0) return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/isPowerful",
																													schemaPath: "#/properties/people/items/properties/isPowerful/const",
																													keyword: "const",
																													params: { allowedValue: !0 },
																													message: "must be equal to constant"
																												}], !1;
																												var valid12 = _errs186 === errors;
																											} else var valid12 = !0;
																											if (valid12) {
																												if (data29.isExposure !== void 0) {
																													let _errs187 = errors;
																													if (data29.isExposure !== !0) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/isExposure",
																														schemaPath: "#/properties/people/items/properties/isExposure/const",
																														keyword: "const",
																														params: { allowedValue: !0 },
																														message: "must be equal to constant"
																													}], !1;
																													var valid12 = _errs187 === errors;
																												} else var valid12 = !0;
																												if (valid12) {
																													if (data29.isNotKnown !== void 0) {
																														let _errs188 = errors;
																														if (data29.isNotKnown !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/isNotKnown",
																															schemaPath: "#/properties/people/items/properties/isNotKnown/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid12 = _errs188 === errors;
																													} else var valid12 = !0;
																													if (valid12) if (data29.operations !== void 0) {
																														let data85 = data29.operations, _errs189 = errors;
																														if (errors === _errs189) if (Array.isArray(data85)) {
																															let len12 = data85.length;
																															for (let i12 = 0; i12 < len12; i12++) {
																																let _errs191 = errors;
																																if (typeof data85[i12] != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/operations/" + i12,
																																	schemaPath: "#/properties/people/items/properties/operations/items/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																if (!(_errs191 === errors)) break;
																															}
																														} else return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/operations",
																															schemaPath: "#/properties/people/items/properties/operations/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}], !1;
																														var valid12 = _errs189 === errors;
																													} else var valid12 = !0;
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														} else return validate20.errors = [{
															instancePath: instancePath + "/people/" + i5,
															schemaPath: "#/properties/people/items/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}], !1;
														if (!(_errs65 === errors)) break;
													}
												} else return validate20.errors = [{
													instancePath: instancePath + "/people",
													schemaPath: "#/properties/people/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}], !1;
												var valid0 = _errs63 === errors;
											} else var valid0 = !0;
											if (valid0) {
												if (data.pending !== void 0) {
													let data87 = data.pending, _errs193 = errors;
													if (errors === _errs193) if (Array.isArray(data87)) {
														let len13 = data87.length;
														for (let i13 = 0; i13 < len13; i13++) {
															let data88 = data87[i13], _errs195 = errors;
															if (errors === _errs195) if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
																let missing8;
																if (data88.org === void 0 && (missing8 = "org") || data88.address === void 0 && (missing8 = "address") || data88.subject === void 0 && (missing8 = "subject") || data88.access === void 0 && (missing8 = "access") || data88.state === void 0 && (missing8 = "state")) return validate20.errors = [{
																	instancePath: instancePath + "/pending/" + i13,
																	schemaPath: "#/properties/pending/items/required",
																	keyword: "required",
																	params: { missingProperty: missing8 },
																	message: "must have required property '" + missing8 + "'"
																}], !1;
																{
																	let _errs197 = errors;
																	for (let key21 in data88) if (!(key21 === "org" || key21 === "address" || key21 === "subject" || key21 === "access" || key21 === "state")) return validate20.errors = [{
																		instancePath: instancePath + "/pending/" + i13,
																		schemaPath: "#/properties/pending/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key21 },
																		message: "must NOT have additional properties"
																	}], !1;
																	if (_errs197 === errors) {
																		if (data88.org !== void 0) {
																			let _errs198 = errors;
																			if (typeof data88.org != "string") return validate20.errors = [{
																				instancePath: instancePath + "/pending/" + i13 + "/org",
																				schemaPath: "#/properties/pending/items/properties/org/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			var valid40 = _errs198 === errors;
																		} else var valid40 = !0;
																		if (valid40) {
																			if (data88.address !== void 0) {
																				let _errs200 = errors;
																				if (typeof data88.address != "string") return validate20.errors = [{
																					instancePath: instancePath + "/pending/" + i13 + "/address",
																					schemaPath: "#/properties/pending/items/properties/address/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}], !1;
																				var valid40 = _errs200 === errors;
																			} else var valid40 = !0;
																			if (valid40) {
																				if (data88.subject !== void 0) {
																					let _errs202 = errors;
																					if (typeof data88.subject != "string") return validate20.errors = [{
																						instancePath: instancePath + "/pending/" + i13 + "/subject",
																						schemaPath: "#/properties/pending/items/properties/subject/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid40 = _errs202 === errors;
																				} else var valid40 = !0;
																				if (valid40) {
																					if (data88.access !== void 0) {
																						let data92 = data88.access, _errs204 = errors;
																						if (errors === errors) if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
																							let _errs207 = errors;
																							for (let key22 in data92) if (!(key22 === "role" || key22 === "permissions" || key22 === "environments" || key22 === "disabled" || key22 === "details")) return validate20.errors = [{
																								instancePath: instancePath + "/pending/" + i13 + "/access",
																								schemaPath: "#/$defs/access/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key22 },
																								message: "must NOT have additional properties"
																							}], !1;
																							if (_errs207 === errors) {
																								if (data92.role !== void 0) {
																									let _errs208 = errors;
																									if (typeof data92.role != "string") return validate20.errors = [{
																										instancePath: instancePath + "/pending/" + i13 + "/access/role",
																										schemaPath: "#/$defs/access/properties/role/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid42 = _errs208 === errors;
																								} else var valid42 = !0;
																								if (valid42) {
																									if (data92.permissions !== void 0) {
																										let data94 = data92.permissions, _errs210 = errors;
																										if (errors === _errs210) if (Array.isArray(data94)) {
																											let len14 = data94.length;
																											for (let i14 = 0; i14 < len14; i14++) {
																												let _errs212 = errors;
																												if (typeof data94[i14] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/permissions/" + i14,
																													schemaPath: "#/$defs/access/properties/permissions/items/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs212 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/pending/" + i13 + "/access/permissions",
																											schemaPath: "#/$defs/access/properties/permissions/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid42 = _errs210 === errors;
																									} else var valid42 = !0;
																									if (valid42) {
																										if (data92.environments !== void 0) {
																											let data96 = data92.environments, _errs214 = errors;
																											if (errors === _errs214) if (data96 && typeof data96 == "object" && !Array.isArray(data96)) for (let key23 in data96) {
																												let _errs217 = errors;
																												if (typeof data96[key23] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/environments/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),
																													schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs217 === errors)) break;
																											}
																											else return validate20.errors = [{
																												instancePath: instancePath + "/pending/" + i13 + "/access/environments",
																												schemaPath: "#/$defs/access/properties/environments/type",
																												keyword: "type",
																												params: { type: "object" },
																												message: "must be object"
																											}], !1;
																											var valid42 = _errs214 === errors;
																										} else var valid42 = !0;
																										if (valid42) {
																											if (data92.disabled !== void 0) {
																												let _errs219 = errors;
																												if (data92.disabled !== !0) return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/disabled",
																													schemaPath: "#/$defs/access/properties/disabled/const",
																													keyword: "const",
																													params: { allowedValue: !0 },
																													message: "must be equal to constant"
																												}], !1;
																												var valid42 = _errs219 === errors;
																											} else var valid42 = !0;
																											if (valid42) if (data92.details !== void 0) {
																												let data99 = data92.details, _errs220 = errors;
																												if (errors === _errs220) if (data99 && typeof data99 == "object" && !Array.isArray(data99)) for (let key24 in data99) {
																													let _errs223 = errors;
																													if (typeof data99[key24] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/pending/" + i13 + "/access/details/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),
																														schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs223 === errors)) break;
																												}
																												else return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/details",
																													schemaPath: "#/$defs/access/properties/details/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												var valid42 = _errs220 === errors;
																											} else var valid42 = !0;
																										}
																									}
																								}
																							}
																						} else return validate20.errors = [{
																							instancePath: instancePath + "/pending/" + i13 + "/access",
																							schemaPath: "#/$defs/access/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}], !1;
																						var valid40 = _errs204 === errors;
																					} else var valid40 = !0;
																					if (valid40) if (data88.state !== void 0) {
																						let _errs225 = errors;
																						if (typeof data88.state != "string") return validate20.errors = [{
																							instancePath: instancePath + "/pending/" + i13 + "/state",
																							schemaPath: "#/properties/pending/items/properties/state/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid40 = _errs225 === errors;
																					} else var valid40 = !0;
																				}
																			}
																		}
																	}
																}
															} else return validate20.errors = [{
																instancePath: instancePath + "/pending/" + i13,
																schemaPath: "#/properties/pending/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}], !1;
															if (!(_errs195 === errors)) break;
														}
													} else return validate20.errors = [{
														instancePath: instancePath + "/pending",
														schemaPath: "#/properties/pending/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}], !1;
													var valid0 = _errs193 === errors;
												} else var valid0 = !0;
												if (valid0) {
													if (data.deferred !== void 0) {
														let data102 = data.deferred, _errs227 = errors;
														if (errors === _errs227) if (Array.isArray(data102)) {
															let len15 = data102.length;
															for (let i15 = 0; i15 < len15; i15++) {
																let data103 = data102[i15], _errs229 = errors;
																if (errors === _errs229) if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
																	let missing9;
																	if (data103.operation === void 0 && (missing9 = "operation") || data103.waitsFor === void 0 && (missing9 = "waitsFor")) return validate20.errors = [{
																		instancePath: instancePath + "/deferred/" + i15,
																		schemaPath: "#/properties/deferred/items/required",
																		keyword: "required",
																		params: { missingProperty: missing9 },
																		message: "must have required property '" + missing9 + "'"
																	}], !1;
																	{
																		let _errs231 = errors;
																		for (let key25 in data103) if (!(key25 === "operation" || key25 === "waitsFor" || key25 === "code")) return validate20.errors = [{
																			instancePath: instancePath + "/deferred/" + i15,
																			schemaPath: "#/properties/deferred/items/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key25 },
																			message: "must NOT have additional properties"
																		}], !1;
																		if (_errs231 === errors) {
																			if (data103.operation !== void 0) {
																				let data104 = data103.operation, _errs232 = errors, _errs233 = errors, valid48 = !1, passing1 = null, _errs234 = errors;
																				validate21(data104, {
																					instancePath: instancePath + "/deferred/" + i15 + "/operation",
																					parentData: data103,
																					parentDataProperty: "operation",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
																				var _valid1 = _errs234 === errors;
																				if (_valid1) {
																					valid48 = !0, passing1 = 0;
																					var props1 = !0;
																				}
																				let _errs235 = errors;
																				validate25(data104, {
																					instancePath: instancePath + "/deferred/" + i15 + "/operation",
																					parentData: data103,
																					parentDataProperty: "operation",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
																				var _valid1 = _errs235 === errors;
																				if (_valid1 && valid48 ? (valid48 = !1, passing1 = [passing1, 1]) : _valid1 && (valid48 = !0, passing1 = 1, props1 !== !0 && (props1 = !0)), valid48) errors = _errs233, vErrors !== null && (_errs233 ? vErrors.length = _errs233 : vErrors = null);
																				else {
																					let err1 = {
																						instancePath: instancePath + "/deferred/" + i15 + "/operation",
																						schemaPath: "#/properties/deferred/items/properties/operation/oneOf",
																						keyword: "oneOf",
																						params: { passingSchemas: passing1 },
																						message: "must match exactly one schema in oneOf"
																					};
																					return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate20.errors = vErrors, !1;
																				}
																				var valid47 = _errs232 === errors;
																			} else var valid47 = !0;
																			if (valid47) {
																				if (data103.waitsFor !== void 0) {
																					let _errs236 = errors;
																					if (typeof data103.waitsFor != "string") return validate20.errors = [{
																						instancePath: instancePath + "/deferred/" + i15 + "/waitsFor",
																						schemaPath: "#/properties/deferred/items/properties/waitsFor/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid47 = _errs236 === errors;
																				} else var valid47 = !0;
																				if (valid47) if (data103.code !== void 0) {
																					let _errs238 = errors;
																					if (data103.code !== "EXPIRY_DEFERRED") return validate20.errors = [{
																						instancePath: instancePath + "/deferred/" + i15 + "/code",
																						schemaPath: "#/properties/deferred/items/properties/code/const",
																						keyword: "const",
																						params: { allowedValue: "EXPIRY_DEFERRED" },
																						message: "must be equal to constant"
																					}], !1;
																					var valid47 = _errs238 === errors;
																				} else var valid47 = !0;
																			}
																		}
																	}
																} else return validate20.errors = [{
																	instancePath: instancePath + "/deferred/" + i15,
																	schemaPath: "#/properties/deferred/items/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}], !1;
																if (!(_errs229 === errors)) break;
															}
														} else return validate20.errors = [{
															instancePath: instancePath + "/deferred",
															schemaPath: "#/properties/deferred/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}], !1;
														var valid0 = _errs227 === errors;
													} else var valid0 = !0;
													if (valid0) {
														if (data.spared !== void 0) {
															let data107 = data.spared, _errs239 = errors;
															if (errors === _errs239) if (Array.isArray(data107)) {
																let len16 = data107.length;
																for (let i16 = 0; i16 < len16; i16++) {
																	let data108 = data107[i16], _errs241 = errors;
																	if (errors === _errs241) if (data108 && typeof data108 == "object" && !Array.isArray(data108)) {
																		let missing10;
																		if (data108.org === void 0 && (missing10 = "org") || data108.address === void 0 && (missing10 = "address") || data108.code === void 0 && (missing10 = "code") || data108.text === void 0 && (missing10 = "text")) return validate20.errors = [{
																			instancePath: instancePath + "/spared/" + i16,
																			schemaPath: "#/properties/spared/items/required",
																			keyword: "required",
																			params: { missingProperty: missing10 },
																			message: "must have required property '" + missing10 + "'"
																		}], !1;
																		{
																			let _errs243 = errors;
																			for (let key26 in data108) if (!(key26 === "org" || key26 === "address" || key26 === "subject" || key26 === "access" || key26 === "code" || key26 === "text" || key26 === "drift")) return validate20.errors = [{
																				instancePath: instancePath + "/spared/" + i16,
																				schemaPath: "#/properties/spared/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key26 },
																				message: "must NOT have additional properties"
																			}], !1;
																			if (_errs243 === errors) {
																				if (data108.org !== void 0) {
																					let _errs244 = errors;
																					if (typeof data108.org != "string") return validate20.errors = [{
																						instancePath: instancePath + "/spared/" + i16 + "/org",
																						schemaPath: "#/properties/spared/items/properties/org/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid50 = _errs244 === errors;
																				} else var valid50 = !0;
																				if (valid50) {
																					if (data108.address !== void 0) {
																						let _errs246 = errors;
																						if (typeof data108.address != "string") return validate20.errors = [{
																							instancePath: instancePath + "/spared/" + i16 + "/address",
																							schemaPath: "#/properties/spared/items/properties/address/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid50 = _errs246 === errors;
																					} else var valid50 = !0;
																					if (valid50) {
																						if (data108.subject !== void 0) {
																							let _errs248 = errors;
																							if (typeof data108.subject != "string") return validate20.errors = [{
																								instancePath: instancePath + "/spared/" + i16 + "/subject",
																								schemaPath: "#/properties/spared/items/properties/subject/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid50 = _errs248 === errors;
																						} else var valid50 = !0;
																						if (valid50) {
																							if (data108.access !== void 0) {
																								let data112 = data108.access, _errs250 = errors;
																								if (errors === errors) if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
																									let _errs253 = errors;
																									for (let key27 in data112) if (!(key27 === "role" || key27 === "permissions" || key27 === "environments" || key27 === "disabled" || key27 === "details")) return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/access",
																										schemaPath: "#/$defs/access/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key27 },
																										message: "must NOT have additional properties"
																									}], !1;
																									if (_errs253 === errors) {
																										if (data112.role !== void 0) {
																											let _errs254 = errors;
																											if (typeof data112.role != "string") return validate20.errors = [{
																												instancePath: instancePath + "/spared/" + i16 + "/access/role",
																												schemaPath: "#/$defs/access/properties/role/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid52 = _errs254 === errors;
																										} else var valid52 = !0;
																										if (valid52) {
																											if (data112.permissions !== void 0) {
																												let data114 = data112.permissions, _errs256 = errors;
																												if (errors === _errs256) if (Array.isArray(data114)) {
																													let len17 = data114.length;
																													for (let i17 = 0; i17 < len17; i17++) {
																														let _errs258 = errors;
																														if (typeof data114[i17] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/permissions/" + i17,
																															schemaPath: "#/$defs/access/properties/permissions/items/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs258 === errors)) break;
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/spared/" + i16 + "/access/permissions",
																													schemaPath: "#/$defs/access/properties/permissions/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}], !1;
																												var valid52 = _errs256 === errors;
																											} else var valid52 = !0;
																											if (valid52) {
																												if (data112.environments !== void 0) {
																													let data116 = data112.environments, _errs260 = errors;
																													if (errors === _errs260) if (data116 && typeof data116 == "object" && !Array.isArray(data116)) for (let key28 in data116) {
																														let _errs263 = errors;
																														if (typeof data116[key28] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/environments/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs263 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/spared/" + i16 + "/access/environments",
																														schemaPath: "#/$defs/access/properties/environments/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid52 = _errs260 === errors;
																												} else var valid52 = !0;
																												if (valid52) {
																													if (data112.disabled !== void 0) {
																														let _errs265 = errors;
																														if (data112.disabled !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/disabled",
																															schemaPath: "#/$defs/access/properties/disabled/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid52 = _errs265 === errors;
																													} else var valid52 = !0;
																													if (valid52) if (data112.details !== void 0) {
																														let data119 = data112.details, _errs266 = errors;
																														if (errors === _errs266) if (data119 && typeof data119 == "object" && !Array.isArray(data119)) for (let key29 in data119) {
																															let _errs269 = errors;
																															if (typeof data119[key29] != "string") return validate20.errors = [{
																																instancePath: instancePath + "/spared/" + i16 + "/access/details/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs269 === errors)) break;
																														}
																														else return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/details",
																															schemaPath: "#/$defs/access/properties/details/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid52 = _errs266 === errors;
																													} else var valid52 = !0;
																												}
																											}
																										}
																									}
																								} else return validate20.errors = [{
																									instancePath: instancePath + "/spared/" + i16 + "/access",
																									schemaPath: "#/$defs/access/type",
																									keyword: "type",
																									params: { type: "object" },
																									message: "must be object"
																								}], !1;
																								var valid50 = _errs250 === errors;
																							} else var valid50 = !0;
																							if (valid50) {
																								if (data108.code !== void 0) {
																									let data121 = data108.code, _errs271 = errors;
																									if (typeof data121 != "string") return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/code",
																										schemaPath: "#/properties/spared/items/properties/code/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(data121 === "protected" || data121 === "additive" || data121 === "unlisted" || data121 === "fixed" || data121 === "account" || data121 === "disabled" || data121 === "unknown")) return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/code",
																										schemaPath: "#/properties/spared/items/properties/code/enum",
																										keyword: "enum",
																										params: { allowedValues: schema31.properties.spared.items.properties.code.enum },
																										message: "must be equal to one of the allowed values"
																									}], !1;
																									var valid50 = _errs271 === errors;
																								} else var valid50 = !0;
																								if (valid50) {
																									if (data108.text !== void 0) {
																										let _errs273 = errors;
																										if (typeof data108.text != "string") return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/text",
																											schemaPath: "#/properties/spared/items/properties/text/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid50 = _errs273 === errors;
																									} else var valid50 = !0;
																									if (valid50) if (data108.drift !== void 0) {
																										let data123 = data108.drift, _errs275 = errors;
																										if (typeof data123 != "string") return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/drift",
																											schemaPath: "#/properties/spared/items/properties/drift/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										if (!(data123 === "unmanaged" || data123 === "changed" || data123 === "missing")) return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/drift",
																											schemaPath: "#/properties/spared/items/properties/drift/enum",
																											keyword: "enum",
																											params: { allowedValues: schema31.properties.spared.items.properties.drift.enum },
																											message: "must be equal to one of the allowed values"
																										}], !1;
																										var valid50 = _errs275 === errors;
																									} else var valid50 = !0;
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	} else return validate20.errors = [{
																		instancePath: instancePath + "/spared/" + i16,
																		schemaPath: "#/properties/spared/items/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}], !1;
																	if (!(_errs241 === errors)) break;
																}
															} else return validate20.errors = [{
																instancePath: instancePath + "/spared",
																schemaPath: "#/properties/spared/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}], !1;
															var valid0 = _errs239 === errors;
														} else var valid0 = !0;
														if (valid0) {
															if (data.guards !== void 0) {
																let data124 = data.guards, _errs277 = errors;
																if (errors === _errs277) if (Array.isArray(data124)) {
																	let len18 = data124.length;
																	for (let i18 = 0; i18 < len18; i18++) {
																		let data125 = data124[i18], _errs279 = errors;
																		if (errors === _errs279) if (data125 && typeof data125 == "object" && !Array.isArray(data125)) {
																			let missing11;
																			if (data125.guard === void 0 && (missing11 = "guard") || data125.verdict === void 0 && (missing11 = "verdict") || data125.text === void 0 && (missing11 = "text") || data125.operations === void 0 && (missing11 = "operations")) return validate20.errors = [{
																				instancePath: instancePath + "/guards/" + i18,
																				schemaPath: "#/properties/guards/items/required",
																				keyword: "required",
																				params: { missingProperty: missing11 },
																				message: "must have required property '" + missing11 + "'"
																			}], !1;
																			{
																				let _errs281 = errors;
																				for (let key30 in data125) if (!(key30 === "guard" || key30 === "org" || key30 === "verdict" || key30 === "text" || key30 === "operations" || key30 === "hint")) return validate20.errors = [{
																					instancePath: instancePath + "/guards/" + i18,
																					schemaPath: "#/properties/guards/items/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key30 },
																					message: "must NOT have additional properties"
																				}], !1;
																				if (_errs281 === errors) {
																					if (data125.guard !== void 0) {
																						let data126 = data125.guard, _errs282 = errors;
																						if (typeof data126 != "string") return validate20.errors = [{
																							instancePath: instancePath + "/guards/" + i18 + "/guard",
																							schemaPath: "#/properties/guards/items/properties/guard/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						if (!(data126 === "last-owner" || data126 === "self" || data126 === "escalation" || data126 === "removals" || data126 === "person" || data126 === "incomplete" || data126 === "exposure")) return validate20.errors = [{
																							instancePath: instancePath + "/guards/" + i18 + "/guard",
																							schemaPath: "#/properties/guards/items/properties/guard/enum",
																							keyword: "enum",
																							params: { allowedValues: schema31.properties.guards.items.properties.guard.enum },
																							message: "must be equal to one of the allowed values"
																						}], !1;
																						var valid57 = _errs282 === errors;
																					} else var valid57 = !0;
																					if (valid57) {
																						if (data125.org !== void 0) {
																							let _errs284 = errors;
																							if (typeof data125.org != "string") return validate20.errors = [{
																								instancePath: instancePath + "/guards/" + i18 + "/org",
																								schemaPath: "#/properties/guards/items/properties/org/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid57 = _errs284 === errors;
																						} else var valid57 = !0;
																						if (valid57) {
																							if (data125.verdict !== void 0) {
																								let data128 = data125.verdict, _errs286 = errors;
																								if (typeof data128 != "string") return validate20.errors = [{
																									instancePath: instancePath + "/guards/" + i18 + "/verdict",
																									schemaPath: "#/properties/guards/items/properties/verdict/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								if (!(data128 === "passed" || data128 === "refused" || data128 === "allowed")) return validate20.errors = [{
																									instancePath: instancePath + "/guards/" + i18 + "/verdict",
																									schemaPath: "#/properties/guards/items/properties/verdict/enum",
																									keyword: "enum",
																									params: { allowedValues: schema31.properties.guards.items.properties.verdict.enum },
																									message: "must be equal to one of the allowed values"
																								}], !1;
																								var valid57 = _errs286 === errors;
																							} else var valid57 = !0;
																							if (valid57) {
																								if (data125.text !== void 0) {
																									let _errs288 = errors;
																									if (typeof data125.text != "string") return validate20.errors = [{
																										instancePath: instancePath + "/guards/" + i18 + "/text",
																										schemaPath: "#/properties/guards/items/properties/text/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid57 = _errs288 === errors;
																								} else var valid57 = !0;
																								if (valid57) {
																									if (data125.operations !== void 0) {
																										let data130 = data125.operations, _errs290 = errors;
																										if (errors === _errs290) if (Array.isArray(data130)) {
																											let len19 = data130.length;
																											for (let i19 = 0; i19 < len19; i19++) {
																												let _errs292 = errors;
																												if (typeof data130[i19] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/guards/" + i18 + "/operations/" + i19,
																													schemaPath: "#/properties/guards/items/properties/operations/items/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs292 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/guards/" + i18 + "/operations",
																											schemaPath: "#/properties/guards/items/properties/operations/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid57 = _errs290 === errors;
																									} else var valid57 = !0;
																									if (valid57) if (data125.hint !== void 0) {
																										let _errs294 = errors;
																										if (typeof data125.hint != "string") return validate20.errors = [{
																											instancePath: instancePath + "/guards/" + i18 + "/hint",
																											schemaPath: "#/properties/guards/items/properties/hint/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid57 = _errs294 === errors;
																									} else var valid57 = !0;
																								}
																							}
																						}
																					}
																				}
																			}
																		} else return validate20.errors = [{
																			instancePath: instancePath + "/guards/" + i18,
																			schemaPath: "#/properties/guards/items/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		}], !1;
																		if (!(_errs279 === errors)) break;
																	}
																} else return validate20.errors = [{
																	instancePath: instancePath + "/guards",
																	schemaPath: "#/properties/guards/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}], !1;
																var valid0 = _errs277 === errors;
															} else var valid0 = !0;
															if (valid0) {
																if (data.findings !== void 0) {
																	let data133 = data.findings, _errs296 = errors;
																	if (errors === _errs296) if (Array.isArray(data133)) {
																		let len20 = data133.length;
																		for (let i20 = 0; i20 < len20; i20++) {
																			let data134 = data133[i20], _errs298 = errors;
																			if (errors === _errs298) if (data134 && typeof data134 == "object" && !Array.isArray(data134)) {
																				let missing12;
																				if (data134.severity === void 0 && (missing12 = "severity") || data134.code === void 0 && (missing12 = "code") || data134.message === void 0 && (missing12 = "message")) return validate20.errors = [{
																					instancePath: instancePath + "/findings/" + i20,
																					schemaPath: "#/properties/findings/items/required",
																					keyword: "required",
																					params: { missingProperty: missing12 },
																					message: "must have required property '" + missing12 + "'"
																				}], !1;
																				{
																					let _errs300 = errors;
																					for (let key31 in data134) if (!func1.call(schema31.properties.findings.items.properties, key31)) return validate20.errors = [{
																						instancePath: instancePath + "/findings/" + i20,
																						schemaPath: "#/properties/findings/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key31 },
																						message: "must NOT have additional properties"
																					}], !1;
																					if (_errs300 === errors) {
																						if (data134.severity !== void 0) {
																							let data135 = data134.severity, _errs301 = errors;
																							if (typeof data135 != "string") return validate20.errors = [{
																								instancePath: instancePath + "/findings/" + i20 + "/severity",
																								schemaPath: "#/properties/findings/items/properties/severity/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							if (!(data135 === "error" || data135 === "warning" || data135 === "note")) return validate20.errors = [{
																								instancePath: instancePath + "/findings/" + i20 + "/severity",
																								schemaPath: "#/properties/findings/items/properties/severity/enum",
																								keyword: "enum",
																								params: { allowedValues: schema31.properties.findings.items.properties.severity.enum },
																								message: "must be equal to one of the allowed values"
																							}], !1;
																							var valid60 = _errs301 === errors;
																						} else var valid60 = !0;
																						if (valid60) {
																							if (data134.code !== void 0) {
																								let _errs303 = errors;
																								if (typeof data134.code != "string") return validate20.errors = [{
																									instancePath: instancePath + "/findings/" + i20 + "/code",
																									schemaPath: "#/properties/findings/items/properties/code/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid60 = _errs303 === errors;
																							} else var valid60 = !0;
																							if (valid60) {
																								if (data134.message !== void 0) {
																									let _errs305 = errors;
																									if (typeof data134.message != "string") return validate20.errors = [{
																										instancePath: instancePath + "/findings/" + i20 + "/message",
																										schemaPath: "#/properties/findings/items/properties/message/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid60 = _errs305 === errors;
																								} else var valid60 = !0;
																								if (valid60) {
																									if (data134.place !== void 0) {
																										let data138 = data134.place, _errs307 = errors;
																										if (errors === _errs307) if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
																											let missing13;
																											if (data138.file === void 0 && (missing13 = "file") || data138.line === void 0 && (missing13 = "line") || data138.column === void 0 && (missing13 = "column")) return validate20.errors = [{
																												instancePath: instancePath + "/findings/" + i20 + "/place",
																												schemaPath: "#/properties/findings/items/properties/place/required",
																												keyword: "required",
																												params: { missingProperty: missing13 },
																												message: "must have required property '" + missing13 + "'"
																											}], !1;
																											{
																												let _errs309 = errors;
																												for (let key32 in data138) if (!(key32 === "file" || key32 === "line" || key32 === "column")) return validate20.errors = [{
																													instancePath: instancePath + "/findings/" + i20 + "/place",
																													schemaPath: "#/properties/findings/items/properties/place/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key32 },
																													message: "must NOT have additional properties"
																												}], !1;
																												if (_errs309 === errors) {
																													if (data138.file !== void 0) {
																														let _errs310 = errors;
																														if (typeof data138.file != "string") return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/place/file",
																															schemaPath: "#/properties/findings/items/properties/place/properties/file/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid61 = _errs310 === errors;
																													} else var valid61 = !0;
																													if (valid61) {
																														if (data138.line !== void 0) {
																															let data140 = data138.line, _errs312 = errors;
																															if (!(typeof data140 == "number" && !(data140 % 1) && !isNaN(data140))) return validate20.errors = [{
																																instancePath: instancePath + "/findings/" + i20 + "/place/line",
																																schemaPath: "#/properties/findings/items/properties/place/properties/line/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}], !1;
																															var valid61 = _errs312 === errors;
																														} else var valid61 = !0;
																														if (valid61) if (data138.column !== void 0) {
																															let data141 = data138.column, _errs314 = errors;
																															if (!(typeof data141 == "number" && !(data141 % 1) && !isNaN(data141))) return validate20.errors = [{
																																instancePath: instancePath + "/findings/" + i20 + "/place/column",
																																schemaPath: "#/properties/findings/items/properties/place/properties/column/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}], !1;
																															var valid61 = _errs314 === errors;
																														} else var valid61 = !0;
																													}
																												}
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/findings/" + i20 + "/place",
																											schemaPath: "#/properties/findings/items/properties/place/type",
																											keyword: "type",
																											params: { type: "object" },
																											message: "must be object"
																										}], !1;
																										var valid60 = _errs307 === errors;
																									} else var valid60 = !0;
																									if (valid60) {
																										if (data134.address !== void 0) {
																											let _errs316 = errors;
																											if (typeof data134.address != "string") return validate20.errors = [{
																												instancePath: instancePath + "/findings/" + i20 + "/address",
																												schemaPath: "#/properties/findings/items/properties/address/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid60 = _errs316 === errors;
																										} else var valid60 = !0;
																										if (valid60) {
																											if (data134.hint !== void 0) {
																												let _errs318 = errors;
																												if (typeof data134.hint != "string") return validate20.errors = [{
																													instancePath: instancePath + "/findings/" + i20 + "/hint",
																													schemaPath: "#/properties/findings/items/properties/hint/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												var valid60 = _errs318 === errors;
																											} else var valid60 = !0;
																											if (valid60) {
																												if (data134.frame !== void 0) {
																													let _errs320 = errors;
																													if (typeof data134.frame != "string") return validate20.errors = [{
																														instancePath: instancePath + "/findings/" + i20 + "/frame",
																														schemaPath: "#/properties/findings/items/properties/frame/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													var valid60 = _errs320 === errors;
																												} else var valid60 = !0;
																												if (valid60) {
																													if (data134.org !== void 0) {
																														let _errs322 = errors;
																														if (typeof data134.org != "string") return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/org",
																															schemaPath: "#/properties/findings/items/properties/org/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid60 = _errs322 === errors;
																													} else var valid60 = !0;
																													if (valid60) if (data134.origins !== void 0) {
																														let data146 = data134.origins, _errs324 = errors;
																														if (errors === _errs324) if (Array.isArray(data146)) {
																															let len21 = data146.length;
																															for (let i21 = 0; i21 < len21; i21++) {
																																let data147 = data146[i21], _errs326 = errors;
																																if (errors === errors) if (data147 && typeof data147 == "object" && !Array.isArray(data147)) {
																																	let missing14;
																																	if (data147.file === void 0 && (missing14 = "file") || data147.line === void 0 && (missing14 = "line") || data147.column === void 0 && (missing14 = "column") || data147.via === void 0 && (missing14 = "via")) return validate20.errors = [{
																																		instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21,
																																		schemaPath: "#/$defs/origin/required",
																																		keyword: "required",
																																		params: { missingProperty: missing14 },
																																		message: "must have required property '" + missing14 + "'"
																																	}], !1;
																																	{
																																		let _errs329 = errors;
																																		for (let key33 in data147) if (!(key33 === "file" || key33 === "line" || key33 === "column" || key33 === "via")) return validate20.errors = [{
																																			instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21,
																																			schemaPath: "#/$defs/origin/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key33 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs329 === errors) {
																																			if (data147.file !== void 0) {
																																				let _errs330 = errors;
																																				if (typeof data147.file != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/file",
																																					schemaPath: "#/$defs/origin/properties/file/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid64 = _errs330 === errors;
																																			} else var valid64 = !0;
																																			if (valid64) {
																																				if (data147.line !== void 0) {
																																					let data149 = data147.line, _errs332 = errors;
																																					if (!(typeof data149 == "number" && !(data149 % 1) && !isNaN(data149))) return validate20.errors = [{
																																						instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/line",
																																						schemaPath: "#/$defs/origin/properties/line/type",
																																						keyword: "type",
																																						params: { type: "integer" },
																																						message: "must be integer"
																																					}], !1;
																																					if (errors === _errs332 && typeof data149 == "number" && (data149 < 1 || isNaN(data149))) return validate20.errors = [{
																																						instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/line",
																																						schemaPath: "#/$defs/origin/properties/line/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 1
																																						},
																																						message: "must be >= 1"
																																					}], !1;
																																					var valid64 = _errs332 === errors;
																																				} else var valid64 = !0;
																																				if (valid64) {
																																					if (data147.column !== void 0) {
																																						let data150 = data147.column, _errs334 = errors;
																																						if (!(typeof data150 == "number" && !(data150 % 1) && !isNaN(data150))) return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/column",
																																							schemaPath: "#/$defs/origin/properties/column/type",
																																							keyword: "type",
																																							params: { type: "integer" },
																																							message: "must be integer"
																																						}], !1;
																																						if (errors === _errs334 && typeof data150 == "number" && (data150 < 1 || isNaN(data150))) return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/column",
																																							schemaPath: "#/$defs/origin/properties/column/minimum",
																																							keyword: "minimum",
																																							params: {
																																								comparison: ">=",
																																								limit: 1
																																							},
																																							message: "must be >= 1"
																																						}], !1;
																																						var valid64 = _errs334 === errors;
																																					} else var valid64 = !0;
																																					if (valid64) if (data147.via !== void 0) {
																																						let data151 = data147.via, _errs336 = errors;
																																						if (errors === _errs336) if (Array.isArray(data151)) {
																																							let len22 = data151.length;
																																							for (let i22 = 0; i22 < len22; i22++) {
																																								let _errs338 = errors;
																																								if (typeof data151[i22] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/via/" + i22,
																																									schemaPath: "#/$defs/origin/properties/via/items/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs338 === errors)) break;
																																							}
																																						} else return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/via",
																																							schemaPath: "#/$defs/origin/properties/via/type",
																																							keyword: "type",
																																							params: { type: "array" },
																																							message: "must be array"
																																						}], !1;
																																						var valid64 = _errs336 === errors;
																																					} else var valid64 = !0;
																																				}
																																			}
																																		}
																																	}
																																} else return validate20.errors = [{
																																	instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21,
																																	schemaPath: "#/$defs/origin/type",
																																	keyword: "type",
																																	params: { type: "object" },
																																	message: "must be object"
																																}], !1;
																																if (!(_errs326 === errors)) break;
																															}
																														} else return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/origins",
																															schemaPath: "#/properties/findings/items/properties/origins/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}], !1;
																														var valid60 = _errs324 === errors;
																													} else var valid60 = !0;
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			} else return validate20.errors = [{
																				instancePath: instancePath + "/findings/" + i20,
																				schemaPath: "#/properties/findings/items/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}], !1;
																			if (!(_errs298 === errors)) break;
																		}
																	} else return validate20.errors = [{
																		instancePath: instancePath + "/findings",
																		schemaPath: "#/properties/findings/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}], !1;
																	var valid0 = _errs296 === errors;
																} else var valid0 = !0;
																if (valid0) if (data.digest !== void 0) {
																	let data153 = data.digest, _errs340 = errors;
																	if (errors === _errs340) if (typeof data153 == "string") {
																		if (!pattern4.test(data153)) return validate20.errors = [{
																			instancePath: instancePath + "/digest",
																			schemaPath: "#/properties/digest/pattern",
																			keyword: "pattern",
																			params: { pattern: "^sha256:[0-9a-f]{64}$" },
																			message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																		}], !1;
																	} else return validate20.errors = [{
																		instancePath: instancePath + "/digest",
																		schemaPath: "#/properties/digest/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}], !1;
																	var valid0 = _errs340 === errors;
																} else var valid0 = !0;
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		}
	} else return validate20.errors = [{
		instancePath,
		schemaPath: "#/type",
		keyword: "type",
		params: { type: "object" },
		message: "must be object"
	}], !1;
	return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
// src/plan/saved/validate-plan.ts
function explainPlanProblems(value) {
	if (validatePlan(value)) return [];
	return (validatePlan.errors ?? []).map((error) => `${error.instancePath === "" ? "the plan" : error.instancePath} ${error.message ?? "is wrong"}`);
}
exports.explainPlanProblems = explainPlanProblems;
