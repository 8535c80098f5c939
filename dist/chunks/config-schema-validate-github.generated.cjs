"use strict";
// src/config/schema/validate-github.generated.js
var J = (m, o) => () => {
	try {
		return o || m((o = { exports: {} }).exports, o), o.exports;
	} catch (k) {
		throw o = 0, k;
	}
};
var C = J((Z) => {
	"use strict";
	Object.defineProperty(Z, "__esModule", { value: !0 });
	function V(m) {
		let o = m.length, k = 0, v = 0, b;
		for (; v < o;) k++, b = m.charCodeAt(v++), b >= 55296 && b <= 56319 && v < o && (b = m.charCodeAt(v), (b & 64512) === 56320 && v++);
		return k;
	}
	Z.default = V;
});
var Q = x;
var t = {
	type: "object",
	properties: {
		provider: { const: "github" },
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
				] },
				repos: { enum: [
					"exact",
					"additive",
					"ignore"
				] },
				roles: { enum: [
					"exact",
					"additive",
					"ignore"
				] },
				privileges: { enum: [
					"exact",
					"additive",
					"ignore"
				] },
				environments: { enum: [
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
							if: { type: "array" },
							then: {
								type: "array",
								items: {}
							},
							else: {
								type: "object",
								propertyNames: { minLength: 1 },
								additionalProperties: {}
							}
						},
						parent: { type: ["string", "null"] },
						privacy: { enum: ["secret", "closed"] },
						description: { type: "string" },
						notifications: { type: "boolean" }
					},
					additionalProperties: !1
				},
				else: {
					type: "array",
					items: {}
				}
			}
		},
		repos: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				type: "object",
				properties: {
					id: {
						type: "string",
						minLength: 1
					},
					access: {
						type: "object",
						propertyNames: { minLength: 1 },
						additionalProperties: {}
					}
				},
				additionalProperties: !1
			}
		},
		roles: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				if: { type: "object" },
				then: {
					type: "object",
					properties: { holders: {
						type: "array",
						items: {}
					} },
					additionalProperties: !1
				},
				else: {
					type: "array",
					items: {}
				}
			}
		},
		privileges: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				type: "object",
				properties: {
					"base-permission": { enum: [
						"none",
						"read",
						"write",
						"admin"
					] },
					"create-repositories": { type: "boolean" },
					"create-public-repositories": { type: "boolean" },
					"create-private-repositories": { type: "boolean" },
					"create-internal-repositories": { type: "boolean" },
					"create-pages": { type: "boolean" },
					"create-public-pages": { type: "boolean" },
					"create-private-pages": { type: "boolean" },
					"fork-private-repositories": { type: "boolean" },
					"deploy-keys": { type: "boolean" }
				},
				additionalProperties: !1
			}
		},
		environments: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				if: { type: "object" },
				then: {
					type: "object",
					properties: {
						reviewers: {
							type: "array",
							items: {}
						},
						"prevent-self-review": { type: "boolean" },
						branches: { enum: [
							"protected",
							"custom",
							"all"
						] }
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
};
var $ = Object.prototype.hasOwnProperty;
var u = C().default;
var K = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function x(m, { instancePath: o = "", parentData: k, parentDataProperty: v, rootData: b = m, dynamicAnchors: T = {} } = {}) {
	let e = null, p = 0, L = x.evaluated;
	if (L.dynamicProps && (L.props = void 0), L.dynamicItems && (L.items = void 0), m && typeof m == "object" && !Array.isArray(m)) {
		if (m.provider === void 0) {
			let i = {
				instancePath: o,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				schema: t.required,
				parentSchema: t,
				data: m
			};
			e === null ? e = [i] : e.push(i), p++;
		}
		for (let i in m) if (!$.call(t.properties, i)) {
			let r = {
				instancePath: o,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: i },
				schema: !1,
				parentSchema: t,
				data: m
			};
			e === null ? e = [r] : e.push(r), p++;
		}
		if (m.provider !== void 0) {
			let i = m.provider;
			if (i !== "github") {
				let r = {
					instancePath: o + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "github" },
					schema: "github",
					parentSchema: t.properties.provider,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.name !== void 0) {
			let i = m.name;
			if (typeof i == "string") {
				if (u(i) < 1) {
					let r = {
						instancePath: o + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: t.properties.name,
						data: i
					};
					e === null ? e = [r] : e.push(r), p++;
				}
			} else {
				let r = {
					instancePath: o + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					schema: t.properties.name.type,
					parentSchema: t.properties.name,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.token !== void 0) {
			let i = m.token;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				if (i.env === void 0) {
					let r = {
						instancePath: o + "/token",
						schemaPath: "#/properties/token/required",
						keyword: "required",
						params: { missingProperty: "env" },
						schema: t.properties.token.required,
						parentSchema: t.properties.token,
						data: i
					};
					e === null ? e = [r] : e.push(r), p++;
				}
				for (let r in i) if (r !== "env") {
					let s = {
						instancePath: o + "/token",
						schemaPath: "#/properties/token/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: t.properties.token,
						data: i
					};
					e === null ? e = [s] : e.push(s), p++;
				}
				if (i.env !== void 0) {
					let r = i.env;
					if (typeof r == "string") {
						if (!K.test(r)) {
							let s = {
								instancePath: o + "/token/env",
								schemaPath: "#/properties/token/properties/env/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
								schema: "^[A-Za-z_][A-Za-z0-9_]*$",
								parentSchema: t.properties.token.properties.env,
								data: r
							};
							e === null ? e = [s] : e.push(s), p++;
						}
					} else {
						let s = {
							instancePath: o + "/token/env",
							schemaPath: "#/properties/token/properties/env/type",
							keyword: "type",
							params: { type: "string" },
							schema: t.properties.token.properties.env.type,
							parentSchema: t.properties.token.properties.env,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/token",
					schemaPath: "#/properties/token/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.token.type,
					parentSchema: t.properties.token,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.url !== void 0) {
			let i = m.url, r = p, s = !0, a = p;
			if (!(i && typeof i == "object" && !Array.isArray(i))) {
				let h = {};
				e === null ? e = [h] : e.push(h), p++;
			}
			var w = a === p;
			p = r, e !== null && (r ? e.length = r : e = null);
			let l;
			if (w) {
				let h = p;
				if (i && typeof i == "object" && !Array.isArray(i)) {
					if (i.env === void 0) {
						let d = {
							instancePath: o + "/url",
							schemaPath: "#/properties/url/then/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: t.properties.url.then.required,
							parentSchema: t.properties.url.then,
							data: i
						};
						e === null ? e = [d] : e.push(d), p++;
					}
					for (let d in i) if (d !== "env") {
						let P = {
							instancePath: o + "/url",
							schemaPath: "#/properties/url/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: d },
							schema: !1,
							parentSchema: t.properties.url.then,
							data: i
						};
						e === null ? e = [P] : e.push(P), p++;
					}
					if (i.env !== void 0) {
						let d = i.env;
						if (typeof d == "string") {
							if (!K.test(d)) {
								let P = {
									instancePath: o + "/url/env",
									schemaPath: "#/properties/url/then/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: t.properties.url.then.properties.env,
									data: d
								};
								e === null ? e = [P] : e.push(P), p++;
							}
						} else {
							let P = {
								instancePath: o + "/url/env",
								schemaPath: "#/properties/url/then/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: t.properties.url.then.properties.env.type,
								parentSchema: t.properties.url.then.properties.env,
								data: d
							};
							e === null ? e = [P] : e.push(P), p++;
						}
					}
				} else {
					let d = {
						instancePath: o + "/url",
						schemaPath: "#/properties/url/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: t.properties.url.then.type,
						parentSchema: t.properties.url.then,
						data: i
					};
					e === null ? e = [d] : e.push(d), p++;
				}
				var w = h === p;
				s = w, l = "then";
			} else {
				let h = p;
				if (typeof i == "string") {
					if (u(i) < 1) {
						let d = {
							instancePath: o + "/url",
							schemaPath: "#/properties/url/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.url.else,
							data: i
						};
						e === null ? e = [d] : e.push(d), p++;
					}
				} else {
					let d = {
						instancePath: o + "/url",
						schemaPath: "#/properties/url/else/type",
						keyword: "type",
						params: { type: "string" },
						schema: t.properties.url.else.type,
						parentSchema: t.properties.url.else,
						data: i
					};
					e === null ? e = [d] : e.push(d), p++;
				}
				var w = h === p;
				s = w, l = "else";
			}
			if (!s) {
				let h = {
					instancePath: o + "/url",
					schemaPath: "#/properties/url/if",
					keyword: "if",
					params: { failingKeyword: l },
					schema: t.properties.url.if,
					parentSchema: t.properties.url,
					data: i
				};
				e === null ? e = [h] : e.push(h), p++;
			}
		}
		if (m.manage !== void 0) {
			let i = m.manage;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) if (!(r === "members" || r === "groups" || r === "repos" || r === "roles" || r === "privileges" || r === "environments")) {
					let s = {
						instancePath: o + "/manage",
						schemaPath: "#/properties/manage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: t.properties.manage,
						data: i
					};
					e === null ? e = [s] : e.push(s), p++;
				}
				if (i.members !== void 0) {
					let r = i.members;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/members",
							schemaPath: "#/properties/manage/properties/members/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.members.enum },
							schema: t.properties.manage.properties.members.enum,
							parentSchema: t.properties.manage.properties.members,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
				if (i.groups !== void 0) {
					let r = i.groups;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/groups",
							schemaPath: "#/properties/manage/properties/groups/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.groups.enum },
							schema: t.properties.manage.properties.groups.enum,
							parentSchema: t.properties.manage.properties.groups,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
				if (i.repos !== void 0) {
					let r = i.repos;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/repos",
							schemaPath: "#/properties/manage/properties/repos/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.repos.enum },
							schema: t.properties.manage.properties.repos.enum,
							parentSchema: t.properties.manage.properties.repos,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
				if (i.roles !== void 0) {
					let r = i.roles;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/roles",
							schemaPath: "#/properties/manage/properties/roles/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.roles.enum },
							schema: t.properties.manage.properties.roles.enum,
							parentSchema: t.properties.manage.properties.roles,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
				if (i.privileges !== void 0) {
					let r = i.privileges;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/privileges",
							schemaPath: "#/properties/manage/properties/privileges/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.privileges.enum },
							schema: t.properties.manage.properties.privileges.enum,
							parentSchema: t.properties.manage.properties.privileges,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
				if (i.environments !== void 0) {
					let r = i.environments;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let s = {
							instancePath: o + "/manage/environments",
							schemaPath: "#/properties/manage/properties/environments/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.environments.enum },
							schema: t.properties.manage.properties.environments.enum,
							parentSchema: t.properties.manage.properties.environments,
							data: r
						};
						e === null ? e = [s] : e.push(s), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.manage.type,
					parentSchema: t.properties.manage,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.unlisted !== void 0) {
			let i = m.unlisted;
			if (!(i === "report" || i === "ignore" || i === "revoke")) {
				let r = {
					instancePath: o + "/unlisted",
					schemaPath: "#/properties/unlisted/enum",
					keyword: "enum",
					params: { allowedValues: t.properties.unlisted.enum },
					schema: t.properties.unlisted.enum,
					parentSchema: t.properties.unlisted,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.protect !== void 0) {
			let i = m.protect;
			if (Array.isArray(i)) {
				let r = i.length;
				for (let s = 0; s < r; s++) {
					let a = i[s];
					if (typeof a == "string") {
						if (u(a) < 1) {
							let l = {
								instancePath: o + "/protect/" + s,
								schemaPath: "#/properties/protect/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: t.properties.protect.items,
								data: a
							};
							e === null ? e = [l] : e.push(l), p++;
						}
					} else {
						let l = {
							instancePath: o + "/protect/" + s,
							schemaPath: "#/properties/protect/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: t.properties.protect.items.type,
							parentSchema: t.properties.protect.items,
							data: a
						};
						e === null ? e = [l] : e.push(l), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/protect",
					schemaPath: "#/properties/protect/type",
					keyword: "type",
					params: { type: "array" },
					schema: t.properties.protect.type,
					parentSchema: t.properties.protect,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.members !== void 0) {
			let i = m.members;
			if (i && typeof i == "object" && !Array.isArray(i)) for (let r in i) {
				let s = p;
				if (typeof r == "string" && u(r) < 1) {
					let a = {
						instancePath: o + "/members",
						schemaPath: "#/properties/members/propertyNames/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: t.properties.members.propertyNames,
						data: r,
						propertyName: r
					};
					e === null ? e = [a] : e.push(a), p++;
				}
				if (!(s === p)) {
					let a = {
						instancePath: o + "/members",
						schemaPath: "#/properties/members/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: r },
						schema: t.properties.members.propertyNames,
						parentSchema: t.properties.members,
						data: i
					};
					e === null ? e = [a] : e.push(a), p++;
				}
			}
			else {
				let r = {
					instancePath: o + "/members",
					schemaPath: "#/properties/members/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.members.type,
					parentSchema: t.properties.members,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.groups !== void 0) {
			let i = m.groups;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) {
					let s = p;
					if (typeof r == "string" && u(r) < 1) {
						let a = {
							instancePath: o + "/groups",
							schemaPath: "#/properties/groups/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.groups.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
					if (!(s === p)) {
						let a = {
							instancePath: o + "/groups",
							schemaPath: "#/properties/groups/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.groups.propertyNames,
							parentSchema: t.properties.groups,
							data: i
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				for (let r in i) {
					let s = i[r], a = p, l = !0, h = p;
					if (!(s && typeof s == "object" && !Array.isArray(s))) {
						let d = {};
						e === null ? e = [d] : e.push(d), p++;
					}
					var S = h === p;
					p = a, e !== null && (a ? e.length = a : e = null);
					let y;
					if (S) {
						let d = p;
						if (s && typeof s == "object" && !Array.isArray(s)) {
							for (let n in s) if (!(n === "id" || n === "members" || n === "parent" || n === "privacy" || n === "description" || n === "notifications")) {
								let c = {
									instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/groups/additionalProperties/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: n },
									schema: !1,
									parentSchema: t.properties.groups.additionalProperties.then,
									data: s
								};
								e === null ? e = [c] : e.push(c), p++;
							}
							if (s.id !== void 0) {
								let n = s.id;
								if (typeof n == "string") {
									if (u(n) < 1) {
										let c = {
											instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
											schemaPath: "#/properties/groups/additionalProperties/then/properties/id/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: t.properties.groups.additionalProperties.then.properties.id,
											data: n
										};
										e === null ? e = [c] : e.push(c), p++;
									}
								} else {
									let c = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/id/type",
										keyword: "type",
										params: { type: "string" },
										schema: t.properties.groups.additionalProperties.then.properties.id.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.id,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s.members !== void 0) {
								let n = s.members, c = p, q = !0, G = p;
								if (!Array.isArray(n)) {
									let g = {};
									e === null ? e = [g] : e.push(g), p++;
								}
								var A = G === p;
								p = c, e !== null && (c ? e.length = c : e = null);
								let z;
								if (A) {
									let g = p;
									if (!Array.isArray(n)) {
										let f = {
											instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
											schemaPath: "#/properties/groups/additionalProperties/then/properties/members/then/type",
											keyword: "type",
											params: { type: "array" },
											schema: t.properties.groups.additionalProperties.then.properties.members.then.type,
											parentSchema: t.properties.groups.additionalProperties.then.properties.members.then,
											data: n
										};
										e === null ? e = [f] : e.push(f), p++;
									}
									var A = g === p;
									q = A, z = "then";
								} else {
									let g = p;
									if (n && typeof n == "object" && !Array.isArray(n)) for (let f in n) {
										let H = p;
										if (typeof f == "string" && u(f) < 1) {
											let _ = {
												instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
												schemaPath: "#/properties/groups/additionalProperties/then/properties/members/else/propertyNames/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												schema: 1,
												parentSchema: t.properties.groups.additionalProperties.then.properties.members.else.propertyNames,
												data: f,
												propertyName: f
											};
											e === null ? e = [_] : e.push(_), p++;
										}
										if (!(H === p)) {
											let _ = {
												instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
												schemaPath: "#/properties/groups/additionalProperties/then/properties/members/else/propertyNames",
												keyword: "propertyNames",
												params: { propertyName: f },
												schema: t.properties.groups.additionalProperties.then.properties.members.else.propertyNames,
												parentSchema: t.properties.groups.additionalProperties.then.properties.members.else,
												data: n
											};
											e === null ? e = [_] : e.push(_), p++;
										}
									}
									else {
										let f = {
											instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
											schemaPath: "#/properties/groups/additionalProperties/then/properties/members/else/type",
											keyword: "type",
											params: { type: "object" },
											schema: t.properties.groups.additionalProperties.then.properties.members.else.type,
											parentSchema: t.properties.groups.additionalProperties.then.properties.members.else,
											data: n
										};
										e === null ? e = [f] : e.push(f), p++;
									}
									var A = g === p;
									q = A, z = "else";
								}
								if (!q) {
									let g = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/members/if",
										keyword: "if",
										params: { failingKeyword: z },
										schema: t.properties.groups.additionalProperties.then.properties.members.if,
										parentSchema: t.properties.groups.additionalProperties.then.properties.members,
										data: n
									};
									e === null ? e = [g] : e.push(g), p++;
								}
							}
							if (s.parent !== void 0) {
								let n = s.parent;
								if (typeof n != "string" && n !== null) {
									let c = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/parent",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/parent/type",
										keyword: "type",
										params: { type: t.properties.groups.additionalProperties.then.properties.parent.type },
										schema: t.properties.groups.additionalProperties.then.properties.parent.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.parent,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s.privacy !== void 0) {
								let n = s.privacy;
								if (!(n === "secret" || n === "closed")) {
									let c = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/privacy",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/privacy/enum",
										keyword: "enum",
										params: { allowedValues: t.properties.groups.additionalProperties.then.properties.privacy.enum },
										schema: t.properties.groups.additionalProperties.then.properties.privacy.enum,
										parentSchema: t.properties.groups.additionalProperties.then.properties.privacy,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s.description !== void 0) {
								let n = s.description;
								if (typeof n != "string") {
									let c = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/description/type",
										keyword: "type",
										params: { type: "string" },
										schema: t.properties.groups.additionalProperties.then.properties.description.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.description,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s.notifications !== void 0) {
								let n = s.notifications;
								if (typeof n != "boolean") {
									let c = {
										instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/notifications",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/notifications/type",
										keyword: "type",
										params: { type: "boolean" },
										schema: t.properties.groups.additionalProperties.then.properties.notifications.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.notifications,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
						} else {
							let n = {
								instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: t.properties.groups.additionalProperties.then.type,
								parentSchema: t.properties.groups.additionalProperties.then,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var S = d === p;
						l = S, y = "then";
					} else {
						let d = p;
						if (!Array.isArray(s)) {
							let n = {
								instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/else/type",
								keyword: "type",
								params: { type: "array" },
								schema: t.properties.groups.additionalProperties.else.type,
								parentSchema: t.properties.groups.additionalProperties.else,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var S = d === p;
						l = S, y = "else";
					}
					if (!l) {
						let d = {
							instancePath: o + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/groups/additionalProperties/if",
							keyword: "if",
							params: { failingKeyword: y },
							schema: t.properties.groups.additionalProperties.if,
							parentSchema: t.properties.groups.additionalProperties,
							data: s
						};
						e === null ? e = [d] : e.push(d), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.groups.type,
					parentSchema: t.properties.groups,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.repos !== void 0) {
			let i = m.repos;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) {
					let s = p;
					if (typeof r == "string" && u(r) < 1) {
						let a = {
							instancePath: o + "/repos",
							schemaPath: "#/properties/repos/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.repos.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
					if (!(s === p)) {
						let a = {
							instancePath: o + "/repos",
							schemaPath: "#/properties/repos/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.repos.propertyNames,
							parentSchema: t.properties.repos,
							data: i
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				for (let r in i) {
					let s = i[r];
					if (s && typeof s == "object" && !Array.isArray(s)) {
						for (let a in s) if (!(a === "id" || a === "access")) {
							let l = {
								instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/repos/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: a },
								schema: !1,
								parentSchema: t.properties.repos.additionalProperties,
								data: s
							};
							e === null ? e = [l] : e.push(l), p++;
						}
						if (s.id !== void 0) {
							let a = s.id;
							if (typeof a == "string") {
								if (u(a) < 1) {
									let l = {
										instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
										schemaPath: "#/properties/repos/additionalProperties/properties/id/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: t.properties.repos.additionalProperties.properties.id,
										data: a
									};
									e === null ? e = [l] : e.push(l), p++;
								}
							} else {
								let l = {
									instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
									schemaPath: "#/properties/repos/additionalProperties/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									schema: t.properties.repos.additionalProperties.properties.id.type,
									parentSchema: t.properties.repos.additionalProperties.properties.id,
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s.access !== void 0) {
							let a = s.access;
							if (a && typeof a == "object" && !Array.isArray(a)) for (let l in a) {
								let h = p;
								if (typeof l == "string" && u(l) < 1) {
									let y = {
										instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/repos/additionalProperties/properties/access/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: t.properties.repos.additionalProperties.properties.access.propertyNames,
										data: l,
										propertyName: l
									};
									e === null ? e = [y] : e.push(y), p++;
								}
								if (!(h === p)) {
									let y = {
										instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/repos/additionalProperties/properties/access/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: l },
										schema: t.properties.repos.additionalProperties.properties.access.propertyNames,
										parentSchema: t.properties.repos.additionalProperties.properties.access,
										data: a
									};
									e === null ? e = [y] : e.push(y), p++;
								}
							}
							else {
								let l = {
									instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
									schemaPath: "#/properties/repos/additionalProperties/properties/access/type",
									keyword: "type",
									params: { type: "object" },
									schema: t.properties.repos.additionalProperties.properties.access.type,
									parentSchema: t.properties.repos.additionalProperties.properties.access,
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
					} else {
						let a = {
							instancePath: o + "/repos/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/repos/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: t.properties.repos.additionalProperties.type,
							parentSchema: t.properties.repos.additionalProperties,
							data: s
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/repos",
					schemaPath: "#/properties/repos/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.repos.type,
					parentSchema: t.properties.repos,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.roles !== void 0) {
			let i = m.roles;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) {
					let s = p;
					if (typeof r == "string" && u(r) < 1) {
						let a = {
							instancePath: o + "/roles",
							schemaPath: "#/properties/roles/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.roles.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
					if (!(s === p)) {
						let a = {
							instancePath: o + "/roles",
							schemaPath: "#/properties/roles/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.roles.propertyNames,
							parentSchema: t.properties.roles,
							data: i
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				for (let r in i) {
					let s = i[r], a = p, l = !0, h = p;
					if (!(s && typeof s == "object" && !Array.isArray(s))) {
						let d = {};
						e === null ? e = [d] : e.push(d), p++;
					}
					var N = h === p;
					p = a, e !== null && (a ? e.length = a : e = null);
					let y;
					if (N) {
						let d = p;
						if (s && typeof s == "object" && !Array.isArray(s)) {
							for (let n in s) if (n !== "holders") {
								let c = {
									instancePath: o + "/roles/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/roles/additionalProperties/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: n },
									schema: !1,
									parentSchema: t.properties.roles.additionalProperties.then,
									data: s
								};
								e === null ? e = [c] : e.push(c), p++;
							}
							if (s.holders !== void 0) {
								let n = s.holders;
								if (!Array.isArray(n)) {
									let c = {
										instancePath: o + "/roles/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/holders",
										schemaPath: "#/properties/roles/additionalProperties/then/properties/holders/type",
										keyword: "type",
										params: { type: "array" },
										schema: t.properties.roles.additionalProperties.then.properties.holders.type,
										parentSchema: t.properties.roles.additionalProperties.then.properties.holders,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
						} else {
							let n = {
								instancePath: o + "/roles/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/roles/additionalProperties/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: t.properties.roles.additionalProperties.then.type,
								parentSchema: t.properties.roles.additionalProperties.then,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var N = d === p;
						l = N, y = "then";
					} else {
						let d = p;
						if (!Array.isArray(s)) {
							let n = {
								instancePath: o + "/roles/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/roles/additionalProperties/else/type",
								keyword: "type",
								params: { type: "array" },
								schema: t.properties.roles.additionalProperties.else.type,
								parentSchema: t.properties.roles.additionalProperties.else,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var N = d === p;
						l = N, y = "else";
					}
					if (!l) {
						let d = {
							instancePath: o + "/roles/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/roles/additionalProperties/if",
							keyword: "if",
							params: { failingKeyword: y },
							schema: t.properties.roles.additionalProperties.if,
							parentSchema: t.properties.roles.additionalProperties,
							data: s
						};
						e === null ? e = [d] : e.push(d), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/roles",
					schemaPath: "#/properties/roles/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.roles.type,
					parentSchema: t.properties.roles,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.privileges !== void 0) {
			let i = m.privileges;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) {
					let s = p;
					if (typeof r == "string" && u(r) < 1) {
						let a = {
							instancePath: o + "/privileges",
							schemaPath: "#/properties/privileges/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.privileges.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
					if (!(s === p)) {
						let a = {
							instancePath: o + "/privileges",
							schemaPath: "#/properties/privileges/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.privileges.propertyNames,
							parentSchema: t.properties.privileges,
							data: i
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				for (let r in i) {
					let s = i[r];
					if (s && typeof s == "object" && !Array.isArray(s)) {
						for (let a in s) if (!$.call(t.properties.privileges.additionalProperties.properties, a)) {
							let l = {
								instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/privileges/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: a },
								schema: !1,
								parentSchema: t.properties.privileges.additionalProperties,
								data: s
							};
							e === null ? e = [l] : e.push(l), p++;
						}
						if (s["base-permission"] !== void 0) {
							let a = s["base-permission"];
							if (!(a === "none" || a === "read" || a === "write" || a === "admin")) {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/base-permission",
									schemaPath: "#/properties/privileges/additionalProperties/properties/base-permission/enum",
									keyword: "enum",
									params: { allowedValues: t.properties.privileges.additionalProperties.properties["base-permission"].enum },
									schema: t.properties.privileges.additionalProperties.properties["base-permission"].enum,
									parentSchema: t.properties.privileges.additionalProperties.properties["base-permission"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-repositories"] !== void 0) {
							let a = s["create-repositories"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-repositories",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-repositories/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-repositories"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-repositories"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-public-repositories"] !== void 0) {
							let a = s["create-public-repositories"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-public-repositories",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-public-repositories/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-public-repositories"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-public-repositories"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-private-repositories"] !== void 0) {
							let a = s["create-private-repositories"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-private-repositories",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-private-repositories/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-private-repositories"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-private-repositories"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-internal-repositories"] !== void 0) {
							let a = s["create-internal-repositories"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-internal-repositories",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-internal-repositories/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-internal-repositories"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-internal-repositories"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-pages"] !== void 0) {
							let a = s["create-pages"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-pages",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-pages/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-pages"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-pages"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-public-pages"] !== void 0) {
							let a = s["create-public-pages"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-public-pages",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-public-pages/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-public-pages"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-public-pages"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["create-private-pages"] !== void 0) {
							let a = s["create-private-pages"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/create-private-pages",
									schemaPath: "#/properties/privileges/additionalProperties/properties/create-private-pages/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["create-private-pages"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["create-private-pages"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["fork-private-repositories"] !== void 0) {
							let a = s["fork-private-repositories"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/fork-private-repositories",
									schemaPath: "#/properties/privileges/additionalProperties/properties/fork-private-repositories/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["fork-private-repositories"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["fork-private-repositories"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
						if (s["deploy-keys"] !== void 0) {
							let a = s["deploy-keys"];
							if (typeof a != "boolean") {
								let l = {
									instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy-keys",
									schemaPath: "#/properties/privileges/additionalProperties/properties/deploy-keys/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: t.properties.privileges.additionalProperties.properties["deploy-keys"].type,
									parentSchema: t.properties.privileges.additionalProperties.properties["deploy-keys"],
									data: a
								};
								e === null ? e = [l] : e.push(l), p++;
							}
						}
					} else {
						let a = {
							instancePath: o + "/privileges/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/privileges/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: t.properties.privileges.additionalProperties.type,
							parentSchema: t.properties.privileges.additionalProperties,
							data: s
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/privileges",
					schemaPath: "#/properties/privileges/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.privileges.type,
					parentSchema: t.properties.privileges,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (m.environments !== void 0) {
			let i = m.environments;
			if (i && typeof i == "object" && !Array.isArray(i)) {
				for (let r in i) {
					let s = p;
					if (typeof r == "string" && u(r) < 1) {
						let a = {
							instancePath: o + "/environments",
							schemaPath: "#/properties/environments/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.environments.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
					if (!(s === p)) {
						let a = {
							instancePath: o + "/environments",
							schemaPath: "#/properties/environments/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.environments.propertyNames,
							parentSchema: t.properties.environments,
							data: i
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				for (let r in i) {
					let s = i[r], a = p, l = !0, h = p;
					if (!(s && typeof s == "object" && !Array.isArray(s))) {
						let d = {};
						e === null ? e = [d] : e.push(d), p++;
					}
					var j = h === p;
					p = a, e !== null && (a ? e.length = a : e = null);
					let y;
					if (j) {
						let d = p;
						if (s && typeof s == "object" && !Array.isArray(s)) {
							for (let n in s) if (!(n === "reviewers" || n === "prevent-self-review" || n === "branches")) {
								let c = {
									instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/environments/additionalProperties/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: n },
									schema: !1,
									parentSchema: t.properties.environments.additionalProperties.then,
									data: s
								};
								e === null ? e = [c] : e.push(c), p++;
							}
							if (s.reviewers !== void 0) {
								let n = s.reviewers;
								if (!Array.isArray(n)) {
									let c = {
										instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/reviewers",
										schemaPath: "#/properties/environments/additionalProperties/then/properties/reviewers/type",
										keyword: "type",
										params: { type: "array" },
										schema: t.properties.environments.additionalProperties.then.properties.reviewers.type,
										parentSchema: t.properties.environments.additionalProperties.then.properties.reviewers,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s["prevent-self-review"] !== void 0) {
								let n = s["prevent-self-review"];
								if (typeof n != "boolean") {
									let c = {
										instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/prevent-self-review",
										schemaPath: "#/properties/environments/additionalProperties/then/properties/prevent-self-review/type",
										keyword: "type",
										params: { type: "boolean" },
										schema: t.properties.environments.additionalProperties.then.properties["prevent-self-review"].type,
										parentSchema: t.properties.environments.additionalProperties.then.properties["prevent-self-review"],
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
							if (s.branches !== void 0) {
								let n = s.branches;
								if (!(n === "protected" || n === "custom" || n === "all")) {
									let c = {
										instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/branches",
										schemaPath: "#/properties/environments/additionalProperties/then/properties/branches/enum",
										keyword: "enum",
										params: { allowedValues: t.properties.environments.additionalProperties.then.properties.branches.enum },
										schema: t.properties.environments.additionalProperties.then.properties.branches.enum,
										parentSchema: t.properties.environments.additionalProperties.then.properties.branches,
										data: n
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							}
						} else {
							let n = {
								instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/environments/additionalProperties/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: t.properties.environments.additionalProperties.then.type,
								parentSchema: t.properties.environments.additionalProperties.then,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var j = d === p;
						l = j, y = "then";
					} else {
						let d = p;
						if (!Array.isArray(s)) {
							let n = {
								instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/environments/additionalProperties/else/type",
								keyword: "type",
								params: { type: "array" },
								schema: t.properties.environments.additionalProperties.else.type,
								parentSchema: t.properties.environments.additionalProperties.else,
								data: s
							};
							e === null ? e = [n] : e.push(n), p++;
						}
						var j = d === p;
						l = j, y = "else";
					}
					if (!l) {
						let d = {
							instancePath: o + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/environments/additionalProperties/if",
							keyword: "if",
							params: { failingKeyword: y },
							schema: t.properties.environments.additionalProperties.if,
							parentSchema: t.properties.environments.additionalProperties,
							data: s
						};
						e === null ? e = [d] : e.push(d), p++;
					}
				}
			} else {
				let r = {
					instancePath: o + "/environments",
					schemaPath: "#/properties/environments/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.environments.type,
					parentSchema: t.properties.environments,
					data: i
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
	} else {
		let i = {
			instancePath: o,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: t.type,
			parentSchema: t,
			data: m
		};
		e === null ? e = [i] : e.push(i), p++;
	}
	return x.errors = e, p === 0;
}
x.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var X = Q;
exports.check = X;
exports.check0 = Q;
