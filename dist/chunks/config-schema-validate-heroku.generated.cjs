"use strict";
// src/config/schema/validate-heroku.generated.js
var E = (n, a) => () => {
	try {
		return a || n((a = { exports: {} }).exports, a), a.exports;
	} catch (k) {
		throw a = 0, k;
	}
};
var x = E((z) => {
	"use strict";
	Object.defineProperty(z, "__esModule", { value: !0 });
	function Z(n) {
		let a = n.length, k = 0, y = 0, f;
		for (; y < a;) k++, f = n.charCodeAt(y++), f >= 55296 && f <= 56319 && y < a && (f = n.charCodeAt(y), (f & 64512) === 56320 && y++);
		return k;
	}
	z.default = Z;
});
var I = j;
var s = {
	if: {
		properties: { type: { const: "enterprise-account" } },
		required: ["type"]
	},
	then: {
		type: "object",
		properties: {
			provider: { const: "heroku" },
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
				properties: { members: { enum: [
					"exact",
					"additive",
					"ignore"
				] } },
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
			type: { enum: [
				"team",
				"enterprise",
				"enterprise-account"
			] },
			silent: { type: "boolean" },
			federated: { type: "boolean" },
			members: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {}
			}
		},
		additionalProperties: !1,
		required: ["provider"]
	},
	else: {
		type: "object",
		properties: {
			provider: { const: "heroku" },
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
					apps: { enum: [
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
			type: { enum: [
				"team",
				"enterprise",
				"enterprise-account"
			] },
			silent: { type: "boolean" },
			federated: { type: "boolean" },
			members: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {}
			},
			apps: {
				type: "object",
				propertyNames: { minLength: 1 },
				additionalProperties: {
					type: "object",
					properties: {
						collaborators: {
							type: "object",
							propertyNames: { minLength: 1 },
							additionalProperties: {}
						},
						locked: { type: "boolean" }
					},
					additionalProperties: !1
				}
			}
		},
		additionalProperties: !1,
		required: ["provider"]
	}
};
var $ = Object.prototype.hasOwnProperty;
var d = x().default;
var _ = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function j(n, { instancePath: a = "", parentData: k, parentDataProperty: y, rootData: f = n, dynamicAnchors: M = {} } = {}) {
	let e = null, p = 0, g = j.evaluated;
	g.dynamicProps && (g.props = void 0), g.dynamicItems && (g.items = void 0);
	let N = p, P = !0, V = p;
	if (n && typeof n == "object" && !Array.isArray(n)) {
		if (n.type === void 0 && "type") {
			let S = {};
			e === null ? e = [S] : e.push(S), p++;
		} else if (n.type !== void 0 && n.type !== "enterprise-account") {
			let S = {};
			e === null ? e = [S] : e.push(S), p++;
		}
	}
	var b = V === p;
	p = N, e !== null && (N ? e.length = N : e = null);
	let L;
	if (b) {
		let u = p;
		if (n && typeof n == "object" && !Array.isArray(n)) {
			if (n.provider === void 0) {
				let r = {
					instancePath: a,
					schemaPath: "#/then/required",
					keyword: "required",
					params: { missingProperty: "provider" },
					schema: s.then.required,
					parentSchema: s.then,
					data: n
				};
				e === null ? e = [r] : e.push(r), p++;
			}
			for (let r in n) if (!$.call(s.then.properties, r)) {
				let t = {
					instancePath: a,
					schemaPath: "#/then/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: r },
					schema: !1,
					parentSchema: s.then,
					data: n
				};
				e === null ? e = [t] : e.push(t), p++;
			}
			if (n.provider !== void 0) {
				let r = n.provider;
				if (r !== "heroku") {
					let t = {
						instancePath: a + "/provider",
						schemaPath: "#/then/properties/provider/const",
						keyword: "const",
						params: { allowedValue: "heroku" },
						schema: "heroku",
						parentSchema: s.then.properties.provider,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.name !== void 0) {
				let r = n.name;
				if (typeof r == "string") {
					if (d(r) < 1) {
						let t = {
							instancePath: a + "/name",
							schemaPath: "#/then/properties/name/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.then.properties.name,
							data: r
						};
						e === null ? e = [t] : e.push(t), p++;
					}
				} else {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/then/properties/name/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.then.properties.name.type,
						parentSchema: s.then.properties.name,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.token !== void 0) {
				let r = n.token;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					if (r.env === void 0) {
						let t = {
							instancePath: a + "/token",
							schemaPath: "#/then/properties/token/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: s.then.properties.token.required,
							parentSchema: s.then.properties.token,
							data: r
						};
						e === null ? e = [t] : e.push(t), p++;
					}
					for (let t in r) if (t !== "env") {
						let i = {
							instancePath: a + "/token",
							schemaPath: "#/then/properties/token/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: t },
							schema: !1,
							parentSchema: s.then.properties.token,
							data: r
						};
						e === null ? e = [i] : e.push(i), p++;
					}
					if (r.env !== void 0) {
						let t = r.env;
						if (typeof t == "string") {
							if (!_.test(t)) {
								let i = {
									instancePath: a + "/token/env",
									schemaPath: "#/then/properties/token/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: s.then.properties.token.properties.env,
									data: t
								};
								e === null ? e = [i] : e.push(i), p++;
							}
						} else {
							let i = {
								instancePath: a + "/token/env",
								schemaPath: "#/then/properties/token/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.then.properties.token.properties.env.type,
								parentSchema: s.then.properties.token.properties.env,
								data: t
							};
							e === null ? e = [i] : e.push(i), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/token",
						schemaPath: "#/then/properties/token/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.token.type,
						parentSchema: s.then.properties.token,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.url !== void 0) {
				let r = n.url, t = p, i = !0, o = p;
				if (!(r && typeof r == "object" && !Array.isArray(r))) {
					let h = {};
					e === null ? e = [h] : e.push(h), p++;
				}
				var v = o === p;
				p = t, e !== null && (t ? e.length = t : e = null);
				let m;
				if (v) {
					let h = p;
					if (r && typeof r == "object" && !Array.isArray(r)) {
						if (r.env === void 0) {
							let l = {
								instancePath: a + "/url",
								schemaPath: "#/then/properties/url/then/required",
								keyword: "required",
								params: { missingProperty: "env" },
								schema: s.then.properties.url.then.required,
								parentSchema: s.then.properties.url.then,
								data: r
							};
							e === null ? e = [l] : e.push(l), p++;
						}
						for (let l in r) if (l !== "env") {
							let c = {
								instancePath: a + "/url",
								schemaPath: "#/then/properties/url/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: l },
								schema: !1,
								parentSchema: s.then.properties.url.then,
								data: r
							};
							e === null ? e = [c] : e.push(c), p++;
						}
						if (r.env !== void 0) {
							let l = r.env;
							if (typeof l == "string") {
								if (!_.test(l)) {
									let c = {
										instancePath: a + "/url/env",
										schemaPath: "#/then/properties/url/then/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
										schema: "^[A-Za-z_][A-Za-z0-9_]*$",
										parentSchema: s.then.properties.url.then.properties.env,
										data: l
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							} else {
								let c = {
									instancePath: a + "/url/env",
									schemaPath: "#/then/properties/url/then/properties/env/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.then.properties.url.then.properties.env.type,
									parentSchema: s.then.properties.url.then.properties.env,
									data: l
								};
								e === null ? e = [c] : e.push(c), p++;
							}
						}
					} else {
						let l = {
							instancePath: a + "/url",
							schemaPath: "#/then/properties/url/then/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.then.properties.url.then.type,
							parentSchema: s.then.properties.url.then,
							data: r
						};
						e === null ? e = [l] : e.push(l), p++;
					}
					var v = h === p;
					i = v, m = "then";
				} else {
					let h = p;
					if (typeof r == "string") {
						if (d(r) < 1) {
							let l = {
								instancePath: a + "/url",
								schemaPath: "#/then/properties/url/else/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.then.properties.url.else,
								data: r
							};
							e === null ? e = [l] : e.push(l), p++;
						}
					} else {
						let l = {
							instancePath: a + "/url",
							schemaPath: "#/then/properties/url/else/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.then.properties.url.else.type,
							parentSchema: s.then.properties.url.else,
							data: r
						};
						e === null ? e = [l] : e.push(l), p++;
					}
					var v = h === p;
					i = v, m = "else";
				}
				if (!i) {
					let h = {
						instancePath: a + "/url",
						schemaPath: "#/then/properties/url/if",
						keyword: "if",
						params: { failingKeyword: m },
						schema: s.then.properties.url.if,
						parentSchema: s.then.properties.url,
						data: r
					};
					e === null ? e = [h] : e.push(h), p++;
				}
			}
			if (n.manage !== void 0) {
				let r = n.manage;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					for (let t in r) if (t !== "members") {
						let i = {
							instancePath: a + "/manage",
							schemaPath: "#/then/properties/manage/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: t },
							schema: !1,
							parentSchema: s.then.properties.manage,
							data: r
						};
						e === null ? e = [i] : e.push(i), p++;
					}
					if (r.members !== void 0) {
						let t = r.members;
						if (!(t === "exact" || t === "additive" || t === "ignore")) {
							let i = {
								instancePath: a + "/manage/members",
								schemaPath: "#/then/properties/manage/properties/members/enum",
								keyword: "enum",
								params: { allowedValues: s.then.properties.manage.properties.members.enum },
								schema: s.then.properties.manage.properties.members.enum,
								parentSchema: s.then.properties.manage.properties.members,
								data: t
							};
							e === null ? e = [i] : e.push(i), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/manage",
						schemaPath: "#/then/properties/manage/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.manage.type,
						parentSchema: s.then.properties.manage,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.unlisted !== void 0) {
				let r = n.unlisted;
				if (!(r === "report" || r === "ignore" || r === "revoke")) {
					let t = {
						instancePath: a + "/unlisted",
						schemaPath: "#/then/properties/unlisted/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties.unlisted.enum },
						schema: s.then.properties.unlisted.enum,
						parentSchema: s.then.properties.unlisted,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.protect !== void 0) {
				let r = n.protect;
				if (Array.isArray(r)) {
					let t = r.length;
					for (let i = 0; i < t; i++) {
						let o = r[i];
						if (typeof o == "string") {
							if (d(o) < 1) {
								let m = {
									instancePath: a + "/protect/" + i,
									schemaPath: "#/then/properties/protect/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.then.properties.protect.items,
									data: o
								};
								e === null ? e = [m] : e.push(m), p++;
							}
						} else {
							let m = {
								instancePath: a + "/protect/" + i,
								schemaPath: "#/then/properties/protect/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.then.properties.protect.items.type,
								parentSchema: s.then.properties.protect.items,
								data: o
							};
							e === null ? e = [m] : e.push(m), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/protect",
						schemaPath: "#/then/properties/protect/type",
						keyword: "type",
						params: { type: "array" },
						schema: s.then.properties.protect.type,
						parentSchema: s.then.properties.protect,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.type !== void 0) {
				let r = n.type;
				if (!(r === "team" || r === "enterprise" || r === "enterprise-account")) {
					let t = {
						instancePath: a + "/type",
						schemaPath: "#/then/properties/type/enum",
						keyword: "enum",
						params: { allowedValues: s.then.properties.type.enum },
						schema: s.then.properties.type.enum,
						parentSchema: s.then.properties.type,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.silent !== void 0) {
				let r = n.silent;
				if (typeof r != "boolean") {
					let t = {
						instancePath: a + "/silent",
						schemaPath: "#/then/properties/silent/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties.silent.type,
						parentSchema: s.then.properties.silent,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.federated !== void 0) {
				let r = n.federated;
				if (typeof r != "boolean") {
					let t = {
						instancePath: a + "/federated",
						schemaPath: "#/then/properties/federated/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.then.properties.federated.type,
						parentSchema: s.then.properties.federated,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.members !== void 0) {
				let r = n.members;
				if (r && typeof r == "object" && !Array.isArray(r)) for (let t in r) {
					let i = p;
					if (typeof t == "string" && d(t) < 1) {
						let o = {
							instancePath: a + "/members",
							schemaPath: "#/then/properties/members/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.then.properties.members.propertyNames,
							data: t,
							propertyName: t
						};
						e === null ? e = [o] : e.push(o), p++;
					}
					if (!(i === p)) {
						let o = {
							instancePath: a + "/members",
							schemaPath: "#/then/properties/members/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: t },
							schema: s.then.properties.members.propertyNames,
							parentSchema: s.then.properties.members,
							data: r
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
				else {
					let t = {
						instancePath: a + "/members",
						schemaPath: "#/then/properties/members/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.then.properties.members.type,
						parentSchema: s.then.properties.members,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
		} else {
			let r = {
				instancePath: a,
				schemaPath: "#/then/type",
				keyword: "type",
				params: { type: "object" },
				schema: s.then.type,
				parentSchema: s.then,
				data: n
			};
			e === null ? e = [r] : e.push(r), p++;
		}
		var b = u === p;
		if (P = b, P) var q = !0;
		L = "then";
	} else {
		let u = p;
		if (n && typeof n == "object" && !Array.isArray(n)) {
			if (n.provider === void 0) {
				let r = {
					instancePath: a,
					schemaPath: "#/else/required",
					keyword: "required",
					params: { missingProperty: "provider" },
					schema: s.else.required,
					parentSchema: s.else,
					data: n
				};
				e === null ? e = [r] : e.push(r), p++;
			}
			for (let r in n) if (!$.call(s.else.properties, r)) {
				let t = {
					instancePath: a,
					schemaPath: "#/else/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: r },
					schema: !1,
					parentSchema: s.else,
					data: n
				};
				e === null ? e = [t] : e.push(t), p++;
			}
			if (n.provider !== void 0) {
				let r = n.provider;
				if (r !== "heroku") {
					let t = {
						instancePath: a + "/provider",
						schemaPath: "#/else/properties/provider/const",
						keyword: "const",
						params: { allowedValue: "heroku" },
						schema: "heroku",
						parentSchema: s.else.properties.provider,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.name !== void 0) {
				let r = n.name;
				if (typeof r == "string") {
					if (d(r) < 1) {
						let t = {
							instancePath: a + "/name",
							schemaPath: "#/else/properties/name/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.else.properties.name,
							data: r
						};
						e === null ? e = [t] : e.push(t), p++;
					}
				} else {
					let t = {
						instancePath: a + "/name",
						schemaPath: "#/else/properties/name/type",
						keyword: "type",
						params: { type: "string" },
						schema: s.else.properties.name.type,
						parentSchema: s.else.properties.name,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.token !== void 0) {
				let r = n.token;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					if (r.env === void 0) {
						let t = {
							instancePath: a + "/token",
							schemaPath: "#/else/properties/token/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: s.else.properties.token.required,
							parentSchema: s.else.properties.token,
							data: r
						};
						e === null ? e = [t] : e.push(t), p++;
					}
					for (let t in r) if (t !== "env") {
						let i = {
							instancePath: a + "/token",
							schemaPath: "#/else/properties/token/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: t },
							schema: !1,
							parentSchema: s.else.properties.token,
							data: r
						};
						e === null ? e = [i] : e.push(i), p++;
					}
					if (r.env !== void 0) {
						let t = r.env;
						if (typeof t == "string") {
							if (!_.test(t)) {
								let i = {
									instancePath: a + "/token/env",
									schemaPath: "#/else/properties/token/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: s.else.properties.token.properties.env,
									data: t
								};
								e === null ? e = [i] : e.push(i), p++;
							}
						} else {
							let i = {
								instancePath: a + "/token/env",
								schemaPath: "#/else/properties/token/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.else.properties.token.properties.env.type,
								parentSchema: s.else.properties.token.properties.env,
								data: t
							};
							e === null ? e = [i] : e.push(i), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/token",
						schemaPath: "#/else/properties/token/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.token.type,
						parentSchema: s.else.properties.token,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.url !== void 0) {
				let r = n.url, t = p, i = !0, o = p;
				if (!(r && typeof r == "object" && !Array.isArray(r))) {
					let h = {};
					e === null ? e = [h] : e.push(h), p++;
				}
				var w = o === p;
				p = t, e !== null && (t ? e.length = t : e = null);
				let m;
				if (w) {
					let h = p;
					if (r && typeof r == "object" && !Array.isArray(r)) {
						if (r.env === void 0) {
							let l = {
								instancePath: a + "/url",
								schemaPath: "#/else/properties/url/then/required",
								keyword: "required",
								params: { missingProperty: "env" },
								schema: s.else.properties.url.then.required,
								parentSchema: s.else.properties.url.then,
								data: r
							};
							e === null ? e = [l] : e.push(l), p++;
						}
						for (let l in r) if (l !== "env") {
							let c = {
								instancePath: a + "/url",
								schemaPath: "#/else/properties/url/then/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: l },
								schema: !1,
								parentSchema: s.else.properties.url.then,
								data: r
							};
							e === null ? e = [c] : e.push(c), p++;
						}
						if (r.env !== void 0) {
							let l = r.env;
							if (typeof l == "string") {
								if (!_.test(l)) {
									let c = {
										instancePath: a + "/url/env",
										schemaPath: "#/else/properties/url/then/properties/env/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
										schema: "^[A-Za-z_][A-Za-z0-9_]*$",
										parentSchema: s.else.properties.url.then.properties.env,
										data: l
									};
									e === null ? e = [c] : e.push(c), p++;
								}
							} else {
								let c = {
									instancePath: a + "/url/env",
									schemaPath: "#/else/properties/url/then/properties/env/type",
									keyword: "type",
									params: { type: "string" },
									schema: s.else.properties.url.then.properties.env.type,
									parentSchema: s.else.properties.url.then.properties.env,
									data: l
								};
								e === null ? e = [c] : e.push(c), p++;
							}
						}
					} else {
						let l = {
							instancePath: a + "/url",
							schemaPath: "#/else/properties/url/then/type",
							keyword: "type",
							params: { type: "object" },
							schema: s.else.properties.url.then.type,
							parentSchema: s.else.properties.url.then,
							data: r
						};
						e === null ? e = [l] : e.push(l), p++;
					}
					var w = h === p;
					i = w, m = "then";
				} else {
					let h = p;
					if (typeof r == "string") {
						if (d(r) < 1) {
							let l = {
								instancePath: a + "/url",
								schemaPath: "#/else/properties/url/else/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.else.properties.url.else,
								data: r
							};
							e === null ? e = [l] : e.push(l), p++;
						}
					} else {
						let l = {
							instancePath: a + "/url",
							schemaPath: "#/else/properties/url/else/type",
							keyword: "type",
							params: { type: "string" },
							schema: s.else.properties.url.else.type,
							parentSchema: s.else.properties.url.else,
							data: r
						};
						e === null ? e = [l] : e.push(l), p++;
					}
					var w = h === p;
					i = w, m = "else";
				}
				if (!i) {
					let h = {
						instancePath: a + "/url",
						schemaPath: "#/else/properties/url/if",
						keyword: "if",
						params: { failingKeyword: m },
						schema: s.else.properties.url.if,
						parentSchema: s.else.properties.url,
						data: r
					};
					e === null ? e = [h] : e.push(h), p++;
				}
			}
			if (n.manage !== void 0) {
				let r = n.manage;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					for (let t in r) if (!(t === "members" || t === "apps")) {
						let i = {
							instancePath: a + "/manage",
							schemaPath: "#/else/properties/manage/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: t },
							schema: !1,
							parentSchema: s.else.properties.manage,
							data: r
						};
						e === null ? e = [i] : e.push(i), p++;
					}
					if (r.members !== void 0) {
						let t = r.members;
						if (!(t === "exact" || t === "additive" || t === "ignore")) {
							let i = {
								instancePath: a + "/manage/members",
								schemaPath: "#/else/properties/manage/properties/members/enum",
								keyword: "enum",
								params: { allowedValues: s.else.properties.manage.properties.members.enum },
								schema: s.else.properties.manage.properties.members.enum,
								parentSchema: s.else.properties.manage.properties.members,
								data: t
							};
							e === null ? e = [i] : e.push(i), p++;
						}
					}
					if (r.apps !== void 0) {
						let t = r.apps;
						if (!(t === "exact" || t === "additive" || t === "ignore")) {
							let i = {
								instancePath: a + "/manage/apps",
								schemaPath: "#/else/properties/manage/properties/apps/enum",
								keyword: "enum",
								params: { allowedValues: s.else.properties.manage.properties.apps.enum },
								schema: s.else.properties.manage.properties.apps.enum,
								parentSchema: s.else.properties.manage.properties.apps,
								data: t
							};
							e === null ? e = [i] : e.push(i), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/manage",
						schemaPath: "#/else/properties/manage/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.manage.type,
						parentSchema: s.else.properties.manage,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.unlisted !== void 0) {
				let r = n.unlisted;
				if (!(r === "report" || r === "ignore" || r === "revoke")) {
					let t = {
						instancePath: a + "/unlisted",
						schemaPath: "#/else/properties/unlisted/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties.unlisted.enum },
						schema: s.else.properties.unlisted.enum,
						parentSchema: s.else.properties.unlisted,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.protect !== void 0) {
				let r = n.protect;
				if (Array.isArray(r)) {
					let t = r.length;
					for (let i = 0; i < t; i++) {
						let o = r[i];
						if (typeof o == "string") {
							if (d(o) < 1) {
								let m = {
									instancePath: a + "/protect/" + i,
									schemaPath: "#/else/properties/protect/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: s.else.properties.protect.items,
									data: o
								};
								e === null ? e = [m] : e.push(m), p++;
							}
						} else {
							let m = {
								instancePath: a + "/protect/" + i,
								schemaPath: "#/else/properties/protect/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: s.else.properties.protect.items.type,
								parentSchema: s.else.properties.protect.items,
								data: o
							};
							e === null ? e = [m] : e.push(m), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/protect",
						schemaPath: "#/else/properties/protect/type",
						keyword: "type",
						params: { type: "array" },
						schema: s.else.properties.protect.type,
						parentSchema: s.else.properties.protect,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.type !== void 0) {
				let r = n.type;
				if (!(r === "team" || r === "enterprise" || r === "enterprise-account")) {
					let t = {
						instancePath: a + "/type",
						schemaPath: "#/else/properties/type/enum",
						keyword: "enum",
						params: { allowedValues: s.else.properties.type.enum },
						schema: s.else.properties.type.enum,
						parentSchema: s.else.properties.type,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.silent !== void 0) {
				let r = n.silent;
				if (typeof r != "boolean") {
					let t = {
						instancePath: a + "/silent",
						schemaPath: "#/else/properties/silent/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.else.properties.silent.type,
						parentSchema: s.else.properties.silent,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.federated !== void 0) {
				let r = n.federated;
				if (typeof r != "boolean") {
					let t = {
						instancePath: a + "/federated",
						schemaPath: "#/else/properties/federated/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: s.else.properties.federated.type,
						parentSchema: s.else.properties.federated,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.members !== void 0) {
				let r = n.members;
				if (r && typeof r == "object" && !Array.isArray(r)) for (let t in r) {
					let i = p;
					if (typeof t == "string" && d(t) < 1) {
						let o = {
							instancePath: a + "/members",
							schemaPath: "#/else/properties/members/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: s.else.properties.members.propertyNames,
							data: t,
							propertyName: t
						};
						e === null ? e = [o] : e.push(o), p++;
					}
					if (!(i === p)) {
						let o = {
							instancePath: a + "/members",
							schemaPath: "#/else/properties/members/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: t },
							schema: s.else.properties.members.propertyNames,
							parentSchema: s.else.properties.members,
							data: r
						};
						e === null ? e = [o] : e.push(o), p++;
					}
				}
				else {
					let t = {
						instancePath: a + "/members",
						schemaPath: "#/else/properties/members/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.members.type,
						parentSchema: s.else.properties.members,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
			if (n.apps !== void 0) {
				let r = n.apps;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					for (let t in r) {
						let i = p;
						if (typeof t == "string" && d(t) < 1) {
							let o = {
								instancePath: a + "/apps",
								schemaPath: "#/else/properties/apps/propertyNames/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: s.else.properties.apps.propertyNames,
								data: t,
								propertyName: t
							};
							e === null ? e = [o] : e.push(o), p++;
						}
						if (!(i === p)) {
							let o = {
								instancePath: a + "/apps",
								schemaPath: "#/else/properties/apps/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: t },
								schema: s.else.properties.apps.propertyNames,
								parentSchema: s.else.properties.apps,
								data: r
							};
							e === null ? e = [o] : e.push(o), p++;
						}
					}
					for (let t in r) {
						let i = r[t];
						if (i && typeof i == "object" && !Array.isArray(i)) {
							for (let o in i) if (!(o === "collaborators" || o === "locked")) {
								let m = {
									instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/else/properties/apps/additionalProperties/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: o },
									schema: !1,
									parentSchema: s.else.properties.apps.additionalProperties,
									data: i
								};
								e === null ? e = [m] : e.push(m), p++;
							}
							if (i.collaborators !== void 0) {
								let o = i.collaborators;
								if (o && typeof o == "object" && !Array.isArray(o)) for (let m in o) {
									let h = p;
									if (typeof m == "string" && d(m) < 1) {
										let A = {
											instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
											schemaPath: "#/else/properties/apps/additionalProperties/properties/collaborators/propertyNames/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: s.else.properties.apps.additionalProperties.properties.collaborators.propertyNames,
											data: m,
											propertyName: m
										};
										e === null ? e = [A] : e.push(A), p++;
									}
									if (!(h === p)) {
										let A = {
											instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
											schemaPath: "#/else/properties/apps/additionalProperties/properties/collaborators/propertyNames",
											keyword: "propertyNames",
											params: { propertyName: m },
											schema: s.else.properties.apps.additionalProperties.properties.collaborators.propertyNames,
											parentSchema: s.else.properties.apps.additionalProperties.properties.collaborators,
											data: o
										};
										e === null ? e = [A] : e.push(A), p++;
									}
								}
								else {
									let m = {
										instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
										schemaPath: "#/else/properties/apps/additionalProperties/properties/collaborators/type",
										keyword: "type",
										params: { type: "object" },
										schema: s.else.properties.apps.additionalProperties.properties.collaborators.type,
										parentSchema: s.else.properties.apps.additionalProperties.properties.collaborators,
										data: o
									};
									e === null ? e = [m] : e.push(m), p++;
								}
							}
							if (i.locked !== void 0) {
								let o = i.locked;
								if (typeof o != "boolean") {
									let m = {
										instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/locked",
										schemaPath: "#/else/properties/apps/additionalProperties/properties/locked/type",
										keyword: "type",
										params: { type: "boolean" },
										schema: s.else.properties.apps.additionalProperties.properties.locked.type,
										parentSchema: s.else.properties.apps.additionalProperties.properties.locked,
										data: o
									};
									e === null ? e = [m] : e.push(m), p++;
								}
							}
						} else {
							let o = {
								instancePath: a + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/else/properties/apps/additionalProperties/type",
								keyword: "type",
								params: { type: "object" },
								schema: s.else.properties.apps.additionalProperties.type,
								parentSchema: s.else.properties.apps.additionalProperties,
								data: i
							};
							e === null ? e = [o] : e.push(o), p++;
						}
					}
				} else {
					let t = {
						instancePath: a + "/apps",
						schemaPath: "#/else/properties/apps/type",
						keyword: "type",
						params: { type: "object" },
						schema: s.else.properties.apps.type,
						parentSchema: s.else.properties.apps,
						data: r
					};
					e === null ? e = [t] : e.push(t), p++;
				}
			}
		} else {
			let r = {
				instancePath: a,
				schemaPath: "#/else/type",
				keyword: "type",
				params: { type: "object" },
				schema: s.else.type,
				parentSchema: s.else,
				data: n
			};
			e === null ? e = [r] : e.push(r), p++;
		}
		var b = u === p;
		P = b, P && q !== !0 && (q = !0), L = "else";
	}
	if (!P) {
		let u = {
			instancePath: a,
			schemaPath: "#/if",
			keyword: "if",
			params: { failingKeyword: L },
			schema: s.if,
			parentSchema: s,
			data: n
		};
		e === null ? e = [u] : e.push(u), p++;
	}
	return j.errors = e, g.props = q, p === 0;
}
j.evaluated = {
	dynamicProps: !0,
	dynamicItems: !1
};
var F = I;
exports.check = F;
exports.check0 = I;
