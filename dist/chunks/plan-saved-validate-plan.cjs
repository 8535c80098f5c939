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
														for (let key2 in data9) if (!(key2 === "key" || key2 === "provider" || key2 === "name" || key2 === "hosts" || key2 === "actor" || key2 === "liveGrants" || key2 === "gaps" || key2 === "requests")) return validate20.errors = [{
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
																				if (data9.liveGrants !== void 0) {
																					let data16 = data9.liveGrants, _errs35 = errors;
																					if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16))) return validate20.errors = [{
																						instancePath: instancePath + "/orgs/" + i1 + "/liveGrants",
																						schemaPath: "#/properties/orgs/items/properties/liveGrants/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}], !1;
																					if (errors === _errs35 && typeof data16 == "number" && (data16 < 0 || isNaN(data16))) return validate20.errors = [{
																						instancePath: instancePath + "/orgs/" + i1 + "/liveGrants",
																						schemaPath: "#/properties/orgs/items/properties/liveGrants/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}], !1;
																					var valid4 = _errs35 === errors;
																				} else var valid4 = !0;
																				if (valid4) {
																					if (data9.gaps !== void 0) {
																						let data17 = data9.gaps, _errs37 = errors;
																						if (errors === _errs37) if (Array.isArray(data17)) {
																							let len3 = data17.length;
																							for (let i3 = 0; i3 < len3; i3++) {
																								let data18 = data17[i3], _errs39 = errors;
																								if (errors === _errs39) if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
																									let missing3;
																									if (data18.address === void 0 && (missing3 = "address") || data18.code === void 0 && (missing3 = "code") || data18.message === void 0 && (missing3 = "message")) return validate20.errors = [{
																										instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3,
																										schemaPath: "#/properties/orgs/items/properties/gaps/items/required",
																										keyword: "required",
																										params: { missingProperty: missing3 },
																										message: "must have required property '" + missing3 + "'"
																									}], !1;
																									{
																										let _errs41 = errors;
																										for (let key3 in data18) if (!(key3 === "address" || key3 === "code" || key3 === "message" || key3 === "hint")) return validate20.errors = [{
																											instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3,
																											schemaPath: "#/properties/orgs/items/properties/gaps/items/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key3 },
																											message: "must NOT have additional properties"
																										}], !1;
																										if (_errs41 === errors) {
																											if (data18.address !== void 0) {
																												let _errs42 = errors;
																												if (typeof data18.address != "string") return validate20.errors = [{
																													instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/address",
																													schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/address/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												var valid7 = _errs42 === errors;
																											} else var valid7 = !0;
																											if (valid7) {
																												if (data18.code !== void 0) {
																													let _errs44 = errors;
																													if (typeof data18.code != "string") return validate20.errors = [{
																														instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/code",
																														schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/code/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													var valid7 = _errs44 === errors;
																												} else var valid7 = !0;
																												if (valid7) {
																													if (data18.message !== void 0) {
																														let _errs46 = errors;
																														if (typeof data18.message != "string") return validate20.errors = [{
																															instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/message",
																															schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/message/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid7 = _errs46 === errors;
																													} else var valid7 = !0;
																													if (valid7) if (data18.hint !== void 0) {
																														let _errs48 = errors;
																														if (typeof data18.hint != "string") return validate20.errors = [{
																															instancePath: instancePath + "/orgs/" + i1 + "/gaps/" + i3 + "/hint",
																															schemaPath: "#/properties/orgs/items/properties/gaps/items/properties/hint/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid7 = _errs48 === errors;
																													} else var valid7 = !0;
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
																								if (!(_errs39 === errors)) break;
																							}
																						} else return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/gaps",
																							schemaPath: "#/properties/orgs/items/properties/gaps/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}], !1;
																						var valid4 = _errs37 === errors;
																					} else var valid4 = !0;
																					if (valid4) if (data9.requests !== void 0) {
																						let data23 = data9.requests, _errs50 = errors;
																						if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23))) return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/requests",
																							schemaPath: "#/properties/orgs/items/properties/requests/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}], !1;
																						if (errors === _errs50 && typeof data23 == "number" && (data23 < 0 || isNaN(data23))) return validate20.errors = [{
																							instancePath: instancePath + "/orgs/" + i1 + "/requests",
																							schemaPath: "#/properties/orgs/items/properties/requests/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}], !1;
																						var valid4 = _errs50 === errors;
																					} else var valid4 = !0;
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
											let data24 = data.operations, _errs52 = errors;
											if (errors === _errs52) if (Array.isArray(data24)) {
												let len4 = data24.length;
												for (let i4 = 0; i4 < len4; i4++) {
													let data25 = data24[i4], _errs54 = errors, _errs55 = errors, valid9 = !1, passing0 = null, _errs56 = errors;
													validate21(data25, {
														instancePath: instancePath + "/operations/" + i4,
														parentData: data24,
														parentDataProperty: i4,
														rootData,
														dynamicAnchors
													}) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
													var _valid0 = _errs56 === errors;
													if (_valid0) {
														valid9 = !0, passing0 = 0;
														var props0 = !0;
													}
													let _errs57 = errors;
													validate25(data25, {
														instancePath: instancePath + "/operations/" + i4,
														parentData: data24,
														parentDataProperty: i4,
														rootData,
														dynamicAnchors
													}) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
													var _valid0 = _errs57 === errors;
													if (_valid0 && valid9 ? (valid9 = !1, passing0 = [passing0, 1]) : _valid0 && (valid9 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid9) errors = _errs55, vErrors !== null && (_errs55 ? vErrors.length = _errs55 : vErrors = null);
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
													if (!(_errs54 === errors)) break;
												}
											} else return validate20.errors = [{
												instancePath: instancePath + "/operations",
												schemaPath: "#/properties/operations/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}], !1;
											var valid0 = _errs52 === errors;
										} else var valid0 = !0;
										if (valid0) {
											if (data.people !== void 0) {
												let data26 = data.people, _errs58 = errors;
												if (errors === _errs58) if (Array.isArray(data26)) {
													let len5 = data26.length;
													for (let i5 = 0; i5 < len5; i5++) {
														let data27 = data26[i5], _errs60 = errors;
														if (errors === _errs60) if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
															let missing4;
															if (data27.org === void 0 && (missing4 = "org") || data27.address === void 0 && (missing4 = "address") || data27.direction === void 0 && (missing4 = "direction") || data27.via === void 0 && (missing4 = "via") || data27.operations === void 0 && (missing4 = "operations")) return validate20.errors = [{
																instancePath: instancePath + "/people/" + i5,
																schemaPath: "#/properties/people/items/required",
																keyword: "required",
																params: { missingProperty: missing4 },
																message: "must have required property '" + missing4 + "'"
															}], !1;
															{
																let _errs62 = errors;
																for (let key4 in data27) if (!func1.call(schema31.properties.people.items.properties, key4)) return validate20.errors = [{
																	instancePath: instancePath + "/people/" + i5,
																	schemaPath: "#/properties/people/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key4 },
																	message: "must NOT have additional properties"
																}], !1;
																if (_errs62 === errors) {
																	if (data27.org !== void 0) {
																		let _errs63 = errors;
																		if (typeof data27.org != "string") return validate20.errors = [{
																			instancePath: instancePath + "/people/" + i5 + "/org",
																			schemaPath: "#/properties/people/items/properties/org/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}], !1;
																		var valid11 = _errs63 === errors;
																	} else var valid11 = !0;
																	if (valid11) {
																		if (data27.address !== void 0) {
																			let _errs65 = errors;
																			if (typeof data27.address != "string") return validate20.errors = [{
																				instancePath: instancePath + "/people/" + i5 + "/address",
																				schemaPath: "#/properties/people/items/properties/address/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			var valid11 = _errs65 === errors;
																		} else var valid11 = !0;
																		if (valid11) {
																			if (data27.places !== void 0) {
																				let data30 = data27.places, _errs67 = errors;
																				if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30))) return validate20.errors = [{
																					instancePath: instancePath + "/people/" + i5 + "/places",
																					schemaPath: "#/properties/people/items/properties/places/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}], !1;
																				if (errors === _errs67 && typeof data30 == "number" && (data30 < 1 || isNaN(data30))) return validate20.errors = [{
																					instancePath: instancePath + "/people/" + i5 + "/places",
																					schemaPath: "#/properties/people/items/properties/places/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 1
																					},
																					message: "must be >= 1"
																				}], !1;
																				var valid11 = _errs67 === errors;
																			} else var valid11 = !0;
																			if (valid11) {
																				if (data27.subject !== void 0) {
																					let _errs69 = errors;
																					if (typeof data27.subject != "string") return validate20.errors = [{
																						instancePath: instancePath + "/people/" + i5 + "/subject",
																						schemaPath: "#/properties/people/items/properties/subject/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid11 = _errs69 === errors;
																				} else var valid11 = !0;
																				if (valid11) {
																					if (data27.everybody !== void 0) {
																						let data32 = data27.everybody, _errs71 = errors;
																						if (errors === _errs71) if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
																							let missing5;
																							if (data32.people === void 0 && (missing5 = "people") || data32.isAll === void 0 && (missing5 = "isAll")) return validate20.errors = [{
																								instancePath: instancePath + "/people/" + i5 + "/everybody",
																								schemaPath: "#/properties/people/items/properties/everybody/required",
																								keyword: "required",
																								params: { missingProperty: missing5 },
																								message: "must have required property '" + missing5 + "'"
																							}], !1;
																							{
																								let _errs73 = errors;
																								for (let key5 in data32) if (!(key5 === "people" || key5 === "isAll")) return validate20.errors = [{
																									instancePath: instancePath + "/people/" + i5 + "/everybody",
																									schemaPath: "#/properties/people/items/properties/everybody/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key5 },
																									message: "must NOT have additional properties"
																								}], !1;
																								if (_errs73 === errors) {
																									if (data32.people !== void 0) {
																										let data33 = data32.people, _errs74 = errors;
																										if (errors === _errs74) if (Array.isArray(data33)) {
																											let len6 = data33.length;
																											for (let i6 = 0; i6 < len6; i6++) {
																												let data34 = data33[i6], _errs76 = errors;
																												if (errors === _errs76) if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
																													let missing6;
																													if (data34.subject === void 0 && (missing6 = "subject")) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6,
																														schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/required",
																														keyword: "required",
																														params: { missingProperty: missing6 },
																														message: "must have required property '" + missing6 + "'"
																													}], !1;
																													{
																														let _errs78 = errors;
																														for (let key6 in data34) if (!(key6 === "subject" || key6 === "before" || key6 === "after")) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6,
																															schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key6 },
																															message: "must NOT have additional properties"
																														}], !1;
																														if (_errs78 === errors) {
																															if (data34.subject !== void 0) {
																																let _errs79 = errors;
																																if (typeof data34.subject != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/subject",
																																	schemaPath: "#/properties/people/items/properties/everybody/properties/people/items/properties/subject/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																var valid14 = _errs79 === errors;
																															} else var valid14 = !0;
																															if (valid14) {
																																if (data34.before !== void 0) {
																																	let data36 = data34.before, _errs81 = errors;
																																	if (errors === errors) if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																																		let _errs84 = errors;
																																		for (let key7 in data36) if (!(key7 === "role" || key7 === "permissions" || key7 === "environments" || key7 === "disabled" || key7 === "details")) return validate20.errors = [{
																																			instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before",
																																			schemaPath: "#/$defs/access/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key7 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs84 === errors) {
																																			if (data36.role !== void 0) {
																																				let _errs85 = errors;
																																				if (typeof data36.role != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/role",
																																					schemaPath: "#/$defs/access/properties/role/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid16 = _errs85 === errors;
																																			} else var valid16 = !0;
																																			if (valid16) {
																																				if (data36.permissions !== void 0) {
																																					let data38 = data36.permissions, _errs87 = errors;
																																					if (errors === _errs87) if (Array.isArray(data38)) {
																																						let len7 = data38.length;
																																						for (let i7 = 0; i7 < len7; i7++) {
																																							let _errs89 = errors;
																																							if (typeof data38[i7] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/permissions/" + i7,
																																								schemaPath: "#/$defs/access/properties/permissions/items/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs89 === errors)) break;
																																						}
																																					} else return validate20.errors = [{
																																						instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/permissions",
																																						schemaPath: "#/$defs/access/properties/permissions/type",
																																						keyword: "type",
																																						params: { type: "array" },
																																						message: "must be array"
																																					}], !1;
																																					var valid16 = _errs87 === errors;
																																				} else var valid16 = !0;
																																				if (valid16) {
																																					if (data36.environments !== void 0) {
																																						let data40 = data36.environments, _errs91 = errors;
																																						if (errors === _errs91) if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (let key8 in data40) {
																																							let _errs94 = errors;
																																							if (typeof data40[key8] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/environments/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs94 === errors)) break;
																																						}
																																						else return validate20.errors = [{
																																							instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/environments",
																																							schemaPath: "#/$defs/access/properties/environments/type",
																																							keyword: "type",
																																							params: { type: "object" },
																																							message: "must be object"
																																						}], !1;
																																						var valid16 = _errs91 === errors;
																																					} else var valid16 = !0;
																																					if (valid16) {
																																						if (data36.disabled !== void 0) {
																																							let _errs96 = errors;
																																							if (data36.disabled !== !0) return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/disabled",
																																								schemaPath: "#/$defs/access/properties/disabled/const",
																																								keyword: "const",
																																								params: { allowedValue: !0 },
																																								message: "must be equal to constant"
																																							}], !1;
																																							var valid16 = _errs96 === errors;
																																						} else var valid16 = !0;
																																						if (valid16) if (data36.details !== void 0) {
																																							let data43 = data36.details, _errs97 = errors;
																																							if (errors === _errs97) if (data43 && typeof data43 == "object" && !Array.isArray(data43)) for (let key9 in data43) {
																																								let _errs100 = errors;
																																								if (typeof data43[key9] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/details/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs100 === errors)) break;
																																							}
																																							else return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/before/details",
																																								schemaPath: "#/$defs/access/properties/details/type",
																																								keyword: "type",
																																								params: { type: "object" },
																																								message: "must be object"
																																							}], !1;
																																							var valid16 = _errs97 === errors;
																																						} else var valid16 = !0;
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
																																	var valid14 = _errs81 === errors;
																																} else var valid14 = !0;
																																if (valid14) if (data34.after !== void 0) {
																																	let data45 = data34.after, _errs102 = errors;
																																	if (errors === errors) if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
																																		let _errs105 = errors;
																																		for (let key10 in data45) if (!(key10 === "role" || key10 === "permissions" || key10 === "environments" || key10 === "disabled" || key10 === "details")) return validate20.errors = [{
																																			instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after",
																																			schemaPath: "#/$defs/access/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key10 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs105 === errors) {
																																			if (data45.role !== void 0) {
																																				let _errs106 = errors;
																																				if (typeof data45.role != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/role",
																																					schemaPath: "#/$defs/access/properties/role/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid21 = _errs106 === errors;
																																			} else var valid21 = !0;
																																			if (valid21) {
																																				if (data45.permissions !== void 0) {
																																					let data47 = data45.permissions, _errs108 = errors;
																																					if (errors === _errs108) if (Array.isArray(data47)) {
																																						let len8 = data47.length;
																																						for (let i8 = 0; i8 < len8; i8++) {
																																							let _errs110 = errors;
																																							if (typeof data47[i8] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/permissions/" + i8,
																																								schemaPath: "#/$defs/access/properties/permissions/items/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs110 === errors)) break;
																																						}
																																					} else return validate20.errors = [{
																																						instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/permissions",
																																						schemaPath: "#/$defs/access/properties/permissions/type",
																																						keyword: "type",
																																						params: { type: "array" },
																																						message: "must be array"
																																					}], !1;
																																					var valid21 = _errs108 === errors;
																																				} else var valid21 = !0;
																																				if (valid21) {
																																					if (data45.environments !== void 0) {
																																						let data49 = data45.environments, _errs112 = errors;
																																						if (errors === _errs112) if (data49 && typeof data49 == "object" && !Array.isArray(data49)) for (let key11 in data49) {
																																							let _errs115 = errors;
																																							if (typeof data49[key11] != "string") return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/environments/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}], !1;
																																							if (!(_errs115 === errors)) break;
																																						}
																																						else return validate20.errors = [{
																																							instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/environments",
																																							schemaPath: "#/$defs/access/properties/environments/type",
																																							keyword: "type",
																																							params: { type: "object" },
																																							message: "must be object"
																																						}], !1;
																																						var valid21 = _errs112 === errors;
																																					} else var valid21 = !0;
																																					if (valid21) {
																																						if (data45.disabled !== void 0) {
																																							let _errs117 = errors;
																																							if (data45.disabled !== !0) return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/disabled",
																																								schemaPath: "#/$defs/access/properties/disabled/const",
																																								keyword: "const",
																																								params: { allowedValue: !0 },
																																								message: "must be equal to constant"
																																							}], !1;
																																							var valid21 = _errs117 === errors;
																																						} else var valid21 = !0;
																																						if (valid21) if (data45.details !== void 0) {
																																							let data52 = data45.details, _errs118 = errors;
																																							if (errors === _errs118) if (data52 && typeof data52 == "object" && !Array.isArray(data52)) for (let key12 in data52) {
																																								let _errs121 = errors;
																																								if (typeof data52[key12] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/details/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs121 === errors)) break;
																																							}
																																							else return validate20.errors = [{
																																								instancePath: instancePath + "/people/" + i5 + "/everybody/people/" + i6 + "/after/details",
																																								schemaPath: "#/$defs/access/properties/details/type",
																																								keyword: "type",
																																								params: { type: "object" },
																																								message: "must be object"
																																							}], !1;
																																							var valid21 = _errs118 === errors;
																																						} else var valid21 = !0;
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
																																	var valid14 = _errs102 === errors;
																																} else var valid14 = !0;
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
																												if (!(_errs76 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/everybody/people",
																											schemaPath: "#/properties/people/items/properties/everybody/properties/people/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid12 = _errs74 === errors;
																									} else var valid12 = !0;
																									if (valid12) if (data32.isAll !== void 0) {
																										let _errs123 = errors;
																										if (typeof data32.isAll != "boolean") return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/everybody/isAll",
																											schemaPath: "#/properties/people/items/properties/everybody/properties/isAll/type",
																											keyword: "type",
																											params: { type: "boolean" },
																											message: "must be boolean"
																										}], !1;
																										var valid12 = _errs123 === errors;
																									} else var valid12 = !0;
																								}
																							}
																						} else return validate20.errors = [{
																							instancePath: instancePath + "/people/" + i5 + "/everybody",
																							schemaPath: "#/properties/people/items/properties/everybody/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}], !1;
																						var valid11 = _errs71 === errors;
																					} else var valid11 = !0;
																					if (valid11) {
																						if (data27.before !== void 0) {
																							let data55 = data27.before, _errs125 = errors;
																							if (errors === errors) if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
																								let _errs128 = errors;
																								for (let key13 in data55) if (!(key13 === "role" || key13 === "permissions" || key13 === "environments" || key13 === "disabled" || key13 === "details")) return validate20.errors = [{
																									instancePath: instancePath + "/people/" + i5 + "/before",
																									schemaPath: "#/$defs/access/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key13 },
																									message: "must NOT have additional properties"
																								}], !1;
																								if (_errs128 === errors) {
																									if (data55.role !== void 0) {
																										let _errs129 = errors;
																										if (typeof data55.role != "string") return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/before/role",
																											schemaPath: "#/$defs/access/properties/role/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid26 = _errs129 === errors;
																									} else var valid26 = !0;
																									if (valid26) {
																										if (data55.permissions !== void 0) {
																											let data57 = data55.permissions, _errs131 = errors;
																											if (errors === _errs131) if (Array.isArray(data57)) {
																												let len9 = data57.length;
																												for (let i9 = 0; i9 < len9; i9++) {
																													let _errs133 = errors;
																													if (typeof data57[i9] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/permissions/" + i9,
																														schemaPath: "#/$defs/access/properties/permissions/items/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs133 === errors)) break;
																												}
																											} else return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/before/permissions",
																												schemaPath: "#/$defs/access/properties/permissions/type",
																												keyword: "type",
																												params: { type: "array" },
																												message: "must be array"
																											}], !1;
																											var valid26 = _errs131 === errors;
																										} else var valid26 = !0;
																										if (valid26) {
																											if (data55.environments !== void 0) {
																												let data59 = data55.environments, _errs135 = errors;
																												if (errors === _errs135) if (data59 && typeof data59 == "object" && !Array.isArray(data59)) for (let key14 in data59) {
																													let _errs138 = errors;
																													if (typeof data59[key14] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/environments/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
																														schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs138 === errors)) break;
																												}
																												else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/before/environments",
																													schemaPath: "#/$defs/access/properties/environments/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												var valid26 = _errs135 === errors;
																											} else var valid26 = !0;
																											if (valid26) {
																												if (data55.disabled !== void 0) {
																													let _errs140 = errors;
																													if (data55.disabled !== !0) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/disabled",
																														schemaPath: "#/$defs/access/properties/disabled/const",
																														keyword: "const",
																														params: { allowedValue: !0 },
																														message: "must be equal to constant"
																													}], !1;
																													var valid26 = _errs140 === errors;
																												} else var valid26 = !0;
																												if (valid26) if (data55.details !== void 0) {
																													let data62 = data55.details, _errs141 = errors;
																													if (errors === _errs141) if (data62 && typeof data62 == "object" && !Array.isArray(data62)) for (let key15 in data62) {
																														let _errs144 = errors;
																														if (typeof data62[key15] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/before/details/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs144 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/before/details",
																														schemaPath: "#/$defs/access/properties/details/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid26 = _errs141 === errors;
																												} else var valid26 = !0;
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
																							var valid11 = _errs125 === errors;
																						} else var valid11 = !0;
																						if (valid11) {
																							if (data27.after !== void 0) {
																								let data64 = data27.after, _errs146 = errors;
																								if (errors === errors) if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
																									let _errs149 = errors;
																									for (let key16 in data64) if (!(key16 === "role" || key16 === "permissions" || key16 === "environments" || key16 === "disabled" || key16 === "details")) return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/after",
																										schemaPath: "#/$defs/access/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key16 },
																										message: "must NOT have additional properties"
																									}], !1;
																									if (_errs149 === errors) {
																										if (data64.role !== void 0) {
																											let _errs150 = errors;
																											if (typeof data64.role != "string") return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/after/role",
																												schemaPath: "#/$defs/access/properties/role/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid31 = _errs150 === errors;
																										} else var valid31 = !0;
																										if (valid31) {
																											if (data64.permissions !== void 0) {
																												let data66 = data64.permissions, _errs152 = errors;
																												if (errors === _errs152) if (Array.isArray(data66)) {
																													let len10 = data66.length;
																													for (let i10 = 0; i10 < len10; i10++) {
																														let _errs154 = errors;
																														if (typeof data66[i10] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/permissions/" + i10,
																															schemaPath: "#/$defs/access/properties/permissions/items/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs154 === errors)) break;
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/after/permissions",
																													schemaPath: "#/$defs/access/properties/permissions/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}], !1;
																												var valid31 = _errs152 === errors;
																											} else var valid31 = !0;
																											if (valid31) {
																												if (data64.environments !== void 0) {
																													let data68 = data64.environments, _errs156 = errors;
																													if (errors === _errs156) if (data68 && typeof data68 == "object" && !Array.isArray(data68)) for (let key17 in data68) {
																														let _errs159 = errors;
																														if (typeof data68[key17] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs159 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/after/environments",
																														schemaPath: "#/$defs/access/properties/environments/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid31 = _errs156 === errors;
																												} else var valid31 = !0;
																												if (valid31) {
																													if (data64.disabled !== void 0) {
																														let _errs161 = errors;
																														if (data64.disabled !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/disabled",
																															schemaPath: "#/$defs/access/properties/disabled/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid31 = _errs161 === errors;
																													} else var valid31 = !0;
																													if (valid31) if (data64.details !== void 0) {
																														let data71 = data64.details, _errs162 = errors;
																														if (errors === _errs162) if (data71 && typeof data71 == "object" && !Array.isArray(data71)) for (let key18 in data71) {
																															let _errs165 = errors;
																															if (typeof data71[key18] != "string") return validate20.errors = [{
																																instancePath: instancePath + "/people/" + i5 + "/after/details/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs165 === errors)) break;
																														}
																														else return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/after/details",
																															schemaPath: "#/$defs/access/properties/details/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid31 = _errs162 === errors;
																													} else var valid31 = !0;
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
																								var valid11 = _errs146 === errors;
																							} else var valid11 = !0;
																							if (valid11) {
																								if (data27.direction !== void 0) {
																									let data73 = data27.direction, _errs167 = errors;
																									if (typeof data73 != "string") return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/direction",
																										schemaPath: "#/properties/people/items/properties/direction/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(data73 === "more" || data73 === "less" || data73 === "mixed")) return validate20.errors = [{
																										instancePath: instancePath + "/people/" + i5 + "/direction",
																										schemaPath: "#/properties/people/items/properties/direction/enum",
																										keyword: "enum",
																										params: { allowedValues: schema31.properties.people.items.properties.direction.enum },
																										message: "must be equal to one of the allowed values"
																									}], !1;
																									var valid11 = _errs167 === errors;
																								} else var valid11 = !0;
																								if (valid11) {
																									if (data27.via !== void 0) {
																										let data74 = data27.via, _errs169 = errors;
																										if (errors === _errs169) if (Array.isArray(data74)) {
																											let len11 = data74.length;
																											for (let i11 = 0; i11 < len11; i11++) {
																												let data75 = data74[i11], _errs171 = errors;
																												if (errors === _errs171) if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
																													let missing7;
																													if (data75.kind === void 0 && (missing7 = "kind")) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/via/" + i11,
																														schemaPath: "#/properties/people/items/properties/via/items/required",
																														keyword: "required",
																														params: { missingProperty: missing7 },
																														message: "must have required property '" + missing7 + "'"
																													}], !1;
																													{
																														let _errs173 = errors;
																														for (let key19 in data75) if (!(key19 === "kind" || key19 === "group" || key19 === "because")) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/via/" + i11,
																															schemaPath: "#/properties/people/items/properties/via/items/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key19 },
																															message: "must NOT have additional properties"
																														}], !1;
																														if (_errs173 === errors) {
																															if (data75.kind !== void 0) {
																																let data76 = data75.kind, _errs174 = errors;
																																if (typeof data76 != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/kind",
																																	schemaPath: "#/properties/people/items/properties/via/items/properties/kind/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																if (!(data76 === "grant" || data76 === "group" || data76 === "setting" || data76 === "owner" || data76 === "rule")) return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/kind",
																																	schemaPath: "#/properties/people/items/properties/via/items/properties/kind/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31.properties.people.items.properties.via.items.properties.kind.enum },
																																	message: "must be equal to one of the allowed values"
																																}], !1;
																																var valid36 = _errs174 === errors;
																															} else var valid36 = !0;
																															if (valid36) {
																																if (data75.group !== void 0) {
																																	let _errs176 = errors;
																																	if (typeof data75.group != "string") return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/group",
																																		schemaPath: "#/properties/people/items/properties/via/items/properties/group/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}], !1;
																																	var valid36 = _errs176 === errors;
																																} else var valid36 = !0;
																																if (valid36) if (data75.because !== void 0) {
																																	let _errs178 = errors;
																																	if (typeof data75.because != "string") return validate20.errors = [{
																																		instancePath: instancePath + "/people/" + i5 + "/via/" + i11 + "/because",
																																		schemaPath: "#/properties/people/items/properties/via/items/properties/because/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}], !1;
																																	var valid36 = _errs178 === errors;
																																} else var valid36 = !0;
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
																												if (!(_errs171 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/people/" + i5 + "/via",
																											schemaPath: "#/properties/people/items/properties/via/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid11 = _errs169 === errors;
																									} else var valid11 = !0;
																									if (valid11) {
																										if (data27.isInvited !== void 0) {
																											let _errs180 = errors;
																											if (data27.isInvited !== !0) return validate20.errors = [{
																												instancePath: instancePath + "/people/" + i5 + "/isInvited",
																												schemaPath: "#/properties/people/items/properties/isInvited/const",
																												keyword: "const",
																												params: { allowedValue: !0 },
																												message: "must be equal to constant"
																											}], !1;
																											var valid11 = _errs180 === errors;
																										} else var valid11 = !0;
																										if (valid11) {
																											if (data27.isPowerful !== void 0) {
																												let _errs181 = errors;
																												if (data27.isPowerful !== !0) return validate20.errors = [{
																													instancePath: instancePath + "/people/" + i5 + "/isPowerful",
																													schemaPath: "#/properties/people/items/properties/isPowerful/const",
																													keyword: "const",
																													params: { allowedValue: !0 },
																													message: "must be equal to constant"
																												}], !1;
																												var valid11 = _errs181 === errors;
																											} else var valid11 = !0;
																											if (valid11) {
																												if (data27.isExposure !== void 0) {
																													let _errs182 = errors;
																													if (data27.isExposure !== !0) return validate20.errors = [{
																														instancePath: instancePath + "/people/" + i5 + "/isExposure",
																														schemaPath: "#/properties/people/items/properties/isExposure/const",
																														keyword: "const",
																														params: { allowedValue: !0 },
																														message: "must be equal to constant"
																													}], !1;
																													var valid11 = _errs182 === errors;
																												} else var valid11 = !0;
																												if (valid11) {
																													if (data27.isNotKnown !== void 0) {
																														let _errs183 = errors;
																														if (data27.isNotKnown !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/isNotKnown",
																															schemaPath: "#/properties/people/items/properties/isNotKnown/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid11 = _errs183 === errors;
																													} else var valid11 = !0;
																													if (valid11) if (data27.operations !== void 0) {
																														let data83 = data27.operations, _errs184 = errors;
																														if (errors === _errs184) if (Array.isArray(data83)) {
																															let len12 = data83.length;
																															for (let i12 = 0; i12 < len12; i12++) {
																																let _errs186 = errors;
																																if (typeof data83[i12] != "string") return validate20.errors = [{
																																	instancePath: instancePath + "/people/" + i5 + "/operations/" + i12,
																																	schemaPath: "#/properties/people/items/properties/operations/items/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}], !1;
																																if (!(_errs186 === errors)) break;
																															}
																														} else return validate20.errors = [{
																															instancePath: instancePath + "/people/" + i5 + "/operations",
																															schemaPath: "#/properties/people/items/properties/operations/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}], !1;
																														var valid11 = _errs184 === errors;
																													} else var valid11 = !0;
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
														if (!(_errs60 === errors)) break;
													}
												} else return validate20.errors = [{
													instancePath: instancePath + "/people",
													schemaPath: "#/properties/people/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}], !1;
												var valid0 = _errs58 === errors;
											} else var valid0 = !0;
											if (valid0) {
												if (data.pending !== void 0) {
													let data85 = data.pending, _errs188 = errors;
													if (errors === _errs188) if (Array.isArray(data85)) {
														let len13 = data85.length;
														for (let i13 = 0; i13 < len13; i13++) {
															let data86 = data85[i13], _errs190 = errors;
															if (errors === _errs190) if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
																let missing8;
																if (data86.org === void 0 && (missing8 = "org") || data86.address === void 0 && (missing8 = "address") || data86.subject === void 0 && (missing8 = "subject") || data86.access === void 0 && (missing8 = "access") || data86.state === void 0 && (missing8 = "state")) return validate20.errors = [{
																	instancePath: instancePath + "/pending/" + i13,
																	schemaPath: "#/properties/pending/items/required",
																	keyword: "required",
																	params: { missingProperty: missing8 },
																	message: "must have required property '" + missing8 + "'"
																}], !1;
																{
																	let _errs192 = errors;
																	for (let key20 in data86) if (!(key20 === "org" || key20 === "address" || key20 === "subject" || key20 === "access" || key20 === "state")) return validate20.errors = [{
																		instancePath: instancePath + "/pending/" + i13,
																		schemaPath: "#/properties/pending/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key20 },
																		message: "must NOT have additional properties"
																	}], !1;
																	if (_errs192 === errors) {
																		if (data86.org !== void 0) {
																			let _errs193 = errors;
																			if (typeof data86.org != "string") return validate20.errors = [{
																				instancePath: instancePath + "/pending/" + i13 + "/org",
																				schemaPath: "#/properties/pending/items/properties/org/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}], !1;
																			var valid39 = _errs193 === errors;
																		} else var valid39 = !0;
																		if (valid39) {
																			if (data86.address !== void 0) {
																				let _errs195 = errors;
																				if (typeof data86.address != "string") return validate20.errors = [{
																					instancePath: instancePath + "/pending/" + i13 + "/address",
																					schemaPath: "#/properties/pending/items/properties/address/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}], !1;
																				var valid39 = _errs195 === errors;
																			} else var valid39 = !0;
																			if (valid39) {
																				if (data86.subject !== void 0) {
																					let _errs197 = errors;
																					if (typeof data86.subject != "string") return validate20.errors = [{
																						instancePath: instancePath + "/pending/" + i13 + "/subject",
																						schemaPath: "#/properties/pending/items/properties/subject/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid39 = _errs197 === errors;
																				} else var valid39 = !0;
																				if (valid39) {
																					if (data86.access !== void 0) {
																						let data90 = data86.access, _errs199 = errors;
																						if (errors === errors) if (data90 && typeof data90 == "object" && !Array.isArray(data90)) {
																							let _errs202 = errors;
																							for (let key21 in data90) if (!(key21 === "role" || key21 === "permissions" || key21 === "environments" || key21 === "disabled" || key21 === "details")) return validate20.errors = [{
																								instancePath: instancePath + "/pending/" + i13 + "/access",
																								schemaPath: "#/$defs/access/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key21 },
																								message: "must NOT have additional properties"
																							}], !1;
																							if (_errs202 === errors) {
																								if (data90.role !== void 0) {
																									let _errs203 = errors;
																									if (typeof data90.role != "string") return validate20.errors = [{
																										instancePath: instancePath + "/pending/" + i13 + "/access/role",
																										schemaPath: "#/$defs/access/properties/role/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid41 = _errs203 === errors;
																								} else var valid41 = !0;
																								if (valid41) {
																									if (data90.permissions !== void 0) {
																										let data92 = data90.permissions, _errs205 = errors;
																										if (errors === _errs205) if (Array.isArray(data92)) {
																											let len14 = data92.length;
																											for (let i14 = 0; i14 < len14; i14++) {
																												let _errs207 = errors;
																												if (typeof data92[i14] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/permissions/" + i14,
																													schemaPath: "#/$defs/access/properties/permissions/items/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs207 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/pending/" + i13 + "/access/permissions",
																											schemaPath: "#/$defs/access/properties/permissions/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid41 = _errs205 === errors;
																									} else var valid41 = !0;
																									if (valid41) {
																										if (data90.environments !== void 0) {
																											let data94 = data90.environments, _errs209 = errors;
																											if (errors === _errs209) if (data94 && typeof data94 == "object" && !Array.isArray(data94)) for (let key22 in data94) {
																												let _errs212 = errors;
																												if (typeof data94[key22] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/environments/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),
																													schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs212 === errors)) break;
																											}
																											else return validate20.errors = [{
																												instancePath: instancePath + "/pending/" + i13 + "/access/environments",
																												schemaPath: "#/$defs/access/properties/environments/type",
																												keyword: "type",
																												params: { type: "object" },
																												message: "must be object"
																											}], !1;
																											var valid41 = _errs209 === errors;
																										} else var valid41 = !0;
																										if (valid41) {
																											if (data90.disabled !== void 0) {
																												let _errs214 = errors;
																												if (data90.disabled !== !0) return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/disabled",
																													schemaPath: "#/$defs/access/properties/disabled/const",
																													keyword: "const",
																													params: { allowedValue: !0 },
																													message: "must be equal to constant"
																												}], !1;
																												var valid41 = _errs214 === errors;
																											} else var valid41 = !0;
																											if (valid41) if (data90.details !== void 0) {
																												let data97 = data90.details, _errs215 = errors;
																												if (errors === _errs215) if (data97 && typeof data97 == "object" && !Array.isArray(data97)) for (let key23 in data97) {
																													let _errs218 = errors;
																													if (typeof data97[key23] != "string") return validate20.errors = [{
																														instancePath: instancePath + "/pending/" + i13 + "/access/details/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),
																														schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													if (!(_errs218 === errors)) break;
																												}
																												else return validate20.errors = [{
																													instancePath: instancePath + "/pending/" + i13 + "/access/details",
																													schemaPath: "#/$defs/access/properties/details/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}], !1;
																												var valid41 = _errs215 === errors;
																											} else var valid41 = !0;
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
																						var valid39 = _errs199 === errors;
																					} else var valid39 = !0;
																					if (valid39) if (data86.state !== void 0) {
																						let _errs220 = errors;
																						if (typeof data86.state != "string") return validate20.errors = [{
																							instancePath: instancePath + "/pending/" + i13 + "/state",
																							schemaPath: "#/properties/pending/items/properties/state/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid39 = _errs220 === errors;
																					} else var valid39 = !0;
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
															if (!(_errs190 === errors)) break;
														}
													} else return validate20.errors = [{
														instancePath: instancePath + "/pending",
														schemaPath: "#/properties/pending/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}], !1;
													var valid0 = _errs188 === errors;
												} else var valid0 = !0;
												if (valid0) {
													if (data.deferred !== void 0) {
														let data100 = data.deferred, _errs222 = errors;
														if (errors === _errs222) if (Array.isArray(data100)) {
															let len15 = data100.length;
															for (let i15 = 0; i15 < len15; i15++) {
																let data101 = data100[i15], _errs224 = errors;
																if (errors === _errs224) if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
																	let missing9;
																	if (data101.operation === void 0 && (missing9 = "operation") || data101.waitsFor === void 0 && (missing9 = "waitsFor")) return validate20.errors = [{
																		instancePath: instancePath + "/deferred/" + i15,
																		schemaPath: "#/properties/deferred/items/required",
																		keyword: "required",
																		params: { missingProperty: missing9 },
																		message: "must have required property '" + missing9 + "'"
																	}], !1;
																	{
																		let _errs226 = errors;
																		for (let key24 in data101) if (!(key24 === "operation" || key24 === "waitsFor" || key24 === "code")) return validate20.errors = [{
																			instancePath: instancePath + "/deferred/" + i15,
																			schemaPath: "#/properties/deferred/items/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key24 },
																			message: "must NOT have additional properties"
																		}], !1;
																		if (_errs226 === errors) {
																			if (data101.operation !== void 0) {
																				let data102 = data101.operation, _errs227 = errors, _errs228 = errors, valid47 = !1, passing1 = null, _errs229 = errors;
																				validate21(data102, {
																					instancePath: instancePath + "/deferred/" + i15 + "/operation",
																					parentData: data101,
																					parentDataProperty: "operation",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
																				var _valid1 = _errs229 === errors;
																				if (_valid1) {
																					valid47 = !0, passing1 = 0;
																					var props1 = !0;
																				}
																				let _errs230 = errors;
																				validate25(data102, {
																					instancePath: instancePath + "/deferred/" + i15 + "/operation",
																					parentData: data101,
																					parentDataProperty: "operation",
																					rootData,
																					dynamicAnchors
																				}) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
																				var _valid1 = _errs230 === errors;
																				if (_valid1 && valid47 ? (valid47 = !1, passing1 = [passing1, 1]) : _valid1 && (valid47 = !0, passing1 = 1, props1 !== !0 && (props1 = !0)), valid47) errors = _errs228, vErrors !== null && (_errs228 ? vErrors.length = _errs228 : vErrors = null);
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
																				var valid46 = _errs227 === errors;
																			} else var valid46 = !0;
																			if (valid46) {
																				if (data101.waitsFor !== void 0) {
																					let _errs231 = errors;
																					if (typeof data101.waitsFor != "string") return validate20.errors = [{
																						instancePath: instancePath + "/deferred/" + i15 + "/waitsFor",
																						schemaPath: "#/properties/deferred/items/properties/waitsFor/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid46 = _errs231 === errors;
																				} else var valid46 = !0;
																				if (valid46) if (data101.code !== void 0) {
																					let _errs233 = errors;
																					if (data101.code !== "EXPIRY_DEFERRED") return validate20.errors = [{
																						instancePath: instancePath + "/deferred/" + i15 + "/code",
																						schemaPath: "#/properties/deferred/items/properties/code/const",
																						keyword: "const",
																						params: { allowedValue: "EXPIRY_DEFERRED" },
																						message: "must be equal to constant"
																					}], !1;
																					var valid46 = _errs233 === errors;
																				} else var valid46 = !0;
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
																if (!(_errs224 === errors)) break;
															}
														} else return validate20.errors = [{
															instancePath: instancePath + "/deferred",
															schemaPath: "#/properties/deferred/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}], !1;
														var valid0 = _errs222 === errors;
													} else var valid0 = !0;
													if (valid0) {
														if (data.spared !== void 0) {
															let data105 = data.spared, _errs234 = errors;
															if (errors === _errs234) if (Array.isArray(data105)) {
																let len16 = data105.length;
																for (let i16 = 0; i16 < len16; i16++) {
																	let data106 = data105[i16], _errs236 = errors;
																	if (errors === _errs236) if (data106 && typeof data106 == "object" && !Array.isArray(data106)) {
																		let missing10;
																		if (data106.org === void 0 && (missing10 = "org") || data106.address === void 0 && (missing10 = "address") || data106.code === void 0 && (missing10 = "code") || data106.text === void 0 && (missing10 = "text")) return validate20.errors = [{
																			instancePath: instancePath + "/spared/" + i16,
																			schemaPath: "#/properties/spared/items/required",
																			keyword: "required",
																			params: { missingProperty: missing10 },
																			message: "must have required property '" + missing10 + "'"
																		}], !1;
																		{
																			let _errs238 = errors;
																			for (let key25 in data106) if (!(key25 === "org" || key25 === "address" || key25 === "subject" || key25 === "access" || key25 === "code" || key25 === "text" || key25 === "drift")) return validate20.errors = [{
																				instancePath: instancePath + "/spared/" + i16,
																				schemaPath: "#/properties/spared/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key25 },
																				message: "must NOT have additional properties"
																			}], !1;
																			if (_errs238 === errors) {
																				if (data106.org !== void 0) {
																					let _errs239 = errors;
																					if (typeof data106.org != "string") return validate20.errors = [{
																						instancePath: instancePath + "/spared/" + i16 + "/org",
																						schemaPath: "#/properties/spared/items/properties/org/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}], !1;
																					var valid49 = _errs239 === errors;
																				} else var valid49 = !0;
																				if (valid49) {
																					if (data106.address !== void 0) {
																						let _errs241 = errors;
																						if (typeof data106.address != "string") return validate20.errors = [{
																							instancePath: instancePath + "/spared/" + i16 + "/address",
																							schemaPath: "#/properties/spared/items/properties/address/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						var valid49 = _errs241 === errors;
																					} else var valid49 = !0;
																					if (valid49) {
																						if (data106.subject !== void 0) {
																							let _errs243 = errors;
																							if (typeof data106.subject != "string") return validate20.errors = [{
																								instancePath: instancePath + "/spared/" + i16 + "/subject",
																								schemaPath: "#/properties/spared/items/properties/subject/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid49 = _errs243 === errors;
																						} else var valid49 = !0;
																						if (valid49) {
																							if (data106.access !== void 0) {
																								let data110 = data106.access, _errs245 = errors;
																								if (errors === errors) if (data110 && typeof data110 == "object" && !Array.isArray(data110)) {
																									let _errs248 = errors;
																									for (let key26 in data110) if (!(key26 === "role" || key26 === "permissions" || key26 === "environments" || key26 === "disabled" || key26 === "details")) return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/access",
																										schemaPath: "#/$defs/access/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key26 },
																										message: "must NOT have additional properties"
																									}], !1;
																									if (_errs248 === errors) {
																										if (data110.role !== void 0) {
																											let _errs249 = errors;
																											if (typeof data110.role != "string") return validate20.errors = [{
																												instancePath: instancePath + "/spared/" + i16 + "/access/role",
																												schemaPath: "#/$defs/access/properties/role/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid51 = _errs249 === errors;
																										} else var valid51 = !0;
																										if (valid51) {
																											if (data110.permissions !== void 0) {
																												let data112 = data110.permissions, _errs251 = errors;
																												if (errors === _errs251) if (Array.isArray(data112)) {
																													let len17 = data112.length;
																													for (let i17 = 0; i17 < len17; i17++) {
																														let _errs253 = errors;
																														if (typeof data112[i17] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/permissions/" + i17,
																															schemaPath: "#/$defs/access/properties/permissions/items/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs253 === errors)) break;
																													}
																												} else return validate20.errors = [{
																													instancePath: instancePath + "/spared/" + i16 + "/access/permissions",
																													schemaPath: "#/$defs/access/properties/permissions/type",
																													keyword: "type",
																													params: { type: "array" },
																													message: "must be array"
																												}], !1;
																												var valid51 = _errs251 === errors;
																											} else var valid51 = !0;
																											if (valid51) {
																												if (data110.environments !== void 0) {
																													let data114 = data110.environments, _errs255 = errors;
																													if (errors === _errs255) if (data114 && typeof data114 == "object" && !Array.isArray(data114)) for (let key27 in data114) {
																														let _errs258 = errors;
																														if (typeof data114[key27] != "string") return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/environments/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),
																															schemaPath: "#/$defs/access/properties/environments/additionalProperties/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														if (!(_errs258 === errors)) break;
																													}
																													else return validate20.errors = [{
																														instancePath: instancePath + "/spared/" + i16 + "/access/environments",
																														schemaPath: "#/$defs/access/properties/environments/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}], !1;
																													var valid51 = _errs255 === errors;
																												} else var valid51 = !0;
																												if (valid51) {
																													if (data110.disabled !== void 0) {
																														let _errs260 = errors;
																														if (data110.disabled !== !0) return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/disabled",
																															schemaPath: "#/$defs/access/properties/disabled/const",
																															keyword: "const",
																															params: { allowedValue: !0 },
																															message: "must be equal to constant"
																														}], !1;
																														var valid51 = _errs260 === errors;
																													} else var valid51 = !0;
																													if (valid51) if (data110.details !== void 0) {
																														let data117 = data110.details, _errs261 = errors;
																														if (errors === _errs261) if (data117 && typeof data117 == "object" && !Array.isArray(data117)) for (let key28 in data117) {
																															let _errs264 = errors;
																															if (typeof data117[key28] != "string") return validate20.errors = [{
																																instancePath: instancePath + "/spared/" + i16 + "/access/details/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/$defs/access/properties/details/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}], !1;
																															if (!(_errs264 === errors)) break;
																														}
																														else return validate20.errors = [{
																															instancePath: instancePath + "/spared/" + i16 + "/access/details",
																															schemaPath: "#/$defs/access/properties/details/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}], !1;
																														var valid51 = _errs261 === errors;
																													} else var valid51 = !0;
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
																								var valid49 = _errs245 === errors;
																							} else var valid49 = !0;
																							if (valid49) {
																								if (data106.code !== void 0) {
																									let data119 = data106.code, _errs266 = errors;
																									if (typeof data119 != "string") return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/code",
																										schemaPath: "#/properties/spared/items/properties/code/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									if (!(data119 === "protected" || data119 === "additive" || data119 === "unlisted" || data119 === "fixed" || data119 === "account" || data119 === "disabled" || data119 === "unknown")) return validate20.errors = [{
																										instancePath: instancePath + "/spared/" + i16 + "/code",
																										schemaPath: "#/properties/spared/items/properties/code/enum",
																										keyword: "enum",
																										params: { allowedValues: schema31.properties.spared.items.properties.code.enum },
																										message: "must be equal to one of the allowed values"
																									}], !1;
																									var valid49 = _errs266 === errors;
																								} else var valid49 = !0;
																								if (valid49) {
																									if (data106.text !== void 0) {
																										let _errs268 = errors;
																										if (typeof data106.text != "string") return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/text",
																											schemaPath: "#/properties/spared/items/properties/text/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid49 = _errs268 === errors;
																									} else var valid49 = !0;
																									if (valid49) if (data106.drift !== void 0) {
																										let data121 = data106.drift, _errs270 = errors;
																										if (typeof data121 != "string") return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/drift",
																											schemaPath: "#/properties/spared/items/properties/drift/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										if (!(data121 === "unmanaged" || data121 === "changed" || data121 === "missing")) return validate20.errors = [{
																											instancePath: instancePath + "/spared/" + i16 + "/drift",
																											schemaPath: "#/properties/spared/items/properties/drift/enum",
																											keyword: "enum",
																											params: { allowedValues: schema31.properties.spared.items.properties.drift.enum },
																											message: "must be equal to one of the allowed values"
																										}], !1;
																										var valid49 = _errs270 === errors;
																									} else var valid49 = !0;
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
																	if (!(_errs236 === errors)) break;
																}
															} else return validate20.errors = [{
																instancePath: instancePath + "/spared",
																schemaPath: "#/properties/spared/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}], !1;
															var valid0 = _errs234 === errors;
														} else var valid0 = !0;
														if (valid0) {
															if (data.guards !== void 0) {
																let data122 = data.guards, _errs272 = errors;
																if (errors === _errs272) if (Array.isArray(data122)) {
																	let len18 = data122.length;
																	for (let i18 = 0; i18 < len18; i18++) {
																		let data123 = data122[i18], _errs274 = errors;
																		if (errors === _errs274) if (data123 && typeof data123 == "object" && !Array.isArray(data123)) {
																			let missing11;
																			if (data123.guard === void 0 && (missing11 = "guard") || data123.verdict === void 0 && (missing11 = "verdict") || data123.text === void 0 && (missing11 = "text") || data123.operations === void 0 && (missing11 = "operations")) return validate20.errors = [{
																				instancePath: instancePath + "/guards/" + i18,
																				schemaPath: "#/properties/guards/items/required",
																				keyword: "required",
																				params: { missingProperty: missing11 },
																				message: "must have required property '" + missing11 + "'"
																			}], !1;
																			{
																				let _errs276 = errors;
																				for (let key29 in data123) if (!(key29 === "guard" || key29 === "org" || key29 === "verdict" || key29 === "text" || key29 === "operations" || key29 === "hint")) return validate20.errors = [{
																					instancePath: instancePath + "/guards/" + i18,
																					schemaPath: "#/properties/guards/items/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key29 },
																					message: "must NOT have additional properties"
																				}], !1;
																				if (_errs276 === errors) {
																					if (data123.guard !== void 0) {
																						let data124 = data123.guard, _errs277 = errors;
																						if (typeof data124 != "string") return validate20.errors = [{
																							instancePath: instancePath + "/guards/" + i18 + "/guard",
																							schemaPath: "#/properties/guards/items/properties/guard/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}], !1;
																						if (!(data124 === "last-owner" || data124 === "self" || data124 === "escalation" || data124 === "removals" || data124 === "person" || data124 === "incomplete" || data124 === "exposure")) return validate20.errors = [{
																							instancePath: instancePath + "/guards/" + i18 + "/guard",
																							schemaPath: "#/properties/guards/items/properties/guard/enum",
																							keyword: "enum",
																							params: { allowedValues: schema31.properties.guards.items.properties.guard.enum },
																							message: "must be equal to one of the allowed values"
																						}], !1;
																						var valid56 = _errs277 === errors;
																					} else var valid56 = !0;
																					if (valid56) {
																						if (data123.org !== void 0) {
																							let _errs279 = errors;
																							if (typeof data123.org != "string") return validate20.errors = [{
																								instancePath: instancePath + "/guards/" + i18 + "/org",
																								schemaPath: "#/properties/guards/items/properties/org/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							var valid56 = _errs279 === errors;
																						} else var valid56 = !0;
																						if (valid56) {
																							if (data123.verdict !== void 0) {
																								let data126 = data123.verdict, _errs281 = errors;
																								if (typeof data126 != "string") return validate20.errors = [{
																									instancePath: instancePath + "/guards/" + i18 + "/verdict",
																									schemaPath: "#/properties/guards/items/properties/verdict/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								if (!(data126 === "passed" || data126 === "refused" || data126 === "allowed")) return validate20.errors = [{
																									instancePath: instancePath + "/guards/" + i18 + "/verdict",
																									schemaPath: "#/properties/guards/items/properties/verdict/enum",
																									keyword: "enum",
																									params: { allowedValues: schema31.properties.guards.items.properties.verdict.enum },
																									message: "must be equal to one of the allowed values"
																								}], !1;
																								var valid56 = _errs281 === errors;
																							} else var valid56 = !0;
																							if (valid56) {
																								if (data123.text !== void 0) {
																									let _errs283 = errors;
																									if (typeof data123.text != "string") return validate20.errors = [{
																										instancePath: instancePath + "/guards/" + i18 + "/text",
																										schemaPath: "#/properties/guards/items/properties/text/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid56 = _errs283 === errors;
																								} else var valid56 = !0;
																								if (valid56) {
																									if (data123.operations !== void 0) {
																										let data128 = data123.operations, _errs285 = errors;
																										if (errors === _errs285) if (Array.isArray(data128)) {
																											let len19 = data128.length;
																											for (let i19 = 0; i19 < len19; i19++) {
																												let _errs287 = errors;
																												if (typeof data128[i19] != "string") return validate20.errors = [{
																													instancePath: instancePath + "/guards/" + i18 + "/operations/" + i19,
																													schemaPath: "#/properties/guards/items/properties/operations/items/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												if (!(_errs287 === errors)) break;
																											}
																										} else return validate20.errors = [{
																											instancePath: instancePath + "/guards/" + i18 + "/operations",
																											schemaPath: "#/properties/guards/items/properties/operations/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}], !1;
																										var valid56 = _errs285 === errors;
																									} else var valid56 = !0;
																									if (valid56) if (data123.hint !== void 0) {
																										let _errs289 = errors;
																										if (typeof data123.hint != "string") return validate20.errors = [{
																											instancePath: instancePath + "/guards/" + i18 + "/hint",
																											schemaPath: "#/properties/guards/items/properties/hint/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}], !1;
																										var valid56 = _errs289 === errors;
																									} else var valid56 = !0;
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
																		if (!(_errs274 === errors)) break;
																	}
																} else return validate20.errors = [{
																	instancePath: instancePath + "/guards",
																	schemaPath: "#/properties/guards/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}], !1;
																var valid0 = _errs272 === errors;
															} else var valid0 = !0;
															if (valid0) {
																if (data.findings !== void 0) {
																	let data131 = data.findings, _errs291 = errors;
																	if (errors === _errs291) if (Array.isArray(data131)) {
																		let len20 = data131.length;
																		for (let i20 = 0; i20 < len20; i20++) {
																			let data132 = data131[i20], _errs293 = errors;
																			if (errors === _errs293) if (data132 && typeof data132 == "object" && !Array.isArray(data132)) {
																				let missing12;
																				if (data132.severity === void 0 && (missing12 = "severity") || data132.code === void 0 && (missing12 = "code") || data132.message === void 0 && (missing12 = "message")) return validate20.errors = [{
																					instancePath: instancePath + "/findings/" + i20,
																					schemaPath: "#/properties/findings/items/required",
																					keyword: "required",
																					params: { missingProperty: missing12 },
																					message: "must have required property '" + missing12 + "'"
																				}], !1;
																				{
																					let _errs295 = errors;
																					for (let key30 in data132) if (!func1.call(schema31.properties.findings.items.properties, key30)) return validate20.errors = [{
																						instancePath: instancePath + "/findings/" + i20,
																						schemaPath: "#/properties/findings/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key30 },
																						message: "must NOT have additional properties"
																					}], !1;
																					if (_errs295 === errors) {
																						if (data132.severity !== void 0) {
																							let data133 = data132.severity, _errs296 = errors;
																							if (typeof data133 != "string") return validate20.errors = [{
																								instancePath: instancePath + "/findings/" + i20 + "/severity",
																								schemaPath: "#/properties/findings/items/properties/severity/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}], !1;
																							if (!(data133 === "error" || data133 === "warning" || data133 === "note")) return validate20.errors = [{
																								instancePath: instancePath + "/findings/" + i20 + "/severity",
																								schemaPath: "#/properties/findings/items/properties/severity/enum",
																								keyword: "enum",
																								params: { allowedValues: schema31.properties.findings.items.properties.severity.enum },
																								message: "must be equal to one of the allowed values"
																							}], !1;
																							var valid59 = _errs296 === errors;
																						} else var valid59 = !0;
																						if (valid59) {
																							if (data132.code !== void 0) {
																								let _errs298 = errors;
																								if (typeof data132.code != "string") return validate20.errors = [{
																									instancePath: instancePath + "/findings/" + i20 + "/code",
																									schemaPath: "#/properties/findings/items/properties/code/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}], !1;
																								var valid59 = _errs298 === errors;
																							} else var valid59 = !0;
																							if (valid59) {
																								if (data132.message !== void 0) {
																									let _errs300 = errors;
																									if (typeof data132.message != "string") return validate20.errors = [{
																										instancePath: instancePath + "/findings/" + i20 + "/message",
																										schemaPath: "#/properties/findings/items/properties/message/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}], !1;
																									var valid59 = _errs300 === errors;
																								} else var valid59 = !0;
																								if (valid59) {
																									if (data132.place !== void 0) {
																										let data136 = data132.place, _errs302 = errors;
																										if (errors === _errs302) if (data136 && typeof data136 == "object" && !Array.isArray(data136)) {
																											let missing13;
																											if (data136.file === void 0 && (missing13 = "file") || data136.line === void 0 && (missing13 = "line") || data136.column === void 0 && (missing13 = "column")) return validate20.errors = [{
																												instancePath: instancePath + "/findings/" + i20 + "/place",
																												schemaPath: "#/properties/findings/items/properties/place/required",
																												keyword: "required",
																												params: { missingProperty: missing13 },
																												message: "must have required property '" + missing13 + "'"
																											}], !1;
																											{
																												let _errs304 = errors;
																												for (let key31 in data136) if (!(key31 === "file" || key31 === "line" || key31 === "column")) return validate20.errors = [{
																													instancePath: instancePath + "/findings/" + i20 + "/place",
																													schemaPath: "#/properties/findings/items/properties/place/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key31 },
																													message: "must NOT have additional properties"
																												}], !1;
																												if (_errs304 === errors) {
																													if (data136.file !== void 0) {
																														let _errs305 = errors;
																														if (typeof data136.file != "string") return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/place/file",
																															schemaPath: "#/properties/findings/items/properties/place/properties/file/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid60 = _errs305 === errors;
																													} else var valid60 = !0;
																													if (valid60) {
																														if (data136.line !== void 0) {
																															let data138 = data136.line, _errs307 = errors;
																															if (!(typeof data138 == "number" && !(data138 % 1) && !isNaN(data138))) return validate20.errors = [{
																																instancePath: instancePath + "/findings/" + i20 + "/place/line",
																																schemaPath: "#/properties/findings/items/properties/place/properties/line/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}], !1;
																															var valid60 = _errs307 === errors;
																														} else var valid60 = !0;
																														if (valid60) if (data136.column !== void 0) {
																															let data139 = data136.column, _errs309 = errors;
																															if (!(typeof data139 == "number" && !(data139 % 1) && !isNaN(data139))) return validate20.errors = [{
																																instancePath: instancePath + "/findings/" + i20 + "/place/column",
																																schemaPath: "#/properties/findings/items/properties/place/properties/column/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}], !1;
																															var valid60 = _errs309 === errors;
																														} else var valid60 = !0;
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
																										var valid59 = _errs302 === errors;
																									} else var valid59 = !0;
																									if (valid59) {
																										if (data132.address !== void 0) {
																											let _errs311 = errors;
																											if (typeof data132.address != "string") return validate20.errors = [{
																												instancePath: instancePath + "/findings/" + i20 + "/address",
																												schemaPath: "#/properties/findings/items/properties/address/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}], !1;
																											var valid59 = _errs311 === errors;
																										} else var valid59 = !0;
																										if (valid59) {
																											if (data132.hint !== void 0) {
																												let _errs313 = errors;
																												if (typeof data132.hint != "string") return validate20.errors = [{
																													instancePath: instancePath + "/findings/" + i20 + "/hint",
																													schemaPath: "#/properties/findings/items/properties/hint/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}], !1;
																												var valid59 = _errs313 === errors;
																											} else var valid59 = !0;
																											if (valid59) {
																												if (data132.frame !== void 0) {
																													let _errs315 = errors;
																													if (typeof data132.frame != "string") return validate20.errors = [{
																														instancePath: instancePath + "/findings/" + i20 + "/frame",
																														schemaPath: "#/properties/findings/items/properties/frame/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}], !1;
																													var valid59 = _errs315 === errors;
																												} else var valid59 = !0;
																												if (valid59) {
																													if (data132.org !== void 0) {
																														let _errs317 = errors;
																														if (typeof data132.org != "string") return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/org",
																															schemaPath: "#/properties/findings/items/properties/org/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}], !1;
																														var valid59 = _errs317 === errors;
																													} else var valid59 = !0;
																													if (valid59) if (data132.origins !== void 0) {
																														let data144 = data132.origins, _errs319 = errors;
																														if (errors === _errs319) if (Array.isArray(data144)) {
																															let len21 = data144.length;
																															for (let i21 = 0; i21 < len21; i21++) {
																																let data145 = data144[i21], _errs321 = errors;
																																if (errors === errors) if (data145 && typeof data145 == "object" && !Array.isArray(data145)) {
																																	let missing14;
																																	if (data145.file === void 0 && (missing14 = "file") || data145.line === void 0 && (missing14 = "line") || data145.column === void 0 && (missing14 = "column") || data145.via === void 0 && (missing14 = "via")) return validate20.errors = [{
																																		instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21,
																																		schemaPath: "#/$defs/origin/required",
																																		keyword: "required",
																																		params: { missingProperty: missing14 },
																																		message: "must have required property '" + missing14 + "'"
																																	}], !1;
																																	{
																																		let _errs324 = errors;
																																		for (let key32 in data145) if (!(key32 === "file" || key32 === "line" || key32 === "column" || key32 === "via")) return validate20.errors = [{
																																			instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21,
																																			schemaPath: "#/$defs/origin/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key32 },
																																			message: "must NOT have additional properties"
																																		}], !1;
																																		if (_errs324 === errors) {
																																			if (data145.file !== void 0) {
																																				let _errs325 = errors;
																																				if (typeof data145.file != "string") return validate20.errors = [{
																																					instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/file",
																																					schemaPath: "#/$defs/origin/properties/file/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}], !1;
																																				var valid63 = _errs325 === errors;
																																			} else var valid63 = !0;
																																			if (valid63) {
																																				if (data145.line !== void 0) {
																																					let data147 = data145.line, _errs327 = errors;
																																					if (!(typeof data147 == "number" && !(data147 % 1) && !isNaN(data147))) return validate20.errors = [{
																																						instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/line",
																																						schemaPath: "#/$defs/origin/properties/line/type",
																																						keyword: "type",
																																						params: { type: "integer" },
																																						message: "must be integer"
																																					}], !1;
																																					if (errors === _errs327 && typeof data147 == "number" && (data147 < 1 || isNaN(data147))) return validate20.errors = [{
																																						instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/line",
																																						schemaPath: "#/$defs/origin/properties/line/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 1
																																						},
																																						message: "must be >= 1"
																																					}], !1;
																																					var valid63 = _errs327 === errors;
																																				} else var valid63 = !0;
																																				if (valid63) {
																																					if (data145.column !== void 0) {
																																						let data148 = data145.column, _errs329 = errors;
																																						if (!(typeof data148 == "number" && !(data148 % 1) && !isNaN(data148))) return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/column",
																																							schemaPath: "#/$defs/origin/properties/column/type",
																																							keyword: "type",
																																							params: { type: "integer" },
																																							message: "must be integer"
																																						}], !1;
																																						if (errors === _errs329 && typeof data148 == "number" && (data148 < 1 || isNaN(data148))) return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/column",
																																							schemaPath: "#/$defs/origin/properties/column/minimum",
																																							keyword: "minimum",
																																							params: {
																																								comparison: ">=",
																																								limit: 1
																																							},
																																							message: "must be >= 1"
																																						}], !1;
																																						var valid63 = _errs329 === errors;
																																					} else var valid63 = !0;
																																					if (valid63) if (data145.via !== void 0) {
																																						let data149 = data145.via, _errs331 = errors;
																																						if (errors === _errs331) if (Array.isArray(data149)) {
																																							let len22 = data149.length;
																																							for (let i22 = 0; i22 < len22; i22++) {
																																								let _errs333 = errors;
																																								if (typeof data149[i22] != "string") return validate20.errors = [{
																																									instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/via/" + i22,
																																									schemaPath: "#/$defs/origin/properties/via/items/type",
																																									keyword: "type",
																																									params: { type: "string" },
																																									message: "must be string"
																																								}], !1;
																																								if (!(_errs333 === errors)) break;
																																							}
																																						} else return validate20.errors = [{
																																							instancePath: instancePath + "/findings/" + i20 + "/origins/" + i21 + "/via",
																																							schemaPath: "#/$defs/origin/properties/via/type",
																																							keyword: "type",
																																							params: { type: "array" },
																																							message: "must be array"
																																						}], !1;
																																						var valid63 = _errs331 === errors;
																																					} else var valid63 = !0;
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
																																if (!(_errs321 === errors)) break;
																															}
																														} else return validate20.errors = [{
																															instancePath: instancePath + "/findings/" + i20 + "/origins",
																															schemaPath: "#/properties/findings/items/properties/origins/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}], !1;
																														var valid59 = _errs319 === errors;
																													} else var valid59 = !0;
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
																			if (!(_errs293 === errors)) break;
																		}
																	} else return validate20.errors = [{
																		instancePath: instancePath + "/findings",
																		schemaPath: "#/properties/findings/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}], !1;
																	var valid0 = _errs291 === errors;
																} else var valid0 = !0;
																if (valid0) if (data.digest !== void 0) {
																	let data151 = data.digest, _errs335 = errors;
																	if (errors === _errs335) if (typeof data151 == "string") {
																		if (!pattern4.test(data151)) return validate20.errors = [{
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
																	var valid0 = _errs335 === errors;
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
