"use strict";
// src/config/schema/validate-heroku.generated.js
var L = (i, s) => () => {
	try {
		return s || i((s = { exports: {} }).exports, s), s.exports;
	} catch (f) {
		throw s = 0, f;
	}
};
var S = L((v) => {
	"use strict";
	Object.defineProperty(v, "__esModule", { value: !0 });
	function w(i) {
		let s = i.length, f = 0, h = 0, y;
		for (; h < s;) f++, y = i.charCodeAt(h++), y >= 55296 && y <= 56319 && h < s && (y = i.charCodeAt(h), (y & 64512) === 56320 && h++);
		return f;
	}
	v.default = w;
});
var q = b;
var p = {
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
		type: { enum: ["team", "enterprise"] },
		silent: { type: "boolean" },
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
};
var z = Object.prototype.hasOwnProperty;
var u = S().default;
var A = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function b(i, { instancePath: s = "", parentData: f, parentDataProperty: h, rootData: y = i, dynamicAnchors: Z = {} } = {}) {
	let e = null, a = 0, g = b.evaluated;
	if (g.dynamicProps && (g.props = void 0), g.dynamicItems && (g.items = void 0), i && typeof i == "object" && !Array.isArray(i)) {
		if (i.provider === void 0) {
			let r = {
				instancePath: s,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				schema: p.required,
				parentSchema: p,
				data: i
			};
			e === null ? e = [r] : e.push(r), a++;
		}
		for (let r in i) if (!z.call(p.properties, r)) {
			let t = {
				instancePath: s,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: r },
				schema: !1,
				parentSchema: p,
				data: i
			};
			e === null ? e = [t] : e.push(t), a++;
		}
		if (i.provider !== void 0) {
			let r = i.provider;
			if (r !== "heroku") {
				let t = {
					instancePath: s + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "heroku" },
					schema: "heroku",
					parentSchema: p.properties.provider,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.name !== void 0) {
			let r = i.name;
			if (typeof r == "string") {
				if (u(r) < 1) {
					let t = {
						instancePath: s + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: p.properties.name,
						data: r
					};
					e === null ? e = [t] : e.push(t), a++;
				}
			} else {
				let t = {
					instancePath: s + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					schema: p.properties.name.type,
					parentSchema: p.properties.name,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.token !== void 0) {
			let r = i.token;
			if (r && typeof r == "object" && !Array.isArray(r)) {
				if (r.env === void 0) {
					let t = {
						instancePath: s + "/token",
						schemaPath: "#/properties/token/required",
						keyword: "required",
						params: { missingProperty: "env" },
						schema: p.properties.token.required,
						parentSchema: p.properties.token,
						data: r
					};
					e === null ? e = [t] : e.push(t), a++;
				}
				for (let t in r) if (t !== "env") {
					let o = {
						instancePath: s + "/token",
						schemaPath: "#/properties/token/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: t },
						schema: !1,
						parentSchema: p.properties.token,
						data: r
					};
					e === null ? e = [o] : e.push(o), a++;
				}
				if (r.env !== void 0) {
					let t = r.env;
					if (typeof t == "string") {
						if (!A.test(t)) {
							let o = {
								instancePath: s + "/token/env",
								schemaPath: "#/properties/token/properties/env/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
								schema: "^[A-Za-z_][A-Za-z0-9_]*$",
								parentSchema: p.properties.token.properties.env,
								data: t
							};
							e === null ? e = [o] : e.push(o), a++;
						}
					} else {
						let o = {
							instancePath: s + "/token/env",
							schemaPath: "#/properties/token/properties/env/type",
							keyword: "type",
							params: { type: "string" },
							schema: p.properties.token.properties.env.type,
							parentSchema: p.properties.token.properties.env,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
				}
			} else {
				let t = {
					instancePath: s + "/token",
					schemaPath: "#/properties/token/type",
					keyword: "type",
					params: { type: "object" },
					schema: p.properties.token.type,
					parentSchema: p.properties.token,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.url !== void 0) {
			let r = i.url, t = a, o = !0, n = a;
			if (!(r && typeof r == "object" && !Array.isArray(r))) {
				let c = {};
				e === null ? e = [c] : e.push(c), a++;
			}
			var k = n === a;
			a = t, e !== null && (t ? e.length = t : e = null);
			let l;
			if (k) {
				let c = a;
				if (r && typeof r == "object" && !Array.isArray(r)) {
					if (r.env === void 0) {
						let m = {
							instancePath: s + "/url",
							schemaPath: "#/properties/url/then/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: p.properties.url.then.required,
							parentSchema: p.properties.url.then,
							data: r
						};
						e === null ? e = [m] : e.push(m), a++;
					}
					for (let m in r) if (m !== "env") {
						let d = {
							instancePath: s + "/url",
							schemaPath: "#/properties/url/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: m },
							schema: !1,
							parentSchema: p.properties.url.then,
							data: r
						};
						e === null ? e = [d] : e.push(d), a++;
					}
					if (r.env !== void 0) {
						let m = r.env;
						if (typeof m == "string") {
							if (!A.test(m)) {
								let d = {
									instancePath: s + "/url/env",
									schemaPath: "#/properties/url/then/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: p.properties.url.then.properties.env,
									data: m
								};
								e === null ? e = [d] : e.push(d), a++;
							}
						} else {
							let d = {
								instancePath: s + "/url/env",
								schemaPath: "#/properties/url/then/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: p.properties.url.then.properties.env.type,
								parentSchema: p.properties.url.then.properties.env,
								data: m
							};
							e === null ? e = [d] : e.push(d), a++;
						}
					}
				} else {
					let m = {
						instancePath: s + "/url",
						schemaPath: "#/properties/url/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: p.properties.url.then.type,
						parentSchema: p.properties.url.then,
						data: r
					};
					e === null ? e = [m] : e.push(m), a++;
				}
				var k = c === a;
				o = k, l = "then";
			} else {
				let c = a;
				if (typeof r == "string") {
					if (u(r) < 1) {
						let m = {
							instancePath: s + "/url",
							schemaPath: "#/properties/url/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: p.properties.url.else,
							data: r
						};
						e === null ? e = [m] : e.push(m), a++;
					}
				} else {
					let m = {
						instancePath: s + "/url",
						schemaPath: "#/properties/url/else/type",
						keyword: "type",
						params: { type: "string" },
						schema: p.properties.url.else.type,
						parentSchema: p.properties.url.else,
						data: r
					};
					e === null ? e = [m] : e.push(m), a++;
				}
				var k = c === a;
				o = k, l = "else";
			}
			if (!o) {
				let c = {
					instancePath: s + "/url",
					schemaPath: "#/properties/url/if",
					keyword: "if",
					params: { failingKeyword: l },
					schema: p.properties.url.if,
					parentSchema: p.properties.url,
					data: r
				};
				e === null ? e = [c] : e.push(c), a++;
			}
		}
		if (i.manage !== void 0) {
			let r = i.manage;
			if (r && typeof r == "object" && !Array.isArray(r)) {
				for (let t in r) if (!(t === "members" || t === "apps")) {
					let o = {
						instancePath: s + "/manage",
						schemaPath: "#/properties/manage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: t },
						schema: !1,
						parentSchema: p.properties.manage,
						data: r
					};
					e === null ? e = [o] : e.push(o), a++;
				}
				if (r.members !== void 0) {
					let t = r.members;
					if (!(t === "exact" || t === "additive" || t === "ignore")) {
						let o = {
							instancePath: s + "/manage/members",
							schemaPath: "#/properties/manage/properties/members/enum",
							keyword: "enum",
							params: { allowedValues: p.properties.manage.properties.members.enum },
							schema: p.properties.manage.properties.members.enum,
							parentSchema: p.properties.manage.properties.members,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
				}
				if (r.apps !== void 0) {
					let t = r.apps;
					if (!(t === "exact" || t === "additive" || t === "ignore")) {
						let o = {
							instancePath: s + "/manage/apps",
							schemaPath: "#/properties/manage/properties/apps/enum",
							keyword: "enum",
							params: { allowedValues: p.properties.manage.properties.apps.enum },
							schema: p.properties.manage.properties.apps.enum,
							parentSchema: p.properties.manage.properties.apps,
							data: t
						};
						e === null ? e = [o] : e.push(o), a++;
					}
				}
			} else {
				let t = {
					instancePath: s + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "object" },
					schema: p.properties.manage.type,
					parentSchema: p.properties.manage,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.unlisted !== void 0) {
			let r = i.unlisted;
			if (!(r === "report" || r === "ignore" || r === "revoke")) {
				let t = {
					instancePath: s + "/unlisted",
					schemaPath: "#/properties/unlisted/enum",
					keyword: "enum",
					params: { allowedValues: p.properties.unlisted.enum },
					schema: p.properties.unlisted.enum,
					parentSchema: p.properties.unlisted,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.protect !== void 0) {
			let r = i.protect;
			if (Array.isArray(r)) {
				let t = r.length;
				for (let o = 0; o < t; o++) {
					let n = r[o];
					if (typeof n == "string") {
						if (u(n) < 1) {
							let l = {
								instancePath: s + "/protect/" + o,
								schemaPath: "#/properties/protect/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: p.properties.protect.items,
								data: n
							};
							e === null ? e = [l] : e.push(l), a++;
						}
					} else {
						let l = {
							instancePath: s + "/protect/" + o,
							schemaPath: "#/properties/protect/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: p.properties.protect.items.type,
							parentSchema: p.properties.protect.items,
							data: n
						};
						e === null ? e = [l] : e.push(l), a++;
					}
				}
			} else {
				let t = {
					instancePath: s + "/protect",
					schemaPath: "#/properties/protect/type",
					keyword: "type",
					params: { type: "array" },
					schema: p.properties.protect.type,
					parentSchema: p.properties.protect,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.type !== void 0) {
			let r = i.type;
			if (!(r === "team" || r === "enterprise")) {
				let t = {
					instancePath: s + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: p.properties.type.enum },
					schema: p.properties.type.enum,
					parentSchema: p.properties.type,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.silent !== void 0) {
			let r = i.silent;
			if (typeof r != "boolean") {
				let t = {
					instancePath: s + "/silent",
					schemaPath: "#/properties/silent/type",
					keyword: "type",
					params: { type: "boolean" },
					schema: p.properties.silent.type,
					parentSchema: p.properties.silent,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.members !== void 0) {
			let r = i.members;
			if (r && typeof r == "object" && !Array.isArray(r)) for (let t in r) {
				let o = a;
				if (typeof t == "string" && u(t) < 1) {
					let n = {
						instancePath: s + "/members",
						schemaPath: "#/properties/members/propertyNames/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: p.properties.members.propertyNames,
						data: t,
						propertyName: t
					};
					e === null ? e = [n] : e.push(n), a++;
				}
				if (!(o === a)) {
					let n = {
						instancePath: s + "/members",
						schemaPath: "#/properties/members/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: t },
						schema: p.properties.members.propertyNames,
						parentSchema: p.properties.members,
						data: r
					};
					e === null ? e = [n] : e.push(n), a++;
				}
			}
			else {
				let t = {
					instancePath: s + "/members",
					schemaPath: "#/properties/members/type",
					keyword: "type",
					params: { type: "object" },
					schema: p.properties.members.type,
					parentSchema: p.properties.members,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
		if (i.apps !== void 0) {
			let r = i.apps;
			if (r && typeof r == "object" && !Array.isArray(r)) {
				for (let t in r) {
					let o = a;
					if (typeof t == "string" && u(t) < 1) {
						let n = {
							instancePath: s + "/apps",
							schemaPath: "#/properties/apps/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: p.properties.apps.propertyNames,
							data: t,
							propertyName: t
						};
						e === null ? e = [n] : e.push(n), a++;
					}
					if (!(o === a)) {
						let n = {
							instancePath: s + "/apps",
							schemaPath: "#/properties/apps/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: t },
							schema: p.properties.apps.propertyNames,
							parentSchema: p.properties.apps,
							data: r
						};
						e === null ? e = [n] : e.push(n), a++;
					}
				}
				for (let t in r) {
					let o = r[t];
					if (o && typeof o == "object" && !Array.isArray(o)) {
						for (let n in o) if (!(n === "collaborators" || n === "locked")) {
							let l = {
								instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/apps/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: n },
								schema: !1,
								parentSchema: p.properties.apps.additionalProperties,
								data: o
							};
							e === null ? e = [l] : e.push(l), a++;
						}
						if (o.collaborators !== void 0) {
							let n = o.collaborators;
							if (n && typeof n == "object" && !Array.isArray(n)) for (let l in n) {
								let c = a;
								if (typeof l == "string" && u(l) < 1) {
									let P = {
										instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
										schemaPath: "#/properties/apps/additionalProperties/properties/collaborators/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: p.properties.apps.additionalProperties.properties.collaborators.propertyNames,
										data: l,
										propertyName: l
									};
									e === null ? e = [P] : e.push(P), a++;
								}
								if (!(c === a)) {
									let P = {
										instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
										schemaPath: "#/properties/apps/additionalProperties/properties/collaborators/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: l },
										schema: p.properties.apps.additionalProperties.properties.collaborators.propertyNames,
										parentSchema: p.properties.apps.additionalProperties.properties.collaborators,
										data: n
									};
									e === null ? e = [P] : e.push(P), a++;
								}
							}
							else {
								let l = {
									instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/collaborators",
									schemaPath: "#/properties/apps/additionalProperties/properties/collaborators/type",
									keyword: "type",
									params: { type: "object" },
									schema: p.properties.apps.additionalProperties.properties.collaborators.type,
									parentSchema: p.properties.apps.additionalProperties.properties.collaborators,
									data: n
								};
								e === null ? e = [l] : e.push(l), a++;
							}
						}
						if (o.locked !== void 0) {
							let n = o.locked;
							if (typeof n != "boolean") {
								let l = {
									instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/locked",
									schemaPath: "#/properties/apps/additionalProperties/properties/locked/type",
									keyword: "type",
									params: { type: "boolean" },
									schema: p.properties.apps.additionalProperties.properties.locked.type,
									parentSchema: p.properties.apps.additionalProperties.properties.locked,
									data: n
								};
								e === null ? e = [l] : e.push(l), a++;
							}
						}
					} else {
						let n = {
							instancePath: s + "/apps/" + t.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/apps/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: p.properties.apps.additionalProperties.type,
							parentSchema: p.properties.apps.additionalProperties,
							data: o
						};
						e === null ? e = [n] : e.push(n), a++;
					}
				}
			} else {
				let t = {
					instancePath: s + "/apps",
					schemaPath: "#/properties/apps/type",
					keyword: "type",
					params: { type: "object" },
					schema: p.properties.apps.type,
					parentSchema: p.properties.apps,
					data: r
				};
				e === null ? e = [t] : e.push(t), a++;
			}
		}
	} else {
		let r = {
			instancePath: s,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: p.type,
			parentSchema: p,
			data: i
		};
		e === null ? e = [r] : e.push(r), a++;
	}
	return b.errors = e, a === 0;
}
b.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var V = q;
exports.check = V;
exports.check0 = q;
