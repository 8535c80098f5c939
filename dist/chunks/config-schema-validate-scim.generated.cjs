"use strict";
// src/config/schema/validate-scim.generated.js
var pe = (n, p) => () => {
	try {
		return p || n((p = { exports: {} }).exports, p), p.exports;
	} catch (L) {
		throw p = 0, L;
	}
};
var U = pe((Q) => {
	"use strict";
	Object.defineProperty(Q, "__esModule", { value: !0 });
	function T(n) {
		let p = n.length, L = 0, _ = 0, j;
		for (; _ < p;) L++, j = n.charCodeAt(_++), j >= 55296 && j <= 56319 && _ < p && (j = n.charCodeAt(_), (j & 64512) === 56320 && _++);
		return L;
	}
	Q.default = T;
});
var ie = I;
var s = {
	if: {
		properties: { profile: { const: "viz-now" } },
		required: ["profile"]
	},
	then: {
		type: "object",
		properties: {
			provider: { const: "scim" },
			name: {
				type: "string",
				minLength: 1
			},
			token: {
				type: "object",
				properties: { env: {
					type: "string",
					pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
				} },
				additionalProperties: !1,
				required: ["env"]
			},
			url: {
				if: { type: "object" },
				then: {
					type: "object",
					properties: { env: {
						type: "string",
						pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
					} },
					additionalProperties: !1,
					required: ["env"]
				},
				else: {
					type: "string",
					minLength: 1
				}
			},
			manage: {
				type: "object",
				properties: {
					members: { enum: [
						"exact",
						"additive",
						"ignore"
					] },
					spaces: { enum: [
						"exact",
						"additive",
						"ignore"
					] }
				},
				additionalProperties: !1
			},
			unlisted: { enum: [
				"report",
				"ignore",
				"revoke"
			] },
			protect: {
				type: "array",
				items: {
					type: "string",
					minLength: 1
				}
			},
			"verified-emails": { type: "boolean" },
			profile: { enum: ["generic", "viz-now"] },
			removal: { enum: ["disable", "delete"] },
			actor: {
				type: "string",
				minLength: 1
			},
			"role-encoding": { enum: [
				"roles",
				"roles-strings",
				"user-type",
				"entitlements",
				"role-groups",
				"none"
			] },
			"members-readable": { type: "boolean" },
			"active-in-lists": { type: "boolean" },
			extension: {
				type: "string",
				pattern: "^urn:"
			},
			"create-spaces": { type: "boolean" },
			members: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {}
			},
			spaces: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {
					if: { type: "object" },
					then: {
						type: "object",
						properties: {
							id: {
								type: "string",
								minLength: 1
							},
							users: {
								type: "array",
								items: {}
							},
							owner: {
								type: "string",
								minLength: 1
							},
							whitelist: { anyOf: [{
								type: "array",
								items: { anyOf: [{
									type: "string",
									minLength: 1
								}, {
									type: "object",
									additionalProperties: !1,
									required: ["value"],
									properties: {
										value: {
											type: "string",
											minLength: 1
										},
										label: { type: "string" },
										acknowledged: { const: !0 }
									}
								}] }
							}, {
								type: "object",
								additionalProperties: !1,
								required: ["exact"],
								properties: { exact: {
									type: "array",
									items: { anyOf: [{
										type: "string",
										minLength: 1
									}, {
										type: "object",
										additionalProperties: !1,
										required: ["value"],
										properties: {
											value: {
												type: "string",
												minLength: 1
											},
											label: { type: "string" },
											acknowledged: { const: !0 }
										}
									}] }
								} }
							}] }
						},
						additionalProperties: !1
					},
					else: {
						type: "array",
						items: {}
					}
				}
			}
		},
		additionalProperties: !1,
		required: ["provider"]
	},
	else: {
		type: "object",
		properties: {
			provider: { const: "scim" },
			name: {
				type: "string",
				minLength: 1
			},
			token: {
				type: "object",
				properties: { env: {
					type: "string",
					pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
				} },
				additionalProperties: !1,
				required: ["env"]
			},
			url: {
				if: { type: "object" },
				then: {
					type: "object",
					properties: { env: {
						type: "string",
						pattern: "^[A-Za-z_][A-Za-z0-9_]*$"
					} },
					additionalProperties: !1,
					required: ["env"]
				},
				else: {
					type: "string",
					minLength: 1
				}
			},
			manage: {
				type: "object",
				properties: {
					members: { enum: [
						"exact",
						"additive",
						"ignore"
					] },
					groups: { enum: [
						"exact",
						"additive",
						"ignore"
					] }
				},
				additionalProperties: !1
			},
			unlisted: { enum: [
				"report",
				"ignore",
				"revoke"
			] },
			protect: {
				type: "array",
				items: {
					type: "string",
					minLength: 1
				}
			},
			"verified-emails": { type: "boolean" },
			profile: { enum: ["generic", "viz-now"] },
			removal: { enum: ["disable", "delete"] },
			actor: {
				type: "string",
				minLength: 1
			},
			"role-encoding": { enum: [
				"roles",
				"roles-strings",
				"user-type",
				"entitlements",
				"role-groups",
				"none"
			] },
			"members-readable": { type: "boolean" },
			"active-in-lists": { type: "boolean" },
			members: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {}
			},
			groups: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {
					if: { type: "object" },
					then: {
						type: "object",
						properties: {
							id: {
								type: "string",
								minLength: 1
							},
							members: {
								type: "array",
								items: {}
							}
						},
						additionalProperties: !1
					},
					else: {
						type: "array",
						items: {}
					}
				}
			}
		},
		additionalProperties: !1,
		required: ["provider"]
	}
};
var W = Object.prototype.hasOwnProperty;
var v = U().default;
var E = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var ne = new RegExp("^urn:", "u");
function I(n, { instancePath: p = "", parentData: L, parentDataProperty: _, rootData: j = n, dynamicAnchors: oe = {} } = {}) {
	let e = null, a = 0, q = I.evaluated;
	q.dynamicProps && (q.props = void 0), q.dynamicItems && (q.items = void 0);
	let R = a, z = !0, X = a;
	if (n && typeof n == "object" && !Array.isArray(n)) {
		if (n.profile === void 0 && "profile") {
			let K = {};
			e === null ? e = [K] : e.push(K), a++;
		} else if (n.profile !== void 0 && n.profile !== "viz-now") {
			let K = {};
			e === null ? e = [K] : e.push(K), a++;
		}
	}
	var N = X === a;
	a = R, e !== null && (R ? e.length = R : e = null);
	let M;
	if (N) {
		let O = a;
		if (n && typeof n == "object" && !Array.isArray(n)) {
			if (n.provider === void 0) {
				let t = {
					instancePath: p,
					schemaPath: "#/then/required",
					keyword: "required",
					params: { missingProperty: "provider" },
					schema: s.then.required,
					parentSchema: s.then,
					data: n
				};
				e === null ? e = [t] : e.push(t), a++;
			}
			for (let t in n) if (!W.call(s.then.properties, t)) {
				let r = {
					instancePath: p,
					schemaPath: "#/then/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: t },
					schema: !1,
					parentSchema: s.then,
					data: n
				};
				e === null ? e = [r] : e.push(r), a++;
			}
			if (n.provider !== void 0) {
				let t = n.provider;
				if (t !== "scim") {
					let r = {
						instancePath: p + "/provider",
						schemaPath: "#/then/properties/provider/const",
						keyword: "const",
						params: { allowedValue: "scim" },
						schema: "scim",
						parentSchema: s.then.properties.provider,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.name !== void 0) {
				let t = n.name;
				if (typeof t == "string") {
					if (v(t) < 1) {
						let r = {
							instancePath: p + "/name",
							schemaPath: "#/then/properties/name/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.then.properties.name,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
				} else {
					let r = {
						instancePath: p + "/name",
						schemaPath: "#/then/properties/name/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.then.properties.name.type,
						parentSchema: s.then.properties.name,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.token !== void 0) {
				let t = n.token;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					if (t.env === void 0) {
						let r = {
							instancePath: p + "/token",
							schemaPath: "#/then/properties/token/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: s.then.properties.token.required,
							parentSchema: s.then.properties.token,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
					for (let r in t) if (r !== "env") {
						let i = {
							instancePath: p + "/token",
							schemaPath: "#/then/properties/token/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: r },
							schema: !1,
							parentSchema: s.then.properties.token,
							data: t
						};
						e === null ? e = [i] : e.push(i), a++;
					}
					if (t.env !== void 0) {
						let r = t.env;
						if (typeof r == "string") {
							if (!E.test(r)) {
								let i = {
									instancePath: p + "/token/env",
									schemaPath: "#/then/properties/token/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: s.then.properties.token.properties.env,
									data: r
								};
								e === null ? e = [i] : e.push(i), a++;
							}
						} else {
							let i = {
								instancePath: p + "/token/env",
								schemaPath: "#/then/properties/token/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.then.properties.token.properties.env.type,
								parentSchema: s.then.properties.token.properties.env,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/token",
						schemaPath: "#/then/properties/token/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.token.type,
						parentSchema: s.then.properties.token,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.url !== void 0) {
				let t = n.url, r = a, i = !0, h = a;
				if (!(t && typeof t == "object" && !Array.isArray(t))) {
					let u = {};
					e === null ? e = [u] : e.push(u), a++;
				}
				var Z = h === a;
				a = r, e !== null && (r ? e.length = r : e = null);
				let f;
				if (Z) {
					let u = a;
					if (t && typeof t == "object" && !Array.isArray(t)) {
						if (t.env === void 0) {
							let o = {
								instancePath: p + "/url",
								schemaPath: "#/then/properties/url/then/required",
								keyword: "required",
								params: { missingProperty: "env" },
								schema: s.then.properties.url.then.required,
								parentSchema: s.then.properties.url.then,
								data: t
							};
							e === null ? e = [o] : e.push(o), a++;
						}
						for (let o in t) if (o !== "env") {
							let k = {
								instancePath: p + "/url",
								schemaPath: "#/then/properties/url/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: o },
								schema: !1,
								parentSchema: s.then.properties.url.then,
								data: t
							};
							e === null ? e = [k] : e.push(k), a++;
						}
						if (t.env !== void 0) {
							let o = t.env;
							if (typeof o == "string") {
								if (!E.test(o)) {
									let k = {
										instancePath: p + "/url/env",
										schemaPath: "#/then/properties/url/then/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
										schema: "^[A-Za-z_][A-Za-z0-9_]*$",
										parentSchema: s.then.properties.url.then.properties.env,
										data: o
									};
									e === null ? e = [k] : e.push(k), a++;
								}
							} else {
								let k = {
									instancePath: p + "/url/env",
									schemaPath: "#/then/properties/url/then/properties/env/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.then.properties.url.then.properties.env.type,
									parentSchema: s.then.properties.url.then.properties.env,
									data: o
								};
								e === null ? e = [k] : e.push(k), a++;
							}
						}
					} else {
						let o = {
							instancePath: p + "/url",
							schemaPath: "#/then/properties/url/then/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.then.properties.url.then.type,
							parentSchema: s.then.properties.url.then,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
					var Z = u === a;
					i = Z, f = "then";
				} else {
					let u = a;
					if (typeof t == "string") {
						if (v(t) < 1) {
							let o = {
								instancePath: p + "/url",
								schemaPath: "#/then/properties/url/else/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.then.properties.url.else,
								data: t
							};
							e === null ? e = [o] : e.push(o), a++;
						}
					} else {
						let o = {
							instancePath: p + "/url",
							schemaPath: "#/then/properties/url/else/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.then.properties.url.else.type,
							parentSchema: s.then.properties.url.else,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
					var Z = u === a;
					i = Z, f = "else";
				}
				if (!i) {
					let u = {
						instancePath: p + "/url",
						schemaPath: "#/then/properties/url/if",
						keyword: "if",
						params: { failingKeyword: f },
						schema: s.then.properties.url.if,
						parentSchema: s.then.properties.url,
						data: t
					};
					e === null ? e = [u] : e.push(u), a++;
				}
			}
			if (n.manage !== void 0) {
				let t = n.manage;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					for (let r in t) if (!(r === "members" || r === "spaces")) {
						let i = {
							instancePath: p + "/manage",
							schemaPath: "#/then/properties/manage/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: r },
							schema: !1,
							parentSchema: s.then.properties.manage,
							data: t
						};
						e === null ? e = [i] : e.push(i), a++;
					}
					if (t.members !== void 0) {
						let r = t.members;
						if (!(r === "exact" || r === "additive" || r === "ignore")) {
							let i = {
								instancePath: p + "/manage/members",
								schemaPath: "#/then/properties/manage/properties/members/enum",
								keyword: "enum",
								params: { allowedValues: s.then.properties.manage.properties.members.enum },
								schema: s.then.properties.manage.properties.members.enum,
								parentSchema: s.then.properties.manage.properties.members,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
					if (t.spaces !== void 0) {
						let r = t.spaces;
						if (!(r === "exact" || r === "additive" || r === "ignore")) {
							let i = {
								instancePath: p + "/manage/spaces",
								schemaPath: "#/then/properties/manage/properties/spaces/enum",
								keyword: "enum",
								params: { allowedValues: s.then.properties.manage.properties.spaces.enum },
								schema: s.then.properties.manage.properties.spaces.enum,
								parentSchema: s.then.properties.manage.properties.spaces,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/manage",
						schemaPath: "#/then/properties/manage/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.manage.type,
						parentSchema: s.then.properties.manage,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.unlisted !== void 0) {
				let t = n.unlisted;
				if (!(t === "report" || t === "ignore" || t === "revoke")) {
					let r = {
						instancePath: p + "/unlisted",
						schemaPath: "#/then/properties/unlisted/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties.unlisted.enum },
						schema: s.then.properties.unlisted.enum,
						parentSchema: s.then.properties.unlisted,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.protect !== void 0) {
				let t = n.protect;
				if (Array.isArray(t)) {
					let r = t.length;
					for (let i = 0; i < r; i++) {
						let h = t[i];
						if (typeof h == "string") {
							if (v(h) < 1) {
								let f = {
									instancePath: p + "/protect/" + i,
									schemaPath: "#/then/properties/protect/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.then.properties.protect.items,
									data: h
								};
								e === null ? e = [f] : e.push(f), a++;
							}
						} else {
							let f = {
								instancePath: p + "/protect/" + i,
								schemaPath: "#/then/properties/protect/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.then.properties.protect.items.type,
								parentSchema: s.then.properties.protect.items,
								data: h
							};
							e === null ? e = [f] : e.push(f), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/protect",
						schemaPath: "#/then/properties/protect/type",
						keyword: "type",
						params: { type: "array" },
						schema: s.then.properties.protect.type,
						parentSchema: s.then.properties.protect,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["verified-emails"] !== void 0) {
				let t = n["verified-emails"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/verified-emails",
						schemaPath: "#/then/properties/verified-emails/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties["verified-emails"].type,
						parentSchema: s.then.properties["verified-emails"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.profile !== void 0) {
				let t = n.profile;
				if (!(t === "generic" || t === "viz-now")) {
					let r = {
						instancePath: p + "/profile",
						schemaPath: "#/then/properties/profile/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties.profile.enum },
						schema: s.then.properties.profile.enum,
						parentSchema: s.then.properties.profile,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.removal !== void 0) {
				let t = n.removal;
				if (!(t === "disable" || t === "delete")) {
					let r = {
						instancePath: p + "/removal",
						schemaPath: "#/then/properties/removal/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties.removal.enum },
						schema: s.then.properties.removal.enum,
						parentSchema: s.then.properties.removal,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.actor !== void 0) {
				let t = n.actor;
				if (typeof t == "string") {
					if (v(t) < 1) {
						let r = {
							instancePath: p + "/actor",
							schemaPath: "#/then/properties/actor/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.then.properties.actor,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
				} else {
					let r = {
						instancePath: p + "/actor",
						schemaPath: "#/then/properties/actor/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.then.properties.actor.type,
						parentSchema: s.then.properties.actor,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["role-encoding"] !== void 0) {
				let t = n["role-encoding"];
				if (!(t === "roles" || t === "roles-strings" || t === "user-type" || t === "entitlements" || t === "role-groups" || t === "none")) {
					let r = {
						instancePath: p + "/role-encoding",
						schemaPath: "#/then/properties/role-encoding/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties["role-encoding"].enum },
						schema: s.then.properties["role-encoding"].enum,
						parentSchema: s.then.properties["role-encoding"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["members-readable"] !== void 0) {
				let t = n["members-readable"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/members-readable",
						schemaPath: "#/then/properties/members-readable/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties["members-readable"].type,
						parentSchema: s.then.properties["members-readable"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["active-in-lists"] !== void 0) {
				let t = n["active-in-lists"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/active-in-lists",
						schemaPath: "#/then/properties/active-in-lists/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties["active-in-lists"].type,
						parentSchema: s.then.properties["active-in-lists"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.extension !== void 0) {
				let t = n.extension;
				if (typeof t == "string") {
					if (!ne.test(t)) {
						let r = {
							instancePath: p + "/extension",
							schemaPath: "#/then/properties/extension/pattern",
							keyword: "pattern",
							params: { pattern: "^urn:" },
							schema: "^urn:",
							parentSchema: s.then.properties.extension,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
				} else {
					let r = {
						instancePath: p + "/extension",
						schemaPath: "#/then/properties/extension/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.then.properties.extension.type,
						parentSchema: s.then.properties.extension,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["create-spaces"] !== void 0) {
				let t = n["create-spaces"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/create-spaces",
						schemaPath: "#/then/properties/create-spaces/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties["create-spaces"].type,
						parentSchema: s.then.properties["create-spaces"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.members !== void 0) {
				let t = n.members;
				if (t && typeof t == "object" && !Array.isArray(t)) for (let r in t) {
					let i = a;
					if (typeof r == "string" && v(r) < 1) {
						let h = {
							instancePath: p + "/members",
							schemaPath: "#/then/properties/members/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.then.properties.members.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [h] : e.push(h), a++;
					}
					if (!(i === a)) {
						let h = {
							instancePath: p + "/members",
							schemaPath: "#/then/properties/members/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: s.then.properties.members.propertyNames,
							parentSchema: s.then.properties.members,
							data: t
						};
						e === null ? e = [h] : e.push(h), a++;
					}
				}
				else {
					let r = {
						instancePath: p + "/members",
						schemaPath: "#/then/properties/members/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.members.type,
						parentSchema: s.then.properties.members,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.spaces !== void 0) {
				let t = n.spaces;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					for (let r in t) {
						let i = a;
						if (typeof r == "string" && v(r) < 1) {
							let h = {
								instancePath: p + "/spaces",
								schemaPath: "#/then/properties/spaces/propertyNames/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.then.properties.spaces.propertyNames,
								data: r,
								propertyName: r
							};
							e === null ? e = [h] : e.push(h), a++;
						}
						if (!(i === a)) {
							let h = {
								instancePath: p + "/spaces",
								schemaPath: "#/then/properties/spaces/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: r },
								schema: s.then.properties.spaces.propertyNames,
								parentSchema: s.then.properties.spaces,
								data: t
							};
							e === null ? e = [h] : e.push(h), a++;
						}
					}
					for (let r in t) {
						let i = t[r], h = a, f = !0, u = a;
						if (!(i && typeof i == "object" && !Array.isArray(i))) {
							let o = {};
							e === null ? e = [o] : e.push(o), a++;
						}
						var V = u === a;
						a = h, e !== null && (h ? e.length = h : e = null);
						let A;
						if (V) {
							let o = a;
							if (i && typeof i == "object" && !Array.isArray(i)) {
								for (let l in i) if (!(l === "id" || l === "users" || l === "owner" || l === "whitelist")) {
									let m = {
										instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/then/properties/spaces/additionalProperties/then/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: l },
										schema: !1,
										parentSchema: s.then.properties.spaces.additionalProperties.then,
										data: i
									};
									e === null ? e = [m] : e.push(m), a++;
								}
								if (i.id !== void 0) {
									let l = i.id;
									if (typeof l == "string") {
										if (v(l) < 1) {
											let m = {
												instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
												schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/id/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.then.properties.spaces.additionalProperties.then.properties.id,
												data: l
											};
											e === null ? e = [m] : e.push(m), a++;
										}
									} else {
										let m = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/id/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.then.properties.spaces.additionalProperties.then.properties.id.type,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.id,
											data: l
										};
										e === null ? e = [m] : e.push(m), a++;
									}
								}
								if (i.users !== void 0) {
									let l = i.users;
									if (!Array.isArray(l)) {
										let m = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/users",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/users/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.then.properties.spaces.additionalProperties.then.properties.users.type,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.users,
											data: l
										};
										e === null ? e = [m] : e.push(m), a++;
									}
								}
								if (i.owner !== void 0) {
									let l = i.owner;
									if (typeof l == "string") {
										if (v(l) < 1) {
											let m = {
												instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
												schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/owner/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.then.properties.spaces.additionalProperties.then.properties.owner,
												data: l
											};
											e === null ? e = [m] : e.push(m), a++;
										}
									} else {
										let m = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/owner/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.then.properties.spaces.additionalProperties.then.properties.owner.type,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.owner,
											data: l
										};
										e === null ? e = [m] : e.push(m), a++;
									}
								}
								if (i.whitelist !== void 0) {
									let l = i.whitelist, m = a, D = !1, se = a;
									if (Array.isArray(l)) {
										let P = l.length;
										for (let w = 0; w < P; w++) {
											let d = l[w], g = a, S = !1, x = a;
											if (typeof d == "string") {
												if (v(d) < 1) {
													let y = {
														instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
														schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/0/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														schema: 1,
														parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[0],
														data: d
													};
													e === null ? e = [y] : e.push(y), a++;
												}
											} else {
												let y = {
													instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
													schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/0/type",
													keyword: "type",
													params: { type: "string" },
													schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[0].type,
													parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[0],
													data: d
												};
												e === null ? e = [y] : e.push(y), a++;
											}
											var B = x === a;
											S = S || B;
											let J = a;
											if (d && typeof d == "object" && !Array.isArray(d)) {
												if (d.value === void 0) {
													let y = {
														instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
														schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/required",
														keyword: "required",
														params: { missingProperty: "value" },
														schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].required,
														parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1],
														data: d
													};
													e === null ? e = [y] : e.push(y), a++;
												}
												for (let y in d) if (!(y === "value" || y === "label" || y === "acknowledged")) {
													let c = {
														instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
														schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: y },
														schema: !1,
														parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1],
														data: d
													};
													e === null ? e = [c] : e.push(c), a++;
												}
												if (d.value !== void 0) {
													let y = d.value;
													if (typeof y == "string") {
														if (v(y) < 1) {
															let c = {
																instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w + "/value",
																schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/properties/value/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.value,
																data: y
															};
															e === null ? e = [c] : e.push(c), a++;
														}
													} else {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w + "/value",
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/properties/value/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.value.type,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.value,
															data: y
														};
														e === null ? e = [c] : e.push(c), a++;
													}
												}
												if (d.label !== void 0) {
													let y = d.label;
													if (typeof y != "string") {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w + "/label",
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/properties/label/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.label.type,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.label,
															data: y
														};
														e === null ? e = [c] : e.push(c), a++;
													}
												}
												if (d.acknowledged !== void 0) {
													let y = d.acknowledged;
													if (y !== !0) {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w + "/acknowledged",
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/properties/acknowledged/const",
															keyword: "const",
															params: { allowedValue: !0 },
															schema: !0,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].properties.acknowledged,
															data: y
														};
														e === null ? e = [c] : e.push(c), a++;
													}
												}
											} else {
												let y = {
													instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
													schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf/1/type",
													keyword: "type",
													params: { type: "object" },
													schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1].type,
													parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf[1],
													data: d
												};
												e === null ? e = [y] : e.push(y), a++;
											}
											var B = J === a;
											if (S = S || B, S) a = g, e !== null && (g ? e.length = g : e = null);
											else {
												let y = {
													instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/" + w,
													schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/items/anyOf",
													keyword: "anyOf",
													params: {},
													schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items.anyOf,
													parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].items,
													data: d
												};
												e === null ? e = [y] : e.push(y), a++;
											}
										}
									} else {
										let P = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/0/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0].type,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[0],
											data: l
										};
										e === null ? e = [P] : e.push(P), a++;
									}
									var G = se === a;
									D = D || G;
									let ae = a;
									if (l && typeof l == "object" && !Array.isArray(l)) {
										if (l.exact === void 0) {
											let P = {
												instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
												schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/required",
												keyword: "required",
												params: { missingProperty: "exact" },
												schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].required,
												parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1],
												data: l
											};
											e === null ? e = [P] : e.push(P), a++;
										}
										for (let P in l) if (P !== "exact") {
											let w = {
												instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
												schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: P },
												schema: !1,
												parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1],
												data: l
											};
											e === null ? e = [w] : e.push(w), a++;
										}
										if (l.exact !== void 0) {
											let P = l.exact;
											if (Array.isArray(P)) {
												let w = P.length;
												for (let d = 0; d < w; d++) {
													let g = P[d], S = a, x = !1, J = a;
													if (typeof g == "string") {
														if (v(g) < 1) {
															let c = {
																instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
																schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/0/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[0],
																data: g
															};
															e === null ? e = [c] : e.push(c), a++;
														}
													} else {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/0/type",
															keyword: "type",
															params: { type: "string" },
															schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[0].type,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[0],
															data: g
														};
														e === null ? e = [c] : e.push(c), a++;
													}
													var F = J === a;
													x = x || F;
													let y = a;
													if (g && typeof g == "object" && !Array.isArray(g)) {
														if (g.value === void 0) {
															let c = {
																instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
																schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/required",
																keyword: "required",
																params: { missingProperty: "value" },
																schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].required,
																parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1],
																data: g
															};
															e === null ? e = [c] : e.push(c), a++;
														}
														for (let c in g) if (!(c === "value" || c === "label" || c === "acknowledged")) {
															let b = {
																instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
																schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: c },
																schema: !1,
																parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1],
																data: g
															};
															e === null ? e = [b] : e.push(b), a++;
														}
														if (g.value !== void 0) {
															let c = g.value;
															if (typeof c == "string") {
																if (v(c) < 1) {
																	let b = {
																		instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d + "/value",
																		schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/properties/value/minLength",
																		keyword: "minLength",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.value,
																		data: c
																	};
																	e === null ? e = [b] : e.push(b), a++;
																}
															} else {
																let b = {
																	instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d + "/value",
																	schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/properties/value/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.value.type,
																	parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.value,
																	data: c
																};
																e === null ? e = [b] : e.push(b), a++;
															}
														}
														if (g.label !== void 0) {
															let c = g.label;
															if (typeof c != "string") {
																let b = {
																	instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d + "/label",
																	schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/properties/label/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.label.type,
																	parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.label,
																	data: c
																};
																e === null ? e = [b] : e.push(b), a++;
															}
														}
														if (g.acknowledged !== void 0) {
															let c = g.acknowledged;
															if (c !== !0) {
																let b = {
																	instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d + "/acknowledged",
																	schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/properties/acknowledged/const",
																	keyword: "const",
																	params: { allowedValue: !0 },
																	schema: !0,
																	parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].properties.acknowledged,
																	data: c
																};
																e === null ? e = [b] : e.push(b), a++;
															}
														}
													} else {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf/1/type",
															keyword: "type",
															params: { type: "object" },
															schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1].type,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf[1],
															data: g
														};
														e === null ? e = [c] : e.push(c), a++;
													}
													var F = y === a;
													if (x = x || F, x) a = S, e !== null && (S ? e.length = S : e = null);
													else {
														let c = {
															instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact/" + d,
															schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/items/anyOf",
															keyword: "anyOf",
															params: {},
															schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items.anyOf,
															parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.items,
															data: g
														};
														e === null ? e = [c] : e.push(c), a++;
													}
												}
											} else {
												let w = {
													instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist/exact",
													schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/properties/exact/type",
													keyword: "type",
													params: { type: "array" },
													schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact.type,
													parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].properties.exact,
													data: P
												};
												e === null ? e = [w] : e.push(w), a++;
											}
										}
									} else {
										let P = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf/1/type",
											keyword: "type",
											params: { type: "object" },
											schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1].type,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf[1],
											data: l
										};
										e === null ? e = [P] : e.push(P), a++;
									}
									var G = ae === a;
									if (D = D || G, D) a = m, e !== null && (m ? e.length = m : e = null);
									else {
										let P = {
											instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/whitelist",
											schemaPath: "#/then/properties/spaces/additionalProperties/then/properties/whitelist/anyOf",
											keyword: "anyOf",
											params: {},
											schema: s.then.properties.spaces.additionalProperties.then.properties.whitelist.anyOf,
											parentSchema: s.then.properties.spaces.additionalProperties.then.properties.whitelist,
											data: l
										};
										e === null ? e = [P] : e.push(P), a++;
									}
								}
							} else {
								let l = {
									instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/then/properties/spaces/additionalProperties/then/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.then.properties.spaces.additionalProperties.then.type,
									parentSchema: s.then.properties.spaces.additionalProperties.then,
									data: i
								};
								e === null ? e = [l] : e.push(l), a++;
							}
							var V = o === a;
							f = V, A = "then";
						} else {
							let o = a;
							if (!Array.isArray(i)) {
								let l = {
									instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/then/properties/spaces/additionalProperties/else/type",
									keyword: "type",
									params: { type: "array" },
									schema: s.then.properties.spaces.additionalProperties.else.type,
									parentSchema: s.then.properties.spaces.additionalProperties.else,
									data: i
								};
								e === null ? e = [l] : e.push(l), a++;
							}
							var V = o === a;
							f = V, A = "else";
						}
						if (!f) {
							let o = {
								instancePath: p + "/spaces/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/then/properties/spaces/additionalProperties/if",
								keyword: "if",
								params: { failingKeyword: A },
								schema: s.then.properties.spaces.additionalProperties.if,
								parentSchema: s.then.properties.spaces.additionalProperties,
								data: i
							};
							e === null ? e = [o] : e.push(o), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/spaces",
						schemaPath: "#/then/properties/spaces/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.spaces.type,
						parentSchema: s.then.properties.spaces,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
		} else {
			let t = {
				instancePath: p,
				schemaPath: "#/then/type",
				keyword: "type",
				params: { type: "object" },
				schema: s.then.type,
				parentSchema: s.then,
				data: n
			};
			e === null ? e = [t] : e.push(t), a++;
		}
		var N = O === a;
		if (z = N, z) var H = !0;
		M = "then";
	} else {
		let O = a;
		if (n && typeof n == "object" && !Array.isArray(n)) {
			if (n.provider === void 0) {
				let t = {
					instancePath: p,
					schemaPath: "#/else/required",
					keyword: "required",
					params: { missingProperty: "provider" },
					schema: s.else.required,
					parentSchema: s.else,
					data: n
				};
				e === null ? e = [t] : e.push(t), a++;
			}
			for (let t in n) if (!W.call(s.else.properties, t)) {
				let r = {
					instancePath: p,
					schemaPath: "#/else/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: t },
					schema: !1,
					parentSchema: s.else,
					data: n
				};
				e === null ? e = [r] : e.push(r), a++;
			}
			if (n.provider !== void 0) {
				let t = n.provider;
				if (t !== "scim") {
					let r = {
						instancePath: p + "/provider",
						schemaPath: "#/else/properties/provider/const",
						keyword: "const",
						params: { allowedValue: "scim" },
						schema: "scim",
						parentSchema: s.else.properties.provider,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.name !== void 0) {
				let t = n.name;
				if (typeof t == "string") {
					if (v(t) < 1) {
						let r = {
							instancePath: p + "/name",
							schemaPath: "#/else/properties/name/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.else.properties.name,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
				} else {
					let r = {
						instancePath: p + "/name",
						schemaPath: "#/else/properties/name/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.else.properties.name.type,
						parentSchema: s.else.properties.name,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.token !== void 0) {
				let t = n.token;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					if (t.env === void 0) {
						let r = {
							instancePath: p + "/token",
							schemaPath: "#/else/properties/token/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: s.else.properties.token.required,
							parentSchema: s.else.properties.token,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
					for (let r in t) if (r !== "env") {
						let i = {
							instancePath: p + "/token",
							schemaPath: "#/else/properties/token/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: r },
							schema: !1,
							parentSchema: s.else.properties.token,
							data: t
						};
						e === null ? e = [i] : e.push(i), a++;
					}
					if (t.env !== void 0) {
						let r = t.env;
						if (typeof r == "string") {
							if (!E.test(r)) {
								let i = {
									instancePath: p + "/token/env",
									schemaPath: "#/else/properties/token/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: s.else.properties.token.properties.env,
									data: r
								};
								e === null ? e = [i] : e.push(i), a++;
							}
						} else {
							let i = {
								instancePath: p + "/token/env",
								schemaPath: "#/else/properties/token/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.else.properties.token.properties.env.type,
								parentSchema: s.else.properties.token.properties.env,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/token",
						schemaPath: "#/else/properties/token/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.token.type,
						parentSchema: s.else.properties.token,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.url !== void 0) {
				let t = n.url, r = a, i = !0, h = a;
				if (!(t && typeof t == "object" && !Array.isArray(t))) {
					let u = {};
					e === null ? e = [u] : e.push(u), a++;
				}
				var $ = h === a;
				a = r, e !== null && (r ? e.length = r : e = null);
				let f;
				if ($) {
					let u = a;
					if (t && typeof t == "object" && !Array.isArray(t)) {
						if (t.env === void 0) {
							let o = {
								instancePath: p + "/url",
								schemaPath: "#/else/properties/url/then/required",
								keyword: "required",
								params: { missingProperty: "env" },
								schema: s.else.properties.url.then.required,
								parentSchema: s.else.properties.url.then,
								data: t
							};
							e === null ? e = [o] : e.push(o), a++;
						}
						for (let o in t) if (o !== "env") {
							let k = {
								instancePath: p + "/url",
								schemaPath: "#/else/properties/url/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: o },
								schema: !1,
								parentSchema: s.else.properties.url.then,
								data: t
							};
							e === null ? e = [k] : e.push(k), a++;
						}
						if (t.env !== void 0) {
							let o = t.env;
							if (typeof o == "string") {
								if (!E.test(o)) {
									let k = {
										instancePath: p + "/url/env",
										schemaPath: "#/else/properties/url/then/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
										schema: "^[A-Za-z_][A-Za-z0-9_]*$",
										parentSchema: s.else.properties.url.then.properties.env,
										data: o
									};
									e === null ? e = [k] : e.push(k), a++;
								}
							} else {
								let k = {
									instancePath: p + "/url/env",
									schemaPath: "#/else/properties/url/then/properties/env/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.else.properties.url.then.properties.env.type,
									parentSchema: s.else.properties.url.then.properties.env,
									data: o
								};
								e === null ? e = [k] : e.push(k), a++;
							}
						}
					} else {
						let o = {
							instancePath: p + "/url",
							schemaPath: "#/else/properties/url/then/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.else.properties.url.then.type,
							parentSchema: s.else.properties.url.then,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
					var $ = u === a;
					i = $, f = "then";
				} else {
					let u = a;
					if (typeof t == "string") {
						if (v(t) < 1) {
							let o = {
								instancePath: p + "/url",
								schemaPath: "#/else/properties/url/else/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.else.properties.url.else,
								data: t
							};
							e === null ? e = [o] : e.push(o), a++;
						}
					} else {
						let o = {
							instancePath: p + "/url",
							schemaPath: "#/else/properties/url/else/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.else.properties.url.else.type,
							parentSchema: s.else.properties.url.else,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
					var $ = u === a;
					i = $, f = "else";
				}
				if (!i) {
					let u = {
						instancePath: p + "/url",
						schemaPath: "#/else/properties/url/if",
						keyword: "if",
						params: { failingKeyword: f },
						schema: s.else.properties.url.if,
						parentSchema: s.else.properties.url,
						data: t
					};
					e === null ? e = [u] : e.push(u), a++;
				}
			}
			if (n.manage !== void 0) {
				let t = n.manage;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					for (let r in t) if (!(r === "members" || r === "groups")) {
						let i = {
							instancePath: p + "/manage",
							schemaPath: "#/else/properties/manage/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: r },
							schema: !1,
							parentSchema: s.else.properties.manage,
							data: t
						};
						e === null ? e = [i] : e.push(i), a++;
					}
					if (t.members !== void 0) {
						let r = t.members;
						if (!(r === "exact" || r === "additive" || r === "ignore")) {
							let i = {
								instancePath: p + "/manage/members",
								schemaPath: "#/else/properties/manage/properties/members/enum",
								keyword: "enum",
								params: { allowedValues: s.else.properties.manage.properties.members.enum },
								schema: s.else.properties.manage.properties.members.enum,
								parentSchema: s.else.properties.manage.properties.members,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
					if (t.groups !== void 0) {
						let r = t.groups;
						if (!(r === "exact" || r === "additive" || r === "ignore")) {
							let i = {
								instancePath: p + "/manage/groups",
								schemaPath: "#/else/properties/manage/properties/groups/enum",
								keyword: "enum",
								params: { allowedValues: s.else.properties.manage.properties.groups.enum },
								schema: s.else.properties.manage.properties.groups.enum,
								parentSchema: s.else.properties.manage.properties.groups,
								data: r
							};
							e === null ? e = [i] : e.push(i), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/manage",
						schemaPath: "#/else/properties/manage/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.manage.type,
						parentSchema: s.else.properties.manage,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.unlisted !== void 0) {
				let t = n.unlisted;
				if (!(t === "report" || t === "ignore" || t === "revoke")) {
					let r = {
						instancePath: p + "/unlisted",
						schemaPath: "#/else/properties/unlisted/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties.unlisted.enum },
						schema: s.else.properties.unlisted.enum,
						parentSchema: s.else.properties.unlisted,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.protect !== void 0) {
				let t = n.protect;
				if (Array.isArray(t)) {
					let r = t.length;
					for (let i = 0; i < r; i++) {
						let h = t[i];
						if (typeof h == "string") {
							if (v(h) < 1) {
								let f = {
									instancePath: p + "/protect/" + i,
									schemaPath: "#/else/properties/protect/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.else.properties.protect.items,
									data: h
								};
								e === null ? e = [f] : e.push(f), a++;
							}
						} else {
							let f = {
								instancePath: p + "/protect/" + i,
								schemaPath: "#/else/properties/protect/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.else.properties.protect.items.type,
								parentSchema: s.else.properties.protect.items,
								data: h
							};
							e === null ? e = [f] : e.push(f), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/protect",
						schemaPath: "#/else/properties/protect/type",
						keyword: "type",
						params: { type: "array" },
						schema: s.else.properties.protect.type,
						parentSchema: s.else.properties.protect,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["verified-emails"] !== void 0) {
				let t = n["verified-emails"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/verified-emails",
						schemaPath: "#/else/properties/verified-emails/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.else.properties["verified-emails"].type,
						parentSchema: s.else.properties["verified-emails"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.profile !== void 0) {
				let t = n.profile;
				if (!(t === "generic" || t === "viz-now")) {
					let r = {
						instancePath: p + "/profile",
						schemaPath: "#/else/properties/profile/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties.profile.enum },
						schema: s.else.properties.profile.enum,
						parentSchema: s.else.properties.profile,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.removal !== void 0) {
				let t = n.removal;
				if (!(t === "disable" || t === "delete")) {
					let r = {
						instancePath: p + "/removal",
						schemaPath: "#/else/properties/removal/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties.removal.enum },
						schema: s.else.properties.removal.enum,
						parentSchema: s.else.properties.removal,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.actor !== void 0) {
				let t = n.actor;
				if (typeof t == "string") {
					if (v(t) < 1) {
						let r = {
							instancePath: p + "/actor",
							schemaPath: "#/else/properties/actor/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.else.properties.actor,
							data: t
						};
						e === null ? e = [r] : e.push(r), a++;
					}
				} else {
					let r = {
						instancePath: p + "/actor",
						schemaPath: "#/else/properties/actor/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.else.properties.actor.type,
						parentSchema: s.else.properties.actor,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["role-encoding"] !== void 0) {
				let t = n["role-encoding"];
				if (!(t === "roles" || t === "roles-strings" || t === "user-type" || t === "entitlements" || t === "role-groups" || t === "none")) {
					let r = {
						instancePath: p + "/role-encoding",
						schemaPath: "#/else/properties/role-encoding/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties["role-encoding"].enum },
						schema: s.else.properties["role-encoding"].enum,
						parentSchema: s.else.properties["role-encoding"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["members-readable"] !== void 0) {
				let t = n["members-readable"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/members-readable",
						schemaPath: "#/else/properties/members-readable/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.else.properties["members-readable"].type,
						parentSchema: s.else.properties["members-readable"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n["active-in-lists"] !== void 0) {
				let t = n["active-in-lists"];
				if (typeof t != "boolean") {
					let r = {
						instancePath: p + "/active-in-lists",
						schemaPath: "#/else/properties/active-in-lists/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.else.properties["active-in-lists"].type,
						parentSchema: s.else.properties["active-in-lists"],
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.members !== void 0) {
				let t = n.members;
				if (t && typeof t == "object" && !Array.isArray(t)) for (let r in t) {
					let i = a;
					if (typeof r == "string" && v(r) < 1) {
						let h = {
							instancePath: p + "/members",
							schemaPath: "#/else/properties/members/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.else.properties.members.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [h] : e.push(h), a++;
					}
					if (!(i === a)) {
						let h = {
							instancePath: p + "/members",
							schemaPath: "#/else/properties/members/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: s.else.properties.members.propertyNames,
							parentSchema: s.else.properties.members,
							data: t
						};
						e === null ? e = [h] : e.push(h), a++;
					}
				}
				else {
					let r = {
						instancePath: p + "/members",
						schemaPath: "#/else/properties/members/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.members.type,
						parentSchema: s.else.properties.members,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
			if (n.groups !== void 0) {
				let t = n.groups;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					for (let r in t) {
						let i = a;
						if (typeof r == "string" && v(r) < 1) {
							let h = {
								instancePath: p + "/groups",
								schemaPath: "#/else/properties/groups/propertyNames/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.else.properties.groups.propertyNames,
								data: r,
								propertyName: r
							};
							e === null ? e = [h] : e.push(h), a++;
						}
						if (!(i === a)) {
							let h = {
								instancePath: p + "/groups",
								schemaPath: "#/else/properties/groups/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: r },
								schema: s.else.properties.groups.propertyNames,
								parentSchema: s.else.properties.groups,
								data: t
							};
							e === null ? e = [h] : e.push(h), a++;
						}
					}
					for (let r in t) {
						let i = t[r], h = a, f = !0, u = a;
						if (!(i && typeof i == "object" && !Array.isArray(i))) {
							let o = {};
							e === null ? e = [o] : e.push(o), a++;
						}
						var C = u === a;
						a = h, e !== null && (h ? e.length = h : e = null);
						let A;
						if (C) {
							let o = a;
							if (i && typeof i == "object" && !Array.isArray(i)) {
								for (let l in i) if (!(l === "id" || l === "members")) {
									let m = {
										instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/else/properties/groups/additionalProperties/then/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: l },
										schema: !1,
										parentSchema: s.else.properties.groups.additionalProperties.then,
										data: i
									};
									e === null ? e = [m] : e.push(m), a++;
								}
								if (i.id !== void 0) {
									let l = i.id;
									if (typeof l == "string") {
										if (v(l) < 1) {
											let m = {
												instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
												schemaPath: "#/else/properties/groups/additionalProperties/then/properties/id/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: s.else.properties.groups.additionalProperties.then.properties.id,
												data: l
											};
											e === null ? e = [m] : e.push(m), a++;
										}
									} else {
										let m = {
											instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
											schemaPath: "#/else/properties/groups/additionalProperties/then/properties/id/type",
											keyword: "type",
											params: { type: "string" },
											schema: s.else.properties.groups.additionalProperties.then.properties.id.type,
											parentSchema: s.else.properties.groups.additionalProperties.then.properties.id,
											data: l
										};
										e === null ? e = [m] : e.push(m), a++;
									}
								}
								if (i.members !== void 0) {
									let l = i.members;
									if (!Array.isArray(l)) {
										let m = {
											instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
											schemaPath: "#/else/properties/groups/additionalProperties/then/properties/members/type",
											keyword: "type",
											params: { type: "array" },
											schema: s.else.properties.groups.additionalProperties.then.properties.members.type,
											parentSchema: s.else.properties.groups.additionalProperties.then.properties.members,
											data: l
										};
										e === null ? e = [m] : e.push(m), a++;
									}
								}
							} else {
								let l = {
									instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/else/properties/groups/additionalProperties/then/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.else.properties.groups.additionalProperties.then.type,
									parentSchema: s.else.properties.groups.additionalProperties.then,
									data: i
								};
								e === null ? e = [l] : e.push(l), a++;
							}
							var C = o === a;
							f = C, A = "then";
						} else {
							let o = a;
							if (!Array.isArray(i)) {
								let l = {
									instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/else/properties/groups/additionalProperties/else/type",
									keyword: "type",
									params: { type: "array" },
									schema: s.else.properties.groups.additionalProperties.else.type,
									parentSchema: s.else.properties.groups.additionalProperties.else,
									data: i
								};
								e === null ? e = [l] : e.push(l), a++;
							}
							var C = o === a;
							f = C, A = "else";
						}
						if (!f) {
							let o = {
								instancePath: p + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/else/properties/groups/additionalProperties/if",
								keyword: "if",
								params: { failingKeyword: A },
								schema: s.else.properties.groups.additionalProperties.if,
								parentSchema: s.else.properties.groups.additionalProperties,
								data: i
							};
							e === null ? e = [o] : e.push(o), a++;
						}
					}
				} else {
					let r = {
						instancePath: p + "/groups",
						schemaPath: "#/else/properties/groups/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.groups.type,
						parentSchema: s.else.properties.groups,
						data: t
					};
					e === null ? e = [r] : e.push(r), a++;
				}
			}
		} else {
			let t = {
				instancePath: p,
				schemaPath: "#/else/type",
				keyword: "type",
				params: { type: "object" },
				schema: s.else.type,
				parentSchema: s.else,
				data: n
			};
			e === null ? e = [t] : e.push(t), a++;
		}
		var N = O === a;
		z = N, z && H !== !0 && (H = !0), M = "else";
	}
	if (!z) {
		let O = {
			instancePath: p,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: M },
			schema: s.if,
			parentSchema: s,
			data: n
		};
		e === null ? e = [O] : e.push(O), a++;
	}
	return I.errors = e, q.props = H, a === 0;
}
I.evaluated = {
	dynamicProps: !0,
	dynamicItems: !1
};
var ce = ie;
exports.check = ce;
exports.check0 = ie;
