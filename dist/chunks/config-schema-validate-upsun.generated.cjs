"use strict";
// src/config/schema/validate-upsun.generated.js
var E = (n, a) => () => {
	try {
		return a || n((a = { exports: {} }).exports, a), a.exports;
	} catch (S) {
		throw a = 0, S;
	}
};
var Z = E((q) => {
	"use strict";
	Object.defineProperty(q, "__esModule", { value: !0 });
	function z(n) {
		let a = n.length, S = 0, v = 0, w;
		for (; v < a;) S++, w = n.charCodeAt(v++), w >= 55296 && w <= 56319 && v < a && (w = n.charCodeAt(v), (w & 64512) === 56320 && v++);
		return S;
	}
	q.default = z;
});
var I = L;
var t = {
	type: "object",
	properties: {
		provider: { const: "upsun" },
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
		owner: {
			type: "string",
			minLength: 1
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
						role: { anyOf: [{ enum: ["admin", "viewer"] }, {
							type: "object",
							additionalProperties: !1,
							properties: {
								production: { enum: [
									"viewer",
									"contributor",
									"admin"
								] },
								staging: { enum: [
									"viewer",
									"contributor",
									"admin"
								] },
								development: { enum: [
									"viewer",
									"contributor",
									"admin"
								] }
							}
						}] },
						projects: {
							type: "array",
							items: {
								type: "string",
								minLength: 1
							}
						}
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
		}
	},
	additionalProperties: !1,
	required: ["provider"]
};
var K = Object.prototype.hasOwnProperty;
var g = Z().default;
var x = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function L(n, { instancePath: a = "", parentData: S, parentDataProperty: v, rootData: w = n, dynamicAnchors: M = {} } = {}) {
	let e = null, s = 0, N = L.evaluated;
	if (N.dynamicProps && (N.props = void 0), N.dynamicItems && (N.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
		if (n.provider === void 0) {
			let p = {
				instancePath: a,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "provider" },
				schema: t.required,
				parentSchema: t,
				data: n
			};
			e === null ? e = [p] : e.push(p), s++;
		}
		for (let p in n) if (!K.call(t.properties, p)) {
			let r = {
				instancePath: a,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: p },
				schema: !1,
				parentSchema: t,
				data: n
			};
			e === null ? e = [r] : e.push(r), s++;
		}
		if (n.provider !== void 0) {
			let p = n.provider;
			if (p !== "upsun") {
				let r = {
					instancePath: a + "/provider",
					schemaPath: "#/properties/provider/const",
					keyword: "const",
					params: { allowedValue: "upsun" },
					schema: "upsun",
					parentSchema: t.properties.provider,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.name !== void 0) {
			let p = n.name;
			if (typeof p == "string") {
				if (g(p) < 1) {
					let r = {
						instancePath: a + "/name",
						schemaPath: "#/properties/name/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: t.properties.name,
						data: p
					};
					e === null ? e = [r] : e.push(r), s++;
				}
			} else {
				let r = {
					instancePath: a + "/name",
					schemaPath: "#/properties/name/type",
					keyword: "type",
					params: { type: "string" },
					schema: t.properties.name.type,
					parentSchema: t.properties.name,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.token !== void 0) {
			let p = n.token;
			if (p && typeof p == "object" && !Array.isArray(p)) {
				if (p.env === void 0) {
					let r = {
						instancePath: a + "/token",
						schemaPath: "#/properties/token/required",
						keyword: "required",
						params: { missingProperty: "env" },
						schema: t.properties.token.required,
						parentSchema: t.properties.token,
						data: p
					};
					e === null ? e = [r] : e.push(r), s++;
				}
				for (let r in p) if (r !== "env") {
					let o = {
						instancePath: a + "/token",
						schemaPath: "#/properties/token/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: t.properties.token,
						data: p
					};
					e === null ? e = [o] : e.push(o), s++;
				}
				if (p.env !== void 0) {
					let r = p.env;
					if (typeof r == "string") {
						if (!x.test(r)) {
							let o = {
								instancePath: a + "/token/env",
								schemaPath: "#/properties/token/properties/env/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
								schema: "^[A-Za-z_][A-Za-z0-9_]*$",
								parentSchema: t.properties.token.properties.env,
								data: r
							};
							e === null ? e = [o] : e.push(o), s++;
						}
					} else {
						let o = {
							instancePath: a + "/token/env",
							schemaPath: "#/properties/token/properties/env/type",
							keyword: "type",
							params: { type: "string" },
							schema: t.properties.token.properties.env.type,
							parentSchema: t.properties.token.properties.env,
							data: r
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let r = {
					instancePath: a + "/token",
					schemaPath: "#/properties/token/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.token.type,
					parentSchema: t.properties.token,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.url !== void 0) {
			let p = n.url, r = s, o = !0, i = s;
			if (!(p && typeof p == "object" && !Array.isArray(p))) {
				let u = {};
				e === null ? e = [u] : e.push(u), s++;
			}
			var A = i === s;
			s = r, e !== null && (r ? e.length = r : e = null);
			let c;
			if (A) {
				let u = s;
				if (p && typeof p == "object" && !Array.isArray(p)) {
					if (p.env === void 0) {
						let m = {
							instancePath: a + "/url",
							schemaPath: "#/properties/url/then/required",
							keyword: "required",
							params: { missingProperty: "env" },
							schema: t.properties.url.then.required,
							parentSchema: t.properties.url.then,
							data: p
						};
						e === null ? e = [m] : e.push(m), s++;
					}
					for (let m in p) if (m !== "env") {
						let j = {
							instancePath: a + "/url",
							schemaPath: "#/properties/url/then/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: m },
							schema: !1,
							parentSchema: t.properties.url.then,
							data: p
						};
						e === null ? e = [j] : e.push(j), s++;
					}
					if (p.env !== void 0) {
						let m = p.env;
						if (typeof m == "string") {
							if (!x.test(m)) {
								let j = {
									instancePath: a + "/url/env",
									schemaPath: "#/properties/url/then/properties/env/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
									schema: "^[A-Za-z_][A-Za-z0-9_]*$",
									parentSchema: t.properties.url.then.properties.env,
									data: m
								};
								e === null ? e = [j] : e.push(j), s++;
							}
						} else {
							let j = {
								instancePath: a + "/url/env",
								schemaPath: "#/properties/url/then/properties/env/type",
								keyword: "type",
								params: { type: "string" },
								schema: t.properties.url.then.properties.env.type,
								parentSchema: t.properties.url.then.properties.env,
								data: m
							};
							e === null ? e = [j] : e.push(j), s++;
						}
					}
				} else {
					let m = {
						instancePath: a + "/url",
						schemaPath: "#/properties/url/then/type",
						keyword: "type",
						params: { type: "object" },
						schema: t.properties.url.then.type,
						parentSchema: t.properties.url.then,
						data: p
					};
					e === null ? e = [m] : e.push(m), s++;
				}
				var A = u === s;
				o = A, c = "then";
			} else {
				let u = s;
				if (typeof p == "string") {
					if (g(p) < 1) {
						let m = {
							instancePath: a + "/url",
							schemaPath: "#/properties/url/else/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.url.else,
							data: p
						};
						e === null ? e = [m] : e.push(m), s++;
					}
				} else {
					let m = {
						instancePath: a + "/url",
						schemaPath: "#/properties/url/else/type",
						keyword: "type",
						params: { type: "string" },
						schema: t.properties.url.else.type,
						parentSchema: t.properties.url.else,
						data: p
					};
					e === null ? e = [m] : e.push(m), s++;
				}
				var A = u === s;
				o = A, c = "else";
			}
			if (!o) {
				let u = {
					instancePath: a + "/url",
					schemaPath: "#/properties/url/if",
					keyword: "if",
					params: { failingKeyword: c },
					schema: t.properties.url.if,
					parentSchema: t.properties.url,
					data: p
				};
				e === null ? e = [u] : e.push(u), s++;
			}
		}
		if (n.owner !== void 0) {
			let p = n.owner;
			if (typeof p == "string") {
				if (g(p) < 1) {
					let r = {
						instancePath: a + "/owner",
						schemaPath: "#/properties/owner/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: t.properties.owner,
						data: p
					};
					e === null ? e = [r] : e.push(r), s++;
				}
			} else {
				let r = {
					instancePath: a + "/owner",
					schemaPath: "#/properties/owner/type",
					keyword: "type",
					params: { type: "string" },
					schema: t.properties.owner.type,
					parentSchema: t.properties.owner,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.manage !== void 0) {
			let p = n.manage;
			if (p && typeof p == "object" && !Array.isArray(p)) {
				for (let r in p) if (!(r === "members" || r === "groups" || r === "projects")) {
					let o = {
						instancePath: a + "/manage",
						schemaPath: "#/properties/manage/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: r },
						schema: !1,
						parentSchema: t.properties.manage,
						data: p
					};
					e === null ? e = [o] : e.push(o), s++;
				}
				if (p.members !== void 0) {
					let r = p.members;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let o = {
							instancePath: a + "/manage/members",
							schemaPath: "#/properties/manage/properties/members/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.members.enum },
							schema: t.properties.manage.properties.members.enum,
							parentSchema: t.properties.manage.properties.members,
							data: r
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
				if (p.groups !== void 0) {
					let r = p.groups;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let o = {
							instancePath: a + "/manage/groups",
							schemaPath: "#/properties/manage/properties/groups/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.groups.enum },
							schema: t.properties.manage.properties.groups.enum,
							parentSchema: t.properties.manage.properties.groups,
							data: r
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
				if (p.projects !== void 0) {
					let r = p.projects;
					if (!(r === "exact" || r === "additive" || r === "ignore")) {
						let o = {
							instancePath: a + "/manage/projects",
							schemaPath: "#/properties/manage/properties/projects/enum",
							keyword: "enum",
							params: { allowedValues: t.properties.manage.properties.projects.enum },
							schema: t.properties.manage.properties.projects.enum,
							parentSchema: t.properties.manage.properties.projects,
							data: r
						};
						e === null ? e = [o] : e.push(o), s++;
					}
				}
			} else {
				let r = {
					instancePath: a + "/manage",
					schemaPath: "#/properties/manage/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.manage.type,
					parentSchema: t.properties.manage,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.unlisted !== void 0) {
			let p = n.unlisted;
			if (!(p === "report" || p === "ignore" || p === "revoke")) {
				let r = {
					instancePath: a + "/unlisted",
					schemaPath: "#/properties/unlisted/enum",
					keyword: "enum",
					params: { allowedValues: t.properties.unlisted.enum },
					schema: t.properties.unlisted.enum,
					parentSchema: t.properties.unlisted,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.protect !== void 0) {
			let p = n.protect;
			if (Array.isArray(p)) {
				let r = p.length;
				for (let o = 0; o < r; o++) {
					let i = p[o];
					if (typeof i == "string") {
						if (g(i) < 1) {
							let c = {
								instancePath: a + "/protect/" + o,
								schemaPath: "#/properties/protect/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								schema: 1,
								parentSchema: t.properties.protect.items,
								data: i
							};
							e === null ? e = [c] : e.push(c), s++;
						}
					} else {
						let c = {
							instancePath: a + "/protect/" + o,
							schemaPath: "#/properties/protect/items/type",
							keyword: "type",
							params: { type: "string" },
							schema: t.properties.protect.items.type,
							parentSchema: t.properties.protect.items,
							data: i
						};
						e === null ? e = [c] : e.push(c), s++;
					}
				}
			} else {
				let r = {
					instancePath: a + "/protect",
					schemaPath: "#/properties/protect/type",
					keyword: "type",
					params: { type: "array" },
					schema: t.properties.protect.type,
					parentSchema: t.properties.protect,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n["verified-emails"] !== void 0) {
			let p = n["verified-emails"];
			if (typeof p != "boolean") {
				let r = {
					instancePath: a + "/verified-emails",
					schemaPath: "#/properties/verified-emails/type",
					keyword: "type",
					params: { type: "boolean" },
					schema: t.properties["verified-emails"].type,
					parentSchema: t.properties["verified-emails"],
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.members !== void 0) {
			let p = n.members;
			if (p && typeof p == "object" && !Array.isArray(p)) for (let r in p) {
				let o = s;
				if (typeof r == "string" && g(r) < 1) {
					let i = {
						instancePath: a + "/members",
						schemaPath: "#/properties/members/propertyNames/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						schema: 1,
						parentSchema: t.properties.members.propertyNames,
						data: r,
						propertyName: r
					};
					e === null ? e = [i] : e.push(i), s++;
				}
				if (!(o === s)) {
					let i = {
						instancePath: a + "/members",
						schemaPath: "#/properties/members/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: r },
						schema: t.properties.members.propertyNames,
						parentSchema: t.properties.members,
						data: p
					};
					e === null ? e = [i] : e.push(i), s++;
				}
			}
			else {
				let r = {
					instancePath: a + "/members",
					schemaPath: "#/properties/members/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.members.type,
					parentSchema: t.properties.members,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.groups !== void 0) {
			let p = n.groups;
			if (p && typeof p == "object" && !Array.isArray(p)) {
				for (let r in p) {
					let o = s;
					if (typeof r == "string" && g(r) < 1) {
						let i = {
							instancePath: a + "/groups",
							schemaPath: "#/properties/groups/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.groups.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [i] : e.push(i), s++;
					}
					if (!(o === s)) {
						let i = {
							instancePath: a + "/groups",
							schemaPath: "#/properties/groups/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.groups.propertyNames,
							parentSchema: t.properties.groups,
							data: p
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
				for (let r in p) {
					let o = p[r], i = s, c = !0, u = s;
					if (!(o && typeof o == "object" && !Array.isArray(o))) {
						let m = {};
						e === null ? e = [m] : e.push(m), s++;
					}
					var _ = u === s;
					s = i, e !== null && (i ? e.length = i : e = null);
					let P;
					if (_) {
						let m = s;
						if (o && typeof o == "object" && !Array.isArray(o)) {
							for (let l in o) if (!(l === "members" || l === "role" || l === "projects")) {
								let h = {
									instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/groups/additionalProperties/then/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: l },
									schema: !1,
									parentSchema: t.properties.groups.additionalProperties.then,
									data: o
								};
								e === null ? e = [h] : e.push(h), s++;
							}
							if (o.members !== void 0) {
								let l = o.members;
								if (!Array.isArray(l)) {
									let h = {
										instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/members",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/members/type",
										keyword: "type",
										params: { type: "array" },
										schema: t.properties.groups.additionalProperties.then.properties.members.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.members,
										data: l
									};
									e === null ? e = [h] : e.push(h), s++;
								}
							}
							if (o.role !== void 0) {
								let l = o.role, h = s, y = !1, b = s;
								if (!(l === "admin" || l === "viewer")) {
									let d = {
										instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/0/enum",
										keyword: "enum",
										params: { allowedValues: t.properties.groups.additionalProperties.then.properties.role.anyOf[0].enum },
										schema: t.properties.groups.additionalProperties.then.properties.role.anyOf[0].enum,
										parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[0],
										data: l
									};
									e === null ? e = [d] : e.push(d), s++;
								}
								var O = b === s;
								y = y || O;
								let k = s;
								if (l && typeof l == "object" && !Array.isArray(l)) {
									for (let d in l) if (!(d === "production" || d === "staging" || d === "development")) {
										let f = {
											instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
											schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/1/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: d },
											schema: !1,
											parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1],
											data: l
										};
										e === null ? e = [f] : e.push(f), s++;
									}
									if (l.production !== void 0) {
										let d = l.production;
										if (!(d === "viewer" || d === "contributor" || d === "admin")) {
											let f = {
												instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role/production",
												schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/1/properties/production/enum",
												keyword: "enum",
												params: { allowedValues: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.production.enum },
												schema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.production.enum,
												parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.production,
												data: d
											};
											e === null ? e = [f] : e.push(f), s++;
										}
									}
									if (l.staging !== void 0) {
										let d = l.staging;
										if (!(d === "viewer" || d === "contributor" || d === "admin")) {
											let f = {
												instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role/staging",
												schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/1/properties/staging/enum",
												keyword: "enum",
												params: { allowedValues: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.staging.enum },
												schema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.staging.enum,
												parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.staging,
												data: d
											};
											e === null ? e = [f] : e.push(f), s++;
										}
									}
									if (l.development !== void 0) {
										let d = l.development;
										if (!(d === "viewer" || d === "contributor" || d === "admin")) {
											let f = {
												instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role/development",
												schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/1/properties/development/enum",
												keyword: "enum",
												params: { allowedValues: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.development.enum },
												schema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.development.enum,
												parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].properties.development,
												data: d
											};
											e === null ? e = [f] : e.push(f), s++;
										}
									}
								} else {
									let d = {
										instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf/1/type",
										keyword: "type",
										params: { type: "object" },
										schema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1].type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.role.anyOf[1],
										data: l
									};
									e === null ? e = [d] : e.push(d), s++;
								}
								var O = k === s;
								if (y = y || O, y) s = h, e !== null && (h ? e.length = h : e = null);
								else {
									let d = {
										instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/role",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/role/anyOf",
										keyword: "anyOf",
										params: {},
										schema: t.properties.groups.additionalProperties.then.properties.role.anyOf,
										parentSchema: t.properties.groups.additionalProperties.then.properties.role,
										data: l
									};
									e === null ? e = [d] : e.push(d), s++;
								}
							}
							if (o.projects !== void 0) {
								let l = o.projects;
								if (Array.isArray(l)) {
									let h = l.length;
									for (let y = 0; y < h; y++) {
										let b = l[y];
										if (typeof b == "string") {
											if (g(b) < 1) {
												let k = {
													instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/projects/" + y,
													schemaPath: "#/properties/groups/additionalProperties/then/properties/projects/items/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													schema: 1,
													parentSchema: t.properties.groups.additionalProperties.then.properties.projects.items,
													data: b
												};
												e === null ? e = [k] : e.push(k), s++;
											}
										} else {
											let k = {
												instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/projects/" + y,
												schemaPath: "#/properties/groups/additionalProperties/then/properties/projects/items/type",
												keyword: "type",
												params: { type: "string" },
												schema: t.properties.groups.additionalProperties.then.properties.projects.items.type,
												parentSchema: t.properties.groups.additionalProperties.then.properties.projects.items,
												data: b
											};
											e === null ? e = [k] : e.push(k), s++;
										}
									}
								} else {
									let h = {
										instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/projects",
										schemaPath: "#/properties/groups/additionalProperties/then/properties/projects/type",
										keyword: "type",
										params: { type: "array" },
										schema: t.properties.groups.additionalProperties.then.properties.projects.type,
										parentSchema: t.properties.groups.additionalProperties.then.properties.projects,
										data: l
									};
									e === null ? e = [h] : e.push(h), s++;
								}
							}
						} else {
							let l = {
								instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/then/type",
								keyword: "type",
								params: { type: "object" },
								schema: t.properties.groups.additionalProperties.then.type,
								parentSchema: t.properties.groups.additionalProperties.then,
								data: o
							};
							e === null ? e = [l] : e.push(l), s++;
						}
						var _ = m === s;
						c = _, P = "then";
					} else {
						let m = s;
						if (!Array.isArray(o)) {
							let l = {
								instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/groups/additionalProperties/else/type",
								keyword: "type",
								params: { type: "array" },
								schema: t.properties.groups.additionalProperties.else.type,
								parentSchema: t.properties.groups.additionalProperties.else,
								data: o
							};
							e === null ? e = [l] : e.push(l), s++;
						}
						var _ = m === s;
						c = _, P = "else";
					}
					if (!c) {
						let m = {
							instancePath: a + "/groups/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/groups/additionalProperties/if",
							keyword: "if",
							params: { failingKeyword: P },
							schema: t.properties.groups.additionalProperties.if,
							parentSchema: t.properties.groups.additionalProperties,
							data: o
						};
						e === null ? e = [m] : e.push(m), s++;
					}
				}
			} else {
				let r = {
					instancePath: a + "/groups",
					schemaPath: "#/properties/groups/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.groups.type,
					parentSchema: t.properties.groups,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
		if (n.projects !== void 0) {
			let p = n.projects;
			if (p && typeof p == "object" && !Array.isArray(p)) {
				for (let r in p) {
					let o = s;
					if (typeof r == "string" && g(r) < 1) {
						let i = {
							instancePath: a + "/projects",
							schemaPath: "#/properties/projects/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: t.properties.projects.propertyNames,
							data: r,
							propertyName: r
						};
						e === null ? e = [i] : e.push(i), s++;
					}
					if (!(o === s)) {
						let i = {
							instancePath: a + "/projects",
							schemaPath: "#/properties/projects/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: r },
							schema: t.properties.projects.propertyNames,
							parentSchema: t.properties.projects,
							data: p
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
				for (let r in p) {
					let o = p[r];
					if (o && typeof o == "object" && !Array.isArray(o)) {
						for (let i in o) if (!(i === "id" || i === "access")) {
							let c = {
								instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/projects/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: i },
								schema: !1,
								parentSchema: t.properties.projects.additionalProperties,
								data: o
							};
							e === null ? e = [c] : e.push(c), s++;
						}
						if (o.id !== void 0) {
							let i = o.id;
							if (typeof i == "string") {
								if (g(i) < 1) {
									let c = {
										instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
										schemaPath: "#/properties/projects/additionalProperties/properties/id/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: t.properties.projects.additionalProperties.properties.id,
										data: i
									};
									e === null ? e = [c] : e.push(c), s++;
								}
							} else {
								let c = {
									instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/id",
									schemaPath: "#/properties/projects/additionalProperties/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									schema: t.properties.projects.additionalProperties.properties.id.type,
									parentSchema: t.properties.projects.additionalProperties.properties.id,
									data: i
								};
								e === null ? e = [c] : e.push(c), s++;
							}
						}
						if (o.access !== void 0) {
							let i = o.access;
							if (i && typeof i == "object" && !Array.isArray(i)) for (let c in i) {
								let u = s;
								if (typeof c == "string" && g(c) < 1) {
									let P = {
										instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/projects/additionalProperties/properties/access/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										schema: 1,
										parentSchema: t.properties.projects.additionalProperties.properties.access.propertyNames,
										data: c,
										propertyName: c
									};
									e === null ? e = [P] : e.push(P), s++;
								}
								if (!(u === s)) {
									let P = {
										instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
										schemaPath: "#/properties/projects/additionalProperties/properties/access/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: c },
										schema: t.properties.projects.additionalProperties.properties.access.propertyNames,
										parentSchema: t.properties.projects.additionalProperties.properties.access,
										data: i
									};
									e === null ? e = [P] : e.push(P), s++;
								}
							}
							else {
								let c = {
									instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1") + "/access",
									schemaPath: "#/properties/projects/additionalProperties/properties/access/type",
									keyword: "type",
									params: { type: "object" },
									schema: t.properties.projects.additionalProperties.properties.access.type,
									parentSchema: t.properties.projects.additionalProperties.properties.access,
									data: i
								};
								e === null ? e = [c] : e.push(c), s++;
							}
						}
					} else {
						let i = {
							instancePath: a + "/projects/" + r.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/projects/additionalProperties/type",
							keyword: "type",
							params: { type: "object" },
							schema: t.properties.projects.additionalProperties.type,
							parentSchema: t.properties.projects.additionalProperties,
							data: o
						};
						e === null ? e = [i] : e.push(i), s++;
					}
				}
			} else {
				let r = {
					instancePath: a + "/projects",
					schemaPath: "#/properties/projects/type",
					keyword: "type",
					params: { type: "object" },
					schema: t.properties.projects.type,
					parentSchema: t.properties.projects,
					data: p
				};
				e === null ? e = [r] : e.push(r), s++;
			}
		}
	} else {
		let p = {
			instancePath: a,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			schema: t.type,
			parentSchema: t,
			data: n
		};
		e === null ? e = [p] : e.push(p), s++;
	}
	return L.errors = e, s === 0;
}
L.evaluated = {
	props: !0,
	dynamicProps: !1,
	dynamicItems: !1
};
var F = I;
exports.check = F;
exports.check0 = I;
