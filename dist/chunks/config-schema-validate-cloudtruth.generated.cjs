"use strict";
// src/config/schema/validate-cloudtruth.generated.js
var V = (n, i) => () => {
	try {
		return i || n((i = { exports: {} }).exports, i), i.exports;
	} catch (v) {
		throw i = 0, v;
	}
};
var N = V((S) => {
	"use strict";
	Object.defineProperty(S, "__esModule", { value: !0 });
	function A(n) {
		let i = n.length, v = 0, g = 0, P;
		for (; g < i;) v++, P = n.charCodeAt(g++), P >= 55296 && P <= 56319 && g < i && (P = n.charCodeAt(g), (P & 64512) === 56320 && g++);
		return v;
	}
	S.default = A;
});
var C = w;
var s = {
	type: "object",
	properties: {
		provider: { const: "cloudtruth" },
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
				projects: { enum: [
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
		"verified-emails": { type: "boolean" },
		"admins-may-change": { type: "boolean" },
		resend: {
			type: "array",
			items: { type: "string" }
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
						members: {
							type: "array",
							items: {}
						},
						description: { type: "string" }
					},
					additionalProperties: !1
				},
				else: {
					type: "array",
					items: {}
				}
			}
		},
		projects: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				type: "object",
				properties: { access: {
					type: "object",
					propertyNames: { minLength: 1 },
					additionalProperties: {}
				} },
				additionalProperties: !1
			}
		},
		environments: {
			type: "object",
			propertyNames: { minLength: 1 },
			additionalProperties: {
				type: "object",
				properties: { access: {
					type: "object",
					propertyNames: { minLength: 1 },
					additionalProperties: {}
				} },
				additionalProperties: !1
			}
		}
	},
	additionalProperties: !1,
	required: ["provider"]
};
var D = Object.prototype.hasOwnProperty;
var y = N().default;
var _ = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function w(n, { instancePath: i = "", parentData: v, parentDataProperty: g, rootData: P = n, dynamicAnchors: O = {} } = {}) {
	let e = null, p = 0, b = w.evaluated;
	if (b.dynamicProps && (b.props = void 0), b.dynamicItems && (b.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
		if (n.provider === void 0) {
			let t = {
				instancePath: i,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				schema: s.required,
				parentSchema: s,
				data: n
			};
			e === null ? e = [t] : e.push(t), p++;
		}
		for (let t in n) if (!D.call(s.properties, t)) {
			let r = {
				instancePath: i,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: t },
				schema: !1,
				parentSchema: s,
				data: n
			};
			e === null ? e = [r] : e.push(r), p++;
		}
		if (n.provider !== void 0) {
			let t = n.provider;
			if (t !== "cloudtruth") {
				let r = {
					instancePath: i + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "cloudtruth" },
					schema: "cloudtruth",
					parentSchema: s.properties.provider,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.name !== void 0) {
			let t = n.name;
			if (typeof t == "string") {
				if (y(t) < 1) {
					let r = {
						instancePath: i + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: s.properties.name,
						data: t
					};
					e === null ? e = [r] : e.push(r), p++;
				}
			} else {
				let r = {
					instancePath: i + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					schema: s.properties.name.type,
					parentSchema: s.properties.name,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.token !== void 0) {
			let t = n.token;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				if (t.env === void 0) {
					let r = {
						instancePath: i + "/token",
						schemaPath: "#/properties/token/required",
						keyword: "required",
						params: { missingProperty: "env" },
						schema: s.properties.token.required,
						parentSchema: s.properties.token,
						data: t
					};
					e === null ? e = [r] : e.push(r), p++;
				}
				for (let r in t) if (r !== "env") {
					let a = {
						instancePath: i + "/token",
						schemaPath: "#/properties/token/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: s.properties.token,
						data: t
					};
					e === null ? e = [a] : e.push(a), p++;
				}
				if (t.env !== void 0) {
					let r = t.env;
					if (typeof r == "string") {
						if (!_.test(r)) {
							let a = {
								instancePath: i + "/token/env",
								schemaPath: "#/properties/token/properties/env/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
								schema: "^[A-Za-z_][A-Za-z0-9_]*$",
								parentSchema: s.properties.token.properties.env,
								data: r
							};
							e === null ? e = [a] : e.push(a), p++;
						}
					} else {
						let a = {
							instancePath: i + "/token/env",
							schemaPath: "#/properties/token/properties/env/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.properties.token.properties.env.type,
							parentSchema: s.properties.token.properties.env,
							data: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/token",
					schemaPath: "#/properties/token/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.token.type,
					parentSchema: s.properties.token,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.url !== void 0) {
			let t = n.url, r = p, a = !0, o = p;
			if (!(t && typeof t == "object" && !Array.isArray(t))) {
				let l = {};
				e === null ? e = [l] : e.push(l), p++;
			}
			var k = o === p;
			p = r, e !== null && (r ? e.length = r : e = null);
			let m;
			if (k) {
				let l = p;
				if (t && typeof t == "object" && !Array.isArray(t)) {
					if (t.env === void 0) {
						let c = {
							instancePath: i + "/url",
							schemaPath: "#/properties/url/then/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: s.properties.url.then.required,
							parentSchema: s.properties.url.then,
							data: t
						};
						e === null ? e = [c] : e.push(c), p++;
					}
					for (let c in t) if (c !== "env") {
						let u = {
							instancePath: i + "/url",
							schemaPath: "#/properties/url/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: c },
							schema: !1,
							parentSchema: s.properties.url.then,
							data: t
						};
						e === null ? e = [u] : e.push(u), p++;
					}
					if (t.env !== void 0) {
						let c = t.env;
						if (typeof c == "string") {
							if (!_.test(c)) {
								let u = {
									instancePath: i + "/url/env",
									schemaPath: "#/properties/url/then/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: s.properties.url.then.properties.env,
									data: c
								};
								e === null ? e = [u] : e.push(u), p++;
							}
						} else {
							let u = {
								instancePath: i + "/url/env",
								schemaPath: "#/properties/url/then/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.properties.url.then.properties.env.type,
								parentSchema: s.properties.url.then.properties.env,
								data: c
							};
							e === null ? e = [u] : e.push(u), p++;
						}
					}
				} else {
					let c = {
						instancePath: i + "/url",
						schemaPath: "#/properties/url/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.properties.url.then.type,
						parentSchema: s.properties.url.then,
						data: t
					};
					e === null ? e = [c] : e.push(c), p++;
				}
				var k = l === p;
				a = k, m = "then";
			} else {
				let l = p;
				if (typeof t == "string") {
					if (y(t) < 1) {
						let c = {
							instancePath: i + "/url",
							schemaPath: "#/properties/url/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.properties.url.else,
							data: t
						};
						e === null ? e = [c] : e.push(c), p++;
					}
				} else {
					let c = {
						instancePath: i + "/url",
						schemaPath: "#/properties/url/else/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.properties.url.else.type,
						parentSchema: s.properties.url.else,
						data: t
					};
					e === null ? e = [c] : e.push(c), p++;
				}
				var k = l === p;
				a = k, m = "else";
			}
			if (!a) {
				let l = {
					instancePath: i + "/url",
					schemaPath: "#/properties/url/if",
					keyword: "if",
					params: { failingKeyword: m },
					schema: s.properties.url.if,
					parentSchema: s.properties.url,
					data: t
				};
				e === null ? e = [l] : e.push(l), p++;
			}
		}
		if (n.manage !== void 0) {
			let t = n.manage;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				for (let r in t) if (!(r === "members" || r === "groups" || r === "projects" || r === "environments")) {
					let a = {
						instancePath: i + "/manage",
						schemaPath: "#/properties/manage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: s.properties.manage,
						data: t
					};
					e === null ? e = [a] : e.push(a), p++;
				}
				if (t.members !== void 0) {
					let r = t.members;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let a = {
							instancePath: i + "/manage/members",
							schemaPath: "#/properties/manage/properties/members/enum",
							keyword: "enum",
							params: { allowedValues: s.properties.manage.properties.members.enum },
							schema: s.properties.manage.properties.members.enum,
							parentSchema: s.properties.manage.properties.members,
							data: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				if (t.groups !== void 0) {
					let r = t.groups;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let a = {
							instancePath: i + "/manage/groups",
							schemaPath: "#/properties/manage/properties/groups/enum",
							keyword: "enum",
							params: { allowedValues: s.properties.manage.properties.groups.enum },
							schema: s.properties.manage.properties.groups.enum,
							parentSchema: s.properties.manage.properties.groups,
							data: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				if (t.projects !== void 0) {
					let r = t.projects;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let a = {
							instancePath: i + "/manage/projects",
							schemaPath: "#/properties/manage/properties/projects/enum",
							keyword: "enum",
							params: { allowedValues: s.properties.manage.properties.projects.enum },
							schema: s.properties.manage.properties.projects.enum,
							parentSchema: s.properties.manage.properties.projects,
							data: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
				if (t.environments !== void 0) {
					let r = t.environments;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let a = {
							instancePath: i + "/manage/environments",
							schemaPath: "#/properties/manage/properties/environments/enum",
							keyword: "enum",
							params: { allowedValues: s.properties.manage.properties.environments.enum },
							schema: s.properties.manage.properties.environments.enum,
							parentSchema: s.properties.manage.properties.environments,
							data: r
						};
						e === null ? e = [a] : e.push(a), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.manage.type,
					parentSchema: s.properties.manage,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.unlisted !== void 0) {
			let t = n.unlisted;
			if (!(t === "report" || t === "ignore" || t === "revoke")) {
				let r = {
					instancePath: i + "/unlisted",
					schemaPath: "#/properties/unlisted/enum",
					keyword: "enum",
					params: { allowedValues: s.properties.unlisted.enum },
					schema: s.properties.unlisted.enum,
					parentSchema: s.properties.unlisted,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.protect !== void 0) {
			let t = n.protect;
			if (Array.isArray(t)) {
				let r = t.length;
				for (let a = 0; a < r; a++) {
					let o = t[a];
					if (typeof o == "string") {
						if (y(o) < 1) {
							let m = {
								instancePath: i + "/protect/" + a,
								schemaPath: "#/properties/protect/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.properties.protect.items,
								data: o
							};
							e === null ? e = [m] : e.push(m), p++;
						}
					} else {
						let m = {
							instancePath: i + "/protect/" + a,
							schemaPath: "#/properties/protect/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.properties.protect.items.type,
							parentSchema: s.properties.protect.items,
							data: o
						};
						e === null ? e = [m] : e.push(m), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/protect",
					schemaPath: "#/properties/protect/type",
					keyword: "type",
					params: { type: "array" },
					schema: s.properties.protect.type,
					parentSchema: s.properties.protect,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n["verified-emails"] !== void 0) {
			let t = n["verified-emails"];
			if (typeof t != "boolean") {
				let r = {
					instancePath: i + "/verified-emails",
					schemaPath: "#/properties/verified-emails/type",
					keyword: "type",
					params: { type: "boolean" },
					schema: s.properties["verified-emails"].type,
					parentSchema: s.properties["verified-emails"],
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n["admins-may-change"] !== void 0) {
			let t = n["admins-may-change"];
			if (typeof t != "boolean") {
				let r = {
					instancePath: i + "/admins-may-change",
					schemaPath: "#/properties/admins-may-change/type",
					keyword: "type",
					params: { type: "boolean" },
					schema: s.properties["admins-may-change"].type,
					parentSchema: s.properties["admins-may-change"],
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.resend !== void 0) {
			let t = n.resend;
			if (Array.isArray(t)) {
				let r = t.length;
				for (let a = 0; a < r; a++) {
					let o = t[a];
					if (typeof o != "string") {
						let m = {
							instancePath: i + "/resend/" + a,
							schemaPath: "#/properties/resend/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.properties.resend.items.type,
							parentSchema: s.properties.resend.items,
							data: o
						};
						e === null ? e = [m] : e.push(m), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/resend",
					schemaPath: "#/properties/resend/type",
					keyword: "type",
					params: { type: "array" },
					schema: s.properties.resend.type,
					parentSchema: s.properties.resend,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.members !== void 0) {
			let t = n.members;
			if (t && typeof t == "object" && !Array.isArray(t)) for (let r in t) {
				let a = p;
				if (typeof r == "string" && y(r) < 1) {
					let o = {
						instancePath: i + "/members",
						schemaPath: "#/properties/members/propertyNames/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: s.properties.members.propertyNames,
						data: r,
						propertyName: r
					};
					e === null ? e = [o] : e.push(o), p++;
				}
				if (!(a === p)) {
					let o = {
						instancePath: i + "/members",
						schemaPath: "#/properties/members/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: r },
						schema: s.properties.members.propertyNames,
						parentSchema: s.properties.members,
						data: t
					};
					e === null ? e = [o] : e.push(o), p++;
				}
			}
			else {
				let r = {
					instancePath: i + "/members",
					schemaPath: "#/properties/members/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.members.type,
					parentSchema: s.properties.members,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.groups !== void 0) {
			let t = n.groups;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				for (let r in t) {
					let a = p;
					if (typeof r == "string" && y(r) < 1) {
						let o = {
							instancePath: i + "/groups",
							schemaPath: "#/properties/groups/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.properties.groups.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [o] : e.push(o), p++;
					}
					if (!(a === p)) {
						let o = {
							instancePath: i + "/groups",
							schemaPath: "#/properties/groups/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: s.properties.groups.propertyNames,
							parentSchema: s.properties.groups,
							data: t
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
				for (let r in t) {
					let a = t[r], o = p, m = !0, l = p;
					if (!(a && typeof a == "object" && !Array.isArray(a))) {
						let c = {};
						e === null ? e = [c] : e.push(c), p++;
					}
					var j = l === p;
					p = o, e !== null && (o ? e.length = o : e = null);
					let d;
					if (j) {
						let c = p;
						if (a && typeof a == "object" && !Array.isArray(a)) {
							for (let h in a) if (!(h === "members" || h === "description")) {
								let f = {
									instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/groups/additionalProperties/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: h },
									schema: !1,
									parentSchema: s.properties.groups.additionalProperties.then,
									data: a
								};
								e === null ? e = [f] : e.push(f), p++;
							}
							if (a.members !== void 0) {
								let h = a.members;
								if (!Array.isArray(h)) {
									let f = {
										instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/members/type",
										keyword: "type",
										params: { type: "array" },
										schema: s.properties.groups.additionalProperties.then.properties.members.type,
										parentSchema: s.properties.groups.additionalProperties.then.properties.members,
										data: h
									};
									e === null ? e = [f] : e.push(f), p++;
								}
							}
							if (a.description !== void 0) {
								let h = a.description;
								if (typeof h != "string") {
									let f = {
										instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/description",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/description/type",
										keyword: "type",
										params: { type: "string" },
										schema: s.properties.groups.additionalProperties.then.properties.description.type,
										parentSchema: s.properties.groups.additionalProperties.then.properties.description,
										data: h
									};
									e === null ? e = [f] : e.push(f), p++;
								}
							}
						} else {
							let h = {
								instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: s.properties.groups.additionalProperties.then.type,
								parentSchema: s.properties.groups.additionalProperties.then,
								data: a
							};
							e === null ? e = [h] : e.push(h), p++;
						}
						var j = c === p;
						m = j, d = "then";
					} else {
						let c = p;
						if (!Array.isArray(a)) {
							let h = {
								instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/else/type",
								keyword: "type",
								params: { type: "array" },
								schema: s.properties.groups.additionalProperties.else.type,
								parentSchema: s.properties.groups.additionalProperties.else,
								data: a
							};
							e === null ? e = [h] : e.push(h), p++;
						}
						var j = c === p;
						m = j, d = "else";
					}
					if (!m) {
						let c = {
							instancePath: i + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/groups/additionalProperties/if",
							keyword: "if",
							params: { failingKeyword: d },
							schema: s.properties.groups.additionalProperties.if,
							parentSchema: s.properties.groups.additionalProperties,
							data: a
						};
						e === null ? e = [c] : e.push(c), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.groups.type,
					parentSchema: s.properties.groups,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.projects !== void 0) {
			let t = n.projects;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				for (let r in t) {
					let a = p;
					if (typeof r == "string" && y(r) < 1) {
						let o = {
							instancePath: i + "/projects",
							schemaPath: "#/properties/projects/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.properties.projects.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [o] : e.push(o), p++;
					}
					if (!(a === p)) {
						let o = {
							instancePath: i + "/projects",
							schemaPath: "#/properties/projects/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: s.properties.projects.propertyNames,
							parentSchema: s.properties.projects,
							data: t
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
				for (let r in t) {
					let a = t[r];
					if (a && typeof a == "object" && !Array.isArray(a)) {
						for (let o in a) if (o !== "access") {
							let m = {
								instancePath: i + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/projects/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: o },
								schema: !1,
								parentSchema: s.properties.projects.additionalProperties,
								data: a
							};
							e === null ? e = [m] : e.push(m), p++;
						}
						if (a.access !== void 0) {
							let o = a.access;
							if (o && typeof o == "object" && !Array.isArray(o)) for (let m in o) {
								let l = p;
								if (typeof m == "string" && y(m) < 1) {
									let d = {
										instancePath: i + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/projects/additionalProperties/properties/access/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.properties.projects.additionalProperties.properties.access.propertyNames,
										data: m,
										propertyName: m
									};
									e === null ? e = [d] : e.push(d), p++;
								}
								if (!(l === p)) {
									let d = {
										instancePath: i + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/projects/additionalProperties/properties/access/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: m },
										schema: s.properties.projects.additionalProperties.properties.access.propertyNames,
										parentSchema: s.properties.projects.additionalProperties.properties.access,
										data: o
									};
									e === null ? e = [d] : e.push(d), p++;
								}
							}
							else {
								let m = {
									instancePath: i + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
									schemaPath: "#/properties/projects/additionalProperties/properties/access/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.properties.projects.additionalProperties.properties.access.type,
									parentSchema: s.properties.projects.additionalProperties.properties.access,
									data: o
								};
								e === null ? e = [m] : e.push(m), p++;
							}
						}
					} else {
						let o = {
							instancePath: i + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/projects/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.properties.projects.additionalProperties.type,
							parentSchema: s.properties.projects.additionalProperties,
							data: a
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/projects",
					schemaPath: "#/properties/projects/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.projects.type,
					parentSchema: s.properties.projects,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
		if (n.environments !== void 0) {
			let t = n.environments;
			if (t && typeof t == "object" && !Array.isArray(t)) {
				for (let r in t) {
					let a = p;
					if (typeof r == "string" && y(r) < 1) {
						let o = {
							instancePath: i + "/environments",
							schemaPath: "#/properties/environments/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.properties.environments.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [o] : e.push(o), p++;
					}
					if (!(a === p)) {
						let o = {
							instancePath: i + "/environments",
							schemaPath: "#/properties/environments/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: s.properties.environments.propertyNames,
							parentSchema: s.properties.environments,
							data: t
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
				for (let r in t) {
					let a = t[r];
					if (a && typeof a == "object" && !Array.isArray(a)) {
						for (let o in a) if (o !== "access") {
							let m = {
								instancePath: i + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/environments/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: o },
								schema: !1,
								parentSchema: s.properties.environments.additionalProperties,
								data: a
							};
							e === null ? e = [m] : e.push(m), p++;
						}
						if (a.access !== void 0) {
							let o = a.access;
							if (o && typeof o == "object" && !Array.isArray(o)) for (let m in o) {
								let l = p;
								if (typeof m == "string" && y(m) < 1) {
									let d = {
										instancePath: i + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/environments/additionalProperties/properties/access/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: s.properties.environments.additionalProperties.properties.access.propertyNames,
										data: m,
										propertyName: m
									};
									e === null ? e = [d] : e.push(d), p++;
								}
								if (!(l === p)) {
									let d = {
										instancePath: i + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/environments/additionalProperties/properties/access/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: m },
										schema: s.properties.environments.additionalProperties.properties.access.propertyNames,
										parentSchema: s.properties.environments.additionalProperties.properties.access,
										data: o
									};
									e === null ? e = [d] : e.push(d), p++;
								}
							}
							else {
								let m = {
									instancePath: i + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
									schemaPath: "#/properties/environments/additionalProperties/properties/access/type",
									keyword: "type",
									params: { type: "object" },
									schema: s.properties.environments.additionalProperties.properties.access.type,
									parentSchema: s.properties.environments.additionalProperties.properties.access,
									data: o
								};
								e === null ? e = [m] : e.push(m), p++;
							}
						}
					} else {
						let o = {
							instancePath: i + "/environments/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/environments/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.properties.environments.additionalProperties.type,
							parentSchema: s.properties.environments.additionalProperties,
							data: a
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
			} else {
				let r = {
					instancePath: i + "/environments",
					schemaPath: "#/properties/environments/type",
					keyword: "type",
					params: { type: "object" },
					schema: s.properties.environments.type,
					parentSchema: s.properties.environments,
					data: t
				};
				e === null ? e = [r] : e.push(r), p++;
			}
		}
	} else {
		let t = {
			instancePath: i,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: s.type,
			parentSchema: s,
			data: n
		};
		e === null ? e = [t] : e.push(t), p++;
	}
	return w.errors = e, p === 0;
}
w.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var K = C;
exports.check = K;
exports.check0 = C;
